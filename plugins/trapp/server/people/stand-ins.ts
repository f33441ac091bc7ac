import type { StaffActor } from '../../core/access/index';
import type { Day } from '../../core/calendar/index';
import type { Staff, StaffAbsence } from '../../core/people/index';
import type { Stores } from '../stores';

type StaffStores = Pick<Stores, 'absentStaff' | 'staff'>;

/**
 * The member of staff as the guard asks about them on the day: with what those hold whom they stand in for, at the school these are away from.
 * Whoever stands in for a substitute stands in for nobody else.
 */
export async function actorOn(stores: StaffStores, staff: Staff, day: Day): Promise<StaffActor> {
  return (await actorsOn(stores, [staff], day))(staff);
}

/** The same for many at once: three statements at most, however many they are. */
export async function actorsOn(stores: StaffStores, people: readonly Staff[], day: Day): Promise<(staff: Staff) => StaffActor> {
  const covered = await stores.absentStaff.coveredBy(people.map(({ id }) => id), day);
  const away = await stores.staff.some([...new Set(covered.map(({ staffId }) => staffId))]);
  return (staff) => actorFrom(staff, covered.filter(({ substituteId }) => substituteId === staff.id), away, day);
}

function actorFrom({ id, name, assignments }: Staff, covered: readonly StaffAbsence[], away: ReadonlyMap<string, Staff>, day: Day): StaffActor {
  if (covered.length === 0) return { kind: 'staff', id, name, assignments, on: day };
  const present = covered.flatMap(({ staffId, schoolId, until }) => {
    const staff = away.get(staffId);
    return staff?.active ? [{ staff, schoolId, until }] : [];
  });
  const standsInFor = present.map(({ staff, schoolId, until }) => ({ id: staff.id, name: staff.name, until, assignments: staff.assignments.filter((held) => held.schoolId === schoolId) }));
  const lent = standsInFor.flatMap((away) => away.assignments);
  return { kind: 'staff', id, name, assignments: [...assignments, ...lent], standsInFor, ownAssignments: assignments, on: day };
}
