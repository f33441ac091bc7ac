import type { Actor } from '../../core/access/index';
import type { Premises } from '../premises';
import { actorOn } from '../people/stand-ins';
import { before, limits } from '../session/limits';
import { fingerprint } from '../session/token';

const anonymous: Actor = { kind: 'anonymous' };

/** Who the session belongs to, asked anew at each request: a session ended or an account closed is dead at once (sec-12). */
export async function staffActor(premises: Premises, token: string | null): Promise<Actor> {
  if (token === null) return anonymous;
  const { stores, clock } = premises;
  const now = clock.now();
  const hash = fingerprint(token);
  return premises.transaction(async () => {
    const session = await stores.sessions.find(hash);
    if (session === undefined) return anonymous;
    if (session.startedAt <= before(now, limits.sessionMs) || session.seenAt <= before(now, limits.idleMs)) {
      await stores.sessions.end(hash);
      return anonymous;
    }
    const staff = await stores.staff.staff(session.staffId);
    if (!staff?.active) return anonymous;
    if (session.seenAt <= before(now, limits.seenEveryMs)) await stores.sessions.seen(hash, now);
    return actorOn(stores, staff, clock.today());
  });
}

/** A Strapi admin whom Strapi itself has let in, and whose role holds the permission; the route's policy has asked. */
export function coordinatorActor(user: unknown): Actor {
  if (typeof user !== 'object' || user === null || !('id' in user)) return anonymous;
  const { id, firstname, lastname } = user as { id: unknown; firstname?: unknown; lastname?: unknown };
  const name = [firstname, lastname].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return { kind: 'coordinator', id: `admin-${String(id)}`, name: name || 'Koordinator' };
}
