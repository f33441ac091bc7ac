import { z } from 'zod';
import { daySchema, isOverdue, type Day } from '../calendar/index';
import { idSchema, staffRoleSchema } from '../people/index';

/** Who saw it first. `rule` is a concern that nobody raised: what the rules found has been assessed as one. */
export const concernSources = ['rule', 'teacher', 'home', 'kindergarten', 'pupil', 'other'] as const;
export const concernSourceSchema = z.enum(concernSources);
export type ConcernSource = z.infer<typeof concernSourceSchema>;

/** What somebody who raises a concern says: who saw it, what, and since when (U11, S16, S24). */
export const raisedConcernSchema = z.strictObject({
  source: concernSourceSchema.exclude(['rule']),
  text: z.string().trim().min(1).max(4000),
  since: daySchema.nullable(),
});
export type RaisedConcern = z.infer<typeof raisedConcernSchema>;

/** How a concern may be answered. "Assessed, no action now" is a full answer and counts as followed up (U2, S11, B7). */
export const concernAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('no_action'),
    reason: z.string().trim().min(1).max(2000),
    /** The day on which it is looked at again; null when it is settled. */
    lookAgainOn: daySchema.nullable(),
  }),
  /** Opens a case under a routine that fits; null when only one does. `entry`: the step to begin on, when a person chooses. */
  z.strictObject({ kind: z.literal('open_case'), reason: z.string().trim().min(1).max(4000), routineKey: z.string().max(60).nullable(), entry: z.string().max(60).optional() }),
  z.strictObject({ kind: z.literal('join_case'), reason: z.string().trim().min(1).max(4000), caseId: idSchema }),
]);
export type ConcernAnswer = z.infer<typeof concernAnswerSchema>;

const assessmentSchema = z.strictObject({
  by: z.strictObject({ id: idSchema, name: z.string().max(160) }),
  on: daySchema,
  answer: z.enum(['no_action', 'open_case', 'join_case']),
  reason: z.string().max(4000),
  caseId: idSchema.nullable(),
  lookAgainOn: daySchema.nullable(),
});
export type ConcernAssessment = z.infer<typeof assessmentSchema>;

/** A concern (bekymring): it comes before a case, and a person assesses it within a deadline (U11). */
export const concernSchema = z.strictObject({
  id: idSchema,
  pupilId: idSchema,
  schoolId: idSchema,
  source: concernSourceSchema,
  /** What was seen; empty when only rules have seen it. */
  text: z.string().max(4000),
  since: daySchema.nullable(),
  /** Null when nobody raised it. */
  raisedBy: idSchema.nullable(),
  raisedOn: daySchema,
  assessBy: daySchema,
  assessedBy: staffRoleSchema,
  /** Findings that were assessed together with it. */
  findingIds: z.array(idSchema).max(200),
  status: z.enum(['waiting', 'no_action', 'case_opened', 'merged']),
  /** The concern that it was assessed together with. */
  mergedInto: idSchema.nullable(),
  /** Every time it was assessed, oldest first. */
  assessments: z.array(assessmentSchema).max(60),
});
export type Concern = z.infer<typeof concernSchema>;

/** Does somebody have to assess it: it has not been, or the day has come to look again? */
export function waits(concern: Concern, today: Day): boolean {
  if (concern.status === 'waiting') return true;
  const again = lookAgainOn(concern);
  return concern.status === 'no_action' && again !== null && again <= today;
}

/** The day that "no action now" promised to look again; null when nothing was promised. */
export function lookAgainOn({ assessments }: Concern): Day | null {
  return assessments.at(-1)?.lookAgainOn ?? null;
}

/** The last day on which it is assessed in time. One that comes back is looked at on the day it was promised. */
export function concernDue(concern: Concern): Day {
  return concern.status === 'waiting' ? concern.assessBy : (lookAgainOn(concern) ?? concern.assessBy);
}

/** Is it waiting past its day? The one definition of overdue (pain 18). */
export function isConcernOverdue(concern: Concern, today: Day): boolean {
  return waits(concern, today) && isOverdue(concernDue(concern), today);
}
