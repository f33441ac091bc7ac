import { checkStaircase } from './check';
import type { Gate } from './gate';
import type { Outcome, Staircase, Step } from './staircase';
import type { TaskDefinition } from './task';

const task = (key: string, more: Partial<TaskDefinition> = {}): TaskDefinition => ({
  key,
  title: { nb: `Oppgave ${key}` },
  kind: 'do',
  template: null,
  responsible: 'contact_teacher',
  required: true,
  deadline: { amount: 3, unit: 'school_days' },
  ...more,
});
const gates: Gate[] = [{ kind: 'required_tasks_done' }, { kind: 'child_heard' }];
const outcome = (key: string, to: string, more: Partial<Outcome> = {}): Outcome => ({
  key,
  title: { nb: `Utfall ${key}` },
  to: to === 'close' ? 'close' : { step: to },
  gates,
  ...more,
});
const step = (key: string, outcomes: Outcome[], tasks: TaskDefinition[] = [task('gjor-noe')]): Step => ({
  key,
  title: { nb: `Trinn ${key}` },
  purpose: { nb: 'Hensikt' },
  responsible: 'contact_teacher',
  deadline: { amount: 2, unit: 'weeks' },
  tasks,
  outcomes,
  legalBasis: [],
  sources: [],
});
const staircase = (steps: Step[], entry = 'a'): Staircase => ({ key: 'trapp', title: { nb: 'Trapp' }, entry, levels: [{ key: 'niva', title: { nb: 'Nivå' }, steps }] });

const sound = staircase([step('a', [outcome('videre', 'b'), outcome('slutt', 'close')]), step('b', [outcome('tilbake', 'a'), outcome('slutt', 'close')])]);

test('S4, S61-S63: a staircase with steps up, back and out is sound', () => {
  expect(checkStaircase(sound)).toEqual({ errors: [], advice: [] });
});

test.each<[string, Staircase, RegExp]>([
  ['T1: two steps with one key', staircase([step('a', [outcome('slutt', 'close')]), step('a', [outcome('slutt', 'close')])]), /Trinnet «a» står mer enn én gang/],
  ['T1: two tasks with one key', staircase([step('a', [outcome('slutt', 'close')], [task('x'), task('x')])]), /Oppgaven «x» står mer enn én gang/],
  ['T1: two outcomes with one key', staircase([step('a', [outcome('slutt', 'close'), outcome('slutt', 'close')])]), /Utfallet «slutt» står mer/],
  ['T2: entry is no step', staircase([step('a', [outcome('slutt', 'close')])], 'nede'), /starter på trinnet «nede»/],
  ['T3: an outcome leads nowhere', staircase([step('a', [outcome('videre', 'borte'), outcome('slutt', 'close')])]), /«borte», som ikke finnes/],
  ['T4: a conversation without a guide', staircase([step('a', [outcome('slutt', 'close')], [task('snakk', { kind: 'conversation' })])]), /Velg hvilken guide/],
  ['T4: a plain task with a template', staircase([step('a', [outcome('slutt', 'close')], [task('ring', { template: 'guide' })])]), /Ta bort malen/],
  [
    'T5: a signed plan is asked for and no task makes one',
    staircase([step('a', [outcome('slutt', 'close', { gates: [{ kind: 'record_signed', record: 'plan' }] })])]),
    /krever en signert plan, men ingen oppgave/,
  ],
  ['T5: required tasks are asked for and there are none', staircase([step('a', [outcome('slutt', 'close')], [task('x', { required: false })])]), /ingen oppgave på trinnet er obligatorisk/],
  ['T5: the same gate twice', staircase([step('a', [outcome('slutt', 'close', { gates: [...gates, { kind: 'child_heard' }] })])]), /samme krav to ganger/],
  ['T6: a step that nobody comes to', staircase([step('a', [outcome('slutt', 'close')]), step('oy', [outcome('slutt', 'close')])]), /Ingen utfall fører til trinnet «Trinn oy»/],
  ['T7: a step that is never left', staircase([step('a', [outcome('igjen', 'a')])]), /kommer saken aldri videre/],
  [
    'T8: two steps that only lead to each other',
    staircase([step('a', [outcome('inn', 'b'), outcome('slutt', 'close')]), step('b', [outcome('c', 'c')]), step('c', [outcome('b', 'b')])]),
    /ingen vei til å avslutte/,
  ],
])('%s is an error', (_title, drawn, message) => {
  expect(checkStaircase(drawn).errors.map((problem) => problem.message)).toContainEqual(expect.stringMatching(message));
});

test('T5: an error says where it stands', () => {
  const drawn = staircase([step('a', [outcome('slutt', 'close', { gates: [{ kind: 'record_signed', record: 'meeting' }] })])]);
  expect(checkStaircase(drawn).errors).toEqual([expect.objectContaining({ path: 'levels.0.steps.0.outcomes.0.gates.0' })]);
});

test.each<[string, Step, RegExp]>([
  ['T9: a step without tasks', step('a', [outcome('slutt', 'close', { gates: [{ kind: 'child_heard' }] })], []), /ingen oppgaver/],
  ['T9: required tasks that nothing asks for', step('a', [outcome('slutt', 'close', { gates: [{ kind: 'child_heard' }] })]), /ingen utfall krever/],
  ['T9, U15, A24: a way out without the child heard', step('a', [outcome('slutt', 'close', { gates: [{ kind: 'required_tasks_done' }] })]), /hva barnet mener/],
  ['T9: a task that outlasts its step', step('a', [outcome('slutt', 'close')], [task('x', { deadline: { amount: 1, unit: 'months' } })]), /lengre frist/],
])('%s is advice and stops nothing', (_title, drawn, message) => {
  const { errors, advice } = checkStaircase(staircase([drawn]));
  expect(errors).toEqual([]);
  expect(advice.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
});
