import { z } from 'zod';
import { keySchema } from '../language/index';
import { idSchema } from '../people/index';
import { nothing, operation } from './operation';
import { replayChoicesSchema, replayInputSchema, replayReportSchema, schoolReplayChoicesSchema, schoolReplayInputSchema, schoolReplayReportSchema } from './replay-view';
import { ruleTrialInputSchema, ruleTrialSchema } from './rule-trial-view';

const routineParams = z.strictObject({ routineKey: keySchema });

/** Trying rules, before or after they hold, on what has been and what is (pain 11). None of it changes anything. */
export const replayOperations = {
  /** Which routines a leader may try on the own school's past, and over which periods. */
  viewSchoolReplayChoices: operation({ method: 'GET', path: '/replays', door: 'app', params: nothing, input: z.strictObject({ schoolId: idSchema }), output: schoolReplayChoicesSchema, action: 'evaluation.run', audit: 'read' }),
  /** Whom rules would have raised at the school in a past period. */
  replayForSchool: operation({ method: 'POST', path: '/replays', door: 'app', params: nothing, input: schoolReplayInputSchema, output: schoolReplayReportSchema, action: 'evaluation.run', audit: 'read', progress: true }),
  /** What one rule, of the draft too, says of one pupil today: each condition's value against its limit. For those who lead the pupil's school and may see the pupil. */
  tryRuleOnPupil: operation({ method: 'GET', path: '/pupils/:pupilId/rule-trial', door: 'app', params: z.strictObject({ pupilId: idSchema }), input: ruleTrialInputSchema, output: ruleTrialSchema, action: 'evaluation.run', audit: 'read' }),

  viewReplayChoices: operation({ method: 'GET', path: '/routines/:routineKey/replays', door: 'admin', params: routineParams, input: nothing, output: replayChoicesSchema, action: 'routine.author', audit: 'read' }),
  /** How many the draft's rules would have raised in a past period, in figures without small cells. */
  replayRoutine: operation({ method: 'POST', path: '/routines/:routineKey/replays', door: 'admin', params: routineParams, input: replayInputSchema, output: replayReportSchema, action: 'routine.author', audit: 'read', progress: true }),
};
