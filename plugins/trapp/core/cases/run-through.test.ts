import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIn } from '../language/index';
import { isRefusal, type Refusal } from '../refusals';
import { entrySteps } from '../staircases/index';
import type { Routine } from '../routines/index';
import { dayUndone, playMove, startRun, usualRunDay, type RunMove, type RunState } from './run-through';
import { runnableRoutine } from './run-through-routine';
import { runView } from './run-through-view';

const packs = ['as-skole', 'as-barnehage', 'bergen', 'sondre-land'] as const;
const files = { calendar: 'calendar', rules: 'rules', staircase: 'staircase', guides: 'guides', planTemplates: 'plan-templates', meetingTemplates: 'meeting-templates', measures: 'measures' };

function shipped(pack: (typeof packs)[number]): Readonly<Record<string, unknown>> {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(__dirname, '../../packs', pack, `${file}.json`), 'utf8'));
  return { ...(read('routine') as object), ...Object.fromEntries(Object.entries(files).map(([part, file]) => [part, read(file)])) };
}

function runnable(pack: (typeof packs)[number]): Routine {
  const { routine, problems } = runnableRoutine(shipped(pack));
  if (!routine) throw new Error(JSON.stringify(problems));
  return routine;
}

function gone(result: RunState | Refusal): RunState {
  if (isRefusal(result)) throw new Error(`${result.refused}: ${JSON.stringify(result.problems)}`);
  return result;
}

async function play(routine: Routine, from: RunState, ...moves: readonly RunMove[]): Promise<RunState> {
  let state = from;
  for (const move of moves) state = gone(await playMove(routine, state, move));
  return state;
}

const start = async (pack: (typeof packs)[number], more: Partial<Parameters<typeof startRun>[1]> = {}) => {
  const routine = runnable(pack);
  return { routine, state: await startRun(routine, { day: '2026-10-05', away: 3, ...more }) };
};
const outcome = (key: string): RunMove => ({ kind: 'outcome', outcome: key });
const week: RunMove = { kind: 'next', unit: 'week' };
const required: RunMove = { kind: 'required_tasks' };

/** Does what each closed requirement asks for, and takes the way on; the first of them that is new, else one that ends. */
async function walk(routine: Routine, from: RunState): Promise<{ state: RunState; seen: Set<string> }> {
  const seen = new Set([from.current.step]);
  let state = from;
  for (let moves = 0; moves < 60 && state.current.status === 'open'; moves += 1) {
    state = await play(routine, state, { kind: 'next', unit: 'school_day' }, required, { kind: 'hear_child' });
    const { step, papers, consents } = runView(routine, state);
    for (const record of papers) state = await play(routine, state, { kind: 'paper', record });
    for (const { purpose, answer } of consents) if (answer === null) state = await play(routine, state, { kind: 'consent', purpose, answer: 'given' });
    const ways = step.outcomes.filter(({ to }) => to !== 'close' && !seen.has(to.step));
    const way = ways[0] ?? step.outcomes.find(({ to }) => to === 'close') ?? step.outcomes[0];
    state = await play(routine, state, outcome(way?.key ?? ''));
    seen.add(state.current.step);
  }
  return { state, seen };
}

test.each(packs)('pain 11: a made-up case is led through %s to its end from each place where a case begins', async (pack) => {
  const routine = runnable(pack);
  for (const step of entrySteps(routine.staircase)) {
    const { state, seen } = await walk(routine, await startRun(routine, { day: '2026-10-05', step, away: 2 }));
    expect(state.current.status).toBe('closed');
    expect(seen.size).toBeGreaterThan(1);
    expect(runView(routine, state)).toMatchObject({ isOpen: false, tasks: [], outcomes: [], proposals: [] });
    expect(runView(routine, state).course.at(-1)?.title).toMatch(/avsluttet/);
  }
});

test('B28, B29, pain 11: two meetings and no effect in Bergen: the school health service is proposed, why, and with consent', async () => {
  const { routine, state } = await start('bergen', { step: 'naervaersmote' });
  const planned = await play(routine, state, required, { kind: 'paper', record: 'plan' }, outcome('start-planen'), week, { kind: 'meeting' }, week);
  const proposal = runView(routine, planned).proposals.find(({ raised }) => raised.key === 'to-moter-skolehelsetjenesten');
  expect(proposal?.raised.reason).toMatch(/møter/i);
  expect(proposal?.lacks).toMatchObject([{ gate: { kind: 'consent', purpose: 'skolehelsetjenesten' } }]);
  expect(proposal?.way?.tasks.map(({ key }) => key)).toEqual(['avtal-med-helsesykepleier']);
  const escalationId = proposal?.raised.id ?? '';
  expect(await playMove(routine, planned, { kind: 'escalation', escalationId, follow: true })).toMatchObject({ refused: 'gate_closed' });
  const followed = await play(routine, planned, { kind: 'consent', purpose: 'skolehelsetjenesten', answer: 'given' }, { kind: 'escalation', escalationId, follow: true });
  expect(followed.current.tasks.some(({ key }) => key === 'avtal-med-helsesykepleier')).toBe(true);
  const refused = await play(routine, planned, { kind: 'consent', purpose: 'skolehelsetjenesten', answer: 'refused' });
  expect(runView(routine, refused).proposals.some(({ raised }) => raised.key === 'to-moter-skolehelsetjenesten')).toBe(false);
});

test('B28: nothing is proposed when the measures work', async () => {
  const { routine, state } = await start('bergen', { step: 'naervaersmote' });
  const better = await play(routine, state, required, { kind: 'paper', record: 'plan' }, { kind: 'away', days: 0 }, outcome('start-planen'), week, { kind: 'meeting' }, week);
  expect(runView(routine, better).proposals.filter(({ raised }) => raised.key === 'to-moter-skolehelsetjenesten')).toEqual([]);
});

