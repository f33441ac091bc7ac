import { z } from 'zod';
import { daySchema, type Day } from '../calendar/index';
import { idSchema } from './people';

/**
 * A member of staff is away from a school, and who stands in for them there (U20). Why they are away is nobody's business here and is not kept.
 * `until` is the last day away; null until further notice. Without a substitute, the school's leaders see what is left standing.
 */
export const staffAbsenceSchema = z.strictObject({
  id: idSchema,
  staffId: idSchema,
  schoolId: idSchema,
  from: daySchema,
  until: daySchema.nullable(),
  substituteId: idSchema.nullable(),
  recordedBy: idSchema,
  recordedOn: daySchema,
});
export type StaffAbsence = z.infer<typeof staffAbsenceSchema>;

/** Is the person away on the day? */
export function isAway({ from, until }: Pick<StaffAbsence, 'from' | 'until'>, day: Day): boolean {
  return from <= day && (until === null || day <= until);
}
