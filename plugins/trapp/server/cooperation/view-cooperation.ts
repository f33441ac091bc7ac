import { isRefusal } from '../../core/refusals';
import { aboutCase, caseAtHand } from '../cases/case-at-hand';
import type { Handler } from '../http/handler';
import { presentCooperation } from './present-cooperation';

/** Consent, services, referrals and reports of one case. */
export const viewCooperation: Handler<'viewCooperation'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  if (isRefusal(hand)) return hand;
  return { output: await presentCooperation(call, hand), about: aboutCase(hand.current) };
};
