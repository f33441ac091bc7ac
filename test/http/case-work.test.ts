import type { CaseRow, CaseView, FindingRow } from '../../plugins/trapp/core/contracts/index';
import { newId } from '../../plugins/trapp/server/premises';
import { aGroup, anAbsence, aPupil, aSchool, aStaff, absencesReach, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import {
  aCaseDesk, aPlace, auditOf, begin, choose, contact, errorOf, FRIDAY, inCase, on, raise, startRecord, taskOf, viewCase, voice, workFirstStep, type CaseDesk, type Place,
} from '../kit/case-desk';
import { daysRule, smallRoutine } from '../kit/small-routine';
import { statements } from '../kit/statements';

const routine = smallRoutine('aaa-prove-sak', [daysRule(3), daysRule(2, { key: 'noen-dager', title: { nb: 'Noen dager' } })]);
const monday = ['2026-11-16', '2026-11-17', '2026-11-18'] as const;

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(routine);
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** The pupil has been away for three days, and both rules have found it. */
async function withFindings(place: Place): Promise<[FindingRow, FindingRow]> {
  await absencesReach(place.school, '2026-11-20', monday.map((date) => anAbsence(place.pupil, date)));
  expect((await ask('post', '/evaluations', place.leaderCookie).send({ schoolId: place.school.id })).status).toBe(200);
  const { findings } = (await ask('get', '/findings', place.cookie)).body;
  expect(findings).toHaveLength(2);
  return findings;
}
const open = (findingId: string, cookie: string) => ask('post', `/findings/${findingId}/case`, cookie).send({ concern: 'Borte tre dager på rad.' });
const casesOf = ({ pupil }: Place) => premises().stores.cases.ofPupils([pupil.id], 'all');
const reasons = (answer: { body: { error: { problems: { path: string; message: string }[] } } }) => answer.body.error.problems;

describe('opening a case', () => {
  it('S43: a worried teacher opens a case from a finding, and has the first step\'s tasks with a day for each', async () => {
    const place = await aPlace();
    const [finding] = await withFindings(place);
    const answer = await open(finding.id, place.cookie);
    expect(answer.status).toBe(200);
    const view = await viewCase({ ...place, caseId: answer.body.caseId });
    expect(view.case).toMatchObject({ pupilId: place.pupil.id, schoolId: place.school.id, status: 'open', step: 'samtale-og-kontakt', openedOn: '2026-11-20', ownerId: place.teacher.id, concern: 'Borte tre dager på rad.', findingIds: [finding.id] });
    expect(view.case.tasks.map(({ key, due }) => [key, due])).toEqual([
      ['kontakt-med-hjemmet', '2026-11-23'], ['samtale-med-eleven', '2026-11-25'], ['samtale-med-foresatte', '2026-11-25'], ['sporre-helsesykepleier', '2026-11-27'],
    ]);
    expect(view).toMatchObject({ stepDue: '2026-11-27', stepOverdue: false, routine: { version: 1 }, totals: { days: 3 }, may: { work: true, decide: true }, people: { [place.teacher.id]: 'Lærer Prøve' } });
    expect(view.findings).toMatchObject([{ id: finding.id, status: 'case_opened', assessment: { by: 'Lærer Prøve', on: '2026-11-20', reason: 'Borte tre dager på rad.', caseId: view.case.id } }]);
  });

  it('idea 3: the next finding joins the pupil\'s open case instead of opening another', async () => {
    const place = await aPlace();
    const [first, second] = await withFindings(place);
    const { caseId } = (await open(first.id, place.cookie)).body;
    expect((await open(second.id, place.leaderCookie)).body).toEqual({ caseId });
    const view = await viewCase({ ...place, caseId });
    expect(view.case.findingIds).toEqual([first.id, second.id]);
    expect([view.case.ownerId, view.case.tasks.length]).toEqual([place.teacher.id, 4]);
    expect((await ask('get', '/findings', place.cookie)).body.findings).toEqual([]);
  });

  it('pain 19: a finding is assessed once, and a second try leaves no case behind', async () => {
    const place = await aPlace();
    const [first, second] = await withFindings(place);
    await open(first.id, place.cookie);
    expect(errorOf(await open(first.id, place.leaderCookie))).toEqual([409, 'finding_already_assessed']);
    const other = await aPlace();
    const [dismissed] = await withFindings(other);
    await ask('post', `/findings/${dismissed.id}/no-action`, other.cookie).send({ reason: 'Influensa.' });
    expect(errorOf(await open(dismissed.id, other.cookie))).toEqual([409, 'finding_already_assessed']);
    expect(await casesOf(other)).toEqual([]);
    expect(await casesOf(place)).toHaveLength(1);
    expect((await open(second.id, place.cookie)).status).toBe(200);
  });

  it('sec-7: of twenty who open the same pupil\'s case at once, one opens it, and the others join it or are told', async () => {
    const place = await aPlace();
    const findings = await withFindings(place);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0
          ? ask('post', `/pupils/${place.pupil.id}/cases`, index % 4 === 0 ? place.cookie : place.leaderCookie).send({ concern: `Bekymring ${index}` })
          : open(findings[index % 4 === 1 ? 0 : 1].id, place.leaderCookie),
      ),
    );
    const held = await casesOf(place);
    expect(held).toHaveLength(1);
    for (const answer of answers) expect(['200 undefined', '409 case_exists', '409 finding_already_assessed']).toContain(errorOf(answer).map(String).join(' '));
    const opened = answers.filter(({ status }) => status === 200);
    expect(new Set(opened.map(({ body }) => body.caseId))).toEqual(new Set([held[0]?.id]));
    expect(held[0]?.tasks).toHaveLength(4);
    const joined = await premises().stores.findings.ofPupils([place.pupil.id], 'all');
    expect(joined.filter(({ status }) => status === 'case_opened').map(({ id }) => id).sort()).toEqual([...(held[0]?.findingIds ?? [])].sort());
  });

  it('U11: a concern that no figure shows opens a case; a pupil has one open case at a time', async () => {
    const desk = await aCaseDesk();
    expect((await viewCase(desk)).case).toMatchObject({ concern: 'Har sluttet å være med i friminuttene.', findingIds: [] });
    expect(errorOf(await ask('post', `/pupils/${desk.pupil.id}/cases`, desk.leaderCookie).send({ concern: 'Det samme.' }))).toEqual([409, 'case_exists']);
    await inCase(desk, 'child-heard', voice());
    expect((await choose(desk, 'byttet-skole')).status).toBe(200);
    const again = await raise(desk);
    expect(again).not.toBe(desk.caseId);
  });

  it('asks for words, and for a published routine', async () => {
    const place = await aPlace();
    for (const concern of ['', '   ', 'x'.repeat(4001), 7, null]) expect(errorOf(await ask('post', `/pupils/${place.pupil.id}/cases`, place.cookie).send({ concern }))).toEqual([400, 'invalid_input']);
    await publishNothing();
    expect(errorOf(await ask('post', `/pupils/${place.pupil.id}/cases`, place.cookie).send({ concern: 'Bekymret.' }))).toEqual([409, 'no_routine_published']);
    await publishOnly(routine);
  });

  it('U7, sec-1: a pupil\'s new school is told that there is a case, sees nothing of it, and opens its own when it cannot wait', async () => {
    const before = await aCaseDesk();
    const after = await aPlace({ id: before.pupil.id, sourceId: before.pupil.sourceId });
    const [first, second] = await withFindings(after);
    expect((await ask('get', `/findings/${first.id}`, after.cookie)).body.openCaseId).toBeNull();
    expect(errorOf(await open(first.id, after.cookie))).toEqual([409, 'case_elsewhere']);
    await ask('post', `/pupils/${after.pupil.id}/transfer-request`, after.cookie).send({ note: 'Har ikke kommet.', cannotWait: true });
    const { caseId } = (await open(first.id, after.cookie)).body;
    expect(caseId).not.toBe(before.caseId);
    expect((await viewCase({ ...after, caseId })).case).toMatchObject({ schoolId: after.school.id, findingIds: [first.id] });
    expect((await ask('get', `/findings/${second.id}`, after.cookie)).body.openCaseId).toBe(caseId);
    expect(errorOf(await ask('get', `/cases/${before.caseId}`, after.cookie))).toEqual([404, 'not_found']);
    expect(errorOf(await ask('get', `/cases/${caseId}`, before.leaderCookie))).toEqual([404, 'not_found']);
    expect((await viewCase({ ...before, cookie: before.leaderCookie })).case).toMatchObject({ status: 'open', schoolId: before.school.id, findingIds: [] });
  });

  it('sec-1: a finding from the school before becomes a case at the school that assesses it', async () => {
    const before = await aPlace();
    const [finding] = await withFindings(before);
    const after = await aPlace({ id: before.pupil.id, sourceId: before.pupil.sourceId });
    const { caseId } = (await open(finding.id, after.cookie)).body;
    expect((await viewCase({ ...after, caseId })).case).toMatchObject({ schoolId: after.school.id, ownerId: after.teacher.id });
  });
});

