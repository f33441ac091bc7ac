import type { CaseRow, ConcernCard, MyDay, PupilBrief, ReferralRow, TaskRow } from '../../core/contracts/index';
import { nextStep } from './next-step';

const pupil: PupilBrief = { id: 'p1', name: 'Ida Berg', groupId: 'g1', groupName: '8A', schoolId: 's1', schoolName: 'Vik skole', grade: 8, protected: false };

const task = (over: Partial<TaskRow>): TaskRow => ({
  caseId: 'c1', taskId: 't1', title: 'Ring hjem', pupil, stepTitle: { nb: 'Samtale' }, responsibleRole: 'contact_teacher', responsibleName: null, due: '2026-03-10', dueAt: null, overdue: false, soon: false, mine: true, ...over,
});
const concern = (over: Partial<ConcernCard>): ConcernCard => ({ pupil, assessBy: '2026-03-05', overdue: false, findings: [], raised: [], toldInsteadOf: null, ...over });
const row = (over: Partial<CaseRow>): CaseRow => ({
  id: 'c9', pupil, status: 'open', levelTitle: { nb: 'Nivå 1' }, stepTitle: { nb: 'Samtale' }, stepSince: '2026-02-01', stepDue: '2026-02-15', overdue: true, ownerName: 'Ola', openTasks: 0, version: { number: 1, newer: null }, nextTask: null, ...over,
});
const draft: MyDay['drafts'][number] = {
  record: {
    id: 'r1', caseId: 'c1', kind: 'plan', template: 'tiltaksplan', routineVersion: 1, version: 2, status: 'draft', step: 'tiltaksplan', startedBy: 'u1', startedAt: '2026-03-01T08:00:00Z', savedBy: 'u1', savedAt: '2026-03-01T08:10:00Z', signedBy: null, signedAt: null, revises: null,
  },
  title: { nb: 'Tiltaksplan' },
  pupil,
};

const referral: ReferralRow = { caseId: 'c4', referralId: 'h1', pupil, serviceTitle: 'PP-tjenesten', purpose: 'Råd om lesing', status: 'sent', sentOn: '2026-03-01', answerBy: null, late: false };

describe('what to do first', () => {
  const late = task({ taskId: 't2', caseId: 'c2', due: '2026-02-20', overdue: true });
  const lateConcern = concern({ overdue: true, assessBy: '2026-02-25' });
  test.each([
    ['an overdue task of mine beats all', { tasks: [task({}), late], concerns: [lateConcern], drafts: [draft] }, { kind: 'overdue_task', to: '/saker/c2' }],
    ["somebody else's overdue task is not mine to do", { tasks: [task({ overdue: true, mine: false })], concerns: [concern({})], drafts: [] }, { kind: 'concern', to: '/elever/p1/vurdering' }],
    ['then an overdue concern', { tasks: [task({})], concerns: [lateConcern, concern({})], drafts: [draft] }, { kind: 'overdue_concern', to: '/elever/p1/vurdering' }],
    ['then a case that only waits for the way on', { tasks: [task({})], concerns: [concern({})], drafts: [draft], cases: [row({})] }, { kind: 'way_on', what: 'Samtale', to: '/saker/c9' }],
    ['which has something to do first, or time left, is no such case', { tasks: [], concerns: [], drafts: [draft], cases: [row({ nextTask: { title: 'Ring', due: '2026-03-01', dueAt: null, overdue: true } }), row({ overdue: false })] }, { kind: 'draft', to: '/notater/r1' }],
    ['then what was begun', { tasks: [task({})], concerns: [concern({})], drafts: [draft] }, { kind: 'draft', to: '/notater/r1' }],
    ['then a new concern', { tasks: [task({})], concerns: [concern({})], drafts: [] }, { kind: 'concern', to: '/elever/p1/vurdering' }],
    ['and of two due the same day, the one with a time', { tasks: [task({}), task({ caseId: 'c3', dueAt: '09:15' })], concerns: [], drafts: [] }, { kind: 'task', to: '/saker/c3' }],
    ['then the task that is due first', { tasks: [task({}), task({ caseId: 'c3', due: '2026-03-04' })], concerns: [], drafts: [] }, { kind: 'task', to: '/saker/c3' }],
    ['what is referred to us and has no answer goes before what was begun', { tasks: [], concerns: [], drafts: [draft], waiting: { referrals: [referral] } }, { kind: 'referral', to: '/henvisninger/c4/h1' }],
    ['what has been answered waits for nobody', { tasks: [], concerns: [], drafts: [], waiting: { referrals: [{ ...referral, status: 'started' as const }] } }, { kind: 'nothing' }],
    ['else nothing', { tasks: [], concerns: [], drafts: [] }, { kind: 'nothing' }],
  ])('%s', (_, day, expected) => expect(nextStep(day)).toMatchObject(expected));
});
