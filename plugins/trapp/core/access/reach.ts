import type { AccessObject, StaffActor } from './access';
import { emergencyKeysOf } from './break-the-glass';
import { can } from './can';

/** What makes a case somebody's beside its school and its pupil's class: what names people and schools in it. */
export type CaseNames = Pick<Extract<AccessObject, { kind: 'case' }>, 'schoolId' | 'ownerId' | 'team' | 'offeredTo' | 'transferTo' | 'isUp' | 'lent'>;

/** Keys that open a case, each with the last day that it does so; null for until it is taken back. */
export type CaseReach = Readonly<Record<string, string | null>>;

/**
 * Whom a case is for by name, as the database keeps it beside the case: whoever holds one of these keys reaches it. The same facts as `can` reads;
 * a test holds the two together. A protected pupil's shield is not among them: it is asked of the pupil.
 */
export function reachOf({ schoolId, ownerId, team, offeredTo, transferTo, isUp, lent = [] }: CaseNames): CaseReach {
  const reach: Record<string, string | null> = { [`named ${ownerId} at ${schoolId}`]: null };
  for (const id of team) reach[`team ${id}`] = null;
  if (offeredTo) reach[`named ${offeredTo} at ${schoolId}`] = null;
  if (transferTo) reach[`leads ${transferTo}`] = null;
  if (isUp) for (const where of [schoolId, EVERYWHERE]) reach[`above ${where}`] = null;
  for (const { to, until } of lent) {
    const keys = 'role' in to ? [`role ${to.role} at ${schoolId}`] : [schoolId, EVERYWHERE].map((where) => `lent ${to.staffId} above ${where}`);
    for (const key of keys) reach[key] = longest(reach[key], until);
  }
  return reach;
}

/** The keys that somebody holds today. Without a day nothing that is lent is theirs. */
export function keysOf(staff: StaffActor): string[] {
  const selves = [staff.id, ...(staff.standsInFor ?? []).map(({ id }) => id)];
  const keys = new Set(selves.map((id) => `team ${id}`));
  for (const { role, schoolId } of staff.assignments) {
    if (role === 'area_leader') keys.add(`above ${schoolId ?? EVERYWHERE}`);
    if (role === 'area_leader' && staff.on !== undefined) keys.add(`lent ${staff.id} above ${schoolId ?? EVERYWHERE}`);
    if (schoolId === null) continue;
    for (const id of selves) keys.add(`named ${id} at ${schoolId}`);
    if (can(staff, 'evaluation.run', { kind: 'school', schoolId })) keys.add(`leads ${schoolId}`);
    if (staff.on !== undefined) keys.add(`role ${role} at ${schoolId}`);
  }
  return [...keys, ...emergencyKeysOf(staff)];
}

/** Where a member of staff meets pupils by their role, as the database narrows by. */
export interface StaffPlaces {
  /** Schools that they work with as a whole. */
  readonly whole: readonly string[];
  /** Classes whose pupils they follow up, and classes whose pupils they see; each as `placeKey` writes it. */
  readonly contact: readonly string[];
  readonly seen: readonly string[];
}

/** The guard itself is asked about each place that a role is held at. */
export function placesOfStaff(staff: StaffActor): StaffPlaces {
  const schools = [...new Set(staff.assignments.flatMap(({ schoolId }) => schoolId ?? []))];
  const groups = staff.assignments.flatMap(({ schoolId, groupId }) => (schoolId === null || groupId === null ? [] : [{ kind: 'group' as const, schoolId, groupId }]));
  const where = (action: 'check.run' | 'school.oversee') => [...new Set(groups.filter((group) => can(staff, action, group)).map(placeKey))];
  return { whole: schools.filter((schoolId) => can(staff, 'meeting.arrange', { kind: 'school', schoolId })), contact: where('check.run'), seen: where('school.oversee') };
}

export const placeKey = ({ schoolId, groupId }: { readonly schoolId: string; readonly groupId: string }): string => `${schoolId}|${groupId}`;

/** No school has an id with a star. */
const EVERYWHERE = '*';

function longest(held: string | null | undefined, until: string | null): string | null {
  if (held === undefined) return until;
  return held === null || until === null ? null : held > until ? held : until;
}
