import { z } from 'zod';
import { emergencyReasons } from '../access/index';
import { momentSchema } from '../calendar/index';
import { idSchema } from '../people/index';

/** What the reader has open, and until when; `now` is the server's, so that no clock but that one counts. */
export const openEmergencySchema = z.strictObject({ accessId: idSchema, caseId: idSchema, until: momentSchema, now: momentSchema });
export type OpenEmergency = z.infer<typeof openEmergencySchema>;

/** What is told on the case page: what the reader has open by it, and to those who work in it, who has used it. */
export const caseEmergencySchema = z.strictObject({
  mine: openEmergencySchema.nullable(),
  uses: z.array(z.strictObject({ accessId: idSchema, staffName: z.string(), reason: z.enum(emergencyReasons), openedAt: momentSchema, endsAt: momentSchema, isOpen: z.boolean(), reviewed: z.boolean() })),
});

/** What waits for the reader because of it, on their day. */
export const emergencyWaitSchema = z.strictObject({
  /** Uses that are theirs to look at. */
  toReview: z.number().int(),
  /** Uses in cases that are theirs, that nobody has looked at yet. */
  inMyCases: z.array(z.strictObject({ accessId: idSchema, caseId: idSchema, pupilName: z.string(), staffName: z.string(), openedAt: momentSchema })),
  mine: z.array(openEmergencySchema),
});
