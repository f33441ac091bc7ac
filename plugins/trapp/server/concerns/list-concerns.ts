import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';
import { placesOf } from '../people/visible-pupils';
import { figuresOf } from './figures';
import { waitingCards } from './waiting-cards';

/** Everybody whom something waits about and whom the person may assess, one card for each pupil with every figure in it. */
export const listConcerns: Handler<'listConcerns'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const { stores, actor, today } = call;
  const places = placesOf(actor);
  const findings = await stores.findings.waitingAt(places);
  const concerns = await stores.concerns.waitingAt(places, today);
  const people = await stores.people.cards([...findings, ...concerns].map(({ pupilId }) => pupilId));
  const { cards: shown } = await waitingCards(call, { findings, concerns }, people, { whose: 'all', most: Infinity });
  const figures = await figuresOf(stores, shown.flatMap(({ pupil, findings }) => findings.map(({ id }) => ({ id, unit: people.get(pupil.id)?.school.kind ?? 'school' }))));
  const listed = shown.map((card) => ({ ...card, figures: Object.fromEntries(card.findings.map(({ id }) => [id, figures[id] ?? []])) }));
  return { output: { cards: listed }, about: about({ pupilIds: listed.map(({ pupil }) => pupil.id) }) };
};
