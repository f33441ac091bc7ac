import { z } from 'zod';
import { placesOfDay, windowSchema, type PlaceOfDay } from '../calendar/index';
import { absenceCauses } from './absence';

/** Causes that a rule may let pass: as recorded, or illness only where it is documented (B7). */
export const exemptions = [...absenceCauses, 'documented_illness'] as const;
export const exemptionSchema = z.enum(exemptions);
export type Exemption = z.infer<typeof exemptionSchema>;

/** Where a school day stands in the calendar: next to a weekend, next to a break of its own days off, or first in the school year. */
export const placeOfDaySchema = z.enum(placesOfDay);
export type { PlaceOfDay };

/** Which absences count. Every part is written out in the rule; nothing is filtered silently (B13, U1). An optional part that is not there asks nothing. */
export const absenceFilterSchema = z.strictObject({
  documentation: z.enum(['any', 'documented', 'undocumented']),
  message: z.enum(['any', 'reported', 'unreported']),
  /** Causes that do not count, for example granted leave (B8). */
  exceptCauses: z.array(exemptionSchema).max(exemptions.length),
  /** Only these subjects or activities, as written in the absence file; null for all (A11). */
  subjects: z.array(z.string().min(1).max(80)).min(1).max(20).nullable(),
  /** Only rows with these codes of the school system. */
  codes: z.array(z.string().min(1).max(40)).min(1).max(30).optional(),
  /** Only these weekdays, 1 = Monday. */
  weekdays: z.array(z.number().int().min(1).max(5)).min(1).max(5).optional(),
  /** Only these lessons of the day, 1 = the first. */
  lessonNumbers: z.array(z.number().int().min(1).max(12)).min(1).max(12).optional(),
  /** Only rows of more minutes than this: the row's own, or those of the lessons by the timetable (R59). */
  minutesOver: z.number().int().min(1).max(300).optional(),
  /** Only school days that stand like this in the calendar (S26, B37). */
  places: z.array(placeOfDaySchema).min(1).max(placesOfDay.length).optional(),
});
export type AbsenceFilter = z.infer<typeof absenceFilterSchema>;

/** What is measured over the window, and its unit. Each is explained in the fact catalogue. */
export const absenceMeasures = [
  'days', // school days with whole-day absence
  'half_days', // half school days: two for a whole day, one where half of the day's lessons or more were missed
  'dates', // school days with any absence at all, whole or part
  'lessons', // single lessons missed, whole days not included
  'lesson_days', // school days on which single lessons were missed
  'minutes', // minutes missed on days when the pupil was partly present
  'late', // number of late arrivals
  'left_early', // number of times the pupil left during the day
  'edge_of_day_times', // times at the edge of the day: late, left early, the first or last lesson missed
  'part_times', // times away for part of a day: each single lesson, each late arrival, each time left early
  'percent_days', // share of the window's school days with whole-day absence, 0-100
  'percent_time', // share of the offered time, by the timetable where there is one, else as percent_days
  'percent_of_absence', // share of all whole-day absence in the window that passes the filter, 0-100
  'longest_run_days', // longest run of consecutive school days absent
  'current_run_days', // run of consecutive school days absent that reaches the latest school day with data
  'start_run_days', // run of consecutive school days absent from the first school day of the school year
  'same_weekday_days', // most days absent on one and the same weekday
  'same_weekday_percent', // the share of the days absent that fall on that weekday
  'same_month_days', // most days absent in one and the same calendar month
  'second_week_days', // most days absent in every second week, even or odd
  'second_week_percent', // the share of the days absent that fall in those weeks
  'same_subject_lessons', // most lessons missed in one and the same subject
  'same_subject_percent', // the share of the lessons missed that are in that subject
  'change_days', // days in the window minus days in just as many school days right before
  'change_from_usual', // percent_days in the window minus the pupil's own percent_days earlier in the school year
] as const;
export const absenceMeasureSchema = z.enum(absenceMeasures);
export type AbsenceMeasure = z.infer<typeof absenceMeasureSchema>;

/** One parameterised fact about a pupil's absence: what is measured, over which window, of which absences. */
export const absenceFactSchema = z.strictObject({
  measure: absenceMeasureSchema,
  window: windowSchema,
  filter: absenceFilterSchema,
});
export type AbsenceFact = z.infer<typeof absenceFactSchema>;
