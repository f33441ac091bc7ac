import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { concernReportedSchema, consentSchema, grantSchema, referralSchema, referralStatusSchema } from '../cases/index';
import { keySchema, languageSchema, textSchema } from '../language/index';
import { localNamesSchema } from '../local-plans/index';
import { idSchema } from '../people/index';
import { concernReportSchema, consentPurposeSchema, consentRequirementSchema, serviceSchema } from '../routines/index';
import { pupilBriefSchema } from './views';

/** How consent stands for one purpose, and whose answers it rests on. */
export const consentStandingSchema = z.strictObject({
  purpose: consentPurposeSchema,
  requires: consentRequirementSchema,
  /** Does the pupil answer, by age? */
  pupilAnswers: z.enum(['no', 'alone', 'with_guardians']),
  /** Until when a yes usually lasts; null until somebody takes it back. */
  usualUntil: daySchema.nullable(),
  status: z.enum(['missing', 'waiting', 'given', 'expired', 'refused', 'withdrawn', 'disagree']),
  open: z.boolean(),
  answers: z.array(consentSchema),
  waitingFor: z.array(z.string()),
  until: daySchema.nullable(),
  runsOutSoon: z.boolean(),
  message: z.string(),
});
export type ConsentStandingView = z.infer<typeof consentStandingSchema>;

const waitSchema = z.strictObject({ days: z.number().int(), answerBy: daySchema.nullable(), late: z.boolean(), over: z.boolean() });

export const referralViewSchema = referralSchema.extend({
  /** Waiting so far, or until it was answered; null before it is sent (B105). */
  wait: waitSchema.nullable(),
  next: z.array(referralStatusSchema),
  /** What keeps it from being sent or started; empty when nothing does. */
  lacks: z.string(),
});
export type ReferralView = z.infer<typeof referralViewSchema>;

/** Everything about those outside the school: consent, services, referrals, what was given access to, reports of concern. */
export const cooperationViewSchema = z.strictObject({
  caseId: idSchema,
  open: z.boolean(),
  pupil: pupilBriefSchema,
  /** Guardians with parental responsibility, who may answer. */
  guardians: z.array(z.strictObject({ id: idSchema, name: z.string() })),
  /** Theirs: in which they are asked (B94). */
  homeLanguages: z.array(languageSchema),
  consents: z.array(consentStandingSchema),
  /** Every answer there has been, newest first. */
  history: z.array(consentSchema),
  services: z.array(serviceSchema),
  referrals: z.array(referralViewSchema),
  grants: z.array(grantSchema),
  letters: z.array(z.strictObject({ id: idSchema, referralId: idSchema, revision: z.number().int(), language: z.string(), title: z.string() })),
  concernReport: concernReportSchema.nullable(),
  reports: z.array(concernReportedSchema),
  people: z.record(idSchema, z.string()),
  may: z.strictObject({ work: z.boolean(), makeDocument: z.boolean() }),
});
export type CooperationView = z.infer<typeof cooperationViewSchema>;

/** How a service's own people may answer a referral. */
export const referralAnswerSchema = z.enum(['received', 'accepted', 'declined', 'started', 'done']);

/** A referral as the service sees it: the parts that were chosen, and nothing else of the case. */
export const serviceReferralSchema = z.strictObject({
  caseId: idSchema,
  pupil: pupilBriefSchema,
  referral: referralSchema.pick({ id: true, serviceTitle: true, purpose: true, necessity: true, status: true, sentOn: true }).extend({ moves: z.array(z.strictObject({ to: referralStatusSchema, on: daySchema, note: z.string() })) }),
  wait: waitSchema.nullable(),
  next: z.array(referralAnswerSchema),
  letter: z.strictObject({
    ground: z.string(),
    concern: z.string(),
    absence: z.string(),
    childVoice: z.array(z.strictObject({ what: z.string(), byWhom: z.string(), on: daySchema })),
    tried: z.array(z.strictObject({ what: z.string(), effect: z.enum(['good', 'some', 'none', 'worse', '']) })),
    plan: z.strictObject({ goal: z.string(), measures: z.array(z.string()) }).nullable(),
  }),
});
export type ServiceReferral = z.infer<typeof serviceReferralSchema>;

/** A referral that waits for the reader, as one of the service's own people. */
export const referralRowSchema = z.strictObject({ caseId: idSchema, referralId: idSchema, pupil: pupilBriefSchema, serviceTitle: z.string(), purpose: z.string(), status: referralStatusSchema, sentOn: daySchema, answerBy: daySchema.nullable(), late: z.boolean() });
export type ReferralRow = z.infer<typeof referralRowSchema>;

/** Who can help with what, when and how, for all who work at a school (B67, B69). */
export const serviceDirectorySchema = z.strictObject({
  routines: z.array(z.strictObject({ key: keySchema, title: textSchema, purposes: z.array(z.strictObject({ key: keySchema, title: textSchema })), services: z.array(serviceSchema), contacts: z.array(localNamesSchema.shape.contacts.element.extend({ schoolName: z.string() })) })),
});
export type ServiceDirectory = z.infer<typeof serviceDirectorySchema>;
