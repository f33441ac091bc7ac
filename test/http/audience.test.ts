import { execFileSync } from 'node:child_process';
import { operations, type CaseView, type JournalView, type OperationId, type RecordView } from '../../plugins/trapp/core/contracts/index';
import type { Audience } from '../../plugins/trapp/core/people/index';
import { evaluation, meeting, meetingTemplate, plan, planTemplate } from '../documents/papers';
import { fixedParams, inputs, nowhere, type Subject } from '../access/requests';
import { visitor } from '../kit/app';
import { begin, contact, errorOf, FRIDAY, inCase, aCaseDesk, signedRecord, viewCase, voice, wholeConversation, type CaseDesk } from '../kit/case-desk';
import { evidence } from '../kit/evidence';
import { aStaff, ask, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const CANARY = 'Kanarifugl';
const leaders: Audience = { kind: 'leaders' };
const small = smallRoutine('aaa-prove-mottaker', [daysRule(3)]);
const routine = { ...small, guides: small.guides.map((guide) => (guide.key === 'forste-samtale-elev' ? { ...guide, audience: 'leaders' as const } : guide)) };

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(routine);
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** Somebody of the school's team, who sees every case of it and is no leader. */
async function colleague({ school }: CaseDesk): Promise<{ readonly id: string; readonly name: string; readonly cookie: string }> {
  const staff = await aStaff([{ role: 'presence_team', schoolId: school.id, groupId: null }], { name: 'Team Prøve' });
  return { id: staff.id, name: staff.name, cookie: await sessionOf(staff) };
}

/** The same, with the canary in each text that somebody could have written. */
function sung<T>(content: T): T {
  const texts = new Set(['id', 'key', 'kind', 'linkId', 'area', 'idea', 'planRecordId', 'staffId', 'planned', 'measureId', 'subGoalId']);
  const sing = (value: unknown, name = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => sing(one, name));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sing(one, key)]));
    const isFree = typeof value === 'string' && / /.test(value) && !texts.has(name);
    return isFree ? `${CANARY} ${value}`.slice(0, 150) : value;
  };
  return sing(content) as T;
}

/** Everything that can be for fewer than those who see the case, with the canary in all of it, for the leaders and the owner. */
async function singing(desk: CaseDesk): Promise<Subject> {
  expect((await inCase(desk, 'contacts', contact({ summary: CANARY, audience: leaders }))).status).toBe(200);
  expect((await inCase(desk, 'child-heard', voice({ byWhom: CANARY, how: CANARY, what: CANARY, audience: leaders }))).status).toBe(200);
  const talk = await signedRecord(desk, begin({ template: 'forste-samtale-elev' }), (begun) => sung(wholeConversation(begun)));
  const aPlan = await signedRecord(desk, begin({ kind: 'plan', template: planTemplate.key }), () => ({ kind: 'plan', plan: sung({ ...plan, measures: plan.measures.filter(({ from }) => from !== ''), startsOn: '2026-11-20', evaluateOn: '2026-12-11' }) }));
  const limit = (kind: string, id: string) => inCase(desk, 'audience', { kind, id, audience: leaders, reason: `${CANARY} fordi` });
  expect((await limit('record', aPlan.record.id)).status).toBe(200);
  const minutes = await signedRecord(desk, begin({ kind: 'meeting', template: meetingTemplate.key }), () => ({ kind: 'meeting', meeting: sung({ ...meeting, childVoice: { ...meeting.childVoice, heard: 'beforehand', byWhom: `${CANARY} Prøve`, what: CANARY } }) }));
  expect((await limit('record', minutes.record.id)).status).toBe(200);
  await ask('post', `/records/${minutes.record.id}/deliveries`, desk.cookie).send({ to: { kind: 'pupil', guardianId: null, name: CANARY }, how: 'handed_over', why: CANARY, on: '2026-11-20' });
  const started = await ask('post', `/cases/${desk.caseId}/records`, desk.cookie).send(begin({ kind: 'evaluation', planRecordId: aPlan.record.id }));
  expect([started.status, started.body.error]).toEqual([200, undefined]);
  const written = await ask('put', `/records/${started.body.recordId}`, desk.cookie).send({ version: 1, content: { kind: 'evaluation', evaluation: sung({ ...evaluation, planRecordId: aPlan.record.id }) } });
  expect([written.status, written.body.error]).toEqual([200, undefined]);
  return { ...nowhere, schoolId: desk.school.id, groupId: desk.group.id, pupilId: desk.pupil.id, caseId: desk.caseId, recordId: talk.record.id, ownerId: desk.teacher.id, documentId: 'finnes-ikke' };
}

