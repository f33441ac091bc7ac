import type { Action, Actor } from '../../core/access/index';
import type { OperationId } from '../../core/contracts/index';
import type { Call } from '../http/handler';
import { pupilObject } from './access-objects';
import type { PupilCard } from './people.store';

/** The schools where the person holds a role. */
export function schoolsOf(actor: Actor): string[] {
  return actor.kind === 'staff' ? [...new Set(actor.assignments.flatMap(({ schoolId }) => schoolId ?? []))] : [];
}

/** The pupils at the person's schools that the guard lets them do this with, by id. Whoever is left out is left out of every count as well. */
export async function visiblePupils(call: Pick<Call<OperationId>, 'actor' | 'stores' | 'may'>, action: Action): Promise<{ schoolIds: string[]; cards: Map<string, PupilCard> }> {
  const schoolIds = schoolsOf(call.actor);
  const cards = await call.stores.people.pupilsOfSchools(schoolIds);
  return { schoolIds, cards: new Map(cards.filter(({ pupil }) => call.may(action, pupilObject(pupil))).map((card) => [card.pupil.id, card])) };
}
