import { execFileSync } from 'node:child_process';
import { operations, type CooperationView, type OperationId, type RecordView } from '../../plugins/trapp/core/contracts/index';
import type { Language } from '../../plugins/trapp/core/language/index';
import { meeting, meetingTemplate, plan, planTemplate } from '../documents/papers';
import { contact, FRIDAY, inCase, save, sign, startRecord, viewRecord, type CaseDesk } from '../kit/case-desk';
import { aGroup, aPupil, aSchool, aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

/** Where the pupil is, and with whom. */
const where = { school: 'Kanariedal skole', group: '8K', other: 'Kanarieklassen', owner: 'Kanarivik Lærersen', leader: 'Rektora Kanarinen', left: 'Kanaribert Sluttet', room: 'Kanarirommet' };
const told = (text: string): string[] => Object.values(where).filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));
const pupil = 'Skjult Barnesen';
const inWords = `Ring ${where.owner} i ${where.group} på ${where.school}, eller ${where.leader}s vikar ${where.left} i ${where.other}.`;
const letter = {
  key: 'brev-prove', title: { nb: 'Brev' }, kind: 'letter' as const, heading: { nb: 'Til {pupil} i {group}' }, sources: [],
  blocks: [{ key: 'a', block: 'paragraph' as const, text: { nb: 'Ring {owner} i {group} på {school}.', nn: 'Ring {owner} i {group} på {school}.', en: 'Call {owner} in {group} at {school}.' } }, { key: 'b', block: 'facts' as const, fields: ['pupil', 'school', 'owner'] }],
};
const invitation = { ...letter, key: 'innkalling-prove', kind: 'invitation' as const, blocks: [{ key: 'a', block: 'paragraph' as const, text: { nb: 'Møt {owner} på {school}: {meeting-place}.' } }] };
const languages: readonly Language[] = ['nb', 'nn', 'en'];

let desk: CaseDesk;
/** The address of every paper about the pupil, by the operation that answers with it. */
const papers = new Map<OperationId, string[]>();
const paper = (id: OperationId, ...paths: string[]) => papers.set(id, [...(papers.get(id) ?? []), ...paths]);
const inEach = (path: string) => languages.map((language) => `${path}${path.includes('?') ? '&' : '?'}language=${language}`);
async function made(id: OperationId, path: string): Promise<void> {
  for (const language of languages) {
    const answer = await ask('post', path, desk.cookie).send({ language });
    expect([path, answer.status, answer.body.error]).toEqual([path, 200, undefined]);
    paper(id, `/documents/${answer.body.id}`);
  }
}
const written = async ({ record: { id, version } }: RecordView, content: object) => {
  const saved = await save(desk, id, version, content);
  expect([saved.status, saved.body.error]).toEqual([200, undefined]);
};

