import { z } from 'zod';
import { daySchema } from '../calendar/index';

/** What was missed: a whole day, single lessons, the start of a day or lesson (late), or the end of the day (left early). */
export const absenceKinds = ['day', 'lesson', 'late', 'left_early'] as const;
export const absenceKindSchema = z.enum(absenceKinds);
export type AbsenceKind = z.infer<typeof absenceKindSchema>;

/** The cause as the school recorded it, after the import profile's code map (S28). */
export const absenceCauses = ['illness', 'health_appointment', 'leave', 'known', 'unknown'] as const;
export const absenceCauseSchema = z.enum(absenceCauses);
export type AbsenceCause = z.infer<typeof absenceCauseSchema>;

/** One registered absence. Two rows with the same pupil, date and slot are the same absence. */
export const absenceSchema = z.strictObject({
  pupilId: z.string().min(1).max(60),
  schoolId: z.string().min(1).max(60),
  date: daySchema,
  kind: absenceKindSchema,
  /** Number of lessons for `lesson` (1 unless the file says more), else 0. */
  lessons: z.number().min(0).max(12),
  /** Minutes for `late` and `left_early` when known. */
  minutes: z.number().int().min(0).max(600).nullable(),
  /** Which lesson of the day (1-based) or start time "08:30", when known; part of what makes the row itself. */
  at: z.string().max(20).nullable(),
  subject: z.string().max(80).nullable(),
  cause: absenceCauseSchema,
  /** True/false as the school understands "dokumentert"; null when its system does not say (B62). */
  documented: z.boolean().nullable(),
  /** Was a message from home received? null when not known (S35, B5). */
  reported: z.boolean().nullable(),
  sourceCode: z.string().max(40),
  comment: z.string().max(500).nullable(),
});
export type Absence = z.infer<typeof absenceSchema>;

/**
 * What makes an absence the same absence, beside pupil and date: its kind, and the lesson or time where one is named, else the subject. With a lesson named
 * the subject is no part of it: one is in one lesson at a time (P1).
 */
export function slotOf({ kind, at, subject }: Pick<Absence, 'kind' | 'at' | 'subject'>): string {
  return at !== null ? `${KIND_LETTERS[kind]}@${at}` : subject !== null ? `${KIND_LETTERS[kind]}#${subject}` : KIND_LETTERS[kind];
}

const KIND_LETTERS = { day: 'd', lesson: 'l', late: 's', left_early: 'e' } as const satisfies Record<AbsenceKind, string>;
