import { isRefusal } from '../../core/refusals';
import { aboutCase, caseAtHand } from '../cases/case-at-hand';
import type { Handler } from '../http/handler';
import { presentMapping } from './present-mapping';

/** What pupil, guardians and school say, side by side (B22, F12, F13). */
export const viewMapping: Handler<'viewMapping'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  if (isRefusal(hand)) return hand;
  return { output: await presentMapping(call, hand), about: aboutCase(hand.current) };
};
