import { isRefusal } from '../../core/refusals';
import { aboutCase, caseAtHand } from '../cases/case-at-hand';
import type { Handler } from '../http/handler';
import { presentCaseMeetings } from './present-case-meetings';

/** The meetings of one case: what each came to, and where it may be brought up. */
export const viewCaseMeetings: Handler<'viewCaseMeetings'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  return isRefusal(hand) ? hand : { output: await presentCaseMeetings(call, hand), about: aboutCase(hand.current) };
};
