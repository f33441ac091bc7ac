import { z } from 'zod';
import { clockTimeSchema, daySchema } from '../calendar/index';
import { concernSourceSchema } from '../concerns/index';
import { keySchema } from '../language/index';
import { idSchema, staffRoleSchema } from '../people/index';
import { precautionsSchema } from '../plans/index';
import { taskKindSchema } from '../staircases/index';
import { handoverSchema, offerSchema, transferRequestSchema, transferSchema } from './baton';
import { agreementSchema } from './agreements';
import { climbState, overriddenGateSchema } from './climb';
import { deliverySchema, discussionSchema } from './discussions';
import { limitedState } from './limited';
import { oversightState } from './oversight';
import { caseSituationSchema } from './procedures';
import { recordKindSchema } from './record';
import { concernReportedSchema, grantSchema, referralSchema } from './referrals';
import { finishedSideSchema } from './sides';
import { takingInState } from './taking-in';

/** A task (oppgave) in a case, made from the step's definition or from a meeting's decision. */
export const caseTaskSchema = z.strictObject({
  id: idSchema,
  /** Key in the step's definition; null for a task that a meeting made. */
  key: keySchema.nullable(),
  step: keySchema,
  title: z.string().min(1).max(500),
  kind: taskKindSchema,
  template: keySchema.nullable(),
  responsibleRole: staffRoleSchema.nullable(),
  /** A named person, where one is agreed; free text because it may be a guardian. */
  responsibleName: z.string().max(160).nullable(),
  /** The named person's id, where it is one of the staff. */
  responsibleId: idSchema.optional(),
  required: z.boolean(),
  due: daySchema,
  /** The time of that day, when the whole day is not in time. */
  dueAt: clockTimeSchema.optional(),
  doneOn: daySchema.nullable(),
  doneBy: idSchema.nullable(),
  /** The record that fulfils it, once begun. */
  recordId: idSchema.nullable(),
  /** The minutes that it was agreed on in; older tasks do not say. */
  fromRecord: idSchema.optional(),
  /** No longer asked for, because the case left the step before it was done. */
  dropped: z.boolean(),
});
export type CaseTask = z.infer<typeof caseTaskSchema>;

export const consentSchema = z.strictObject({
  id: idSchema,
  purpose: keySchema,
  givenBy: z.string().min(1).max(160),
  answer: z.enum(['given', 'refused', 'withdrawn']),
  on: daySchema,
  until: daySchema.nullable(),
  note: z.string().max(1000),
  /** Whose answer it is; older answers have the name alone. */
  giver: z.enum(['guardian', 'pupil', 'other']).optional(),
  guardianId: idSchema.nullable().optional(),
  how: z.enum(['talk', 'paper', 'digital']).optional(),
  /** Whom the answer lets the school involve: services of the directory by key, or others by name. Without any, all that the purpose names. */
  recipients: z.array(z.string().min(1).max(160)).max(40).optional(),
  /** The task of asking about renewal. */
  renewTaskId: idSchema.nullable().optional(),
  /** Did the purpose hold when this was written, with all whose yes it takes? Rules count by it; older answers do not say. */
  holds: z.boolean().optional(),
});
export type Consent = z.infer<typeof consentSchema>;

/** One entry of the contact log: every contact with the home is written down (S45). */
export const contactSchema = z.strictObject({
  id: idSchema,
  on: daySchema,
  with: z.enum(['pupil', 'guardian', 'service', 'other']),
  how: z.enum(['phone', 'meeting', 'message', 'home_visit', 'other']),
  reached: z.boolean(),
  summary: z.string().max(4000),
  /** What was seen to before a home visit (B41); only there. */
  precautions: precautionsSchema.optional(),
  by: idSchema,
});
export type Contact = z.infer<typeof contactSchema>;

