import type { Actor, StaffActor } from '../../core/access/index';
import { AUTHOR_PERMISSION, READ_PERMISSION } from '../coordinators/permissions';
import type { Premises } from '../premises';
import { door } from '../row-security/scope';
import { actorOn } from '../people/stand-ins';
import { isLongAgo, limits } from '../session/limits';
import { fingerprint } from '../session/token';

const anonymous: Actor = { kind: 'anonymous' };

/** Somebody who asks with a session, or without one. */
export interface AskedBySession {
  /** Asked inside the transaction of what is asked for: a session ended or an account closed is dead at once (sec-12). */
  readonly find: () => Promise<Actor>;
  /** What is to be written of the session itself, by itself: a refusal takes back everything else. Most requests have nothing. */
  readonly remember: () => Promise<void>;
}

export function askedBySession({ stores, clock, transaction, actingAs }: Premises, token: string | null): AskedBySession {
  let write: (() => Promise<void>) | undefined;
  return {
    async find() {
      if (token === null) return anonymous;
      const now = clock.now();
      const today = clock.today();
      const hash = fingerprint(token);
      const session = await stores.sessions.find(hash, today, now);
      if (session === undefined) return anonymous;
      if (isLongAgo(session.startedAt, now, limits.sessionMs) || isLongAgo(session.seenAt, now, limits.idleMs)) {
        write = () => stores.sessions.end(hash);
        return anonymous;
      }
      const { staff, standsIn, hasOpened } = session;
      if (!staff.active) return anonymous;
      if (isLongAgo(session.seenAt, now, limits.seenEveryMs)) write = () => stores.sessions.seen(hash, now);
      if (!session.assured && stores.accounts.settings().codesRequired) return { kind: 'staff', id: staff.id, name: staff.name, assignments: staff.assignments, mustAssure: true, on: today };
      const actor: StaffActor = standsIn ? await actorOn(stores, staff, today) : { kind: 'staff', id: staff.id, name: staff.name, assignments: staff.assignments, on: today };
      return hasOpened ? { ...actor, at: now, opened: await stores.emergencies.openOf(staff.id, now) } : actor;
    },
    async remember() {
      const remembered = write;
      if (remembered !== undefined) await actingAs(door, () => transaction(remembered));
    },
  };
}

/** A Strapi admin whom Strapi itself has let in, and whose role holds the permission; the route's policy has asked. What else the role holds says who they are. */
export function coordinatorActor(user: unknown, ability: unknown): Actor {
  if (typeof user !== 'object' || user === null || !('id' in user)) return anonymous;
  const { id, firstname, lastname } = user as { id: unknown; firstname?: unknown; lastname?: unknown };
  const name = [firstname, lastname].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return { kind: 'coordinator', id: `admin-${String(id)}`, name: name || 'Koordinator', ...roleOf(ability) };
}

/** Whoever may write is a coordinator, the super admin among them. */
function roleOf(ability: unknown): { role?: 'reader' | 'school_leader' } {
  const may = (permission: string): boolean => typeof ability === 'object' && ability !== null && 'can' in ability && typeof ability.can === 'function' && ability.can(permission) === true;
  if (may(AUTHOR_PERMISSION)) return {};
  return { role: may(READ_PERMISSION) ? 'reader' : 'school_leader' };
}
