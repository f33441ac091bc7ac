import type { PaperTemplate } from '../papers/index';
import { isRefusal } from '../refusals';
import { canonicalJson, checkRoutine, publishRoutine, routineVersionSchema, runRoutineTests, titleOfChoices, type Routine } from './index';
import { soundRoutine } from './routine.test-kit';

/** Not SHA-256, but as long, and another for another text: core is given its hash. */
const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31n + BigInt(letter.codePointAt(0)!)) % 2n ** 256n, 7n).toString(16).padStart(64, '0');
const publishing = { now: '2026-11-20T10:00:00.000Z', by: 'Nora Vik', reason: 'Første versjon', hash };

/** The sound routine with one thing changed. */
function broken(change: (routine: Routine) => void): Routine {
  const routine = soundRoutine();
  change(routine);
  return routine;
}
const step = (routine: Routine) => routine.staircase.levels[0]!.steps[0]!;
const STEP = 'staircase.levels.0.steps.0';
const teamPaper = (kind: PaperTemplate['kind'], template?: string): PaperTemplate => ({ key: 'referat', title: { nb: 'Referat' }, kind, ...(template !== undefined && { template }), heading: { nb: 'Referat' }, blocks: [{ key: 'a', block: 'field', field: 'attendees' }], sources: [] });

describe('S1: a routine is checked as one whole', () => {
  test('a sound one has no errors, and its test case passes', async () => {
    expect(await checkRoutine(soundRoutine())).toMatchObject({ errors: [], advice: [], tests: [{ key: 'to-dager', passed: true }] });
  });

  test.each<[string, (routine: Routine) => void, string]>([
    ['a guide that does not exist', (one) => (step(one).tasks[0]!.template = 'borte'), `${STEP}.tasks.0.template`],
    ['a plan template that does not exist', (one) => (step(one).tasks[1]!.template = 'samtale'), `${STEP}.tasks.1.template`],
    ['a meeting template that does not exist', (one) => (step(one).tasks[2]!.template = 'plan'), `${STEP}.tasks.2.template`],
    ['S65 a consent that has no purpose', (one) => (one.consentPurposes = []), `${STEP}.outcomes.0.gates.2`],
    ['S2 a paragraph that is not among the references', (one) => step(one).legalBasis.push('opplæringslova § 99'), `${STEP}.legalBasis.1`],
    ['S5 a measure in an area that no plan has', (one) => (one.measures[0]!.area = 'fritid'), 'measures.0.area'],
    ['a test of a rule that does not exist', (one) => one.tests[0]!.silent.push('borte'), 'tests.0.silent.0'],
    ['a test that wants both', (one) => one.tests[0]!.silent.push('to-dager'), 'tests.0'],
    ['two rules of one key', (one) => one.rules.push(one.rules[0]!), 'rules'],
    ['two guides of one key', (one) => one.guides.push(one.guides[0]!), 'guides'],
    ['two areas of one key', (one) => one.planTemplates[0]!.areas.push(one.planTemplates[0]!.areas[0]!), 'planTemplates.0.areas'],
    ['no bokmål', (one) => (one.languages = ['nn']), 'languages'],
    ['a calendar that cannot be right', (one) => (one.calendar.schoolYears[0]!.to = '2026-08-01'), 'calendar.schoolYears.0.to'],
    ['an entry that is no step (the staircase’s own check)', (one) => (one.staircase.entry = 'borte'), 'staircase.entry'],
    ['two questions of one id (the guide’s own check)', (one) => one.guides[0]!.parts[0]!.item.push(one.guides[0]!.parts[0]!.item[0]!), 'guides.0.hvordan'],
    ['R25 a rule that fires for all (the rule’s own check)', (one) => ((one.rules[0]!.conditions as { all: { value: number }[] }).all[0]!.value = 0), 'rules.0.conditions.all.0'],
    ['S63 minutes of several cases for a meeting of one', (one) => (one.papers = [teamPaper('team_minutes', 'mote')]), 'papers.0.template'],
    ['S63 minutes of one case for a meeting of several', (one) => { one.meetingTemplates.push({ ...one.meetingTemplates[0]!, key: 'team', takes: 'several_cases' }); one.papers = [teamPaper('minutes', 'team')]; }, 'papers.0.template'],
    ['B49 the pupil in minutes of several cases', (one) => (one.papers = [{ ...teamPaper('team_minutes'), heading: { nb: 'Om {pupil}' } }]), 'papers.0.heading'],
    ['an empty group', (one) => (one.rules[0]!.conditions = { all: [] }), 'rules.0.conditions'],
    ['a field that does not exist', (one) => Object.assign(one, { owners: 'x' }), ''],
    ['a title without words', (one) => (one.title = { nb: '' }), 'title.nb'],
    ['another schema', (one) => Object.assign(one, { schema: 2 }), 'schema'],
  ])('%s', async (_title, change, path) => {
    const { errors, tests } = await checkRoutine(broken(change));
    expect(errors.map((error) => error.path)).toEqual([path]);
    expect(tests).toEqual([]);
  });

  test.each<[string, (routine: Routine) => void, string[]]>([
    ['a guide that no step uses', (one) => one.guides.push({ ...one.guides[0]!, key: 'ekstra' }), ['guides.1']],
    ['a rule that is switched off', (one) => { one.rules[0]!.enabled = false; one.tests = []; }, ['rules.0.enabled', 'rules']],
    ['a rule that no test shows', (one) => (one.tests = []), ['rules.0']],
    ['S12 a step without tasks', (one) => { step(one).tasks = []; step(one).outcomes[0]!.gates = []; }, [`${STEP}.tasks`, `${STEP}.outcomes`, 'guides.0', 'planTemplates.0', 'meetingTemplates.0']],
    ['texts that lack a language', (one) => { one.languages = ['nb', 'nn']; one.title.nn = 'Nærvær i Fjordvik'; }, ['rules.0.title.nn', 'rules.0.explanation.nn', 'staircase', 'legalReferences.0', 'guides.0', 'planTemplates.0', 'meetingTemplates.0', 'measures.0', 'consentPurposes.0']],
  ])('advice: %s', async (_title, change, paths) => {
    const { errors, advice } = await checkRoutine(broken(change));
    expect(errors).toEqual([]);
    expect(advice.map((one) => one.path)).toEqual(paths);
  });

  const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => ({ not: inner }), {});
  test.each([null, undefined, 3, 'rutine', [], {}, { ...soundRoutine(), rules: 'x' }, { ...soundRoutine(), rules: [{ conditions: deep }] }, { ...soundRoutine(), rules: [null] }])(
    'a document that is none has errors, and is no crash (%#)',
    async (document) => expect((await checkRoutine(document)).errors.length).toBeGreaterThan(0),
  );
});

