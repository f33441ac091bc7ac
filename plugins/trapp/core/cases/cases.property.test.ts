import fc from 'fast-check';
import { isRefusal, refuse, type Refusal } from '../refusals';
import { findStep } from '../staircases/index';
import { caseSchema, type Case } from './case';
import { after, on, opened, readyEvaluation, readyMeeting, readyPlan, routine } from './cases.fixture';
import { answerOffer, answerTransfer, changeOwner, chooseOutcome, completeTask, goIntoCase, hearChild, joinFinding, offerOwner, offerTransfer, openCase, recordConsent, recordContact, signRecord, startRecord, takeInCase } from './commands/index';
import { caseEventSchema, type CaseEvent } from './event';
import { applyEvents, foldCase } from './fold';
import { isUndone } from './steps';

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-09-${String(date).padStart(2, '0')}`);
const pick = fc.nat(30);
/** Closing is asked for often, so that some of the cases get that far. */
const outcomeKeys = ['avslutt', 'avslutt', 'avslutt', 'avslutt', 'videre', 'til-plan', 'til-andre', 'start', 'tilbake', 'fortsett', 'andre-tiltak', 'finnes-ikke'];

type Ask = (current: Case, today: string) => CaseEvent[] | Refusal;
const taskAt = (current: Case, index: number) => current.tasks[index % Math.max(1, current.tasks.length)]?.id ?? 'ingen';

/** Another case of the pupil, at another school, in which a meeting has agreed on something. */
const other = ((): Case => {
  const begun = foldCase(openCase({ caseId: 'annen-sak', pupilId: 'elev', schoolId: 'ny-skole', routineVersion: 1, ownerId: 'kari', findingIds: ['f2'], concern: 'Borte' }, on('2026-08-31')));
  const meeting = { ...readyMeeting, actionItems: [{ id: 'y', what: 'Ringe hjem', who: 'Kari', due: '2026-10-01' }] };
  return after(begun, signRecord(begun, { recordId: 'annet-mote', template: 'mote', content: { kind: 'meeting', meeting }, plan: null }, on('2026-09-01')));
})();

const ask: fc.Arbitrary<Ask> = fc.oneof(
  fc.constant<Ask>((current, today) => takeInCase(current, { from: other }, on(today))),
  // Seldom, for it is the end of the case.
  pick.map((index): Ask => (current, today) => (index === 0 ? goIntoCase(current, { into: other, note: '' }, on(today)) : refuse('not_found'))),
  fc.tuple(fc.constantFrom(...outcomeKeys), fc.constantFrom('Fordi', '')).map(([outcome, reason]): Ask => (current, today) => chooseOutcome(current, { outcome, reason }, on(today))),
  fc.tuple(pick, fc.constantFrom('Gjort', '')).map(([index, note]): Ask => (current, today) => completeTask(current, { taskId: taskAt(current, index), note }, on(today))),
  fc.tuple(fc.boolean(), day).map(([reached, at]): Ask => (current, today) => recordContact(current, { on: at, with: 'guardian', how: 'phone', reached, summary: '' }, on(today))),
  fc.tuple(fc.boolean(), day).map(([heard, at]): Ask => (current, today) => hearChild(current, { heard, byWhom: 'Ola', how: '', what: '', whyNot: 'Syk', on: at }, on(today))),
  fc
    .tuple(fc.constantFrom('given' as const, 'refused' as const, 'withdrawn' as const), fc.constantFrom('Mor', 'Far'), day)
    .map(([answer, givenBy, at]): Ask => (current, today) => recordConsent(current, { purpose: 'samarbeid', givenBy, answer, on: at, until: null, note: '' }, on(today))),
  fc.constantFrom('ola', 'kari', 'ukjent').map((ownerId): Ask => (current, today) => changeOwner(current, { ownerId, note: '', candidates: ['ola', 'kari'], ownerHolds: false }, on(today))),
  fc.constantFrom('ola', 'kari', 'ukjent').map((toId): Ask => (current, today) => offerOwner(current, { toId, note: 'Ring mor.', candidates: ['ola', 'kari'] }, on(today))),
  fc.tuple(fc.boolean(), fc.constantFrom('Full uke', '')).map(([takes, reason]): Ask => (current, today) => answerOffer(current, { accept: takes, reason, candidates: ['ola', 'kari'] }, on(today))),
  fc.constantFrom('skole', 'ny-skole').map((pupilSchoolId): Ask => (current, today) => offerTransfer(current, { note: 'Flyttet', legalBasis: 'Samtykke', pupilSchoolId }, on(today))),
  fc.tuple(fc.boolean(), fc.constantFrom('kari', 'ukjent')).map(([takes, ownerId]): Ask => (current, today) =>
    answerTransfer(current, { accept: takes, reason: 'Nei', ownerId, candidates: ['kari'], pupilSchoolId: 'ny-skole' }, on(today))),
  fc.constantFrom('f1', 'f2').map((findingId): Ask => (current, today) => joinFinding(current, { findingId }, on(today))),
  fc.tuple(pick, fc.boolean()).map(([index, forTask]): Ask => (current, today) => {
    const start = { recordId: `r-${index}`, kind: 'plan' as const, template: 'tiltaksplan', taskId: forTask ? taskAt(current, index) : null, revises: null };
    return startRecord(current, start, on(today));
  }),
  fc.tuple(pick, fc.constantFrom('conversation', 'plan', 'meeting', 'evaluation')).map(([index, kind]): Ask => (current, today) => {
    const recordId = `r-${index}`;
    const signature = {
      conversation: { recordId, template: 'elevsamtale', content: { kind: 'conversation' as const, answers: { trives: true } }, plan: null },
      plan: { recordId, template: 'tiltaksplan', content: { kind: 'plan' as const, plan: readyPlan }, plan: null },
      meeting: {
        recordId,
        template: 'mote',
        content: { kind: 'meeting' as const, meeting: { ...readyMeeting, actionItems: [{ id: 'x', what: 'Ringe', who: 'Ola', due: '2026-10-01' }] } },
        plan: null,
      },
      evaluation: { recordId, template: null, content: { kind: 'evaluation' as const, evaluation: readyEvaluation }, plan: readyPlan },
    }[kind as 'conversation' | 'plan' | 'meeting' | 'evaluation'];
    return signRecord(current, signature, on(today));
  }),
);

test('C1, C2, U20: no order of commands makes an impossible case', () => {
  let [closedCases, takenIn] = [0, 0];
  fc.assert(
    fc.property(fc.array(fc.tuple(ask, day), { minLength: 1, maxLength: 60, size: 'max' }), (asked) => {
      const first = openCase({ caseId: 'sak', pupilId: 'elev', schoolId: 'skole', routineVersion: 1, ownerId: 'ola', findingIds: [], concern: '' }, on('2026-08-31'));
      const events = [...first];
      let current = foldCase(events);
      for (const [command, today] of asked) {
        const result = command(current, today);
        if (isRefusal(result)) continue;
        expect(current.status).toBe('open');
        events.push(...result);
        current = applyEvents(current, result);
        expectPossible(current);
      }
      for (const event of events) caseEventSchema.parse(event);
      expect(foldCase(events)).toEqual(current);
      if (current.status === 'closed') closedCases += 1;
      takenIn += current.takenIn.length;
    }),
    { numRuns: 300, seed: 20261121 },
  );
  expect(Math.min(closedCases, takenIn)).toBeGreaterThan(0);
});

function expectPossible(current: Case): void {
  caseSchema.parse(current);
  expect(findStep(routine.staircase, current.step)).toBeDefined();
  expect(current.path.at(-1)?.step).toBe(current.step);
  expect(current.path.filter(({ to }) => to === null)).toHaveLength(current.status === 'open' ? 1 : 0);
  expect(current.closedOn !== null).toBe(current.status === 'closed');
  const ids = current.tasks.map((task) => task.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const task of current.tasks) {
    expect(task.dropped && task.doneOn !== null).toBe(false);
    if (isUndone(task)) expect(current.status === 'open' && (task.key === null || task.step === current.step)).toBe(true);
  }
  expect(current.ownerId === 'ola' || current.ownerId === 'kari').toBe(true);
  expect(current.offer?.toId).not.toBe(current.ownerId);
  expect(current.transfer?.toSchoolId).not.toBe(current.schoolId);
  expect(current.takenIn.length).toBeLessThanOrEqual(1);
  const records = current.signed.map((record) => record.recordId);
  expect(new Set(records).size).toBe(records.length);
}

test('C1: a case that is full refuses more, and stays as it was', () => {
  const contacts = Array.from({ length: 2000 }, (_, index) => ({ id: `k-${index}`, on: '2026-08-31', with: 'other' as const, how: 'other' as const, reached: false, summary: '', by: 'ola' }));
  const full = { ...opened(), contacts };
  expect(recordContact(full, { on: '2026-08-31', with: 'other', how: 'other', reached: false, summary: '' }, on())).toMatchObject({ refused: 'invalid_input' });
});
