import type { StaffRole } from '../../core/people/index';
import { isForRole } from '../findings/is-for';
import type { PupilCard } from '../people/people.store';
import type { Stores } from '../stores';

/** The names of those who may be the ones to assess: by role, at the pupil's school and, for those who have a class, in it. A shielded pupil's are the named ones. */
export async function assessorsOf(stores: Stores, role: StaffRole, card: PupilCard): Promise<string[]> {
  const staff = await stores.staff.ofSchool(card.school.id);
  const { protection, namedStaff } = card.pupil;
  const mine = staff.filter(({ id, assignments }) => isForRole(role, card, assignments) && (protection === 'none' || namedStaff.includes(id)));
  const exact = mine.filter(({ assignments }) => assignments.some((held) => held.role === role && held.schoolId === card.school.id));
  return (exact.length > 0 ? exact : mine).map(({ name }) => name);
}
