import type { Refusal } from '../../refusals';
import { findStep } from '../../staircases/index';
import type { Case } from '../case';
import { accept, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';
import { addTasksOf } from '../steps';

/** The concern has come back: the closed case goes on from a step that a person chooses, with all that is known (U18). A case that is open is refused. */
export function reopenCase(current: Case, { step, reason }: { readonly step: string; readonly reason: string }, context: CommandContext): CaseEvent[] | Refusal {
  if (current.status === 'open') return wrong('step', words.isOpen);
  if (current.wentInto !== null) return wrong('step', words.isInAnother);
  const found = findStep(context.routine.staircase, step);
  if (!found) return wrong('step', words.stepMissing);
  if (reason.trim() === '') return wrong('reason', words.reasonMissing);
  const { today, by } = context;
  return accept(current, [{ type: 'case.reopened', step, reason, on: today, by: by.id }, ...addTasksOf(found.step, context)]);
}
