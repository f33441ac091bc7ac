import { answerAbove as answer } from '../../core/cases/index';
import { isRefusal } from '../../core/refusals';
import { aboutCase, caseAtHand, happen } from '../cases/case-at-hand';
import type { Handler } from '../http/handler';

/** The one above answers the school; what they could read of the case ends with it. They are not shown the case by it. */
export const answerAbove: Handler<'answerAbove'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'change');
  if (isRefusal(hand)) return hand;
  const after = await happen(call, hand, answer(hand.current, call.input, hand.context));
  return isRefusal(after) ? after : { output: {}, about: aboutCase(after.current) };
};
