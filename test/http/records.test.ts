import type { RecordContent, RecordView } from '../../plugins/trapp/core/contracts/index';
import { theApp } from '../kit/app';
import { aCaseDesk, aPlace, auditOf, begin, contact, errorOf, FRIDAY, inCase, on, save, sign, signedRecord, startRecord, taskOf, viewCase, viewRecord, wholeConversation, type CaseDesk } from '../kit/case-desk';
import { anAbsence, absencesReach, ask, premises, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';
import { statements } from '../kit/statements';
import { meeting, meetingTemplate, plan, planTemplate } from '../documents/papers';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('aaa-prove-skjema', [daysRule(3)]));
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const talk = { template: 'forste-samtale-elev' };
const plans = { kind: 'plan', template: planTemplate.key };
const written = (more: Partial<typeof plan> = {}): RecordContent => ({ kind: 'plan', plan: { ...plan, measures: plan.measures.filter(({ from }) => from !== ''), ...more } });
const answers = (held: object) => ({ kind: 'conversation', answers: held });
const problemsOf = (answer: { body: { error: { problems: { path: string; message: string }[] } } }) => answer.body.error.problems;
/** What lies in the database, byte for byte. */
const stored = async (recordId: string): Promise<object> => theApp().db.connection('trapp_records').where('ref', recordId).first();

