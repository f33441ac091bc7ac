import type { Action, Actor } from '../../core/access/index';
import type { OperationId } from '../../core/contracts/index';
import type { Call } from '../http/handler';
import { pupilObject } from './access-objects';
import type { PupilCard } from './people.store';

/** The schools where the person holds a role. */
export function schoolsOf(actor: Actor): string[] {
  return actor.kind === 'staff' ? [...new Set(actor.assignments.flatMap(({ schoolId }) => schoolId ?? []))] : [];
}

/** Where somebody's pupils go: what the database may narrow by before the guard is asked about each. */
export interface Places {
  readonly schoolIds: readonly string[];
  /** Those that a role is held at as a whole. */
  readonly wholeSchoolIds: readonly string[];
  readonly groupIds: readonly string[];
}

/** A role reaches its class, and one without a class its school: nobody sees a pupil beyond that. */
export function placesOf(actor: Actor): Places {
  const held = actor.kind === 'staff' ? actor.assignments : [];
  const wholeSchoolIds = held.flatMap(({ schoolId, groupId }) => (groupId === null && schoolId !== null ? [schoolId] : []));
  return { schoolIds: schoolsOf(actor), wholeSchoolIds: [...new Set(wholeSchoolIds)], groupIds: [...new Set(held.flatMap(({ groupId }) => groupId ?? []))] };
}

/** The pupils at the person's schools that the guard lets them do this with, by id. Whoever is left out is left out of every count as well. */
export async function visiblePupils(call: Pick<Call<OperationId>, 'actor' | 'stores' | 'may'>, action: Action): Promise<{ schoolIds: string[]; cards: Map<string, PupilCard> }> {
  const schoolIds = schoolsOf(call.actor);
  const cards = await call.stores.people.pupilsOfSchools(schoolIds);
  return { schoolIds, cards: new Map(cards.filter(({ pupil }) => call.may(action, pupilObject(pupil))).map((card) => [card.pupil.id, card])) };
}
