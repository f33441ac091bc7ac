import { execFileSync } from 'node:child_process';
import type { CaseMeetingsView, MeetingHistory, MeetingsView, TeamMeetingView } from '../../plugins/trapp/core/contracts/index';
import { aCaseDesk, auditOf, errorOf, FRIDAY, inCase, raise, viewCase, type CaseDesk } from '../kit/case-desk';
import { aPupil, aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const KEY = 'aaa-prove-teammoter';
const purpose = 'samarbeid-kommunale-tjenester';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine(KEY, [daysRule(3)]));
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

interface Team extends CaseDesk {
  readonly meetingId: string;
  /** Somebody from PPT, who is asked to the meeting and has no case at the school. */
  readonly pptCookie: string;
}

/** A class with a case, a head teacher who calls the team together, and PPT at the table. */
async function aTeam(pupilMore: object = {}): Promise<Team> {
  const desk = await aCaseDesk({ givenName: 'Emma', familyName: 'Tindeland', ...pupilMore }, [{ name: 'Kari Tindeland' }]);
  const ppt = await aStaff([{ role: 'ppt', schoolId: desk.school.id, groupId: null }], { name: 'Pia Rådgiver' });
  for (let more = 0; more < 10; more += 1) await aPupil(desk.group);
  const answer = await ask('post', `/schools/${desk.school.id}/team-meetings`, desk.leaderCookie).send({ routineKey: KEY, template: 'fravaersteam', date: '2026-11-20', time: '14:00', place: 'Møterom 1' });
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return { ...desk, meetingId: answer.body.meetingId, pptCookie: await sessionOf(ppt) };
}
async function view({ meetingId }: Team, cookie: string): Promise<TeamMeetingView> {
  const answer = await ask('get', `/team-meetings/${meetingId}`, cookie);
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer.body;
}
/** Those who are asked have come. */
async function arrived(team: Team): Promise<void> {
  const { frame, version } = await view(team, team.leaderCookie);
  const participants = frame.participants.map((one) => ({ ...one, presence: 'present' }));
  expect((await ask('put', `/team-meetings/${team.meetingId}`, team.leaderCookie).send({ version, frame: { ...frame, participants } })).status).toBe(200);
}
const put = (team: Team, input: object = {}, caseId = team.caseId, cookie = team.cookie) => ask('post', `/cases/${caseId}/team-meetings/${team.meetingId}`, cookie).send({ anonymous: false, asked: 'Hvordan kommer eleven trygt inn om morgenen?', ...input });
const text = (more: object = {}) => ({ anonymous: false, asked: 'Hvordan kommer eleven trygt inn?', decided: 'PPT ser på lesingen.', actionItems: [{ id: 'a', what: 'Ringe hjem', who: 'Rektor Prøve', due: '2026-11-27' }], ...more });
const write = (team: Team, version: number, more: object = {}) => ask('put', `/cases/${team.caseId}/team-meetings/${team.meetingId}`, team.cookie).send({ version, text: text(more) });
const conclude = (team: Team, version: number) => ask('post', `/cases/${team.caseId}/team-meetings/${team.meetingId}/conclusion`, team.cookie).send({ version });
const consents = (team: Team, answer = 'given') => inCase(team, 'consents', { purpose, givenBy: 'Kari Tindeland', answer, on: '2026-11-20', until: null, note: '' });
async function paper(team: Team, cookie: string, path = `/team-meetings/${team.meetingId}/minutes`, language = 'nb'): Promise<string> {
  const answer = await ask('get', `${path}?language=${language}`, cookie).buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
  });
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: answer.body as Buffer, encoding: 'utf8' }).replace(/\s+/g, ' ');
}

