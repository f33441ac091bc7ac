import { execFileSync } from 'node:child_process';
import { operations, type CooperationView, type OperationId, type RecordView } from '../../plugins/trapp/core/contracts/index';
import { smtpMailer } from '../../plugins/trapp/server/mail/mailer';
import { sendOutbox } from '../../plugins/trapp/server/mail/send-outbox';
import { writeDailyMail } from '../../plugins/trapp/server/mail/write-daily-mail';
import { gather, principalNames, type PrincipalName, type Principals } from '../access/principals';
import { fixedParams, inputs, nowhere, type Subject } from '../access/requests';
import { theApp, visitor } from '../kit/app';
import { authoredUntilNow } from '../kit/authored-rows';
import { evidence, isDeep } from '../kit/evidence';
import { absencesReach, aGroup, anAbsence, aPupil, aSchool, aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { catchMail } from '../kit/smtp-catcher';
import { meeting, planTemplate } from '../documents/papers';
import { KEY, routineWithAll } from './hostile-world';

jest.setTimeout(1_800_000);
const TODAY = '2026-11-20';
const ids = Object.keys(operations) as OperationId[];
const methods = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;

/** Words that stand nowhere else. Whoever is told one of them has been told something of the protected pupil. */
const canaries = { given: 'Kanariegul', family: 'Kanariesen', mother: 'Kanariemor', concern: 'kanariesorg', said: 'kanariesagt' };
/** Where the pupil is, and with whom: everybody at the school knows that these are there, nobody elsewhere that the pupil is. */
const whereabouts = { school: 'Kanariedal skole', group: 'Kanarieklassen', teacher: 'Lærer Kanarievik' };
/** Of somebody whom all of them may see: what was told in confidence, and a guardian who is to get nothing. */
const kept = { confidence: 'kanariefortrolig', blocked: 'Kanariesperret Prøve' };

let principals: Principals;
let subject: Subject;
let keeper = '';
const logged: string[] = [];
const levels = ['error', 'warn', 'info', 'http'] as const;
const before = { ...Object.fromEntries(levels.map((level) => [level, theApp().log[level]])), isLevelEnabled: theApp().log.isLevelEnabled };
const figures = { answersLookedThrough: 0, papersLookedThrough: 0, mails: 0, canaries: 0 };

let takeAway: () => Promise<void>;
beforeAll(async () => {
  setClock(`${TODAY}T08:00:00.000Z`);
  for (const level of levels) Object.assign(theApp().log, { [level]: (line: unknown) => logged.push(String(line)) });
  Object.assign(theApp().log, { isLevelEnabled: () => true });
  takeAway = await authoredUntilNow();
  await publishOnly(routineWithAll());
  const [vik, nes] = [await aSchool({ name: whereabouts.school }), await aSchool({ name: 'Nes skole' })];
  const [a8, b8, a5] = [await aGroup(vik, { name: whereabouts.group }), await aGroup(vik, { name: '8B' }), await aGroup(nes, { name: '5A', grade: 5 })];
  principals = await gather({ vik: vik.id, nes: nes.id, a8: a8.id, b8: b8.id, a5: a5.id });
  const named = await aStaff([{ role: 'head_teacher', schoolId: vik.id, groupId: null }], { name: whereabouts.teacher });
  keeper = await sessionOf(named);
  const pupil = await aPupil(a8, { givenName: canaries.given, familyName: canaries.family, protection: 'strictly_confidential', namedStaff: [named.id] }, [{ name: canaries.mother }]);
  await absencesReach(vik, TODAY, ['2026-11-18', '2026-11-19', TODAY].map((date) => anAbsence(pupil, date)));
  const done = async (method: 'get' | 'post' | 'put', path: string, input: object = {}) => {
    const { status, body } = await (method === 'get' ? ask(method, path, keeper) : ask(method, path, keeper).send(input));
    expect([path, status, body.error]).toEqual([path, 200, undefined]);
    return body;
  };
  await done('post', '/evaluations', { schoolId: vik.id });
  const findings = (await done('get', '/findings')).findings as { id: string; pupil: { id: string } }[];
  const { caseId } = await done('post', `/pupils/${pupil.id}/cases`, { concern: canaries.concern });
  await done('post', `/cases/${caseId}/contacts`, { on: TODAY, with: 'guardian', how: 'phone', reached: true, summary: canaries.said });
  await done('post', `/cases/${caseId}/child-heard`, { heard: true, byWhom: whereabouts.teacher, how: 'Alene', what: canaries.said, whyNot: '', on: TODAY });
  await done('post', `/cases/${caseId}/bringing-up`, { why: canaries.said, insight: null });
  const { meetingId } = await done('post', `/schools/${vik.id}/team-meetings`, { routineKey: KEY, template: 'fravaersteam', date: TODAY, time: '14:00', place: 'Rom 1' });
  await done('post', `/cases/${caseId}/team-meetings/${meetingId}`, { anonymous: true, asked: 'Hva kan vi gjøre?' });
  const { recordId } = await done('post', `/cases/${caseId}/records`, { kind: 'plan', template: planTemplate.key, taskId: null, revises: null, planRecordId: null });
  const { id: documentId } = await done('post', `/records/${recordId}/documents`, { language: 'nb' });
  subject = { ...nowhere, schoolId: vik.id, groupId: a8.id, pupilId: pupil.id, findingId: findings.find((one) => one.pupil.id === pupil.id)?.id ?? '', caseId, recordId, documentId, routineKey: KEY, meetingId, ownerId: named.id };
});
// A coordinator who is asked everything also withdraws it.
beforeEach(() => publishOnly(routineWithAll()));
afterAll(async () => {
  Object.assign(theApp().log, before);
  resetClock();
  await publishNothing();
  await takeAway();
  evidence('sec-10', figures);
  evidence('sec-14', { linesOfLog: logged.length, canaries: figures.canaries });
});

const textOf = (pdf: Buffer): string => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ');

/** Everything that is answered, headers and paper too. */
async function answered(id: OperationId, about: Subject, headers: Record<string, string>): Promise<string> {
  const operation = operations[id];
  const params: Readonly<Record<string, unknown>> = { ...about, ...fixedParams };
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const sent = visitor()[methods[operation.method]](operation.door === 'admin' ? `/trapp${path}` : `/api/trapp${path}`).set({ 'X-Trapp': '1', ...headers });
  const answer = await (operation.method === 'GET' ? sent.query(inputs[id](about)) : sent.send(inputs[id](about))).buffer(true).parse((response, whole) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part)).on('end', () => whole(null, Buffer.concat(parts)));
  });
  const bytes = answer.body as Buffer;
  figures.answersLookedThrough += 1;
  if (answer.status >= 500) throw new Error(`${id} answered ${answer.status}`);
  return `${JSON.stringify(answer.headers)} ${bytes.subarray(0, 5).toString() === '%PDF-' ? textOf(bytes) : bytes.toString()}`;
}

