import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, keySchema, say, type Text } from '../language/index';
import { isRefusal, type Refusal } from '../refusals';
import { checkStaircase } from './check';
import { addLevel, addStep, changeStep, duplicateStep, moveLevel, moveStep } from './edit';
import { draftStaircase } from './edit-draft';
import { removeLevel, removeOutcome, removeStep, removeTask, usesOfOutcome, usesOfStep, usesOfTask, type Use } from './edit-remove';
import { duplicateTask, newEscalation, newOutcome, newTask, withGate, withKind, withoutGate } from './edit-step';
import { findStep, staircaseSchema, stepsOf, type Staircase } from './staircase';

const packs = ['as-skole', 'as-barnehage', 'bergen', 'sondre-land'] as const;
const shipped = (pack: (typeof packs)[number]) => staircaseSchema.parse(JSON.parse(readFileSync(join(__dirname, '../../packs', pack, 'staircase.json'), 'utf8')));
const text = (nb: string): Text => ({ nb });
const orderOf = (staircase: Staircase) => staircase.levels.map(({ key, steps }) => `${key}: ${steps.map((step) => step.key).join(' ')}`);
const done = (result: Staircase | Refusal): Staircase => {
  if (isRefusal(result)) throw new Error(JSON.stringify(result.problems));
  return result;
};
const stepIn = (staircase: Staircase, key: string) => findStep(staircase, key)!.step;

test('S13: a key is made from a title, and never stands twice', () => {
  expect(keyOf('Møt eleven på Ås!')).toBe('mot-eleven-pa-as');
  expect(keyOf('Evaluering', ['evaluering', 'evaluering-2'])).toBe('evaluering-3');
  expect(keyOf('3. trinn')).toBe('trinn');
  expect(keyOf('¿?')).toBe('uten-navn');
  const long = 'lang '.repeat(30);
  expect(keyOf(long, [keyOf(long)])).not.toBe(keyOf(long));
  expect(keySchema.safeParse(keyOf(long, [keyOf(long)])).success).toBe(true);
});

test('S13: a staircase is built from nothing by levels, steps, tasks and ways on, and holds together', () => {
  let staircase = addLevel(draftStaircase({ key: 'var-trapp', title: { nb: 'Vår trapp' } }), text('Nivå 1'));
  const first = addStep(staircase, 'niva-1', text('Snakk sammen'));
  const second = addStep(first.staircase, 'niva-1', text('Lag en plan'));
  staircase = changeStep(second.staircase, first.key, (step) => {
    const withTask = { ...step, purpose: text('Bli kjent'), tasks: [newTask(step, text('Ring hjem'), 'contact_home')] };
    return { ...withTask, outcomes: [...withTask.outcomes, newOutcome(withTask, text('Gå videre'), { step: second.key })] };
  });
  staircase = changeStep(staircase, second.key, (step) => ({ ...step, purpose: text('Prøve noe nytt'), tasks: [newTask(step, text('Snakk om det'))] }));
  expect(staircaseSchema.safeParse(staircase).success).toBe(true);
  expect(checkStaircase(staircase).errors).toEqual([]);
  expect(staircase.entry).toBe('snakk-sammen');
  expect(stepIn(staircase, 'snakk-sammen').outcomes[1]?.gates).toEqual([{ kind: 'required_tasks_done' }, { kind: 'child_heard' }]);
});

/** Three levels with one, two and one step. */
function small(): Staircase {
  const levels = ['Nede', 'Midten', 'Oppe'].reduce((staircase, title) => addLevel(staircase, text(title)), draftStaircase({}));
  return [['nede', 'En'], ['midten', 'To'], ['midten', 'Tre'], ['oppe', 'Fire']].reduce((staircase, [level = '', title = '']) => addStep(staircase, level, text(title)).staircase, levels);
}

