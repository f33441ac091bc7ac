import { z } from 'zod';
import { limitedKinds } from '../cases/index';
import { audienceSchema, idSchema } from '../people/index';
import { nothing, operation } from './operation';
import { caseViewSchema } from './views';

const params = z.strictObject({ caseId: idSchema });

export const audienceOperations = {
  /** Who sees the case, and can be named as one of those whom something in it is for. */
  listReaders: operation({ method: 'GET', path: '/cases/:caseId/readers', door: 'app', params, input: nothing, output: z.strictObject({ staff: z.array(z.strictObject({ id: idSchema, name: z.string() })) }), action: 'case.work', audit: 'read' }),
  /** Says anew whom something that is written in the case is for, and why. */
  setAudience: operation({
    method: 'POST', path: '/cases/:caseId/audience', door: 'app', params,
    input: z.strictObject({ kind: z.enum(limitedKinds), id: idSchema, audience: audienceSchema, reason: z.string().max(1000) }),
    output: caseViewSchema, action: 'case.work', audit: 'write',
  }),
} as const;
