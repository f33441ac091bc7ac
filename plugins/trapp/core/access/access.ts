import { areOver, isHeld, type Assignment, type Protection, type StaffRole } from '../people/index';

/** Somebody who is away, and whom the asker stands in for. */
export interface StandIn {
  readonly id: string;
  readonly name: string;
  /** The last day; null until further notice. */
  readonly until: string | null;
  /** What they hold where they are away from. */
  readonly assignments?: readonly Assignment[];
}

export interface StaffActor {
  readonly kind: 'staff';
  readonly id: string;
  readonly name: string;
  /** What they hold, and what those hold whom they stand in for today. */
  readonly assignments: readonly Assignment[];
  readonly standsInFor?: readonly StandIn[];
  /** What they hold themselves; only beside `standsInFor`. */
  readonly ownAssignments?: readonly Assignment[];
  /** They have shown less than the installation asks for: nothing but their own account is open. */
  readonly mustAssure?: boolean;
  /** The day of asking; without it, what is lent until a day is not lent. */
  readonly on?: string;
  /** The moment of asking, and what they have opened in an emergency; without the moment, nothing is open. */
  readonly at?: string;
  readonly opened?: readonly OpenedCase[];
}

/** A case that somebody has opened for themselves in an emergency (break-the-glass). */
export interface OpenedCase {
  readonly accessId: string;
  readonly caseId: string;
  /** From this moment on it is not open. */
  readonly until: string;
}

/** Something of a case that is lent to a person or to those who hold a role at its school, until a day or until it is taken back. */
export interface Lent {
  readonly what: 'case' | 'referral';
  readonly to: { readonly staffId: string } | { readonly role: StaffRole };
  readonly until: string | null;
  /** What for, in the words of whoever lent it. */
  readonly purpose?: string;
}

/** Who asks. The home's door (guardian, pupil) and service people come with their own links and grants. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | StaffActor
  /** Whoever has a role of ours in the admin. Without `role` they write; a reader reads; a school leader reads local plans. */
  | { readonly kind: 'coordinator'; readonly id: string; readonly name: string; readonly role?: 'reader' | 'school_leader' }
  /** An import source that brings absence files by itself. */
  | { readonly kind: 'source'; readonly id: string; readonly name: string; readonly schoolIds: 'all' | readonly string[] }
  | { readonly kind: 'system'; readonly id: 'system'; readonly name: string };

/** Everything that can be asked for. Each operation in `contracts` names one. */
export const actions = [
  'session.begin',
  'account.own', // one's own account, also before it is protected as it must be
  'session.own',
  'shield.name', // somebody who may see a protected pupil, where there is nobody
  'school.oversee', // my day and class lists: what it shows is limited per object
  'import.run',
  'import.arrange', // import sources: the coordinator's
  'evaluation.run',
  'pupil.view',
  'guardian.block', // that a guardian is to be given nothing, or that this is over; and why
  'finding.view',
  'finding.assess',
  'concern.raise',
  'check.run',
  'case.view',
  'case.work',
  'case.decide',
  'case.answer', // the baton that is held out to one
  'case.receive', // the case that is held out to one's school
  'meeting.arrange', // meetings of a school that take several cases
  'meeting.attend',
  'meeting.prepare', // one's own words for a meeting that one is asked to
  'case.oversee', // a case that its school has brought up, without what it says
  'referral.answer', // what a service has been given of a case
  'access_log.view', // who has seen a pupil or a case
  'emergency.open', // a case that is not theirs, for some hours
  'emergency.end',
  'emergency.review', // what others have opened so
  'staff.absence',
  'staff.last_day', // how long somebody is at the school who is there for a time
  'document.view',
  'document.make',
  'local_plan.read',
  'local_plan.write',
  'local_plan.approve',
  'local_plan.open', // the page for homes, where the school has opened it
  'routine.read',
  'routine.author',
  'routine.publish',
  'role.arrange', // what roles are called and what they may: the coordinator's
] as const;
export type Action = (typeof actions)[number];

/** What may be asked for without being anybody. */
export const openActions: readonly Action[] = ['session.begin', 'local_plan.open'];

interface PupilShield {
  readonly schoolId: string;
  readonly groupId: string;
  readonly protection: Protection;
  readonly namedStaff: readonly string[];
}

