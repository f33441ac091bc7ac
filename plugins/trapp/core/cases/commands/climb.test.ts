import { isRefusal, type Refusal } from '../../refusals';
import type { Routine } from '../../routines/index';
import type { Escalation, Gate, Step } from '../../staircases/index';
import type { Case } from '../case';
import { after, on as onDay, opened, readyMeeting, readyPlan, routine } from '../cases.fixture';
import type { CommandContext } from '../command';
import { entryFor, mayBeginOn } from '../entry';
import { wayOf } from '../escalations';
import type { CaseEvent } from '../event';
import { foldCase } from '../fold';
import { outcomeStates } from '../gates';
import { judgeEscalations } from '../judge-escalations';
import type { CaseGround } from '../known-facts';
import { chooseOutcome, declineEscalation, followEscalation, nameResponsible, openCase, paperMade, recordConsent, signRecord, takeOtherWay } from './index';

const refusedBy = (result: CaseEvent[] | Refusal) => (isRefusal(result) ? result.refused : 'not refused');
const at = (today: string, used: Routine = routine): CommandContext => ({ ...onDay(today), routine: used });
const withStep = (key: string, change: Partial<Step>): Routine => ({
  ...routine,
  staircase: { ...routine.staircase, levels: routine.staircase.levels.map((level) => ({ ...level, steps: level.steps.map((step) => (step.key === key ? { ...step, ...change } : step)) })) },
});
const whole = (escalations: Escalation[]): Routine => ({ ...routine, staircase: { ...routine.staircase, escalations } });

const text = { nb: 'Ta inn skolehelsetjenesten' };
const nurseTask = { key: 'kontakt-helsesykepleier', title: text, kind: 'do' as const, template: null, responsible: 'school_nurse' as const, required: false, deadline: { amount: 1, unit: 'weeks' as const } };
const twoMeetings: Escalation = {
  key: 'to-moter',
  title: text,
  help: text,
  when: { all: [{ fact: 'meetings_held', operator: 'greaterThanInclusive', value: 2 }, { fact: 'presence_change', operator: 'lessThanInclusive', value: 0 }] },
  then: [{ kind: 'task', task: nurseTask }, { kind: 'tell', role: 'department_head' }],
  consent: 'samarbeid',
};
const tooOld: Escalation = { key: 'for-gammelt', title: text, help: text, when: { all: [{ fact: 'days_on_step', operator: 'greaterThan', value: 14 }] }, then: [{ kind: 'tell', role: 'head_teacher' }] };
const side = (presencePercent: number) => ({ schoolDays: 10, absentDays: 1, presencePercent, from: '2026-08-17', to: '2026-08-28' });
const facts = (before: number, then: number): CaseGround => ({ picture: { absences: [], dataUntil: '2026-10-01', recordsLessons: true }, grade: 8, plans: [readyPlan], effect: { before: side(before), after: side(then) } });
const judged = async (current: Case, used: Routine, today: string, known = facts(80, 75)) => after(current, await judgeEscalations(current, known, at(today, used)));
const waiting = (current: Case) => current.escalations.filter(({ status }) => status === 'raised');
const consent = (answer: 'given' | 'refused', on: string) => ({ purpose: 'samarbeid', givenBy: 'Mor', answer, on, until: null, note: '' });

function meetings(current: Case, count: number, from = 0): Case {
  return Array.from({ length: count }, (_, index) => index).reduce(
    (held, index) => after(held, signRecord(held, { recordId: `mote-${from + index}`, template: 'mote', content: { kind: 'meeting', meeting: readyMeeting }, plan: null }, at('2026-09-09'))),
    current,
  );
}

