import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import { presentPupil } from '../people/present-pupil';
import { caseChoices } from './case-choices';
import { routeFor } from './fitting-routines';

/** Before somebody writes: who will assess it and by when, and whether the writer may open a case at once. Who may not is told nothing of cases. */
export const viewRaising: Handler<'viewRaising'> = async (call) => {
  const { stores, params, today, may } = call;
  const card = await stores.people.pupil(params.pupilId);
  if (!card) return refuse('not_found');
  const refused = call.guard(pupilObject(card.pupil));
  if (refused) return refused;
  const mayAssess = may('finding.assess', pupilObject(card.pupil));
  const choices = mayAssess ? await caseChoices(call, card) : { openCases: [], routines: [] };
  const route = await routeFor(stores, card, today);
  return { output: { pupil: presentPupil(card), mayAssess, ...route, ...choices }, about: about({ pupilIds: [card.pupil.id], schoolId: card.school.id }) };
};
