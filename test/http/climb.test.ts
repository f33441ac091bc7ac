import type { CaseView, MyDay } from '../../plugins/trapp/core/contracts/index';
import type { Routine } from '../../plugins/trapp/core/routines/index';
import type { Escalation, Step } from '../../plugins/trapp/core/staircases/index';
import { judgeEveryNight } from '../../plugins/trapp/server/jobs/judge-escalations';
import { aCaseDesk, aPlace, choose, inCase, on, signedRecord, taskOf, viewCase, wholeConversation, workFirstStep, type CaseDesk } from '../kit/case-desk';
import { absencesReach, aGroup, aPupil, aSchool, aStaff, anAbsence, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const FRIDAY = '2026-11-20T08:00:00.000Z';
const text = { nb: 'Ta med fraværsteamet' };
const task = { key: 'ta-med-teamet', title: text, kind: 'do' as const, template: null, responsible: 'presence_team' as const, required: false, deadline: { amount: 2, unit: 'school_days' as const } };
const tooOld: Escalation = {
  key: 'for-lenge', title: text, help: { nb: 'Saken har stått lenge.' }, when: { all: [{ fact: 'days_on_step', operator: 'greaterThan', value: 10 }] },
  then: [{ kind: 'task', task }, { kind: 'tell', role: 'head_teacher' }],
};
const nurse: Escalation = {
  key: 'helse', title: { nb: 'Ta med helsesykepleier' }, help: text, when: { any: [{ fact: 'days_on_step', operator: 'greaterThan', value: 3 }] },
  then: [{ kind: 'tell', role: 'department_head' }], consent: 'samarbeid-kommunale-tjenester',
};
const unheard: Escalation = {
  key: 'ikke-hort', title: { nb: 'Hør barnet først' }, help: text, when: { all: [{ fact: 'child_heard', operator: 'equal', value: 0 }] }, then: [{ kind: 'tell', role: 'head_teacher' }],
};

function climbing(): Routine {
  const routine = smallRoutine('aaa-prove-klatring', [daysRule(3), daysRule(6, { key: 'seks-dager', title: { nb: 'Seks dager' } })]);
  const change = (step: Step): Step => {
    if (step.key === 'samtale-og-kontakt') return { ...step, mayBeTrustedAdult: true, escalations: [tooOld] };
    if (step.key === 'tiltaksplan') return { ...step, escalations: [unheard] };
    if (step.key !== 'kartleggingssamtale') return step;
    return { ...step, escalations: [nurse], outcomes: step.outcomes.map((outcome) => (outcome.key === 'avslutt' ? { ...outcome, gates: [...outcome.gates, { kind: 'paper_made', record: 'conversation' }] } : outcome)) };
  };
  const { staircase } = routine;
  return {
    ...routine,
    staircase: {
      ...staircase,
      escalations: [],
      entries: [
        { step: 'kartleggingssamtale', title: { nb: 'Rett til kartlegging' }, track: 'school', rules: ['seks-dager'] },
        { step: 'tiltaksplan', title: { nb: 'Barnehagen begynner her' }, track: 'kindergarten' },
      ],
      levels: staircase.levels.map((level) => ({ ...level, steps: level.steps.map(change) })),
    },
  };
}

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(climbing());
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const ok = async (answer: { status: number; body: unknown }): Promise<CaseView> => {
  expect([answer.status, (answer.body as { error?: unknown }).error]).toEqual([200, undefined]);
  return answer.body as CaseView;
};
const myDay = async (cookie: string): Promise<MyDay> => (await ask('get', '/my-day', cookie)).body as MyDay;

describe('escalations', () => {
  /** A case that has stood on its first step for a fortnight, after the night. */
  async function grownOld(): Promise<CaseDesk> {
    const later = await on(await aCaseDesk(), '2026-12-04');
    await judgeEveryNight(premises());
    return later;
  }

  it('S39, B91: a step that grows old is proposed to the owner and the role above, at night, and once', async () => {
    const desk = await grownOld();
    const view = await viewCase(desk);
    expect(view.escalations).toMatchObject([{ raised: { key: 'for-lenge', status: 'raised', raisedOn: '2026-12-04', tells: ['head_teacher'] }, outcome: null, tasks: [{ responsible: 'presence_team' }], lacks: [] }]);
    expect(view.escalations[0]?.raised.reason).toMatch(/14/);
    expect((await myDay(desk.cookie)).escalations).toMatchObject([{ caseId: desk.caseId, title: 'Ta med fraværsteamet' }]);
    expect((await myDay(desk.leaderCookie)).escalations.map(({ caseId }) => caseId)).toContain(desk.caseId);
    await judgeEveryNight(premises());
    expect((await viewCase(desk)).escalations).toHaveLength(1);
  });

  it('S38, B28: following adds the task, and somebody else who answers later is told', async () => {
    const desk = await grownOld();
    const [found] = (await viewCase(desk)).escalations;
    const path = `escalations/${found?.raised.id}`;
    expect((await inCase(desk, `${path}/follow`, { reason: ' ' })).status).toBe(400);
    const view = await ok(await inCase(desk, `${path}/follow`, { reason: 'Teamet kan hjelpe.' }));
    expect(view.case.tasks.at(-1)).toMatchObject({ key: 'ta-med-teamet', responsibleRole: 'presence_team', due: '2026-12-08' });
    expect(view.escalations).toEqual([]);
    const again = await inCase(desk, `${path}/decline`, { reason: 'Nei.' });
    expect([again.status, again.body.error.code]).toEqual([409, 'escalation_answered']);
  });

  it('U3: declined with a reason, it does not come back the next night', async () => {
    const desk = await grownOld();
    const [found] = (await viewCase(desk)).escalations;
    const view = await ok(await inCase(desk, `escalations/${found?.raised.id}/decline`, { reason: 'Eleven er på sykehus.' }));
    expect(view.case.escalations).toMatchObject([{ status: 'declined', answer: { by: desk.teacher.id, reason: 'Eleven er på sykehus.' } }]);
    const later = await on(desk, '2026-12-11');
    await judgeEveryNight(premises());
    expect((await viewCase(later)).escalations).toEqual([]);
  });

  it('B29: it is raised when the case changes, waits for consent, and goes away when that is refused', async () => {
    const desk = await aCaseDesk();
    await workFirstStep(desk);
    await ok(await choose(desk, 'til-kartlegging'));
    const later = await on(desk, '2026-11-27');
    const contact = { on: '2026-11-27', with: 'other', how: 'phone', reached: true, summary: 'Snakket med treneren.' };
    const view = await ok(await inCase(later, 'contacts', contact));
    expect(view.escalations).toMatchObject([{ raised: { key: 'helse' }, lacks: [expect.stringMatching(/samtykke/i)] }]);
    const id = view.escalations[0]?.raised.id ?? '';
    expect((await inCase(later, `escalations/${id}/follow`, { reason: 'Vi prøver.' })).body.error).toMatchObject({ code: 'gate_closed' });
    const consent = { purpose: 'samarbeid-kommunale-tjenester', givenBy: 'Forelder', answer: 'refused', on: '2026-11-27', until: null, note: '' };
    expect((await ok(await inCase(later, 'consents', consent))).escalations).toEqual([]);
  });

  it('U20, S38: while the owner is away, what is proposed waits on the substitute\'s day', async () => {
    const desk = await grownOld();
    const vikar = await aStaff([{ role: 'school_nurse', schoolId: desk.school.id, groupId: null }]);
    expect((await myDay(await sessionOf(vikar))).escalations).toEqual([]);
    const away = { staffId: desk.teacher.id, from: '2026-12-04', until: '2026-12-11', substituteId: vikar.id };
    expect((await ask('post', `/staff-absences/${desk.school.id}`, desk.leaderCookie).send(away)).status).toBe(200);
    expect((await myDay(await sessionOf(vikar))).escalations).toMatchObject([{ caseId: desk.caseId, title: 'Ta med fraværsteamet' }]);
  });

  it('sec-10: a case that its reader may not see puts nothing on their day', async () => {
    const desk = await grownOld();
    const other = await aStaff([{ role: 'head_teacher', schoolId: (await aSchool()).id, groupId: null }]);
    expect((await myDay(await sessionOf(other))).escalations.filter(({ caseId }) => caseId === desk.caseId)).toEqual([]);
  });
});

describe('another way', () => {
  it('U3, sec-7: takes the case anywhere with a reason, records what stood closed, and happens once', async () => {
    const desk = await aCaseDesk();
    const way = { to: { step: 'tiltaksplan' }, reason: 'Eleven har en plan fra forrige skole.', visit: 1 };
    const view = await ok(await inCase(desk, 'other-way', way));
    expect(view.case).toMatchObject({ step: 'tiltaksplan', path: [{ outcome: null, reason: way.reason, overridden: [{ gate: 'required_tasks_done' }, { gate: 'child_heard' }] }, { to: null }] });
    expect((await inCase(desk, 'other-way', way)).body.error).toMatchObject({ code: 'version_conflict', problems: [{ path: 'visit' }] });
    const closed = await ok(await inCase(desk, 'other-way', { to: 'close', reason: 'Familien flytter.', visit: 2 }));
    expect(closed.case.status).toBe('closed');
    // What it went past was left out, and nothing comes later in a case that is over.
    const states = [view, closed].map(({ staircase }) => staircase.flatMap(({ steps }) => steps.slice(0, 4).map(({ state }) => state)).slice(0, 4));
    expect(states).toEqual([['passed', 'skipped', 'current', 'ahead'], ['passed', 'skipped', 'passed', 'skipped']]);
  });
});

describe('what is sent twice', () => {
  it('sec-7: a record, a contact and the child’s voice are kept once, and other words under the same id are refused', async () => {
    const desk = await aCaseDesk();
    const start = { kind: 'conversation', template: 'samtale-hjem', taskId: null, revises: null, planRecordId: null, recordId: 'a'.repeat(32) };
    expect([(await inCase(desk, 'records', start)).body, (await inCase(desk, 'records', start)).body]).toEqual([{ recordId: start.recordId }, { recordId: start.recordId }]);
    const contact = { id: 'b'.repeat(32), on: '2026-11-20', with: 'pupil', how: 'phone', reached: true, summary: 'Snakket sammen.' };
    const voice = { id: 'c'.repeat(32), heard: true, byWhom: 'Lærer', how: '', what: 'Vil ha ro.', whyNot: '', on: '2026-11-20' };
    for (let time = 0; time < 2; time += 1) {
      await ok(await inCase(desk, 'contacts', contact));
      await ok(await inCase(desk, 'child-heard', voice));
    }
    const view = await viewCase(desk);
    expect([view.records.length, view.case.contacts.length, view.case.childHeard.length]).toEqual([1, 1, 1]);
    expect((await inCase(desk, 'contacts', { ...contact, summary: 'Noe annet.' })).body.error).toMatchObject({ code: 'invalid_input', problems: [{ path: 'id' }] });
    const other = await aCaseDesk();
    expect((await inCase(other, 'records', start)).body.error).toMatchObject({ code: 'invalid_input', problems: [{ path: 'recordId' }] });
  });
});

describe('where a case begins', () => {
  it('S39, B26: on the step of the rule that raised it, and the reader is told', async () => {
    const place = await aPlace();
    const days = ['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17', '2026-11-18'];
    await absencesReach(place.school, '2026-11-20', days.map((date) => anAbsence(place.pupil, date)));
    expect((await ask('post', '/evaluations', place.leaderCookie).send({ schoolId: place.school.id })).status).toBe(200);
    const { findings } = (await ask('get', '/findings?status=new', place.cookie)).body as { findings: { id: string; ruleKey: string }[] };
    const six = findings.find(({ ruleKey }) => ruleKey === 'seks-dager');
    const { caseId } = (await ask('post', `/findings/${six?.id}/case`, place.cookie).send({ concern: 'Mye borte.' })).body as { caseId: string };
    const view = await viewCase({ ...place, caseId });
    expect(view).toMatchObject({ case: { step: 'kartleggingssamtale', entry: 'rule' }, entry: { title: { nb: 'Rett til kartlegging' }, why: 'rule' } });
  });

  it('A17, A25: a person chooses among the places of the own track, and no other', async () => {
    const place = await aPlace();
    const listed = await ask('get', `/pupils/${place.pupil.id}/entries/aaa-prove-klatring`, place.cookie);
    expect(listed.body).toMatchObject({ usual: 'samtale-og-kontakt', entries: [{ step: 'samtale-og-kontakt' }, { step: 'kartleggingssamtale' }] });
    const start = (entry: string) => ask('post', `/pupils/${place.pupil.id}/cases`, place.cookie).send({ concern: 'Vi er bekymret.', entry });
    expect((await start('tiltaksplan')).body.error).toMatchObject({ code: 'unknown_step' });
    const begun = await start('kartleggingssamtale');
    expect(begun.status).toBe(200);
    expect((await viewCase({ ...place, caseId: begun.body.caseId })).case).toMatchObject({ step: 'kartleggingssamtale', entry: 'person' });
  });

  it('A17, S39: a kindergarten has its own place to begin, and what the routine proposes there is proposed at once', async () => {
    const kindergarten = await aSchool({ kind: 'kindergarten' });
    const group = await aGroup(kindergarten, { grade: 0 });
    const child = await aPupil(group);
    const cookie = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: kindergarten.id, groupId: null }]));
    expect((await ask('get', `/pupils/${child.id}/entries/aaa-prove-klatring`, cookie)).body).toMatchObject({ usual: 'tiltaksplan', entries: [{ step: 'tiltaksplan' }] });
    const { caseId } = (await ask('post', `/pupils/${child.id}/cases`, cookie).send({ concern: 'Trekker seg unna.' })).body as { caseId: string };
    expect((await ask('get', `/cases/${caseId}`, cookie)).body).toMatchObject({ case: { step: 'tiltaksplan' }, escalations: [{ raised: { key: 'ikke-hort', status: 'raised' } }] });
  });
});

