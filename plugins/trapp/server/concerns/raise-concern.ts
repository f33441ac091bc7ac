import { about } from '../../core/audit/index';
import type { Concern, RaisedConcern } from '../../core/concerns/index';
import { refuse, type Refusal } from '../../core/refusals';
import type { Call, Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { routeFor } from './fitting-routines';
import { messages } from './messages';
import { presentReceipt } from './present-receipt';

/** A concern that no figure shows is written down, for the one who assesses it within the routine's deadline (U11, S16, S24, B19, B20). */
export const raiseConcern: Handler<'raiseConcern'> = async (call) => {
  const { stores, params, input } = call;
  const card = await stores.people.pupil(params.pupilId);
  if (!card) return refuse('not_found');
  const refused = call.guard(pupilObject(card.pupil)) ?? notYet(input, call.today);
  if (refused) return refused;
  const concern = await newConcern(call, card, input);
  await stores.concerns.save([concern]);
  return { output: await presentReceipt(stores, concern, card), about: about({ pupilIds: [card.pupil.id], schoolId: card.school.id, subjectId: concern.id }) };
};

/** Nobody has seen what has not been. */
export function notYet({ since }: Pick<RaisedConcern, 'since'>, today: string): Refusal | null {
  return since !== null && since > today ? refuse('invalid_input', [{ path: 'since', message: messages.notYet }]) : null;
}

/** A concern that waits, with the deadline of the routines that fit the pupil. */
export async function newConcern({ stores, actor, today, newId }: Pick<Call<'raiseConcern'>, 'stores' | 'actor' | 'today' | 'newId'>, card: PupilCard, { source, text, since }: RaisedConcern): Promise<Concern> {
  return {
    id: newId(), pupilId: card.pupil.id, schoolId: card.school.id, source, text, since, raisedBy: actor.kind === 'staff' ? actor.id : null, raisedOn: today,
    ...(await routeFor(stores, card, today)), findingIds: [], status: 'waiting', mergedInto: null, assessments: [],
  };
}
