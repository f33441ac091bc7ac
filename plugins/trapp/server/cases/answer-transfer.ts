import { answerTransfer as answer } from '../../core/cases/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { aboutCase, caseAtHand, happen } from './case-at-hand';
import { whyNoTransfer } from './held-out';
import { ownerCandidates } from './owner-candidates';

/** The pupil's new school takes the case and names its owner, or says why not (U7). Refuses `case_exists` when it has opened one of its own under the routine. */
export const answerTransfer: Handler<'answerTransfer'> = async (call) => {
  const { stores, input } = call;
  const hand = await caseAtHand(call, call.params.caseId, 'change');
  if (isRefusal(hand)) return whyNoTransfer(call, call.params.caseId, hand);
  const { current, card, context } = hand;
  const toSchoolId = current.transfer?.toSchoolId ?? current.schoolId;
  const candidates = (await ownerCandidates(stores, hand, toSchoolId)).map(({ id }) => id);
  const own = (await stores.cases.ofPupils([current.pupilId], 'open')).some(({ id, schoolId, routineKey }) => id !== current.id && schoolId === toSchoolId && routineKey === current.routineKey);
  if (input.accept && own) return refuse('case_exists');
  const after = await happen(call, hand, answer(current, { ...input, candidates, pupilSchoolId: card.school.id }, context));
  return isRefusal(after) ? after : { output: { caseId: after.current.id }, about: aboutCase(after.current) };
};
