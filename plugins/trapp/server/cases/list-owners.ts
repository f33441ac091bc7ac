import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { aboutCase, caseAtHand } from './case-at-hand';
import { ownerCandidates } from './owner-candidates';

/** Who may take over the case. */
export const listOwners: Handler<'listOwners'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  if (isRefusal(hand)) return hand;
  const staff = await ownerCandidates(call.stores, hand);
  const others = staff.filter(({ id }) => id !== hand.current.ownerId).map(({ id, name }) => ({ id, name }));
  return { output: { staff: others }, about: aboutCase(hand.current) };
};
