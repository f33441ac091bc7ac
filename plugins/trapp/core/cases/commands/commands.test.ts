import { isRefusal, type Refusal } from '../../refusals';
import type { Case, Consent } from '../case';
import { after, guide, on, opened, readyEvaluation, readyMeeting, readyPlan } from '../cases.fixture';
import { caseFactsOf } from '../case-facts';
import type { CaseEvent } from '../event';
import { outcomeStates } from '../gates';
import { stepDue } from '../steps';
import { worklist } from '../worklist';
import { changeOwner, chooseOutcome, completeTask, hearChild, joinFinding, planToEvaluate, recordConsent, recordContact, signRecord, startRecord } from './index';

const taskOf = (current: Case, key: string | null) => current.tasks.filter((task) => task.key === key).at(-1) ?? fail(`no task ${key}`);
const fail = (what: string): never => {
  throw new Error(what);
};
const refusedBy = (result: CaseEvent[] | Refusal) => (isRefusal(result) ? result.refused : 'not refused');
const problemsOf = (result: CaseEvent[] | Refusal) => (isRefusal(result) ? result.problems.map((problem) => problem.message) : []);

const contact = { on: '2026-08-31', with: 'guardian', how: 'phone', reached: true, summary: 'Ringte mor' } as const;
const voice = { heard: true, byWhom: 'Ola', how: 'På tomannshånd', what: 'Gruer seg', whyNot: '', on: '2026-08-31' };
const talk = { recordId: 'samtale-1', template: 'elevsamtale', content: { kind: 'conversation' as const, answers: { trives: false } }, plan: null };
const plan = { recordId: 'plan-1', template: 'tiltaksplan', content: { kind: 'plan' as const, plan: readyPlan }, plan: null };
const meeting = { recordId: 'mote-1', template: 'mote', content: { kind: 'meeting' as const, meeting: readyMeeting }, plan: null };
const evaluation = { recordId: 'eval-1', template: null, content: { kind: 'evaluation' as const, evaluation: readyEvaluation }, plan: readyPlan };
const consent: Omit<Consent, 'id'> = { purpose: 'samarbeid', givenBy: 'Mor', answer: 'given', on: '2026-08-31', until: null, note: '' };

/** Each state is made once, so that its tasks keep their ids. */
const once = (make: () => Case) => {
  let made: Case | undefined;
  return () => (made ??= make());
};
const talked = once(() => after(after(opened(), recordContact(opened(), contact, on())), signRecord(opened(), talk, on())));
const mapping = once(() => after(talked(), chooseOutcome(talked(), { outcome: 'videre', reason: 'Fortsatt bekymret' }, on())));
const planning = once(() => {
  const called = after(mapping(), completeTask(mapping(), { taskId: taskOf(mapping(), 'kall-inn').id, note: '' }, on()));
  return after(called, chooseOutcome(called, { outcome: 'til-plan', reason: 'Vi vet nok' }, on()));
});
const evaluating = once(() => {
  const signed = after(planning(), signRecord(planning(), plan, on()));
  return after(signed, chooseOutcome(signed, { outcome: 'start', reason: 'Planen er klar' }, on()));
});

test('S43, C6: a new case stands on the first step with its tasks, due in school days', () => {
  expect(opened('2026-09-25').tasks.map(({ key, due }) => [key, due])).toEqual([
    ['ring-hjem', '2026-10-06'], // the autumn holiday is no school
    ['samtale', '2026-10-07'],
    ['spor-helse', '2026-10-05'],
  ]);
});

test('S47, C6: the mapping conversation is to be held within one week', () => {
  expect(stepDue(mapping(), on().routine)).toBe('2026-09-07');
  expect(taskOf(mapping(), 'kall-inn').due).toBe('2026-09-07');
});

test('S73, C6: the evaluation is due three weeks after the plan began', () => {
  expect(taskOf(evaluating(), 'evaluer').due).toBe('2026-09-21');
});

test('S45, S36: a contact with a guardian who was reached is logged and does the task', () => {
  const current = after(opened(), recordContact(opened(), contact, on()));
  expect(current.contacts).toEqual([expect.objectContaining({ summary: 'Ringte mor', by: 'ola' })]);
  expect(taskOf(current, 'ring-hjem')).toMatchObject({ doneOn: '2026-08-31', doneBy: 'ola' });
});

