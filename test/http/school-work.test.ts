import type { SchoolWork } from '../../plugins/trapp/core/contracts/index';
import { begin, aCaseDesk, choose, FRIDAY, inCase, on, save, sign, viewRecord, workWholeStep, type CaseDesk } from '../kit/case-desk';
import { aGroup, aPupil, aSchool, aStaff, ask, premises, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

beforeAll(() => publishOnly(smallRoutine('skolens-arbeid', [])));
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const work = async ({ school, leaderCookie }: CaseDesk): Promise<SchoolWork> => (await ask('get', `/school-work/${school.id}`, leaderCookie)).body;

describe('B91: no case is without somebody', () => {
  it('a case whose owner has left, works here no more or is away is listed, until somebody has taken it', async () => {
    const desk = await aCaseDesk();
    const { staff } = premises().stores;
    expect((await work(desk)).orphans).toEqual([]);
    await ask('post', `/staff-absences/${desk.school.id}`, desk.leaderCookie).send({ staffId: desk.teacher.id, from: '2026-11-20', until: null, substituteId: desk.leader.id });
    expect(await work(desk)).toMatchObject({ orphans: [{ caseId: desk.caseId, ownerName: 'Lærer Prøve', reason: 'away' }], absences: [{ staffName: 'Lærer Prøve', substituteName: 'Rektor Prøve', until: null }] });
    await staff.save({ ...desk.teacher, assignments: [] });
    expect((await work(desk)).orphans).toMatchObject([{ reason: 'no_role', ownerName: 'Lærer Prøve' }]);
    await staff.save({ ...desk.teacher, active: false });
    expect((await work(desk)).orphans).toMatchObject([{ reason: 'left' }]);
    expect((await ask('post', `/cases/${desk.caseId}/owner`, desk.leaderCookie).send({ ownerId: desk.leader.id, note: '' })).status).toBe(200);
    expect((await work(desk)).orphans).toEqual([]);
  });

  it('U7: nor one whose pupil has moved or left', async () => {
    const desk = await aCaseDesk();
    const moves = (more: object) => premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: [{ ...desk.pupil, ...more }], guardians: [] }));
    await moves({ active: false });
    expect((await work(desk)).orphans).toMatchObject([{ reason: 'pupil_left', schoolName: null }]);
    const group = await aGroup(await aSchool({ name: 'Ny skole' }));
    await moves({ schoolId: group.schoolId, groupId: group.id });
    expect((await work(desk)).orphans).toMatchObject([{ reason: 'pupil_moved', schoolName: 'Ny skole' }]);
  });
});

describe('S20: what was to be done and has not been', () => {
  it('tasks over their deadline, with who and since when', async () => {
    const desk = await aCaseDesk();
    expect((await work(desk)).late).toEqual([]);
    const { late } = await work(await on(desk, '2026-11-26'));
    expect(late[0]).toMatchObject({ caseId: desk.caseId, kind: 'task', whoRole: 'contact_teacher', whoName: null, since: '2026-11-23', schoolDays: 3, ownerName: 'Lærer Prøve' });
    expect(late.map(({ since }) => since)).toEqual(late.map(({ since }) => since).sort());
  });

  it('S47, B91: the way on, when everything else is done and the step’s time is over; not before, nor when it is chosen', async () => {
    const desk = await aCaseDesk();
    await workWholeStep(desk);
    expect((await work(await on(desk, '2026-11-27'))).late).toEqual([]);
    const later = await on(desk, '2026-12-02');
    expect((await work(later)).late).toMatchObject([{ caseId: desk.caseId, kind: 'way_on', since: '2026-11-27', schoolDays: 3, whoName: null, ownerName: 'Lærer Prøve' }]);
    expect((await choose(later, 'byttet-skole')).status).toBe(200);
    expect((await work(later)).late).toEqual([]);
  });

  it('a plan that should have been evaluated, and measures that were not carried out', async () => {
    const desk = await aCaseDesk();
    const { recordId } = (await inCase(desk, 'records', begin({ kind: 'plan', template: 'tiltaksplan' }))).body;
    const { content, form } = await viewRecord(desk, recordId);
    if (content.kind !== 'plan' || form.kind !== 'plan') throw new Error('not a plan');
    const measure = { id: 'm1', area: form.template.areas[0]?.key ?? '', what: 'Møtes ved porten', who: 'Vernepleier', from: '2026-11-23', until: '', specialTreatment: false, phaseOut: '' };
    const plan = { ...content.plan, longTermGoal: 'På skolen hver dag', subGoals: [{ id: 'd1', text: 'Tre dager' }], measures: [measure], planB: 'Vi møtes', childVoice: 'Vil prøve', contactPerson: 'Lærer', evaluateOn: '2026-12-01' };
    await save(desk, recordId, 1, { kind: 'plan', plan });
    expect((await sign(desk, recordId, 2)).body.error).toBeUndefined();
    const later = await on(desk, '2026-12-03');
    expect((await work(later)).late.filter(({ kind }) => kind !== 'task')).toMatchObject([{ kind: 'evaluation', since: '2026-12-01', schoolDays: 2 }]);

    const begun = (await inCase(later, 'records', begin({ kind: 'evaluation', planRecordId: recordId }))).body.recordId;
    const opened = await viewRecord(later, begun);
    if (opened.content.kind !== 'evaluation') throw new Error('not an evaluation');
    const { evaluation } = opened.content;
    const weighed = { ...evaluation, subGoals: [{ id: 'd1', reached: 'no', note: '' }], measures: [{ id: 'm1', carriedOut: 'no', effect: 'none', note: '' }], planB: 'Nei', summary: 'Vi kom ikke i gang.' };
    await save(later, begun, 1, { kind: 'evaluation', evaluation: weighed });
    expect((await sign(later, begun, 2)).body.error).toBeUndefined();
    expect((await work(later)).late.filter(({ kind }) => kind !== 'task')).toMatchObject([{ kind: 'measure', what: 'Møtes ved porten', whoName: 'Vernepleier', since: '2026-11-23' }]);
  });
});

describe('B97: what each has on their hands', () => {
  it('cases, tasks, what is overdue and classes, by name', async () => {
    const desk = await aCaseDesk();
    const before = (await work(desk)).workload;
    expect(before.map(({ name }) => name)).toEqual(['Lærer Prøve', 'Rektor Prøve']);
    expect(before[0]).toMatchObject({ ownCases: 1, overdueTasks: 0, classes: ['8A'], roles: ['contact_teacher'], away: false });
    const [teacher] = (await work(await on(desk, '2026-12-01'))).workload;
    expect(teacher).toMatchObject({ openTasks: before[0]?.openTasks, overdueTasks: before[0]?.openTasks });
  });

  it('sec-10: a protected pupil’s case is in no count of one who is not named', async () => {
    const desk = await aCaseDesk();
    const pupil = await aPupil(desk.group, { protection: 'confidential', namedStaff: [desk.teacher.id] });
    expect((await ask('post', `/pupils/${pupil.id}/cases`, desk.cookie).send({ concern: 'Prøve' })).status).toBe(200);
    expect((await work(desk)).workload[0]).toMatchObject({ ownCases: 1 });
  });

  it('sec-1: the leaders of the school and nobody else', async () => {
    const desk = await aCaseDesk();
    await aStaff([]);
    expect((await ask('get', `/school-work/${desk.school.id}`, desk.cookie)).status).toBe(403);
  });
});