describe('who may', () => {
  /** Everything that can be asked about the case and its record. */
  const questions = (caseId: string, taskId: string, recordId: string) =>
    [
      ['get', `/cases/${caseId}`, {}],
      ['get', `/cases/${caseId}/owners`, {}],
      ['post', `/cases/${caseId}/tasks/${taskId}/done`, { note: '' }],
      ['post', `/cases/${caseId}/contacts`, contact()],
      ['post', `/cases/${caseId}/child-heard`, voice()],
      ['post', `/cases/${caseId}/consents`, consent('given')],
      ['post', `/cases/${caseId}/owner`, { ownerId: 'noen', note: '' }],
      ['post', `/cases/${caseId}/outcome`, { outcome: 'avslutt', reason: 'Prøve.' }],
      ['post', `/cases/${caseId}/records`, begin({ template: 'samtale-hjem' })],
      ['get', `/records/${recordId}`, {}],
      ['put', `/records/${recordId}`, { version: 1, content: { kind: 'conversation', answers: {} } }],
      ['post', `/records/${recordId}/signature`, { version: 1 }],
    ] as const;

  it('sec-1: to another school, a subject teacher and the next class, a case is as if it were not there', async () => {
    const desk = await aCaseDesk();
    const { record } = await startRecord(desk, { template: 'samtale-hjem' });
    const [task] = (await viewCase(desk)).case.tasks;
    const next = await aGroup(desk.school, { name: '8B' });
    const outsiders = [
      (await aPlace()).leader,
      await aStaff([{ role: 'subject_teacher', schoolId: desk.school.id, groupId: desk.group.id }]),
      await aStaff([{ role: 'contact_teacher', schoolId: desk.school.id, groupId: next.id }]),
    ];
    const there = questions(desk.caseId, task?.id ?? '', record.id);
    const nowhere = questions(newId(), newId(), newId());
    const before = await viewCase(desk);
    for (const staff of outsiders) {
      const cookie = await sessionOf(staff);
      for (const [index, [method, path, input]] of there.entries()) {
        const hidden = await ask(method, path, cookie).send(method === 'get' ? undefined : input);
        const absent = await ask(method, nowhere[index]?.[1] ?? '', cookie).send(method === 'get' ? undefined : input);
        expect([path, hidden.status, hidden.body]).toEqual([path, 404, absent.body]);
      }
      expect((await ask('get', '/cases?status=all', cookie)).body.cases).toEqual([]);
    }
    expect(await viewCase(desk)).toEqual(before);
  });

  it('sec-12: without a session nobody is anybody', async () => {
    const desk = await aCaseDesk();
    for (const [method, path, input] of [...questions(desk.caseId, 'oppgave', 'skjema'), ['get', '/cases', {}] as const, ['post', `/pupils/${desk.pupil.id}/cases`, { concern: 'Prøve.' }] as const]) {
      expect([path, ...errorOf(await ask(method, path).send(method === 'get' ? undefined : input))]).toEqual([path, 401, 'not_logged_in']);
    }
  });

  it('S61: the presence team works in the case, and those who hold it or lead the school decide', async () => {
    const desk = await aCaseDesk();
    const cookie = await sessionOf(await aStaff([{ role: 'presence_team', schoolId: desk.school.id, groupId: null }]));
    expect((await ask('get', `/cases/${desk.caseId}`, cookie)).body.may).toEqual({ work: true, decide: false, makeDocument: true });
    expect((await ask('post', `/cases/${desk.caseId}/contacts`, cookie).send(contact())).status).toBe(200);
    expect(errorOf(await choose({ ...desk, cookie }, 'byttet-skole'))).toEqual([403, 'forbidden']);
    expect(errorOf(await ask('get', `/cases/${desk.caseId}/owners`, cookie))).toEqual([403, 'forbidden']);
  });
});

