import { leadingRoles } from '../../core/access/index';
import type { Assignment, StaffRole } from '../../core/people/index';
import type { PupilCard } from '../people/people.store';

/**
 * Does somebody with these assignments hold the role at the pupil's school and, for those who have a class, in it?
 * The two leading roles stand in for each other: a small school has but one of them.
 */
export function isForRole(assessedBy: StaffRole, { pupil }: PupilCard, assignments: readonly Assignment[]): boolean {
  return assignments.some(
    ({ role, schoolId, groupId }) =>
      (role === assessedBy || (leadingRoles.includes(role) && leadingRoles.includes(assessedBy))) && schoolId === pupil.schoolId && (groupId === null || groupId === pupil.groupId),
  );
}
