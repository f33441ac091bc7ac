import type { CaseEvent } from '../../core/cases/index';
import type { OutputOf } from '../../core/contracts/index';
import { isRefusal, type Refusal } from '../../core/refusals';
import { aboutCase, caseAtHand, happen, type CaseAtHand } from '../cases/case-at-hand';
import type { Answer, Call } from '../http/handler';
import { presentCooperation } from './present-cooperation';

type Changing = 'prepareReferral' | 'moveReferral' | 'reportToChildWelfare';

/** Claims the case, asks the guard, runs the command, writes what happened, and shows the page as it is then. */
export async function changeCooperation<Id extends Changing>(call: Call<Id>, command: (hand: CaseAtHand) => CaseEvent[] | Refusal): Promise<Answer<Id> | Refusal> {
  const { caseId } = call.params as { caseId: string };
  const hand = await caseAtHand(call, caseId, 'change');
  if (isRefusal(hand)) return hand;
  const after = await happen(call, hand, command(hand));
  if (isRefusal(after)) return after;
  return { output: (await presentCooperation(call, after)) as OutputOf<Id>, about: aboutCase(after.current) };
}
