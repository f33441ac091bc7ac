import { z } from 'zod';
import { checkAnswerKindSchema, checkRoundSchema } from '../checks/index';
import { daySchema, momentSchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema, staffRoleSchema } from '../people/index';
import { pupilBriefSchema } from './finding-view';
import { authoredTextSchema } from './unchanging';

const placeShape = { routineKey: keySchema, checkKey: keySchema, schoolId: idSchema, groupId: idSchema.nullable() };

/** One check at one place, as a line of a list. */
export const checkRowSchema = z.strictObject({
  ...placeShape,
  title: authoredTextSchema,
  routineTitle: authoredTextSchema,
  schoolName: z.string(),
  /** Null when it is about the whole school. */
  groupName: z.string().nullable(),
  responsible: staffRoleSchema,
  /** The day of the check, and when it is to be done; `dueAt` as HH:MM, null when the whole day is in time. */
  occasion: daySchema,
  dueOn: daySchema,
  dueAt: z.string().nullable(),
  state: z.enum(['waiting', 'done', 'overdue']),
  done: checkRoundSchema.pick({ doneOn: true, doneAt: true, counts: true, wasLate: true }).extend({ by: z.string() }).nullable(),
  /** Is it for the one who asks to make? */
  mine: z.boolean(),
  /** Earlier days of the check that nobody made, newest first; at most five are looked back at. */
  missed: z.array(daySchema),
});
export type CheckRow = z.infer<typeof checkRowSchema>;

export const checkAnswerRowSchema = z.strictObject({ id: idSchema, answer: checkAnswerKindSchema, note: z.string(), on: daySchema, at: momentSchema, by: z.string() });
export type CheckAnswerRow = z.infer<typeof checkAnswerRowSchema>;

const phoneSchema = z.strictObject({ name: z.string(), phone: z.string().nullable() });

/** A pupil whose home has not answered, or who was passed on: somebody follows up until it is clear (S35). */
export const unclearRowSchema = z.strictObject({ ...placeShape, title: authoredTextSchema, pupil: pupilBriefSchema, occasion: daySchema, answer: checkAnswerRowSchema, guardians: z.array(phoneSchema), noAnswerTo: staffRoleSchema });
export type UnclearRow = z.infer<typeof unclearRowSchema>;

export const checksViewSchema = z.strictObject({ checks: z.array(checkRowSchema), unclear: z.array(unclearRowSchema) });

/** The check as a list to go through. */
export const checkViewSchema = z.strictObject({
  row: checkRowSchema,
  help: authoredTextSchema.nullable(),
  sources: z.array(z.string()),
  noAnswerTo: staffRoleSchema,
  /** The day that the list is about: the check's own, or the last that there is data for. Null when there is no data at all. */
  lookedAt: daySchema.nullable(),
  dataUntil: daySchema.nullable(),
  pupils: z.array(
    z.strictObject({
      pupil: pupilBriefSchema,
      figures: z.array(z.string()),
      /** Guardians whom the school may turn to. */
      guardians: z.array(phoneSchema),
      /** What was done in this very check, newest first. */
      answers: z.array(checkAnswerRowSchema),
    }),
  ),
  /** On the list by the figures, but followed up already (S41). */
  handled: z.array(z.strictObject({ pupil: pupilBriefSchema, by: z.enum(['case', 'assessed', 'contact']) })),
});
export type CheckView = z.infer<typeof checkViewSchema>;
