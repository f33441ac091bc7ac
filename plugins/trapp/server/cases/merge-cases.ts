import { answerTransfer, type Case, type CaseEvent } from '../../core/cases/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { Call, Handler } from '../http/handler';
import { messages } from '../http/messages';
import { versionAt } from '../routines/followed';
import { caseObject } from '../people/access-objects';
import { becomeOne } from './become-one';
import { aboutCase, caseAtHand, type CaseAtHand } from './case-at-hand';
import { ownerCandidates } from './owner-candidates';

type MergeCall = Call<'mergeCases'>;

/** The case that comes with the pupil and the one that the new school has opened meanwhile become one; a leader there says which goes on (U7). */
export const mergeCases: Handler<'mergeCases'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'change');
  if (isRefusal(hand)) return hand;
  const own = await ownCaseAtHand(call, hand);
  if (isRefusal(own)) return own;
  const accepted = await acceptance(call, hand, own.current);
  if (isRefusal(accepted)) return accepted;
  const [coming, held] = [{ hand, before: accepted }, { hand: own, before: [] }];
  const { goesOn, note } = call.input;
  const after = goesOn === 'own' ? await becomeOne(call, coming, held, { note }) : await becomeOne(call, held, coming, { note });
  return isRefusal(after) ? after : { output: { caseId: after.current.id }, about: aboutCase(after.current, hand.current.id) };
};

/** The new school's own case, which whoever receives the other must also decide in. */
async function ownCaseAtHand({ stores, may, input }: MergeCall, { current, card, context }: CaseAtHand): Promise<CaseAtHand | Refusal> {
  const own = await stores.cases.claim(input.ownCaseId);
  const isTheirs = own !== undefined && own.schoolId === current.transfer?.toSchoolId && own.pupilId === card.pupil.id && may('case.decide', caseObject(card.pupil, own));
  if (!isTheirs) return refuse('invalid_input', [{ path: 'ownCaseId', message: messages.ownCaseGone }]);
  const published = await stores.routines.version(own.routineKey, own.routineVersion);
  if (!published) throw new Error(`Case ${own.id} follows a version of ${own.routineKey} that is not there`);
  const version = await versionAt(stores, published, own.schoolId);
  return { current: own, card, version, context: { ...context, routine: version.document } };
}

/** Whoever owns the school's own case has both; if they may no more, whoever answers has. */
async function acceptance({ stores, input }: MergeCall, hand: CaseAtHand, own: Case): Promise<CaseEvent[] | Refusal> {
  const { current, card, context } = hand;
  const staff = (await ownerCandidates(stores, hand, own.schoolId)).map(({ id }) => id);
  const ownerId = input.goesOn === 'own' || staff.includes(own.ownerId) ? own.ownerId : context.by.id;
  return answerTransfer(current, { accept: true, reason: '', ownerId, candidates: [ownerId], pupilSchoolId: card.school.id }, context);
}
