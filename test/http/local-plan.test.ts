import { nothingWritten, type LocalPlanContent } from '../../plugins/trapp/core/local-plans/index';
import type { Group, School, Staff } from '../../plugins/trapp/core/people/index';
import type { LeftToSchools } from '../../plugins/trapp/core/routines/index';
import { coordinatorToken } from '../kit/coordinators';
import { visitor } from '../kit/app';
import { aGroup, anAbsence, aPupil, aSchool, aStaff, absencesReach, ask, premises, publishBeside, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const KEY = 'lokal-plan-prove';
const base = smallRoutine(KEY, [daysRule(5)]);
const entry = base.staircase.entry;
const left: LeftToSchools = {
  people: [{ key: 'ringer', title: { nb: 'Hvem ringer hjem', en: 'Who rings home' }, required: true, role: 'contact_teacher' }],
  fora: [], contacts: [],
  texts: [{ key: 'ansvar', title: { nb: 'Ansvar' }, required: true, readers: 'everybody' }, { key: 'intern', title: { nb: 'Internt' }, required: false, readers: 'staff' }],
  limits: [{ key: 'dager', rule: 'mange-dager', condition: 1, strictest: 3 }],
  extraTasks: { steps: [entry], atMost: 2 },
  approvedBy: 'second_leader',
  sources: ['B50'],
};
const content: LocalPlanContent = {
  ...nothingWritten,
  people: [{ key: 'ringer', persons: [{ name: 'Ada Dahl', phone: '11 22 33 44', forHome: true }, { name: 'Bo Borge', phone: '', forHome: false }] }],
  texts: [{ key: 'ansvar', text: { nb: 'Kontaktlærer ser til alle hver dag.', en: 'The class teacher looks to everybody every day.' } }, { key: 'intern', text: { nb: 'Bare for oss.' } }],
  limits: [{ key: 'dager', value: 3 }],
  extraTasks: [{ key: 'ring', step: entry, title: { nb: 'Ring hjem samme dag' }, kind: 'contact_home', responsible: 'contact_teacher', required: false, deadline: { amount: 1, unit: 'school_days' } }],
  openToHomes: true,
};

let vik: School, nes: School, a8: Group, n8: Group;
let head: Staff, deputy: Staff, teacher: Staff;
const cookies = new Map<string, string>();
const as = (staff: Staff) => cookies.get(staff.id) ?? '';
const at = (school: School, more = '') => `/local-plans/${school.id}/${KEY}${more}`;

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await publishOnly({ ...base, leftToSchools: left });
  [vik, nes] = [await aSchool({ name: 'Vik skole' }), await aSchool({ name: 'Nes skole' })];
  [a8, n8] = [await aGroup(vik, { name: '8A' }), await aGroup(nes, { name: '8A' })];
  head = await aStaff([vik, nes].map(({ id }) => ({ role: 'head_teacher', schoolId: id, groupId: null })), { name: 'Rektor Prøve' });
  deputy = await aStaff([{ role: 'department_head', schoolId: vik.id, groupId: null }], { name: 'Inspektør Prøve' });
  teacher = await aStaff([{ role: 'contact_teacher', schoolId: vik.id, groupId: a8.id }, { role: 'contact_teacher', schoolId: nes.id, groupId: n8.id }], { name: 'Lærer Prøve' });
  for (const staff of [head, deputy, teacher]) cookies.set(staff.id, await sessionOf(staff));
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const draft = async (school = vik) => (await ask('get', at(school, '/draft'), as(head))).body;
const save = async (given: LocalPlanContent, school = vik) => ask('put', at(school, '/draft'), as(head)).send({ edition: (await draft(school)).edition, content: given });
const propose = async (school = vik) => ask('post', at(school, '/proposal'), as(head)).send({ edition: (await draft(school)).edition, reason: 'Nytt skoleår' });
const approve = async (who: Staff, school = vik) => ask('post', at(school, '/answer'), as(who)).send({ edition: (await draft(school)).edition, answer: { kind: 'approved' } });
const myDay = async (who: Staff) => (await ask('get', '/my-day', as(who))).body.localPlans;

describe('a school writes its own plan', () => {
  it('B50: what lacks waits on the leaders\' day, and on nobody else\'s', async () => {
    expect((await myDay(head)).filter(({ schoolId }: { schoolId: string }) => schoolId === vik.id)).toMatchObject([{ todo: 'write', state: 'lacking', since: '2026-11-20' }]);
    expect(await myDay(teacher)).toEqual([]);
    expect((await ask('get', at(vik), as(teacher))).status).toBe(404);
  });

  it('pain 15: a half-done plan is kept, and told what it lacks; two who write at once are told', async () => {
    const saved = await save({ ...content, texts: [] });
    expect(saved.body).toMatchObject({ edition: 1, savedBy: 'Rektor Prøve', problems: [{ path: 'texts.ansvar' }], standing: { state: 'draft' } });
    expect((await ask('put', at(vik, '/draft'), as(deputy)).send({ edition: 0, content })).status).toBe(409);
    expect((await propose()).body.error).toMatchObject({ code: 'invalid_input', problems: [{ path: 'texts.ansvar' }] });
    expect((await ask('put', at(vik, '/draft'), as(teacher)).send({ edition: 1, content })).status).toBe(403);
  });

  it('S13: a looser limit can be written, and never put forward', async () => {
    await save({ ...content, limits: [{ key: 'dager', value: 9 }] });
    expect((await propose()).body.error.problems).toMatchObject([{ path: 'limits.dager' }]);
  });

  it('B50: another leader approves it, and not the one who put it forward', async () => {
    await save(content);
    expect((await propose()).body).toMatchObject({ standing: { state: 'proposed' }, may: { approve: false }, proposal: { by: 'Rektor Prøve' } });
    expect((await approve(head)).status).toBe(403);
    expect((await save(content)).status).toBe(409);
    expect(await myDay(deputy)).toMatchObject([{ todo: 'approve', schoolId: vik.id }]);
    const back = await ask('post', at(vik, '/answer'), as(deputy)).send({ edition: (await draft()).edition, answer: { kind: 'returned', reason: 'Hvem er vikar?' } });
    expect(back.body).toMatchObject({ returned: { by: 'Inspektør Prøve', reason: 'Hvem er vikar?' }, standing: { state: 'returned' } });
    await propose();
    expect((await approve(deputy)).body).toMatchObject({ standing: { state: 'approved', since: '2026-11-20' }, versions: [{ number: 1, reason: 'Nytt skoleår', approvedBy: 'Inspektør Prøve' }] });
  });
});

describe('the plan takes effect', () => {
  it('S13: the school\'s own limit raises a finding, and the explanation tells of it; the other school keeps the municipality\'s', async () => {
    const [here, there] = [await aPupil(a8), await aPupil(n8)];
    const days = ['2026-11-16', '2026-11-17', '2026-11-18'];
    await absencesReach(vik, '2026-11-20', days.map((date) => anAbsence(here, date)));
    await absencesReach(nes, '2026-11-20', days.map((date) => anAbsence(there, date)));
    expect((await ask('post', '/evaluations', as(head)).send({ schoolId: vik.id })).body).toMatchObject({ newFindings: 1 });
    expect((await ask('post', '/evaluations', as(head)).send({ schoolId: nes.id })).body).toMatchObject({ newFindings: 0 });
    const { findings } = (await ask('get', '/findings', as(teacher))).body;
    expect(findings).toHaveLength(1);
    const { explanation } = (await ask('get', `/findings/${findings[0].id}`, as(teacher))).body;
    expect(explanation).toMatchObject({ local: { plan: 1, limits: [{ condition: 1, usual: 5, value: 3 }] }, verdict: { trace: { children: [{ limit: 3 }] } } });
    // What it rested on is not lost when nothing changes: it stands the next time, too.
    expect((await ask('post', '/evaluations', as(head)).send({ schoolId: vik.id })).body).toMatchObject({ newFindings: 0, alreadyKnown: 1 });
  });

  it('B50: the school\'s own task is in its cases, and in no other school\'s', async () => {
    const open = async (group: Group): Promise<{ title: string; key: string }[]> => {
      const pupil = await aPupil(group);
      const { caseId } = (await ask('post', `/pupils/${pupil.id}/cases`, as(teacher)).send({ concern: 'Prøve.' })).body;
      return (await ask('get', `/cases/${caseId}`, as(teacher))).body.case.tasks;
    };
    expect((await open(a8)).filter(({ key }) => key.startsWith('lokal-'))).toMatchObject([{ key: 'lokal-ring', title: 'Ring hjem samme dag', kind: 'contact_home', due: '2026-11-23' }]);
    expect((await open(n8)).filter(({ key }) => key.startsWith('lokal-'))).toEqual([]);
  });

  it('B55: who does what at this school stands where the step names the role', async () => {
    const pupil = await aPupil(a8);
    const { caseId } = (await ask('post', `/pupils/${pupil.id}/cases`, as(teacher)).send({ concern: 'Prøve.' })).body;
    expect((await ask('get', `/cases/${caseId}`, as(teacher))).body.local).toEqual({ roles: [{ role: 'contact_teacher', title: left.people[0]?.title, names: ['Ada Dahl (11 22 33 44)', 'Bo Borge'] }], fora: [], contacts: [] });
  });
});

describe('everybody knows the plan', () => {
  const text = (page: unknown) => JSON.stringify(page);
  it('B54: all who work there read it; homes read it without logging in, and no more names than the school has chosen', async () => {
    const staff = (await ask('get', at(vik), as(teacher))).body;
    expect(staff).toMatchObject({ title: 'Slik følger vi opp fravær på Vik skole', edition: 'Utgave 1, gjelder fra 20. november 2026' });
    for (const there of ['Ada Dahl', 'Bo Borge', 'Bare for oss.', 'Ring hjem samme dag', 'Kommunens grense er 5']) expect(text(staff)).toContain(there);
    const homes = (await ask('get', `/open${at(vik)}?language=en`)).body;
    expect(homes).toMatchObject({ title: 'How we follow up absence at Vik skole' });
    for (const there of ['Ada Dahl', 'The class teacher looks to everybody every day.']) expect(text(homes)).toContain(there);
    for (const not of ['Bo Borge', 'Bare for oss.', 'Ring hjem samme dag', 'Rektor Prøve']) expect(text(homes)).not.toContain(not);
    expect((await ask('get', `/open${at(nes)}`)).status).toBe(404);
  });

  it.each(['nb', 'nn', 'en'])('B74: on paper in %s', async (language) => {
    const answer = await ask('get', at(vik, `/paper?language=${language}&for=homes`), as(teacher));
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  });
});

describe('the municipality follows it up', () => {
  let bearer: string;
  beforeAll(async () => {
    bearer = `Bearer ${await coordinatorToken('Plan', 'Koordinator')}`;
  });
  const rows = async () => (await visitor().get('/trapp/local-plans').set('Authorization', bearer)).body.plans.filter(({ schoolId }: { schoolId: string }) => [vik.id, nes.id].includes(schoolId));

  it('B51: sees which schools lack what, since when, and reminds: a mail that says nothing, and a task', async () => {
    expect(await rows()).toMatchObject([
      { schoolName: 'Nes skole', state: 'lacking', number: null, since: '2026-11-20', lacks: ['Hvem ringer hjem', 'Ansvar'], remindedOn: null },
      { schoolName: 'Vik skole', state: 'approved', number: 1, lacks: [] },
    ]);
    await ask('put', '/mail-wish', as(head)).send({ address: 'rektor@fjordvik.example', daily: true });
    const remind = () => visitor().post('/trapp/local-plans/reminders').set('Authorization', bearer).send({ routineKey: KEY, schoolIds: [vik.id, nes.id] });
    expect((await remind()).body).toEqual({ reminded: 1, withoutLeader: [] });
    await remind();
    expect((await myDay(head)).find(({ schoolId }: { schoolId: string }) => schoolId === nes.id)).toMatchObject({ todo: 'write', remindedOn: '2026-11-20' });
    // Others' mail may wait in the outbox beside it.
    const waiting: { to: string; things: number }[] = [];
    for (;;) {
      const mail = await premises().transaction(() => premises().stores.mail.claim('prove', { now: '2026-11-20T09:00:00.000Z', until: '2026-11-20T10:00:00.000Z' }));
      if (mail === undefined) break;
      waiting.push(mail);
    }
    expect(waiting.filter(({ to }) => to === 'rektor@fjordvik.example')).toMatchObject([{ things: 1 }]);
  });

  it('B50: when a new version asks for something else, the plan is to be renewed, and what has changed is told; it holds meanwhile', async () => {
    await publishBeside({ ...base, leftToSchools: { ...left, texts: [...left.texts, { key: 'tidlig', title: { nb: 'Tidlig oppdagelse' }, required: true, readers: 'staff' }] } }, { number: 2 });
    expect((await rows())[1]).toMatchObject({ state: 'renew', number: 1, changes: ['Nytt: «Tidlig oppdagelse»'], lacks: ['Tidlig oppdagelse'] });
    expect((await ask('get', at(vik), as(teacher))).status).toBe(200);
    expect((await myDay(head)).map(({ schoolId }: { schoolId: string }) => schoolId).sort()).toEqual([vik.id, nes.id].sort());
  });
});