describe('working on a step', () => {
  it('U20: somebody says that a task is done, once', async () => {
    const desk = await aCaseDesk();
    const task = await taskOf(desk, 'sporre-helsesykepleier');
    const done = await inCase(desk, `tasks/${task.id}/done`, { note: 'Hun vet om det.' });
    expect(done.status).toBe(200);
    expect(await taskOf(desk, 'sporre-helsesykepleier')).toMatchObject({ doneOn: '2026-11-20', doneBy: desk.teacher.id });
    expect(errorOf(await inCase(desk, `tasks/${task.id}/done`, { note: '' }))).toEqual([409, 'task_already_done']);
    expect(errorOf(await inCase(desk, 'tasks/finnes-ikke/done', { note: '' }))).toEqual([404, 'unknown_task']);
    const conversation = await inCase(desk, `tasks/${(await taskOf(desk, 'samtale-med-eleven')).id}/done`, { note: '' });
    expect([conversation.status, reasons(conversation)]).toEqual([400, [{ path: 'taskId', message: 'Denne oppgaven blir ferdig når det som hører til er skrevet og signert.' }]]);
  });

  it('S45: every contact is logged, and the one that reaches the home does the task', async () => {
    const desk = await aCaseDesk();
    await inCase(desk, 'contacts', contact({ reached: false, summary: 'Ingen tok telefonen.' }));
    expect((await taskOf(desk, 'kontakt-med-hjemmet')).doneOn).toBeNull();
    const answer = await inCase(desk, 'contacts', contact());
    expect(answer.body.case.contacts).toMatchObject([{ reached: false, summary: 'Ingen tok telefonen.', by: desk.teacher.id }, { reached: true, by: desk.teacher.id }]);
    expect((await taskOf(desk, 'kontakt-med-hjemmet')).doneOn).toBe('2026-11-20');
    const tomorrow = await inCase(desk, 'contacts', contact({ on: '2026-11-21' }));
    expect([tomorrow.status, reasons(tomorrow)]).toEqual([400, [{ path: 'on', message: 'Datoen er fram i tid.' }]]);
  });

  it('S64: the child\'s voice opens its gate; one who is not heard has a reason', async () => {
    const desk = await aCaseDesk();
    const gate = (view: CaseView) => view.outcomes.find(({ outcome }) => outcome.key === 'byttet-skole');
    expect(gate(await viewCase(desk))).toMatchObject({ available: false });
    const silent = await inCase(desk, 'child-heard', voice({ heard: false }));
    expect([silent.status, reasons(silent)[0]?.path]).toEqual([400, 'whyNot']);
    const answer = await inCase(desk, 'child-heard', voice());
    expect(gate(answer.body)).toMatchObject({ available: true, gates: [{ open: true, message: '' }] });
    expect(answer.body.case.childHeard).toMatchObject([{ step: 'samtale-og-kontakt', heard: true, what: 'Vil ha noen å gå sammen med.' }]);
  });

  it('S38: the baton goes to another of the school\'s staff, and to nobody else', async () => {
    const desk = await aCaseDesk();
    const stranger = (await aPlace()).teacher;
    const owners = (await ask('get', `/cases/${desk.caseId}/owners`, desk.cookie)).body.staff;
    expect(owners).toEqual([{ id: desk.leader.id, name: 'Rektor Prøve' }]);
    const wrong = await inCase(desk, 'owner', { ownerId: stranger.id, note: '' });
    expect([wrong.status, reasons(wrong)]).toEqual([400, [{ path: 'ownerId', message: 'Velg en som arbeider ved skolen.' }]]);
    expect((await inCase(desk, 'owner', { ownerId: desk.teacher.id, note: '' })).status).toBe(400);
    expect((await inCase(desk, 'offer', { toId: desk.leader.id, note: 'Rektor tar over.' })).status).toBe(200);
    await ask('post', `/cases/${desk.caseId}/offer/answer`, desk.leaderCookie).send({ accept: true, reason: '' });
    const after = await ask('get', `/cases/${desk.caseId}`, desk.cookie);
    expect(after.body).toMatchObject({ case: { ownerId: desk.leader.id }, people: { [desk.leader.id]: 'Rektor Prøve' }, may: { work: true, decide: false } });
    expect(errorOf(await inCase(desk, 'owner', { ownerId: desk.teacher.id, note: '' }))).toEqual([403, 'forbidden']);
  });

  it('sec-10: a protected pupil\'s case is handed only to those who may see the pupil', async () => {
    const school = await aSchool();
    const group = await aGroup(school);
    const staff = (name: string) => aStaff([{ role: 'department_head', schoolId: school.id, groupId: null }], { name });
    const [one, other, outside] = [await staff('Den ene'), await staff('Den andre'), await staff('Utenfor')];
    const pupil = await aPupil(group, { protection: 'strictly_confidential', namedStaff: [one.id, other.id] });
    const cookie = await sessionOf(one);
    const { caseId } = (await ask('post', `/pupils/${pupil.id}/cases`, cookie).send({ concern: 'Bekymret.' })).body;
    expect((await ask('get', `/cases/${caseId}/owners`, cookie)).body.staff).toEqual([{ id: other.id, name: 'Den andre' }]);
    const offer = (toId: string) => ask('post', `/cases/${caseId}/offer`, cookie).send({ toId, note: 'Tar du over?' });
    expect([(await offer(outside.id)).status, (await offer(other.id)).status]).toEqual([400, 200]);
    expect(errorOf(await ask('get', `/cases/${caseId}`, await sessionOf(outside)))).toEqual([404, 'not_found']);
  });

  it('sec-7: what two write at once is kept, both of it', async () => {
    const desk = await aCaseDesk();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => inCase({ ...desk, cookie: index % 2 ? desk.cookie : desk.leaderCookie }, 'contacts', contact({ summary: `Samtale ${index}` }))));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect((await viewCase(desk)).case.contacts.map(({ summary }) => summary).sort()).toEqual(Array.from({ length: 10 }, (_, index) => `Samtale ${index}`));
  });
});

