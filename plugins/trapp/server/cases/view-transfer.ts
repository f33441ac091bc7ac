import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { aboutCase, caseAtHand } from './case-at-hand';
import { ownerCandidates } from './owner-candidates';
import { presentTransfers } from './present-transfers';

/** What the new school may see before it accepts: the note, and whom of its own it may name as owner (U7). */
export const viewTransfer: Handler<'viewTransfer'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  if (isRefusal(hand)) return hand;
  const { current, card } = hand;
  const [row] = await presentTransfers(call.stores, [current], new Map([[card.pupil.id, card]]));
  if (current.transfer === null || row === undefined) return refuse('offer_gone');
  const staff = await ownerCandidates(call.stores, hand, current.transfer.toSchoolId);
  return { output: { ...row, staff: staff.map(({ id, name }) => ({ id, name })) }, about: aboutCase(current) };
};
