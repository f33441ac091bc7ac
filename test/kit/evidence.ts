import { appendFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '../..');

/** The promises of the product about security, by number. What each promises stands in `src/commands/evidence.mjs`. */
export type Promised = `sec-${number}`;

/** Is this a run of `npm run test:deep`? */
export const isDeep = process.env['TRAPP_DEEP'] === 'all';

/** How often a test does its work: `all` by `npm run test:deep`, so many as every run of the tests can wait for otherwise, and few when each change of the guard asks it (`npm run mutation`). */
export function times(all: number, inEveryRun: number): number {
  return isDeep ? all : process.env['TRAPP_DEEP'] === 'few' ? Math.ceil(inEveryRun / 20) : inEveryRun;
}

/**
 * Puts on record what a test has found out about a promise: "requests: 20000, faults: 0". The command that runs the tests prints it at the end;
 * that of a deep run is kept with the test's own name, and `npm run evidence` makes the page of it. On the database that the tests run on, unless another is named.
 */
export function evidence(promise: Promised, figures: Readonly<Record<string, number>>, on?: 'SQLite' | 'PostgreSQL'): void {
  const file = process.env['TRAPP_EVIDENCE'];
  if (!file) return;
  const database = on ?? (process.env['TRAPP_TEST_DATABASE_URL'] || process.env['DATABASE_URL'] ? 'PostgreSQL' : 'SQLite');
  appendFileSync(file, `${JSON.stringify({ promise, test: relative(root, expect.getState().testPath ?? ''), database, figures })}\n`);
}
