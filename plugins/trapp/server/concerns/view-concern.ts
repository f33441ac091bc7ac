import { about } from '../../core/audit/index';
import { gatherConcerns, type Concern } from '../../core/concerns/index';
import type { ConcernView } from '../../core/contracts/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import { presentPupil } from '../people/present-pupil';
import { caseChoices } from './case-choices';
import { figuresOf } from './figures';
import { presentCard } from './waiting-cards';

/** Everything that waits about the pupil, to be assessed as one, and how earlier concerns were answered. */
export const viewConcern: Handler<'viewConcern'> = async (call) => {
  const { stores, params, today } = call;
  const card = await stores.people.pupil(params.pupilId);
  if (!card) return refuse('not_found');
  const refused = call.guard(pupilObject(card.pupil));
  if (refused) return refused;
  const concerns = await stores.concerns.ofPupil(card.pupil.id);
  const [waiting] = gatherConcerns(await stores.findings.ofPupils([card.pupil.id], 'new'), concerns, today);
  const names = await stores.staff.names(concerns.flatMap(({ raisedBy }) => raisedBy ?? []));
  const shown = waiting === undefined ? null : presentCard(waiting, card, today, names);
  return {
    output: { pupil: presentPupil(card), card: shown, figures: await figuresOf(stores, (shown?.findings ?? []).map(({ id }) => ({ id, unit: card.school.kind }))), ...(await caseChoices(call, card)), earlier: concerns.flatMap(earlier).reverse() },
    about: about({ pupilIds: [card.pupil.id], schoolId: card.school.id }),
  };
};

/** What was said each time; one that was merged is told of where it was merged into. */
function earlier({ id, source, text, status, assessments }: Concern): ConcernView['earlier'] {
  if (status === 'merged') return [];
  return assessments.map(({ by, on, answer, reason, lookAgainOn, caseId }) => ({ id, source, text, by: by.name, on, answer, reason, lookAgainOn, caseId }));
}
