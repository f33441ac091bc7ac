import { opened } from './cases.fixture';
import type { Case, CaseTask } from './case';
import { nextTask } from './worklist';

const [task] = opened().tasks;
const tasks = (...given: Partial<CaseTask>[]): Case => ({
  ...opened(),
  tasks: given.map((held, index) => ({ ...(task as CaseTask), id: `t${index}`, title: `t${index}`, doneOn: null, dropped: false, ...held })),
});

describe('B91: what to do first is one rule, on the case page, in lists and in my day', () => {
  test.each([
    ['what is overdue, the oldest first', tasks({ due: '2026-09-10', required: true }, { due: '2026-09-02', required: false }, { due: '2026-09-01', required: false }), 't2'],
    ['else the first task that must be done', tasks({ due: '2026-09-12', required: false }, { due: '2026-09-20', required: true }, { due: '2026-09-18', required: true }), 't2'],
    ['a task due today is not overdue', tasks({ due: '2026-09-11', required: false }, { due: '2026-09-20', required: true }), 't1'],
    ['what is due at a time that has passed is overdue', tasks({ due: '2026-09-11', required: false }, { due: '2026-09-11', dueAt: '08:59', required: false }), 't1'],
    ['what is due at a later time is not', tasks({ due: '2026-09-11', required: true }, { due: '2026-09-11', dueAt: '09:00', required: false }), 't0'],
    ['of two that are due today, the one with a time goes first', tasks({ due: '2026-09-11', required: true }, { due: '2026-09-11', dueAt: '12:00', required: true }), 't1'],
    ['nothing but the way on is left', tasks({ due: '2026-09-20', required: false }, { due: '2026-09-01', required: true, doneOn: '2026-09-01' }, { due: '2026-09-01', dropped: true }), undefined],
  ])('%s', (_, current, expected) => {
    expect(nextTask(current, { today: '2026-09-11', time: '09:00' })?.id).toBe(expected);
  });
});
