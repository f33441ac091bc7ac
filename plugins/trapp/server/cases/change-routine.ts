import { stopWithoutConsent, type Case } from '../../core/cases/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { fits, type RoutineVersion } from '../../core/routines/index';
import type { Call, Handler } from '../http/handler';
import { messages } from '../http/messages';
import type { Stores } from '../stores';
import { becomeOne } from './become-one';
import { aboutCase, caseAtHand, happen, type CaseAtHand } from './case-at-hand';
import { beginning, openFor } from './open-case';

/**
 * The pupil has come to where another routine holds, from kindergarten to school for one: the case goes into one that follows it, with all that is not over, and
 * is read beside it (U7, A1). Into the one that the school has opened meanwhile, when there is one. What rests on a consent that the new routine does not know stops at once.
 */
export const changeRoutine: Handler<'changeRoutine'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'change');
  if (isRefusal(hand)) return hand;
  if (hand.current.status === 'closed') return refuse('case_closed');
  const fitting = await routinesToGoOverTo(call.stores, hand);
  if (!fitting.some(({ routineKey }) => routineKey === call.input.routineKey)) return refuse('invalid_input', [{ path: 'routineKey', message: messages.routineStillFits }]);
  const begun = await begunUnder(call, hand);
  const target = isRefusal(begun) ? begun : await caseAtHand(call, begun.id, 'change');
  if (isRefusal(target)) return target;
  const one = await becomeOne(call, { hand, before: [] }, { hand: target, before: [] }, { note: messages.routineChanged, isOutgrown: true });
  const after = isRefusal(one) ? one : await happen(call, one, stopWithoutConsent(one.current, one.context));
  return isRefusal(after) ? after : { output: { caseId: after.current.id }, about: aboutCase(after.current, hand.current.id) };
};

/** The routines that hold where the pupil goes now, when the case's own does not. None as long as it does, nor before the case has followed the pupil there. */
export async function routinesToGoOverTo({ routines }: Pick<Stores, 'routines'>, { current, card, version }: Pick<CaseAtHand, 'current' | 'card' | 'version'>): Promise<RoutineVersion[]> {
  const place = { kind: card.school.kind, grade: card.group.grade };
  if (current.status === 'closed' || card.school.id !== current.schoolId || fits(version.document, place)) return [];
  return (await routines.allCurrent()).filter(({ routineKey, document }) => routineKey !== current.routineKey && fits(document, place));
}

/** The school's own case under the routine, or a new one with the same owner, who has not been asked to give it up. */
async function begunUnder(call: Call<'changeRoutine'>, { current }: CaseAtHand): Promise<Case | Refusal> {
  const { routineKey, entry } = call.input;
  const { pupilId, schoolId, ownerId, concern } = current;
  const own = (await call.stores.cases.ofPupils([pupilId], 'open')).find((held) => held.routineKey === routineKey && held.schoolId === schoolId);
  if (own !== undefined) return own;
  const context = await beginning(call, routineKey);
  return isRefusal(context) ? context : openFor(call, { pupilId, schoolId, ownerId, concern, findingIds: [], entry }, context);
}