describe('calling a team together', () => {
  it('S8, S21, B23: has the template’s agenda, those who are usually asked, and the one who answers for each point', async () => {
    const team = await aTeam();
    const { frame, title, may, services } = await view(team, team.leaderCookie);
    expect([title.nb, may.arrange]).toEqual(['Fraværsteam', true]);
    expect(frame.participants).toMatchObject([{ name: 'Rektor Prøve', service: null, presence: 'invited' }, { name: '', role: 'Skolehelsetjenesten (helsesykepleier)', service: 'helse', staffId: null }, { name: 'Pia Rådgiver', service: 'ppt' }]);
    expect(frame.agenda.map(({ key, responsible }) => [key, responsible])).toEqual([['apning', 'Rektor Prøve'], ['fravaersbildet', ''], ['neste-mote', 'Rektor Prøve']]);
    expect(services.map(({ key }) => key)).toContain('ppt');
  });

  it('B23: those who are asked see it on their own page, and it names nobody', async () => {
    const team = await aTeam();
    await put(team);
    const { coming, arrange }: MeetingsView = (await ask('get', '/meetings', team.pptCookie)).body;
    expect(coming).toMatchObject([{ id: team.meetingId, kind: 'team', invited: true, cases: 1, pupil: null, date: '2026-11-20', time: '14:00' }]);
    expect(arrange).toEqual([]);
    expect((await ask('get', '/meetings', team.leaderCookie)).body.arrange).toMatchObject([{ templates: [{ key: 'fravaersteam' }, { key: 'tverrfaglig-team' }] }]);
    expect((await ask('get', '/meetings', team.cookie)).body.coming).toEqual([]);
  });

  it('S8: a template for one case is none for a team, and a team’s none for one case', async () => {
    const team = await aTeam();
    const wrong = await ask('post', `/schools/${team.school.id}/team-meetings`, team.leaderCookie).send({ routineKey: KEY, template: 'naervaersmote', date: '', time: '', place: '' });
    expect([wrong.status, wrong.body.error.problems[0].path]).toEqual([400, 'template']);
    expect(errorOf(await inCase(team, 'records', { kind: 'meeting', template: 'fravaersteam', taskId: null, revises: null, planRecordId: null }))).toEqual([409, 'unknown_template']);
  });

  it('two who arrange at once lose nothing, and sent twice it is one meeting', async () => {
    const team = await aTeam();
    const { frame, version } = await view(team, team.leaderCookie);
    const save = (place: string) => ask('put', `/team-meetings/${team.meetingId}`, team.leaderCookie).send({ version, frame: { ...frame, place } });
    expect((await save('Rom 2')).status).toBe(200);
    expect(errorOf(await save('Rom 3'))).toEqual([409, 'version_conflict']);
    const once = { routineKey: KEY, template: 'fravaersteam', date: '', time: '', place: '', id: team.meetingId.replace(/-/g, '') };
    const twice = [await ask('post', `/schools/${team.school.id}/team-meetings`, team.leaderCookie).send(once), await ask('post', `/schools/${team.school.id}/team-meetings`, team.leaderCookie).send(once)];
    expect(twice.map(({ body }) => body.meetingId)).toEqual([once.id, once.id]);
  });
});

