import { about } from '../../core/audit/index';
import type { ConcernReceipt } from '../../core/contracts/index';
import type { Handler } from '../http/handler';
import { pupilObject } from '../people/access-objects';
import { presentReceipt } from './present-receipt';

/** The concerns that the person has raised about pupils whom they still see: whether they have been assessed, not what came of them (U11). */
export const listMyConcerns: Handler<'listMyConcerns'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const { stores, actor, may } = call;
  const raised = actor.kind === 'staff' ? await stores.concerns.raisedBy(actor.id) : [];
  const cards = await stores.people.cards(raised.map(({ pupilId }) => pupilId));
  const concerns: ConcernReceipt[] = [];
  for (const concern of raised) {
    const card = cards.get(concern.pupilId);
    if (card && may('pupil.view', pupilObject(card.pupil))) concerns.push(await presentReceipt(stores, concern, card));
  }
  return { output: { concerns }, about: about({ pupilIds: concerns.map(({ pupil }) => pupil.id) }) };
};
