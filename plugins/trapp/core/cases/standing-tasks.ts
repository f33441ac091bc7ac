import { addDays, addSchoolDays, byDue, countSchoolDays, isOverdue, isPast, type Day, type Now, type SchoolCalendar } from '../calendar/index';
import { isStandardRole, type StaffRole, type StandardRole } from '../people/index';
import type { Routine } from '../routines/index';
import type { Case, CaseTask } from './case';
import { isUndone } from './steps';

type Timed = Pick<Routine, 'calendar' | 'reminders'>;

/** Is it time to bring the task up: not overdue, and due within the routine's number of school days? Never, when the routine does not say. */
export function isDueSoon(due: Day, { calendar, reminders }: Timed, today: Day): boolean {
  return reminders !== undefined && !isOverdue(due, today) && due <= addSchoolDays(calendar, today, reminders.schoolDaysBefore);
}

/** How many school days have passed since the last one in time; holidays are not held against anybody. */
export function schoolDaysOver(calendar: SchoolCalendar, due: Day, today: Day): number {
  return isOverdue(due, today) ? countSchoolDays(calendar, addDays(due, 1), today) : 0;
}

/** The case's undone tasks that are over their deadline, the oldest first: what the leaders ask about (S20). */
export function lateTasks(current: Case, now: Now): CaseTask[] {
  if (current.status === 'closed') return [];
  return current.tasks.filter((task) => isUndone(task) && isPast(task, now)).sort(byDue);
}

/** Has something stood so long over its day that the role above is told? Never, when the routine does not say when (pain 17). */
export function hasStood(due: Day, { calendar, reminders }: Timed, today: Day): boolean {
  return reminders !== undefined && schoolDaysOver(calendar, due, today) >= reminders.toldAboveAfterSchoolDays;
}

/** The late tasks of which that is so. */
export function standingTasks(current: Case, timed: Timed, now: Now): CaseTask[] {
  return lateTasks(current, now).filter(({ due }) => hasStood(due, timed, now.today));
}

const above = {
  contact_teacher: 'department_head',
  subject_teacher: 'department_head',
  presence_team: 'department_head',
  school_nurse: 'department_head',
  ppt: 'department_head',
  department_head: 'head_teacher',
  head_teacher: 'area_leader',
  area_leader: null,
} as const satisfies Record<StandardRole, StandardRole | null>;

/** A role that the municipality has made is told on like those who work at the school. */
const roleAbove = (role: StaffRole): StandardRole | null => (isStandardRole(role) ? above[role] : 'department_head');

/**
 * Whom a task that has stood too long is told to: the nearest leading role above the responsible one that somebody holds at the school.
 * What the head teacher has left standing is told to the one above the school, who sees its number and no more of it, and to the department head.
 */
export function roleToTell(responsible: StaffRole | null, held: ReadonlySet<StaffRole>): StaffRole | null {
  for (let role = roleAbove(responsible ?? 'contact_teacher'); role !== null; role = roleAbove(role)) if (held.has(role)) return role;
  return responsible !== 'department_head' && held.has('department_head') ? 'department_head' : null;
}
