import { z } from 'zod';
import { daySchema, momentSchema } from '../calendar/index';
import { keySchema, textSchema } from '../language/index';
import { idSchema } from '../people/index';
import { explanationSchema } from '../rules/index';
import { freshnessSchema, groundSchema, pupilBriefSchema } from './views';

/** What set an evaluation off. */
export const evaluationWhySchema = z.enum(['night', 'changed', 'published', 'asked']);
export type EvaluationWhy = z.infer<typeof evaluationWhySchema>;

/** A rule that could not be asked, and why; without a rule it is the run itself that broke off. */
export const evaluationErrorSchema = z.strictObject({
  routine: keySchema.nullable(),
  rule: keySchema.nullable(),
  problem: z.enum(['broken', 'too_slow', 'gate_differs', 'broke_off']),
});
export type EvaluationError = z.infer<typeof evaluationErrorSchema>;

const number = z.number().int();

/** One evaluation of a school's pupils, as those who lead the school see it (pain 22). */
export const evaluationRunRowSchema = z.strictObject({
  id: idSchema,
  why: evaluationWhySchema,
  startedAt: momentSchema,
  endedAt: momentSchema,
  /** Were all of the school's pupils asked about, and not only those with something new? */
  whole: z.boolean(),
  pupils: number,
  skipped: number,
  fired: number,
  newFindings: number,
  alreadyKnown: number,
  updated: number,
  nothingNew: number,
  groundGone: number,
  listed: number,
  cannotBeJudged: number,
  /** The same by what was missing, the most first. */
  missing: z.array(z.strictObject({ reason: z.string(), count: number })),
  errors: z.array(evaluationErrorSchema.extend({ ruleTitle: textSchema.nullable() })),
});
export type EvaluationRunRow = z.infer<typeof evaluationRunRowSchema>;

export const evaluationRunsSchema = z.strictObject({
  freshness: freshnessSchema,
  /** Pupils with something new that nobody has judged yet. */
  waiting: number,
  runs: z.array(evaluationRunRowSchema),
});
export type EvaluationRuns = z.infer<typeof evaluationRunsSchema>;

/** A pupil on a list that nobody has to assess one by one (S40). */
export const ruleListEntrySchema = z.strictObject({
  id: idSchema,
  pupil: pupilBriefSchema,
  ground: groundSchema,
  /** What the rule found, for the figure in words. */
  explanation: explanationSchema,
});
export type RuleListEntry = z.infer<typeof ruleListEntrySchema>;

/** What one rule listed on one day. */
export const ruleListSchema = z.strictObject({
  ruleKey: keySchema,
  ruleTitle: textSchema,
  ruleExplanation: textSchema,
  on: daySchema,
  entries: z.array(ruleListEntrySchema),
});
export type RuleList = z.infer<typeof ruleListSchema>;

export const ruleListsSchema = z.strictObject({
  /** Newest first; a day on which nobody was on the list is not there. */
  lists: z.array(ruleListSchema),
});
export type RuleLists = z.infer<typeof ruleListsSchema>;