const some: readonly PrincipalName[] = ['stranger', 'coordinator', 'super admin', 'contact teacher 8A', 'head teacher', 'ppt', 'area leader', 'head teacher of Nes'];
const elsewhere: readonly PrincipalName[] = ['stranger', 'head teacher of Nes', 'contact teacher at Nes', 'staff without a role'];

describe('sec-10: of a protected pupil', () => {
  test.each(isDeep ? principalNames : some)('%s, who is not named, is told nothing by any operation', async (who) => {
    const told: string[] = [];
    const secrets = [...Object.values(canaries), ...(elsewhere.includes(who) ? Object.values(whereabouts) : [])];
    for (const id of ids) {
      // What one has said oneself is no secret: the ids in one's own address are not looked for.
      const text = await answered(id, subject, await principals[who].headers());
      for (const secret of secrets) if (text.includes(secret)) told.push(`${id}: ${secret}`);
    }
    figures.canaries += told.length;
    expect(told).toEqual([]);
  });

  test('lists hold neither the pupil nor the case, by id', async () => {
    const lists = ids.filter((id) => operations[id].method === 'GET' && operations[id].door === 'app' && !operations[id].path.includes(':'));
    const hidden = [subject.pupilId, subject.findingId, subject.caseId, subject.recordId, subject.documentId];
    for (const who of some) {
      for (const id of lists) {
        const text = await answered(id, { ...subject, ...Object.fromEntries(Object.entries(subject).filter(([, value]) => hidden.includes(String(value))).map(([name]) => [name, 'finnes-ikke'])) } as Subject, await principals[who].headers());
        expect({ who, id, told: hidden.filter((one) => text.includes(one)) }).toEqual({ who, id, told: [] });
      }
    }
  });

  test('a mail says nothing of whom it is about, to anybody', async () => {
    const catcher = await catchMail();
    try {
      const { connection } = theApp().db;
      for (const table of ['trapp_outbox', 'trapp_evaluation_claims']) await connection(table).delete();
      for (const [index, cookie] of [keeper, ...(await Promise.all(some.filter((who) => principals[who].staff !== null).map(async (who) => (await principals[who].headers())['Cookie'] ?? '')))].entries()) {
        expect((await ask('put', '/mail-wish', cookie).send({ address: `kanari${index}@fjordvik.example`, daily: true })).status).toBe(200);
      }
      await writeDailyMail(premises());
      await sendOutbox(premises(), smtpMailer({ url: catcher.url, from: 'Trapp <trapp@fjordvik.example>' }));
      const whole = JSON.stringify(catcher.caught);
      figures.mails += catcher.caught.length;
      expect(catcher.caught.length).toBeGreaterThan(0);
      expect(Object.values({ ...canaries, ...whereabouts, ...kept }).filter((secret) => whole.includes(secret))).toEqual([]);
    } finally {
      await catcher.close();
      await theApp().db.connection('trapp_mail_settings').delete();
    }
  });
});