test.each([
  ['nobody answered', { ...contact, reached: false }],
  ['the pupil was called', { ...contact, with: 'pupil' as const }],
])('S45, U21: when %s, the contact is logged and the task remains', (_what, tried) => {
  const current = after(opened(), recordContact(opened(), tried, on()));
  expect(current.contacts).toHaveLength(1);
  expect(taskOf(current, 'ring-hjem').doneOn).toBeNull();
});

test('C12, S35: the home could not be reached: a note does the task, nothing does not', () => {
  const current = opened();
  const taskId = taskOf(current, 'ring-hjem').id;
  expect(refusedBy(completeTask(current, { taskId, note: ' ' }, on()))).toBe('invalid_input');
  expect(taskOf(after(current, completeTask(current, { taskId, note: 'Meldt til ledelsen' }, on())), 'ring-hjem').doneOn).toBe('2026-08-31');
});

test('C12: a task that asks for a record is not ticked off by hand', () => {
  const current = opened();
  expect(problemsOf(completeTask(current, { taskId: taskOf(current, 'samtale').id, note: 'Gjort' }, on()))).toEqual([expect.stringMatching(/signert/)]);
});

test('U20: a task is done once, and must exist', () => {
  const current = mapping();
  const taskId = taskOf(current, 'kall-inn').id;
  const once = after(current, completeTask(current, { taskId, note: '' }, on()));
  expect(refusedBy(completeTask(once, { taskId, note: '' }, on()))).toBe('task_already_done');
  expect(refusedBy(completeTask(once, { taskId: 'borte', note: '' }, on()))).toBe('unknown_task');
});

test('U15, S64: the child is heard by a named person, or it is said why not', () => {
  expect(refusedBy(hearChild(opened(), { ...voice, byWhom: '' }, on()))).toBe('invalid_input');
  expect(refusedBy(hearChild(opened(), { ...voice, heard: false, byWhom: '' }, on()))).toBe('invalid_input');
  expect(refusedBy(hearChild(opened(), { ...voice, on: '2026-09-01' }, on()))).toBe('invalid_input');
  const told = after(opened(), hearChild(opened(), { ...voice, what: '' }, on()));
  expect(told.childHeard).toEqual([expect.objectContaining({ step: 'samtale', byWhom: 'Ola', what: '' })]);
});

test('C8, S61: an outcome that lacks something tells what, and nothing moves', () => {
  const refused = chooseOutcome(opened(), { outcome: 'avslutt', reason: 'Influensa' }, on());
  expect(refusedBy(refused)).toBe('gate_closed');
  expect(problemsOf(refused)).toEqual([
    'Disse oppgavene må gjøres først: «Oppgave ring-hjem», «Oppgave samtale».',
    expect.stringMatching(/^Snakk med barnet/),
  ]);
});

test('C8: an outcome needs a reason, and must be one of the step', () => {
  expect(refusedBy(chooseOutcome(talked(), { outcome: 'avslutt', reason: '  ' }, on()))).toBe('invalid_input');
  expect(refusedBy(chooseOutcome(talked(), { outcome: 'start', reason: 'x' }, on()))).toBe('unknown_outcome');
});

test('S46, C7: going up a step drops what was optional and undone, and keeps what was done', () => {
  const current = mapping();
  expect(current).toMatchObject({ step: 'kartlegging', stepSince: '2026-08-31', onStep: { signed: [], childHeard: false } });
  expect(current.tasks.map(({ key, dropped, doneOn }) => [key, dropped, doneOn !== null])).toEqual([
    ['ring-hjem', false, true],
    ['samtale', false, true],
    ['spor-helse', true, false],
    ['kall-inn', false, false],
  ]);
  expect(current.path).toEqual([
    { step: 'samtale', from: '2026-08-31', to: '2026-08-31', outcome: 'videre', reason: 'Fortsatt bekymret' },
    { step: 'kartlegging', from: '2026-08-31', to: null, outcome: null, reason: '' },
  ]);
});

test('A24, C8: the child is heard on each step: what was said on the step before opens nothing', () => {
  expect(outcomeStates(mapping(), on().routine, '2026-08-31').find(({ outcome }) => outcome.key === 'avslutt')?.available).toBe(false);
});

