import { z } from 'zod';
import { daySchema, momentSchema } from '../calendar/index';
import { keySchema } from '../language/index';
import { idSchema } from '../people/index';

/** A check that has been carried out: by whom, when, and how many pupils it was about (S22). Statistics count these. */
export const checkRoundSchema = z.strictObject({
  id: idSchema,
  routineKey: keySchema,
  routineVersion: z.number().int().min(1),
  checkKey: keySchema,
  schoolId: idSchema,
  /** Null when it is about the whole school. */
  groupId: idSchema.nullable(),
  /** The day of the check, which may be earlier than the day it was done. */
  occasion: daySchema,
  doneOn: daySchema,
  doneAt: momentSchema,
  by: z.strictObject({ id: idSchema, name: z.string().max(160) }),
  wasLate: z.boolean(),
  counts: z.strictObject({ listed: z.number().int().min(0), handled: z.number().int().min(0), answered: z.number().int().min(0), left: z.number().int().min(0) }),
});
export type CheckRound = z.infer<typeof checkRoundSchema>;
