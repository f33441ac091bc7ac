import { asOfToday, EVERYWHERE, longest, selvesOf, type AccessObject, type StaffActor } from './access';
import { audienceKeysOf } from './audience';
import { emergencyKeysOf } from './break-the-glass';
import { can } from './can';
import { gives, termsOf } from './role-limits';

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
export function keysOf(actor: StaffActor): string[] {
  const staff = asOfToday(actor);
  if (staff === null) return [];
  const selves = selvesOf(staff);
  const keys = new Set(selves.map((id) => `team ${id}`));
  for (const held of staff.assignments) {
    const { role, schoolId } = held;
    const reach = termsOf(held)?.reach;
    if (reach === undefined) continue;
    if (reach === 'area') {
      if (gives(held, 'oversee', schoolId ?? EVERYWHERE)) keys.add(`above ${schoolId ?? EVERYWHERE}`);
      if (staff.on !== undefined) keys.add(`lent ${staff.id} above ${schoolId ?? EVERYWHERE}`);
      continue;
    }
    if (schoolId === null) continue;
    for (const id of selves) keys.add(`named ${id} at ${schoolId}`);
    if (can(staff, 'staff.last_day', { kind: 'limited_role', schoolId, staffId: NOBODY })) keys.add(`last days at ${schoolId}`);
    if (gives(held, 'receive_cases', schoolId)) keys.add(`leads ${schoolId}`);
    if (staff.on !== undefined && gives(held, 'answer_referrals', schoolId)) keys.add(`role ${role} at ${schoolId}`);
  }
  return [...keys, ...emergencyKeysOf(staff), ...audienceKeysOf(staff)];
}

/**
 * Where a member of staff meets pupils by their role, as the database narrows by: schools as a whole, by id, and classes, as `placeKey` writes them.
 * `seen`: their pupils; `followed`: what worries about them; `cases`: their cases; `meetings`: their schools' meetings about several cases.
 */
export interface StaffPlaces {
  readonly seen: readonly string[];
  readonly followed: readonly string[];
  readonly cases: readonly string[];
  readonly meetings: readonly string[];
}

/** The guard itself is asked about each place that a role is held at: a pupil and a case there that nothing else is known of. */
export function placesOfStaff(staff: StaffActor): StaffPlaces {
  const assignments = asOfToday(staff)?.assignments ?? [];
  const schools = [...new Set(assignments.flatMap(({ schoolId }) => schoolId ?? []))];
  const classes = assignments.flatMap(({ schoolId, groupId }) => (schoolId === null || groupId === null ? [] : [{ schoolId, groupId }]));
  const places = [...schools.map((schoolId) => ({ key: schoolId, schoolId, groupId: NO_CLASS })), ...classes.map((place) => ({ key: placeKey(place), ...place }))];
  const where = (may: (place: { readonly schoolId: string; readonly groupId: string }) => boolean) => [...new Set(places.filter(may).map(({ key }) => key))];
  return {
    seen: where(({ schoolId, groupId }) => can(staff, 'pupil.view', { kind: 'pupil', schoolId, groupId, ...anybody })),
    followed: where(({ schoolId, groupId }) => can(staff, 'finding.view', { kind: 'pupil', schoolId, groupId, ...anybody })),
    cases: where(({ schoolId, groupId }) => can(staff, 'case.view', { kind: 'case', schoolId, groupId, ...anybody, ownerId: NOBODY, team: [] })),
    meetings: schools.filter((schoolId) => can(staff, 'meeting.arrange', { kind: 'school', schoolId })),
  };
}

const anybody = { protection: 'none', namedStaff: [] } as const;
/** No class and no person has an id with a star either. */
const NO_CLASS = '*';
const NOBODY = '*';

export const placeKey = ({ schoolId, groupId }: { readonly schoolId: string; readonly groupId: string }): string => `${schoolId}|${groupId}`;
