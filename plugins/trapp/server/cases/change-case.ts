import type { CaseEvent } from '../../core/cases/index';
import type { OperationId, OutputOf } from '../../core/contracts/index';
import { isRefusal, type Refusal } from '../../core/refusals';
import type { Answer, Call } from '../http/handler';
import { aboutCase, caseAtHand, happen, type CaseAtHand } from './case-at-hand';
import { presentCase } from './present-case';

/** The operations that change a case by one command and answer with the case after it. */
type Changing = 'completeTask' | 'recordContact' | 'recordChildHeard' | 'recordConsent' | 'changeOwner' | 'offerOwner' | 'withdrawOffer' | 'offerTransfer' | 'withdrawTransfer' | 'declineVersion' | 'chooseSituation' | 'chooseOutcome'
  | 'takeOtherWay' | 'followEscalation' | 'declineEscalation' | 'nameResponsible' | 'bringUpCase' | 'setAudience';
type Command = (hand: CaseAtHand) => CaseEvent[] | Refusal | Promise<CaseEvent[] | Refusal>;

/** Claims the case, asks the guard, runs the command, writes what happened, and shows the case as it is then. */
export async function changeCase<Id extends Changing & OperationId>(call: Call<Id>, command: Command): Promise<Answer<Id> | Refusal> {
  const { caseId } = call.params as { caseId: string };
  const hand = await caseAtHand(call, caseId, 'change');
  if (isRefusal(hand)) return hand;
  const after = await happen(call, hand, await command(hand));
  if (isRefusal(after)) return after;
  return { output: (await presentCase(call, after)) as OutputOf<Id>, about: aboutCase(after.current) };
}