/** What is asked about, with just what the decision needs. */
export type AccessObject =
  | { readonly kind: 'none' }
  | { readonly kind: 'school'; readonly schoolId: string }
  | { readonly kind: 'group'; readonly schoolId: string; readonly groupId: string }
  | ({ readonly kind: 'pupil' } & PupilShield)
  | ({ readonly kind: 'case'; readonly caseId?: string; readonly ownerId: string; readonly team: readonly string[]; readonly offeredTo?: string | null; readonly transferTo?: string | null; readonly isUp?: boolean; readonly lent?: readonly Lent[] } & PupilShield)
  /** A meeting that staff are asked to. `arrangedBy`: whoever calls together a school's team; null for a meeting about one case, which is the case's own. */
  | { readonly kind: 'meeting'; readonly schoolId: string; readonly arrangedBy: string | null; readonly invited: readonly string[] }
  | { readonly kind: 'staff_absence'; readonly schoolId: string; readonly staffId: string }
  /** What somebody holds at a school until a day. */
  | { readonly kind: 'limited_role'; readonly schoolId: string; readonly staffId: string }
  /** A case that the asker may not see, as far as it must be known to open it in an emergency; unprotected, it stands for the school. */
  | { readonly kind: 'shut_case'; readonly schoolId: string; readonly protection: Protection }
  /** A use of an emergency access. */
  | { readonly kind: 'emergency'; readonly schoolId: string; readonly staffId: string; readonly overseenFrom: 'school' | 'above' }
  /** A school's own plan. `proposedBy`: who has put the present draft forward; null when nobody has. */
  | { readonly kind: 'local_plan'; readonly schoolId: string; readonly approvedBy: 'alone' | 'second_leader' | 'above'; readonly proposedBy: string | null; readonly isOpen: boolean }
  | { readonly kind: 'import_source' }
  | { readonly kind: 'routine' };

const standings = new WeakMap<StaffActor, StaffActor | null>();

/**
 * Who they are on the day of asking: what they held until a day that is past is theirs no more, nor by standing in for somebody. Null for one whose every
 * role has come to its end: a substitute who has left opens nothing, also where a case or a note names them.
 */
export function asOfToday(staff: StaffActor): StaffActor | null {
  const known = standings.get(staff);
  if (known !== undefined) return known;
  const today = standingOf(staff);
  standings.set(staff, today);
  if (today !== null) standings.set(today, today);
  return today;
}

function standingOf(staff: StaffActor): StaffActor | null {
  const { assignments, ownAssignments, standsInFor, on } = staff;
  if (areOver(ownAssignments ?? assignments, on)) return null;
  const all = [...assignments, ...(ownAssignments ?? []), ...(standsInFor ?? []).flatMap((away) => away.assignments ?? [])];
  if (all.every(({ until }) => until === undefined)) return staff;
  const held = (some: readonly Assignment[]) => some.filter((one) => isHeld(one, on));
  return {
    ...staff,
    assignments: held(assignments),
    ...(ownAssignments !== undefined && { ownAssignments: held(ownAssignments) }),
    ...(standsInFor !== undefined && {
      standsInFor: standsInFor.filter((away) => !areOver(away.assignments ?? [], on)).map((away) => (away.assignments === undefined ? away : { ...away, assignments: held(away.assignments) })),
    }),
  };
}

/** Does the staff member stand in for this person today? */
export function actsFor(staff: Pick<StaffActor, 'standsInFor'>, staffId: string): boolean {
  return staff.standsInFor?.some(({ id }) => id === staffId) ?? false;
}

/** Is it the one who asks who is meant, or somebody whom they stand in for? */
export function isAskedOf(actor: Actor, staffId: string): boolean {
  return actor.kind === 'staff' && (actor.id === staffId || actsFor(actor, staffId));
}

/** Everybody that they are today: themselves, and whom they stand in for. */
export function selvesOf({ id, standsInFor = [] }: Pick<StaffActor, 'id' | 'standsInFor'>): string[] {
  return [id, ...standsInFor.map((away) => away.id)];
}

/** The standard roles that lead a school. */
export const leadingRoles: readonly StaffRole[] = ['department_head', 'head_teacher'];

/** Is what is asked of a role asked of whoever holds this one? The two leading roles stand in for each other: a small school has but one of them. */
export function answersAs(held: StaffRole, asked: string): boolean {
  return held === asked || (leadingRoles.includes(held) && leadingRoles.some((leading) => leading === asked));
}

/** Stands for every school in keys: no school has an id with a star. */
export const EVERYWHERE = '*';

/** Until when a key opens, when it is given twice: the later day. Null is for until it is taken back. */
export function longest(held: string | null | undefined, until: string | null): string | null {
  if (held === undefined) return until;
  return held === null || until === null ? null : held > until ? held : until;
}
