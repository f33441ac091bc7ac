import { routine as fixture, opened } from './cases.fixture';
import type { Case, CaseTask } from './case';
import type { StaffRole } from '../people/index';
import { isDueSoon, lateTasks, roleToTell, schoolDaysOver, standingTasks } from './standing-tasks';

const routine = { ...fixture, reminders: { schoolDaysBefore: 2, toldAboveAfterSchoolDays: 3 } };
const [task] = opened().tasks;
const withTasks = (...given: Partial<CaseTask>[]): Case => ({ ...opened(), tasks: given.map((more, index) => ({ ...(task as CaseTask), id: `t${index}`, ...more })) });
const now = { today: '2026-09-25', time: '09:00' };
const ids = (tasks: readonly CaseTask[]) => tasks.map(({ id }) => id);

describe('pain 17, pain 18: tasks are brought up before, and told of after', () => {
  // Friday 25 September; the autumn holiday is the week after.
  test.each([
    ['due today', '2026-09-25', true],
    ['due on the second school day from now, after the holiday', '2026-10-06', true],
    ['due on the third', '2026-10-07', false],
    ['overdue is not soon', '2026-09-24', false],
  ])('%s', (_what, due, expected) => {
    expect(isDueSoon(due, routine, '2026-09-25')).toBe(expected);
    expect(isDueSoon(due, fixture, '2026-09-25')).toBe(false);
  });

  test.each([
    ['on the day', '2026-09-25', '2026-09-25', 0],
    ['the school day after', '2026-09-24', '2026-09-25', 1],
    ['through the holiday nothing is counted', '2026-09-25', '2026-10-04', 0],
    ['the first school day after it', '2026-09-25', '2026-10-05', 1],
  ])('school days over the deadline: %s', (_what, due, today, expected) => {
    expect(schoolDaysOver(routine.calendar, due, today)).toBe(expected);
  });

  test('what is late is undone and over its day, the oldest first; what has stood is late by the routine’s number of school days', () => {
    const current = withTasks({ due: '2026-09-22' }, { due: '2026-09-21' }, { due: '2026-09-24' }, { due: '2026-09-25' }, { due: '2026-09-01', doneOn: '2026-09-02' }, { due: '2026-09-01', dropped: true });
    expect(ids(lateTasks(current, now))).toEqual(['t1', 't0', 't2']);
    expect(ids(standingTasks(current, routine, now))).toEqual(['t1', 't0']);
    expect(standingTasks(current, fixture, now)).toEqual([]);
    expect(lateTasks({ ...current, status: 'closed' }, now)).toEqual([]);
  });

  test.each<[StaffRole | null, StaffRole[], StaffRole | null]>([
    ['contact_teacher', ['department_head', 'head_teacher'], 'department_head'],
    ['contact_teacher', ['head_teacher'], 'head_teacher'],
    [null, ['department_head', 'head_teacher'], 'department_head'],
    ['department_head', ['department_head', 'head_teacher'], 'head_teacher'],
    ['department_head', ['department_head'], null],
    ['head_teacher', ['department_head', 'head_teacher'], 'department_head'],
    ['school_nurse', [], null],
  ])('the role above %s among %j is %s', (responsible, held, expected) => {
    expect(roleToTell(responsible, new Set(held))).toBe(expected);
  });
});