test('S13: a step is moved within its level and over to the next, and back', () => {
  const start = small();
  expect(orderOf(start)).toEqual(['nede: en', 'midten: to tre', 'oppe: fire']);
  const up = moveStep(start, 'to', 'up');
  expect(orderOf(up)[1]).toBe('midten: tre to');
  const over = moveStep(up, 'to', 'up');
  expect(orderOf(over)).toEqual(['nede: en', 'midten: tre', 'oppe: to fire']);
  expect(orderOf(moveStep(over, 'to', 'down'))).toEqual(orderOf(up));
  expect(moveStep(start, 'en', 'down')).toEqual(start);
  expect(orderOf(moveLevel(start, 'oppe', 'down'))).toEqual(['nede: en', 'oppe: fire', 'midten: to tre']);
});

test('S13: a copy of a step and of a task has a key of its own', () => {
  const copy = duplicateStep(shipped('as-skole'), 'evaluering', text('Evaluering'));
  expect(copy.key).toBe('evaluering-2');
  expect(checkStaircase(copy.staircase).errors.map(({ message }) => message)).toEqual(['Ingen utfall fører til trinnet «Evaluering». Lag en vei dit, eller ta bort trinnet.']);
  const step = duplicateTask(stepIn(shipped('as-skole'), 'uro'), 'ring-hjem', text('Ring hjem'));
  expect(step.tasks.map(({ key }) => key)).toEqual(['ring-hjem', 'ring-hjem-2', 'elevsamtale']);
});

/** What stands in the dialog before a step is taken away. */
const inWords = (uses: readonly Use[]) => uses.map((use) => ('title' in use ? `${use.kind}: ${say(use.title, 'nb')}` : use.kind));

test('pain 10: what names a step is told of before it is taken away', () => {
  const bergen = shipped('bergen');
  const procedures = [{ key: 'p', title: text('Ikke møtt'), step: 'ikke-mott', days: 14, afterwards: text('Videre'), situations: [], sources: [] }];
  expect(inWords(usesOfStep(bergen, 'ikke-mott', procedures))).toEqual([expect.stringMatching(/^outcome: /), expect.stringMatching(/^entry: /), 'procedure: Ikke møtt']);
  expect(removeStep(bergen, 'ikke-mott', 'close', procedures)).toMatchObject({ refused: 'invalid_input', problems: [{ message: expect.stringMatching(/Prosedyren «Ikke møtt» står på trinnet/) }] });
  expect(inWords(usesOfStep(shipped('as-skole'), 'uro'))).toEqual(['usual_entry', expect.stringMatching(/^entry: /)]);
});

test.each(packs)('S13, pain 10: any step of %s is taken away, and what led there leads somewhere else', (pack) => {
  const start = shipped(pack);
  for (const { step } of stepsOf(start)) {
    const other = stepsOf(start).find(({ step: { key } }) => key !== step.key)!.step.key;
    const left = done(removeStep(start, step.key, { step: other }));
    expect(staircaseSchema.safeParse(left).success || left.levels.some(({ steps }) => steps.length === 0)).toBe(true);
    const { errors } = checkStaircase(left);
    expect(errors.filter(({ message }) => message.includes(`«${step.key}»`))).toEqual([]);
    expect(errors.every(({ message }) => /Ingen utfall fører til|ikke kan skje|allerede er et startsted|aldri videre|ingen vei til å avslutte|krever avkryssinger/.test(message))).toBe(true);
  }
});

test('S13: the last step, the usual start without another, and a level with steps are not taken away', () => {
  const as = shipped('as-skole');
  expect(removeStep(as, 'uro', 'close')).toMatchObject({ refused: 'invalid_input', problems: [{ message: expect.stringMatching(/Trappa starter på/) }] });
  expect(removeStep(as, 'uro', { step: 'borte' })).toMatchObject({ problems: [{ message: 'Velg hvor saken skal gå i stedet.' }] });
  expect(removeLevel(small(), 'midten')).toMatchObject({ problems: [{ message: expect.stringMatching(/har 2 trinn/) }] });
  const alone = { ...as, levels: [{ ...as.levels[0]!, steps: [{ ...stepIn(as, 'uro') }] }] };
  expect(removeStep(alone, 'uro', 'close')).toMatchObject({ problems: [{ message: expect.stringMatching(/eneste trinnet/) }] });
  expect(done(removeLevel(addLevel(as, text('Nivå 3')), 'niva-3'))).toEqual(as);
});

