import { refuse, type Refusal } from '../../core/refusals';
import type { CheckRow } from '../../core/contracts/index';
import type { Call } from '../http/handler';
import { groupObject } from '../people/access-objects';
import { dueThere, placesOf, rowsOfChecks, type CheckPlace } from './check-places';

interface Asked {
  readonly routineKey: string;
  readonly checkKey: string;
  readonly schoolId: string;
  readonly groupId?: string | undefined;
}

export interface CheckAtHand {
  readonly place: CheckPlace;
  readonly row: CheckRow;
}

type CheckCall = Pick<Call<'viewCheck' | 'completeCheck'>, 'stores' | 'actor' | 'guard' | 'today' | 'now'>;

/** Finds the check at its place and asks the guard. Refuses `unknown_check` when the routine has no such check there. */
export async function checkAtHand(call: CheckCall, { routineKey, checkKey, schoolId, groupId }: Asked): Promise<CheckAtHand | Refusal> {
  const { stores, today } = call;
  const card = groupId === undefined ? undefined : await stores.people.group(groupId);
  if (groupId !== undefined && card?.school.id !== schoolId) return refuse('not_found');
  const refused = call.guard(card ? groupObject(card.group) : { kind: 'school', schoolId });
  if (refused) return refused;
  const school = await stores.people.school(schoolId);
  const version = await stores.routines.current(routineKey);
  if (!school || !version) return refuse('unknown_check');
  const place = placesOf([{ version, versions: await stores.routines.versions(routineKey) }], [school], card ? [card] : []).find((one) => one.check.key === checkKey && (one.group?.id ?? undefined) === groupId);
  const [row] = place ? await rowsOfChecks(call, dueThere([place], today)) : [];
  return place && row ? { place, row } : refuse('unknown_check');
}