test('S61, C2: closing ends the case, and a closed case refuses everything', () => {
  const closed = after(talked(), chooseOutcome(talked(), { outcome: 'avslutt', reason: 'Frisk igjen' }, on('2026-09-01')));
  expect(closed).toMatchObject({ status: 'closed', closedOn: '2026-09-01' });
  const { id } = closed.tasks[0] ?? fail('no task');
  const all = [
    completeTask(closed, { taskId: id, note: 'x' }, on()),
    recordContact(closed, contact, on()),
    hearChild(closed, voice, on()),
    recordConsent(closed, consent, on()),
    changeOwner(closed, { ownerId: 'kari', note: '', candidates: ['kari'], ownerHolds: false }, on()),
    joinFinding(closed, { findingId: 'f2' }, on()),
    startRecord(closed, { recordId: 'r', kind: 'plan', template: 'tiltaksplan', taskId: null, revises: null }, on()),
    signRecord(closed, plan, on()),
    chooseOutcome(closed, { outcome: 'avslutt', reason: 'x' }, on()),
  ];
  expect(all.map(refusedBy)).toEqual(all.map(() => 'case_closed'));
});

test('S62, C6: going back to the plan is an outcome like any other, and its tasks come anew', () => {
  const signed = after(evaluating(), signRecord(evaluating(), evaluation, on('2026-09-21')));
  const back = after(signed, chooseOutcome(signed, { outcome: 'andre-tiltak', reason: 'Virket ikke' }, on('2026-09-22')));
  expect(back).toMatchObject({ step: 'plan', stepSince: '2026-09-22' });
  expect(back.tasks.filter(({ key }) => key === 'lag-plan').map(({ doneOn, due }) => [doneOn, due])).toEqual([
    ['2026-08-31', '2026-09-07'],
    [null, '2026-10-05'],
  ]);
  // The plan signed the time before does not open the gate now.
  expect(refusedBy(chooseOutcome(back, { outcome: 'start', reason: 'x' }, on('2026-09-22')))).toBe('gate_closed');
});

test('S62: continuing the plan stays on the step, evaluated again in three weeks', () => {
  const signed = after(evaluating(), signRecord(evaluating(), evaluation, on('2026-09-21')));
  const again = after(signed, chooseOutcome(signed, { outcome: 'fortsett', reason: 'På vei' }, on('2026-09-21')));
  expect(again.step).toBe('evaluering');
  expect(taskOf(again, 'evaluer')).toMatchObject({ doneOn: null, due: '2026-10-12' });
});

test('S65, B29, C9: consent opens its gate, and withdrawal, refusal or its end closes it at once', () => {
  const isOpen = (answers: Omit<Consent, 'id'>[], today = '2026-08-31') => {
    const current = answers.reduce((held, answer) => after(held, recordConsent(held, answer, on(today))), mapping());
    return outcomeStates(current, on().routine, today).find(({ outcome }) => outcome.key === 'til-andre');
  };
  const father = { ...consent, givenBy: 'Far' };
  expect(isOpen([])?.gates[0]?.message).toMatch(/trengs samtykke til «Samarbeid med andre»/);
  expect(isOpen([consent])?.available).toBe(true);
  expect(isOpen([consent, { ...father, answer: 'refused' }])?.gates[0]?.message).toMatch(/svart ulikt .* Mor har sagt ja, Far ønsker det ikke nå/);
  expect(isOpen([consent, { ...consent, answer: 'withdrawn', givenBy: ' mor ' }])?.available).toBe(false);
  expect(isOpen([{ ...consent, answer: 'refused' }, consent])?.available).toBe(true);
  expect(isOpen([{ ...consent, answer: 'withdrawn' }, { ...consent, on: '2026-08-30' }])?.available).toBe(false);
  expect(isOpen([{ ...consent, until: '2026-09-10' }], '2026-09-10')?.available).toBe(true);
  expect(isOpen([{ ...consent, until: '2026-09-10' }], '2026-09-11')?.gates[0]?.message).toMatch(/gjelder ikke lenger/);
});

test.each<[string, Partial<Omit<Consent, 'id'>>]>([
  ['a purpose that the routine does not have', { purpose: 'annet' }],
  ['nobody', { givenBy: ' ' }],
  ['a day that has not come', { on: '2026-09-01' }],
  ['an end before the beginning', { until: '2026-08-01' }],
])('S65: consent from %s is refused', (_what, change) => {
  expect(refusedBy(recordConsent(mapping(), { ...consent, ...change }, on()))).toBe('invalid_input');
});

