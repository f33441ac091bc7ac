import { execFileSync } from 'node:child_process';
import { parseAndCheck, importBare, parseOnly } from './bare-import';
import { headers } from './city-file';
import { memoryWatch } from './memory-watch';
import { timed, type Time } from './rounds';

/*
 * One way to bring one file in, in a process of its own: what others have left in memory is not among what it needs. The application is loaded for ours only:
 * beside it, the plain ways would take half as long again.
 */

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
      return application().prepare(database, rows);
    case 'parser':
      return counted(() => parseOnly(file));
    case 'zod':
      return counted(() => parseAndCheck(file));
    case 'bare':
      return counted(() => importBare(file, database));
    case 'cli':
      return { time: await timed(() => importByTool(file, database)), figures: {} };
    case 'ours':
      return application().ours(file, database);
  }
}

function application(): typeof import('./our-import') {
  return require('./our-import') as typeof import('./our-import');
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