const consent = (answer: string, more: object = {}) => ({ purpose: 'samarbeid-kommunale-tjenester', givenBy: 'Mor Prøve', answer, on: '2026-11-20', until: null, note: '', ...more });

describe('a person decides how the case goes on', () => {
  it('S61: what a choice still lacks is told, a sentence for each gate, and nothing has happened', async () => {
    const desk = await aCaseDesk();
    const refused = await choose(desk, 'til-kartlegging');
    expect(errorOf(refused)).toEqual([409, 'gate_closed']);
    expect(reasons(refused)).toEqual([
      { path: 'required_tasks_done', message: expect.stringMatching(/^Disse oppgavene må gjøres først: «.+», «.+»\.$/) },
      { path: 'child_heard', message: expect.stringMatching(/^Snakk med barnet/) },
    ]);
    expect((await viewCase(desk)).case).toMatchObject({ step: 'samtale-og-kontakt', path: [{ to: null }] });
    expect(errorOf(await choose(desk, 'finnes-ikke'))).toEqual([409, 'unknown_outcome']);
  });

  it('S61: with the gates open the case comes to its next step, with that step\'s tasks from that day', async () => {
    const desk = await aCaseDesk();
    await workFirstStep(desk);
    const answer = await choose(await on(desk, '2026-11-24'), 'til-kartlegging', 'Fortsatt bekymret.');
    expect(answer.status).toBe(200);
    const view: CaseView = answer.body;
    expect(view.case).toMatchObject({ step: 'kartleggingssamtale', stepSince: '2026-11-24', path: [{ step: 'samtale-og-kontakt', to: '2026-11-24', outcome: 'til-kartlegging', reason: 'Fortsatt bekymret.' }, { step: 'kartleggingssamtale', to: null }] });
    expect(view.case.tasks.filter(({ step }) => step === 'kartleggingssamtale').map(({ key, due }) => [key, due])).toEqual([
      ['avklar-saksansvar', '2026-11-26'], ['kall-inn', '2026-11-26'], ['hold-kartleggingssamtale', '2026-12-01'], ['send-referat', '2026-12-04'], ['vurder-ppt', '2026-12-08'],
    ]);
    expect(view.case.tasks.filter(({ dropped }) => dropped).map(({ key }) => key)).toEqual(['samtale-med-foresatte', 'sporre-helsesykepleier']);
    expect(view.staircase[0]?.steps.slice(0, 3).map(({ state }) => state)).toEqual(['passed', 'current', 'ahead']);
  });

  it('S65: consent opens its gate, and a no or a withdrawal closes it at once', async () => {
    const desk = await aCaseDesk();
    await workFirstStep(desk);
    await choose(desk, 'til-kartlegging');
    await inCase(desk, 'child-heard', voice());
    const state = async (input?: object) => {
      const view: CaseView = input === undefined ? await viewCase(desk) : (await inCase(desk, 'consents', input)).body;
      const gates = view.outcomes.find(({ outcome }) => outcome.key === 'til-niva-2')?.gates ?? [];
      const found = gates.find(({ gate }) => gate.kind === 'consent');
      return [found?.open, found?.message];
    };
    expect(await state()).toEqual([false, expect.stringMatching(/^Det trengs samtykke/)]);
    expect(await state(consent('given'))).toEqual([true, '']);
    expect(await state(consent('refused', { givenBy: 'Far Prøve' }))).toEqual([false, expect.stringMatching(/svart ulikt .* Far Prøve ønsker det ikke nå/)]);
    expect(await state(consent('given', { givenBy: 'Far Prøve' }))).toEqual([true, '']);
    expect(await state(consent('withdrawn'))).toEqual([false, expect.stringMatching(/svart ulikt .* Mor Prøve ønsker det ikke nå/)]);
    expect(reasons(await choose(desk, 'til-niva-2'))).toMatchObject([{ path: 'consent', message: expect.stringMatching(/Mor Prøve ønsker det ikke nå/) }]);
    expect(await state(consent('given', { until: '2026-11-20' }))).toEqual([true, '']);
    expect((await choose(desk, 'til-niva-2')).status).toBe(200);
  });

  it('S65: a consent that is not one of the routine\'s, or ends before it began, is refused', async () => {
    const desk = await aCaseDesk();
    for (const [more, path] of [[{ purpose: 'noe-annet' }, 'purpose'], [{ givenBy: '  ' }, 'givenBy'], [{ until: '2026-11-19' }, 'until'], [{ on: '2026-11-21' }, 'on']] as const) {
      const answer = await inCase(desk, 'consents', consent('given', more));
      expect([...errorOf(answer), reasons(answer)[0]?.path]).toEqual([400, 'invalid_input', path]);
    }
    expect((await viewCase(desk)).case.consents).toEqual([]);
  });

  it('S62: a closed case can be read, and nothing can be done in it', async () => {
    const desk = await aCaseDesk();
    const { record } = await startRecord(desk, { template: 'samtale-hjem' });
    await inCase(desk, 'child-heard', voice());
    const closed: CaseView = (await choose(desk, 'byttet-skole', 'Flyttet til en annen kommune.')).body;
    expect(closed).toMatchObject({ case: { status: 'closed', closedOn: '2026-11-20' }, outcomes: [], stepOverdue: false });
    expect(closed.case.tasks.every(({ dropped }) => dropped)).toBe(true);
    const [task] = closed.case.tasks;
    for (const [path, input] of [
      [`tasks/${task?.id}/done`, { note: '' }], ['contacts', contact()], ['child-heard', voice()], ['consents', consent('given')], ['owner', { ownerId: desk.leader.id, note: '' }],
      ['outcome', { outcome: 'avslutt', reason: 'Igjen.' }], ['records', begin({ template: 'samtale-hjem' })],
    ] as const) expect([path, ...errorOf(await inCase(desk, path, input))]).toEqual([path, 409, 'case_closed']);
    expect(errorOf(await ask('put', `/records/${record.id}`, desk.cookie).send({ version: 1, content: { kind: 'conversation', answers: {} } }))).toEqual([409, 'case_closed']);
    expect(errorOf(await ask('post', `/records/${record.id}/signature`, desk.cookie).send({ version: 1 }))).toEqual([409, 'case_closed']);
    expect((await ask('get', `/records/${record.id}`, desk.cookie)).body).toMatchObject({ mayWrite: false, record: { version: 1 } });
    expect((await viewCase(desk)).case).toEqual(closed.case);
  });

  it('sec-7: of ten who choose at once one decides, and the case is on one step', async () => {
    const desk = await aCaseDesk();
    await workFirstStep(desk);
    const answers = await Promise.all(Array.from({ length: 10 }, () => choose(desk, 'til-kartlegging')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200)) expect(errorOf(answer)).toEqual([409, 'unknown_outcome']);
    const { path, tasks } = (await viewCase(desk)).case;
    expect([path.length, tasks.length]).toEqual([2, 9]);
  });
});