test('C4: a later finding joins the case, once', () => {
  const joined = after(opened(), joinFinding(opened(), { findingId: 'f2' }, on()));
  expect(joined.findingIds).toEqual(['funn', 'f2']);
  expect(joinFinding(joined, { findingId: 'f2' }, on())).toEqual([]);
});

test('S43, C11: a signed conversation does its task, and the pupil’s own answers are the child’s voice', () => {
  const current = after(opened(), signRecord(opened(), talk, on()));
  expect(taskOf(current, 'samtale')).toMatchObject({ recordId: 'samtale-1', doneOn: '2026-08-31' });
  expect(current.childHeard).toEqual([expect.objectContaining({ heard: true, byWhom: 'Ola Lærer', how: `Samtale: ${guide.title.nb}`, recordId: 'samtale-1' })]);
});

test('U15, C10: what the school or the system wrote in a conversation is not the child’s voice', () => {
  const answers = { omfang: 'Mye borte', fravaer: '8 dager' };
  const current = after(opened(), signRecord(opened(), { ...talk, content: { kind: 'conversation', answers } }, on()));
  expect(current.onStep).toMatchObject({ signed: ['conversation'], childHeard: false });
});

test('S76, U15, C11: signed minutes do their task, carry the child’s voice, and their action items become tasks that follow the case', () => {
  const actionItems = [{ id: 'x', what: 'Ringe BUP', who: 'Rektor', due: '2026-09-14' }];
  const held = { ...meeting, content: { kind: 'meeting' as const, meeting: { ...readyMeeting, actionItems } } };
  const current = after(planning(), signRecord(planning(), held, on()));
  expect(taskOf(current, 'hold-mote').doneOn).toBe('2026-08-31');
  expect(current.childHeard.at(-1)).toMatchObject({ heard: true, byWhom: 'Helsesykepleier', how: 'Før møtet', what: 'Vil ha med en venn' });
  expect(taskOf(current, null)).toMatchObject({ title: 'Ringe BUP', responsibleName: 'Rektor', due: '2026-09-14', required: false });
  const moved = after(current, chooseOutcome(current, { outcome: 'tilbake', reason: 'Mer kartlegging' }, on()));
  expect(taskOf(moved, null).dropped).toBe(false);
  expect(taskOf(moved, 'lag-plan').dropped).toBe(true);
});

test('S76, C11: what a meeting agrees on for a day without school is due the next school day', () => {
  const actionItems = [['lørdag', '2026-09-05'], ['høstferie', '2026-09-30']].map(([what = '', due = '']) => ({ id: what, what, who: 'Mor', due }));
  const held = { ...meeting, content: { kind: 'meeting' as const, meeting: { ...readyMeeting, actionItems } } };
  const signed = after(planning(), signRecord(planning(), held, on()));
  expect(signed.tasks.filter(({ key }) => key === null).map(({ due }) => due)).toEqual(['2026-09-07', '2026-10-05']);
});

test('S64: minutes that say why the child was not heard count too', () => {
  const childVoice = { heard: 'not_heard' as const, byWhom: '', what: '', whyNot: 'Syk, spørres torsdag' };
  const current = after(planning(), signRecord(planning(), { ...meeting, content: { kind: 'meeting', meeting: { ...readyMeeting, childVoice } } }, on()));
  expect(current.childHeard.at(-1)).toMatchObject({ heard: false, whyNot: 'Syk, spørres torsdag' });
  expect(current.onStep.childHeard).toBe(true);
});

test('S56: a plan that is not ready is not signed, and is told what lacks', () => {
  const refused = signRecord(planning(), { ...plan, content: { kind: 'plan', plan: { ...readyPlan, measures: [], planB: '' } } }, on());
  expect(refusedBy(refused)).toBe('not_ready_to_sign');
  expect(problemsOf(refused)).toHaveLength(2);
});

test('C11: a record is signed once', () => {
  const signed = after(planning(), signRecord(planning(), plan, on()));
  expect(refusedBy(signRecord(signed, plan, on()))).toBe('already_signed');
});

