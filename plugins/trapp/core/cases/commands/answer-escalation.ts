import { isRefusal, refuse, type Refusal } from '../../refusals';
import type { Case, CaseTask } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import { waitingEscalation, wayOf, type Answered } from '../escalations';
import type { CaseEvent } from '../event';
import { applyEvents } from '../fold';
import { words } from '../messages.nb';
import { taskOf } from '../steps';
import { chooseOutcome } from './choose-outcome';

/**
 * A person follows what the routine proposes: the outcome is chosen, or its tasks are added, due from today. Consent that it asks for must be there
 * (B28, B29). Refuses `escalation_answered`, `gate_closed` with what lacks, and a missing reason.
 */
export function followEscalation(current: Case, { escalationId, reason }: Answered, context: CommandContext): CaseEvent[] | Refusal {
  const raised = answerable(current, escalationId, reason);
  if (isRefusal(raised)) return raised;
  const way = wayOf(raised, current, context);
  if (!way) return refuse('escalation_answered');
  if (way.consentLacks !== '') return refuse('gate_closed', [{ path: 'consent', message: way.consentLacks }]);
  const { today, by } = context;
  const events: CaseEvent[] = [{ type: 'escalation.answered', escalationId, answer: 'followed', reason, on: today, by: by.id }];
  if (way.outcome !== null) {
    const moved = chooseOutcome(applyEvents(current, events), { outcome: way.outcome.key, reason }, context);
    if (isRefusal(moved)) return moved;
    events.push(...moved);
  }
  const after = applyEvents(current, events);
  if (way.tasks.length > 0 && after.status === 'open') {
    const tasks = way.tasks.map((task): CaseTask => taskOf(task, after.step, context));
    events.push({ type: 'tasks.added', tasks, on: today, by: by.id });
  }
  return accept(current, events);
}

/** A person does otherwise, and says why; it is not raised again on the same ground. Refuses `escalation_answered`, and a missing reason. */
export function declineEscalation(current: Case, { escalationId, reason }: Answered, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const raised = answerable(current, escalationId, reason);
  if (isRefusal(raised)) return raised;
  return accept(current, [{ type: 'escalation.answered', escalationId, answer: 'declined', reason, on: today, by: by.id }]);
}

function answerable(current: Case, escalationId: string, reason: string) {
  const closed = refuseClosed(current);
  if (closed) return closed;
  const raised = waitingEscalation(current, escalationId);
  if (!raised) return refuse('escalation_answered');
  return reason.trim() === '' ? wrong('reason', words.reasonMissing) : raised;
}