describe('the list of cases', () => {
  const list = async ({ cookie }: Place, status = 'open'): Promise<CaseRow[]> => (await ask('get', `/cases?status=${status}`, cookie)).body.cases;

  it('pain 18: says where each case stands, who holds it, what is next, and what is late', async () => {
    let desk = await aCaseDesk();
    const row = { id: desk.caseId, status: 'open', stepSince: '2026-11-20', stepDue: '2026-11-27', overdue: false, ownerName: 'Lærer Prøve', openTasks: 4, nextTask: { due: '2026-11-23', overdue: false } };
    expect(await list(desk)).toMatchObject([row]);
    desk = await on(desk, '2026-11-24');
    expect(await list(desk)).toMatchObject([{ ...row, overdue: true, nextTask: { due: '2026-11-23', overdue: true } }]);
    await inCase(desk, 'child-heard', voice());
    await choose(desk, 'byttet-skole');
    expect([await list(desk), await list(desk, 'closed')]).toMatchObject([[], [{ id: desk.caseId, status: 'closed', overdue: false, openTasks: 0, nextTask: null }]]);
    expect(errorOf(await ask('get', '/cases?status=noe', desk.cookie))).toEqual([400, 'invalid_input']);
  });

  it('performance: takes as many statements for thirty cases as for one, and so do the case page and my day', async () => {
    const desk = await aCaseDesk();
    await startRecord(desk, { template: 'samtale-hjem' });
    const paths = ['/cases', `/cases/${desk.caseId}`, '/my-day'];
    const before = [];
    for (const path of paths) before.push(await statements(path, desk.cookie));
    for (let index = 0; index < 29; index += 1) await raise({ ...desk, pupil: await aPupil(desk.group) });
    for (let index = 0; index < 10; index += 1) {
      await startRecord(desk, { template: 'samtale-hjem' });
      await inCase(desk, 'contacts', contact());
    }
    const after = [];
    for (const path of paths) after.push(await statements(path, desk.cookie));
    expect(after).toEqual(before);
    expect(Math.max(...after)).toBeLessThan(40);
    expect(Math.min(...after)).toBeGreaterThan(5);
    expect(await list(desk)).toHaveLength(30);
  });
});

