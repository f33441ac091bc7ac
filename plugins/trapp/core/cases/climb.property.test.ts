import fc from 'fast-check';
import { addDays, isSchoolDay, weekdayOf, type Day } from '../calendar/index';
import { isRefusal, type Refusal } from '../refusals';
import type { Routine } from '../routines/index';
import { checkStaircase, stepsOf, type Staircase } from '../staircases/index';
import { caseSchema, type Case } from './case';
import { on, readyEvaluation, readyMeeting, readyPlan, routine as small } from './cases.fixture';
import type { CommandContext } from './command';
import { answerAbove, bringUp, chooseOutcome, completeTask, declineEscalation, followEscalation, hearChild, joinFinding, nameResponsible, openCase, paperMade, recordConsent, recordContact, signRecord, startRecord, takeOtherWay } from './commands/index';
import { entryFor } from './entry';
import { caseEventSchema, type CaseEvent } from './event';
import { applyEvents, foldCase } from './fold';
import { outcomeStates } from './gates';
import { judgeEscalations } from './judge-escalations';
import { staircases } from './random-staircase.test-kit';
import { currentStep, isUndone, stepDue } from './steps';
import { teamLeaves } from './team';

const first = '2026-08-31';
const picture = { absences: [], dataUntil: '2026-12-01', recordsLessons: true };
const facts = { picture, grade: 8, plans: [readyPlan], effect: null };

type Command = (current: Case, context: CommandContext) => CaseEvent[] | Refusal | Promise<CaseEvent[] | Refusal>;
/** What somebody asks who sees the case as it is, so that the same can be asked again, as a double click or a retry would. */
type Ask = (seen: Case, routine: Routine) => Command;
const pick = fc.nat(30);
const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
const waiting = ({ escalations }: Case) => escalations.filter(({ status }) => status === 'raised');
const reason = fc.constantFrom('Fordi', 'Fordi', '');
const kind = fc.constantFrom('conversation' as const, 'plan' as const, 'meeting' as const, 'evaluation' as const);

