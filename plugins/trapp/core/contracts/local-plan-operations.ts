import { z } from 'zod';
import { daySchema, momentSchema } from '../calendar/index';
import { keySchema, languageSchema, textSchema } from '../language/index';
import { localPlanContentSchema, localPlanPageSchema, planStates } from '../local-plans/index';
import { idSchema, staffRoleSchema } from '../people/index';
import { leftToSchoolsSchema } from '../routines/index';
import { nothing, operation } from './operation';

const planParams = z.strictObject({ schoolId: idSchema, routineKey: keySchema });
const words = (max: number) => z.string().trim().min(1).max(max);
const problemSchema = z.strictObject({ path: z.string(), message: z.string() });

/** How it stands with a school's plan: see `core/local-plans/standing.ts`. */
const standingSchema = z.strictObject({ state: z.enum(planStates), since: daySchema, renewBy: daySchema.nullable(), changes: z.array(z.string()) });

/** A plan on a list: of one's schools, or of all of them for the municipality. */
export const localPlanRowSchema = z.strictObject({
  schoolId: idSchema,
  schoolName: z.string(),
  routineKey: keySchema,
  routineTitle: textSchema,
  ...standingSchema.shape,
  /** The plan that holds; null when there is none. */
  number: z.number().int().nullable(),
  /** What has to be filled in and is not, as titles. */
  lacks: z.array(z.string()),
  remindedOn: daySchema.nullable(),
});
export type LocalPlanRow = z.infer<typeof localPlanRowSchema>;

/** A plan that waits for the reader: to be written, or to be approved. */
export const localPlanWaitSchema = localPlanRowSchema.pick({ schoolId: true, schoolName: true, routineKey: true, routineTitle: true, state: true, since: true, remindedOn: true }).extend({ todo: z.enum(['write', 'approve']) });
export type LocalPlanWait = z.infer<typeof localPlanWaitSchema>;

const versionHeadSchema = z.strictObject({ number: z.number().int(), reason: z.string(), writtenBy: z.string(), approvedBy: z.string(), validFrom: daySchema });

/** A limit that the school may make stricter: the rule as the municipality has it, and how far. */
const limitViewSchema = z.strictObject({ key: keySchema, ruleTitle: textSchema, asked: z.string(), help: textSchema.nullable(), usual: z.number(), strictest: z.number() });

/** What a leader writes in, and everything they need to know about it. */
export const localPlanDraftViewSchema = z.strictObject({
  schoolId: idSchema,
  schoolName: z.string(),
  routineKey: keySchema,
  routineTitle: textSchema,
  edition: z.number().int(),
  content: localPlanContentSchema,
  left: leftToSchoolsSchema,
  limits: z.array(limitViewSchema),
  /** The steps that tasks may be added to, with what the municipality asks for there already. */
  steps: z.array(z.strictObject({ key: keySchema, title: textSchema, tasks: z.array(textSchema) })),
  languages: z.array(languageSchema),
  standing: standingSchema,
  problems: z.array(problemSchema),
  savedBy: z.string().nullable(),
  savedAt: momentSchema.nullable(),
  proposal: z.strictObject({ by: z.string(), on: daySchema, reason: z.string() }).nullable(),
  returned: z.strictObject({ by: z.string(), on: daySchema, reason: z.string() }).nullable(),
  versions: z.array(versionHeadSchema),
  staff: z.array(z.strictObject({ name: z.string(), roles: z.array(staffRoleSchema) })),
  /** Those that a task can be given to. */
  roles: z.array(staffRoleSchema),
  may: z.strictObject({ write: z.boolean(), approve: z.boolean() }),
});
export type LocalPlanDraftView = z.infer<typeof localPlanDraftViewSchema>;

const reading = z.strictObject({ language: languageSchema.default('nb'), for: z.enum(['staff', 'homes']).default('staff') });

