import type { AccessObject, CaseNames, Lent } from '../../core/access/index';
import { waitingAbove, type Case } from '../../core/cases/index';
import type { Group, Pupil } from '../../core/people/index';
import { onceFor } from '../frozen';

type ObjectOf<Kind extends AccessObject['kind']> = Extract<AccessObject, { kind: Kind }>;

/** The pupil, as the guard asks about them. */
export function pupilObject(pupil: Pupil): ObjectOf<'pupil'> {
  const { schoolId, groupId, protection, namedStaff } = pupil;
  return { kind: 'pupil', schoolId, groupId, protection, namedStaff };
}

type Found = { readonly id?: string; readonly ownerId: string; readonly schoolId: string; readonly team?: readonly string[] } & Partial<Pick<Case, 'offer' | 'transfer' | 'broughtUp' | 'grants'>>;

/** The pupil's case, as the guard asks about it. `team`: staff who are drawn in beside the owner. */
export function caseObject(pupil: Pupil, found: Found): ObjectOf<'case'> {
  return objectOf(found, pupil);
}

const objectOf = onceFor((found: Found, pupil: Pupil): ObjectOf<'case'> => ({ ...pupilObject(pupil), kind: 'case', ...(found.id === undefined ? {} : { caseId: found.id }), ...namesIn(found) }));

/** What of a case is somebody's by name. */
export function namesIn(found: Found): CaseNames {
  const { schoolId, ownerId, team = [], offer, transfer, broughtUp = [] } = found;
  return { schoolId, ownerId, team, offeredTo: offer?.toId ?? null, transferTo: transfer?.toSchoolId ?? null, isUp: waitingAbove({ broughtUp }) !== undefined, lent: lentOf(found) };
}

/** The case to one above the school; and to a service's own people what was given of it. */
function lentOf({ broughtUp = [], grants = [] }: Found): Lent[] {
  const insight = waitingAbove({ broughtUp })?.insight ?? null;
  return [
    ...(insight === null ? [] : [{ what: 'case' as const, to: { staffId: insight.staffId }, until: insight.until, purpose: insight.purpose }]),
    ...grants.flatMap(({ role, purpose, until, endedOn }): Lent[] => (role === undefined || endedOn !== null ? [] : [{ what: 'referral', to: { role }, until, purpose }])),
  ];
}

export function groupObject(group: Group): ObjectOf<'group'> {
  return { kind: 'group', schoolId: group.schoolId, groupId: group.id };
}
