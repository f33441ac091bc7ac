import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { textSchema } from '../language/index';
import { idSchema } from '../people/index';
import { checkRowSchema, unclearRowSchema } from './check-view';
import { escalationRowSchema } from './climb-view';
import { concernCardSchema } from './concern-view';
import { localPlanWaitSchema } from './local-plan-operations';
import { meetingsViewSchema } from './meeting-view';
import { caseRowSchema, draftRowSchema, freshnessSchema, taskRowSchema } from './views';
import { waitingSchema } from './waiting-view';

/** Everything that waits for somebody today, for one page in one request. */
export const myDaySchema = z.strictObject({
  today: daySchema,
  freshness: z.array(freshnessSchema),
  /** Schools that this person leads, whose absence is probably not true or did not come (S78). */
  doubtful: z.array(z.strictObject({ schoolId: idSchema, schoolName: z.string() })),
  /** The checks that this person has to make now, the one that is due first on top. */
  checks: z.array(checkRowSchema),
  /** Whose home has not answered, for this person to follow up until it is clear (S35). */
  unclear: z.array(unclearRowSchema),
  /** What this person is to assess, gathered by pupil: the few that are most pressing, that first, and how many pupils there are. */
  concerns: z.array(concernCardSchema),
  concernsInAll: z.number().int(),
  tasks: z.array(taskRowSchema),
  cases: z.array(caseRowSchema),
  escalations: z.array(escalationRowSchema),
  drafts: z.array(draftRowSchema),
  /** The next meetings that this person is asked to, and minutes of their own cases that somebody has not got. */
  meetings: meetingsViewSchema.pick({ coming: true, undelivered: true }).extend({
    /** Fixed meetings that this person arranges and that nobody has called together in time (B48). */
    notCalled: z.array(z.strictObject({ schoolName: z.string(), title: textSchema, since: daySchema })),
  }),
  /** Schools' own plans that wait to be written or approved by this person (B50). */
  localPlans: z.array(localPlanWaitSchema),
  waiting: waitingSchema,
});
export type MyDay = z.infer<typeof myDaySchema>;
