import { z } from 'zod';
import { daySchema, type Period } from '../calendar/index';

/** A day that was looked at: counted towards the value, or left out and why. RULES.md R10 tells which reason wins. */
export const dayNoteSchema = z.strictObject({
  date: daySchema,
  /** How much the day added to the value: 1 for a day, the number of lessons for lessons, -1 for a day of the earlier period. 0 when left out. */
  counted: z.number(),
  /** Why it was left out; null when it was counted. */
  leftOut: z
    .enum([
      'no_school_day',
      'other_kind',
      'other_subject',
      'cause_excepted',
      'documentation',
      'message',
      'not_stated',
      'outside_run',
      'other_weekday',
    ])
    .nullable(),
});
export type DayNote = z.infer<typeof dayNoteSchema>;
export type LeftOut = NonNullable<DayNote['leftOut']>;

/** Why something could not be measured for certain (R5-R8). */
export const missingSchema = z.enum(['no_calendar', 'no_data', 'stale_data', 'not_recorded_by_school', 'no_earlier_period']);
export type Missing = z.infer<typeof missingSchema>;

/**
 * What was found for one fact. With `missing` null the value is certain. With `missing` and a value, the value is the
 * least it can be (R9); with `missing` and no value, nothing can be said.
 */
export interface Measurement {
  readonly value: number | null;
  readonly missing: Missing | null;
  readonly period: Period | null;
  readonly days: DayNote[];
  /** Weekday 1-5 for `same_weekday_days`, the subject for `same_subject_lessons`; else null. */
  readonly about: string | null;
}