describe('pain 11: a routine runs its own test cases', () => {
  test.each<[string, (routine: Routine) => void, string]>([
    ['should fire', (one) => (one.tests[0]!.absences = []), 'Prøven «To dager slår ut»: regelen «To dager» skulle slå ut, men gjør det ikke.'],
    ['should be silent', (one) => { one.tests[0]!.fires = []; one.tests[0]!.silent = ['to-dager']; }, 'Prøven «To dager slår ut»: regelen «To dager» skulle ikke slå ut, men gjør det.'],
    ['cannot be judged', (one) => (one.tests[0]!.today = '2027-07-10'), 'Prøven «To dager slår ut»: regelen «To dager» kan ikke vurderes på denne dagen.'],
    ['switched off', (one) => (one.rules[0]!.enabled = false), 'Prøven «To dager slår ut»: regelen «To dager» er slått av.'],
  ])('%s', async (_title, change, message) => {
    const routine = broken(change);
    const [outcome] = await runRoutineTests(routine);
    expect(outcome).toMatchObject({ passed: false, problems: [{ message }] });
    expect((await checkRoutine(routine)).errors.map((error) => error.message)).toEqual([message]);
  });
});

describe('publishing', () => {
  test('freezes the document with number, reason and hash', async () => {
    const version = await publishRoutine(soundRoutine(), null, publishing);
    expect(routineVersionSchema.parse(version)).toMatchObject({ routineKey: 'fjordvik', number: 1, publishedBy: 'Nora Vik', hash: hash(canonicalJson(soundRoutine())) });
    expect(await publishRoutine(soundRoutine(), 6, publishing)).toMatchObject({ number: 7 });
  });

  test.each<[string, unknown, Partial<typeof publishing>, string]>([
    ['an empty rule', broken((one) => (one.rules[0]!.conditions = { any: [] })), {}, 'rules.0.conditions'],
    ['a test case that fails', broken((one) => (one.tests[0]!.absences = [])), {}, 'tests.0.fires.0'],
    ['half a draft', {}, {}, 'schema'],
    ['no reason', soundRoutine(), { reason: '  ' }, 'reason'],
    ['nobody', soundRoutine(), { by: '' }, 'publishedBy'],
  ])('is refused: %s', async (_title, document, more, path) => {
    const refused = await publishRoutine(document, null, { ...publishing, ...more });
    expect(isRefusal(refused) && refused.refused).toBe('routine_not_publishable');
    expect(isRefusal(refused) && refused.problems.map((problem) => problem.path)).toContain(path);
  });

  test('the hash is the same however the keys are ordered, and another when a word is', async () => {
    const turned = Object.fromEntries(Object.entries(soundRoutine()).reverse());
    const [first, second, third] = await Promise.all([soundRoutine(), turned, broken((one) => (one.owner = 'Fjordvik'))].map((document) => publishRoutine(document, null, publishing)));
    const hashOf = (version: typeof first) => (version && 'hash' in version ? version.hash : 'refused');
    expect(hashOf(second)).toBe(hashOf(first));
    expect(hashOf(third)).not.toBe(hashOf(first));
    expect(hashOf(third)).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    [{ b: 1, a: [true, null, 'æ'] }, '{"a":[true,null,"æ"],"b":1}'],
    [{ a: undefined, b: {} }, '{"b":{}}'],
    [[undefined], '[null]'],
  ])('canonical JSON of %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
  });

  test.each([Number.NaN, () => 1, 1n])('canonical JSON cannot hold %p', (value) => expect(() => canonicalJson(value)).toThrow(TypeError));
});

