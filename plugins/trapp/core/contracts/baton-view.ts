import { z } from 'zod';
import { idSchema } from '../people/index';

export const personSchema = z.strictObject({ id: idSchema, name: z.string() });

/** Who has the case, as the case page shows it beside the case's own offer and transfer. */
export const batonViewSchema = z.strictObject({
  /** Why the owner cannot hold the case; `holds` also to those who may not decide. */
  standing: z.enum(['holds', 'left', 'no_role', 'away']),
  /** The one who reads is asked to take it. */
  mayAnswer: z.boolean(),
  /** Where the pupil goes now, when it is elsewhere than the case. */
  pupilWentTo: z.strictObject({ schoolId: idSchema, schoolName: z.string(), kind: z.enum(['school', 'kindergarten']) }).nullable(),
  /** Names of the schools that the case's transfer, its request and the cases taken in speak of. */
  schools: z.record(idSchema, z.string()),
});
export type BatonView = z.infer<typeof batonViewSchema>;