/** The child's voice on a step: heard by whom and what was said, or why not and what is planned (U15, S64). */
export const childHeardSchema = z.strictObject({
  id: idSchema,
  step: keySchema,
  heard: z.boolean(),
  byWhom: z.string().max(160),
  how: z.string().max(500),
  /** What the child said or wants; empty when told in confidence or not heard. */
  what: z.string().max(4000),
  whyNot: z.string().max(1000),
  /** The signed record that the voice stands in (C10); older ones do not say. */
  recordId: idSchema.optional(),
  on: daySchema,
});
export type ChildHeard = z.infer<typeof childHeardSchema>;

/** A concern that somebody raised, as the case keeps it. */
export const caseConcernSchema = z.strictObject({ id: idSchema, source: concernSourceSchema, text: z.string().max(4000), since: daySchema.nullable(), raisedOn: daySchema });
export type CaseConcern = z.infer<typeof caseConcernSchema>;

/** A case (sak) as it stands: the fold of its events. */
export const caseSchema = z.strictObject({
  id: idSchema,
  pupilId: idSchema,
  schoolId: idSchema,
  routineKey: keySchema,
  routineVersion: z.number().int().min(1),
  status: z.enum(['open', 'closed']),
  step: keySchema,
  stepSince: daySchema,
  openedOn: daySchema,
  openedBy: idSchema,
  closedOn: daySchema.nullable(),
  /** Case owner (saksansvarlig): the one who holds the baton. */
  ownerId: idSchema,
  offer: offerSchema.nullable().default(null),
  transfer: transferSchema.nullable().default(null),
  transferRequest: transferRequestSchema.nullable().default(null),
  /** Every change of hands, oldest first. */
  handovers: z.array(handoverSchema).max(200).default([]),
  findingIds: z.array(idSchema).max(200),
  concern: z.string().max(4000),
  /** Concerns that people raised, before the case and after; cases from before there were such have none. */
  concerns: z.array(caseConcernSchema).max(100).default([]),
  /** What a procedure's situation was found to be, oldest first (B35). */
  situations: z.array(caseSituationSchema).max(100).default([]),
  tasks: z.array(caseTaskSchema).max(400),
  contacts: z.array(contactSchema).max(2000),
  consents: z.array(consentSchema).max(200),
  /** What services outside the school have been asked for, and what they were given access to. */
  referrals: z.array(referralSchema).max(100).default([]),
  grants: z.array(grantSchema).max(200).default([]),
  concernReports: z.array(concernReportedSchema).max(50).default([]),
  /** Parts of mappings that one side has answered to the end (B22). */
  sides: z.array(finishedSideSchema).max(400).default([]),
  childHeard: z.array(childHeardSchema).max(400),
  /** Records signed so far, oldest first. */
  signed: z.array(z.strictObject({ recordId: idSchema, kind: recordKindSchema, on: daySchema })).max(1000),
  /** What has happened since the case came to its step: what the gates look at. Coming back to a step begins anew. */
  onStep: z.strictObject({ signed: z.array(recordKindSchema).max(1000), childHeard: z.boolean(), papers: z.array(recordKindSchema).max(1000).default([]) }),
  ...climbState,
  ...takingInState,
  ...oversightState,
  ...limitedState,
  /** What meetings that take several cases came to about this one, oldest first. */
  discussions: z.array(discussionSchema).max(200).default([]),
  /** Whom signed minutes have reached, and whom not. */
  deliveries: z.array(deliverySchema).max(2000).default([]),
  /** What the parties say of the plans. */
  agreements: z.array(agreementSchema).max(400).default([]),
  /** The newer version of the routine that somebody has said no to, so that it is not offered again (C3). */
  versionDeclined: z.number().int().min(1).nullable().default(null),
  /** Steps passed, oldest first. */
  path: z
    .array(
      z.strictObject({
        step: keySchema,
        from: daySchema,
        to: daySchema.nullable(),
        outcome: keySchema.nullable(),
        reason: z.string().max(2000),
        /** Gates that were closed when a person went another way than the outcomes; there only then. */
        overridden: z.array(overriddenGateSchema).max(60).optional(),
      }),
    )
    .max(200),
});
export type Case = z.infer<typeof caseSchema>;
