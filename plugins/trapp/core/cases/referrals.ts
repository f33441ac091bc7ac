import { z } from 'zod';
import { daysBetween, daySchema, isOverdue, type Day } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema, staffRoleSchema } from '../people/index';

/** What may be shared in a referral, each chosen by itself. What a child has told in confidence is among none of them (S54, security.md). */
export const shares = ['concern', 'absence', 'child_voice', 'tried', 'plan'] as const;
export const shareSchema = z.enum(shares);
export type Share = z.infer<typeof shareSchema>;

export const referralStatuses = ['prepared', 'sent', 'received', 'accepted', 'declined', 'started', 'done', 'withdrawn'] as const;
export const referralStatusSchema = z.enum(referralStatuses);
export type ReferralStatus = z.infer<typeof referralStatusSchema>;

/** One step on the referral's way, with what was said about it. */
const moveSchema = z.strictObject({ to: referralStatusSchema, on: daySchema, note: z.string().max(2000), by: idSchema });

/** What is asked for when a referral is prepared. */
export const referralAskSchema = z.strictObject({
  service: keySchema,
  purpose: z.string().max(2000),
  necessity: z.string().max(2000),
  /** Discussed without a name, so that nobody has to have consented (B49). */
  anonymous: z.boolean(),
  shares: z.array(shareSchema).max(shares.length),
});
export type ReferralAsk = z.infer<typeof referralAskSchema>;

/** A referral (henvisning) to a service of the directory: for what, why it is needed, on which consent, and how it goes (S54, S63, A31, B30). */
export const referralSchema = referralAskSchema.extend({
  id: idSchema,
  /** As the service was called then. */
  serviceTitle: z.string().min(1).max(300),
  /** The consent it rests on; null where none is needed, and `noConsentBecause` says why. */
  consentPurpose: keySchema.nullable(),
  noConsentBecause: z.string().max(4000),
  status: referralStatusSchema,
  preparedOn: daySchema,
  preparedBy: idSchema,
  sentOn: daySchema.nullable(),
  /** The last day on which an answer comes in time; null when the service has said no such thing (B105). */
  answerBy: daySchema.nullable(),
  answeredOn: daySchema.nullable(),
  endedOn: daySchema.nullable(),
  /** The task of asking for the answer. */
  reminderTaskId: idSchema.nullable(),
  moves: z.array(moveSchema).max(40),
});
export type Referral = z.infer<typeof referralSchema>;

/** Who was given access to what, for which purpose and until when; nobody sees more than a grant says, nor for longer. */
export const grantSchema = z.strictObject({
  id: idSchema,
  referralId: idSchema,
  to: z.string().min(1).max(300),
  /** The role of the service's own people at the school, when they work with Trapp. */
  role: staffRoleSchema.optional(),
  purpose: z.string().min(1).max(2000),
  shares: z.array(shareSchema).max(shares.length),
  from: daySchema,
  until: daySchema.nullable(),
  endedOn: daySchema.nullable(),
});
export type Grant = z.infer<typeof grantSchema>;

/** A report of concern to child welfare (bekymringsmelding): that it was made, when, and whether the guardians were told (B31, S75). Its content is not kept here. */
export const concernReportedSchema = z.strictObject({
  id: idSchema,
  on: daySchema,
  service: z.string().min(1).max(300),
  how: z.enum(['phone', 'letter', 'digital']),
  urgent: z.boolean(),
  /** What was thought through before, by key of the routine's list. */
  checked: z.array(keySchema).max(30),
  told: z.enum(['told', 'not_told']),
  /** Why the guardians were not told; required then. */
  whyNotTold: z.string().max(2000),
  note: z.string().max(2000),
  by: idSchema,
});
export type ConcernReported = z.infer<typeof concernReportedSchema>;

const signed = { on: daySchema, by: idSchema };

/** What can have happened with those outside the school. */
export const referralEventSchemas = [
  z.strictObject({ type: z.literal('referral.prepared'), referral: referralSchema, ...signed }),
  z.strictObject({
    type: z.literal('referral.moved'),
    referralId: idSchema,
    to: referralStatusSchema,
    /** The day it happened; `on` is the day it was written down. */
    day: daySchema,
    note: z.string().max(2000),
    answerBy: daySchema.nullable(),
    reminderTaskId: idSchema.nullable(),
    ...signed,
  }),
  z.strictObject({ type: z.literal('grant.given'), grant: grantSchema, ...signed }),
  z.strictObject({ type: z.literal('grant.ended'), grantId: idSchema, ...signed }),
  z.strictObject({ type: z.literal('concern.reported'), report: concernReportedSchema, ...signed }),
] as const;
export type ReferralEvent = z.infer<(typeof referralEventSchemas)[number]>;

const ways: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  prepared: ['sent', 'withdrawn'],
  sent: ['received', 'accepted', 'declined', 'withdrawn'],
  received: ['accepted', 'declined', 'withdrawn'],
  accepted: ['started', 'done', 'withdrawn'],
  started: ['done', 'withdrawn'],
  declined: [],
  done: [],
  withdrawn: [],
};

/** How a referral may go on from where it is. */
export function nextStatuses(status: ReferralStatus): readonly ReferralStatus[] {
  return ways[status];
}

/** Has it been sent, and is not over? */
export function isOngoing({ status }: Referral): boolean {
  return status !== 'prepared' && ways[status].length > 0;
}

export interface Wait {
  /** Calendar days from sent until answered, or until today. */
  readonly days: number;
  readonly answerBy: Day | null;
  readonly late: boolean;
  readonly over: boolean;
}

/** How long the service has been waited for; null before it is sent (B105). Overdue means what it means everywhere: the day has passed. */
export function waitOf({ sentOn, answeredOn, endedOn, answerBy }: Referral, today: Day): Wait | null {
  if (sentOn === null) return null;
  const end = answeredOn ?? endedOn;
  const until = end ?? today;
  return { days: Math.max(0, daysBetween(sentOn, until)), answerBy, late: answerBy !== null && isOverdue(answerBy, until), over: end !== null };
}