beforeAll(async () => {
  setClock(FRIDAY);
  const routine = smallRoutine('aaa-prove-skjermet', []);
  await publishOnly({ ...routine, papers: [...(routine.papers ?? []), letter, invitation] });
  const school = await aSchool({ name: where.school });
  const group = await aGroup(school, { name: where.group });
  await aGroup(school, { name: where.other });
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }], { name: where.owner });
  const leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }], { name: where.leader });
  const left = await aStaff([], { name: where.left });
  const hidden = await aPupil(group, { givenName: 'Skjult', familyName: 'Barnesen', protection: 'strictly_confidential', namedStaff: [teacher.id, leader.id, left.id] }, [{ name: 'Kari Barnesen' }]);
  const [cookie, leaderCookie] = [await sessionOf(teacher), await sessionOf(leader)];
  const { caseId } = (await ask('post', `/pupils/${hidden.id}/cases`, cookie).send({ concern: inWords })).body;
  desk = { school, group, pupil: hidden, teacher, leader, cookie, leaderCookie, caseId };
  expect((await inCase(desk, 'contacts', contact({ summary: inWords }))).status).toBe(200);

  const planned = await startRecord(desk, { kind: 'plan', template: planTemplate.key });
  const measures = plan.measures.filter(({ from }) => from !== '').map((measure) => ({ ...measure, who: where.owner }));
  await written(planned, { kind: 'plan', plan: { ...plan, contactPerson: where.owner, longTermGoal: inWords, measures } });
  for (const { key } of (await viewRecord(desk, planned.record.id)).papers) paper('printRecordPaper', ...inEach(`/records/${planned.record.id}/papers/${key}`));
  await made('downloadDocument', `/records/${planned.record.id}/documents`);
  expect((await sign(desk, planned.record.id, 2)).status).toBe(200);
  await made('makeDocument', `/records/${planned.record.id}/documents`);

  const met = await startRecord(desk, { kind: 'meeting', template: meetingTemplate.key });
  const attendees = [{ id: 'a1', name: where.owner, role: 'Kontaktlærer', present: true }, { id: 'a2', name: 'Kari Barnesen', role: 'Mamma', present: true }];
  await written(met, { kind: 'meeting', meeting: { ...meeting, date: '2026-11-20', place: where.room, leader: where.leader, noteTaker: where.owner, attendees, agenda: meeting.agenda.map((point) => ({ ...point, responsible: where.owner, notes: inWords })) } });
  for (const { key } of (await viewRecord(desk, met.record.id)).papers) paper('printRecordPaper', ...inEach(`/records/${met.record.id}/papers/${key}`));
  paper('downloadAppointment', `/records/${met.record.id}/appointment`);
  await made('makeDocument', `/records/${met.record.id}/documents`);

  const talk = await startRecord(desk, { template: 'forste-samtale-elev' });
  await made('makeDocument', `/records/${talk.record.id}/documents`);
  paper('printBlankForm', ...inEach(`/records/${talk.record.id}/blank-form`));
  const evaluated = await startRecord(desk, { kind: 'evaluation', planRecordId: planned.record.id });
  await made('makeDocument', `/records/${evaluated.record.id}/documents`);

  const answer = await ask('post', `/cases/${caseId}/referrals`, cookie).send({ service: 'ppt', purpose: inWords, necessity: 'Nødvendig', anonymous: false, shares: ['concern', 'absence', 'plan'] });
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  await made('makeReferralLetter', `/cases/${caseId}/referrals/${(answer.body as CooperationView).referrals[0]?.id}/letters`);

  const { meetingId } = (await ask('post', `/schools/${school.id}/team-meetings`, leaderCookie).send({ routineKey: routine.key, template: 'fravaersteam', date: '2026-11-20', time: '14:00', place: where.room })).body;
  const [asked, text] = [{ anonymous: true, asked: 'Hva kan vi gjøre?' }, { anonymous: true, asked: 'Hva kan vi gjøre?', decided: 'Vi ringer.', actionItems: [{ id: 'a', what: 'Ringe hjem', who: where.leader, due: '2026-11-27' }] }];
  expect((await inCase(desk, `team-meetings/${meetingId}`, asked)).status).toBe(200);
  expect((await ask('put', `/cases/${caseId}/team-meetings/${meetingId}`, cookie).send({ version: 1, text })).status).toBe(200);
  const { frame, version } = (await ask('get', `/team-meetings/${meetingId}`, leaderCookie)).body;
  expect((await ask('put', `/team-meetings/${meetingId}`, leaderCookie).send({ version, frame: { ...frame, participants: frame.participants.map((one: object) => ({ ...one, presence: 'present' })) } })).status).toBe(200);
  const concluded = await inCase(desk, `team-meetings/${meetingId}/conclusion`, { version: 2 });
  expect([concluded.status, concluded.body.error]).toEqual([200, undefined]);
  paper('printCaseMinutes', ...inEach(`/cases/${caseId}/team-meetings/${meetingId}/minutes`));

  paper('printCasePaper', ...inEach(`/cases/${caseId}/papers/${letter.key}`));
  paper('printConsentForm', ...inEach(`/cases/${caseId}/consent-form?purpose=samarbeid-kommunale-tjenester`));
  paper('printCaseLog', ...inEach(`/cases/${caseId}/access-log/paper`));
  paper('printPupilLog', ...inEach(`/pupils/${hidden.id}/access-log/paper`));
  paper('printCase', `/cases/${caseId}/paper`);
}, 120_000);
afterAll(async () => {
  resetClock();
  await publishNothing();
});

