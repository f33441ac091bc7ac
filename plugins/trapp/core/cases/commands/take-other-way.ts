import { isRefusal, type Refusal } from '../../refusals';
import type { Outcome } from '../../staircases/index';
import type { Case } from '../case';
import type { OverriddenGate } from '../climb';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { outcomeStates, type OutcomeState } from '../gates';
import { words } from '../messages.nb';
import { moveEvents, refuseMoved } from '../move';

export interface OtherWay {
  readonly to: Outcome['to'];
  readonly reason: string;
  readonly visit?: number | undefined;
}

/**
 * "Another way, because …": a professional's judgement takes the case to any step, or ends it, whatever the gates say (U3). The reason and the
 * gates that stood closed are recorded. No consent comes of it: what takes consent still does. Refuses `unknown_step`, and a missing reason.
 */
export function takeOtherWay(current: Case, { to, reason, visit }: OtherWay, context: CommandContext): CaseEvent[] | Refusal {
  const refused = refuseClosed(current) ?? refuseMoved(current, visit);
  if (refused) return refused;
  if (reason.trim() === '') return wrong('reason', words.reasonMissing);
  const overridden = closedOn(outcomeStates(current, context.routine, context.today, context.home), to);
  const events = moveEvents(current, { to, reason, outcome: null, overridden }, context);
  return isRefusal(events) ? events : accept(current, events);
}

/** What stood closed on the way there, by the outcome that lacked least; for a way that no outcome has, on all the ways out of the step. */
function closedOn(states: readonly OutcomeState[], to: Outcome['to']): OverriddenGate[] {
  const closed = ({ gates }: OutcomeState): OverriddenGate[] => gates.filter(({ open }) => !open).map(({ gate, message }) => ({ gate: gate.kind, lacked: message }));
  const there = states.filter(({ outcome }) => isSame(outcome.to, to)).map(closed).sort((a, b) => a.length - b.length);
  const gates = there[0] ?? states.flatMap(closed);
  return gates.filter((gate, index) => gates.findIndex((other) => other.gate === gate.gate && other.lacked === gate.lacked) === index);
}

function isSame(one: Outcome['to'], other: Outcome['to']): boolean {
  return one === 'close' || other === 'close' ? one === other : one.step === other.step;
}
