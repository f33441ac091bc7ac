import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { idSchema } from '../people/index';
import { caseConcernSchema, caseTaskSchema, consentSchema } from './case';
import { grantSchema, referralSchema } from './referrals';
import { limitedSchema } from './limited';
import { takenInSchema } from './taking-in';

const done = { on: daySchema, by: idSchema };

/** Two cases of a pupil become one: what happened in the one that goes on, and in the one that does not (U7). */
export const takingInEventSchemas = [
  z.strictObject({
    type: z.literal('case.taken_in'),
    from: takenInSchema.omit({ on: true }),
    /** What is not over in the other case, and goes on here under the same ids. */
    tasks: z.array(caseTaskSchema).max(400),
    findingIds: z.array(idSchema).max(200),
    concerns: z.array(caseConcernSchema).max(100),
    consents: z.array(consentSchema).max(200),
    referrals: z.array(referralSchema).max(100),
    grants: z.array(grantSchema).max(200),
    /** Records that are not for everybody with the case. */
    limited: z.array(limitedSchema).max(2000).optional(),
    ...done,
  }),
  z.strictObject({ type: z.literal('case.went_into'), caseId: idSchema, reason: z.string().min(1).max(2000), ...done }),
] as const;
export type TakingInEvent = z.infer<(typeof takingInEventSchemas)[number]>;
