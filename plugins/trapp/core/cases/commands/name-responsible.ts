import { refuse, type Refusal } from '../../refusals';
import type { Case, CaseTask } from '../case';
import type { TrustedAdult } from '../climb';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';
import { currentStep, isUndone } from '../steps';

export interface Naming {
  /** Null for the whole step that the case stands on. */
  readonly taskId: string | null;
  readonly adult: TrustedAdult;
}

/**
 * Another adult whom the child trusts has the step or the task instead of the role that usually does, where the routine allows it (A35).
 * The step's undone tasks of that role go along. No events when it is so already. Refuses `unknown_task`.
 */
export function nameResponsible(current: Case, { taskId, adult }: Naming, { today, by, routine }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (adult.name.trim() === '') return wrong('name', words.adultMissing);
  if (adult.why.trim() === '') return wrong('why', words.adultWhyMissing);
  const { step } = currentStep(current, routine);
  const named = (tasks: readonly CaseTask[], ofStep: string | null): CaseEvent[] | Refusal => {
    const taskIds = tasks.filter((task) => task.responsibleName !== adult.name || task.responsibleId !== (adult.staffId ?? undefined)).map(({ id }) => id);
    const isSame = ofStep === null || JSON.stringify(current.trustedAdult) === JSON.stringify(adult);
    return isSame && taskIds.length === 0 ? [] : accept(current, [{ type: 'responsible.named', step: ofStep, taskIds, adult, on: today, by: by.id }]);
  };
  if (taskId === null) {
    if (step.mayBeTrustedAdult !== true) return wrong('taskId', words.noTrustedAdult);
    return named(current.tasks.filter((task) => task.step === current.step && isUndone(task) && task.key !== null && task.responsibleRole === step.responsible), step.key);
  }
  const task = current.tasks.find(({ id }) => id === taskId);
  if (!task || task.dropped) return refuse('unknown_task');
  if (task.doneOn !== null) return refuse('task_already_done');
  const definition = step.tasks.find(({ key }) => key === task.key);
  if (definition?.mayBeTrustedAdult !== true) return wrong('taskId', words.noTrustedAdult);
  return named([task], null);
}