describe('writing', () => {
  it('S67: a conversation begins with what the system knows of the absence, and the task says that it is begun', async () => {
    const desk = await aCaseDesk();
    await absencesReach(desk.school, '2026-11-20', [anAbsence(desk.pupil, '2026-11-18')]);
    const task = await taskOf(desk, 'samtale-med-eleven');
    const begun = await startRecord(desk, { ...talk, taskId: task.id });
    expect(begun).toMatchObject({ record: { caseId: desk.caseId, version: 1, status: 'draft', step: 'samtale-og-kontakt', startedBy: desk.teacher.id }, mayWrite: true, people: { [desk.teacher.id]: 'Lærer Prøve' } });
    expect(begun.content).toMatchObject(answers({ 'fs-omfang': expect.stringMatching(/^Fra 17\.08\.2026 til 20\.11\.2026: 1 hel dag/) }));
    expect((await taskOf(desk, 'samtale-med-eleven')).recordId).toBe(begun.record.id);
    const twice = await inCase(desk, 'records', begin({ ...talk, taskId: task.id }));
    expect([twice.status, problemsOf(twice)[0]?.path]).toEqual([400, 'taskId']);
  });

  it('pain 15: whatever is half-done is kept, also an answer to a question that is not there or of the wrong sort', async () => {
    const desk = await aCaseDesk();
    const { record } = await startRecord(desk, talk);
    const half = answers({ 'fs-skala': 'fire', 'fs-hvorfor': '', 'fs-gruer': null, 'borte-spm': 'Svar på et spørsmål som er tatt bort.' });
    expect((await save(desk, record.id, 1, half)).body).toEqual({ version: 2, savedAt: FRIDAY });
    expect((await viewRecord(desk, record.id)).content).toEqual(half);
    expect((await save(desk, record.id, 2, answers({}))).body.version).toBe(3);
  });

  it('pain 15: an answer to a question that the guide does not have is named at signing, and can then be signed without it', async () => {
    const desk = await aCaseDesk();
    const begun = await startRecord(desk, talk);
    const whole = wholeConversation(begun) as Extract<RecordContent, { kind: 'conversation' }>;
    await save(desk, begun.record.id, 1, answers({ ...whole.answers, 'borte-spm': 'Noe.', 'tom-spm': '' }));
    const refused = await sign(desk, begun.record.id, 2);
    expect(errorOf(refused)).toEqual([409, 'not_ready_to_sign']);
    expect(problemsOf(refused)).toEqual([{ path: 'borte-spm', message: expect.stringContaining('borte-spm') }]);
    expect((await viewRecord(desk, begun.record.id)).content).toMatchObject(answers({ 'borte-spm': 'Noe.' }));
    await save(desk, begun.record.id, 2, whole);
    expect((await sign(desk, begun.record.id, 3)).status).toBe(200);
  });

  it('pain 15: who wrote from an older version is told who was first, whose text stands', async () => {
    const desk = await aCaseDesk();
    const { record } = await startRecord(desk, talk);
    expect((await save({ ...desk, cookie: desk.leaderCookie }, record.id, 1, answers({ 'fs-hvorfor': 'Rektors ord.' }))).status).toBe(200);
    const conflict = await save(desk, record.id, 1, answers({ 'fs-hvorfor': 'Lærerens ord.' }));
    expect(errorOf(conflict)).toEqual([409, 'version_conflict']);
    expect(problemsOf(conflict)).toEqual([{ path: 'version', message: expect.stringMatching(/^Rektor Prøve lagret 20\. november 2026.* 09[.:]00\.$/) }]);
    expect(await viewRecord(desk, record.id)).toMatchObject({ record: { version: 2, savedBy: desk.leader.id }, content: answers({ 'fs-hvorfor': 'Rektors ord.' }) });
    for (const version of [1, 3, 99]) expect(errorOf(await sign(desk, record.id, version))).toEqual([409, 'version_conflict']);
  });

  it('sec-7: of ten who save the same version at once exactly one wins, and it is that one\'s text', async () => {
    const desk = await aCaseDesk();
    const { record } = await startRecord(desk, talk);
    const saves = await Promise.all(Array.from({ length: 10 }, (_, index) => save({ ...desk, cookie: index % 2 ? desk.cookie : desk.leaderCookie }, record.id, 1, answers({ 'fs-hvorfor': `Tekst ${index}` }))));
    expect(saves.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    const winner = saves.findIndex(({ status }) => status === 200);
    expect(await viewRecord(desk, record.id)).toMatchObject({ record: { version: 2 }, content: answers({ 'fs-hvorfor': `Tekst ${winner}` }) });
  });

  it('S73: a meeting begins with the pupil, the guardians with responsibility and the owner, however long their names are', async () => {
    const long = 'Å'.repeat(120);
    const desk = await aCaseDesk({ givenName: long, familyName: long }, [{ name: 'Mor Prøve' }, { name: 'Skjermet Prøve', blocked: true }, { name: 'Uten Prøve', responsibility: 'no' }]);
    const begun = await startRecord(desk, { kind: 'meeting', template: meetingTemplate.key });
    const attendees = begun.content.kind === 'meeting' ? begun.content.meeting.attendees : [];
    expect(attendees.map(({ name, role, present }) => [name.slice(0, 12), role, present])).toEqual([['Å'.repeat(12), 'Elev', false], ['Mor Prøve', 'Foresatt', false], ['Lærer Prøve', 'Saksansvarlig', false]]);
    expect(begun.guardians).toEqual([{ name: 'Mor Prøve', language: 'nb' }]);
  });

  it.each([
    ['a template that the routine does not have', { template: 'finnes-ikke' }, [409, 'unknown_template']],
    ['a task that is not there', { ...talk, taskId: 'finnes-ikke' }, [404, 'unknown_task']],
    ['an evaluation without a plan', { kind: 'evaluation' }, [400, 'invalid_input']],
    ['an evaluation of a plan of another case', { kind: 'evaluation', planRecordId: 'en-annen' }, [400, 'invalid_input']],
    ['a new edition of what is not a plan', { ...plans, revises: 'en-annen' }, [400, 'invalid_input']],
    ['another kind', { kind: 'dagbok' }, [400, 'invalid_input']],
  ])('refuses to begin %s, and leaves nothing behind', async (_, more, error) => {
    const desk = await aCaseDesk();
    expect(errorOf(await inCase(desk, 'records', begin(more)))).toEqual(error);
    expect((await viewCase(desk)).records).toEqual([]);
  });
});

describe('signing', () => {
  it('S51: says what lacks, each with its place, and signs nothing', async () => {
    const desk = await aCaseDesk();
    const { record } = await startRecord(desk, plans);
    const refused = await sign(desk, record.id, 1);
    expect(errorOf(refused)).toEqual([409, 'not_ready_to_sign']);
    expect(problemsOf(refused).map(({ path }) => path)).toEqual(['longTermGoal', 'subGoals', 'measures', 'planB']);
    expect(problemsOf(refused).every(({ message }) => message.length > 10)).toBe(true);
    expect(await viewRecord(desk, record.id)).toMatchObject({ record: { version: 1, status: 'draft', signedBy: null } });
    expect((await viewCase(desk)).case.signed).toEqual([]);
  });

  it('S57: locks what is written, for everybody and for good', async () => {
    const desk = await aCaseDesk();
    const signed = await signedRecord(desk, plans, () => written());
    expect(signed).toMatchObject({ record: { status: 'signed', version: 3, signedBy: desk.teacher.id, signedAt: FRIDAY }, content: written() });
    const before = await stored(signed.record.id);
    for (const version of [1, 2, 3]) {
      expect(errorOf(await save({ ...desk, cookie: desk.leaderCookie }, signed.record.id, version, written({ longTermGoal: 'Noe annet.' })))).toEqual([409, 'already_signed']);
      expect(errorOf(await sign(desk, signed.record.id, version))).toEqual([409, 'already_signed']);
    }
    expect(await stored(signed.record.id)).toEqual(before);
  });

  it('sec-7: of those who sign and save at once one wins, and what is signed is what was saved', async () => {
    const desk = await aCaseDesk();
    const begun = await startRecord(desk, plans);
    await save(desk, begun.record.id, 1, written());
    const late = written({ longTermGoal: 'Skrevet i siste liten.' });
    const all = await Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 ? sign(desk, begun.record.id, 2) : save({ ...desk, cookie: desk.leaderCookie }, begun.record.id, 2, late))));
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    const after = await viewRecord(desk, begun.record.id);
    const signerWon = all.findIndex(({ status }) => status === 200) % 2 === 1;
    expect(after).toMatchObject({ record: { version: 3, status: signerWon ? 'signed' : 'draft' }, content: signerWon ? written() : late });
    expect((await viewCase(desk)).case.signed).toHaveLength(signerWon ? 1 : 0);
  });

  it('U15: completes the task it was begun for, and the pupil\'s own words count as heard', async () => {
    const desk = await aCaseDesk();
    const task = await taskOf(desk, 'samtale-med-eleven');
    const { record } = await signedRecord(desk, { ...talk, taskId: task.id }, wholeConversation);
    expect(await taskOf(desk, 'samtale-med-eleven')).toMatchObject({ doneOn: '2026-11-20', doneBy: desk.teacher.id, recordId: record.id });
    const view = await viewCase(desk);
    expect(view.case.childHeard).toMatchObject([{ heard: true, byWhom: 'Lærer Prøve', step: 'samtale-og-kontakt' }]);
    expect(view.case.signed).toEqual([{ recordId: record.id, kind: 'conversation', on: '2026-11-20' }]);
    expect(view.records).toMatchObject([{ id: record.id, title: { nb: expect.any(String) }, status: 'signed' }]);
  });

  it('S76: what the meeting agreed on becomes tasks with a name and a day', async () => {
    const desk = await aCaseDesk();
    await signedRecord(desk, { kind: 'meeting', template: meetingTemplate.key }, () => ({ kind: 'meeting', meeting: { ...meeting, childVoice: { ...meeting.childVoice, byWhom: 'Ingvild' } } }));
    const agreed = (await viewCase(desk)).case.tasks.filter(({ key }) => key === null);
    expect(agreed.map(({ title, responsibleName, due, required }) => [title, responsibleName, due, required])).toEqual([
      ['Gi alle faglærerne beskjed om planen', 'Ingvild', '2026-11-23', false],
      ['Bestille tolk til neste møte', 'Per', '2026-11-27', false],
      // Agreed for the Sunday.
      ['Ta med vekkerklokke fra butikken', 'Mamma', '2026-11-23', false],
    ]);
    expect((await inCase(desk, `tasks/${agreed[0]?.id}/done`, { note: '' })).status).toBe(200);
  });

  it('pain 18: a signature late in the evening is of that day in Norway', async () => {
    const desk = await on(await aCaseDesk(), '2026-11-22T23:30:00.000Z');
    const signed = await signedRecord(desk, plans, () => written());
    expect((await viewCase(desk)).case.signed).toMatchObject([{ on: '2026-11-23' }]);
    const next = await startRecord(desk, { ...plans, revises: signed.record.id });
    expect(new Set(next.form.kind === 'plan' ? next.form.tried.map(({ planSignedOn }) => planSignedOn) : [])).toEqual(new Set(['2026-11-23']));
  });
});

