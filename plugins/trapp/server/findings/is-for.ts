import { answersAs } from '../../core/access/index';
import type { Assignment, StaffRole } from '../../core/people/index';
import type { PupilCard } from '../people/people.store';

/** Does somebody with these assignments answer for the role at the pupil's school and, for those who have a class, in it? */
export function isForRole(assessedBy: StaffRole, { pupil }: PupilCard, assignments: readonly Assignment[]): boolean {
  return assignments.some(({ role, schoolId, groupId }) => answersAs(role, assessedBy) && schoolId === pupil.schoolId && (groupId === null || groupId === pupil.groupId));
}
