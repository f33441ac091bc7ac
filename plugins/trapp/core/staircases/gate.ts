import { z } from 'zod';
import { keySchema } from '../language/index';

/** Kinds of records that a step may make. */
const recordSchema = z.enum(['conversation', 'plan', 'meeting', 'evaluation']);

/** Something that must be there before an outcome may be chosen. A gate always tells the reader what to do. */
export const gateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('required_tasks_done') }),
  /** The child has been heard on this step, or it is recorded why not and what is planned (U15, S64, A24). */
  z.strictObject({ kind: z.literal('child_heard') }),
  z.strictObject({ kind: z.literal('consent'), purpose: keySchema }),
  z.strictObject({ kind: z.literal('record_signed'), record: recordSchema }),
  /** Since the case came to the step, a paper has been made of a signed record of the kind: the plan is there to be sent home (B77). */
  z.strictObject({ kind: z.literal('paper_made'), record: recordSchema }),
  z.strictObject({ kind: z.literal('meetings_held'), atLeast: z.number().int().min(1).max(20) }),
  /** So many of the points are ticked in the guide's latest signed record: criteria that people judge (B46). */
  z.strictObject({ kind: z.literal('checklist'), guide: keySchema, field: keySchema, atLeast: z.number().int().min(1).max(60) }),
]);
export type Gate = z.infer<typeof gateSchema>;