describe('sec-10: what was told in confidence, and a guardian who is to get nothing', () => {
  test('are on no paper and in nothing that goes out of the school', async () => {
    const school = await aSchool();
    const group = await aGroup(school);
    const pupil = await aPupil(group, {}, [{ name: 'Kari Prøve' }, { name: kept.blocked, blocked: true }]);
    const cookie = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]));
    const ppt = await sessionOf(await aStaff([{ role: 'ppt', schoolId: school.id, groupId: null }]));
    const done = async <T = Record<string, unknown>>(method: 'get' | 'post' | 'put', path: string, input: object = {}) => {
      const { status, body } = await (method === 'get' ? ask(method, path, cookie) : ask(method, path, cookie).send(input));
      expect([path, status, body.error]).toEqual([path, 200, undefined]);
      return body as T;
    };
    const { caseId } = await done<{ caseId: string }>('post', `/pupils/${pupil.id}/cases`, { concern: 'Prøve.' });
    const start = async (more: object) => (await done<{ recordId: string }>('post', `/cases/${caseId}/records`, { kind: 'conversation', template: null, taskId: null, revises: null, planRecordId: null, ...more })).recordId;
    const talk = await start({ template: 'prove-sider' });
    await done('put', `/records/${talk}`, { version: 1, content: { kind: 'conversation', answers: { 'e-mer': kept.confidence } } });
    await done('post', `/records/${talk}/sides`, { respondent: 'pupil', answeredBy: 'Ærlend', on: TODAY, how: 'paper', inConfidence: ['e-mer'] });
    const met = await start({ kind: 'meeting', template: 'naervaersmote' });
    const { content } = await done<RecordView>('get', `/records/${met}`);
    const agenda = content.kind === 'meeting' ? content.meeting.agenda : [];
    await done('put', `/records/${met}`, { version: 1, content: { kind: 'meeting', meeting: { ...meeting, agenda } } });
    const { referrals } = await done<CooperationView>('post', `/cases/${caseId}/referrals`, { service: 'ppt', purpose: 'Råd', necessity: 'Nødvendig', anonymous: false, shares: ['concern', 'absence', 'child_voice'] });
    const referralId = referrals[0]?.id ?? '';
    const papers = [`/cases/${caseId}/consent-form?purpose=samarbeid-kommunale-tjenester&language=nb`, `/records/${talk}/blank-form?language=nb`];
    for (const recordId of [talk, met]) papers.push(`/documents/${(await done<{ id: string }>('post', `/records/${recordId}/documents`, { language: 'nb' })).id}`);
    papers.push(`/documents/${(await done<{ id: string }>('post', `/cases/${caseId}/referrals/${referralId}/letters`, { language: 'nb' })).id}`);
    await done('post', `/cases/${caseId}/referrals/${referralId}/moves`, { to: 'sent', on: TODAY, note: '' });
    for (const path of papers) {
      const answer = await ask('get', path, cookie).buffer(true).parse((response, whole) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part)).on('end', () => whole(null, Buffer.concat(parts)));
      });
      const text = textOf(answer.body as Buffer);
      figures.papersLookedThrough += 1;
      expect({ path, told: Object.values(kept).filter((secret) => text.includes(secret)) }).toEqual({ path, told: [] });
    }
    const outside = await ask('get', `/cases/${caseId}/referrals/${referralId}`, ppt);
    expect([outside.status, Object.values(kept).filter((secret) => outside.text.includes(secret))]).toEqual([200, []]);
    // Nor is it beside the others' answers, and nobody is offered to give them anything.
    expect((await ask('get', `/cases/${caseId}/mapping`, cookie)).text).not.toContain(kept.confidence);
    for (const path of [`/cases/${caseId}/cooperation`, `/records/${met}/deliveries`]) expect((await ask('get', path, cookie)).text).not.toContain(kept.blocked);
  });
});

test('security sec-14: no log has a word of any of it', () => {
  const told = Object.values({ ...canaries, ...whereabouts, ...kept }).filter((secret) => logged.some((line) => line.includes(secret) || line.includes(encodeURIComponent(secret))));
  figures.canaries += told.length;
  expect(told).toEqual([]);
  expect(logged.length).toBeGreaterThan(500);
});
