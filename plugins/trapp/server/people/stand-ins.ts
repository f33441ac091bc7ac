import type { StaffActor } from '../../core/access/index';
import type { Day } from '../../core/calendar/index';
import type { Staff } from '../../core/people/index';
import type { Stores } from '../stores';

/**
 * The member of staff as the guard asks about them on the day: with what those hold whom they stand in for, at the school these are away from.
 * Whoever stands in for a substitute stands in for nobody else.
 */
export async function actorOn(stores: Pick<Stores, 'absentStaff' | 'staff'>, { id, name, assignments }: Staff, day: Day): Promise<StaffActor> {
  const covered = await stores.absentStaff.coveredBy(id, day);
  if (covered.length === 0) return { kind: 'staff', id, name, assignments, on: day };
  const standsInFor: { id: string; name: string; until: Day | null }[] = [];
  const lent: Staff['assignments'] = [];
  for (const { staffId, schoolId, until } of covered) {
    const away = await stores.staff.staff(staffId);
    if (!away?.active) continue;
    standsInFor.push({ id: away.id, name: away.name, until });
    lent.push(...away.assignments.filter((held) => held.schoolId === schoolId));
  }
  return { kind: 'staff', id, name, assignments: [...assignments, ...lent], standsInFor, ownAssignments: assignments, on: day };
}
