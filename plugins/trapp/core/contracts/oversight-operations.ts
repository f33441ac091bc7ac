import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { textSchema } from '../language/index';
import { idSchema } from '../people/index';
import { personSchema } from './baton-view';
import { nothing, operation } from './operation';
import { caseViewSchema } from './views';

const caseParams = z.strictObject({ caseId: idSchema });
const words = (max: number) => z.string().trim().min(1).max(max);

/** Why a case is seen above its school, and since when. `standing` and `proposal` go when what they rest on does. */
const reasonSchema = z.strictObject({ kind: z.enum(['brought_up', 'standing', 'proposal']), text: z.string(), since: daySchema });

/** A case as one above its school sees it: no name, nothing that was written in it (S39, B91). */
export const oversightRowSchema = z.strictObject({
  caseId: idSchema,
  /** What the school and the one above call it to each other. */
  number: z.string(),
  schoolName: z.string(),
  stepTitle: textSchema,
  stepSince: daySchema,
  schoolDays: z.number().int(),
  reasons: z.array(reasonSchema).min(1),
  /** The last day on which the reader may read the case itself, and what for; null when they may not. */
  insight: z.strictObject({ until: daySchema, purpose: z.string() }).nullable(),
  mayAnswer: z.boolean(),
});
export type OversightRow = z.infer<typeof oversightRowSchema>;

/** What can be asked between a school and the one above its head teacher. */
export const oversightOperations = {
  /** For those above schools; empty to everybody else. */
  viewOversight: operation({ method: 'GET', path: '/oversight', door: 'app', params: nothing, input: nothing, output: z.strictObject({ rows: z.array(oversightRowSchema) }), action: 'school.oversee', audit: 'read' }),
  /** Who is above the school of the case. */
  listAbove: operation({ method: 'GET', path: '/cases/:caseId/above', door: 'app', params: caseParams, input: nothing, output: z.strictObject({ staff: z.array(personSchema) }), action: 'case.decide', audit: 'read' }),
  bringUpCase: operation({
    method: 'POST', path: '/cases/:caseId/bringing-up', door: 'app', params: caseParams,
    input: z.strictObject({ why: words(2000), insight: z.strictObject({ staffId: idSchema, purpose: words(2000), until: daySchema }).nullable() }),
    output: caseViewSchema, action: 'case.decide', audit: 'write',
  }),
  answerAbove: operation({ method: 'POST', path: '/cases/:caseId/bringing-up/answer', door: 'app', params: caseParams, input: z.strictObject({ text: words(2000) }), output: nothing, action: 'case.oversee', audit: 'write' }),
} as const;
