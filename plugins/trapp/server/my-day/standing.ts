import type { Actor } from '../../core/access/index';
import type { Now } from '../../core/calendar/index';
import { roleToTell, standingTasks, type Case } from '../../core/cases/index';
import type { TaskRow } from '../../core/contracts/index';
import { presentTasks } from '../cases/present-tasks';
import type { PupilCard } from '../people/people.store';
import { followedAt } from '../routines/followed';
import type { Stores } from '../stores';

interface Standing {
  readonly stores: Stores;
  readonly actor: Actor;
  readonly now: Now;
  /** The schools that the one who asks leads. */
  readonly led: readonly string[];
}

/** Tasks of others at the schools one leads that have stood over the routine's limit, and that nobody nearer is there to be told of (pain 17). */
export async function standingFor({ stores, actor, now, led }: Standing, cases: readonly Case[], cards: ReadonlyMap<string, PupilCard>): Promise<TaskRow[]> {
  if (actor.kind !== 'staff' || led.length === 0) return [];
  const versionOf = await followedAt(stores, cases);
  const roles = await stores.staff.rolesAt(led);
  const told = new Set<string>();
  for (const [schoolId, held] of roles) {
    const mine = new Set(actor.assignments.filter((one) => one.schoolId === schoolId).map(({ role }) => role));
    for (const current of cases.filter((one) => one.schoolId === schoolId)) {
      const version = versionOf(current);
      if (!version) continue;
      for (const { id, responsibleRole } of standingTasks(current, version.document, now)) {
        const role = roleToTell(responsibleRole, held);
        if (role !== null && mine.has(role)) told.add(id);
      }
    }
  }
  if (told.size === 0) return [];
  return (await presentTasks(stores, cases, cards, { now, actor })).filter(({ taskId, mine }) => told.has(taskId) && !mine);
}
