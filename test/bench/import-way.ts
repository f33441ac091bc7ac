import { execFileSync } from 'node:child_process';
import { parseAndCheck, importBare, parseOnly } from './bare-import';
import { startBenchApp } from './bench-app';
import { headers, pupilsFor } from './city-file';
import { cityOf } from './city';
import { fillPeople, publishRules } from './fill-city';
import { importByApp } from './our-import';
import { memoryWatch } from './memory-watch';
import { timed, type Time } from './rounds';
import { ruleSets } from './rules-of-the-corpus';

/* One way to bring one file in, in a process of its own: what others have left in memory is not among what it needs. */

/** What the measuring process asks, as the first argument in JSON. */
export interface ImportOrder {
  readonly way: 'prepare' | 'parser' | 'zod' | 'bare' | 'cli' | 'ours';
  readonly file: string;
  readonly database: string;
  readonly rows: number;
}

/** How long it took, and what came of it. */
export interface ImportTold {
  readonly time: Time;
  readonly figures: Readonly<Record<string, number>>;
}

async function go({ way, file, database, rows }: ImportOrder): Promise<ImportTold> {
  const counted = async (work: () => Promise<number>): Promise<ImportTold> => {
    let written = 0;
    const watch = memoryWatch();
    const time = await timed(async () => void (written = await work()));
    return { time, figures: { rows: written, rssGrowthMb: watch.stop() } };
  };
  switch (way) {
    case 'prepare':
      return prepare(database, rows);
    case 'parser':
      return counted(() => parseOnly(file));
    case 'zod':
      return counted(() => parseAndCheck(file));
    case 'bare':
      return counted(() => importBare(file, database));
    case 'cli':
      return { time: await timed(() => importByTool(file, database)), figures: {} };
    case 'ours':
      return ours(file, database);
  }
}

/** A database with the people whom the file tells of, a published routine, and no absence. */
async function prepare(database: string, rows: number): Promise<ImportTold> {
  const city = cityOf(pupilsFor(rows));
  const app = await startBenchApp(database, city.days.at(-1) ?? '');
  const time = await timed(async () => {
    await fillPeople(app.premises, city);
    await publishRules(app, city, ruleSets[20]);
  });
  app.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  await app.stop();
  return { time, figures: { pupils: city.pupils.length, schools: city.schools.length } };
}

/** The application's own import, and then the same file once more. */
async function ours(file: string, database: string): Promise<ImportTold> {
  const app = await startBenchApp(database, cityOf(1).days.at(-1) ?? '');
  const watch = memoryWatch();
  let first: Record<string, number> = {};
  let second: Record<string, number> = {};
  const time = await timed(async () => void (first = await importByApp(app.premises, file)));
  const rssGrowthMb = watch.stop();
  const again = await timed(async () => void (second = await importByApp(app.premises, file)));
  const stored = Number(app.sqlite.prepare('select count(*) as rows from trapp_absences').get()?.['rows'] ?? 0);
  await app.stop();
  return { time, figures: { rows: stored, rssGrowthMb, againMs: again.ms, ...first, ...Object.fromEntries(Object.entries(second).map(([name, value]) => [`again ${name}`, value])) } };
}

/** The command-line tool's own import, into a table without any index. */
function importByTool(file: string, database: string): void {
  const columns = headers.map((header) => `"${header}" text`).join(', ');
  execFileSync('sqlite3', [database, `create table plain (${columns})`, '.mode csv', '.separator ;', `.import --skip 1 ${file} plain`]);
}

go(JSON.parse(process.argv[2] ?? '{}') as ImportOrder).then(
  (told) => process.send?.({ told }, () => process.exit(0)),
  (error: unknown) => process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }, () => process.exit(1)),
);