const ask: fc.Arbitrary<Ask> = fc.oneof(
  fc.tuple(reason, fc.boolean()).map(([why, mayRead]): Ask => () => (current, context) => {
    const insight = mayRead ? { staffId: 'grete', purpose: 'Råd', until: addDays(context.today, 7) } : null;
    return bringUp(current, { why, insight, candidates: ['grete'] }, context);
  }),
  fc.constant<Ask>(() => (current, context) => answerAbove(current, { text: 'Vi møtes mandag.' }, context)),
  { weight: 4, arbitrary: fc.tuple(pick, reason).map(([index, why]): Ask => (seen, routine) => {
    const choice = { outcome: at(currentStep(seen, routine).step.outcomes, index)?.key ?? 'borte', reason: why, visit: seen.path.length };
    return (current, context) => chooseOutcome(current, choice, context);
  }) },
  fc.tuple(pick, reason).map(([index, why]): Ask => (seen, routine) => {
    const step = at(stepsOf(routine.staircase), index)?.step.key;
    const to = index % 11 === 0 || step === undefined ? ('close' as const) : { step };
    return (current, context) => takeOtherWay(current, { to, reason: why, visit: seen.path.length }, context);
  }),
  fc.tuple(pick, reason, fc.boolean()).map(([index, why, follows]): Ask => (seen) => {
    const answer = { escalationId: at(waiting(seen), index)?.id ?? 'ingen', reason: why };
    return (current, context) => (follows ? followEscalation(current, answer, context) : declineEscalation(current, answer, context));
  }),
  { weight: 3, arbitrary: fc.constant<Ask>(() => (current, context) => judgeEscalations(current, facts, { ...context, by: { id: 'system', name: 'Trapp' } })) },
  { weight: 3, arbitrary: pick.map((index): Ask => (seen) => {
    const taskId = at(seen.tasks, index)?.id ?? 'ingen';
    return (current, context) => completeTask(current, { taskId, note: 'Gjort' }, context);
  }) },
  pick.map((index): Ask => () => (current, context) => recordContact(current, { id: `kontakt-${index}`, on: first, with: 'guardian', how: 'phone', reached: index % 2 === 0, summary: '' }, context)),
  fc.tuple(pick, fc.boolean()).map(([index, heard]): Ask => () => (current, context) =>
    hearChild(current, { id: `stemme-${index}`, heard, byWhom: 'Ola', how: '', what: '', whyNot: 'Syk', on: first }, context)),
  fc.tuple(pick, fc.constantFrom('given' as const, 'refused' as const)).map(([index, answer]): Ask => () => (current, context) =>
    recordConsent(current, { id: `samtykke-${index}`, purpose: 'samarbeid', givenBy: 'Mor', answer, on: first, until: null, note: '' }, context)),
  pick.map((index): Ask => () => (current, context) => joinFinding(current, { findingId: `funn-${index}` }, context)),
  fc.tuple(pick, fc.boolean()).map(([index, whole]): Ask => (seen) => {
    const naming = { taskId: whole ? null : (at(seen.tasks, index)?.id ?? 'ingen'), adult: { staffId: index % 2 === 0 ? 'kari' : null, name: 'Kari', why: 'Trygg' } };
    return (current, context) => nameResponsible(current, naming, context);
  }),
  fc.tuple(pick, kind).map(([index, one]): Ask => (seen) => {
    const task = at(seen.tasks.filter((held) => isUndone(held) && held.kind === one), index);
    const start = { recordId: `notat-${one}-${index}`, kind: one, template: task?.template ?? null, taskId: task?.id ?? null, revises: null };
    return (current, context) => startRecord(current, start, context);
  }),
  { weight: 3, arbitrary: fc.tuple(pick, kind).map(([index, one]): Ask => () => {
    const written = {
      conversation: { template: 'elevsamtale', content: { kind: 'conversation' as const, answers: { trives: index % 2 === 0 } }, plan: null },
      plan: { template: 'tiltaksplan', content: { kind: 'plan' as const, plan: readyPlan }, plan: null },
      // They have agreed on a Saturday, and on a day in the autumn break.
      meeting: { template: 'mote', content: { kind: 'meeting' as const, meeting: { ...readyMeeting, actionItems: agreed } }, plan: null },
      evaluation: { template: null, content: { kind: 'evaluation' as const, evaluation: readyEvaluation }, plan: readyPlan },
    }[one];
    return (current, context) => signRecord(current, { recordId: `notat-${one}-${index}`, ...written }, context);
  }) },
  pick.map((index): Ask => (seen) => {
    const record = at(seen.signed, index);
    const paper = { documentId: `papir-${record?.recordId ?? ''}`, recordId: record?.recordId ?? 'borte', kind: record?.kind ?? ('plan' as const) };
    return (current, context) => paperMade(current, paper, context);
  }),
);

const agreed = ['2026-09-05', '2026-09-30'].map((due) => ({ id: due, what: 'Ringe laget', who: 'Mor', due }));
const course = fc.array(fc.tuple(ask, fc.integer({ min: 0, max: 5 })), { minLength: 5, maxLength: 40, size: 'max' });
const routineOf = (staircase: Staircase): Routine => ({ ...small, staircase });

test('T1-T14: chance draws only staircases that hold together', () => {
  fc.assert(fc.property(staircases, (staircase) => expect(checkStaircase(staircase).errors).toEqual([])), { numRuns: 300, seed: 20261121 });
});

test('U20, B91, sec-7: on any staircase, whatever is asked, a case has an owner, a way on, reasons and possible deadlines, and nothing counts twice', async () => {
  const seen = { closed: 0, moved: 0, otherWays: 0, raised: 0, followed: 0, declined: 0, left: 0 };
  await fc.assert(
    fc.asyncProperty(staircases, fc.constantFrom('school' as const, 'kindergarten' as const), course, async (staircase, track, asked) => {
      const routine = routineOf(staircase);
      let today: Day = first;
      const contextAt = (day: Day): CommandContext => ({ ...on(day), routine });
      const begin = { caseId: 'sak', pupilId: 'elev', schoolId: 'skole', routineVersion: 1, ownerId: 'ola', findingIds: [], concern: '', entry: entryFor(staircase, { track, ruleKeys: [] }) };
      const events = openCase(begin, contextAt(today));
      let current = foldCase(events);
      expectSound(current, routine, today);
      for (const [asking, days] of asked) {
        today = addDays(today, days);
        const command = asking(current, routine);
        const result = await command(current, contextAt(today));
        if (isRefusal(result)) continue;
        const before = current;
        events.push(...result);
        current = applyEvents(current, result);
        expectSound(current, routine, today);
        expectBegunAnew(before, current, routine);
        await expectOnlyOnce(command, current, contextAt(today));
      }
      for (const event of events) caseEventSchema.parse(event);
      expect(foldCase(events)).toEqual(current);
      seen.closed += Number(current.status === 'closed');
      seen.moved += Number(current.path.length > 1);
      seen.otherWays += Number(current.path.some(({ overridden }) => overridden !== undefined));
      seen.left += Number(events.some(({ type }) => type === 'team.left'));
      seen.raised += current.escalations.length;
      seen.followed += Number(current.escalations.some(({ status }) => status === 'followed'));
      seen.declined += Number(current.escalations.some(({ status }) => status === 'declined'));
    }),
    { numRuns: 100, seed: 20261121 },
  );
  // Chance has been everywhere: what is never reached proves nothing.
  expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
});

