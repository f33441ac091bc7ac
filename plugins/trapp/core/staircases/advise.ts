import type { TaskDeadline } from '../calendar/index';
import type { Fault } from '../language/index';
import { words } from './messages';
import type { Step } from './staircase';

/** T9: what the author of a step should think about, but may have reasons for. */
export function adviseStep(step: Step, path: string): Fault[] {
  const title = step.title;
  const advice: Fault[] = [];
  if (step.tasks.length === 0) advice.push({ path: `${path}.tasks`, message: words.noTasks(title) });
  if (step.legalBasis.length === 0) advice.push({ path: `${path}.legalBasis`, message: words.noLegalBasis(title) });
  const asked = step.outcomes.some((outcome) => outcome.gates.some((gate) => gate.kind === 'required_tasks_done'));
  if (step.tasks.some((task) => task.required) && !asked) advice.push({ path: `${path}.outcomes`, message: words.requiredNeverAsked(title) });
  // The child is to be talked with during the whole process, on every step (A24, U15).
  const heard = step.outcomes.every((outcome) => outcome.gates.some((gate) => gate.kind === 'child_heard'));
  if (!heard) advice.push({ path: `${path}.outcomes`, message: words.childNotHeard(title) });
  step.tasks.forEach((task, t) => {
    if (roughDays(task.deadline) > roughDays(step.deadline)) {
      advice.push({ path: `${path}.tasks.${t}.deadline`, message: words.taskAfterStep(task.title, title) });
    }
  });
  return advice;
}

/** Calendar days, near enough to compare two durations of different units. */
function roughDays(deadline: TaskDeadline): number {
  if (deadline.unit === 'after_school_start') return 1;
  const days = { school_days: 7 / 5, calendar_days: 1, weeks: 7, months: 30.4 };
  return deadline.amount * days[deadline.unit];
}
