import { reopenCase as reopen } from '../../core/cases/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { aboutCase, caseAtHand, happen } from './case-at-hand';
import { presentCase } from './present-case';

/** The concern has come back: the closed case goes on (U18). Refuses `case_exists` when another has been opened meanwhile. */
export const reopenCase: Handler<'reopenCase'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'change');
  if (isRefusal(hand)) return hand;
  const { current } = hand;
  const open = await call.stores.cases.ofPupils([current.pupilId], 'open');
  if (open.some(({ id, routineKey, schoolId }) => id !== current.id && routineKey === current.routineKey && schoolId === current.schoolId)) return refuse('case_exists');
  const after = await happen(call, hand, reopen(current, call.input, hand.context));
  if (isRefusal(after)) return after;
  return { output: await presentCase(call, after), about: aboutCase(after.current) };
};
