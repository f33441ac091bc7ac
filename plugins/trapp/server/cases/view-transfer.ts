import { currentStep, type Case } from '../../core/cases/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Call, Handler } from '../http/handler';
import { aboutCase, caseAtHand } from './case-at-hand';
import { whyNoTransfer } from './held-out';
import { ownerCandidates } from './owner-candidates';
import { presentTransfers } from './present-transfers';

/** What the new school may see before it accepts: the note, and whom of its own it may name as owner (U7). */
export const viewTransfer: Handler<'viewTransfer'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  if (isRefusal(hand)) return whyNoTransfer(call, call.params.caseId, hand);
  const { current, card } = hand;
  const [row] = await presentTransfers(call.stores, [current], new Map([[card.pupil.id, card]]));
  if (current.transfer === null || row === undefined) return refuse('offer_gone');
  const staff = await ownerCandidates(call.stores, hand, current.transfer.toSchoolId);
  return { output: { ...row, staff: staff.map(({ id, name }) => ({ id, name })), own: await ownCase(call, current) }, about: aboutCase(current) };
};

/** What the new school has opened itself while it waited, under the same routine. */
async function ownCase({ stores }: Call<'viewTransfer'>, { pupilId, routineKey, transfer }: Case) {
  const own = (await stores.cases.ofPupils([pupilId], 'open')).find((held) => held.schoolId === transfer?.toSchoolId && held.routineKey === routineKey);
  const version = own && (await stores.routines.version(own.routineKey, own.routineVersion));
  if (!own || !version) return null;
  const ownerName = (await stores.staff.names([own.ownerId])).get(own.ownerId) ?? '';
  return { caseId: own.id, openedOn: own.openedOn, stepTitle: currentStep(own, version.document).step.title, ownerName };
}
