import { isRefusal } from '../../refusals';
import type { Routine } from '../../routines/index';
import type { Step } from '../../staircases/index';
import type { Case } from '../case';
import { after as happened, on, opened, routine } from '../cases.fixture';
import { versionMove } from '../version-move';
import { words } from '../version-move.nb';
import { completeTask, declineVersion, moveVersion } from './index';

const firstStep = routine.staircase.levels[0]?.steps[0] as Step;

/** The routine as somebody has written it anew, with another first step. */
function rewritten(change: (step: Step) => Step): Routine {
  const levels = routine.staircase.levels.map((level, l) => ({ ...level, steps: level.steps.map((step, s) => (l === 0 && s === 0 ? change(step) : step)) }));
  const entry = levels[0]?.steps[0]?.key ?? '';
  return { ...routine, staircase: { ...routine.staircase, entry, levels } };
}

const move = (current: Case, next: Routine, step: string | null = null) => moveVersion(current, { newer: { number: 2, routine: next }, step, reason: 'Vi følger den nye' }, on('2026-09-07'));
const undone = (current: Case) => current.tasks.filter(({ doneOn, dropped }) => doneOn === null && !dropped).map(({ key }) => key);

test('C3, B108: what is done stays done, what is still asked for keeps its day, and only what is new is added', () => {
  const before = opened();
  const [call, talk, nurse] = before.tasks;
  const called = happened(before, completeTask(before, { taskId: call?.id ?? '', note: 'Ringt' }, on('2026-09-01')));
  const next = rewritten((step) => ({ ...step, tasks: [...step.tasks.slice(0, 2), { ...(step.tasks[0] as Step['tasks'][number]), key: 'ny', title: { nb: 'Snakk med helsesykepleier' } }] }));

  const seen = versionMove(called, { now: routine, next, step: null, at: { today: '2026-09-07', time: '09:00' } });
  const moved = happened(called, move(called, next));

  expect(seen).toMatchObject({ step: 'samtale', kept: [{ id: talk?.id }], dropped: [{ id: nurse?.id }], added: [{ key: 'ny', title: 'Snakk med helsesykepleier', due: '2026-09-09' }] });
  expect(moved).toMatchObject({ routineVersion: 2, step: 'samtale', stepSince: before.stepSince });
  expect(moved.tasks.find(({ id }) => id === call?.id)?.doneOn).toBe('2026-09-01');
  expect(moved.tasks.find(({ id }) => id === talk?.id)?.due).toBe(talk?.due);
  expect(undone(moved)).toEqual(['samtale', 'ny']);
});

test('C3: says what is different where the case stands', () => {
  const next = rewritten((step) => ({ ...step, deadline: { amount: 2, unit: 'weeks' }, outcomes: step.outcomes.slice(1) }));
  const { changes } = versionMove(opened(), { now: routine, next, step: null, at: { today: '2026-09-07', time: '09:00' } });
  expect(changes).toContain(words.stepDeadline(firstStep.deadline, { amount: 2, unit: 'weeks' }));
  expect(changes).toContain(words.wayGone(firstStep.outcomes[0]?.title.nb ?? ''));
  expect(versionMove(opened(), { now: routine, next: routine, step: null, at: { today: '2026-09-07', time: '09:00' } })).toMatchObject({ changes: [words.noChange], added: [], dropped: [] });
});

test('C3: where the step is gone, a person says where the case stands instead, and its tasks begin anew', () => {
  const next = rewritten((step) => ({ ...step, key: 'nytt-trinn' }));
  const refused = move(opened(), next);
  expect(isRefusal(refused) && refused.problems?.[0]).toMatchObject({ path: 'step', message: words.stepMissing });
  const after = happened(opened(), move(opened(), next, 'nytt-trinn'));
  expect(after).toMatchObject({ routineVersion: 2, step: 'nytt-trinn', stepSince: '2026-09-07' });
  expect(undone(after)).toEqual(firstStep.tasks.map(({ key }) => key));
  expect(after.path).toHaveLength(2);
});

test('C3: an older version, no reason, a step that is not there and a closed case are refused', () => {
  const ask = (more: object) => moveVersion(opened(), { newer: { number: 2, routine }, step: null, reason: 'Fordi', ...more }, on());
  expect(ask({ newer: { number: 1, routine } })).toMatchObject({ problems: [{ path: 'version', message: words.notNewer }] });
  expect(ask({ reason: ' ' })).toMatchObject({ problems: [{ path: 'reason', message: words.reasonMissing }] });
  expect(ask({ step: 'finnes-ikke' })).toMatchObject({ problems: [{ path: 'step', message: words.unknownStep }] });
});

test('C3: a no is kept, and does not stand in the way of a later yes', () => {
  const declined = happened(opened(), declineVersion(opened(), { version: 2, reason: 'Vi er snart ferdige' }, on()));
  expect(declined.versionDeclined).toBe(2);
  expect(declineVersion(opened(), { version: 1, reason: 'x' }, on())).toMatchObject({ refused: 'invalid_input' });
  expect(happened(declined, move(declined, routine))).toMatchObject({ routineVersion: 2, versionDeclined: null });
});
