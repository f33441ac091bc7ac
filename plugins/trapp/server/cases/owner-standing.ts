import type { Day } from '../../core/calendar/index';
import { ownerStanding, type OwnerStanding } from '../../core/cases/index';
import type { Stores } from '../stores';
import type { CaseAtHand } from './case-at-hand';

/** Can whoever has the baton hold it today? */
export async function standingOfOwner(stores: Stores, { current, version }: Pick<CaseAtHand, 'current' | 'version'>, today: Day): Promise<OwnerStanding> {
  const owner = await stores.staff.staff(current.ownerId);
  const absences = await stores.absentStaff.ofStaff(current.ownerId, today);
  return ownerStanding({ owner, schoolId: current.schoolId, absences, calendar: version.document.calendar, today });
}
