import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema, staffRoleSchema } from '../people/index';
import { explanationSchema } from '../rules/index';
import { authoredTextSchema, unchanging } from './unchanging';

export const pupilBriefSchema = unchanging(
  z.strictObject({
    id: idSchema,
    name: z.string(),
    groupId: idSchema,
    groupName: z.string(),
    schoolId: idSchema,
    schoolName: z.string(),
    grade: z.number().int(),
    protected: z.boolean(),
  }),
);
export type PupilBrief = z.infer<typeof pupilBriefSchema>;

export const findingStatusSchema = z.enum(['new', 'no_action', 'case_opened']);

/** Does the finding rest on what it did? `corrected`: the absence has been changed or withdrawn; `passed`: time or the routine has moved on. */
export const groundSchema = z.strictObject({ state: z.enum(['stands', 'corrected', 'passed']), since: daySchema.nullable() });
export type Ground = z.infer<typeof groundSchema>;

/** A finding where it is said whom it is about. */
export const findingLineSchema = z.strictObject({
  id: idSchema,
  ruleKey: keySchema,
  ruleTitle: authoredTextSchema,
  severity: z.enum(['notice', 'concern']),
  status: findingStatusSchema,
  raisedOn: daySchema,
  assessBy: daySchema,
  assessedBy: staffRoleSchema,
  overdue: z.boolean(),
  /** A finding whose ground is gone is marked, and waits for a person all the same. */
  ground: groundSchema,
  /** Filled in once assessed. */
  assessment: z.strictObject({ by: z.string(), on: daySchema, reason: z.string(), caseId: idSchema.nullable() }).nullable(),
});
export type FindingLine = z.infer<typeof findingLineSchema>;

export const findingRowSchema = findingLineSchema.extend({ pupil: pupilBriefSchema });
export type FindingRow = z.infer<typeof findingRowSchema>;

export const findingViewSchema = findingRowSchema.extend({
  /** `list`: an entry on a list that is gone through together; nobody has to assess it. */
  kind: z.enum(['finding', 'list']),
  ruleExplanation: authoredTextSchema,
  sources: z.array(z.string()),
  explanation: explanationSchema,
  /** What the questions are called whose choices the rule counts, by guide and question: "guide.question" (B46). */
  choices: z.record(z.string(), authoredTextSchema),
  /** The pupil's open case, which the finding may join instead of opening another. */
  openCaseId: idSchema.nullable(),
});
export type FindingView = z.infer<typeof findingViewSchema>;
