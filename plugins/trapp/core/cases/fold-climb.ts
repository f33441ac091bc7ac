import type { Case } from './case';
import type { RaisedEscalation } from './climb';
import type { CaseEvent } from './event';

type ClimbEvent = Extract<CaseEvent, { type: `escalation.${string}` | 'responsible.named' | 'paper.made' }>;

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

/** Whoever is named sees the case; one whose place is taken, and who has done nothing in it and has nothing else to do, sees it no more (A35, sec-7). */
function named(current: Case, { step, taskIds, adult }: Extract<ClimbEvent, { type: 'responsible.named' }>): Case {
  const { staffId, name } = adult;
  const renamed = current.tasks.filter(({ id }) => taskIds.includes(id));
  const trustedAdult = step === null ? current.trustedAdult : adult;
  const tasks = current.tasks.map((task) => {
    if (!taskIds.includes(task.id)) return task;
    const { responsibleId: _before, ...rest } = task;
    return { ...rest, responsibleName: name, ...(staffId === null ? {} : { responsibleId: staffId }) };
  });
  const holds = (id: string) => id === trustedAdult?.staffId || tasks.some((task) => task.responsibleId === id && !task.dropped);
  const replaced = [...(step === null ? [] : [current.trustedAdult?.staffId]), ...renamed.map(({ responsibleId }) => responsibleId)];
  const team = current.team.filter((id) => !replaced.includes(id) || holds(id));
  return { ...current, trustedAdult, tasks, team: staffId === null || team.includes(staffId) ? team : [...team, staffId] };
}

function withEscalation(current: Case, id: string, change: Partial<RaisedEscalation>): Case {
  return { ...current, escalations: current.escalations.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}
