import { execFileSync, fork } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cityOf } from './city';
import { fileOrders, pupilsFor, writeAbsenceFile, type FileOrder, type Written } from './city-file';
import type { ImportOrder, ImportTold } from './import-way';
import { figure, keep, print, say, spread, table } from './report';
import { interleaved, measuredFrom, type Measured, type Times, type Way } from './rounds';

/* Measures the import of an absence file beside the plain way with the usual packages. docs/bench.md says how to read it. */

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000,1000000' },
    orders: { type: 'string', default: fileOrders.join() },
    rounds: { type: 'string', default: '5' },
    ways: { type: 'string', default: 'parser,zod,cli,bare,ours' },
    profile: { type: 'string' },
  },
});

type WayName = ImportOrder['way'];
const rounds = Number(options.rounds);
const wanted = options.ways.split(',').filter((way): way is WayName => way !== 'cli' || hasTool());

const titles: Record<Exclude<WayName, 'prepare'>, string> = {
  cli: 'sqlite3 .import, no index, nothing checked',
  parser: 'csv-parser alone',
  zod: 'csv-parser + zod',
  bare: 'csv-parser + zod + prepared insert, same indexes',
  ours: 'ours: validated, matched, row errors, idempotent, fresh',
};

/** Everything that was measured with one file. */
interface FileFigures {
  readonly file: Written;
  readonly order: FileOrder;
  readonly ways: Readonly<Record<string, Times>>;
  /** The same file once more, by ours. */
  readonly again: Measured;
  /** In megabytes. */
  readonly rssGrowth: Readonly<Record<string, Measured>>;
  readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

async function main(): Promise<void> {
  const files: FileFigures[] = [];
  for (const rows of options.rows.split(',').map(Number)) {
    for (const order of fileOrders.filter((one) => options.orders.split(',').includes(one))) {
      const folder = mkdtempSync(join(tmpdir(), 'trapp-bench-'));
      try {
        files.push(await measureFile(rows, order, folder));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }
  const line = importLine(files, 'wall');
  const byProcessorTime = importLine(files, 'cpu');
  keep('import', { rounds, files, line, byProcessorTime });
  print([...files.map(waysTable), memoryTable(files)].join('\n'));
  print(`\nby processor time: ${byProcessorTime}\n${line}`);
}

async function measureFile(rows: number, order: FileOrder, folder: string): Promise<FileFigures> {
  const file = join(folder, 'fravaer.csv');
  const prepared = join(folder, 'prepared.db');
  const written = await writeAbsenceFile(file, cityOf(pupilsFor(rows)), rows, order);
  say(`\n${rows} rows by ${order}, ${figure(written.bytes / 2 ** 20)} MB`);
  await ask({ way: 'prepare', file, database: prepared, rows });
  const told = new Map<string, ImportTold[]>();
  const ways = wanted.map((way): Way => ({
    name: way,
    rounds,
    once: async () => {
      const database = join(folder, `${way}.db`);
      if (way === 'bare' || way === 'ours') copyFileSync(prepared, database);
      const answer = await ask({ way, file, database, rows });
      for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true });
      told.set(way, [...(told.get(way) ?? []), answer]);
      return answer.time;
    },
  }));
  const measured = await interleaved(ways, rounds, (text) => say(`  ${text}`));
  const over = (way: string, name: string) => measuredFrom((told.get(way) ?? []).flatMap(({ figures }) => (figures[name] === undefined ? [] : [figures[name]])));
  return {
    file: written,
    order,
    ways: Object.fromEntries(measured),
    again: over('ours', 'againMs'),
    rssGrowth: Object.fromEntries(wanted.filter((way) => way !== 'cli').map((way) => [way, over(way, 'rssGrowthMb')])),
    figures: Object.fromEntries([...told].map(([way, answers]) => [way, answers.at(-1)?.figures ?? {}])),
  };
}

/** Does it in a process of its own. */
function ask(order: ImportOrder): Promise<ImportTold> {
  const profiling = options.profile === undefined || order.way === 'prepare' ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`, `--cpu-prof-name=${order.way}-${order.rows}-${Date.now()}.cpuprofile`];
  const child = fork(join(__dirname, 'import-way.js'), [JSON.stringify(order)], { execArgv: ['--expose-gc', ...profiling] });
  return new Promise((resolve, reject) => {
    let told: ImportTold | null = null;
    child.once('message', (answer: { readonly told: ImportTold } | { readonly failed: string }) => {
      if ('told' in answer) told = answer.told;
      else reject(new Error(answer.failed));
    });
    // Not before it has ended: the next one shall have the machine to itself.
    child.once('exit', (code) => (told === null ? reject(new Error(`The process ended with ${code}`)) : resolve(told)));
  });
}

function hasTool(): boolean {
  try {
    execFileSync('sqlite3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function waysTable({ file, order, ways, again }: FileFigures): string {
  const row = (title: string, measured: Measured | undefined) => (measured === undefined || measured.rounds === 0 ? [] : [[title, spread(measured), figure((1000 * file.rows) / measured.median)]]);
  const rows = [...Object.entries(titles).flatMap(([way, title]) => row(title, ways[way]?.wall)), ...row('ours, the same file once more', again)];
  return table(`${file.rows.toLocaleString('en')} rows by ${order}, ${figure(file.bytes / 2 ** 20)} MB, ${file.bad} of them wrong`, ['way', 'ms', 'rows/s'], rows);
}

function memoryTable(files: readonly FileFigures[]): string {
  const rows = (['bare', 'ours'] as const).map((way) => [titles[way], ...files.map(({ rssGrowth }) => (rssGrowth[way] === undefined ? '' : spread(rssGrowth[way])))]);
  return table('Memory: how much the process grew, MB', ['way', ...files.map(({ file, order }) => `${file.rows.toLocaleString('en')} by ${order}`)], rows);
}

/** The one line that says it all: of the largest files, the order that ours is worst at, and the most that any file took. */
function importLine(files: readonly FileFigures[], by: keyof Times): string {
  const most = Math.max(...files.map(({ file }) => file.rows));
  const ratios = files.flatMap(({ file, ways }) => (file.rows === most && ways['bare'] && ways['ours'] ? [ways['bare'][by].median / ways['ours'][by].median] : []));
  const growth = Math.max(...files.map(({ rssGrowth }) => rssGrowth['ours']?.median ?? Number.NaN));
  const shown = (value: number, digits: number) => (Number.isFinite(value) ? value.toFixed(digits) : '-');
  return `import: bare_ratio=${shown(Math.min(...ratios), 2)} rss_growth_mb=${shown(growth, 0)}`;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
