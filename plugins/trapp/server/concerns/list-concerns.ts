import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';
import { visiblePupils } from '../people/visible-pupils';
import { figuresOf } from './figures';
import { waitingCards } from './waiting-cards';

/** Everybody whom something waits about and whom the person may assess, one card for each pupil with every figure in it. */
export const listConcerns: Handler<'listConcerns'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const { schoolIds, cards } = await visiblePupils(call, 'finding.view');
  const shown = await waitingCards(call, schoolIds, cards, 'all', await call.stores.findings.ofSchools(schoolIds, 'new'));
  const figures = await figuresOf(call.stores, shown.flatMap(({ findings }) => findings));
  const listed = shown.map((card) => ({ ...card, figures: Object.fromEntries(card.findings.map(({ id }) => [id, figures[id] ?? []])) }));
  return { output: { cards: listed }, about: about({ pupilIds: listed.map(({ pupil }) => pupil.id).slice(0, 2000) }) };
};