describe('escalations', () => {
  const used = whole([twoMeetings]);
  const raised = async () => judged(meetings(opened(), 2), used, '2026-09-10');

  test('B28: two meetings without more presence propose the school health service, and say why without a name', async () => {
    const current = await raised();
    expect(waiting(current)).toMatchObject([{ key: 'to-moter', scope: 'staircase', step: 'samtale', title: 'Ta inn skolehelsetjenesten', raisedOn: '2026-09-10', answer: null }]);
    expect(waiting(current)[0]?.reason).toMatch(/2/);
    expect(waiting(current)[0]?.reason).not.toMatch(/undefined/);
  });

  test.each([
    ['one meeting', async () => judged(meetings(opened(), 1), used, '2026-09-10')],
    ['more presence', async () => judged(meetings(opened(), 2), used, '2026-09-10', facts(60, 85))],
    ['presence that nobody knows', async () => judged(meetings(opened(), 2), used, '2026-09-10', { ...facts(60, 60), effect: null })],
  ])('B28: with %s nothing is proposed', async (_what, make) => {
    expect((await make()).escalations).toEqual([]);
  });

  test('B29: it is followed when there is consent, and becomes a task with a deadline', async () => {
    const current = await raised();
    const escalationId = waiting(current)[0]?.id ?? '';
    expect(wayOf(waiting(current)[0] as never, current, at('2026-09-10', used))?.consentLacks).not.toBe('');
    expect(refusedBy(followEscalation(current, { escalationId, reason: 'Vi er enige' }, at('2026-09-10', used)))).toBe('gate_closed');
    const asked = after(current, recordConsent(current, consent('given', '2026-09-10'), at('2026-09-10', used)));
    const followed = after(asked, followEscalation(asked, { escalationId, reason: 'Vi er enige' }, at('2026-09-10', used)));
    expect(followed.tasks.at(-1)).toMatchObject({ key: 'kontakt-helsesykepleier', responsibleRole: 'school_nurse', due: '2026-09-17', step: 'samtale' });
    expect(followed.escalations).toMatchObject([{ status: 'followed', answer: { by: 'ola', reason: 'Vi er enige' } }]);
    expect(refusedBy(followEscalation(followed, { escalationId, reason: 'Igjen' }, at('2026-09-10', used)))).toBe('escalation_answered');
  });

  test('B29: a refusal takes the proposal away, without an answer from anybody', async () => {
    const current = await raised();
    const refused = after(current, recordConsent(current, consent('refused', '2026-09-11'), at('2026-09-11', used)));
    expect((await judged(refused, used, '2026-09-11')).escalations).toMatchObject([{ status: 'passed', answer: null }]);
    const never = after(meetings(opened(), 2), recordConsent(opened(), consent('refused', '2026-09-01'), at('2026-09-01', used)));
    expect((await judged(never, used, '2026-09-10')).escalations).toEqual([]);
  });

  test('S38, U3: declined with a reason, it is not raised again on the same ground, and is on the next meeting', async () => {
    const current = await raised();
    const escalationId = waiting(current)[0]?.id ?? '';
    expect(refusedBy(declineEscalation(current, { escalationId, reason: ' ' }, at('2026-09-11', used)))).toBe('invalid_input');
    const declined = after(current, declineEscalation(current, { escalationId, reason: 'Familien ønsker å vente' }, at('2026-09-11', used)));
    const later = await judged(declined, used, '2026-09-15', facts(80, 70));
    expect(later.escalations).toHaveLength(1);
    const again = await judged(meetings(later, 1, 2), used, '2026-09-21');
    expect(again.escalations.map(({ status }) => status)).toEqual(['declined', 'raised']);
    expect(await judgeEscalations(again, facts(80, 75), at('2026-09-22', used))).toEqual([]);
  });

  test('pain 18: what is no longer so is not asked about', async () => {
    const current = await raised();
    expect((await judged(current, used, '2026-09-20', facts(60, 90))).escalations).toMatchObject([{ status: 'passed' }]);
  });

  test('S39, B91: a step that has grown old goes to the role above, once a visit', async () => {
    const aged = withStep('samtale', { escalations: [tooOld] });
    expect((await judged(opened(), aged, '2026-09-14')).escalations).toEqual([]);
    const old = await judged(opened(), aged, '2026-09-15');
    expect(waiting(old)).toMatchObject([{ scope: 'step', key: 'for-gammelt' }]);
    const seen = after(old, followEscalation(old, { escalationId: waiting(old)[0]?.id ?? '', reason: 'Rektor tar en prat' }, at('2026-09-16', aged)));
    expect((await judged(seen, aged, '2026-10-15')).escalations).toHaveLength(1);
    const left = after(old, takeOtherWay(old, { to: { step: 'samtale' }, reason: 'Begynner på nytt' }, at('2026-09-16', aged)));
    expect(left.escalations).toMatchObject([{ status: 'passed' }]);
    expect(waiting(await judged(left, aged, '2026-10-05'))).toHaveLength(1);
  });

  test('B28: a proposed outcome is chosen by following it, and its gates hold', async () => {
    const propose: Escalation = { ...tooOld, then: [{ kind: 'propose_outcome', outcome: 'avslutt' }] };
    const used2 = withStep('kartlegging', { escalations: [propose] });
    const mapping = after(opened(), takeOtherWay(opened(), { to: { step: 'kartlegging' }, reason: 'Vi vet det vi trenger' }, at('2026-08-31')));
    const old = await judged(mapping, used2, '2026-10-15');
    const refused = followEscalation(old, { escalationId: waiting(old)[0]?.id ?? '', reason: 'Det går bra' }, at('2026-10-15', used2));
    expect(refusedBy(refused)).toBe('gate_closed');
  });

  test('B46: the routine counts what people tick', async () => {
    const checked = whole([{ ...tooOld, when: { all: [{ fact: 'choices_made', params: { guide: 'elevsamtale', field: 'trives' }, operator: 'greaterThanInclusive', value: 1 }] } }]);
    expect((await judged(opened(), checked, '2026-09-01')).escalations).toEqual([]);
    const talked = after(opened(), signRecord(opened(), { recordId: 's', template: 'elevsamtale', content: { kind: 'conversation', answers: { trives: true } }, plan: null }, at('2026-09-01', checked)));
    expect(talked.choices).toEqual([{ guide: 'elevsamtale', field: 'trives', count: 1 }]);
    expect(waiting(await judged(talked, checked, '2026-09-01'))).toHaveLength(1);
  });

  test('C2: a closed case is asked nothing', async () => {
    const current = await raised();
    const closed = after(current, takeOtherWay(current, { to: 'close', reason: 'Flyttet' }, at('2026-09-12', used)));
    expect(closed.escalations).toMatchObject([{ status: 'passed' }]);
    expect(await judgeEscalations(closed, facts(80, 75), at('2026-09-13', used))).toEqual([]);
  });
});

