import type { CaseView, FindingRow, RecordView } from '../../plugins/trapp/core/contracts/index';
import type { Group, Pupil, School, Staff } from '../../plugins/trapp/core/people/index';
import { meetingTemplate, plan, planTemplate } from '../documents/papers';
import { theApp } from '../kit/app';
import { aGroup, anAbsence, aPupil, aSchool, aStaff, absencesReach, ask, publishBeside, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const FRIDAY = '2026-11-20T08:00:00.000Z';
const routine = smallRoutine('aaa-prove-sak', [daysRule(3)]);
const talk = { kind: 'conversation', template: 'forste-samtale-elev', revises: null, planRecordId: null } as const;
const aPlan = { kind: 'plan', template: planTemplate.key, taskId: null, revises: null, planRecordId: null } as const;
const ready = { ...plan, measures: plan.measures.filter(({ from }) => from !== ''), startsOn: '2026-11-20', evaluateOn: '2026-12-11' };

interface Place {
  readonly school: School;
  readonly group: Group;
  readonly pupil: Pupil;
  readonly teacher: Staff;
  readonly leader: Staff;
  readonly asTeacher: string;
  readonly asLeader: string;
}

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(routine);
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** A pupil who has been away four days this week, a contact teacher and a department head. */
async function aPlace(): Promise<Place> {
  const school = await aSchool();
  const group = await aGroup(school);
  const pupil = await aPupil(group, {}, [{ name: 'Forelder Prøve' }, { name: 'Sperret Prøve', blocked: true }]);
  await absencesReach(school, '2026-11-20', ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'].map((date) => anAbsence(pupil, date)));
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }], { name: 'Lærer Prøve' });
  const leader = await aStaff([{ role: 'department_head', schoolId: school.id, groupId: null }], { name: 'Leder Prøve' });
  return { school, group, pupil, teacher, leader, asTeacher: await sessionOf(teacher), asLeader: await sessionOf(leader) };
}

async function raise({ pupil, asTeacher }: Place): Promise<string> {
  const answer = await ask('post', `/pupils/${pupil.id}/cases`, asTeacher).send({ concern: 'Vi er bekymret.' });
  expect(answer.status).toBe(200);
  return answer.body.caseId;
}

/** Sends what must go well, and gives what came back. */
async function done<T>(cookie: string, method: 'post' | 'put' | 'get', path: string, body: object = {}): Promise<T> {
  const answer = method === 'get' ? await ask('get', path, cookie) : await ask(method, path, cookie).send(body);
  expect([path, answer.body.error, answer.status]).toEqual([path, undefined, 200]);
  return answer.body as T;
}
const view = (caseId: string, cookie: string) => done<CaseView>(cookie, 'get', `/cases/${caseId}`);
const taskOf = (held: CaseView, key: string) => held.case.tasks.filter((task) => task.key === key && !task.dropped).at(-1) ?? fail(`no task ${key}`);
function fail(what: string): never {
  throw new Error(what);
}

const call = { on: '2026-11-20', with: 'guardian', how: 'phone', reached: true, summary: 'Ringte hjem.' } as const;

/** Does what the first step asks for: the home is reached, and the pupil is talked with by the guide. */
async function workFirstStep(caseId: string, cookie: string): Promise<CaseView> {
  const before = await done<CaseView>(cookie, 'post', `/cases/${caseId}/contacts`, call);
  const { recordId } = await done<{ recordId: string }>(cookie, 'post', `/cases/${caseId}/records`, { ...talk, taskId: taskOf(before, 'samtale-med-eleven').id });
  const answers = { 'fs-hvorfor': 'Det er bråk i timene.', 'fs-oppsummering': 'Vi ser på plassen i klasserommet.', 'fs-bekymring': 'bekymret' };
  await done(cookie, 'put', `/records/${recordId}`, { version: 1, content: { kind: 'conversation', answers } });
  await done(cookie, 'post', `/records/${recordId}/signature`, { version: 2 });
  return view(caseId, cookie);
}

