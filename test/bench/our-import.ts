import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { importProfileSchema, type ImportProfile } from '../../plugins/trapp/core/imports/index';
import { isRefusal } from '../../plugins/trapp/core/refusals';
import { importAbsenceStream } from '../../plugins/trapp/server/imports/import-absence-stream';
import type { Premises } from '../../plugins/trapp/server/premises';
import { startBenchApp } from './bench-app';
import { cityOf } from './city';
import { pupilsFor } from './city-file';
import { fillPeople, publishRules } from './fill-city';
import type { ImportTold } from './import-way';
import { memoryWatch } from './memory-watch';
import { timed } from './rounds';
import { ruleSets } from './rules-of-the-corpus';

/** The profile that the city's files follow, as it is shipped. */
function profile(): ImportProfile {
  const profiles: unknown[] = JSON.parse(readFileSync(join(process.cwd(), 'plugins/trapp/packs/import-profiles.json'), 'utf8'));
  const found = profiles.map((one) => importProfileSchema.parse(one)).find(({ key }) => key === 'ist-dager-og-timer');
  if (found === undefined) throw new Error('The profile ist-dager-og-timer is not shipped any more');
  return found;
}

/** The nightly file as the application takes it, for all schools at once and in one transaction. Answers what its summary counted. */
async function bring({ stores, clock, newId, transaction }: Premises, file: string): Promise<Record<string, number>> {
  const call = { stores, today: clock.today(), now: clock.now(), newId, progress: () => undefined, signal: new AbortController().signal };
  const imported = await transaction(() =>
    importAbsenceStream(call, {
      profile: profile(), schoolIds: 'all', chunks: createReadStream(file), size: statSync(file).size, fileName: 'fravaer.csv', by: { id: 'bench', name: 'Bench' }, confirmedWithdrawals: true,
    }),
  );
  if (isRefusal(imported)) throw new Error(`The file was refused: ${JSON.stringify(imported).slice(0, 500)}`);
  const { added, changed, unchanged, ignored, rejected } = imported.summary;
  return { added, changed, unchanged, ignored, rejected };
}

/** A database with the people whom the file tells of, a published routine, and no absence. */
export async function prepare(database: string, rows: number): Promise<ImportTold> {
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
export async function ours(file: string, database: string): Promise<ImportTold> {
  const app = await startBenchApp(database, cityOf(1).days.at(-1) ?? '');
  const watch = memoryWatch();
  let first: Record<string, number> = {};
  let second: Record<string, number> = {};
  const time = await timed(async () => void (first = await bring(app.premises, file)));
  const rssGrowthMb = watch.stop();
  const again = await timed(async () => void (second = await bring(app.premises, file)));
  const stored = Number(app.sqlite.prepare('select count(*) as rows from trapp_absences').get()?.['rows'] ?? 0);
  await app.stop();
  return { time, figures: { rows: stored, rssGrowthMb, againMs: again.ms, ...first, ...Object.fromEntries(Object.entries(second).map(([name, value]) => [`again ${name}`, value])) } };
}
