import type { Limited, Sight } from '../cases/index';
import type { StaffRole } from '../people/index';
import { asOfToday, leadingRoles, longest, selvesOf, type AccessObject, type Actor, type StaffActor } from './access';
import { leads } from './break-the-glass';
import { can } from './can';
import type { CaseNames } from './reach';

type CaseObject = Extract<AccessObject, { kind: 'case' }>;
type Keys = Readonly<Record<string, string | null>>;

const HEALTH: readonly StaffRole[] = ['school_nurse', 'ppt'];

/**
 * What somebody who sees the case is told of something in it that is not for everybody (security.md): all of it, that it is there, or nothing.
 * Whoever wrote it reads it. Where some are named, that it is there would tell whom somebody has confided in; the school's leaders know of it all
 * the same, so that nothing is hidden at a school. What is said to no staff is nobody's.
 */
export function sightOf(actor: Actor, limited: Pick<Limited, 'audience' | 'writerId'>, object: CaseNames): Sight {
  const staff = actor.kind === 'staff' ? asOfToday(actor) : null;
  if (staff === null) return 'nothing';
  if (limited.audience.kind === 'everyone') return 'all';
  const keys = new Set(audienceKeysOf(staff));
  const on = staff.on ?? '';
  if (Object.entries(readersOf(limited, object)).some(([key, until]) => keys.has(key) && (until === null || until >= on))) return 'all';
  return limited.audience.kind !== 'named' || leads(staff, object.schoolId) ? 'that' : 'nothing';
}

/** Keys that open it, each with the last day that it does so; the database narrows by the same. */
export function readersOf({ audience, writerId }: Pick<Limited, 'audience' | 'writerId'>, { schoolId, ownerId, team, lent = [] }: CaseNames): Keys {
  const readers: Record<string, string | null> = { [`self ${writerId}`]: null };
  switch (audience.kind) {
    case 'everyone':
      break;
    case 'leaders':
      Object.assign(readers, { [`leader at ${schoolId}`]: null, [`one ${ownerId} at ${schoolId}`]: null });
      break;
    case 'health':
      readers[`one ${ownerId} at ${schoolId}`] = null;
      // A nurse or PPT comes to it by being drawn into the case, or by what has been referred to them, as long as that lasts.
      for (const id of team) readers[`health ${id} at ${schoolId}`] = null;
      for (const { what, to, until } of lent) if (what === 'referral' && 'role' in to && HEALTH.includes(to.role)) readers[`health ${to.role} at ${schoolId}`] = longest(readers[`health ${to.role} at ${schoolId}`], until);
      break;
    case 'named':
      for (const id of audience.staffIds) readers[`self ${id}`] = null;
  }
  return readers;
}

/** The keys to what is limited that somebody holds today. Standing in for somebody opens what is the role's, and nothing that is theirs by name. */
export function audienceKeysOf(actor: StaffActor): string[] {
  const staff = asOfToday(actor);
  if (staff === null) return [];
  const selves = selvesOf(staff);
  const keys = new Set([`self ${staff.id}`]);
  for (const { role, schoolId } of staff.assignments) {
    if (schoolId === null) continue;
    if (leadingRoles.includes(role)) keys.add(`leader at ${schoolId}`);
    for (const id of selves) keys.add(`one ${id} at ${schoolId}`);
    if (!HEALTH.includes(role)) continue;
    for (const id of selves) keys.add(`health ${id} at ${schoolId}`);
    if (staff.on !== undefined) keys.add(`health ${role} at ${schoolId}`);
  }
  return [...keys];
}

/** Why somebody may not say that it is for these; null when they may. */
export type AudienceRefused = 'not_yours' | 'health_opens_health' | 'shuts_out_yourself';

/**
 * Whom something is for is changed by whoever wrote it, or by those who decide in the case, when they read it themselves. What is for health is opened
 * to others by health or by whoever wrote it. Nobody shuts out themselves: then nobody would know what they have done.
 */
export function whyNotAudience(actor: Actor, before: Limited, after: Limited['audience'], object: CaseObject): AudienceRefused | null {
  if (actor.kind !== 'staff' || sightOf(actor, before, object) !== 'all') return 'not_yours';
  const wrote = actor.id === before.writerId;
  if (!wrote && !can(actor, 'case.decide', object) && !isHealth(actor, before, object)) return 'not_yours';
  if (before.audience.kind === 'health' && after.kind !== 'health' && !wrote && !worksInHealth(actor, object.schoolId)) return 'health_opens_health';
  return after.kind === 'everyone' || sightOf(actor, { ...before, audience: after }, object) === 'all' ? null : 'shuts_out_yourself';
}

/**
 * Is it for people who are named, and does none of them see the case any more, nor whoever wrote it? Nobody would read it again (decision 029).
 * `staff`: everybody who works at the school where the case is now.
 */
export function isUnread(limited: Pick<Limited, 'audience' | 'writerId'>, staff: readonly StaffActor[], object: CaseObject): boolean {
  return limited.audience.kind === 'named' && !staff.some((one) => can(one, 'case.view', object) && sightOf(one, limited, object) === 'all');
}

/** What nobody reads falls to whoever names people for protected pupils, and is for people who are named then too: they do not know what it says. */
export function mayNameReaders(actor: Actor, after: Limited['audience'], { schoolId }: CaseObject): boolean {
  return after.kind === 'named' && can(actor, 'shield.name', { kind: 'school', schoolId });
}

function isHealth(staff: StaffActor, { audience }: Limited, { schoolId }: CaseObject): boolean {
  return audience.kind === 'health' && worksInHealth(staff, schoolId);
}

function worksInHealth(staff: StaffActor, schoolId: string): boolean {
  return (asOfToday(staff)?.assignments ?? []).some((held) => held.schoolId === schoolId && HEALTH.includes(held.role));
}