describe('plans that follow each other', () => {
  const start = '2026-11-09';
  /** Three days away in the two weeks before the plan, and none in the two weeks from it; the plan is signed on its first day. */
  async function withPlan(): Promise<{ desk: CaseDesk; first: RecordView }> {
    let desk = await on(await aCaseDesk(), start);
    await absencesReach(desk.school, '2026-11-20', ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-20'].map((date) => anAbsence(desk.pupil, date)));
    const first = await signedRecord(desk, plans, () => written({ startsOn: start, evaluateOn: '2026-11-20' }));
    desk = await on(desk, '2026-11-19T23:30:00.000Z');
    return { desk, first };
  }
  function weighed({ content }: RecordView): RecordContent {
    if (content.kind !== 'evaluation') throw new Error(`Not an evaluation but a ${content.kind}`);
    const { evaluation } = content;
    return {
      kind: 'evaluation',
      evaluation: {
        ...evaluation,
        subGoals: evaluation.subGoals.map((goal) => ({ ...goal, reached: 'partly' })),
        measures: evaluation.measures.map((row, index) => ({ ...row, carriedOut: 'yes', effect: index === 0 ? 'worse' : 'good', note: index === 0 ? 'Ble mer alene.' : '' })),
        planB: 'Ikke brukt.',
        summary: 'Vi gjør om på det første tiltaket.',
      },
    };
  }

  it('S57: the evaluation has a row for each goal and measure, and shows presence before and after, as it was that day', async () => {
    const { desk, first } = await withPlan();
    const begun = await startRecord(desk, { kind: 'evaluation' });
    expect(begun.content).toMatchObject({ evaluation: { planRecordId: first.record.id, subGoals: plan.subGoals.map(({ id }) => ({ id, reached: '' })) } });
    expect(problemsOf(await sign(desk, begun.record.id, 1)).map(({ path }) => path)).toEqual(expect.arrayContaining(['subGoals.0.reached', 'measures.0.carriedOut', 'planB', 'summary']));
    await save(desk, begun.record.id, 1, weighed(begun));
    expect((await sign(desk, begun.record.id, 2)).status).toBe(200);
    const effect = {
      before: { schoolDays: 10, absentDays: 3, presencePercent: 70, from: '2026-10-26', to: '2026-11-06' },
      after: { schoolDays: 10, absentDays: 1, presencePercent: 90, from: '2026-11-09', to: '2026-11-20' },
    };
    expect((await viewRecord(desk, begun.record.id)).form).toMatchObject({ kind: 'evaluation', effect, plan: { startsOn: start } });
    const later = await on(desk, '2026-12-01');
    await absencesReach(desk.school, '2026-12-01', ['2026-11-23', '2026-11-24'].map((date) => anAbsence(desk.pupil, date)));
    expect((await viewRecord(later, begun.record.id)).form).toMatchObject({ effect });
  });

  it('S58: a new edition keeps the rows, asks the pupil again, and shows what has been tried and how it went', async () => {
    const { desk, first } = await withPlan();
    await signedRecord(desk, { kind: 'evaluation', planRecordId: first.record.id }, weighed);
    const next = await startRecord(desk, { ...plans, revises: first.record.id });
    expect(next).toMatchObject({ record: { revises: first.record.id, version: 1 }, content: { plan: { longTermGoal: plan.longTermGoal, subGoals: plan.subGoals, childVoice: '', startsOn: '2026-11-20' } } });
    const tried = next.form.kind === 'plan' ? next.form.tried : [];
    expect(tried.map(({ what, effect, planSignedOn }) => [what, effect, planSignedOn])).toEqual(
      plan.measures.filter(({ from }) => from !== '').map(({ what }, index) => [what, index === 0 ? 'worse' : 'good', start]),
    );
    expect((await viewRecord(desk, first.record.id)).content).toEqual(first.content);
  });

  it('S57 F23: each measure has its own figures, said with how sure they are, beside what people have weighed', async () => {
    const { desk, first } = await withPlan();
    const evaluation = await signedRecord(desk, { kind: 'evaluation', planRecordId: first.record.id }, weighed);
    const measured = plan.measures.filter(({ from }) => from !== '');
    if (evaluation.form.kind !== 'evaluation') throw new Error('Not an evaluation');
    expect(evaluation.form.effect?.meaning).toEqual({ says: 'may_be_chance', points: 20 });
    const { rows } = (await ask('get', `/cases/${desk.caseId}/effects`, desk.cookie)).body;
    expect(rows[0]).toMatchObject({ kind: 'plan', day: start, recordId: first.record.id, weighed: '', effect: { meaning: { says: 'may_be_chance', points: 20 } } });
    const begunBefore = measured.filter(({ from }) => from <= '2026-11-20');
    expect(rows.slice(1).map(({ kind, title, weighed: said }: { kind: string; title: string; weighed: string }) => [kind, title, said])).toEqual(
      begunBefore.map(({ id, what }) => ['measure', what, measured[0]?.id === id ? 'worse' : 'good']),
    );
  });

  it('B81 B83: of each field it is told who wrote it and what stood there before; one sitting is one change', async () => {
    const desk = await aCaseDesk();
    const begun = await startRecord(desk, plans);
    const write = (version: number, planB: string, cookie = desk.cookie) => ask('put', `/records/${begun.record.id}`, cookie).send({ version, content: written({ planB }) });
    expect((await write(1, 'Vi ri')).status).toBe(200);
    expect((await write(2, 'Vi ringer')).status).toBe(200);
    expect((await write(3, 'Vi ringer hjem', desk.leaderCookie)).status).toBe(200);
    const { changes } = (await ask('get', `/records/${begun.record.id}/history`, desk.cookie)).body;
    expect(changes.filter(({ path }: { path: string }) => path === 'plan.planB')).toMatchObject([
      { byName: 'Rektor Prøve', before: 'Vi ringer', after: 'Vi ringer hjem' },
      { byName: 'Lærer Prøve', before: '', after: 'Vi ringer' },
    ]);
  });

  it('S60 B81: a revised plan says what it changes', async () => {
    const { desk, first } = await withPlan();
    const next = await startRecord(desk, { ...plans, revises: first.record.id });
    if (next.content.kind !== 'plan') throw new Error('Not a plan');
    await save(desk, next.record.id, 1, { kind: 'plan', plan: { ...next.content.plan, planB: 'Vi ringer helsesykepleier samme dag.' } });
    const { changes } = await viewRecord(desk, next.record.id);
    expect(changes).toContain('Plan B er skrevet om.');
    expect((await viewRecord(desk, first.record.id)).changes).toEqual([]);
  });

  it('S57: an evaluation stays with the plan it was begun for, and its form can always be shown', async () => {
    const { desk } = await withPlan();
    const begun = await startRecord(desk, { kind: 'evaluation' });
    const content = weighed(begun);
    const elsewhere = content.kind === 'evaluation' ? { ...content, evaluation: { ...content.evaluation, planRecordId: 'en-annen' } } : content;
    const refused = await save(desk, begun.record.id, 1, elsewhere);
    expect([...errorOf(refused), problemsOf(refused)[0]?.path]).toEqual([400, 'invalid_input', 'content.evaluation.planRecordId']);
    expect((await viewRecord(desk, begun.record.id)).record.version).toBe(1);
  });

  it('B28: what rules measure from is the plan signed last, not the one begun last', async () => {
    const desk = await aCaseDesk();
    const late = await startRecord(desk, plans);
    await signedRecord(desk, plans, () => written({ startsOn: '2026-11-18' }));
    setClock('2026-11-20T08:05:00.000Z');
    await save(desk, late.record.id, 1, written({ startsOn: '2026-11-19' }));
    expect((await sign(desk, late.record.id, 2)).status).toBe(200);
    const signed = await premises().stores.records.signed([desk.caseId], ['plan']);
    expect(signed.map(({ content }) => content.kind === 'plan' && content.plan.startsOn)).toEqual(['2026-11-18', '2026-11-19']);
  });

  it('S57: rows that the plan does not have are told at signing', async () => {
    const { desk } = await withPlan();
    const begun = await startRecord(desk, { kind: 'evaluation' });
    const content = weighed(begun);
    if (content.kind !== 'evaluation') throw new Error('Not an evaluation');
    const [row, ...rest] = content.evaluation.measures;
    await save(desk, begun.record.id, 1, { ...content, evaluation: { ...content.evaluation, measures: [...rest, { ...row, id: 'ukjent' }] } });
    const refused = await sign(desk, begun.record.id, 2);
    expect([...errorOf(refused), ...problemsOf(refused).map(({ path }) => path)]).toEqual([409, 'not_ready_to_sign', `measures.${rest.length}`, 'measures']);
  });

  it('performance: a record is shown in as many statements however much the case holds', async () => {
    const { desk, first } = await withPlan();
    const evaluation = await startRecord(desk, { kind: 'evaluation' });
    const next = await startRecord(desk, { ...plans, revises: first.record.id });
    const paths = [first, evaluation, next].map(({ record }) => `/records/${record.id}`);
    const count = async () => {
      const counts = [];
      for (const path of paths) counts.push(await statements(path, desk.cookie));
      return counts;
    };
    const before = await count();
    for (let index = 0; index < 5; index += 1) {
      await signedRecord(desk, plans, () => written());
      await inCase(desk, 'contacts', contact({ on: '2026-11-19' }));
    }
    expect(await count()).toEqual(before);
    expect(Math.max(...before)).toBeLessThan(30);
  });
});

describe('hostile input', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 'dypt' : [deep(levels - 1)]);
  const hostile: [string, unknown][] = [
    ['content of another kind', { version: 2, content: written() }],
    ['a kind that is none', { version: 2, content: { kind: 'dagbok', answers: {} } }],
    ['no content', { version: 2 }],
    ['content that is a list', { version: 2, content: [] }],
    ['a text of 900,000 characters', { version: 2, content: answers({ 'fs-hvorfor': 'x'.repeat(900_000) }) }],
    ['the character NUL', { version: 2, content: answers({ 'fs-hvorfor': 'a\0b' }) }],
    ['answers a thousand levels deep', { version: 2, content: answers({ 'fs-hvorfor': deep(1000) }) }],
    ['an answer that is an object', { version: 2, content: answers({ 'fs-hvorfor': { $gt: '' } }) }],
    ['a linkId that is none', { version: 2, content: answers({ 'Fs Hvorfor; drop table': 'x' }) }],
    ['an extra field', { version: 2, content: { ...answers({}), status: 'signed' } }],
    ['a version that is text', { version: '2', content: answers({}) }],
    ['a version that is huge', { version: 1e300, content: answers({}) }],
    ['a version below the first', { version: 0, content: answers({}) }],
    ['a list of numbers', { version: 2, content: answers({ 'fs-skala': [1] }) }],
  ];

  it.each(hostile)('sec-5: %s is refused, and the draft is as it was', async (_, body) => {
    const desk = await aCaseDesk();
    const { record } = await startRecord(desk, talk);
    await save(desk, record.id, 1, answers({ 'fs-hvorfor': 'Det som står.' }));
    const before = await stored(record.id);
    expect(errorOf(await ask('put', `/records/${record.id}`, desk.cookie).send(body as object))).toEqual([400, 'invalid_input']);
    expect(await stored(record.id)).toEqual(before);
  });

  it.each([
    ['JSON that is cut off', '{"version":2,"content":{"kind"'],
    ['a body above the limit', JSON.stringify({ version: 2, content: answers({ 'fs-hvorfor': 'x'.repeat(1_100_000) }) })],
    ['lists four hundred thousand levels deep', `${'['.repeat(400_000)}${']'.repeat(400_000)}`],
    ['another prototype', '{"version":2,"content":{"kind":"conversation","answers":{"__proto__":{"a":1},"constructor":{"b":2}}}}'],
  ])('sec-5: %s is refused, and the draft is as it was', async (_, body) => {
    const desk = await aCaseDesk();
    const { record } = await startRecord(desk, talk);
    await save(desk, record.id, 1, answers({ 'fs-hvorfor': 'Det som står.' }));
    const before = await stored(record.id);
    const { status } = await ask('put', `/records/${record.id}`, desk.cookie).set('Content-Type', 'application/json').send(body);
    expect(Math.floor(status / 100)).toBe(4);
    expect(await stored(record.id)).toEqual(before);
  });

  it('sec-5: a draft filled with thousands of strange answers is kept, and signing tells what is wrong with them', async () => {
    const desk = await aCaseDesk();
    const { record } = await startRecord(desk, talk);
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`spm-${index}`, 'x']));
    expect((await save(desk, record.id, 1, answers(many))).status).toBe(200);
    expect(errorOf(await sign(desk, record.id, 2))).toEqual([409, 'not_ready_to_sign']);
  });

  it('sec-9: real names and markup are kept letter by letter', async () => {
    const desk = await aCaseDesk();
    const { record } = await startRecord(desk, talk);
    const hvorfor = '<script>alert(1)</script> =1+1 \u202eØystein Čárli O\'Brien Nguyễn 👩‍👧 "\\ \u2028';
    await save(desk, record.id, 1, answers({ 'fs-hvorfor': hvorfor }));
    expect((await viewRecord(desk, record.id)).content).toEqual(answers({ 'fs-hvorfor': hvorfor }));
  });
});

