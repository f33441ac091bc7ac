import type { Assignment, StaffRole } from '../people/index';
import { actions, asOfToday, type AccessObject, type Action, type Actor, type Lent, type StaffActor, type StandIn } from './access';
import { can } from './can';

/** What somebody may ask "why do I see this?" about. */
export type Explained = Extract<AccessObject, { kind: 'school' | 'group' | 'pupil' | 'case' }>;
type CaseObject = Extract<AccessObject, { kind: 'case' }>;

/** A fact that lets somebody in. `standsInFor`: whose fact it is, where it is theirs by standing in. */
export type Reason =
  | ({ readonly by: 'role'; readonly standsInFor: StandIn | null } & Assignment)
  | { readonly by: 'owner' | 'team' | 'offered'; readonly standsInFor: StandIn | null }
  | { readonly by: 'transfer' | 'brought_up' }
  | { readonly by: 'insight'; readonly until: string | null; readonly purpose: string | null }
  | { readonly by: 'referral'; readonly role: StaffRole | null; readonly until: string | null; readonly purpose: string | null }
  /** Until a moment, not a day. */
  | { readonly by: 'emergency'; readonly until: string }
  /** Beside the others: a protected pupil is seen by those who are named only. */
  | { readonly by: 'named' };

/** A reason, with everything that it lets one do. */
export interface Ground {
  readonly reason: Reason;
  readonly may: readonly Action[];
}

/** One fact by itself: the asker who has no other, and what is asked about as if it said nothing else of anybody. */
interface Fact {
  readonly reason: Reason;
  readonly actor?: Partial<StaffActor>;
  readonly object?: Partial<Explained>;
}

/**
 * By which facts the guard lets them do it: at least one when it does, none when it does not. Nothing is decided here. The guard itself is asked with
 * one fact at a time, and with a name in a case beside each role, since some names count only where one works. So what it is taught is explained
 * when it has its line in `namesIn`, and a test fails when it has not.
 */
export function why(asking: Actor, action: Action, object: Explained): Reason[] {
  const actor = asking.kind === 'staff' ? asOfToday(asking) : null;
  if (actor === null) return [];
  const letsIn = (...facts: readonly Fact[]): boolean => can(Object.assign(bareActor(actor), ...facts.map((fact) => fact.actor)), action, Object.assign(bareObject(object), ...facts.map((fact) => fact.object)));
  const roles = rolesOf(actor);
  const weak = roles.filter((role) => !letsIn(role));
  const reasons = [...roles.filter((role) => letsIn(role)), ...namesIn(actor, object).filter((name) => letsIn(name) || weak.some((role) => letsIn(role, name)))].map(({ reason }) => reason);
  const isNamed = 'protection' in object && object.protection !== 'none' && object.namedStaff.includes(actor.id);
  return reasons.length > 0 && isNamed ? [{ by: 'named' }, ...reasons] : reasons;
}

/** All that somebody may do with it, by each of their reasons. Empty when they may nothing. */
export function explain(actor: Actor, object: Explained): Ground[] {
  const grounds = new Map<string, { reason: Reason; may: Action[] }>();
  for (const action of actions) {
    for (const reason of why(actor, action, object)) {
      const key = JSON.stringify(reason);
      const ground = grounds.get(key) ?? { reason, may: [] };
      ground.may.push(action);
      grounds.set(key, ground);
    }
  }
  return [...grounds.values()];
}

/** What each role that somebody holds today opens by itself, their own first: at its school, or in its class, with somebody else's case. */
export function rolesInWords(asking: StaffActor): (Ground & { readonly reason: Extract<Reason, { by: 'role' }> })[] {
  const actor = asOfToday(asking);
  if (actor === null) return [];
  return rolesOf(actor).map(({ reason, actor: alone }) => {
    const place = { schoolId: reason.schoolId ?? '', groupId: reason.groupId ?? '', protection: 'none' as const, namedStaff: [] };
    const followed = { kind: 'case', ...place, ...nobodys } as const;
    const one = { ...bareActor(actor), ...alone };
    // Whoever reads no case by their role has something of one when it is brought up or referred to them.
    const samples: AccessObject[] = [{ kind: 'school', schoolId: place.schoolId }, { kind: 'pupil', ...place }, followed];
    if (!can(one, 'case.view', followed)) samples.push({ ...followed, isUp: true, lent: [{ what: 'referral', to: { role: reason.role }, until: null }] });
    return { reason, may: actions.filter((action) => samples.some((sample) => can(one, action, sample))) };
  });
}

