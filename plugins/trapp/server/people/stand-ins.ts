import type { StandIn } from '../../core/access/index';
import type { Day } from '../../core/calendar/index';
import type { Stores } from '../stores';

/** For whom the person stands in on the day, with what these hold at the school they are away from. Whoever stands in for a substitute stands in for nobody else. */
export async function standInsOf(stores: Pick<Stores, 'absentStaff' | 'staff'>, staffId: string, on: Day): Promise<StandIn[]> {
  const found: StandIn[] = [];
  for (const { staffId: awayId, schoolId, until } of await stores.absentStaff.coveredBy(staffId, on)) {
    const away = await stores.staff.staff(awayId);
    if (away?.active) found.push({ id: away.id, name: away.name, until, assignments: away.assignments.filter((held) => held.schoolId === schoolId) });
  }
  return found;
}
