import { evaluateDue } from '../../plugins/trapp/server/jobs/evaluate-due';
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

/** Our whole way for the pupils for whom something has changed since they were judged last. */
export async function evaluateChanged({ premises }: BenchApp): Promise<void> {
  await evaluateDue(premises);
}

/** The number of the latest line of the run journal. */
export function lastRun({ sqlite }: BenchApp): number {
  return Number(sqlite.prepare('select coalesce(max(id), 0) as id from trapp_evaluation_runs').get()?.['id'] ?? 0);
}

/** Every count of the journal's lines after this one. */
export function figuresSince({ sqlite }: BenchApp, run: number): NightFigures {
  const sums = new Map<string, number>();
  for (const { details, id: _id, ...columns } of sqlite.prepare('select * from trapp_evaluation_runs where id > ?').all(run)) {
    const counts = { ...columns, ...(JSON.parse(String(details ?? '{}')) as Record<string, unknown>) };
    for (const [name, count] of Object.entries(counts)) if (typeof count === 'number') sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return Object.fromEntries(sums);
}

/** The morning of the day: what the rules are asked about is what was known the evening before, and today. */
export function dawns({ premises }: BenchApp, day: string): void {
  premises.clock = clockAt(morningOf(day));
}

/** Of a city of 28,000, so many pupils are in the file of an ordinary day, and of a busy one. */
const ORDINARY = 1500;
const BUSY = 3000;

/**
 * The file of the last school day has come, and on a busy day a second one after it: absence for more pupils, of whom those of the first are
 * the beginning. Answers how many rows it brought.
 */
export async function bringLastDay({ premises }: BenchApp, city: City, which: 'ordinary' | 'rest of busy'): Promise<number> {
  const day = city.days.at(-1) ?? '';
  const share = city.pupils.length / 28_000;
  const [ordinary, busy] = [Math.ceil(ORDINARY * share), Math.ceil(BUSY * share)];
  const rows = which === 'ordinary' ? absencesOfDay(city, day, ordinary) : absencesOfDay(city, day, busy).slice(absencesOfDay(city, day, ordinary).length);
  await premises.transaction(() => premises.stores.absences.save(rows, premises.clock.now()));
  if (which === 'ordinary') await dataReaches(premises, city, day);
  return rows.length;
}
