import type { DayTables } from '../calendar/index';
import type { Missing } from './measurement';
import type { Sieve } from './sieve';
import type { Tally } from './tally';

/** Kinds of rows as bits, in the order of `absenceKinds`. */
export const KIND = { day: 1, lesson: 2, late: 4, left_early: 8 } as const;

/** How a date's rows become one amount. */
export type Counting = 'whole_days' | 'half_days' | 'dates' | 'lessons' | 'lesson_days' | 'times' | 'part_times' | 'minutes' | 'edge_times' | 'lesson_time';

/** What is counted of a pupil's rows, the same for every pupil. */
export interface Collecting {
  readonly counting: Counting;
  readonly kinds: number;
  readonly sieve: Sieve;
  readonly tables: DayTables;
  /** By place among the school days: 1 in weeks that do not count (R35); null when all count. */
  readonly short: Uint8Array | null;
  /** Where the lessons that count are added up by the number of their subject (0 for none named), for the measures that look for the one subject; else null. Emptied by each `collect`. */
  readonly bySubject: Tally | null;
  /** Of what passes, only lessons in the subject with this number count: for telling the days behind the one subject. */
  readonly oneSubject?: number;
}

/** What can be missing about a date, as numbers from 1. */
const lackings = ['not_recorded_by_school', 'no_timetable'] as const satisfies readonly Missing[];
export const NOT_RECORDED = 1;
export const NO_TIMETABLE = 2;

/** What a number of `lacking` says. */
export function lackingName(number: number): Missing | null {
  return number === 0 ? null : (lackings[number - 1] ?? null);
}