describe('another way', () => {
  test('U3: a person may go another way, with a reason, and what stood closed is on record', () => {
    expect(refusedBy(takeOtherWay(opened(), { to: { step: 'plan' }, reason: '' }, at('2026-08-31')))).toBe('invalid_input');
    expect(refusedBy(takeOtherWay(opened(), { to: { step: 'borte' }, reason: 'x' }, at('2026-08-31')))).toBe('unknown_step');
    const current = after(opened(), takeOtherWay(opened(), { to: { step: 'plan' }, reason: 'Eleven har en plan fra før' }, at('2026-09-01')));
    expect(current).toMatchObject({ step: 'plan', stepSince: '2026-09-01', status: 'open' });
    expect(current.path[0]).toMatchObject({ outcome: null, reason: 'Eleven har en plan fra før', overridden: [{ gate: 'required_tasks_done' }, { gate: 'child_heard' }] });
    expect(current.tasks.filter(({ doneOn, dropped }) => doneOn === null && !dropped).map(({ key }) => key)).toEqual(['lag-plan', 'hold-mote']);
  });

  test('S65: going where consent is asked for gives no consent, and says so', () => {
    const mapping = after(opened(), takeOtherWay(opened(), { to: { step: 'kartlegging' }, reason: 'x' }, at('2026-08-31')));
    const current = after(mapping, takeOtherWay(mapping, { to: 'close', reason: 'Flyttet' }, at('2026-08-31')));
    expect(current.status).toBe('closed');
    expect(current.consents).toEqual([]);
    expect(current.path.at(-1)?.overridden).toMatchObject([{ gate: 'child_heard' }]);
  });

  test('sec-7: the same choice sent twice moves the case once', () => {
    const looping = withStep('samtale', { outcomes: [{ key: 'igjen', title: text, to: { step: 'samtale' }, gates: [] }] });
    const choice = { outcome: 'igjen', reason: 'Trenger mer tid', visit: 1 };
    const once = after(opened(), chooseOutcome(opened(), choice, at('2026-09-01', looping)));
    expect(refusedBy(chooseOutcome(once, choice, at('2026-09-01', looping)))).toBe('version_conflict');
    expect(refusedBy(takeOtherWay(once, { to: 'close', reason: 'x', visit: 1 }, at('2026-09-01', looping)))).toBe('version_conflict');
    expect(once.path).toHaveLength(2);
    expect(once.tasks.filter(({ key, dropped }) => key === 'samtale' && !dropped)).toHaveLength(1);
  });
});

