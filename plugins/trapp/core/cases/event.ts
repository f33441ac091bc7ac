import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema } from '../people/index';
import { afterwardsEventSchemas } from './agreements';
import { batonEventSchemas } from './baton';
import { caseConcernSchema, caseTaskSchema, childHeardSchema, consentSchema, contactSchema } from './case';
import { audienceSetSchema } from './limited';
import { meetingEventSchemas } from './discussions';
import { choiceCountSchema, climbEventSchemas, entryWhySchema, overriddenGateSchema } from './climb';
import { oversightEventSchemas } from './oversight';
import { situationChosenSchema } from './procedures';
import { recordKindSchema } from './record';
import { referralEventSchemas } from './referrals';
import { sideFinishedSchema } from './sides';
import { takingInEventSchemas } from './taking-in-events';
import { versionEventSchemas } from './version-events';

/** Everything that can have happened in a case, in the past tense. The stored truth; `Case` is their fold. */
export const caseEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('case.opened'),
    caseId: idSchema,
    pupilId: idSchema,
    schoolId: idSchema,
    routineKey: keySchema,
    routineVersion: z.number().int().min(1),
    step: keySchema,
    ownerId: idSchema,
    findingIds: z.array(idSchema).max(200),
    concern: z.string().max(4000),
    entry: entryWhySchema.optional(),
    on: daySchema,
    by: idSchema,
  }),
  z.strictObject({ type: z.literal('tasks.added'), tasks: z.array(caseTaskSchema).min(1).max(60), on: daySchema, by: idSchema }),
  z.strictObject({ type: z.literal('task.completed'), taskId: idSchema, recordId: idSchema.nullable(), note: z.string().max(2000), on: daySchema, by: idSchema }),
  z.strictObject({ type: z.literal('record.started'), taskId: idSchema.nullable(), recordId: idSchema, kind: recordKindSchema, on: daySchema, by: idSchema }),
  z.strictObject({
    type: z.literal('record.signed'),
    recordId: idSchema,
    kind: recordKindSchema,
    /** What a signed conversation ticks, for gates and escalations that count it (B46). */
    guide: keySchema.optional(),
    choices: z.array(choiceCountSchema).max(400).optional(),
    on: daySchema,
    by: idSchema,
  }),
  z.strictObject({ type: z.literal('contact.recorded'), contact: contactSchema, on: daySchema, by: idSchema }),
  z.strictObject({ type: z.literal('child.heard'), childHeard: childHeardSchema, on: daySchema, by: idSchema }),
  z.strictObject({ type: z.literal('consent.recorded'), consent: consentSchema, on: daySchema, by: idSchema }),
  ...referralEventSchemas,
  sideFinishedSchema,
  ...batonEventSchemas,
  ...climbEventSchemas,
  ...versionEventSchemas,
  ...afterwardsEventSchemas,
  ...takingInEventSchemas,
  ...oversightEventSchemas,
  ...meetingEventSchemas,
  audienceSetSchema,
  z.strictObject({ type: z.literal('finding.joined'), findingId: idSchema, on: daySchema, by: idSchema }),
  /** A concern that somebody raised became part of the case (U11). */
  z.strictObject({ type: z.literal('concern.joined'), concern: caseConcernSchema, on: daySchema, by: idSchema }),
  situationChosenSchema,
  z.strictObject({
    type: z.literal('step.left'),
    step: keySchema,
    /** Null when a person went another way than the outcomes of the step. */
    outcome: keySchema.nullable(),
    reason: z.string().max(2000),
    otherWay: z.boolean().optional(),
    overridden: z.array(overriddenGateSchema).max(60).optional(),
    on: daySchema,
    by: idSchema,
  }),
  z.strictObject({ type: z.literal('step.entered'), step: keySchema, on: daySchema, by: idSchema }),
  z.strictObject({ type: z.literal('case.closed'), on: daySchema, by: idSchema }),
]);
export type CaseEvent = z.infer<typeof caseEventSchema>;
