import { refuse, type Refusal } from '../../refusals';
import { findStep } from '../../staircases/index';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { outcomeStates } from '../gates';
import { words } from '../messages.nb';
import { addTasksOf } from '../steps';

interface Choice {
  readonly outcome: string;
  readonly reason: string;
}

/**
 * A person decides how the case goes on: another step up, back or again, or the end (S61-S63). Every gate of the outcome must be open;
 * `gate_closed` tells what each closed one lacks. Refuses also `unknown_outcome` and `unknown_step`.
 */
export function chooseOutcome(current: Case, { outcome, reason }: Choice, context: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  const { today, by, routine } = context;
  const chosen = outcomeStates(current, routine, today).find((state) => state.outcome.key === outcome);
  if (!chosen) return refuse('unknown_outcome');
  if (reason.trim() === '') return wrong('reason', words.reasonMissing);
  const lacking = chosen.gates.filter(({ open }) => !open).map(({ gate, message }) => ({ path: gate.kind, message }));
  if (lacking.length > 0) return refuse('gate_closed', lacking);

  const left: CaseEvent = { type: 'step.left', step: current.step, outcome, reason, on: today, by: by.id };
  const { to } = chosen.outcome;
  if (to === 'close') return accept(current, [left, { type: 'case.closed', on: today, by: by.id }]);
  const next = findStep(routine.staircase, to.step);
  if (!next) return refuse('unknown_step');
  return accept(current, [left, { type: 'step.entered', step: to.step, on: today, by: by.id }, ...addTasksOf(next.step, context)]);
}