const methods = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;

/** Asks the operation about this, and gives all that came back as text; papers as the words on them. */
async function told(id: OperationId, subject: Subject, cookie: string): Promise<string> {
  const { path, method } = operations[id];
  const params: Readonly<Record<string, unknown>> = { ...subject, ...fixedParams, paperKey: 'innkalling' };
  const asked = visitor()[methods[method]](`/api/trapp${path.replace(/:(\w+)/g, (_, name: string) => String(params[name]))}`).set({ 'X-Trapp': '1', Cookie: cookie }).buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => done(null, Buffer.concat(parts)));
  });
  const input = inputs[id](subject);
  const answer = await (method === 'GET' ? asked.query(input) : asked.send(input));
  expect([id, answer.status < 500]).toEqual([id, true]);
  const body = answer.body as Buffer;
  return answer.type === 'application/pdf' ? execFileSync('pdftotext', ['-layout', '-', '-'], { input: body, encoding: 'utf8' }) : body.toString('utf8');
}

describe('sec-1: what is for some of those who see a case', () => {
  it('a canary in every field of it is in no answer to anybody else, whatever they ask', async () => {
    const desk = await aCaseDesk();
    const subject = await singing(desk);
    const other = await colleague(desk);
    const seen = await ask('get', `/cases/${desk.caseId}/journal`, desk.leaderCookie);
    expect(seen.text).toContain(CANARY);
    const records = (await viewCase(desk)).records.map(({ id }) => id);
    expect(records).toHaveLength(4);
    const asked = (Object.keys(operations) as OperationId[]).filter((id) => operations[id].door === 'app' && !['session.begin', 'session.own', 'account.own'].includes(operations[id].action));
    const heard: string[] = [];
    let answers = 0;
    for (const id of asked) {
      for (const recordId of operations[id].path.includes(':recordId') ? records : [subject.recordId]) {
        answers += 1;
        if ((await told(id, { ...subject, recordId }, other.cookie)).includes(CANARY)) heard.push(id);
      }
    }
    expect(heard).toEqual([]);
    evidence('sec-1', { 'answers without a word of a note that is not for the reader': answers });
  }, 240_000);

  it('that something is written, when and for whom, and no more', async () => {
    const desk = await aCaseDesk();
    const { id, name, cookie } = await colleague(desk);
    await inCase(desk, 'contacts', contact({ on: '2026-11-19', audience: leaders }));
    await inCase(desk, 'child-heard', voice({ audience: { kind: 'health' } }));
    const view = async (who: string): Promise<CaseView> => (await ask('get', `/cases/${desk.caseId}`, who)).body;
    const outside = await view(cookie);
    expect([outside.case.contacts, outside.case.childHeard, outside.case.limited]).toEqual([[], [], []]);
    expect(outside.withheld).toEqual([{ writtenOn: '2026-11-19', audience: leaders }, { writtenOn: '2026-11-20', audience: { kind: 'health' } }]);
    // The case stands where it stands for everybody: what was done is done.
    expect(outside.case.onStep.childHeard).toBe(true);
    const { entries }: JournalView = (await ask('get', `/cases/${desk.caseId}/journal`, cookie)).body;
    expect(entries.filter(({ title }) => title === 'Noe er skrevet ned').map(({ on, byName, text }) => [on, byName, text])).toEqual([
      ['2026-11-19', '', 'Bare skolens ledelse og saksansvarlig'], ['2026-11-20', '', 'Bare helsesykepleier, PPT og saksansvarlig'],
    ]);
    // Those who are named would tell whom somebody has confided in: only the leaders know of it.
    await inCase(desk, 'contacts', contact({ audience: { kind: 'named', staffIds: [desk.leader.id] }, summary: 'Bare oss' }));
    expect((await view(cookie)).withheld).toHaveLength(2);
    expect((await view(desk.leaderCookie)).case.contacts.map(({ summary }) => summary)).toContain('Bare oss');
    await inCase(desk, 'contacts', contact({ audience: { kind: 'named', staffIds: [id] }, summary: 'Bare vi to' }));
    expect((await view(cookie)).case.contacts.map(({ summary }) => summary)).toEqual(['Bare vi to']);
    expect((await view(cookie)).people[id]).toBe(name);
    expect((await view(desk.leaderCookie)).withheld.map(({ audience }) => audience.kind)).toContain('named');
  });

  it('whoever decides in the case, or wrote it, changes it with a reason; nobody outside, and nobody against health', async () => {
    const desk = await aCaseDesk();
    const other = await colleague(desk);
    const theirs = await ask('post', `/cases/${desk.caseId}/contacts`, other.cookie).send(contact({ summary: 'Skrevet av teamet', audience: leaders }));
    const contactId = (theirs.body as CaseView).case.contacts[0]?.id;
    const set = (cookie: string, audience: Audience, reason = 'Alle trenger det.') => ask('post', `/cases/${desk.caseId}/audience`, cookie).send({ kind: 'contact', id: contactId, audience, reason });
    expect(errorOf(await set(desk.cookie, { kind: 'everyone' }, ' '))).toEqual([400, 'invalid_input']);
    expect((await set(desk.cookie, { kind: 'everyone' })).body.case.limited).toEqual([]);
    expect(errorOf(await set(desk.cookie, { kind: 'named', staffIds: ['en-fremmed'] }))).toEqual([400, 'invalid_input']);
    expect(errorOf(await set(desk.leaderCookie, { kind: 'health' }))).toEqual([400, 'invalid_input']);
    expect((await set(desk.cookie, { kind: 'health' })).status).toBe(200);
    expect(errorOf(await set(desk.cookie, { kind: 'everyone' }))).toEqual([400, 'invalid_input']);
    expect(errorOf(await set(desk.leaderCookie, { kind: 'everyone' }))).toEqual([400, 'invalid_input']);
    // Whoever wrote it may.
    expect((await set(other.cookie, { kind: 'everyone' })).status).toBe(200);
    const { entries }: JournalView = (await ask('get', `/cases/${desk.caseId}/journal`, other.cookie)).body;
    expect(entries.filter(({ text }) => text === 'Alle trenger det.').map(({ title }) => title)).toEqual(['Nå for alle som ser saken', 'Bare helsesykepleier, PPT og saksansvarlig', 'Nå for alle som ser saken']);
  });

  it('the guide says whom it usually is for; a plan, its revision and its evaluation are for the same', async () => {
    const desk = await aCaseDesk();
    const { cookie } = await colleague(desk);
    const talk = await ask('post', `/cases/${desk.caseId}/records`, desk.cookie).send(begin({ template: 'forste-samtale-elev' }));
    expect(((await ask('get', `/records/${talk.body.recordId}`, desk.cookie)).body as RecordView).audience).toEqual(leaders);
    expect(errorOf(await ask('get', `/records/${talk.body.recordId}`, cookie))).toEqual([404, 'not_found']);
    const ready = { ...plan, measures: plan.measures.filter(({ from }) => from !== ''), startsOn: '2026-11-20', evaluateOn: '2026-12-11' };
    const { record } = await signedRecord(desk, begin({ kind: 'plan', template: planTemplate.key }), () => ({ kind: 'plan', plan: ready }));
    const paper = await ask('post', `/records/${record.id}/documents`, desk.cookie).send({ language: 'nb' });
    expect((await ask('get', `/documents/${paper.body.id}`, cookie)).status).toBe(200);
    const revision = await ask('post', `/cases/${desk.caseId}/records`, desk.cookie).send(begin({ kind: 'plan', template: planTemplate.key, revises: record.id }));
    await inCase(desk, 'audience', { kind: 'record', id: record.id, audience: leaders, reason: 'Familien ba om det.' });
    const evaluated = await ask('post', `/cases/${desk.caseId}/records`, desk.cookie).send(begin({ kind: 'evaluation', planRecordId: record.id }));
    for (const id of [record.id, revision.body.recordId, evaluated.body.recordId]) expect(errorOf(await ask('get', `/records/${id}`, cookie))).toEqual([404, 'not_found']);
    // A paper has no guard: none is made of it, and the one that is there is no longer theirs.
    expect(errorOf(await ask('get', `/documents/${paper.body.id}`, cookie))).toEqual([404, 'not_found']);
    expect(errorOf(await ask('post', `/records/${record.id}/documents`, desk.cookie).send({ language: 'nb' }))).toEqual([400, 'invalid_input']);
  });
});