describe('on record', () => {
  it('sec-6: each read and write names the case, the pupil and who it was', async () => {
    const desk = await aCaseDesk();
    await viewCase(desk);
    await ask('get', `/cases/${desk.caseId}/owners`, desk.leaderCookie);
    await inCase(desk, 'contacts', contact());
    await inCase(desk, 'child-heard', voice());
    await inCase(desk, 'consents', consent('given'));
    await inCase(desk, `tasks/${(await taskOf(desk, 'sporre-helsesykepleier')).id}/done`, { note: '' });
    await choose(desk, 'byttet-skole');
    const rows = await auditOf(desk.caseId);
    expect(rows.map(({ operation, access }) => `${operation} ${access}`)).toEqual([
      'startCase write', 'viewCase read', 'listOwners read', 'recordContact write', 'recordChildHeard write', 'recordConsent write', 'viewCase read', 'completeTask write', 'chooseOutcome write',
    ]);
    expect(new Set(rows.map(({ pupils }) => pupils))).toEqual(new Set([JSON.stringify([desk.pupil.id])]));
    expect(rows.map(({ actor_id }) => actor_id === desk.leader.id)).toEqual(rows.map(({ operation }) => operation === 'listOwners'));
  });

  it('sec-6: a list names every pupil on it, and a refusal what was tried', async () => {
    const desk = await aCaseDesk();
    await ask('get', '/cases', desk.cookie);
    const stranger: CaseDesk = { ...(await aPlace()), caseId: desk.caseId };
    await inCase(stranger, 'contacts', contact());
    const [refused, listed] = await premises().stores.audit.latest(2);
    expect(listed).toMatchObject({ operation: 'listCases', access: 'read', about: { pupilIds: [desk.pupil.id] } });
    expect(refused).toMatchObject({ operation: 'recordContact', outcome: 'refused', refusal: 'not_found', actorId: stranger.teacher.id, about: { subjectId: desk.caseId } });
  });
});

