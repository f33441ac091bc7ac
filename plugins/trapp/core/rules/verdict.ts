import { z } from 'zod';
import { absenceFactSchema, basisSchema, dayNoteSchema, missingSchema } from '../absences/index';
import { daySchema, momentSchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { caseFactSchema, choicesFactSchema, operatorSchema } from './rule';

/** One condition as it was judged: what was measured, the value found, the limit, and the days behind it. */
export const conditionTraceSchema = z.strictObject({
  kind: z.literal('condition'),
  fact: z.union([
    z.strictObject({ fact: z.literal('absence'), params: absenceFactSchema }),
    z.strictObject({ fact: z.literal('choices_made'), params: choicesFactSchema }),
    z.strictObject({ fact: caseFactSchema }),
  ]),
  operator: operatorSchema,
  limit: z.number(),
  /** null when it could not be measured at all; with `missing` set, the least that it can be (R9). */
  value: z.number().nullable(),
  missing: missingSchema.nullable(),
  /** The window's first and last day, for facts over a window; null also when what the window begins with has not happened. */
  period: z.strictObject({ from: daySchema, to: daySchema }).nullable(),
  days: z.array(dayNoteSchema).max(1000),
  /** What it was about, for the concentrated measures: weekday 1-5, month 1-12, `even` or `odd` weeks, or the subject's name. */
  about: z.string().nullable(),
  /** What a share of time was reckoned from; older explanations do not say. */
  basis: basisSchema.nullable().default(null),
  result: z.enum(['true', 'false', 'unknown']),
});
export type ConditionTrace = z.infer<typeof conditionTraceSchema>;

export type Trace = ConditionTrace | { kind: 'group'; group: 'all' | 'any' | 'not'; result: 'true' | 'false' | 'unknown'; children: Trace[] };
export const traceSchema: z.ZodType<Trace> = z.lazy(() =>
  z.union([
    conditionTraceSchema,
    z.strictObject({
      kind: z.literal('group'),
      group: z.enum(['all', 'any', 'not']),
      result: z.enum(['true', 'false', 'unknown']),
      children: z.array(traceSchema).max(50),
    }),
  ]),
);

/** What a rule says of a pupil on a day: it fired, it did not, or it cannot be judged from the data there is. */
export const verdictSchema = z.strictObject({
  rule: keySchema,
  result: z.enum(['fired', 'not_fired', 'cannot_be_judged']),
  trace: traceSchema,
});
export type Verdict = z.infer<typeof verdictSchema>;

/** The stored explanation of a finding: enough to show it in words and to reproduce the verdict. */
export const explanationSchema = z.strictObject({
  verdict: verdictSchema,
  routineKey: keySchema,
  routineVersion: z.number().int().min(1),
  evaluatedOn: daySchema,
  /** The last day that the school's absence data reaches; null when nothing has been imported. */
  dataUntil: daySchema.nullable(),
  importedAt: momentSchema.nullable(),
  /** Limits that the school has made stricter, beside the municipality's, and which of its own plans says so (S13). */
  local: z.strictObject({ plan: z.number().int().min(1), limits: z.array(z.strictObject({ condition: z.number().int().min(1), usual: z.number(), value: z.number() })).min(1) }).optional(),
});
export type Explanation = z.infer<typeof explanationSchema>;
