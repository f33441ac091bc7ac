import { z } from 'zod';
import { daySchema, momentSchema } from '../calendar/index';
import { idSchema } from '../people/index';

/** What one has written for a meeting beforehand. Nobody else reads it until it is shared. */
export const preparationSchema = z.strictObject({ text: z.string().max(4000), shared: z.boolean() });
export type Preparation = z.infer<typeof preparationSchema>;

/** That one of the staff is asked to a meeting, with what they have written for it. */
export const invitationSchema = z.strictObject({
  /** The record of the meeting, or the team meeting. */
  meetingId: idSchema,
  kind: z.enum(['case', 'team']),
  schoolId: idSchema,
  /** The case that the meeting is about; null when it takes several. */
  caseId: idSchema.nullable(),
  staffId: idSchema,
  date: z.union([daySchema, z.literal('')]),
  /** False when they have been taken off the list; what they have written stays theirs. */
  invited: z.boolean(),
  preparation: preparationSchema,
  savedAt: momentSchema.nullable(),
});
export type Invitation = z.infer<typeof invitationSchema>;