async function read(path: string): Promise<string> {
  const answer = await ask('get', path, desk.leaderCookie).buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
  });
  expect([path, answer.status]).toEqual([path, 200]);
  const bytes = answer.body as Buffer;
  const text = bytes.subarray(0, 5).toString() === '%PDF-' ? execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' }) : bytes.toString();
  return `${JSON.stringify(answer.headers)} ${text.replace(/\s+/g, ' ')}`;
}

/** Files that are about no pupil, or about several without a protected one's name. */
const aboutNobody: readonly OperationId[] = ['printDraftGuide', 'previewPaper', 'printLocalPlan', 'printTeamMinutes', 'downloadTeamAppointment'];

describe('sec-10: what leaves the school about a protected pupil', () => {
  it('is every file there is: a new one is looked through here as well', () => {
    const files = (Object.keys(operations) as OperationId[]).filter((id) => 'file' in operations[id]);
    expect(files.filter((id) => !papers.has(id) && !aboutNobody.includes(id))).toEqual([]);
  });

  it('says neither school, class, place nor who works there, to those who are named either', async () => {
    const found: string[] = [];
    for (const [id, paths] of papers) for (const path of paths) for (const secret of told(await read(path))) found.push(`${id} ${path}: ${secret}`);
    expect(found).toEqual([]);
  }, 120_000);

  it('still tells what it is about, and whom to call by their role, in each language', async () => {
    const letters = await Promise.all((papers.get('printCasePaper') ?? []).map(read));
    expect(letters[0]).toContain(`Til ${pupil} i klassen`);
    expect(letters.map((text) => text.match(/(?:Ring|Call) [^.]+\./)?.[0])).toEqual(['Ring saksansvarlig i klassen på skolen.', 'Ring saksansvarleg i klassen på skulen.', 'Call case owner in the class at the school.']);
    const whole = await read(`/cases/${desk.caseId}/paper`);
    expect(whole).toContain(pupil);
    expect(whole).toMatch(/Ring saksansvarlig i klassen på skolen, eller rektors vikar ansatt i klassen/);
    const consent = await read(papers.get('printConsentForm')?.[0] ?? '');
    expect([consent.includes('Kari Barnesen'), consent.includes(pupil)]).toEqual([true, true]);
  });
});

it('sec-10: a paper from before the address was protected is given to nobody while it is, and one that is made anew says nothing of where', async () => {
  const pupil = await aPupil(desk.group, { givenName: 'Nyskjermet', familyName: 'Barnesen' });
  const path = `/pupils/${pupil.id}/cases`;
  const { caseId } = (await ask('post', path, desk.cookie).send({ concern: 'Prøve.' })).body;
  const later = { ...desk, pupil, caseId };
  const { record } = await startRecord(later, { kind: 'plan', template: planTemplate.key });
  expect((await save(later, record.id, 1, { kind: 'plan', plan: { ...plan, measures: [], longTermGoal: `Ring ${where.owner} i ${where.group} på ${where.school}, eller ${where.leader}.` } })).status).toBe(200);
  const make = async () => (await ask('post', `/records/${record.id}/documents`, desk.cookie).send({ language: 'nb' })).body as { id: string; tellsWhere: boolean };
  const before = await make();
  expect(told(await read(`/documents/${before.id}`))).toContain(where.school);

  const shielded = { ...pupil, protection: 'confidential' as const, namedStaff: [desk.teacher.id, desk.leader.id] };
  const roster = (changed: typeof pupil) => premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: [changed], guardians: [] }));
  await roster(shielded);
  const refused = await ask('get', `/documents/${before.id}`, desk.leaderCookie);
  expect([refused.status, refused.body.error?.problems?.[0]?.path]).toEqual([400, 'documentId']);
  expect(told(JSON.stringify(refused.body))).toEqual([]);
  const anew = await make();
  expect([before.tellsWhere, anew.tellsWhere]).toEqual([true, false]);
  expect(told(await read(`/documents/${anew.id}`))).toEqual([]);

  await roster(pupil);
  expect(told(await read(`/documents/${before.id}`))).toContain(where.school);
});
