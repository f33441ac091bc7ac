import { z } from 'zod';
import { actions } from '../access/index';
import { deedKeys } from '../audit/index';
import { daySchema, momentSchema } from '../calendar/index';
import { textSchema } from '../language/index';
import { idSchema } from '../people/index';

/** A role that somebody holds, in words. */
const heldRoleSchema = z.strictObject({ name: textSchema, schoolName: z.string().nullable(), groupName: z.string().nullable() });
const standInSchema = z.strictObject({ name: z.string(), until: daySchema.nullable() });

/** One fact that lets somebody in, and what it lets them do. `until` is a day, or the moment that an emergency access ends at. */
export const accessGroundSchema = z.strictObject({
  by: z.enum(['role', 'owner', 'team', 'offered', 'transfer', 'brought_up', 'insight', 'referral', 'emergency', 'named']),
  role: heldRoleSchema.nullable(),
  standsInFor: standInSchema.nullable(),
  until: z.union([daySchema, momentSchema]).nullable(),
  purpose: z.string().nullable(),
  may: z.array(z.enum(actions)),
});
export type AccessGround = z.infer<typeof accessGroundSchema>;

export const accessGroundsSchema = z.strictObject({ grounds: z.array(accessGroundSchema), mayReadLog: z.boolean() });

const namedPupilSchema = z.strictObject({ id: idSchema, name: z.string() });

/** The whole of one's own access: what each role opens, and what is one's own by name. */
export const ownAccessSchema = z.strictObject({
  roles: z.array(accessGroundSchema),
  /** Cases that are one's own by something else than a role: `readable` ones can be gone to. */
  cases: z.array(z.strictObject({ caseId: idSchema, pupil: namedPupilSchema.nullable(), readable: z.boolean(), grounds: z.array(accessGroundSchema) })),
  /** Protected pupils that one is named for. */
  named: z.array(namedPupilSchema),
});
export type OwnAccess = z.infer<typeof ownAccessSchema>;

export const accessLogInputSchema = z.strictObject({ from: daySchema.optional(), to: daySchema.optional(), staffId: idSchema.optional() });

const deedSchema = z.strictObject({ deed: z.enum(deedKeys), times: z.number().int().min(1) });

/** Who has seen a pupil or a case, by day and person. */
export const accessLogSchema = z.strictObject({
  pupil: namedPupilSchema.extend({ protected: z.boolean() }),
  from: daySchema,
  to: daySchema,
  /** Everybody who is there in the period, for choosing one. The roles are those of today; none for whoever has left. */
  people: z.array(z.strictObject({ id: idSchema, name: z.string(), roles: z.array(textSchema) })),
  days: z.array(z.strictObject({ on: daySchema, people: z.array(z.strictObject({ staffId: idSchema, from: z.string(), to: z.string(), deeds: z.array(deedSchema) })) })),
  /** There is more than is shown: a shorter period shows all of it. */
  isCut: z.boolean(),
  /** How often it was looked up at other schools, which answer for that themselves. */
  elsewhere: z.number().int(),
});
export type AccessLog = z.infer<typeof accessLogSchema>;