describe('entries', () => {
  const { staircase } = {
    ...routine,
    staircase: {
      ...routine.staircase,
      entries: [
        { step: 'kartlegging', title: text, track: 'school' as const, rules: ['atte-dager'] },
        { step: 'plan', title: text, track: 'kindergarten' as const },
      ],
    },
  };

  test('S39, B26: a case begins after the rule of its finding, else where cases of the track begin', () => {
    expect(entryFor(staircase, { track: 'school', ruleKeys: ['annen', 'atte-dager'] })).toEqual({ step: 'kartlegging', why: 'rule' });
    expect(entryFor(staircase, { track: 'school', ruleKeys: ['annen'] })).toEqual({ step: 'samtale', why: 'usual' });
    expect(entryFor(staircase, { track: 'kindergarten', ruleKeys: ['atte-dager'] })).toEqual({ step: 'plan', why: 'usual' });
    expect(entryFor(routine.staircase, { track: 'kindergarten', ruleKeys: [] })).toEqual({ step: 'samtale', why: 'usual' });
  });

  test('A17, A25: a person chooses among the places of the own track', () => {
    expect(['samtale', 'kartlegging', 'plan', 'borte'].map((step) => mayBeginOn(staircase, 'school', step))).toEqual([true, true, false, false]);
    const start = { caseId: 'sak-2', pupilId: 'elev', schoolId: 'skole', routineVersion: 1, ownerId: 'ola', findingIds: [], concern: '', entry: { step: 'plan', why: 'person' as const } };
    const begun = foldCase(openCase(start, at('2026-08-31')));
    expect(begun).toMatchObject({ step: 'plan', entry: 'person' });
    expect(begun.tasks.map(({ key }) => key)).toEqual(['lag-plan', 'hold-mote']);
  });
});

describe('a trusted adult', () => {
  const used = withStep('samtale', { mayBeTrustedAdult: true, tasks: routine.staircase.levels[0]?.steps[0]?.tasks.map((task) => (task.key === 'samtale' ? { ...task, mayBeTrustedAdult: true } : task)) ?? [] });
  const adult = { staffId: 'kari', name: 'Kari Fotball', why: 'Eleven spør alltid etter henne' };

  test('A35: a named adult has the step and its tasks, and is drawn into the case', () => {
    const current = after(opened(), nameResponsible(opened(), { taskId: null, adult }, at('2026-08-31', used)));
    expect(current).toMatchObject({ trustedAdult: adult, team: ['kari'] });
    expect(current.tasks.map(({ key, responsibleName }) => [key, responsibleName])).toEqual([['ring-hjem', 'Kari Fotball'], ['samtale', 'Kari Fotball'], ['spor-helse', null]]);
    expect(nameResponsible(current, { taskId: null, adult }, at('2026-08-31', used))).toEqual([]);
    expect(after(current, takeOtherWay(current, { to: { step: 'plan' }, reason: 'x' }, at('2026-09-01', used))).trustedAdult).toBeNull();
  });

  test('A35, sec-7: another takes the place, and the one before sees the case no more', () => {
    const someone = { staffId: null, name: 'Trener Tor', why: 'Kjenner eleven godt' };
    const first = after(opened(), nameResponsible(opened(), { taskId: null, adult }, at('2026-08-31', used)));
    const current = after(first, nameResponsible(first, { taskId: null, adult: someone }, at('2026-08-31', used)));
    expect(current).toMatchObject({ trustedAdult: someone, team: [] });
    expect(current.tasks.some(({ responsibleId }) => responsibleId === 'kari')).toBe(false);
    expect(nameResponsible(current, { taskId: null, adult: someone }, at('2026-08-31', used))).toEqual([]);
  });

  test('A35, sec-7: access ends with the step, by an event, also when the task was done; and not before', () => {
    const taskId = opened().tasks.find(({ key }) => key === 'samtale')?.id ?? '';
    const named = after(opened(), nameResponsible(opened(), { taskId, adult }, at('2026-08-31', used)));
    const content = { kind: 'conversation' as const, answers: { trives: true } };
    const done = after(named, signRecord(named, { recordId: 's', template: 'elevsamtale', content, plan: null }, at('2026-09-01', used)));
    expect(done).toMatchObject({ team: ['kari'] });
    const moved = takeOtherWay(done, { to: { step: 'plan' }, reason: 'x' }, at('2026-09-02', used));
    expect(moved).toContainEqual({ type: 'team.left', staffIds: ['kari'], on: '2026-09-02', by: 'ola' });
    expect(after(done, moved).team).toEqual([]);
    expect(after(done, takeOtherWay(done, { to: 'close', reason: 'x' }, at('2026-09-02', used))).team).toEqual([]);
  });

  test('A35: one task, and only where the routine allows it', () => {
    const taskId = opened().tasks.find(({ key }) => key === 'samtale')?.id ?? '';
    const other = opened().tasks.find(({ key }) => key === 'ring-hjem')?.id ?? '';
    const someone = { staffId: null, name: 'Trener Tor', why: 'Kjenner eleven godt' };
    const current = after(opened(), nameResponsible(opened(), { taskId, adult: someone }, at('2026-08-31', used)));
    expect(current).toMatchObject({ trustedAdult: null, team: [] });
    expect(current.tasks.find(({ id }) => id === taskId)?.responsibleName).toBe('Trener Tor');
    expect(refusedBy(nameResponsible(opened(), { taskId: other, adult: someone }, at('2026-08-31', used)))).toBe('invalid_input');
    expect(refusedBy(nameResponsible(opened(), { taskId: null, adult: someone }, at('2026-08-31')))).toBe('invalid_input');
    expect(refusedBy(nameResponsible(opened(), { taskId, adult: { ...someone, why: '' } }, at('2026-08-31', used)))).toBe('invalid_input');
    expect(refusedBy(nameResponsible(opened(), { taskId: 'borte', adult: someone }, at('2026-08-31', used)))).toBe('unknown_task');
  });
});

