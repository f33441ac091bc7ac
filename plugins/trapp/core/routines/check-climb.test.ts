import type { Escalation, Gate, Staircase } from '../staircases/index';
import { checkRoutine } from './check';
import type { Routine } from './routine';
import { soundRoutine } from './routine.test-kit';

const text = { nb: 'Ta inn skolehelsetjenesten' };
const escalation: Escalation = {
  key: 'to-moter',
  title: text,
  help: text,
  when: { all: [{ fact: 'meetings_held', operator: 'greaterThanInclusive', value: 2 }, { fact: 'presence_change', operator: 'lessThanInclusive', value: 0 }] },
  then: [{ kind: 'tell', role: 'department_head' }],
  consent: 'samarbeid',
};

function withStaircase(change: Partial<Staircase>): Routine {
  const sound = soundRoutine();
  const [guide] = sound.guides;
  const [part] = guide?.parts ?? [];
  if (!guide || !part) throw new Error('The sound routine has a guide');
  const signs = { linkId: 'tegn', type: 'multi_choice' as const, text: { nb: 'Tegn' }, answerOption: ['a', 'b'].map((value) => ({ value, text: { nb: value } })) };
  return { ...sound, guides: [{ ...guide, parts: [{ ...part, item: [...part.item, signs] }] }], staircase: { ...sound.staircase, ...change } };
}
const messages = async (routine: Routine) => (await checkRoutine(routine)).errors.map(({ path, message }) => `${path}: ${message}`);
const gated = (gate: Gate) => withStaircase({ levels: soundRoutine().staircase.levels.map((level) => ({ ...level, steps: level.steps.map((step) => ({ ...step, outcomes: step.outcomes.map((outcome) => ({ ...outcome, gates: [...outcome.gates, gate] })) })) })) });

test('T15-T17, B28, B46: entries, escalations and checklists that hold together are no error', async () => {
  expect(await messages(withStaircase({ escalations: [escalation], entries: [{ step: 'samtale', title: text, track: 'school', rules: ['to-dager'] }] }))).toEqual([]);
  expect(await messages(gated({ kind: 'checklist', guide: 'samtale', field: 'tegn', atLeast: 2 }))).toEqual([]);
});

test.each<[string, Routine, RegExp]>([
  ['T16: a consent that is not there', withStaircase({ escalations: [{ ...escalation, consent: 'annet' }] }), /^staircase\.escalations\.0\.consent: .*samtykke til «annet»/],
  ['T16: a task with a template that is not there', withStaircase({ escalations: [{ ...escalation, then: [{ kind: 'task', task: { key: 'ny', title: text, kind: 'plan', template: 'borte', responsible: 'ppt', required: false, deadline: { amount: 1, unit: 'weeks' } } }] }] }), /planmalen «borte»/],
  ['T16: an entry of a rule that is not there', withStaircase({ entries: [{ step: 'samtale', title: text, track: 'school', rules: ['borte'] }] }), /^staircase\.entries\.0\.rules\.0: .*regelen «borte»/],
  ['T15: conditions that contradict each other', withStaircase({ escalations: [{ ...escalation, when: { all: [{ fact: 'days_on_step', operator: 'greaterThan', value: 20 }, { fact: 'days_on_step', operator: 'lessThan', value: 5 }] } }] }), /^staircase\.escalations\.0\.when/],
  ['T15: a question that no guide has', withStaircase({ escalations: [{ ...escalation, when: { any: [{ fact: 'choices_made', params: { guide: 'samtale', field: 'borte' }, operator: 'greaterThanInclusive', value: 1 }] } }] }), /^staircase\.escalations\.0\.when/],
  ['T17: a checklist in a guide that is not there', gated({ kind: 'checklist', guide: 'borte', field: 'tegn', atLeast: 1 }), /guiden «borte», som ikke finnes/],
  ['T17: a checklist of a question that is not ticked', gated({ kind: 'checklist', guide: 'samtale', field: 'hvordan', atLeast: 1 }), /ikke besvares med avkryssing/],
  ['T17: more ticks than there are points', gated({ kind: 'checklist', guide: 'samtale', field: 'tegn', atLeast: 3 }), /bare 2 å krysse av/],
])('%s stops publishing', async (_title, routine, message) => {
  expect(await messages(routine)).toContainEqual(expect.stringMatching(message));
});
