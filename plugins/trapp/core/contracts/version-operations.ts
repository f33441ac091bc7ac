import { z } from 'zod';
import { daySchema, momentSchema } from '../calendar/index';
import { keySchema, textSchema } from '../language/index';
import { keptDraftSchema, withdrawalSchema } from '../routines/index';
import { hideableTimesSchema } from './follow-up-view';
import { nothing, operation } from './operation';

const words = (length: number) => z.string().trim().min(1).max(length);
const routineParams = z.strictObject({ routineKey: keySchema });
const versionParams = routineParams.extend({ number: z.coerce.number().int().min(1) });
const idSchema = z.string().min(1).max(60);
const keptParams = routineParams.extend({ keptId: idSchema });

/** A published version as it stands in a list. */
export const versionRowSchema = z.strictObject({
  routineKey: keySchema,
  title: textSchema,
  number: z.number().int(),
  publishedAt: momentSchema,
  publishedBy: z.string(),
  reason: z.string(),
  hash: z.string(),
  /** The first day that cases begin under it; null for the day that it was published. */
  startsOn: daySchema.nullable(),
  withdrawn: withdrawalSchema.nullable(),
});

const keptRowSchema = keptDraftSchema.omit({ document: true, byId: true, routineKey: true }).extend({ mine: z.boolean() });
export type KeptRow = z.infer<typeof keptRowSchema>;
const publishing = z.strictObject({ reason: words(500), startsOn: daySchema.nullable().default(null) });

/** The life of versions: put forward, approved by a second person, published from a day, withdrawn, and taken back as a draft. */
export const versionOperations = {
  /** Refused as `approval_needed` where a second person must approve. */
  publishRoutine: operation({ method: 'POST', path: '/routines/:routineKey/versions', door: 'admin', params: routineParams, input: publishing, output: versionRowSchema, action: 'routine.publish', audit: 'write' }),
  listVersions: operation({
    method: 'GET', path: '/routines/:routineKey/versions', door: 'admin', params: routineParams, input: nothing, action: 'routine.read', audit: 'read',
    output: z.strictObject({ versions: z.array(versionRowSchema), kept: z.array(keptRowSchema), needsApproval: z.boolean() }),
  }),
  viewVersion: operation({ method: 'GET', path: '/routines/:routineKey/versions/:number', door: 'admin', params: versionParams, input: nothing, output: versionRowSchema.extend({ document: z.unknown() }), action: 'routine.read', audit: 'read' }),
  /** How many running cases follow each version that has begun, for somebody who sees no child: small numbers are hidden, with what would give them away. */
  viewFollowers: operation({
    method: 'GET', path: '/routines/:routineKey/followers', door: 'admin', params: routineParams, input: nothing, action: 'routine.author', audit: 'read',
    output: z.strictObject({ cases: hideableTimesSchema, versions: z.array(z.strictObject({ number: z.number().int(), cases: hideableTimesSchema })) }),
  }),
  viewKeptDraft: operation({ method: 'GET', path: '/routines/:routineKey/kept/:keptId', door: 'admin', params: keptParams, input: nothing, output: keptRowSchema.extend({ document: z.record(z.string(), z.unknown()) }), action: 'routine.read', audit: 'read' }),
  /** Puts the draft forward as it stands; a proposal that waits is replaced. */
  proposeRoutine: operation({ method: 'POST', path: '/routines/:routineKey/proposals', door: 'admin', params: routineParams, input: publishing, output: keptRowSchema, action: 'routine.publish', audit: 'write' }),
  /** Approved, it is published as it was put forward. */
  answerProposal: operation({
    method: 'POST', path: '/routines/:routineKey/kept/:keptId/answer', door: 'admin', params: keptParams, action: 'routine.publish', audit: 'write',
    input: z.strictObject({ answer: z.enum(['approved', 'returned']), reason: words(500) }), output: z.strictObject({ published: z.number().int().nullable() }),
  }),
  /** No case begins under it any more; those that follow it go on. */
  withdrawVersion: operation({ method: 'POST', path: '/routines/:routineKey/versions/:number/withdrawal', door: 'admin', params: versionParams, input: z.strictObject({ reason: words(500) }), output: versionRowSchema, action: 'routine.publish', audit: 'write' }),
  /** The draft becomes what the version or the kept draft says; what it said until now is set aside. */
  restoreDraft: operation({
    method: 'POST', path: '/routines/:routineKey/draft', door: 'admin', params: routineParams, action: 'routine.author', audit: 'write',
    input: z.strictObject({ from: z.union([z.strictObject({ version: z.number().int().min(1) }), z.strictObject({ kept: idSchema })]) }), output: z.strictObject({ setAside: z.boolean() }),
  }),
};
