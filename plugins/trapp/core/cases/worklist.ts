import { byDue, isOverdue, isPast, type Now } from '../calendar/index';
import type { Assignment } from '../people/index';
import type { Routine } from '../routines/index';
import type { Case, CaseTask } from './case';
import { isUndone, stepDue } from './steps';

export interface WorkItem {
  readonly task: CaseTask;
  readonly overdue: boolean;
  /** Is it for the one who asks: by role at the school, by name, or as case owner? */
  readonly mine: boolean;
}

interface Worker {
  readonly id: string;
  readonly name: string;
  readonly assignments: readonly Assignment[];
  /** Whom they stand in for; what these hold is among `assignments`. */
  readonly standsInFor?: readonly { readonly id: string; readonly name: string }[];
}

/** What is to be done in the case, soonest first. Overdue means one thing everywhere (pain 18). */
export function worklist(current: Case, at: { readonly now: Now; readonly worker: Worker; readonly groupId: string }): WorkItem[] {
  if (current.status === 'closed') return [];
  return current.tasks
    .filter(isUndone)
    .sort(byDue)
    .map((task) => ({ task, overdue: isPast(task, at.now), mine: isMine(task, current, at.worker, at.groupId) }));
}

/** What to do first in the case: what has waited too long, oldest first; else the next task that must be done. Undefined when only the way on is left. */
export function nextTask(current: Case, now: Now): CaseTask | undefined {
  const undone = current.tasks.filter(isUndone).sort(byDue);
  return undone.find((task) => isPast(task, now)) ?? undone.find((task) => task.required);
}

/** Has the case stood on its step for longer than it should, with nothing to do there but to choose the way on? Then that choice is late, as a task would be (S47, B91). */
export function isWayOnLate(current: Case, routine: Routine, now: Now): boolean {
  return current.status === 'open' && nextTask(current, now) === undefined && isOverdue(stepDue(current, routine), now.today);
}

function isMine(task: CaseTask, current: Case, worker: Worker, groupId: string): boolean {
  const people = [worker, ...(worker.standsInFor ?? [])];
  if (people.some(({ id }) => id === current.ownerId)) return true;
  return people.some((person) => isNamed(task, person)) || hasRoleOf(task, worker, { schoolId: current.schoolId, groupId });
}

/** Is it this person who has agreed to do the task? By id where that is known: two people may have one name. */
export function isNamed({ responsibleId, responsibleName }: CaseTask, { id, name }: Pick<Worker, 'id' | 'name'>): boolean {
  return responsibleId === undefined ? responsibleName?.trim() === name : responsibleId === id;
}

/** A contact or subject teacher has the role for the own group only; the others for the whole school. */
export function hasRoleOf({ responsibleRole }: CaseTask, { assignments }: Pick<Worker, 'assignments'>, { schoolId, groupId }: { readonly schoolId: string; readonly groupId: string }): boolean {
  return assignments.some((held) => held.role === responsibleRole && held.schoolId === schoolId && (held.groupId === null || held.groupId === groupId));
}
