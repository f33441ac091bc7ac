import type { FindingRow, MyDay, PupilBrief, TaskRow } from '../../core/contracts/index';
import { nextStep } from './next-step';

const pupil: PupilBrief = { id: 'p1', name: 'Ida Berg', groupId: 'g1', groupName: '8A', schoolId: 's1', schoolName: 'Vik skole', grade: 8, protected: false };

const task = (over: Partial<TaskRow>): TaskRow => ({
  caseId: 'c1', taskId: 't1', title: 'Ring hjem', pupil, stepTitle: { nb: 'Samtale' }, responsibleRole: 'contact_teacher', responsibleName: null, due: '2026-03-10', overdue: false, mine: true, ...over,
});
const finding = (over: Partial<FindingRow>): FindingRow => ({
  id: 'f1', pupil, ruleKey: 'atte-dager', ruleTitle: { nb: 'Åtte dager' }, severity: 'concern', status: 'new', raisedOn: '2026-03-01', assessBy: '2026-03-05', assessedBy: 'contact_teacher', overdue: false, ground: { state: 'stands', since: null }, assessment: null, ...over,
});
const draft: MyDay['drafts'][number] = {
  record: {
    id: 'r1', caseId: 'c1', kind: 'plan', template: 'tiltaksplan', routineVersion: 1, version: 2, status: 'draft', step: 'tiltaksplan', startedBy: 'u1', startedAt: '2026-03-01T08:00:00Z', savedBy: 'u1', savedAt: '2026-03-01T08:10:00Z', signedBy: null, signedAt: null, revises: null,
  },
  title: { nb: 'Tiltaksplan' },
  pupil,
};

describe('what to do first', () => {
  const late = task({ taskId: 't2', caseId: 'c2', due: '2026-02-20', overdue: true });
  const lateFinding = finding({ id: 'f2', overdue: true, assessBy: '2026-02-25' });
  test.each([
    ['an overdue task of mine beats all', { tasks: [task({}), late], findings: [lateFinding], drafts: [draft] }, { kind: 'overdue_task', to: '/saker/c2' }],
    ["somebody else's overdue task is not mine to do", { tasks: [task({ overdue: true, mine: false })], findings: [finding({})], drafts: [] }, { kind: 'finding', to: '/funn/f1' }],
    ['then an overdue finding', { tasks: [task({})], findings: [finding({}), lateFinding], drafts: [draft] }, { kind: 'overdue_finding', to: '/funn/f2' }],
    ['then what was begun', { tasks: [task({})], findings: [finding({})], drafts: [draft] }, { kind: 'draft', to: '/notater/r1' }],
    ['then a new finding', { tasks: [task({})], findings: [finding({})], drafts: [] }, { kind: 'finding', to: '/funn/f1' }],
    ['then the task that is due first', { tasks: [task({}), task({ caseId: 'c3', due: '2026-03-04' })], findings: [], drafts: [] }, { kind: 'task', to: '/saker/c3' }],
    ['else nothing', { tasks: [], findings: [], drafts: [] }, { kind: 'nothing' }],
  ])('%s', (_, day, expected) => expect(nextStep(day)).toMatchObject(expected));
});
