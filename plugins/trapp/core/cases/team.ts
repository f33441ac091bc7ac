import type { Day } from '../calendar/index';
import type { Case } from './case';
import type { CaseEvent } from './event';
import { isUndone } from './steps';

/**
 * C20: those who are drawn in beside the owner see the case as long as they have something there: the step, a task to do, or one that they had on the
 * step where the case still stands. When that is over, so is their access, and the case says so (A35, sec-7).
 */
export function teamLeaves(after: Case, { on, by }: { readonly on: Day; readonly by: string }): CaseEvent[] {
  const staffIds = after.team.filter((id) => !hasPart(after, id));
  return staffIds.length === 0 ? [] : [{ type: 'team.left', staffIds, on, by }];
}

function hasPart({ status, ownerId, trustedAdult, tasks, step }: Case, id: string): boolean {
  if (status === 'closed') return false;
  if (id === ownerId || id === trustedAdult?.staffId) return true;
  return tasks.some((task) => task.responsibleId === id && !task.dropped && (isUndone(task) || task.step === step));
}