describe('opening a case', () => {
  const findingOf = async ({ school, asTeacher, asLeader }: Place): Promise<FindingRow> => {
    await done(asLeader, 'post', '/evaluations', { schoolId: school.id });
    return (await done<{ findings: FindingRow[] }>(asTeacher, 'get', '/findings?status=new')).findings[0] ?? fail('no finding');
  };

  it('S43: a finding becomes a case on the first step, with its tasks and deadlines in school days', async () => {
    const place = await aPlace();
    const finding = await findingOf(place);
    const { caseId } = await done<{ caseId: string }>(place.asTeacher, 'post', `/findings/${finding.id}/case`, { concern: 'Fire dager på en uke.' });
    const held = await view(caseId, place.asTeacher);
    expect(held.case).toMatchObject({ step: 'samtale-og-kontakt', status: 'open', ownerId: place.teacher.id, findingIds: [finding.id], routineVersion: 1, stepSince: '2026-11-20' });
    expect(taskOf(held, 'kontakt-med-hjemmet').due).toBe('2026-11-23');
    expect(taskOf(held, 'samtale-med-eleven').due).toBe('2026-11-25');
    expect(held).toMatchObject({ totals: { days: 4 }, may: { work: true, decide: true }, people: { [place.teacher.id]: 'Lærer Prøve' }, findings: [{ id: finding.id, status: 'case_opened' }] });
  });

  it('sec-7: two who open a case of one finding at once make one case, and one is told', async () => {
    const place = await aPlace();
    const finding = await findingOf(place);
    const answers = await Promise.all([place.asTeacher, place.asLeader].map((cookie) => ask('post', `/findings/${finding.id}/case`, cookie).send({ concern: 'Samtidig.' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await done<{ cases: unknown[] }>(place.asLeader, 'get', '/cases?status=all')).cases).toHaveLength(1);
  });

  it('U11, sec-7: ten who raise a concern for one pupil at once make one case', async () => {
    const place = await aPlace();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask('post', `/pupils/${place.pupil.id}/cases`, place.asTeacher).send({ concern: 'Hjemmet ringte.' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.error?.code === 'case_exists')).toHaveLength(9);
  });

  it('C4: a finding that comes while the case is open joins it', async () => {
    const place = await aPlace();
    const begun = await raise(place);
    const finding = await findingOf(place);
    const { caseId } = await done<{ caseId: string }>(place.asTeacher, 'post', `/findings/${finding.id}/case`, { concern: 'Samme sak.' });
    expect(caseId).toBe(begun);
    expect((await view(caseId, place.asTeacher)).case.findingIds).toEqual([finding.id]);
  });

  it('a case that is closed lets the next be opened', async () => {
    const place = await aPlace();
    const first = await raise(place);
    await workFirstStep(first, place.asTeacher);
    await done(place.asTeacher, 'post', `/cases/${first}/outcome`, { outcome: 'avslutt', reason: 'Frisk igjen.' });
    expect(await raise(place)).not.toBe(first);
    expect((await done<{ cases: { status: string }[] }>(place.asTeacher, 'get', '/cases?status=all')).cases.map(({ status }) => status).sort()).toEqual(['closed', 'open']);
  });
});

describe('working a case', () => {
  it('S45: a logged contact that reached the home does the task, and stands in the log with who wrote it', async () => {
    const place = await aPlace();
    const caseId = await raise(place);
    const held = await done<CaseView>(place.asTeacher, 'post', `/cases/${caseId}/contacts`, call);
    expect(held.case.contacts).toMatchObject([{ summary: 'Ringte hjem.', by: place.teacher.id }]);
    expect(taskOf(held, 'kontakt-med-hjemmet').doneOn).toBe('2026-11-20');
  });

  it('S46, S47: the way up is closed with words for what lacks, and open when it is done', async () => {
    const place = await aPlace();
    const caseId = await raise(place);
    const refused = await ask('post', `/cases/${caseId}/outcome`, place.asTeacher).send({ outcome: 'til-kartlegging', reason: 'Fortsatt bekymret.' });
    expect(refused.status).toBe(409);
    expect(refused.body.error).toMatchObject({ code: 'gate_closed', problems: [{ message: expect.stringMatching(/Disse oppgavene må gjøres først/) }, { message: expect.stringMatching(/Snakk med barnet/) }] });
    expect((await workFirstStep(caseId, place.asTeacher)).outcomes.every(({ available }) => available)).toBe(true);
    const moved = await done<CaseView>(place.asTeacher, 'post', `/cases/${caseId}/outcome`, { outcome: 'til-kartlegging', reason: 'Fortsatt bekymret.' });
    expect(moved).toMatchObject({ case: { step: 'kartleggingssamtale' }, stepOverdue: false });
    expect(taskOf(moved, 'hold-kartleggingssamtale').due).toBe('2026-11-27');
    expect(moved.staircase[0]?.steps.slice(0, 3).map(({ state }) => state)).toEqual(['passed', 'current', 'ahead']);
  });

  it('C2: a closed case takes nothing more, and says so', async () => {
    const place = await aPlace();
    const caseId = await raise(place);
    await workFirstStep(caseId, place.asTeacher);
    const closed = await done<CaseView>(place.asTeacher, 'post', `/cases/${caseId}/outcome`, { outcome: 'avslutt', reason: 'Frisk igjen.' });
    expect(closed).toMatchObject({ case: { status: 'closed', closedOn: '2026-11-20' }, outcomes: [], stepOverdue: false });
    const answer = await ask('post', `/cases/${caseId}/contacts`, place.asTeacher).send(call);
    expect([answer.status, answer.body.error.code]).toEqual([409, 'case_closed']);
  });

  it('S65, B29: consent opens the way to others, and a withdrawal closes it at once', async () => {
    const place = await aPlace();
    const caseId = await raise(place);
    await workFirstStep(caseId, place.asTeacher);
    await done(place.asTeacher, 'post', `/cases/${caseId}/outcome`, { outcome: 'til-kartlegging', reason: 'Fortsatt bekymret.' });
    await done(place.asTeacher, 'post', `/cases/${caseId}/child-heard`, { heard: true, byWhom: 'Lærer Prøve', how: 'På tur', what: '', whyNot: '', on: '2026-11-20' });
    const answer = { purpose: 'samarbeid-kommunale-tjenester', givenBy: 'Forelder Prøve', on: '2026-11-20', until: null, note: '' };
    const isOpen = ({ outcomes }: CaseView) => outcomes.find(({ outcome }) => outcome.key === 'til-niva-2')?.available;
    expect(isOpen(await done<CaseView>(place.asTeacher, 'post', `/cases/${caseId}/consents`, { ...answer, answer: 'given' }))).toBe(true);
    expect(isOpen(await done<CaseView>(place.asTeacher, 'post', `/cases/${caseId}/consents`, { ...answer, answer: 'withdrawn' }))).toBe(false);
    const refused = await ask('post', `/cases/${caseId}/outcome`, place.asTeacher).send({ outcome: 'til-niva-2', reason: 'Likevel.' });
    expect(refused.body.error.problems).toEqual([{ path: 'consent', message: expect.stringMatching(/^Forelder Prøve har trukket samtykket/) }]);
  });

  it('S38: the baton goes to another of the school, and to nobody else', async () => {
    const place = await aPlace();
    const caseId = await raise(place);
    const elsewhere = await aStaff([{ role: 'head_teacher', schoolId: (await aSchool()).id, groupId: null }]);
    const { staff } = await done<{ staff: { id: string }[] }>(place.asTeacher, 'get', `/cases/${caseId}/owners`);
    expect(staff.map(({ id }) => id)).toEqual([place.leader.id]);
    expect((await ask('post', `/cases/${caseId}/offer`, place.asTeacher).send({ toId: elsewhere.id, note: 'Tar du over?' })).status).toBe(400);
    expect((await done<CaseView>(place.asLeader, 'post', `/cases/${caseId}/owner`, { ownerId: place.leader.id, note: 'Tar over.' })).case.ownerId).toBe(place.leader.id);
  });

  it('C3, pain 5: a case stays with the version it was opened under when a new one is published', async () => {
    const place = await aPlace();
    const caseId = await raise(place);
    const [level] = routine.staircase.levels;
    const levels = routine.staircase.levels.map((one) => ({ ...one, steps: one.steps.map((step) => ({ ...step, title: { nb: 'Nytt navn' } })) }));
    await publishBeside({ ...routine, staircase: { ...routine.staircase, levels } }, { number: 2, reason: 'Ny' });
    try {
      expect(await view(caseId, place.asTeacher)).toMatchObject({ routine: { version: 1 }, step: { title: level?.steps[0]?.title } });
    } finally {
      await publishOnly(routine);
    }
  });

  it('C13, pain 18: overdue is the same on the case, in the list and on my day', async () => {
    const place = await aPlace();
    const caseId = await raise(place);
    setClock('2026-11-30T08:00:00.000Z');
    const later = await sessionOf(place.teacher);
    expect((await view(caseId, later)).stepOverdue).toBe(true);
    expect((await done<{ cases: object[] }>(later, 'get', '/cases')).cases).toMatchObject([{ id: caseId, overdue: true, nextTask: { due: '2026-11-23', overdue: true } }]);
    const day = await done<{ tasks: { caseId: string; mine: boolean; overdue: boolean }[] }>(later, 'get', '/my-day');
    expect(day.tasks.filter((task) => task.caseId === caseId).every(({ mine, overdue }) => mine && overdue)).toBe(true);
  });

  it.each([
    ['somebody who is not logged in', null, 401],
    ['a teacher of another class', 'other-class', 404],
    ['a leader of another school', 'other-school', 404],
  ])('sec-1: the case is neither shown nor told of to %s', async (_who, which, status) => {
    const place = await aPlace();
    const caseId = await raise(place);
    const otherSchool = await aSchool();
    const otherClass = await aGroup(place.school, { name: '9B' });
    const strangers = {
      'other-class': [{ role: 'contact_teacher' as const, schoolId: place.school.id, groupId: otherClass.id }],
      'other-school': [{ role: 'department_head' as const, schoolId: otherSchool.id, groupId: null }],
    };
    const cookie = which === null ? undefined : await sessionOf(await aStaff(strangers[which as keyof typeof strangers]));
    const seen = await ask('get', `/cases/${caseId}`, cookie);
    const invented = await ask('get', '/cases/finnes-ikke', cookie);
    const written = await ask('post', `/cases/${caseId}/contacts`, cookie).send(call);
    expect([seen.status, invented.status, written.status]).toEqual([status, status, status]);
    expect(seen.body).toEqual(invented.body);
  });
});

describe('writing in a case', () => {
  const begin = (caseId: string, cookie: string, input: object) => done<{ recordId: string }>(cookie, 'post', `/cases/${caseId}/records`, input);
  const save = (recordId: string, cookie: string, version: number, content: object) => ask('put', `/records/${recordId}`, cookie).send({ version, content });

  it('S67, S78: a conversation begins with the extent of the absence in words', async () => {
    const place = await aPlace();
    const caseId = await raise(place);
    const { recordId } = await begin(caseId, place.asTeacher, { ...talk, taskId: null });
    const record = await done<RecordView>(place.asTeacher, 'get', `/records/${recordId}`);
    expect(record).toMatchObject({ record: { version: 1, status: 'draft' }, mayWrite: true, form: { kind: 'conversation' }, guardians: [{ name: 'Forelder Prøve' }] });
    expect(record.content).toEqual({ kind: 'conversation', answers: { 'fs-omfang': expect.stringMatching(/^Fra 17\.08\.2026 til 20\.11\.2026: 4 hele dager\./) } });
  });

  it('pain 15: what is half-done and wrong is saved, and hidden answers with it', async () => {
    const place = await aPlace();
    const { recordId } = await begin(await raise(place), place.asTeacher, { ...talk, taskId: null });
    const answers = { 'fs-skala': 99, 'fs-gruer': false, 'fs-gruer-hva': 'Gym', 'fs-neste': 'snart' };
    expect((await save(recordId, place.asTeacher, 1, { kind: 'conversation', answers })).body).toEqual({ version: 2, savedAt: FRIDAY });
    expect((await done<RecordView>(place.asTeacher, 'get', `/records/${recordId}`)).content).toEqual({ kind: 'conversation', answers });
  });

  it('pain 15, sec-7: the second of two editors is told who saved and when, and neither text is lost', async () => {
    const place = await aPlace();
    const { recordId } = await begin(await raise(place), place.asTeacher, { ...talk, taskId: null });
    const text = (words: string) => ({ kind: 'conversation', answers: { 'fs-oppsummering': words } });
    expect((await save(recordId, place.asTeacher, 1, text('Læreren var først.'))).status).toBe(200);
    const second = await save(recordId, place.asLeader, 1, text('Lederen var nummer to.'));
    expect([second.status, second.body.error.code]).toEqual([409, 'version_conflict']);
    expect(second.body.error.problems).toEqual([{ path: 'version', message: expect.stringMatching(/^Lærer Prøve lagret 20\. november 2026.*09[.:]00/) }]);
    const stored = await done<RecordView>(place.asLeader, 'get', `/records/${recordId}`);
    expect(stored).toMatchObject({ record: { version: 2 }, content: text('Læreren var først.') });
    // The second editor still has the text, and saves both from the newest version.
    expect((await save(recordId, place.asLeader, 2, text('Læreren var først. Lederen var nummer to.'))).status).toBe(200);
  });

  it('sec-7: of ten saves of the same version at once, one is written', async () => {
    const place = await aPlace();
    const { recordId } = await begin(await raise(place), place.asTeacher, { ...talk, taskId: null });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => save(recordId, place.asTeacher, 1, { kind: 'conversation', answers: { 'fs-bra': `Tekst ${index}` } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  });

  it('S66: what lacks is told question by question, and what is asked about but does not exist is named and kept', async () => {
    const place = await aPlace();
    const { recordId } = await begin(await raise(place), place.asTeacher, { ...talk, taskId: null });
    const answers = { 'fs-finnes-ikke': 'Noe viktig', 'fs-bekymring': 'bekymret' };
    await save(recordId, place.asTeacher, 1, { kind: 'conversation', answers });
    const refused = await ask('post', `/records/${recordId}/signature`, place.asTeacher).send({ version: 2 });
    expect([refused.status, refused.body.error.code]).toEqual([409, 'not_ready_to_sign']);
    expect(refused.body.error.problems.map(({ path }: { path: string }) => path)).toEqual(['fs-oppsummering', 'fs-finnes-ikke']);
    expect((await done<RecordView>(place.asTeacher, 'get', `/records/${recordId}`)).content).toEqual({ kind: 'conversation', answers });
  });

  it('S57: signing locks, does the task, and is done once', async () => {
    const place = await aPlace();
    const caseId = await raise(place);
    const held = await workFirstStep(caseId, place.asTeacher);
    const record = held.records[0] ?? fail('no record');
    expect(record).toMatchObject({ status: 'signed', signedBy: place.teacher.id, signedAt: FRIDAY });
    expect(taskOf(held, 'samtale-med-eleven')).toMatchObject({ doneOn: '2026-11-20', recordId: record.id });
    expect(held.case.childHeard).toMatchObject([{ heard: true, byWhom: 'Lærer Prøve', step: 'samtale-og-kontakt' }]);
    const again = await ask('post', `/records/${record.id}/signature`, place.asTeacher).send({ version: record.version });
    const changed = await save(record.id, place.asTeacher, record.version, { kind: 'conversation', answers: {} });
    expect([again.body.error.code, changed.body.error.code]).toEqual(['already_signed', 'already_signed']);
  });

  it('S76: action items of signed minutes become tasks of the case', async () => {
    const place = await aPlace();
    const caseId = await raise(place);
    const { recordId } = await begin(caseId, place.asLeader, { ...aPlan, kind: 'meeting', template: meetingTemplate.key });
    const record = await done<RecordView>(place.asLeader, 'get', `/records/${recordId}`);
    const meeting = record.content.kind === 'meeting' ? record.content.meeting : fail('no meeting');
    expect(meeting.attendees.map(({ name, role }) => [name, role])).toEqual([
      ['Ærlend Prøve', 'Elev'],
      ['Forelder Prøve', 'Foresatt'],
      ['Lærer Prøve', 'Saksansvarlig'],
    ]);
    const held = {
      ...meeting,
      attendees: meeting.attendees.map((attendee) => ({ ...attendee, present: true })),
      childVoice: { heard: 'in_meeting', byWhom: 'Lærer Prøve', what: 'Vil ha en fast plass.', whyNot: '' },
      actionItems: [{ id: 'x', what: 'Ringe helsesykepleier', who: 'Leder Prøve', due: '2026-11-27' }],
    };
    await save(recordId, place.asLeader, 1, { kind: 'meeting', meeting: held });
    await done(place.asLeader, 'post', `/records/${recordId}/signature`, { version: 2 });
    const after = await view(caseId, place.asTeacher);
    expect(after.case.tasks.at(-1)).toMatchObject({ title: 'Ringe helsesykepleier', responsibleName: 'Leder Prøve', due: '2026-11-27', key: null });
    expect(after.case.childHeard.at(-1)).toMatchObject({ how: 'I møtet', what: 'Vil ha en fast plass.' });
  });

  it('S57, S58, S59: a plan is evaluated with presence before and after, and what was tried is seen when the next is written', async () => {
    const place = await aPlace();
    const caseId = await raise(place);
    const { recordId: planId } = await begin(caseId, place.asTeacher, aPlan);
    await save(planId, place.asTeacher, 1, { kind: 'plan', plan: ready });
    await done(place.asTeacher, 'post', `/records/${planId}/signature`, { version: 2 });

    setClock('2026-11-30T08:00:00.000Z');
    const cookie = await sessionOf(place.teacher);
    await absencesReach(place.school, '2026-11-27', [anAbsence(place.pupil, '2026-11-24')]);
    const { recordId } = await begin(caseId, cookie, { ...aPlan, kind: 'evaluation', template: null });
    const { form, content } = await done<RecordView>(cookie, 'get', `/records/${recordId}`);
    expect(form).toMatchObject({ kind: 'evaluation', effect: { before: { schoolDays: 6, absentDays: 4 }, after: { schoolDays: 6, absentDays: 1, from: '2026-11-20', to: '2026-11-27' } } });
    const evaluation = content.kind === 'evaluation' ? content.evaluation : fail('no evaluation');
    const weighed = {
      ...evaluation,
      subGoals: evaluation.subGoals.map((goal) => ({ ...goal, reached: 'partly' })),
      measures: evaluation.measures.map((measure) => ({ ...measure, carriedOut: 'yes', effect: 'none' })),
      planB: 'Ikke brukt.',
      summary: 'Vi prøver noe annet.',
    };
    await save(recordId, cookie, 1, { kind: 'evaluation', evaluation: weighed });
    await done(cookie, 'post', `/records/${recordId}/signature`, { version: 2 });

    const { recordId: revisedId } = await begin(caseId, cookie, { ...aPlan, revises: planId });
    const revised = await done<RecordView>(cookie, 'get', `/records/${revisedId}`);
    expect(revised.content).toMatchObject({ plan: { longTermGoal: ready.longTermGoal, childVoice: '', startsOn: '2026-11-30', evaluateOn: '2026-12-21' } });
    expect(revised.form).toMatchObject({ kind: 'plan', tried: ready.measures.map(({ what }) => ({ what, effect: 'none', planSignedOn: '2026-11-20' })) });
  });

  it('an evaluation is never about a plan of another case', async () => {
    const [here, there] = [await aPlace(), await aPlace()];
    const { recordId: planId } = await begin(await raise(there), there.asTeacher, aPlan);
    await save(planId, there.asTeacher, 1, { kind: 'plan', plan: ready });
    await done(there.asTeacher, 'post', `/records/${planId}/signature`, { version: 2 });
    const caseId = await raise(here);
    const refused = await ask('post', `/cases/${caseId}/records`, here.asTeacher).send({ ...aPlan, kind: 'evaluation', template: null, planRecordId: planId });
    expect(refused.status).toBe(400);
    expect((await view(caseId, here.asTeacher)).records).toEqual([]);
  });

  it('sec-1: a record is as closed as its case', async () => {
    const place = await aPlace();
    const { recordId } = await begin(await raise(place), place.asTeacher, aPlan);
    const stranger = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: (await aSchool()).id, groupId: null }]));
    const answers = [
      await ask('get', `/records/${recordId}`, stranger),
      await save(recordId, stranger, 1, { kind: 'plan', plan: ready }),
      await ask('post', `/records/${recordId}/signature`, stranger).send({ version: 1 }),
      await ask('get', `/records/${recordId}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 401]);
  });

  it('everything that happened is kept as events in order', async () => {
    const place = await aPlace();
    const caseId = await raise(place);
    await workFirstStep(caseId, place.asTeacher);
    const rows: { type: string; sequence: number }[] = await theApp().db.connection('trapp_case_events').where('case_ref', caseId).orderBy('sequence');
    expect(rows.map(({ type }) => type)).toEqual(['case.opened', 'tasks.added', 'contact.recorded', 'task.completed', 'record.started', 'record.signed', 'task.completed', 'child.heard']);
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
  });
});
