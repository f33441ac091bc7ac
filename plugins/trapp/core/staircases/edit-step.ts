import { keyOf, type Text } from '../language/index';
import type { Escalation } from './escalation';
import type { Gate } from './gate';
import type { Outcome, Step } from './staircase';
import type { TaskDefinition, TaskKind } from './task';

/** Does a task of this kind open a form, so that it names a guide or a template (T4)? */
export function opensForm(kind: TaskKind): boolean {
  return kind === 'conversation' || kind === 'plan' || kind === 'meeting';
}

/** A new task of the step, for the step's own role and within the step's deadline (T9). */
export function newTask(step: Step, title: Text, kind: TaskKind = 'do'): TaskDefinition {
  return { key: keyOf(title.nb, taskKeysOf(step)), title, kind, template: null, responsible: step.responsible, required: true, deadline: step.deadline };
}

/** Keys of the step's tasks and of those that its proposals add: none may stand twice (T1, T12). */
function taskKeysOf(step: Step): string[] {
  const proposed = (step.escalations ?? []).flatMap(({ then }) => then.flatMap((action) => (action.kind === 'task' ? [action.task.key] : [])));
  return [...step.tasks.map(({ key }) => key), ...proposed];
}

/** The task with another kind: a form of the former kind goes with it. */
export function withKind(task: TaskDefinition, kind: TaskKind): TaskDefinition {
  return kind === task.kind ? task : { ...task, kind, template: null };
}

/** A copy right after the task, under a key of its own. */
export function duplicateTask(step: Step, key: string, title: Text): Step {
  const copyKey = keyOf(title.nb, taskKeysOf(step));
  return { ...step, tasks: step.tasks.flatMap((task) => (task.key === key ? [task, { ...task, key: copyKey, title }] : [task])) };
}

/** A new way out of the step. It asks that the child has been heard, as all ways should (A24, U15), and that what must be done is done. */
export function newOutcome(step: Step, title: Text, to: Outcome['to']): Outcome {
  const required: Gate[] = step.tasks.some((task) => task.required) ? [{ kind: 'required_tasks_done' }] : [];
  return { key: keyOf(title.nb, step.outcomes.map(({ key }) => key)), title, to, gates: [...required, { kind: 'child_heard' }] };
}

/** A new proposal: when a case has stood on the step for two weeks, the department head is told. The author changes both. */
export function newEscalation(title: Text, taken: readonly Escalation[]): Escalation {
  return {
    key: keyOf(title.nb, taken.map(({ key }) => key)),
    title,
    help: { nb: '' },
    when: { all: [{ fact: 'days_on_step', operator: 'greaterThanInclusive', value: 14 }] },
    then: [{ kind: 'tell', role: 'department_head' }],
  };
}

/** The gates of an outcome with this one put in, taken out, or changed: one of each kind, and one consent for each purpose. */
export function withGate(gates: readonly Gate[], gate: Gate): Gate[] {
  const index = gates.findIndex((held) => isSameGate(held, gate));
  return index < 0 ? [...gates, gate] : gates.map((held, at) => (at === index ? gate : held));
}

export function withoutGate(gates: readonly Gate[], gate: Gate): Gate[] {
  return gates.filter((held) => !isSameGate(held, gate));
}

/** Do they ask for the same thing, be it in other numbers? */
export function isSameGate(one: Gate, other: Gate): boolean {
  return gateId(one) === gateId(other);
}

function gateId(gate: Gate): string {
  switch (gate.kind) {
    case 'consent':
      return `consent ${gate.purpose}`;
    case 'record_signed':
    case 'paper_made':
      return `${gate.kind} ${gate.record}`;
    case 'checklist':
      return `checklist ${gate.guide} ${gate.field}`;
    default:
      return gate.kind;
  }
}