type RoleFact = Fact & { readonly reason: Extract<Reason, { by: 'role' }> };

function rolesOf(actor: StaffActor): RoleFact[] {
  const fact = (held: Assignment, standsInFor: StandIn | null): RoleFact => ({
    reason: { by: 'role', ...held, standsInFor },
    actor: { assignments: [held], ownAssignments: standsInFor === null ? [held] : [] },
  });
  const own = actor.ownAssignments ?? actor.assignments;
  const lent = (actor.standsInFor ?? []).flatMap((away) => (away.assignments ?? []).map((held) => fact(held, away)));
  return [...own.map((held) => fact(held, null)), ...lent];
}

/** Every way in which a case names somebody: one line each. */
function namesIn(actor: StaffActor, object: Explained): Fact[] {
  if (object.kind !== 'case') return [];
  const { ownerId, team, offeredTo, transferTo, isUp, lent = [] } = object;
  const selves: { id: string; standsInFor: StandIn | null; actor: Partial<StaffActor> }[] = [{ id: actor.id, standsInFor: null, actor: {} }, ...(actor.standsInFor ?? []).map((away) => ({ id: away.id, standsInFor: away, actor: { standsInFor: [away] } }))];
  return [
    ...selves.flatMap(({ id, standsInFor, actor: self }): Fact[] => [
      ...(ownerId === id ? [{ reason: { by: 'owner' as const, standsInFor }, actor: self, object: { ownerId } }] : []),
      ...(team.includes(id) ? [{ reason: { by: 'team' as const, standsInFor }, actor: self, object: { team: [id] } }] : []),
      ...(offeredTo === id ? [{ reason: { by: 'offered' as const, standsInFor }, actor: self, object: { offeredTo } }] : []),
    ]),
    ...(transferTo ? [{ reason: { by: 'transfer' as const }, object: { transferTo } }] : []),
    ...(isUp ? [{ reason: { by: 'brought_up' as const }, object: { isUp } }] : []),
    ...lent.map((one): Fact => ({ reason: reasonOf(one), object: { lent: [one] } })),
    ...(actor.opened ?? []).filter((one) => one.caseId === object.caseId).map((one): Fact => ({ reason: { by: 'emergency', until: one.until }, actor: { opened: [one] }, object: { caseId: one.caseId } })),
  ];
}

function reasonOf({ what, to, until, ...lent }: Lent): Reason {
  const purpose = lent.purpose ?? null;
  return what === 'case' ? { by: 'insight', until, purpose } : { by: 'referral', role: 'role' in to ? to.role : null, until, purpose };
}

const nobodys = { ownerId: '', team: [] } as const satisfies Partial<CaseObject>;

/** Nobody but who they are, at this time: whatever else the guard knows of them is a fact. */
function bareActor({ kind, id, name, on, at, mustAssure }: StaffActor): StaffActor {
  return { kind, id, name, assignments: [], standsInFor: [], ownAssignments: [], ...(on !== undefined && { on }), ...(at !== undefined && { at }), ...(mustAssure !== undefined && { mustAssure }) };
}

/** Where it is and how it is shielded: whatever else it says is a fact. */
function bareObject(object: Explained): Explained {
  if (object.kind === 'school') return { kind: 'school', schoolId: object.schoolId };
  if (object.kind === 'group') return { kind: 'group', schoolId: object.schoolId, groupId: object.groupId };
  const { schoolId, groupId, protection, namedStaff } = object;
  const place = { schoolId, groupId, protection, namedStaff };
  return object.kind === 'pupil' ? { kind: 'pupil', ...place } : { kind: 'case', ...place, ...nobodys };
}