describe('a trusted adult', () => {
  it('A35: one of the staff has the step, its tasks stand on their day, and they may see the case', async () => {
    const desk = await aCaseDesk();
    const adult = await aStaff([{ role: 'subject_teacher', schoolId: desk.school.id, groupId: desk.group.id }], { name: 'Trygg Voksen' });
    const adultCookie = await sessionOf(adult);
    expect((await ask('get', `/cases/${desk.caseId}`, adultCookie)).status).toBe(404);
    expect((await ask('get', `/cases/${desk.caseId}/adults`, desk.cookie)).body.staff).toContainEqual({ id: adult.id, name: 'Trygg Voksen' });
    const view = await ok(await inCase(desk, 'responsible', { taskId: null, staffId: adult.id, name: '', why: 'Eleven går alltid til henne.' }));
    expect(view.case.trustedAdult).toEqual({ staffId: adult.id, name: 'Trygg Voksen', why: 'Eleven går alltid til henne.' });
    expect((await ask('get', `/cases/${desk.caseId}`, adultCookie)).status).toBe(200);
    expect((await myDay(adultCookie)).tasks.filter(({ caseId, mine }) => caseId === desk.caseId && mine).map(({ responsibleName }) => responsibleName)).toContain('Trygg Voksen');
    await ok(await inCase(desk, 'other-way', { to: { step: 'tiltaksplan' }, reason: 'Rett til planen.' }));
    expect((await ask('get', `/cases/${desk.caseId}`, adultCookie)).status).toBe(404);
    const { entries } = (await ask('get', `/cases/${desk.caseId}/journal`, desk.cookie)).body as { entries: { title: string }[] };
    expect(entries.map(({ title }) => title)).toContain('Trygg Voksen er ferdig i saken og har ikke lenger innsyn');
  });

  it('A35: somebody outside the school is named, and a stranger’s id is refused', async () => {
    const desk = await aCaseDesk();
    const view = await ok(await inCase(desk, 'responsible', { taskId: null, staffId: null, name: 'Fotballtreneren', why: 'Eleven stoler på ham.' }));
    expect(view.case.tasks.find(({ key }) => key === 'kontakt-med-hjemmet')?.responsibleName).toBe('Fotballtreneren');
    expect((await inCase(desk, 'responsible', { taskId: null, staffId: 'finnes-ikke', name: '', why: 'x' })).body.error).toMatchObject({ code: 'invalid_input', problems: [{ path: 'staffId' }] });
    expect((await inCase(desk, 'responsible', { taskId: null, staffId: null, name: 'Noen', why: '' })).status).toBe(400);
  });
});

describe('papers', () => {
  it('B77: the paper of a signed record opens its gate', async () => {
    const desk = await aCaseDesk();
    await ok(await inCase(desk, 'other-way', { to: { step: 'kartleggingssamtale' }, reason: 'Rett til kartlegging.' }));
    const { record } = await signedRecord(desk, { template: 'kartleggingssamtale', taskId: (await taskOf(desk, 'hold-kartleggingssamtale')).id }, wholeConversation);
    const gate = async () => (await viewCase(desk)).outcomes.find(({ outcome }) => outcome.key === 'avslutt')?.gates.find((state) => state.gate.kind === 'paper_made');
    expect(await gate()).toMatchObject({ open: false, message: expect.stringMatching(/papiret/) });
    expect((await ask('post', `/records/${record.id}/documents`, desk.cookie).send({ language: 'nb' })).status).toBe(200);
    expect(await gate()).toMatchObject({ open: true });
  });
});
