import type { Assignment } from '../people/index';
import type { Case, CaseTask } from './case';
import { opened } from './cases.fixture';
import { workloadOf } from './workload';

const [task] = opened().tasks;
const tasks: Partial<CaseTask>[] = [
  { due: '2026-09-01' },
  { due: '2026-09-20' },
  { due: '2026-09-20', responsibleRole: 'school_nurse' },
  { due: '2026-09-01', responsibleName: 'Siri', responsibleRole: null },
  { due: '2026-09-01', responsibleName: 'Siri', responsibleId: 'another-siri' },
  { due: '2026-09-01', doneOn: '2026-09-01' },
  { due: '2026-09-01', dropped: true },
];
const current: Case = { ...opened(), tasks: tasks.map((more, index) => ({ ...(task as CaseTask), id: `t${index}`, responsibleRole: 'contact_teacher', ...more })) };
const held = [{ current, groupId: '8a' }];
const staff = (id: string, name: string, ...assignments: Assignment[]) => ({ id, name, assignments });

test.each([
  ['the contact teacher and owner', staff('ola', 'Ola', { role: 'contact_teacher', schoolId: 'skole', groupId: '8a' }), [1, 2, 1]],
  ['the contact teacher of another class', staff('per', 'Per', { role: 'contact_teacher', schoolId: 'skole', groupId: '8b' }), [0, 0, 0]],
  ['the nurse', staff('nina', 'Nina', { role: 'school_nurse', schoolId: 'skole', groupId: null }), [0, 1, 0]],
  ['one who is named', staff('siri', 'Siri'), [0, 1, 1]],
  ['the nurse of another school', staff('nora', 'Nora', { role: 'school_nurse', schoolId: 'annen', groupId: null }), [0, 0, 0]],
])('B97: what %s has on their hands', (_who, one, [ownCases, openTasks, overdueTasks]) => {
  expect(workloadOf(one, held, { today: '2026-09-02', time: '09:00' })).toEqual({ ownCases, openTasks, overdueTasks });
});
