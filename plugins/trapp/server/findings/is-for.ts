import type { Actor } from '../../core/access/index';
import type { PupilCard } from '../people/people.store';
import type { FindingHead } from './finding.store';

const leaders: readonly string[] = ['department_head', 'head_teacher'];

/**
 * Is the finding for this person to assess? By the role that the rule names, at the pupil's school and, for those who have a class, in it.
 * The two leading roles stand in for each other: a small school has but one of them.
 */
export function isFor(finding: FindingHead, { pupil }: PupilCard, actor: Actor): boolean {
  if (actor.kind !== 'staff') return false;
  return actor.assignments.some(
    ({ role, schoolId, groupId }) =>
      (role === finding.assessedBy || (leaders.includes(role) && leaders.includes(finding.assessedBy))) &&
      schoolId === pupil.schoolId &&
      (groupId === null || groupId === pupil.groupId),
  );
}
