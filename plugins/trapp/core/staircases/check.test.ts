import { checkStaircase } from './check';
import type { Escalation } from './escalation';
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
  legalBasis: ['opplæringslova § 10-6'],
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
  ['T9, S2: a step that rests on no law', { ...step('a', [outcome('slutt', 'close')]), legalBasis: [] }, /hvilken lov det bygger på/],
  ['T9: a task that outlasts its step', step('a', [outcome('slutt', 'close')], [task('x', { deadline: { amount: 1, unit: 'months' } })]), /lengre frist/],
])('%s is advice and stops nothing', (_title, drawn, message) => {
  const { errors, advice } = checkStaircase(staircase([drawn]));
  expect(errors).toEqual([]);
  expect(advice.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
});

describe('entries, gates and escalations', () => {
  const text = { nb: 'Forslag' };
  const tooOld: Escalation = { key: 'gammel', title: text, help: text, when: { all: [{ fact: 'days_on_step', operator: 'greaterThan', value: 20 }] }, then: [{ kind: 'tell', role: 'head_teacher' }] };
  const [first, second] = sound.levels[0]?.steps ?? [];
  const withEntries = (entries: Staircase['entries']): Staircase => ({ ...sound, entries });
  const entry = (key: string, more: object = {}) => ({ step: key, title: { nb: `Start ${key}` }, track: 'school' as const, ...more });
  const onStep = (more: Partial<Escalation>): Staircase => staircase([{ ...(first as Step), escalations: [{ ...tooOld, ...more }] }, second as Step]);
  const gated = (gate: Gate, tasks = [task('gjor-noe')]) => staircase([step('a', [outcome('slutt', 'close', { gates: [gate] })], tasks)]);
  const meeting = task('mote', { kind: 'meeting', template: 'mal' });

  test('T10, T12, S39, B26: several places to begin and escalations are sound', () => {
    expect(checkStaircase({ ...onStep({}), entries: [entry('b', { rules: ['atte-dager'] }), entry('a', { track: 'kindergarten' })], escalations: [tooOld] }).errors).toEqual([]);
    expect(checkStaircase(gated({ kind: 'meetings_held', atLeast: 2 }, [meeting])).errors).toEqual([]);
    const island = staircase([step('a', [outcome('slutt', 'close')]), step('b', [outcome('slutt', 'close')])]);
    expect(checkStaircase({ ...island, entries: [entry('b', { track: 'kindergarten' })] }).errors).toEqual([]);
  });

  test.each<[string, Staircase, RegExp]>([
    ['T10: an entry that is no step', withEntries([entry('borte')]), /starter på trinnet «borte»/],
    ['T10: two entries on one step', withEntries([entry('a'), entry('a', { track: 'both' })]), /allerede er et startsted/],
    ['T10: a rule that leads to two entries', withEntries([entry('a', { rules: ['x'] }), entry('b', { rules: ['x'] })]), /«x» hører til to startsteder/],
    ['T11: a paper that nothing makes', gated({ kind: 'paper_made', record: 'plan' }), /et papir av en signert plan, men ingen oppgave/],
    ['T11: meetings without a meeting', gated({ kind: 'meetings_held', atLeast: 2 }), /krever 2 møter, men ingen oppgave/],
    ['T11: a checklist that nobody fills in', gated({ kind: 'checklist', guide: 'sjekk', field: 'tegn', atLeast: 1 }), /guiden «sjekk», men ingen oppgave i trappa/],
    ['T12: two escalations with one key', staircase([{ ...(first as Step), escalations: [tooOld, tooOld] }, second as Step]), /Forslaget «gammel» står mer enn én gang/],
    ['T12: an outcome that is not on the step', onStep({ then: [{ kind: 'propose_outcome', outcome: 'tilbake' }] }), /utfallet «tilbake», som ikke finnes/],
    ['T12: an outcome that is on no step', { ...sound, escalations: [{ ...tooOld, then: [{ kind: 'propose_outcome', outcome: 'hjem' }] }] }, /utfallet «hjem», som ikke finnes/],
    ['T12: two outcomes at once', onStep({ then: [{ kind: 'propose_outcome', outcome: 'videre' }, { kind: 'propose_outcome', outcome: 'slutt' }] }), /foreslår to utfall/],
    ['T12: a task that is there already', onStep({ then: [{ kind: 'task', task: task('gjor-noe') }] }), /samme nøkkel står der fra før/],
    ['T4, T12: a task without its guide', onStep({ then: [{ kind: 'task', task: task('snakk', { kind: 'conversation' }) }] }), /Velg hvilken guide/],
    ['T13: meetings that nobody holds', onStep({ when: { all: [{ fact: 'meetings_held', operator: 'greaterThanInclusive', value: 2 }] } }), /kan aldri bli vist/],
    ['T13: one of several that cannot be', onStep({ when: { all: [{ fact: 'presence_change', operator: 'lessThanInclusive', value: 0 }, { fact: 'days_on_step', operator: 'greaterThan', value: 3 }] } }), /kan aldri bli vist/],
    ['T13: no open case, in an open case', onStep({ when: { any: [{ fact: 'open_cases', operator: 'equal', value: 0 }] } }), /kan aldri bli vist/],
  ])('%s is an error', (_title, drawn, message) => {
    expect(checkStaircase(drawn).errors.map((problem) => problem.message)).toContainEqual(expect.stringMatching(message));
  });
});