describe('on record', () => {
  it('sec-6: each read and write of a record names it, the case and the pupil', async () => {
    const desk = await aCaseDesk();
    const signed = await signedRecord(desk, plans, () => written());
    await save({ ...desk, cookie: desk.leaderCookie }, signed.record.id, 3, written());
    const rows = (await auditOf(desk.caseId)).slice(1);
    expect(rows.map(({ operation, access, outcome }) => `${operation} ${access} ${outcome}`)).toEqual(['startRecord write done', 'viewRecord read done', 'saveRecord write done', 'signRecord write done']);
    expect(new Set(rows.map(({ pupils, subject, actor_id }) => `${pupils} ${subject} ${actor_id}`))).toEqual(new Set([`["${desk.pupil.id}"] ${signed.record.id} ${desk.teacher.id}`]));
    const refused: object = await theApp().db.connection('trapp_audit').where({ subject: signed.record.id, outcome: 'refused' }).first();
    expect(refused).toMatchObject({ operation: 'saveRecord', actor_id: desk.leader.id, refusal: 'already_signed' });
  });

  it('sec-14: what was written is nowhere in the audit log, nor in what is told of a refusal', async () => {
    const desk = await aCaseDesk();
    const { record } = await startRecord(desk, talk);
    await save(desk, record.id, 1, answers({ 'fs-hvorfor': 'Kanarifuglen sang.' }));
    const refused = await save(desk, record.id, 1, answers({ 'fs-hvorfor': 'Kanarifuglen igjen.' }));
    const wrong = await save(desk, record.id, 2, answers({ 'fs-hvorfor': { kanarifuglen: 'Kanarifuglen' } }));
    expect(refused.text + wrong.text).not.toContain('Kanarifuglen');
    expect(JSON.stringify(await theApp().db.connection('trapp_audit').orderBy('id', 'desc').limit(20))).not.toContain('Kanarifuglen');
  });

  it('sec-1: a record of a case at another school is as if it were not there', async () => {
    const desk = await aCaseDesk();
    const { record } = await startRecord(desk, talk);
    const { cookie } = await aPlace();
    expect(errorOf(await ask('get', `/records/${record.id}`, cookie))).toEqual([404, 'not_found']);
    expect(errorOf(await save({ ...desk, cookie }, record.id, 1, answers({})))).toEqual([404, 'not_found']);
  });
});
