import { z } from 'zod';
import { absenceFactSchema } from '../absences/index';
import { cadenceSchema } from '../calendar/index';
import { keySchema, saying, sourcesSchema, textSchema } from '../language/index';
import { staffRoleSchema } from '../people/index';
import { isDeeperThan } from './depth';
import { tooDeep } from './messages/too-deep';

/** Operators of json-rules-engine that a condition may use on a number. */
export const operators = ['greaterThanInclusive', 'greaterThan', 'lessThanInclusive', 'lessThan', 'equal', 'notEqual'] as const;
export const operatorSchema = z.enum(operators);
export type Operator = z.infer<typeof operatorSchema>;

const limit = { operator: operatorSchema, value: z.number().min(-1000).max(1000) };

/** "At least 8 days of absence in the school year": a fact with all its parameters, an operator and a limit. */
export const absenceConditionSchema = z.strictObject({ fact: z.literal('absence'), params: absenceFactSchema, ...limit });

/** Facts about the pupil's case; also what escalation rules of a staircase compare (B28, S41). */
export const caseFacts = [
  'open_cases', // number of the pupil's open cases under this routine
  'meetings_held', // signed meetings in the case
  'presence_change', // percentage points of presence after minus before the plan's start
  'days_on_step', // calendar days since the case came to its step
  'days_since_last_action', // calendar days since anything was last done in the case
  'plans_evaluated', // signed evaluations in the case
  'measures_tried', // measures in the case's signed plans
  'consents_valid', // consents in the case that are given and not withdrawn (B29)
  'child_heard', // 1 when it is on record in the case that the child was heard, else 0
  'grade', // the pupil's grade
] as const;
export const caseFactSchema = z.enum(caseFacts);
export type CaseFact = z.infer<typeof caseFactSchema>;

export const caseConditionSchema = z.strictObject({ fact: caseFactSchema, ...limit });

/** Which question of which guide: the answer is a choice among several. */
export const choicesFactSchema = z.strictObject({ guide: keySchema, field: keySchema });
export type ChoicesFact = z.infer<typeof choicesFactSchema>;

/** "At least 2 of the signs are ticked": how many choices the case's latest signed conversation or form holds, for criteria that people judge (B46, A6, A7, S16). */
export const choicesConditionSchema = z.strictObject({ fact: z.literal('choices_made'), params: choicesFactSchema, ...limit });

export type Condition = z.infer<typeof absenceConditionSchema> | z.infer<typeof caseConditionSchema> | z.infer<typeof choicesConditionSchema>;
export type ConditionGroup = { all: ConditionNode[] } | { any: ConditionNode[] } | { not: ConditionNode };
export type ConditionNode = Condition | ConditionGroup;

/** Rules nested deeper than this are refused at publishing, and cannot be judged. */
export const MAX_DEPTH = 10;

const nodeSchema: z.ZodType<ConditionNode> = z.lazy(() => z.union([absenceConditionSchema, caseConditionSchema, choicesConditionSchema, groupSchema]));
const groupSchema: z.ZodType<ConditionGroup> = z.lazy(() =>
  z.union([z.strictObject({ all: z.array(nodeSchema).min(1).max(50) }), z.strictObject({ any: z.array(nodeSchema).min(1).max(50) }), z.strictObject({ not: nodeSchema })]),
);
/** How deep it is, is seen before anything reads it: zod reads the levels inside each other, and a thousand of them are too many for it (sec-8). */
export const conditionGroupSchema: z.ZodType<ConditionGroup> = z.custom<unknown>((conditions) => !isDeeperThan(conditions, MAX_DEPTH), saying(tooDeep(MAX_DEPTH))).pipe(groupSchema);

const grade = z.number().int().min(0).max(13);

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
  /** Only these grades, both ends included; not there: all. */
  grades: z.strictObject({ from: grade, to: grade }).optional(),
  /** `leave_out`: pupils with a shielded address are not judged by this rule, and people watch over them otherwise. Not there: they are judged. */
  protectedPupils: z.enum(['include', 'leave_out']).optional(),
  /** On which days the rule is asked; not there: every day. */
  cadence: cadenceSchema.optional(),
  /** `list`: the pupils are put on a list to go through together, and nobody has to assess each one (S40). Not there: a finding. */
  makes: z.enum(['finding', 'list']).optional(),
  /** `not_weighed`: days that a decision on this rule has weighed are used up and count no more. Not there: they count, but raise nothing by themselves (R30). */
  counting: z.enum(['all', 'not_weighed']).optional(),
  enabled: z.boolean(),
  conditions: conditionGroupSchema,
  sources: sourcesSchema,
});
export type Rule = z.infer<typeof ruleSchema>;
