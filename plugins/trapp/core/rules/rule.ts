import { z } from 'zod';
import { absenceFactSchema } from '../absences/index';
import { keySchema, sourcesSchema, textSchema } from '../language/index';
import { staffRoleSchema } from '../people/index';

/** Operators of json-rules-engine that a condition may use on a number. */
export const operators = ['greaterThanInclusive', 'greaterThan', 'lessThanInclusive', 'lessThan', 'equal', 'notEqual'] as const;
export const operatorSchema = z.enum(operators);
export type Operator = z.infer<typeof operatorSchema>;

/** "At least 8 days of absence in the school year": a fact with all its parameters, an operator and a limit. */
export const absenceConditionSchema = z.strictObject({
  fact: z.literal('absence'),
  params: absenceFactSchema,
  operator: operatorSchema,
  value: z.number().min(-1000).max(1000),
});

/** Facts about the pupil's case; also what escalation rules of a staircase compare (B28, S41). */
export const caseFacts = [
  'open_cases', // number of the pupil's open cases under this routine
  'meetings_held', // signed meetings in the case
  'presence_change', // percentage points of presence after minus before the plan's start
  'days_on_step', // calendar days since the case came to its step
  'plans_evaluated', // signed evaluations in the case
  'grade', // the pupil's grade
] as const;
export const caseFactSchema = z.enum(caseFacts);
export type CaseFact = z.infer<typeof caseFactSchema>;

export const caseConditionSchema = z.strictObject({
  fact: caseFactSchema,
  operator: operatorSchema,
  value: z.number().min(-1000).max(1000),
});

export type Condition = z.infer<typeof absenceConditionSchema> | z.infer<typeof caseConditionSchema>;
export type ConditionGroup = { all: ConditionNode[] } | { any: ConditionNode[] } | { not: ConditionNode };
export type ConditionNode = Condition | ConditionGroup;

/** Rules nested deeper than this are refused at publishing, and cannot be judged. */
export const MAX_DEPTH = 10;

export const conditionNodeSchema: z.ZodType<ConditionNode> = z.lazy(() =>
  z.union([absenceConditionSchema, caseConditionSchema, conditionGroupSchema]),
);
export const conditionGroupSchema: z.ZodType<ConditionGroup> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionNodeSchema).min(1).max(50) }),
    z.strictObject({ any: z.array(conditionNodeSchema).min(1).max(50) }),
    z.strictObject({ not: conditionNodeSchema }),
  ]),
);

/** A concern rule (bekymringsregel) as authored and as published: the conditions are json-rules-engine's own JSON. */
export const ruleSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  /** What the rule is for, in plain words; shown with each finding. */
  explanation: textSchema,
  /** `notice`: look at it in the ordinary check. `concern`: assess within the deadline. */
  severity: z.enum(['notice', 'concern']),
  /** Who is to assess the finding. */
  assessedBy: staffRoleSchema,
  /** School days within which a finding is to be assessed. */
  assessWithinSchoolDays: z.number().int().min(0).max(60),
  appliesTo: z.enum(['school', 'kindergarten', 'both']),
  enabled: z.boolean(),
  conditions: conditionGroupSchema,
  sources: sourcesSchema,
});
export type Rule = z.infer<typeof ruleSchema>;
