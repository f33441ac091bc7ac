import type { Gate, TaskDefinition } from '../staircases/index';
import { checkRoutine } from './check';
import type { Routine } from './routine';
import { soundRoutine } from './routine.test-kit';

type Rule = Routine['rules'][number];
const [sound] = soundRoutine().rules as [Rule];
const STEP = 'staircase.levels.0.steps.0';

/** A rule like the sound one, with another limit of days. */
function rule(key: string, days: number, more: Partial<Rule> = {}): Rule {
  const conditions = { all: (sound.conditions as { all: object[] }).all.map((one) => ({ ...one, value: days })) } as Rule['conditions'];
  return { ...sound, key, title: { nb: key }, conditions, ...more };
}

/** Advice, without that no test shows a rule. */
async function adviceOf(change: Partial<Routine>): Promise<string[]> {
  const { errors, advice } = await checkRoutine({ ...soundRoutine(), tests: [], ...change });
  expect(errors).toEqual([]);
  return advice.filter(({ message }) => !message.startsWith('Ingen prøve')).map(({ path, message }) => `${path}: ${message}`);
}

describe('A1, A2: rules beside each other', () => {
  const either = rule('enten', 5, { conditions: { any: [rule('a', 5).conditions, { all: [...(rule('b', 3).conditions as { all: [] }).all, { fact: 'grade', operator: 'equal', value: 8 }] }] } });
  test.each<[string, Rule[], RegExp]>([
    ['a looser limit for the same person with no more seriousness', [rule('to', 2), rule('fem', 5)], /^rules\.1: «fem» slår bare ut når «to» også gjør det/],
    ['a looser limit that stands first', [rule('fem', 5), rule('to', 2)], /^rules\.0: «fem»/],
    ['a looser limit for some of the grades', [rule('to', 2), rule('fem', 5, { grades: { from: 8, to: 10 } })], /^rules\.1: «fem»/],
    ['each of several ways is looser', [rule('to', 2), either], /^rules\.1: «enten»/],
  ])('%s is advice', async (_title, rules, expected) => {
    expect(await adviceOf({ rules })).toEqual([expect.stringMatching(expected)]);
  });

  test.each<[string, Rule[]]>([
    ['a looser limit that is more serious', [rule('to', 2, { severity: 'notice' }), rule('fem', 5)]],
    ['a looser limit that another assesses', [rule('to', 2), rule('fem', 5, { assessedBy: 'head_teacher' })]],
    ['a stricter limit for fewer grades', [rule('to', 2, { grades: { from: 1, to: 4 } }), rule('fem', 5)]],
    ['one that is switched off', [rule('to', 2), rule('fem', 5, { enabled: false })]],
  ])('%s is not', async (_title, rules) => {
    expect((await adviceOf({ rules })).filter((told) => !told.startsWith('rules.1.enabled'))).toEqual([]);
  });
});

describe('A1: whom no rule is for', () => {
  const low = rule('lav', 2, { grades: { from: 1, to: 4 } });
  const high = rule('hoy', 3, { grades: { from: 7, to: 10 } });
  test.each<[string, Partial<Routine>, string[]]>([
    ['the grades between', { rules: [low, high] }, ['rules: Ingen regel er slått på for 5.–6. trinn']],
    ['the grades after, where it is said whom the routine is for', { rules: [low], appliesTo: { kind: 'school' } }, ['appliesTo: Ingen regel er slått på for 5.–10. trinn']],
    ['one grade of those that the routine is for', { rules: [low], appliesTo: { kind: 'school', grades: { from: 3, to: 5 } } }, ['appliesTo: Ingen regel er slått på for 5. trinn']],
    ['kindergarten', { rules: [sound], appliesTo: { kind: 'both' } }, ['appliesTo: Ingen regel er slått på for barnehagen']],
    ['nobody', { rules: [sound], appliesTo: { kind: 'school' } }, []],
    ['nobody that is told of: the rules go together', { rules: [low, rule('hoy', 3, { grades: { from: 5, to: 10 } })] }, []],
  ])('%s', async (_title, change, expected) => {
    expect((await adviceOf(change)).map((told) => told.slice(0, told.lastIndexOf('. Da')))).toEqual(expected);
  });
});

describe('T18: what a step asks for can have come about', () => {
  const text = { nb: 'Tekst' };
  const staircase = (tasks: Partial<TaskDefinition>[], gates: Gate[] = []): Routine['staircase'] => {
    const drawn = structuredClone(soundRoutine().staircase);
    const [first] = drawn.levels[0]!.steps;
    const next = { ...structuredClone(first!), key: 'neste', title: text };
    first!.tasks = tasks.map((task, index) => ({ ...first!.tasks[0]!, key: `t${index}`, kind: 'do', template: null, ...task }));
    first!.outcomes = [{ key: 'videre', title: text, to: { step: 'neste' }, gates: [{ kind: 'child_heard' }, { kind: 'required_tasks_done' }, ...gates] }];
    drawn.levels[0]!.steps.push(next);
    return drawn;
  };
  const ticked = () => {
    const [guide] = soundRoutine().guides;
    const signs = { linkId: 'tegn', type: 'multi_choice' as const, text, answerOption: [{ value: 'a', text }, { value: 'b', text }] };
    return [{ ...guide!, parts: guide!.parts.map((part) => ({ ...part, item: [...part.item, signs] })) }];
  };
  const gate: Gate = { kind: 'checklist', guide: 'samtale', field: 'tegn', atLeast: 1 };

  test('an evaluation before any plan is advice, and after one it is not', async () => {
    expect(await adviceOf({ staircase: staircase([{ kind: 'evaluation' }]) })).toEqual([expect.stringContaining(`${STEP}.tasks.0: «Snakk med eleven» evaluerer en plan`)]);
    expect(await adviceOf({ staircase: staircase([{ kind: 'plan', template: 'plan' }, { kind: 'evaluation' }]) })).toEqual([]);
  });

  test('ticks of a guide that only later steps use are advice', async () => {
    expect(await adviceOf({ guides: ticked(), staircase: staircase([{}], [gate]) })).toEqual([expect.stringContaining(`${STEP}.outcomes.0.gates.2: Utfallet «Tekst» krever avkryssinger`)]);
    expect(await adviceOf({ guides: ticked(), staircase: staircase([{ kind: 'conversation', template: 'samtale' }], [gate]) })).toEqual([]);
  });

  test('T17: ticks of a question that nobody can see stop publishing', async () => {
    const guides = ticked();
    const items = guides[0]!.parts[0]!.item;
    items.splice(items.length - 1, 1, { linkId: 'ja', type: 'boolean', text }, { ...items.at(-1)!, enableWhen: [true, false].map((answer) => ({ question: 'ja', operator: '=' as const, answer })) });
    const { errors } = await checkRoutine({ ...soundRoutine(), guides, staircase: staircase([{ kind: 'conversation', template: 'samtale' }], [gate]) });
    expect(errors.map(({ path }) => path).sort()).toEqual(['guides.0.tegn.enableWhen', `${STEP}.outcomes.0.gates.2`]);
  });
});

test('B50: a limit left to schools in a rule that is switched off is advice', async () => {
  const leftToSchools: Routine['leftToSchools'] = { people: [], fora: [], contacts: [], texts: [], limits: [{ key: 'grense', rule: 'to-dager', condition: 1, strictest: 1 }], approvedBy: 'alone', sources: [] };
  expect(await adviceOf({ rules: [{ ...sound, enabled: false }, rule('tre', 3)], leftToSchools })).toContainEqual(expect.stringMatching(/^leftToSchools\.limits\.0\.rule: /));
});