test('S13: the requirements that only a task could fulfil go with it, and are told of first', () => {
  const as = shipped('as-skole');
  const told = usesOfTask(as, 'kartlegging-og-mote', 'skriv-plan').map((use) => (use.kind === 'gate' ? use.gate : use));
  expect(told).toEqual([{ kind: 'record_signed', record: 'plan' }]);
  const left = removeTask(as, 'kartlegging-og-mote', 'skriv-plan');
  expect(checkStaircase(left).errors.map(({ path }) => path)).toEqual(checkStaircase(as).errors.map(({ path }) => path));
  expect(stepIn(left, 'kartlegging-og-mote').outcomes[0]?.gates).toEqual([{ kind: 'required_tasks_done' }, { kind: 'child_heard' }]);
  expect(usesOfTask(as, 'uro', 'ring-hjem')).toEqual([]);
});

test('S13: a way on is taken away with what proposes it, but never the last', () => {
  const as = shipped('as-skole');
  expect(inWords(usesOfOutcome(as, 'evaluering', 'til-niva-2'))).toEqual([expect.stringMatching(/^proposal: /)]);
  const left = done(removeOutcome(as, 'evaluering', 'til-niva-2'));
  expect(stepIn(left, 'evaluering').escalations?.map(({ key, then }) => [key, then.map(({ kind }) => kind)])).toEqual([
    ['evaluer-na', ['tell']],
    ['til-niva-2', ['tell']],
  ]);
  const one = changeStep(as, 'uro', (step) => ({ ...step, outcomes: step.outcomes.slice(0, 1) }));
  expect(removeOutcome(one, 'uro', 'avslutt')).toMatchObject({ problems: [{ message: expect.stringMatching(/minst én vei videre/) }] });
});

test('A35, B28: tasks change kind, requirements are put in once, and a new proposal can fire', () => {
  const as = shipped('as-skole');
  const [, talk] = stepIn(as, 'uro').tasks;
  expect(withKind(talk!, 'do')).toMatchObject({ kind: 'do', template: null });
  expect(withKind(talk!, 'conversation')).toBe(talk);
  const gates = withGate(withGate([], { kind: 'meetings_held', atLeast: 1 }), { kind: 'meetings_held', atLeast: 2 });
  expect(gates).toEqual([{ kind: 'meetings_held', atLeast: 2 }]);
  expect(withGate(gates, { kind: 'consent', purpose: 'a' })).toHaveLength(2);
  expect(withoutGate(gates, { kind: 'meetings_held', atLeast: 9 })).toEqual([]);
  const proposing = changeStep(as, 'uro', (step) => ({ ...step, escalations: [{ ...newEscalation(text('Det står stille'), []), help: text('Se på saken') }] }));
  expect(checkStaircase(proposing).errors).toEqual([]);
});

test.each(packs)('pain 1: the staircase of %s is read for editing without a change', (pack) => {
  expect(draftStaircase(shipped(pack))).toEqual(shipped(pack));
});

test('pain 15: a half-done staircase is read, and what is no staircase at all is an empty one', () => {
  const read = draftStaircase({ key: 'x', levels: [{ key: 'a', steps: [{ key: 's', title: 'feil', tasks: [{ title: { nb: 'Ring' } }, 4, { deadline: { unit: 'after_school_start', startsAt: '' } }], outcomes: [{ to: { step: 's' }, gates: [{ kind: 'ukjent' }] }], escalations: [{ then: [{}] }] }] }] });
  expect(read.levels[0]?.steps[0]).toMatchObject({ key: 's', title: { nb: '' }, responsible: 'contact_teacher', tasks: [{ title: { nb: 'Ring' }, kind: 'do' }, { title: { nb: '' } }, { deadline: { unit: 'after_school_start', startsAt: '', minutes: 0 } }], outcomes: [{ to: { step: 's' }, gates: [] }], escalations: [{ when: { all: [] }, then: [] }] });
  for (const nothing of [undefined, null, 3, 'trapp', []]) expect(draftStaircase(nothing)).toEqual({ key: '', title: { nb: '' }, entry: '', levels: [] });
});