describe('gates', () => {
  const gated = (gate: Gate) => withStep('samtale', { outcomes: [{ key: 'ut', title: text, to: 'close', gates: [gate] }] });
  const state = (current: Case, gate: Gate) => outcomeStates(current, gated(gate), '2026-09-01')[0]?.gates[0];

  test('B77: a paper of a signed record opens the gate, one of a draft does not', () => {
    const gate = { kind: 'paper_made', record: 'plan' } as const;
    const paper = { documentId: 'd', recordId: 'p', kind: 'plan' as const };
    expect(state(opened(), gate)).toMatchObject({ open: false, message: expect.stringMatching(/PDF/) });
    expect(paperMade(opened(), paper, at('2026-08-31'))).toEqual([]);
    const signed = after(opened(), signRecord(opened(), { recordId: 'p', template: 'tiltaksplan', content: { kind: 'plan', plan: readyPlan }, plan: null }, at('2026-08-31')));
    const made = after(signed, paperMade(signed, paper, at('2026-08-31')));
    expect(state(made, gate)).toEqual({ gate, open: true, message: '' });
    expect(paperMade(made, paper, at('2026-08-31'))).toEqual([]);
  });

  test('B28: so many meetings on this visit', () => {
    const gate = { kind: 'meetings_held', atLeast: 2 } as const;
    expect(state(meetings(opened(), 1), gate)).toMatchObject({ open: false, message: expect.stringMatching(/minst 2 møter.*1 er holdt/) });
    expect(state(meetings(opened(), 2), gate)).toMatchObject({ open: true });
  });

  test('B46: so many points ticked in the latest signed form', () => {
    const gate = { kind: 'checklist', guide: 'elevsamtale', field: 'trives', atLeast: 1 } as const;
    const talk = (trives: boolean) => signRecord(opened(), { recordId: 's', template: 'elevsamtale', content: { kind: 'conversation', answers: { trives } }, plan: null }, at('2026-08-31'));
    expect(state(opened(), gate)).toMatchObject({ open: false, message: expect.stringMatching(/Minst 1 punkter i «Samtale med eleven»/) });
    expect(state(after(opened(), talk(false)), gate)).toMatchObject({ open: false });
    expect(state(after(opened(), talk(true)), gate)).toMatchObject({ open: true });
  });
});
