import { answerOffer as answer } from '../../core/cases/index';
import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { aboutCase, caseAtHand, happen } from './case-at-hand';
import { whyNoOffer } from './held-out';
import { ownerCandidates } from './owner-candidates';

/** The one who was asked takes the baton, or says why not (U20). Whoever says no may not see the case, and is not shown it. */
export const answerOffer: Handler<'answerOffer'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'change');
  if (isRefusal(hand)) return whyNoOffer(call, call.params.caseId, hand);
  const candidates = (await ownerCandidates(call.stores, hand)).map(({ id }) => id);
  const after = await happen(call, hand, answer(hand.current, { ...call.input, candidates }, hand.context));
  return isRefusal(after) ? after : { output: { caseId: after.current.id }, about: aboutCase(after.current) };
};
