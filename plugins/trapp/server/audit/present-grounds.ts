import type { Ground } from '../../core/access/index';
import type { AccessGround } from '../../core/contracts/index';
import type { StaffRole } from '../../core/people/index';
import type { Stores } from '../stores';
import { roleWords } from './role-words';

type Reason = Ground['reason'];

/** By which facts somebody may something, with the names of roles, schools and classes. A constant number of statements. */
export async function presentGrounds(stores: Stores, grounds: readonly Ground[]): Promise<AccessGround[]> {
  const schools = new Map((await stores.people.schools()).map((school) => [school.id, school]));
  const schoolIds = [...new Set(grounds.flatMap(({ reason }) => (reason.by === 'role' ? (reason.schoolId ?? []) : [])))];
  const groups = new Map((await stores.people.groupsOf(schoolIds)).map(({ group }) => [group.id, group.name]));
  const nameOf = await roleWords(stores);
  const role = (key: StaffRole, schoolId: string | null, groupId: string | null) => ({
    name: nameOf(key, schools.get(schoolId ?? '')?.kind), schoolName: schools.get(schoolId ?? '')?.name ?? null, groupName: (groupId !== null && groups.get(groupId)) || null,
  });
  return grounds.map(({ reason, may }) => ({
    by: reason.by,
    role: reason.by === 'role' ? role(reason.role, reason.schoolId, reason.groupId) : reason.by === 'referral' && reason.role !== null ? role(reason.role, null, null) : null,
    standsInFor: standInOf(reason),
    until: ('until' in reason ? reason.until : null) ?? null,
    purpose: 'purpose' in reason ? reason.purpose : null,
    may: [...may],
  }));
}

function standInOf(reason: Reason): AccessGround['standsInFor'] {
  if (!('standsInFor' in reason) || reason.standsInFor === null) return null;
  const { name, until } = reason.standsInFor;
  return { name, until };
}
