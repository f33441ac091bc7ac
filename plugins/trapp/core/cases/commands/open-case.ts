import { findStep } from '../../staircases/index';
import type { CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { addTasksOf } from '../steps';

interface CaseStart {
  readonly caseId: string;
  readonly pupilId: string;
  readonly schoolId: string;
  readonly routineVersion: number;
  readonly ownerId: string;
  readonly findingIds: readonly string[];
  readonly concern: string;
}

/** Opens a case on the staircase's entry with the step's tasks (S4, S43). The first events of a case: there is nothing to refuse yet. */
export function openCase(start: CaseStart, context: CommandContext): CaseEvent[] {
  const { routine, today, by } = context;
  const entry = findStep(routine.staircase, routine.staircase.entry);
  if (!entry) throw new Error(`The routine ${routine.key} has no step ${routine.staircase.entry}`);
  return [
    { ...start, findingIds: [...start.findingIds], type: 'case.opened', routineKey: routine.key, step: entry.step.key, on: today, by: by.id },
    ...addTasksOf(entry.step, context),
  ];
}
