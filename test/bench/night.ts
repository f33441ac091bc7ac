import { evaluateEveryNight } from '../../plugins/trapp/server/jobs/evaluate-every-night';
import { clockAt, morningOf } from '../../plugins/trapp/server/clock';
import type { BenchApp } from './bench-app';
import { dataReaches } from './fill-city';
import type { City } from './city';
import { absencesOfDay } from './city-absences';

/** What the run journal says of the nights since a run, added up. */
export type NightFigures = Readonly<Record<string, number>>;

/** Our whole way: what the nightly job does, from the stored rows to the stored findings of every school. */
export async function evaluateWholeCity({ premises }: BenchApp): Promise<void> {
  await evaluateEveryNight(premises);
}

/** The number of the latest line of the run journal. */
export function lastRun({ sqlite }: BenchApp): number {
  return Number(sqlite.prepare('select coalesce(max(id), 0) as id from trapp_evaluation_runs').get()?.['id'] ?? 0);
}

/** Every count of the journal's lines after this one. */
export function figuresSince({ sqlite }: BenchApp, run: number): NightFigures {
  const columns = sqlite.prepare("select name from pragma_table_info('trapp_evaluation_runs') where type = 'integer' and name <> 'id'").all().map(({ name }) => String(name));
  const row = sqlite.prepare(`select ${columns.map((column) => `sum("${column}") as "${column}"`).join(', ')} from trapp_evaluation_runs where id > ?`).get(run) ?? {};
  return Object.fromEntries(columns.map((column) => [column, Number(row[column] ?? 0)]));
}

/** The morning of the day: what the rules are asked about is what was known the evening before, and today. */
export function dawns({ premises }: BenchApp, day: string): void {
  premises.clock = clockAt(morningOf(day));
}

/** The file of the last school day has come: absence for exactly so many pupils. */
export async function bringLastDay({ premises }: BenchApp, city: City, changed: number): Promise<number> {
  const day = city.days.at(-1) ?? '';
  const rows = absencesOfDay(city, day, changed);
  await premises.transaction(() => premises.stores.absences.save(rows));
  await dataReaches(premises, city, day);
  return rows.length;
}