function expectSound(current: Case, routine: Routine, today: Day): void {
  caseSchema.parse(current);
  const { status, path, ownerId } = current;
  expect(ownerId).not.toBe('');
  expect(path.filter(({ to }) => to === null)).toHaveLength(status === 'open' ? 1 : 0);
  for (const passed of path.filter(({ to }) => to !== null)) expect(passed.reason).not.toBe('');
  for (const task of current.tasks) expectSchoolDay(routine, task.due);
  for (const { status: answered, answer, reason: because } of current.escalations) {
    expect(because).not.toBe('');
    expect(answer !== null && answer.reason !== '').toBe(answered === 'followed' || answered === 'declined');
  }
  // One thing at a time waits above the school, and nothing of a case that is over.
  expect(current.broughtUp.filter(({ endedOn }) => endedOn === null).length).toBeLessThanOrEqual(status === 'open' ? 1 : 0);
  // Whoever sees the case by being drawn in has a part in it.
  expect(teamLeaves(current, { on: today, by: 'ola' })).toEqual([]);
  const keys = waiting(current).map(({ key, scope }) => `${scope} ${key}`);
  expect(new Set(keys).size).toBe(keys.length);
  if (status === 'closed') {
    expect([waiting(current), current.tasks.filter(isUndone)]).toEqual([[], []]);
    return;
  }
  expectSchoolDay(routine, stepDue(current, routine));
  expect(stepDue(current, routine) >= current.stepSince).toBe(true);
  // Something to do, or a way out that is open, or words for what it takes.
  const states = outcomeStates(current, routine, today);
  expect(states.length).toBeGreaterThan(0);
  const isTold = states.some(({ available, gates }) => available || gates.some(({ open, message }) => !open && message !== ''));
  expect(isTold || current.tasks.some(isUndone)).toBe(true);
  for (const { gates } of states) for (const { open, message } of gates) expect(message === '').toBe(open);
}

/** Past the calendar nobody knows when there is school, but Saturdays and Sundays are none. */
function expectSchoolDay({ calendar }: Routine, day: Day): void {
  const known = calendar.schoolYears.some((year) => year.from <= day && day <= year.to);
  expect([day, known ? isSchoolDay(calendar, day) : weekdayOf(day) <= 5]).toEqual([day, true]);
}

/** C6: whoever comes to a step, also for the second time, finds its tasks undone and its gates as on the first day. */
function expectBegunAnew(before: Case, current: Case, routine: Routine): void {
  if (current.path.length === before.path.length || current.status === 'closed') return;
  const { step } = currentStep(current, routine);
  expect(current.onStep).toEqual({ signed: [], childHeard: false, papers: [] });
  const fresh = current.tasks.slice(before.tasks.length).filter(({ key }) => step.tasks.some((task) => task.key === key));
  expect(fresh.map(({ key, doneOn, dropped }) => [key, doneOn, dropped])).toEqual(step.tasks.map(({ key }) => [key, null, false]));
  expect(current.tasks.slice(0, before.tasks.length).filter((task) => isUndone(task) && task.key !== null)).toEqual([]);
}

/** Sent again as it was, the command changes nothing. */
async function expectOnlyOnce(command: Command, current: Case, context: CommandContext): Promise<void> {
  const again = await command(current, context);
  expect(isRefusal(again) ? current : applyEvents(current, again)).toEqual(current);
}
