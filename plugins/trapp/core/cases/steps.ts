import { dueDay, taskDue, type Day } from '../calendar/index';
import { say } from '../language/index';
import type { Routine } from '../routines/index';
import { findStep, type Level, type Step, type TaskDefinition } from '../staircases/index';
import type { Case, CaseTask } from './case';
import type { CommandContext } from './command';
import type { CaseEvent } from './event';

/** The definition of the step that the case stands on, in the routine version that it follows. */
export function currentStep(current: Case, routine: Routine): { level: Level; step: Step } {
  const found = findStep(routine.staircase, current.step);
  if (!found) throw new Error(`The routine ${routine.key} has no step ${current.step}`);
  return found;
}

/** The last day on which the case is in time on its step (S47, B34). */
export function stepDue(current: Case, routine: Routine): Day {
  return dueDay(routine.calendar, current.stepSince, currentStep(current, routine).step.deadline);
}

/** Is the task still to be done? */
export function isUndone(task: CaseTask): boolean {
  return task.doneOn === null && !task.dropped;
}

/** A task as its definition asks for it from today (S43, S47, S73). */
export function taskOf(task: TaskDefinition, step: string, context: CommandContext): CaseTask {
  return {
    id: context.newId(),
    key: task.key,
    step,
    title: say(task.title, 'nb').slice(0, 500),
    kind: task.kind,
    template: task.template,
    responsibleRole: task.responsible,
    responsibleName: null,
    required: task.required,
    ...taskDue(context.routine.calendar, context, task.deadline),
    doneOn: null,
    doneBy: null,
    recordId: null,
    dropped: false,
  };
}

/** C6: the tasks of a step that the case comes to today, each with its own due day. */
export function addTasksOf(step: Step, context: CommandContext): CaseEvent[] {
  const tasks = step.tasks.map((task) => taskOf(task, step.key, context));
  return tasks.length === 0 ? [] : [{ type: 'tasks.added', tasks, on: context.today, by: context.by.id }];
}
