import { isPast, type Now } from '../calendar/index';
import type { Staff } from '../people/index';
import type { Case, CaseTask } from './case';
import { isUndone } from './steps';
import { hasRoleOf, isNamed } from './worklist';

/** An open case, and the class of its pupil. */
export interface HeldCase {
  readonly current: Case;
  readonly groupId: string;
}

export interface Workload {
  readonly ownCases: number;
  readonly openTasks: number;
  readonly overdueTasks: number;
}

/** What one member of staff has at the school: cases they own, and tasks that name them or a role of theirs (B97). A task of many is counted for each. */
export function workloadOf(staff: Pick<Staff, 'id' | 'name' | 'assignments'>, cases: readonly HeldCase[], now: Now): Workload {
  const tasks = cases.flatMap(({ current, groupId }) => current.tasks.filter((task) => isUndone(task) && isResponsible(task, staff, { schoolId: current.schoolId, groupId })));
  return {
    ownCases: cases.filter(({ current }) => current.ownerId === staff.id).length,
    openTasks: tasks.length,
    overdueTasks: tasks.filter((task) => isPast(task, now)).length,
  };
}

/** Whoever has been named, and else whoever has the role. */
function isResponsible(task: CaseTask, staff: Pick<Staff, 'id' | 'name' | 'assignments'>, place: { readonly schoolId: string; readonly groupId: string }): boolean {
  return task.responsibleName === null ? hasRoleOf(task, staff, place) : isNamed(task, staff);
}
