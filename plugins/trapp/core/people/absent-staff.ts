import { z } from 'zod';
import { addDays, daySchema, type Day } from '../calendar/index';
import type { Problem } from '../refusals';
import { words } from './messages.nb';
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

/** What is said of an absence when it is written down. */
export const staffAbsenceInputSchema = staffAbsenceSchema.pick({ staffId: true, from: true, until: true, substituteId: true });
export type StaffAbsenceInput = z.infer<typeof staffAbsenceInputSchema>;

/** What is wrong with it; `staffIds` are those who work at the school now. */
export function checkStaffAbsence({ staffId, from, until, substituteId }: StaffAbsenceInput, staffIds: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  if (!staffIds.includes(staffId)) problems.push({ path: 'staffId', message: words.notAtSchool });
  if (until !== null && until < from) problems.push({ path: 'until', message: words.untilBeforeFrom });
  if (substituteId === staffId) problems.push({ path: 'substituteId', message: words.ownSubstitute });
  else if (substituteId !== null && !staffIds.includes(substituteId)) problems.push({ path: 'substituteId', message: words.notAtSchool });
  return problems;
}

/** The last day of an absence that ends before today, or that never comes to be. */
export function lastDayWhenEnded({ from }: Pick<StaffAbsence, 'from'>, today: Day): Day {
  return addDays(from < today ? today : from, -1);
}

/** What stands in the way of ending it: that it is not there, or is over already. */
export function checkStaffAbsenceEnd(absence: StaffAbsence | undefined, today: Day): Problem[] {
  const isOver = absence === undefined || (absence.until !== null && absence.until < today);
  return isOver ? [{ path: 'absenceId', message: words.absenceGone }] : [];
}
