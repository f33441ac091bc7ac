import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { idSchema } from '../people/index';

/** The baton held out to somebody who has not answered yet; until then the owner keeps it (U20, S38, B91). */
export const offerSchema = z.strictObject({
  toId: idSchema,
  /** Handover note: what the next one must know. */
  note: z.string().min(1).max(2000),
  by: idSchema,
  on: daySchema,
});
export type Offer = z.infer<typeof offerSchema>;

/** The case held out to the school where the pupil goes now (U7). Until it accepts, that school sees the note and nothing else. */
export const transferSchema = z.strictObject({
  toSchoolId: idSchema,
  note: z.string().min(1).max(4000),
  /** On what ground what is known may go with the pupil: consent, or the law. */
  legalBasis: z.string().min(1).max(500),
  by: idSchema,
  on: daySchema,
});
export type Transfer = z.infer<typeof transferSchema>;

/** The pupil's new school has asked for the case. `cannotWait`: it has said why it must open a case of its own meanwhile. */
export const transferRequestSchema = z.strictObject({ schoolId: idSchema, note: z.string().max(2000), cannotWait: z.boolean(), by: idSchema, on: daySchema });

/** One change of hands, or an attempt at one, as it is kept. */
export const handoverSchema = z.strictObject({
  /** `taken`: a leader took it or gave it away, because its owner could not, or took it themselves. */
  kind: z.enum(['accepted', 'declined', 'taken', 'transferred', 'transfer_declined']),
  fromId: idSchema,
  toId: idSchema,
  note: z.string().max(4000),
  /** Why it was declined. */
  answer: z.string().max(2000),
  on: daySchema,
});
export type Handover = z.infer<typeof handoverSchema>;

const signed = { on: daySchema, by: idSchema };

/** What can have happened to the baton. */
export const batonEventSchemas = [
  z.strictObject({ type: z.literal('owner.changed'), ownerId: idSchema, note: z.string().max(2000), ...signed }),
  z.strictObject({ type: z.literal('owner.offered'), toId: idSchema, note: offerSchema.shape.note, ...signed }),
  z.strictObject({ type: z.literal('owner.accepted'), ownerId: idSchema, ...signed }),
  z.strictObject({ type: z.literal('owner.declined'), reason: z.string().min(1).max(2000), ...signed }),
  z.strictObject({ type: z.literal('offer.withdrawn'), ...signed }),
  z.strictObject({ type: z.literal('transfer.requested'), schoolId: idSchema, note: z.string().max(2000), cannotWait: z.boolean(), ...signed }),
  z.strictObject({ type: z.literal('transfer.offered'), toSchoolId: idSchema, note: transferSchema.shape.note, legalBasis: transferSchema.shape.legalBasis, ...signed }),
  z.strictObject({ type: z.literal('transfer.accepted'), schoolId: idSchema, ownerId: idSchema, ...signed }),
  z.strictObject({ type: z.literal('transfer.declined'), reason: z.string().min(1).max(2000), ...signed }),
  z.strictObject({ type: z.literal('transfer.withdrawn'), ...signed }),
] as const;
export type BatonEvent = z.infer<(typeof batonEventSchemas)[number]>;
