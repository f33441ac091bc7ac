import { createHash } from 'node:crypto';
import type { DocumentHead } from '../../plugins/trapp/core/documents/index';
import type { Language } from '../../plugins/trapp/core/language/index';
import type { School, Staff } from '../../plugins/trapp/core/people/index';
import { theApp } from '../kit/app';
import { aGroup, aPupil, aSchool, aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';
import { meetingTemplate, plan, planTemplate } from '../documents/papers';

interface Desk {
  readonly school: School;
  readonly teacher: Staff;
  readonly cookie: string;
  readonly caseId: string;
  readonly recordId: string;
}

const written = { kind: 'plan', plan: { ...plan, measures: plan.measures.filter(({ from }) => from !== '') } } as const;

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await publishOnly(smallRoutine('aaa-prove-papir', [daysRule(3)]));
});
beforeEach(() => setClock('2026-11-20T08:00:00.000Z'));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** A teacher who has written a plan for a pupil, and not yet signed it. */
async function aDesk(): Promise<Desk> {
  const school = await aSchool();
  const group = await aGroup(school);
  const pupil = await aPupil(group, { givenName: 'Máret', familyName: 'Čáhppesgáhttu' });
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }], { name: 'Ingvild Prøve' });
  const cookie = await sessionOf(teacher);
  const { caseId } = (await ask('post', `/pupils/${pupil.id}/cases`, cookie).send({ concern: 'Vi er bekymret.' })).body;
  const { recordId } = (await ask('post', `/cases/${caseId}/records`, cookie).send({ kind: 'plan', template: planTemplate.key, taskId: null, revises: null, planRecordId: null })).body;
  expect((await ask('put', `/records/${recordId}`, cookie).send({ version: 1, content: written })).status).toBe(200);
  return { school, teacher, cookie, caseId, recordId };
}

async function make({ recordId, cookie }: Desk, language: Language = 'nb'): Promise<DocumentHead> {
  const answer = await ask('post', `/records/${recordId}/documents`, cookie).send({ language });
  expect(answer.status).toBe(200);
  return answer.body;
}
const sign = async ({ recordId, cookie }: Desk) => expect((await ask('post', `/records/${recordId}/signature`, cookie).send({ version: 2 })).status).toBe(200);
const download = (id: string, cookie: string) => ask('get', `/documents/${id}`, cookie).responseType('blob');

describe('making papers', () => {
  it('S50: a signed plan becomes a paper that is kept as it was made', async () => {
    const desk = await aDesk();
    await sign(desk);
    const head = await make(desk);
    expect(head).toMatchObject({ caseId: desk.caseId, recordId: desk.recordId, kind: 'plan', language: 'nb', title: 'Tiltaksplan for mer nærvær', revision: 1, routineVersion: 1, madeBy: desk.teacher.id, madeAt: '2026-11-20T08:00:00.000Z' });
    const file = await download(head.id, desk.cookie);
    expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' });
    expect(file.body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.body).toHaveLength(head.bytes);
    expect(createHash('sha256').update(file.body).digest('hex')).toBe(head.sha256);
    expect((await ask('get', `/records/${desk.recordId}`, desk.cookie)).body.documents).toEqual([head]);
  });

  it('numbers the editions of each language by themselves', async () => {
    const desk = await aDesk();
    expect([(await make(desk)).revision, (await make(desk)).revision, (await make(desk, 'en')).revision]).toEqual([1, 2, 1]);
    expect((await premises().stores.documents.ofRecord(desk.recordId)).map(({ language, revision }) => `${language} ${revision}`)).toEqual(['en 1', 'nb 2', 'nb 1']);
  });

  it('two who ask at once get an edition each, or one is asked to try again', async () => {
    const desk = await aDesk();
    const answers = await Promise.all([1, 2, 3].map(() => ask('post', `/records/${desk.recordId}/documents`, desk.cookie).send({ language: 'nb' })));
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const revisions = (await premises().stores.documents.ofRecord(desk.recordId)).map(({ revision }) => revision);
    expect(revisions.length).toBe(answers.filter(({ status }) => status === 200).length);
    expect(new Set(revisions).size).toBe(revisions.length);
  });

  it('sec: a file lies in a download folder without the name of a child', async () => {
    const desk = await aDesk();
    await make(desk);
    const { headers } = await download((await make(desk)).id, desk.cookie);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="tiltaksplan-utgave-2\.pdf"/);
    expect(headers['content-disposition']).not.toMatch(/M.ret|hppesg/);
  });

  it.each([
    ['meeting', 'minutes', meetingTemplate.key],
    ['conversation', 'conversation', 'kartleggingssamtale'],
    ['evaluation', 'evaluation', null],
  ])('S76: %s: a draft just begun becomes a paper, by the forms of its case', async (kind, paper, template) => {
    const desk = await aDesk();
    await sign(desk);
    const planRecordId = kind === 'evaluation' ? desk.recordId : null;
    const begun = await ask('post', `/cases/${desk.caseId}/records`, desk.cookie).send({ kind, template, taskId: null, revises: null, planRecordId });
    expect(begun.status).toBe(200);
    expect(await make({ ...desk, recordId: begun.body.recordId })).toMatchObject({ kind: paper, recordVersion: 1, revision: 1 });
  });

  it('says which version of the record it shows', async () => {
    const desk = await aDesk();
    expect((await make(desk)).recordVersion).toBe(2);
    await ask('put', `/records/${desk.recordId}`, desk.cookie).send({ version: 2, content: written });
    expect((await make(desk)).recordVersion).toBe(3);
  });
});

describe('blank forms', () => {
  it('B66: only a conversation has a guide to print; a plan says so', async () => {
    const desk = await aDesk();
    const answer = await ask('get', `/records/${desk.recordId}/blank-form?language=nb`, desk.cookie);
    expect(answer.body.error).toMatchObject({ code: 'unknown_template' });
    expect((await ask('get', `/records/${desk.recordId}/blank-form?language=xx`, desk.cookie)).status).toBe(400);
    expect((await ask('get', `/records/${desk.recordId}/blank-form?language=nb`)).status).toBe(401);
  });
});

describe('who may', () => {
  it('hides papers and records from those outside the case', async () => {
    const desk = await aDesk();
    const { id } = await make(desk);
    const other = await aSchool();
    const strangers = [await aStaff([{ role: 'head_teacher', schoolId: other.id, groupId: null }]), await aStaff([{ role: 'contact_teacher', schoolId: desk.school.id, groupId: (await aGroup(desk.school, { name: '9C' })).id }])];
    for (const stranger of strangers) {
      const cookie = await sessionOf(stranger);
      expect((await ask('get', `/documents/${id}`, cookie)).status).toBe(404);
      expect((await ask('post', `/records/${desk.recordId}/documents`, cookie).send({ language: 'nb' })).status).toBe(404);
    }
    expect((await ask('get', `/documents/${id}`)).status).toBe(401);
    expect(await premises().stores.documents.ofRecord(desk.recordId)).toHaveLength(1);
  });

  it('writes down who made and who fetched a paper', async () => {
    const desk = await aDesk();
    const { id } = await make(desk);
    await download(id, desk.cookie);
    const rows: { operation: string; actor_id: string }[] = await theApp().db.connection('trapp_audit').where('subject', id).orderBy('id');
    expect(rows.map(({ operation, actor_id }) => [operation, actor_id])).toEqual([['makeDocument', desk.teacher.id], ['downloadDocument', desk.teacher.id]]);
  });
});
