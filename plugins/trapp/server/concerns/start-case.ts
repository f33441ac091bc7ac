import { assessConcerns } from '../../core/concerns/index';
import { isRefusal, refuse } from '../../core/refusals';
import { aboutCase } from '../cases/case-at-hand';
import { beginning, openFor } from '../cases/open-case';
import type { Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import { chosenRoutine, fittingRoutines } from './fitting-routines';
import { newConcern, notYet } from './raise-concern';

/** Who may assess need not wait: the concern is written down and answered with a case in one (U11, A25). Refuses `case_exists`, and a choice of routine that was not made. */
export const startCase: Handler<'startCase'> = async (call) => {
  const { stores, params, input } = call;
  const card = await stores.people.pupil(params.pupilId);
  if (!card) return refuse('not_found');
  const refused = call.guard(pupilObject(card.pupil)) ?? notYet(input, call.today);
  if (refused) return refused;
  const routineKey = chosenRoutine(await fittingRoutines(stores, card), input.routineKey);
  const context = isRefusal(routineKey) ? routineKey : await beginning(call, routineKey);
  if (isRefusal(context)) return context;
  const opened = await openFor(call, { pupilId: card.pupil.id, schoolId: card.school.id, findingIds: [], concern: input.concern, entry: input.entry }, context);
  if (isRefusal(opened)) return opened;
  const concern = await newConcern(call, card, { source: input.source, text: input.concern, since: input.since });
  const { pupilId, schoolId } = concern;
  const answered = assessConcerns({ pupilId, schoolId, findings: [], concerns: [concern] }, { kind: 'open_case', reason: input.concern, routineKey: input.routineKey }, opened.id, context);
  if (isRefusal(answered)) return answered;
  await stores.concerns.save(answered);
  return { output: { caseId: opened.id }, about: aboutCase(opened) };
};