/** The schools' own plans: written and approved at the school, read by all who work there, followed up by the municipality (B50-B55). */
export const localPlanOperations = {
  /** The plans of one's own schools. */
  listLocalPlans: operation({ method: 'GET', path: '/local-plans', door: 'app', params: nothing, input: nothing, output: z.strictObject({ plans: z.array(localPlanRowSchema.extend({ may: z.strictObject({ write: z.boolean(), approve: z.boolean() }) })) }), action: 'school.oversee', audit: 'read' }),
  viewLocalPlan: operation({ method: 'GET', path: '/local-plans/:schoolId/:routineKey', door: 'app', params: planParams, input: reading, output: localPlanPageSchema, action: 'local_plan.read', audit: 'read' }),
  printLocalPlan: operation({ method: 'GET', path: '/local-plans/:schoolId/:routineKey/paper', door: 'app', params: planParams, input: reading, output: nothing, action: 'local_plan.read', audit: 'read', file: true }),
  /** The draft with what it lacks; also for the one who is to approve it. */
  viewLocalPlanDraft: operation({ method: 'GET', path: '/local-plans/:schoolId/:routineKey/draft', door: 'app', params: planParams, input: nothing, output: localPlanDraftViewSchema, action: 'local_plan.read', audit: 'read' }),
  saveLocalPlan: operation({ method: 'PUT', path: '/local-plans/:schoolId/:routineKey/draft', door: 'app', params: planParams, input: z.strictObject({ edition: z.number().int().min(0), content: localPlanContentSchema }), output: localPlanDraftViewSchema, action: 'local_plan.write', audit: 'write' }),
  /** Where nobody else has to approve, the plan holds at once. */
  proposeLocalPlan: operation({ method: 'POST', path: '/local-plans/:schoolId/:routineKey/proposal', door: 'app', params: planParams, input: z.strictObject({ edition: z.number().int().min(0), reason: words(500) }), output: localPlanDraftViewSchema, action: 'local_plan.write', audit: 'write' }),
  /** The school takes its proposal back to write more. */
  withdrawLocalPlan: operation({ method: 'POST', path: '/local-plans/:schoolId/:routineKey/withdrawal', door: 'app', params: planParams, input: z.strictObject({ edition: z.number().int().min(0), reason: words(2000) }), output: localPlanDraftViewSchema, action: 'local_plan.write', audit: 'write' }),
  /** Asked of what the reader has seen: a plan that has changed since is not approved. */
  answerLocalPlan: operation({ method: 'POST', path: '/local-plans/:schoolId/:routineKey/answer', door: 'app', params: planParams, input: z.strictObject({ edition: z.number().int().min(0), answer: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('approved') }), z.strictObject({ kind: z.literal('returned'), reason: words(2000) })]) }), output: localPlanDraftViewSchema, action: 'local_plan.approve', audit: 'write' }),
  /** The page for homes, without logging in, where the school has opened it (B54, B74). */
  viewOpenLocalPlan: operation({ method: 'GET', path: '/open/local-plans/:schoolId/:routineKey', door: 'app', params: planParams, input: z.strictObject({ language: languageSchema.default('nb') }), output: localPlanPageSchema, action: 'local_plan.open', audit: 'read' }),

  /** Which schools lack what, since when. */
  listSchoolPlans: operation({ method: 'GET', path: '/local-plans', door: 'admin', params: nothing, input: nothing, output: z.strictObject({ plans: z.array(localPlanRowSchema), mayRemind: z.boolean() }), action: 'local_plan.read', audit: 'read' }),
  viewSchoolPlan: operation({ method: 'GET', path: '/local-plans/:schoolId/:routineKey', door: 'admin', params: planParams, input: reading, output: localPlanPageSchema, action: 'local_plan.read', audit: 'read' }),
  /** A task on the day of the school's leaders, and a mail without content to those who get mail. */
  remindSchools: operation({ method: 'POST', path: '/local-plans/reminders', door: 'admin', params: nothing, input: z.strictObject({ routineKey: keySchema, schoolIds: z.array(idSchema).min(1).max(400) }), output: z.strictObject({ reminded: z.number().int(), withoutLeader: z.array(z.string()) }), action: 'routine.author', audit: 'write' }),
} as const;
