import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { keySchema, textSchema } from '../language/index';

const keys = z.array(keySchema).max(40).optional();
const recordSchema = z.enum(['conversation', 'plan', 'meeting', 'evaluation']);
const move = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) => z.strictObject({ kind: z.literal(kind), ...shape });

/** What happens next in a made-up course: time goes, somebody does something, or what should stand there now is looked at. */
export const courseMoveSchema = z.discriminatedUnion('kind', [
  /** School days go. */
  move('days', { amount: z.number().int().min(1).max(100) }),
  /** From now on the pupil is away so many days a week. */
  move('away', { days: z.number().int().min(0).max(5) }),
  move('task', { task: keySchema, ticks: z.number().int().min(0).max(60).optional() }),
  move('required_tasks', {}),
  move('meeting', {}),
  move('hear_child', {}),
  move('paper', { record: recordSchema }),
  move('consent', { purpose: keySchema, answer: z.enum(['given', 'refused']) }),
  move('situation', { situation: keySchema }),
  move('trusted_adult', {}),
  move('outcome', { outcome: keySchema }),
  move('escalation', { escalation: keySchema, follow: z.boolean() }),
  /** Another way than the outcomes; without a step the case is closed. */
  move('other_way', { step: keySchema.optional() }),
  /** What is not named may be either way. */
  move('expect', { step: keySchema.optional(), closed: z.boolean().optional(), tasks: keys, proposals: keys, notProposed: keys, open: keys, shut: keys }),
]);
export type CourseMove = z.infer<typeof courseMoveSchema>;

/** An example course of a case and what should happen in it (pain 11); publishing plays them and refuses when one goes otherwise. */
export const courseTestSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  /** The day that the case is opened. */
  start: daySchema,
  /** The step that it begins on; the usual one when it is not said. */
  step: keySchema.optional(),
  away: z.number().int().min(0).max(5),
  moves: z.array(courseMoveSchema).min(1).max(80),
});
export type CourseTest = z.infer<typeof courseTestSchema>;
