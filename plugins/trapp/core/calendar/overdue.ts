import type { Day } from './day';

/** The one definition of overdue, for list, badge, mail and report: the due day has passed. */
export function isOverdue(due: Day, today: Day): boolean {
  return due < today;
}
