import { execFileSync } from 'node:child_process';
import { meeting, meetingTemplate, plan, planTemplate } from '../documents/papers';
import { FRIDAY, save, sign, startRecord, viewRecord, type CaseDesk } from '../kit/case-desk';
import { aGroup, aPupil, aSchool, aStaff, ask, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

/* What a plan or minutes say of other pupils is not told at home (security.md: "other pupils named in a plan must not be disclosed"). */
const inWords = 'Spiser med Sunniva Fossum, Aksel H. og Vilja. Følges av søster Runa Vangen og halvbror Trym Haug. Ingvild Vakt henter. Vi legger stein på stein.';
const parent = { name: 'Mor Vangen', phone: '90000001' };

let desk: CaseDesk;
let recordId: string;
let meetingId: string;
beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('aaa-prove-andre', []));
  const school = await aSchool();
  const [group, other] = [await aGroup(school), await aGroup(school, { name: '9B', grade: 9 })];
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }], { name: 'Ingvild Vakt' });
  const leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]);
  const pupil = await aPupil(group, { givenName: 'Storm', familyName: 'Vangen' }, [parent, { name: 'Far Vangen', phone: '90000002' }]);
  // In another class, and with an address that is protected: the teacher does not see her.
  await aPupil(other, { givenName: 'Sunniva', familyName: 'Fossum', protection: 'strictly_confidential', namedStaff: [leader.id] });
  await aPupil(other, { givenName: 'Aksel', familyName: 'Hagen' });
  await aPupil(group, { givenName: 'Vilja', familyName: 'Moen' });
  await aPupil(group, { givenName: 'Stein', familyName: 'Aas' });
  await aPupil(other, { givenName: 'Runa', familyName: 'Vangen' }, [parent, { name: 'Far Vangen', phone: '90000002' }]);
  // Of the same mother, and of another father: the father of this home is told nothing of him.
  await aPupil(other, { givenName: 'Trym', familyName: 'Haug' }, [parent, { name: 'Far Haug', phone: '90000003' }]);
  const [cookie, leaderCookie] = [await sessionOf(teacher), await sessionOf(leader)];
  const { caseId } = (await ask('post', `/pupils/${pupil.id}/cases`, cookie).send({ concern: 'Prøve.' })).body;
  desk = { school, group, pupil, teacher, leader, cookie, leaderCookie, caseId };
  recordId = (await startRecord(desk, { kind: 'plan', template: planTemplate.key })).record.id;
  const measures = plan.measures.filter(({ from }) => from !== '').slice(0, 1).map((measure) => ({ ...measure, what: 'Gruppe med Sunniva Fossum', who: 'Ingvild Vakt' }));
  expect((await save(desk, recordId, 1, { kind: 'plan', plan: { ...plan, longTermGoal: inWords, measures, childVoice: 'Jeg liker å være med Vilja.' } })).status).toBe(200);
  expect((await sign(desk, recordId, 2)).status).toBe(200);
  meetingId = (await startRecord(desk, { kind: 'meeting', template: meetingTemplate.key })).record.id;
  const attendees = [{ id: 'a1', name: 'Sunniva Fossum', role: 'Elevrådet', present: true }, { id: 'a2', name: 'Ingvild Vakt', role: 'Kontaktlærer', present: true }];
  expect((await save(desk, meetingId, 1, { kind: 'meeting', meeting: { ...meeting, date: '2026-11-20', attendees, agenda: meeting.agenda.map((point) => ({ ...point, notes: inWords })) } })).status).toBe(200);
}, 60_000);
afterAll(async () => {
  resetClock();
  await publishNothing();
});

async function textAt(path: string): Promise<string> {
  const answer = await ask('get', path, desk.cookie).buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
  });
  expect([path, answer.status]).toEqual([path, 200]);
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: answer.body as Buffer, encoding: 'utf8' }).replace(/\s+/g, ' ');
}
async function made(id: string, input: object = {}): Promise<string> {
  const answer = await ask('post', `/records/${id}/documents`, desk.cookie).send({ language: 'nb', ...input });
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return textAt(`/documents/${answer.body.id}`);
}
const named = async (id: string) => (await ask('get', `/records/${id}/others-named?language=nb`, desk.cookie)).body.others as { name: string; sure: boolean; passages: string[] }[];

it('security: the plan that goes home names no other pupil, protected or not, and names those who are to be named', async () => {
  const text = await made(recordId);
  expect(text).toContain('Spiser med en annen elev, en annen elev og en annen elev. Følges av søster Runa Vangen og halvbror en annen elev. Ingvild Vakt henter. Vi legger stein på stein.');
  expect(text).toContain('Gruppe med en annen elev');
  expect(text).toContain('Storm Vangen');
  expect(text).not.toMatch(/Sunniva|Fossum|Aksel|Vilja|Trym|Haug/);
});

it('security: the maker is told in which words before it is made, and nothing tells whose address is protected', async () => {
  const others = await named(recordId);
  expect(others.map(({ name, sure }) => [name, sure])).toEqual([['Sunniva Fossum', true], ['Aksel H.', true], ['Trym Haug', true], ['Vilja', false]]);
  expect(others.find(({ name }) => name === 'Vilja')?.passages).toContain('Jeg liker å være med Vilja.');
  expect(Object.keys(others[0] ?? {}).sort()).toEqual(['name', 'passages', 'sure']);
});

it('security: of a first name alone the maker says whose it is; a whole name is masked whatever they say', async () => {
  const text = await made(recordId, { left: ['Vilja', 'Sunniva Fossum', 'Aksel H.'] });
  expect(text).toContain('Spiser med en annen elev, en annen elev og Vilja.');
});

it('security: minutes, and what is printed beside a plan, go the same way; the school’s own words stay', async () => {
  const minutes = await made(meetingId);
  expect(minutes).not.toMatch(/Sunniva|Aksel|Vilja|Trym/);
  expect(minutes).toContain('En annen elev');
  for (const { key } of (await viewRecord(desk, recordId)).papers) expect(await textAt(`/records/${recordId}/papers/${key}?language=nb`)).not.toMatch(/Sunniva|Aksel|Vilja|Trym/);
  expect(JSON.stringify((await viewRecord(desk, recordId)).content)).toContain('Sunniva Fossum, Aksel H. og Vilja');
  expect(await textAt(`/cases/${desk.caseId}/paper`)).toContain('Spiser med Sunniva Fossum, Aksel H. og Vilja');
});
