import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import { aboutCase } from './case-at-hand';
import { beginning, openFor } from './open-case';

/** A concern that no figure shows: what a teacher has seen, or what home or the pupil has told (U11, S16, S24). */
export const raiseConcern: Handler<'raiseConcern'> = async (call) => {
  const { stores, params, input } = call;
  const card = await stores.people.pupil(params.pupilId);
  if (!card) return refuse('not_found');
  const refused = call.guard(pupilObject(card.pupil));
  if (refused) return refused;
  const [routine] = await stores.routines.allCurrent();
  const context = routine ? await beginning(call, routine.routineKey) : refuse('no_routine_published');
  if (isRefusal(context)) return context;
  const current = await openFor(call, { pupilId: card.pupil.id, schoolId: card.school.id, findingIds: [], concern: input.concern }, context);
  return isRefusal(current) ? current : { output: { caseId: current.id }, about: aboutCase(current) };
};
