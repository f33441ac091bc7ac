import { z } from 'zod';
import { keySchema, textSchema } from '../language/index';
import { explanationSchema } from '../rules/index';
import { replayContentSchema } from './replay-view';
import { findingViewSchema, pupilBriefSchema } from './views';

/** Which rule is tried, as the municipality works on it or as it is in force. */
export const ruleTrialInputSchema = z.strictObject({ routineKey: keySchema, content: replayContentSchema, rule: keySchema });

/** What a rule says of a pupil on the day it is tried, as a finding would explain it. Nothing of it is kept. */
export const ruleTrialSchema = z.strictObject({
  pupil: pupilBriefSchema,
  ruleTitle: textSchema,
  /** Is the rule for this pupil: this kind of school, this grade, and a protected address where that is so? */
  isMeant: z.boolean(),
  /** Does the rule count with a limit that the school has made stricter (S13)? */
  hasOwnLimit: z.boolean(),
  explanation: explanationSchema.pick({ verdict: true, evaluatedOn: true, dataUntil: true }),
  choices: findingViewSchema.shape.choices,
});
export type RuleTrial = z.infer<typeof ruleTrialSchema>;
