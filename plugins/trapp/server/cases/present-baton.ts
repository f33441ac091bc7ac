import type { BatonView, OperationId } from '../../core/contracts/index';
import { isAskedOf } from '../../core/access/index';
import type { Call } from '../http/handler';
import { caseObject } from '../people/access-objects';
import type { CaseAtHand } from './case-at-hand';
import { standingOfOwner } from './owner-standing';

/** Who has the case and where it is going. Whether the owner is there is asked for those who could do something about it, and only then. */
export async function presentBaton({ actor, stores, today, may }: Pick<Call<OperationId>, 'actor' | 'stores' | 'today' | 'may'>, { current, card, version }: Pick<CaseAtHand, 'current' | 'card' | 'version'>): Promise<BatonView> {
  const object = caseObject(card.pupil, current);
  const asks = current.status === 'open' && may('case.decide', object) && !isAskedOf(actor, current.ownerId);
  const { school } = card;
  const named = [current.transfer?.toSchoolId, current.transferRequest?.schoolId, ...current.takenIn.map(({ schoolId }) => schoolId)].filter((id) => id !== undefined);
  const schools = named.length === 0 ? [] : (await stores.people.schools()).filter(({ id }) => named.includes(id));
  return {
    standing: asks ? await standingOfOwner(stores, { current, version }, today) : 'holds',
    mayAnswer: may('case.answer', object),
    pupilWentTo: school.id === current.schoolId ? null : { schoolId: school.id, schoolName: school.name, kind: school.kind },
    schools: Object.fromEntries(schools.map(({ id, name }) => [id, name])),
  };
}