describe('S13: rules are checked beside each other, the calendar, the guides and what is recorded', () => {
  const asking = (params: object): Routine['rules'][number]['conditions'] => ({ all: [{ fact: 'absence', params: { window: { kind: 'school_year' }, filter: { documentation: 'any', message: 'any', exceptCauses: [], subjects: null }, ...params } as never, operator: 'greaterThanInclusive', value: 2 }] });
  const beside = (more: Partial<Routine['rules'][number]>) => (one: Routine) => one.rules.push({ ...one.rules[0]!, key: 'neste', title: { nb: 'Neste' }, ...more });

  test.each<[string, (routine: Routine) => void, string[]]>([
    ['the same rule again', beside({}), ['rules.1']],
    ['the same conditions as a notice', beside({ severity: 'notice' }), ['rules.1']],
    ['the same conditions as a list, before the finding', (one) => one.rules.unshift({ ...one.rules[0]!, key: 'neste', title: { nb: 'Neste' }, makes: 'list' }), ['rules.0']],
    ['the same conditions in a group of one, for some grades', beside({ grades: { from: 1, to: 7 }, conditions: { any: [soundRoutine().rules[0]!.conditions] } }), ['rules.1']],
    ['the same conditions for another person', beside({ assessedBy: 'head_teacher' }), []],
    ['the same conditions in kindergarten', beside({ appliesTo: 'kindergarten' }), []],
    ['the same conditions, switched off', beside({ enabled: false }), []],
    ['B46 a question that no guide has', (one) => (one.rules[0]!.conditions.valueOf() as { all: object[] }).all.push({ fact: 'choices_made', params: { guide: 'samtale', field: 'tegn' }, operator: 'greaterThanInclusive', value: 1 }), ['rules.0.conditions.all.1.params.field']],
    ['half days without a timetable', (one) => { one.rules[0]!.conditions = asking({ measure: 'half_days' }); one.tests = []; }, ['rules.0.conditions.all.0']],
  ])('%s', async (_title, change, paths) => {
    const { errors } = await checkRoutine(broken(change));
    expect(errors.map(({ path }) => path)).toEqual(paths);
  });

  test('B65: what the absence files do not tell of cannot be asked for', async () => {
    const routine = broken((one) => { one.rules[0]!.conditions = asking({ measure: 'lessons' }); one.tests = []; });
    expect((await checkRoutine(routine)).errors).toEqual([]);
    expect((await checkRoutine(routine, { recordsLessons: false })).errors).toEqual([{ path: 'rules.0.conditions.all.0', message: expect.stringContaining('fraværsfila har bare hele dager') }]);
  });

  test('B46: a number of choices is told by the words of its question', () => {
    const title = titleOfChoices(soundRoutine());
    expect([title({ guide: 'samtale', field: 'hvordan' }), title({ guide: 'samtale', field: 'borte' }), title({ guide: 'borte', field: 'x' })]).toEqual([{ nb: 'Hvordan har du det?' }, { nb: 'Samtale med eleven' }, undefined]);
  });
});

describe('pain 11: a test says more of its pupil than the absence', () => {
  const withTest = (more: Partial<Routine['tests'][number]>, rule: Partial<Routine['rules'][number]> = {}) => {
    const routine = soundRoutine();
    return runRoutineTests({ ...routine, rules: routine.rules.map((one) => ({ ...one, ...rule })), tests: routine.tests.map((one) => ({ ...one, ...more })) });
  };
  const meetings = { conditions: { all: [{ fact: 'meetings_held' as const, operator: 'greaterThanInclusive' as const, value: 2 }] } };
  const onStep = { conditions: { all: [{ fact: 'days_on_step' as const, operator: 'greaterThan' as const, value: 20 }] } };
  const [key] = soundRoutine().rules.map((rule) => rule.key) as [string];
  const silent = { fires: [], silent: [key] };

  test.each<[string, Parameters<typeof withTest>[0], Parameters<typeof withTest>[1], boolean]>([
    ['two meetings are held, and a rule about them fires', { caseFacts: { meetings_held: 2 } }, meetings, true],
    ['one meeting is held, and it does not', { caseFacts: { meetings_held: 1 } }, meetings, false],
    ['no case is told of, and it does not', {}, meetings, false],
    ['three weeks on the step', { caseFacts: { days_on_step: 21, open_cases: 1 } }, onStep, true],
    ['how long on the step is not known', {}, onStep, false],
    ['a grade that the rule is for', { grade: 8 }, { grades: { from: 8, to: 10 } }, true],
    ['a grade that the rule is not for is silent', { grade: 7, ...silent }, { grades: { from: 8, to: 10 } }, true],
    ['a child in kindergarten is not asked about by a rule for schools', { grade: 0, ...silent }, {}, true],
    ['a grade that the rule is not for cannot make it fire', { grade: 7 }, { grades: { from: 8, to: 10 } }, false],
  ])('%s', async (_title, more, rule, passed) => {
    expect((await withTest(more, rule)).map((outcome) => outcome.passed)).toEqual([passed]);
  });
});