test('S57: an evaluation is about a signed plan of this case, the latest unless another is asked for', () => {
  expect(refusedBy(planToEvaluate(planning(), null) as Refusal)).toBe('invalid_input');
  expect(planToEvaluate(evaluating(), null)).toBe('plan-1');
  expect(planToEvaluate(evaluating(), 'plan-1')).toBe('plan-1');
  expect(isRefusal(planToEvaluate(evaluating(), 'annen'))).toBe(true);
  expect(refusedBy(signRecord(evaluating(), { ...evaluation, plan: null }, on()))).toBe('not_ready_to_sign');
});

test('C11: a record that was begun for a task does that task', () => {
  const current = planning();
  const taskId = taskOf(current, 'lag-plan').id;
  const start = { recordId: 'plan-1', kind: 'plan' as const, template: 'tiltaksplan', taskId, revises: null };
  const begun = after(current, startRecord(current, start, on()));
  expect(taskOf(begun, 'lag-plan').recordId).toBe('plan-1');
  expect(refusedBy(startRecord(begun, { ...start, recordId: 'plan-2' }, on()))).toBe('invalid_input');
  const another = after(begun, signRecord(begun, { ...plan, recordId: 'plan-3' }, on()));
  expect(taskOf(another, 'lag-plan').doneOn).toBeNull();
  expect(taskOf(after(another, signRecord(another, plan, on())), 'lag-plan').doneOn).toBe('2026-08-31');
});

test.each([
  ['a template that the routine does not have', { kind: 'plan' as const, template: 'annen', taskId: null, revises: null }, 'unknown_template'],
  ['an evaluation with a template', { kind: 'evaluation' as const, template: 'tiltaksplan', taskId: null, revises: null }, 'unknown_template'],
  ['a task that does not exist', { kind: 'plan' as const, template: 'tiltaksplan', taskId: 'borte', revises: null }, 'unknown_task'],
  ['a revision of something unsigned', { kind: 'plan' as const, template: 'tiltaksplan', taskId: null, revises: 'plan-0' }, 'invalid_input'],
])('C1: a record is not begun with %s', (_what, start, code) => {
  expect(refusedBy(startRecord(planning(), { recordId: 'r', ...start }, on()))).toBe(code);
});

test('C1: a task asks for one kind of record', () => {
  const current = planning();
  const taskId = taskOf(current, 'lag-plan').id;
  expect(refusedBy(startRecord(current, { recordId: 'r', kind: 'meeting', template: 'mote', taskId, revises: null }, on()))).toBe('invalid_input');
});

test('B28, S41: the case gives its numbers to the rules', () => {
  const current = after(evaluating(), signRecord(evaluating(), evaluation, on('2026-09-21')));
  const side = (presencePercent: number) => ({ schoolDays: 10, absentDays: 1, presencePercent, from: '2026-08-17', to: '2026-08-28' });
  expect(caseFactsOf(current, { today: '2026-09-22', grade: 8, effect: { before: side(60), after: side(85) } })).toMatchObject({
    open_cases: 1, meetings_held: 0, plans_evaluated: 1, presence_change: 25, days_on_step: 22, grade: 8,
  });
  expect(caseFactsOf(null, { today: '2026-09-22', grade: 8, effect: null })).toMatchObject({ open_cases: 0, days_on_step: null, presence_change: null });
});

test('C13, pain 18: a task is overdue the day after it was due, and mine by role, by name or as owner', () => {
  const nurse = { id: 'hs', name: 'Hilde', assignments: [{ role: 'school_nurse' as const, schoolId: 'skole', groupId: null }] };
  const otherTeacher = { id: 'per', name: 'Per', assignments: [{ role: 'contact_teacher' as const, schoolId: 'skole', groupId: '9B' }] };
  const owner = { id: 'ola', name: 'Ola Lærer', assignments: [] };
  const mine = (worker: typeof nurse | typeof otherTeacher | typeof owner) =>
    worklist(opened(), { now: { today: '2026-09-03', time: '09:00' }, worker, groupId: '8A' }).filter((item) => item.mine).map((item) => item.task.key);
  expect(worklist(opened(), { now: { today: '2026-09-03', time: '09:00' }, worker: nurse, groupId: '8A' }).map(({ task, overdue }) => [task.key, overdue])).toEqual([
    ['ring-hjem', true],
    ['samtale', false],
    ['spor-helse', false],
  ]);
  expect(mine(nurse)).toEqual(['spor-helse']);
  expect(mine(otherTeacher)).toEqual([]);
  expect(mine(owner)).toEqual(['ring-hjem', 'samtale', 'spor-helse']);
});
