import { applyEvents, goIntoCase, takeInCase, type Case, type CaseEvent } from '../../core/cases/index';
import type { OperationId } from '../../core/contracts/index';
import { isRefusal, type Refusal } from '../../core/refusals';
import type { Call } from '../http/handler';
import { happen, type CaseAtHand } from './case-at-hand';

export interface Side {
  readonly hand: CaseAtHand;
  /** What happens in it before the two become one. */
  readonly before: readonly CaseEvent[];
}

/** The one case goes into the other. What ends is written first: the pupil has one open case under a routine at a school at a time. */
export async function becomeOne(call: Pick<Call<OperationId>, 'stores' | 'now'>, ends: Side, goesOn: Side, how: { readonly note: string; readonly isOutgrown?: boolean }): Promise<CaseAtHand | Refusal> {
  const [from, target] = [applied(ends), applied(goesOn)];
  const gone = goIntoCase(from, { into: target, ...how }, ends.hand.context);
  if (isRefusal(gone)) return gone;
  const taken = takeInCase(target, { from: ends.hand.current, ...how }, goesOn.hand.context);
  if (isRefusal(taken)) return taken;
  await call.stores.cases.append(ends.hand.current, [...ends.before, ...gone], call.now);
  return happen(call, goesOn.hand, [...goesOn.before, ...taken]);
}

function applied({ hand, before }: Side): Case {
  return applyEvents(hand.current, before);
}
