import { z } from 'zod';
import { windowSchema } from '../calendar/index';
import { absenceCauseSchema } from './absence';

/** Which absences count. Every part is written out in the rule; nothing is filtered silently (B13, U1). */
export const absenceFilterSchema = z.strictObject({
  documentation: z.enum(['any', 'documented', 'undocumented']),
  message: z.enum(['any', 'reported', 'unreported']),
  /** Causes that do not count, for example granted leave (B8). */
  exceptCauses: z.array(absenceCauseSchema).max(5),
  /** Only this subject, as written in the absence file; null for all. */
  subject: z.string().min(1).max(80).nullable(),
});
export type AbsenceFilter = z.infer<typeof absenceFilterSchema>;

/** What is measured over the window, and its unit. Each is explained in the fact catalogue. */
export const absenceMeasures = [
  'days', // school days with whole-day absence
  'lessons', // single lessons missed, whole days not included
  'late', // number of late arrivals
  'left_early', // number of times the pupil left during the day
  'percent_days', // share of the window's school days with whole-day absence, 0-100
  'longest_run_days', // longest run of consecutive school days absent
  'current_run_days', // run of consecutive school days absent that reaches the latest school day with data
  'same_weekday_days', // most days absent on one and the same weekday
  'same_subject_lessons', // most lessons missed in one and the same subject
  'change_days', // days in the window minus days in the window of the same length just before
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
