import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { textSchema } from '../language/index';
import { idSchema } from '../people/index';
import { personSchema } from './baton-view';
import { referralRowSchema } from './cooperation-view';
import { emergencyWaitSchema } from './emergency-view';
import { pupilBriefSchema, taskRowSchema } from './views';

/** A baton that is held out to the reader, or to somebody whom they stand in for. */
export const offerRowSchema = z.strictObject({ caseId: idSchema, pupil: pupilBriefSchema, fromName: z.string(), toName: z.string(), isMine: z.boolean(), note: z.string(), on: daySchema });
export type OfferRow = z.infer<typeof offerRowSchema>;

/** A case that is held out to the reader's school: the note and no more, until it is accepted (U7). */
export const transferRowSchema = z.strictObject({ caseId: idSchema, pupil: pupilBriefSchema, fromSchoolName: z.string(), fromName: z.string(), note: z.string(), legalBasis: z.string(), on: daySchema });
export type TransferRow = z.infer<typeof transferRowSchema>;

/** The same, with what an answer takes. `own`: the case that the school has opened meanwhile under the same routine; then the two become one. */
export const transferAnswerSchema = transferRowSchema.extend({
  staff: z.array(personSchema),
  own: z.strictObject({ caseId: idSchema, openedOn: daySchema, stepTitle: textSchema, ownerName: z.string() }).nullable(),
});

/** A case whose pupil has gone to another school, for those who must send it after them. */
export const movedRowSchema = z.strictObject({
  caseId: idSchema,
  pupil: pupilBriefSchema,
  schoolName: z.string(),
  /** The new school has asked for it. */
  requestedOn: daySchema.nullable(),
  offeredOn: daySchema.nullable(),
});
export type MovedRow = z.infer<typeof movedRowSchema>;

/** What waits for the reader beside their tasks: the baton, cases on the move, and what has stood too long below them. */
export const waitingSchema = z.strictObject({
  offers: z.array(offerRowSchema),
  transfers: z.array(transferRowSchema),
  moved: z.array(movedRowSchema),
  /** Tasks of others that have stood over the routine's limit: those above see them (pain 17). */
  standing: z.array(taskRowSchema),
  /** What has been referred to the service that the reader works for (S54, B105). */
  referrals: z.array(referralRowSchema),
  /** Schools with a protected pupil whom nobody there can follow up: for the head teacher, without saying who (sec-10). */
  unseen: z.array(z.strictObject({ schoolId: idSchema, schoolName: z.string() })),
  /** Schools with a case in which something is written that nobody there reads any more: for the head teacher. */
  unread: z.array(z.strictObject({ schoolId: idSchema, schoolName: z.string() })),
  emergencies: emergencyWaitSchema,
  /** Whom the reader stands in for today. */
  standsInFor: z.array(z.strictObject({ name: z.string(), until: daySchema.nullable() })),
  /** The reader is away today, by what has been recorded. */
  away: z.array(z.strictObject({ schoolName: z.string(), until: daySchema.nullable(), substituteName: z.string().nullable() })),
});
export type Waiting = z.infer<typeof waitingSchema>;
