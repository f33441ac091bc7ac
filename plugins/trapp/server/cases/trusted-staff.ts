import type { Staff } from '../../core/people/index';
import type { Stores } from '../stores';
import type { CaseAtHand } from './case-at-hand';

/** The staff of the case's school; for a protected pupil only those who are named for the pupil (sec-10). */
export async function trustedStaff(stores: Stores, { current, card: { pupil } }: CaseAtHand): Promise<Staff[]> {
  const staff = await stores.staff.ofSchool(current.schoolId);
  return staff.filter(({ id, active }) => active && (pupil.protection === 'none' || pupil.namedStaff.includes(id)));
}
