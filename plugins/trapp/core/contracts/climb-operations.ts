import { z } from 'zod';
import { keySchema } from '../language/index';
import { idSchema } from '../people/index';
import { entriesViewSchema } from './climb-view';
import { nothing, operation } from './operation';
import { caseViewSchema } from './views';

const caseParams = z.strictObject({ caseId: idSchema });
const escalationParams = caseParams.extend({ escalationId: idSchema });
const reason = z.string().trim().min(1).max(2000);

/** What can be asked about the way of a case on the staircase, besides choosing an outcome. */
export const climbOperations = {
  /** Another way than the outcomes of the step, because …; `visit` is which visit to a step the asker saw (U3). */
  takeOtherWay: operation({
    method: 'POST', path: '/cases/:caseId/other-way', door: 'app', params: caseParams,
    input: z.strictObject({ to: z.union([z.strictObject({ step: keySchema }), z.literal('close')]), reason, visit: z.number().int().min(1).optional() }),
    output: caseViewSchema, action: 'case.decide', audit: 'write',
  }),
  /** Does what the routine proposes: its outcome is chosen, or its tasks are added (B28, S39). */
  followEscalation: operation({ method: 'POST', path: '/cases/:caseId/escalations/:escalationId/follow', door: 'app', params: escalationParams, input: z.strictObject({ reason }), output: caseViewSchema, action: 'case.decide', audit: 'write' }),
  declineEscalation: operation({ method: 'POST', path: '/cases/:caseId/escalations/:escalationId/decline', door: 'app', params: escalationParams, input: z.strictObject({ reason }), output: caseViewSchema, action: 'case.decide', audit: 'write' }),
  /** Another adult whom the child trusts has a task, or with `taskId` null the whole step (A35). `staffId` null: somebody who is not of the staff, by name. */
  nameResponsible: operation({
    method: 'POST', path: '/cases/:caseId/responsible', door: 'app', params: caseParams,
    input: z.strictObject({ taskId: idSchema.nullable(), staffId: idSchema.nullable(), name: z.string().max(160), why: z.string().max(1000) }),
    output: caseViewSchema, action: 'case.decide', audit: 'write',
  }),
  /** Whom of the staff it may be. */
  listAdults: operation({ method: 'GET', path: '/cases/:caseId/adults', door: 'app', params: caseParams, input: nothing, output: z.strictObject({ staff: z.array(z.strictObject({ id: idSchema, name: z.string() })) }), action: 'case.decide', audit: 'read' }),
  /** Where a case of the pupil may begin under the routine (B26, A17, A25). */
  listEntries: operation({ method: 'GET', path: '/pupils/:pupilId/entries/:routineKey', door: 'app', params: z.strictObject({ pupilId: idSchema, routineKey: keySchema }), input: nothing, output: entriesViewSchema, action: 'finding.assess', audit: 'read' }),
} as const;
