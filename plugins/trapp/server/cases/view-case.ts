import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { aboutCase, caseAtHand } from './case-at-hand';
import { presentCase } from './present-case';

/** The case page: where it stands, what to do next, and everything written so far. */
export const viewCase: Handler<'viewCase'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  if (isRefusal(hand)) return hand;
  return { output: await presentCase(call, hand), about: aboutCase(hand.current) };
};
