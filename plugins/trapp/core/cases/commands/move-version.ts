import type { Refusal } from '../../refusals';
import type { Routine } from '../../routines/index';
import { findStep } from '../../staircases/index';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { addTasksOf } from '../steps';
import { versionMove } from '../version-move';
import { words } from '../version-move.nb';

interface Newer {
  readonly number: number;
  readonly routine: Routine;
}

/**
 * Moves the case to a newer version of its routine (C3, B108). Where the step is the same, the case stays on it as long as it has, its done tasks
 * stay done, and only what is new is asked for; where it is gone, a person says which step instead. What is signed keeps its own version.
 */
export function moveVersion(current: Case, { newer, step, reason }: { readonly newer: Newer; readonly step: string | null; readonly reason: string }, context: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (newer.number <= current.routineVersion) return wrong('version', words.notNewer);
  if (reason.trim() === '') return wrong('reason', words.reasonMissing);
  if (step !== null && findStep(newer.routine.staircase, step) === undefined) return wrong('step', words.unknownStep);
  const { today, by, routine } = context;
  const move = versionMove(current, { now: routine, next: newer.routine, step, at: context });
  const target = move.step === null ? undefined : findStep(newer.routine.staircase, move.step);
  if (target === undefined) return wrong('step', words.stepMissing);

  const moved: CaseEvent = { type: 'version.moved', from: current.routineVersion, to: newer.number, droppedTaskIds: move.dropped.map(({ id }) => id), reason, on: today, by: by.id };
  const inNewer = { ...context, routine: newer.routine };
  if (target.step.key !== current.step) {
    const left: CaseEvent = { type: 'step.left', step: current.step, outcome: null, reason, otherWay: true, overridden: [], on: today, by: by.id };
    return accept(current, [left, moved, { type: 'step.entered', step: target.step.key, on: today, by: by.id }, ...addTasksOf(target.step, inNewer)]);
  }
  const added = new Set(move.added.map(({ key }) => key));
  return accept(current, [moved, ...addTasksOf({ ...target.step, tasks: target.step.tasks.filter(({ key }) => added.has(key)) }, inNewer)]);
}

/** The case stays with its version, and the newer one is not offered again; the reason is kept. */
export function declineVersion(current: Case, { version, reason }: { readonly version: number; readonly reason: string }, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (version <= current.routineVersion) return wrong('version', words.notNewer);
  if (reason.trim() === '') return wrong('reason', words.reasonMissing);
  return accept(current, [{ type: 'version.declined', version, reason, on: today, by: by.id }]);
}
