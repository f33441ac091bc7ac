import { isRefusal, refuse, type Refusal } from '../../refusals';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { outcomeStates } from '../gates';
import { words } from '../messages.nb';
import { moveEvents, refuseMoved } from '../move';

export interface Choice {
  readonly outcome: string;
  readonly reason: string;
  /** Which visit the one who chooses saw; see `refuseMoved`. */
  readonly visit?: number | undefined;
}

/**
 * A person decides how the case goes on: another step up, back or again, or the end (S61-S63). Every gate of the outcome must be open;
 * `gate_closed` tells what each closed one lacks. Refuses also `unknown_outcome`, `unknown_step` and, when it was sent twice, `version_conflict`.
 */
export function chooseOutcome(current: Case, { outcome, reason, visit }: Choice, context: CommandContext): CaseEvent[] | Refusal {
  const refused = refuseClosed(current) ?? refuseMoved(current, visit);
  if (refused) return refused;
  const { today, routine, home } = context;
  const chosen = outcomeStates(current, routine, today, home).find((state) => state.outcome.key === outcome);
  if (!chosen) return refuse('unknown_outcome');
  if (reason.trim() === '') return wrong('reason', words.reasonMissing);
  const lacking = chosen.gates.filter(({ open }) => !open).map(({ gate, message }) => ({ path: gate.kind, message }));
  if (lacking.length > 0) return refuse('gate_closed', lacking);
  const events = moveEvents(current, { to: chosen.outcome.to, reason, outcome }, context);
  return isRefusal(events) ? events : accept(current, events);
}
