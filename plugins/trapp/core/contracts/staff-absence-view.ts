import { z } from 'zod';
import { idSchema, staffAbsenceSchema } from '../people/index';
import { personSchema } from './baton-view';

/** A member of staff who is away, or will be; without why, which nobody has written down. */
export const staffAbsenceRowSchema = staffAbsenceSchema.omit({ recordedBy: true, recordedOn: true }).extend({ staffName: z.string(), substituteName: z.string().nullable() });
export type StaffAbsenceRow = z.infer<typeof staffAbsenceRowSchema>;

/** Where one gets mail and whether one wants the daily one, which tells how many things wait and nothing else. */
export const mailWishSchema = z.strictObject({ address: z.email().max(160).nullable(), daily: z.boolean() });
export const mailWishViewSchema = mailWishSchema.extend({ isSent: z.boolean() });

/** One's own time away, and whom one may name as substitute. */
export const ownAbsencesSchema = z.strictObject({
  schools: z.array(z.strictObject({ id: idSchema, name: z.string(), colleagues: z.array(personSchema) })),
  absences: z.array(staffAbsenceRowSchema),
  /** Those whom one stands in for, now. */
  covering: z.array(staffAbsenceRowSchema),
});
export type OwnAbsences = z.infer<typeof ownAbsencesSchema>;