describe('hostile input', () => {
  it.each([
    ['an unknown field', contact({ by: 'en-annen' })],
    ['the character NUL', contact({ summary: 'a\0b' })],
    ['too much text', contact({ summary: 'x'.repeat(4001) })],
    ['a day that is none', contact({ on: '2026-02-30' })],
    ['another type', contact({ reached: 'ja' })],
    ['nothing', {}],
    ['a list', []],
  ])('sec-5: %s is told, and the case is as it was', async (_, input) => {
    const desk = await aCaseDesk();
    const before = (await viewCase(desk)).case;
    expect(errorOf(await inCase(desk, 'contacts', input))).toEqual([400, 'invalid_input']);
    expect((await viewCase(desk)).case).toEqual(before);
  });

  it.each(['%00', '..%2f..', "'%20or%201=1", 'x'.repeat(61), '__proto__'])('sec-5: a case called %s is not found or not asked for', async (id) => {
    const { cookie } = await aPlace();
    expect([400, 404]).toContain((await ask('get', `/cases/${id}`, cookie)).status);
    expect([400, 404]).toContain((await ask('get', `/records/${id}`, cookie)).status);
  });

  it('sec-9: real names and markup stand in the log as they were written', async () => {
    const desk = await aCaseDesk({ givenName: 'Čárli', familyName: "O'Brien <b>" });
    const summary = '<img src=x onerror=alert(1)> =HYPERLINK("x") \u202eØ Nguyễn';
    const answer = await inCase(desk, 'contacts', contact({ summary }));
    expect(answer.body).toMatchObject({ pupil: { name: "Čárli O'Brien <b>" }, case: { contacts: [{ summary }] } });
  });
});
