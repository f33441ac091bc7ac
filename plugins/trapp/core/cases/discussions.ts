import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { idSchema } from '../people/index';

/** What a meeting that takes several cases came to about this one (S63, B48): its own part of the minutes, and nothing of the others'. */
export const discussionSchema = z.strictObject({
  id: idSchema,
  meetingId: idSchema,
  /** What the meeting is called, as "Fraværsteam". */
  meeting: z.string().min(1).max(300),
  /** The day of the meeting. */
  date: daySchema,
  /** Was the pupil named there? */
  named: z.boolean(),
  asked: z.string().max(2000),
  decided: z.string().min(1).max(4000),
  /** Who was there, each with their role. */
  present: z.array(z.string().min(1).max(300)).max(40),
  actions: z.array(z.strictObject({ what: z.string().min(1).max(500), who: z.string().max(160), due: daySchema })).max(20),
});
export type Discussion = z.infer<typeof discussionSchema>;

export const deliveryWays = ['paper', 'post', 'digital', 'read_aloud', 'not_delivered'] as const;
export const recipientKindSchema = z.enum(['guardian', 'pupil', 'participant', 'other']);

/** That minutes reached somebody, or why they did not (S76, B80). The school's own channel sends; here it is only written down. */
export const deliverySchema = z.strictObject({
  id: idSchema,
  /** The signed minutes. */
  recordId: idSchema,
  to: z.strictObject({ kind: recipientKindSchema, guardianId: idSchema.nullable(), name: z.string().min(1).max(160) }),
  how: z.enum(deliveryWays),
  /** Why it was not delivered; empty otherwise. */
  why: z.string().max(1000),
  on: daySchema,
  by: idSchema,
});
export type Delivery = z.infer<typeof deliverySchema>;

const done = { on: daySchema, by: idSchema };

export const meetingEventSchemas = [
  z.strictObject({ type: z.literal('case.discussed'), discussion: discussionSchema, ...done }),
  z.strictObject({ type: z.literal('minutes.delivered'), delivery: deliverySchema, ...done }),
] as const;
