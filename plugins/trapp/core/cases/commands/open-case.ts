import { findStep } from '../../staircases/index';
import type { EntryWhy } from '../climb';
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
  /** Where it begins, and why there; the usual place when it is not said. See `entryFor`. */
  readonly entry?: { readonly step: string; readonly why: EntryWhy };
}

/** Opens a case on an entry of the staircase with the step's tasks (S4, S43, B26). The first events of a case: there is nothing to refuse yet. */
export function openCase({ entry, ...start }: CaseStart, context: CommandContext): CaseEvent[] {
  const { routine, today, by } = context;
  const key = entry?.step ?? routine.staircase.entry;
  const first = findStep(routine.staircase, key);
  if (!first) throw new Error(`The routine ${routine.key} has no step ${key}`);
  return [
    { ...start, findingIds: [...start.findingIds], type: 'case.opened', routineKey: routine.key, step: key, entry: entry?.why ?? 'usual', on: today, by: by.id },
    ...addTasksOf(first.step, context),
  ];
}
