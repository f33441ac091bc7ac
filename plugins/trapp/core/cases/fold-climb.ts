import type { Case } from './case';
import type { RaisedEscalation } from './climb';
import type { CaseEvent } from './event';

type ClimbEvent = Extract<CaseEvent, { type: `escalation.${string}` | 'responsible.named' | 'team.left' | 'paper.made' }>;

/** The case after something has been proposed, answered or named. */
export function applyClimb(current: Case, event: ClimbEvent): Case {
  switch (event.type) {
    case 'escalation.raised':
      return { ...current, escalations: [...current.escalations, event.escalation] };
    case 'escalation.answered':
      return withEscalation(current, event.escalationId, { status: event.answer, answer: { by: event.by, on: event.on, reason: event.reason } });
    case 'escalation.passed':
      return withEscalation(current, event.escalationId, { status: 'passed' });
    case 'responsible.named':
      return named(current, event);
    case 'team.left':
      return { ...current, team: current.team.filter((id) => !event.staffIds.includes(id)) };
    case 'paper.made':
      return {
        ...current,
        papers: [...current.papers, { documentId: event.documentId, recordId: event.recordId, on: event.on }],
        onStep: { ...current.onStep, papers: [...current.onStep.papers, event.kind] },
      };
  }
}

/** What was proposed for the step that the case leaves, or for a case that ends, and that nobody answered, has passed. */
export function passEscalations(escalations: readonly RaisedEscalation[], which: 'step' | 'all'): RaisedEscalation[] {
  return escalations.map((one) => (one.status === 'raised' && (which === 'all' || one.scope === 'step') ? { ...one, status: 'passed' } : one));
}

/** Whoever is named sees the case (A35); whose place it was leaves by an event of their own. */
function named(current: Case, { step, taskIds, adult }: Extract<ClimbEvent, { type: 'responsible.named' }>): Case {
  const { staffId, name } = adult;
  const tasks = current.tasks.map((task) => {
    if (!taskIds.includes(task.id)) return task;
    const { responsibleId: _before, ...rest } = task;
    return { ...rest, responsibleName: name, ...(staffId === null ? {} : { responsibleId: staffId }) };
  });
  const team = staffId === null || current.team.includes(staffId) ? current.team : [...current.team, staffId];
  return { ...current, trustedAdult: step === null ? current.trustedAdult : adult, tasks, team };
}

function withEscalation(current: Case, id: string, change: Partial<RaisedEscalation>): Case {
  return { ...current, escalations: current.escalations.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}
