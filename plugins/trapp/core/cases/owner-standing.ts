import { countSchoolDays, type Day, type SchoolCalendar } from '../calendar/index';
import { isAway, type Staff, type StaffAbsence } from '../people/index';

/** Whoever is away for two school weeks is away long: a substitute for a few days keeps the case going, not for so many. */
export const LONG_AWAY_SCHOOL_DAYS = 10;

/** `holds`: the owner is there. Else why the case has nobody: they have left, work at the school no more, or are away. */
export type OwnerStanding = 'holds' | 'left' | 'no_role' | 'away';

interface StandingQuestion {
  /** Undefined when nobody knows the owner any more. */
  readonly owner: Staff | undefined;
  readonly schoolId: string;
  /** All that is recorded of the owner's absence. */
  readonly absences: readonly StaffAbsence[];
  readonly calendar: SchoolCalendar;
  readonly today: Day;
}

/** Does the owner hold the case at this school today? Nothing is orphaned when staff leave (U20, B91). */
export function ownerStanding({ owner, schoolId, absences, calendar, today }: StandingQuestion): OwnerStanding {
  if (!owner?.active) return 'left';
  if (!owner.assignments.some((held) => held.schoolId === schoolId)) return 'no_role';
  const away = absences.filter((absence) => absence.staffId === owner.id && absence.schoolId === schoolId && isAway(absence, today));
  return away.some((absence) => absence.substituteId === null || isLong(absence, calendar)) ? 'away' : 'holds';
}

function isLong({ from, until }: StaffAbsence, calendar: SchoolCalendar): boolean {
  return until === null || countSchoolDays(calendar, from, until) >= LONG_AWAY_SCHOOL_DAYS;
}
