import { z } from 'zod';
import { daySchema, type Period } from '../calendar/index';

/** Why a date or a row was left out, from the farthest away to the nearest to being counted: of several rows on a date the nearest gives the reason (R10). */
export const leftOutReasons = [
  'no_school_day',
  'short_week',
  'other_place',
  'other_weekday',
  'other_kind',
  'covered_by_day',
  'covered_by_lesson',
  'weighed',
  'other_code',
  'other_subject',
  'other_lesson',
  'too_short',
  'cause_excepted',
  'documentation',
  'message',
  'not_stated',
  'too_little',
  'outside_run',
  'other_month',
  'other_week',
] as const;
export const leftOutSchema = z.enum(leftOutReasons);
export type LeftOut = z.infer<typeof leftOutSchema>;

/** A day that was looked at: counted towards the value, or left out and why. RULES.md R10 tells which reason wins. */
export const dayNoteSchema = z.strictObject({
  date: daySchema,
  /** How much the day added to the value: 1 for a day, the number of lessons for lessons, -1 for a day of the earlier period. 0 when left out. */
  counted: z.number(),
  /** Why it was left out; null when it was counted. */
  leftOut: leftOutSchema.nullable(),
});
export type DayNote = z.infer<typeof dayNoteSchema>;

/** Why something could not be measured for certain (R5-R8, R16, R45, R58). */
export const missingSchema = z.enum(['no_calendar', 'no_data', 'stale_data', 'not_recorded_by_school', 'no_earlier_period', 'no_school_days', 'no_timetable']);
export type Missing = z.infer<typeof missingSchema>;

/** What a share of time was reckoned from: the grade's timetable, or school days where there is none. */
export const basisSchema = z.enum(['timetable', 'school_days']);
export type Basis = z.infer<typeof basisSchema>;

/**
 * What was found for one fact. With `missing` null the value is certain. With `missing` and a value, the value is the
 * least it can be (R9); with `missing` and no value, nothing can be said.
 */
export interface Measurement {
  readonly value: number | null;
  readonly missing: Missing | null;
  /** null when the window begins with something that has not happened. */
  readonly period: Period | null;
  readonly days: DayNote[];
  /** Weekday 1-5, month 1-12, `even` or `odd` weeks, or the subject: what the most of it was about; else null. */
  readonly about: string | null;
  /** For `percent_time`: what it was reckoned from; else null. */
  readonly basis: Basis | null;
}
