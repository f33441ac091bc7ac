import type { AccessObject } from '../../core/access/index';
import type { Case } from '../../core/cases/index';
import type { Group, Pupil } from '../../core/people/index';

type ObjectOf<Kind extends AccessObject['kind']> = Extract<AccessObject, { kind: Kind }>;

/** The pupil, as the guard asks about them. */
export function pupilObject(pupil: Pupil): ObjectOf<'pupil'> {
  const { schoolId, groupId, protection, namedStaff } = pupil;
  return { kind: 'pupil', schoolId, groupId, protection, namedStaff };
}

/** The pupil's case, as the guard asks about it. `team`: staff who are drawn in beside the owner. */
export function caseObject(pupil: Pupil, found: { readonly ownerId: string; readonly schoolId: string; readonly team?: readonly string[] } & Partial<Pick<Case, 'offer' | 'transfer'>>): ObjectOf<'case'> {
  return { ...pupilObject(pupil), kind: 'case', schoolId: found.schoolId, ownerId: found.ownerId, team: found.team ?? [], offeredTo: found.offer?.toId ?? null, transferTo: found.transfer?.toSchoolId ?? null };
}

export function groupObject(group: Group): ObjectOf<'group'> {
  return { kind: 'group', schoolId: group.schoolId, groupId: group.id };
}