test('S47, pain 17: deadlines, who is reminded, and who above is told, follow the days', async () => {
  const { routine, state } = await start('as-skole');
  const [call] = runView(routine, state).tasks;
  expect(call).toMatchObject({ task: { key: 'ring-hjem', due: '2026-10-07' }, overdue: false, reminded: true, told: null });
  const late = runView(routine, await play(routine, state, week, week)).tasks.find(({ task }) => task.key === 'ring-hjem');
  expect(late).toMatchObject({ overdue: true, reminded: false, told: 'department_head' });
});

test('C8, S62: a closed way says what would open it, and another way is open to a person', async () => {
  const { routine, state } = await start('as-skole');
  const [closes] = runView(routine, state).outcomes;
  expect(closes?.gates.map(({ open }) => open)).toEqual([false, false]);
  expect(closes?.gates[0]?.message).toMatch(/«Ring hjem»/);
  expect(await playMove(routine, state, outcome('til-niva-1'))).toMatchObject({ refused: 'gate_closed' });
  const other = await play(routine, state, { kind: 'other_way', to: { step: 'evaluering' } });
  expect(runView(routine, other).step.key).toBe('evaluering');
});

test('B46: points are ticked in a guide, and a proposal that counts them comes up', async () => {
  const { routine, state } = await start('bergen', { step: 'evaluering' });
  const form = runView(routine, state).tasks.find(({ task }) => task.key === 'vurder-sammensatt');
  expect(form?.ticks).toBeGreaterThan(2);
  const ticked = await play(routine, state, { kind: 'task', taskId: form?.task.id ?? '', ticks: 2 });
  expect(runView(routine, ticked).proposals.map(({ raised }) => raised.key)).toContain('sammensatt-sak');
});

test('B34, B35: a procedure runs its days, and a situation adds its measures', async () => {
  const { routine, state } = await start('bergen', { step: 'ikke-mott', away: 5 });
  const { procedure, tasks } = runView(routine, state);
  const [situation] = procedure?.procedure.situations ?? [];
  expect(procedure).toMatchObject({ day: 1, isOver: false });
  const chosen = await play(routine, state, { kind: 'situation', situation: situation?.key ?? '' });
  expect(runView(routine, chosen).tasks.length).toBeGreaterThan(tasks.length);
  const over = await play(routine, chosen, week, week, week);
  expect(runView(routine, over).procedure?.isOver).toBe(true);
  expect(runView(routine, over).proposals.map(({ raised }) => raised.key)).toContain('fjorten-dager-er-gatt');
});

test('pain 11: a day is undone, and the same moves give the same case', async () => {
  const { routine, state } = await start('as-skole');
  const states = [state];
  for (const move of [required, outcome('til-niva-1'), { kind: 'next', unit: 'school_day' } as const, { kind: 'hear_child' } as const]) states.push(gone(await playMove(routine, states.at(-1)!, move)));
  expect(dayUndone(states).at(-1)).toBe(states[2]);
  expect(dayUndone(dayUndone(states))).toEqual([state]);
  expect(await play(routine, state, required, outcome('til-niva-1'), { kind: 'next', unit: 'school_day' }, { kind: 'hear_child' })).toEqual(states.at(-1));
});

test('an evaluation without a plan says so, as in a real case', async () => {
  const { routine, state } = await start('as-skole', { step: 'evaluering' });
  expect(await playMove(routine, state, required)).toMatchObject({ problems: [{ message: expect.stringMatching(/ingen signert plan/) }] });
});

test('S13: a half-done routine is played as far as its staircase stands, and holes are told with their place', () => {
  const whole = shipped('as-skole');
  expect(runnableRoutine({ ...whole, rules: 'nei', guides: [{ key: 'x' }], title: null }).routine?.guides).toEqual([]);
  expect(runnableRoutine({}).problems.map(({ path }) => path)).toEqual(['staircase', 'calendar']);
  const staircase = whole['staircase'] as { levels: object[] };
  expect(runnableRoutine({ ...whole, staircase: { ...staircase, entry: 'borte' } }).problems).toMatchObject([{ path: 'staircase.entry', message: expect.stringMatching(/«borte»/) }]);
});

test('the made-up case begins when there has been school for a while', () => {
  const { calendar } = runnable('as-skole');
  expect(usualRunDay(calendar, '2026-11-20')).toBe('2026-11-20');
  expect(usualRunDay(calendar, '2026-11-21')).toBe('2026-11-23');
  expect(usualRunDay(calendar, '2030-01-01') > '2025-09-15').toBe(true);
});

test('S2: who reads English tries a routine with its tasks, its ways and its course in English', async () => {
  const routine = readIn(runnable('as-skole'), 'en');
  const before = await startRun(routine, { day: '2026-10-05', away: 3 });
  const titles = runView(routine, before, 'en').tasks.map(({ task }) => task.title);
  const step = runView(routine, before, 'en').step;
  expect(titles).toEqual(expect.arrayContaining(step.tasks.filter(({ required }) => required).map(({ title }) => title.en)));
  const after = await play(routine, before, required);
  const course = runView(routine, after, 'en').course.map(({ title }) => title).join('\n');
  for (const { title } of step.tasks.filter(({ required, kind }) => required && kind === 'do')) expect(course).toContain(title.en);
  expect(course).not.toContain('prøve');
  expect(readIn(routine, 'nb')).toBe(routine);
  expect(readIn({ title: { nb: 'Bare her' }, keys: { nb: 'a', other: 'b' } }, 'en')).toEqual({ title: { nb: 'Bare her' }, keys: { nb: 'a', other: 'b' } });
});