describe('by name only where it may be', () => {
  it('B48, B49: without consent PPT sees "sak 1, 8. trinn" and nothing that tells who it is; the school sees why', async () => {
    const team = await aTeam();
    expect((await put(team)).status).toBe(200);
    const [seen] = (await view(team, team.pptCookie)).cases;
    expect(seen).toMatchObject({ number: 1, because: 'not_shared', grade: 8, pupil: null, own: null, lacking: [], asked: 'Hvordan kommer eleven trygt inn om morgenen?' });
    const told = JSON.stringify(await view(team, team.pptCookie));
    for (const word of ['Emma', 'Tindeland', team.caseId, team.pupil.id, '8A']) expect(told).not.toContain(word);
    const [own] = (await view(team, team.leaderCookie)).cases;
    expect(own).toMatchObject({ because: 'not_shared', lacking: ['Skolehelsetjenesten (helsesykepleier)', 'Pia Rådgiver'], pupil: null, own: { caseId: team.caseId, pupil: { name: 'Emma Tindeland' } } });
  });

  it('S65, B29: with consent it is named, and a withdrawal takes the name away at once, on paper too', async () => {
    const team = await aTeam();
    await put(team);
    expect((await consents(team)).status).toBe(200);
    expect((await view(team, team.pptCookie)).cases[0]).toMatchObject({ because: null, pupil: { name: 'Emma Tindeland', groupName: '8A' }, own: null });
    expect((await write(team, 1, { asked: 'Hvordan får Emma en trygg start?' })).status).toBe(200);
    expect(await paper(team, team.pptCookie)).toContain('Sak 1: Emma Tindeland');
    await consents(team, 'withdrawn');
    const seen = await view(team, team.pptCookie);
    expect(seen.cases[0]).toMatchObject({ because: 'not_shared', asked: 'Hvordan får […] en trygg start?', actionItems: [{ what: 'Ringe hjem', who: '' }] });
    const printed = await paper(team, team.pptCookie);
    expect(printed).toContain('Sak 1, 8. trinn');
    expect(printed).not.toMatch(/Emma|Tindeland|8A/);
  });

  it('B49: what is written of a case without a name may not tell who it is', async () => {
    const team = await aTeam();
    const named = await put(team, { asked: 'Emma i 8A vil ikke inn.' });
    expect([named.status, named.body.error.problems]).toEqual([400, [{ path: 'asked', message: expect.stringContaining('«Emma», «8A»') }]]);
    expect((await put(team)).status).toBe(200);
    expect((await write(team, 1, { decided: 'Mor, Kari Tindeland, ringer.' })).body.error.problems[0].path).toBe('text.decided');
    await consents(team);
    expect((await write(team, 1, { decided: 'Emma får følge.' })).status).toBe(200);
    expect((await write(team, 2, { anonymous: true, decided: 'Emma får følge.' })).status).toBe(400);
  });

  it('sec-10: a protected pupil’s case is put on by those who are named only, never by name also with consent, and others are not told why', async () => {
    const team = await aTeam();
    const { stores, transaction } = premises();
    await consents(team);
    const card = await transaction(() => stores.people.pupil(team.pupil.id));
    await transaction(() => stores.roster.save({ groups: [], guardians: [], pupils: [{ ...(card?.pupil ?? team.pupil), protection: 'strictly_confidential', namedStaff: [team.teacher.id] }] }));
    expect(errorOf(await put(team, {}, team.caseId, team.leaderCookie))).toEqual([404, 'not_found']);
    expect((await view(team, team.leaderCookie)).candidates).toEqual([]);
    expect((await put(team, { asked: 'Hva trenger Emma?' })).status).toBe(400);
    expect((await put(team)).status).toBe(200);
    const told = await view(team, team.leaderCookie);
    expect(told.cases[0]).toMatchObject({ number: 1, because: 'not_shared', grade: null, pupil: null, own: null });
    expect(JSON.stringify(told)).not.toMatch(/Emma|Tindeland|protected":true/);
    expect(await paper(team, team.leaderCookie)).not.toMatch(/Emma|Tindeland|8A|8\. trinn/);
  });

  it('B49: in a small grade the grade is not said', async () => {
    const desk = await aCaseDesk();
    const answer = await ask('post', `/schools/${desk.school.id}/team-meetings`, desk.leaderCookie).send({ routineKey: KEY, template: 'fravaersteam', date: '2026-11-20', time: '', place: '' });
    const team: Team = { ...desk, meetingId: answer.body.meetingId, pptCookie: '' };
    await put(team, { anonymous: true });
    expect((await view(team, team.leaderCookie)).cases[0]).toMatchObject({ because: 'chosen', grade: null });
  });

  it('sec-1: every pupil of whom the page tells something is on record, named or not', async () => {
    const team = await aTeam();
    await put(team);
    await view(team, team.pptCookie);
    const [row] = await premises().transaction(() => premises().stores.audit.latest(1));
    expect(row).toMatchObject({ operation: 'viewTeamMeeting', about: { pupilIds: [team.pupil.id], schoolId: team.school.id, subjectId: team.meetingId } });
    expect((await auditOf(team.caseId)).map(({ operation }) => operation)).toContain('putOnAgenda');
  });
});

describe('what the meeting came to', () => {
  it('S63, U20, B81: becomes part of the case, with tasks and a line in its journal, and is locked', async () => {
    const team = await aTeam();
    await put(team);
    await write(team, 1);
    expect((await conclude(team, 2)).body.error.problems[0].path).toBe('participants');
    await arrived(team);
    const concluded = await conclude(team, 2);
    expect([concluded.status, concluded.body.error]).toEqual([200, undefined]);
    const { case: held } = await viewCase(team);
    expect(held.discussions).toMatchObject([{ meeting: 'Fraværsteam', named: false, decided: 'PPT ser på lesingen.', present: expect.arrayContaining(['Pia Rådgiver, PP-tjenesten']) }]);
    expect(held.tasks.find(({ title }) => title === 'Ringe hjem')).toMatchObject({ responsibleName: 'Rektor Prøve', responsibleId: team.leader.id, due: '2026-11-27', key: null });
    const journal = await ask('get', `/cases/${team.caseId}/journal`, team.cookie);
    expect(journal.body.entries.map(({ title }: { title: string }) => title)).toContain('Drøftet i møtet «Fraværsteam», uten navn');
    expect((await write(team, 3)).status).toBe(400);
    expect(errorOf(await conclude(team, 2))).toEqual([400, 'invalid_input']);
  });

  it('S63: is asked for what lacks, and is not written before the meeting is held', async () => {
    const team = await aTeam();
    await put(team);
    expect(errorOf(await conclude(team, 1))).toEqual([409, 'not_ready_to_sign']);
    const { frame, version } = await view(team, team.leaderCookie);
    await ask('put', `/team-meetings/${team.meetingId}`, team.leaderCookie).send({ version, frame: { ...frame, date: '2026-11-27' } });
    await write(team, 1);
    expect((await conclude(team, 2)).body.error.problems[0].path).toBe('date');
    expect(errorOf(await write(team, 1))).toEqual([409, 'version_conflict']);
  });

  it('B48, B49, B76: each case’s paper holds that case alone, and all of them are worded by the routine, in the language asked for', async () => {
    const team = await aTeam();
    await put(team);
    const other = await aPupil(team.group, { givenName: 'Jonas', familyName: 'Nes' });
    const otherCase = await raise({ ...team, pupil: other });
    expect((await put(team, { asked: 'Trenger han lesehjelp?' }, otherCase)).status).toBe(200);
    await write(team, 1);
    await arrived(team);
    await conclude(team, 2);
    const printed = await paper(team, team.cookie, `/cases/${team.caseId}/team-meetings/${team.meetingId}/minutes`);
    expect(printed).toContain('PPT ser på lesingen.');
    expect(printed).not.toMatch(/lesehjelp|Jonas|Sak 2/);
    expect(printed).toMatch(/Fra møtet: Fraværsteam.*tatt opp uten navn.*Emma Tindeland, 8A/);
    expect(await paper(team, team.cookie, `/cases/${team.caseId}/team-meetings/${team.meetingId}/minutes`, 'en')).toMatch(/From the meeting: Attendance team.*without a name.*What we came to/);
    const whole = await paper(team, team.pptCookie, undefined, 'en');
    expect(whole).toMatch(/Minutes: Attendance team.*PPT.*Cases without a name: 1 and 2\..*Case 1, grade 8.*PPT ser på lesingen\..*Case 2, grade 8.*lesehjelp.*Not concluded yet/);
    expect(whole).not.toMatch(/Emma|Jonas|Tindeland|8A|[{}]/);
    expect(errorOf(await ask('get', `/cases/${team.caseId}/team-meetings/${team.meetingId}/minutes?language=nb`, team.pptCookie))).toEqual([404, 'not_found']);
    expect((await view(team, team.leaderCookie)).cases.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('B48: the minutes are signed when every case has been concluded, and locked then', async () => {
    const team = await aTeam();
    await put(team);
    const { frame, version } = await view(team, team.leaderCookie);
    const present = { ...frame, participants: frame.participants.map((one) => ({ ...one, presence: 'present' })) };
    expect((await ask('put', `/team-meetings/${team.meetingId}`, team.leaderCookie).send({ version, frame: present })).status).toBe(200);
    const sign = () => ask('post', `/team-meetings/${team.meetingId}/signature`, team.leaderCookie).send({ version: version + 1 });
    expect((await sign()).body.error.problems).toMatchObject([{ path: 'cases.1' }]);
    await write(team, 1);
    await conclude(team, 2);
    const signed = await sign();
    expect([signed.status, signed.body.status, signed.body.signedBy]).toEqual([200, 'signed', 'Rektor Prøve']);
    expect(errorOf(await sign())).toEqual([409, 'already_signed']);
    expect((await ask('get', '/meetings', team.leaderCookie)).body.earlier).toMatchObject([{ id: team.meetingId, status: 'signed' }]);
  });

  it('A31, B49: the case shows where it may be brought up, and may be taken off before anything is decided', async () => {
    const team = await aTeam();
    const meetings = async (): Promise<CaseMeetingsView> => (await ask('get', `/cases/${team.caseId}/meetings`, team.cookie)).body;
    expect((await meetings()).coming).toMatchObject([{ id: team.meetingId, on: null, mayOpen: false }]);
    await put(team);
    expect((await put(team)).status).toBe(400);
    expect((await meetings()).coming).toMatchObject([{ on: { number: 1 } }]);
    expect((await ask('post', `/cases/${team.caseId}/team-meetings/${team.meetingId}/off`, team.cookie).send({})).status).toBe(200);
    expect((await meetings()).coming).toMatchObject([{ on: null }]);
  });

  it('B81, B83: who wrote which field is told of the meeting, and of a case only to those who may open it', async () => {
    const team = await aTeam();
    await put(team);
    await write(team, 1, { decided: 'Rektor ringer.' });
    const { frame, version } = await view(team, team.leaderCookie);
    const agenda = frame.agenda.map((point, at) => (at === 0 ? { ...point, notes: 'Vi snakket om Emma Tindeland.' } : point));
    expect((await ask('put', `/team-meetings/${team.meetingId}`, team.leaderCookie).send({ version, frame: { ...frame, place: 'Rom 2', agenda } })).status).toBe(200);
    const history = async (cookie: string) => ((await ask('get', `/team-meetings/${team.meetingId}/history`, cookie)).body as MeetingHistory).changes.map(({ path, number, byName, before, after }) => [number, path, byName, before, after]);
    const ofFrame = (notes: string) => [[null, 'place', 'Rektor Prøve', 'Møterom 1', 'Rom 2'], [null, 'agenda.apning.notes', 'Rektor Prøve', '', notes]];
    const byLeader = await history(team.leaderCookie);
    expect(byLeader).toEqual(expect.arrayContaining([...ofFrame('Vi snakket om Emma Tindeland.'), [1, 'decided', 'Lærer Prøve', '', 'Rektor ringer.']]));
    expect(byLeader.filter(([number]) => number === 1).map(([, path]) => path)).toEqual(expect.arrayContaining(['anonymous', 'asked', 'actionItems.a.who']));
    const byGuest = await history(team.pptCookie);
    expect(byGuest.filter(([number]) => number !== null)).toEqual([]);
    expect(JSON.stringify(byGuest)).not.toMatch(/Emma|Tindeland/);
  });

  it('S8: a meeting that does not take place is cancelled, unless something has been decided in it', async () => {
    const team = await aTeam();
    const cancel = ({ meetingId }: Team) => ask('post', `/team-meetings/${meetingId}/cancellation`, team.leaderCookie).send({});
    expect((await cancel(team)).status).toBe(200);
    expect((await ask('get', '/meetings', team.pptCookie)).body.coming).toEqual([]);
    expect(errorOf(await put(team))).toEqual([409, 'already_signed']);
  });

  it('S46: it is a file for calendars that names nobody', async () => {
    const team = await aTeam();
    await put(team);
    const answer = await ask('get', `/team-meetings/${team.meetingId}/appointment`, team.pptCookie);
    expect([answer.status, answer.text.includes('DTSTART;TZID=Europe/Oslo:20261120T140000')]).toEqual([200, true]);
    expect(answer.text).not.toMatch(/Emma|Tindeland|Frav/);
  });
});
