import { itemTypes, type Guide, type Item, type ItemType } from '../../plugins/trapp/core/guides/index';
import { routineSchema, type CourseTest, type Routine } from '../../plugins/trapp/core/routines/index';
import { conditionGroupSchema, type Rule } from '../../plugins/trapp/core/rules/index';
import { stepsOf, type Step } from '../../plugins/trapp/core/staircases/index';
import { packNamed } from '../routines/packs';

const RULES = 60;
const STEPS = 30;
const FORMS = 20;
const QUESTIONS = 1500;

const texts = (nb: string) => ({ nb, nn: `${nb} (nn)`, en: `${nb} (en)` });
const plainTypes = itemTypes.filter((type) => type !== 'group' && type !== 'repeat');

/** As large as a municipality's routine is likely to get: rules and steps in the manner of Bergen's, and forms with every type of question. */
export function largeRoutine(key: string): Routine {
  const { rules, staircase, guides: _few, tests, courses: _short, ...bergen } = packNamed('bergen');
  const guides = Array.from({ length: FORMS }, (_, index) => form(index));
  const enabled = rules.filter((rule) => rule.enabled && !/choices_made|first_of_school_year/.test(JSON.stringify(rule.conditions)));
  const many = Array.from({ length: RULES }, (_, index) => {
    const rule = enabled[index % enabled.length];
    return index < enabled.length || rule === undefined ? rule : { ...rule, key: `${rule.key}-${index}`.slice(-60), title: texts(`${rule.title.nb}, utgave ${index}`), conditions: stricter(rule.conditions, Math.floor(index / enabled.length)) };
  });
  const asked = (keys: readonly string[]) => keys.filter((key) => many.some((rule) => rule?.key === key));
  const fourDays = ['2025-11-21', '2025-11-20', '2025-11-19', '2025-11-18'];
  const made = fourDays.flatMap((today, at) => tests.map((test) => (at === 0 ? { ...test, fires: asked(test.fires), silent: asked(test.silent) } : { ...test, key: `${test.key}-${at}`, today, fires: [], silent: many.slice(-20).map((rule) => rule?.key), absences: [] })));
  return routineSchema.parse({ ...bergen, key, rules: many, guides, staircase: climb(staircase, guides), procedures: [], checks: [], leftToSchools: undefined, tests: made, courses: [allTheWay] });
}

/** Other limits, so that no two rules say the same. */
function stricter(conditions: Rule['conditions'], by: number): Rule['conditions'] {
  return conditionGroupSchema.parse(JSON.parse(JSON.stringify(conditions), (name: string, value: unknown) => (name === 'value' && typeof value === 'number' ? value + by : value)));
}

function form(number: number): Guide {
  const count = QUESTIONS / FORMS;
  const parts = Array.from({ length: 5 }, (_, at) => ({
    key: `del-${at}`, phase: 'questions' as const, respondent: (['school', 'pupil', 'guardian'] as const)[at % 3] ?? 'school', title: texts(`Del ${at}`),
    item: Array.from({ length: count / 5 }, (__, index) => question(`s-${number}-${at}-${index}`, index)),
  }));
  return { key: `skjema-${number}`, title: texts(`Skjema ${number}`), parts, sources: ['B22'] };
}

function question(linkId: string, index: number): Item {
  const type: ItemType = plainTypes[index % plainTypes.length] ?? 'text';
  const first = linkId.replace(/\d+$/, '1');
  return {
    linkId, type, text: texts(`Spørsmål ${linkId} om hvordan det går på skolen og hjemme`), guidance: texts('Spør åpent, og skriv det som blir sagt.'),
    ...((type === 'choice' || type === 'multi_choice') && { answerOption: ['ja', 'litt', 'nei'].map((value) => ({ value, text: texts(value) })) }),
    ...(type === 'scale' && { min: 0, max: 10, minText: texts('Lite'), maxText: texts('Mye') }),
    ...(index > 4 && index % 5 === 0 && { enableWhen: [{ question: first, operator: 'exists' as const, answer: true }] }),
  };
}

/** Five levels of six steps, each with a way on, a way back and a way out, and a form of its own. */
function climb(staircase: Routine['staircase'], guides: readonly Guide[]): Routine['staircase'] {
  const [model] = stepsOf(staircase).map(({ step }) => step);
  if (model === undefined) throw new Error('No step to make others from');
  const keys = Array.from({ length: STEPS }, (_, index) => `trinn-${index}`);
  const steps = keys.map((key, index): Step => ({
    ...model,
    key,
    title: texts(`Trinn ${index}`),
    tasks: model.tasks.map((task) => (task.kind === 'conversation' ? { ...task, template: guides[index % guides.length]?.key ?? null } : task)).concat(index === 0 ? templateTasks(staircase) : []),
    outcomes: [
      { key: 'videre', title: texts('Videre'), to: index === STEPS - 1 ? 'close' : { step: keys[index + 1] ?? key }, gates: [{ kind: 'child_heard' }] },
      { key: 'tilbake', title: texts('Tilbake'), to: { step: keys[Math.max(index - 1, 0)] ?? key }, gates: [{ kind: 'child_heard' }] },
      { key: 'avslutt', title: texts('Avslutt'), to: 'close', gates: [{ kind: 'required_tasks_done' }, { kind: 'child_heard' }] },
    ],
    escalations: [],
  }));
  const levels = Array.from({ length: 5 }, (_, level) => ({ key: `niva-${level}`, title: texts(`Nivå ${level}`), steps: steps.slice(level * 6, level * 6 + 6) }));
  return { key: 'stor-trapp', title: texts('En stor trapp'), entry: keys[0] ?? '', levels };
}

/** A course that goes up every step, and out at the top. */
const allTheWay: CourseTest = {
  key: 'helt-opp', title: texts('Helt opp'), start: '2025-09-01', away: 2,
  moves: [...Array.from({ length: STEPS }, () => [{ kind: 'hear_child' as const }, { kind: 'outcome' as const, outcome: 'videre' }]).flat(), { kind: 'expect', closed: true }],
};

/** What asks for the plan and the meetings, so that none stands unused. */
function templateTasks(staircase: Routine['staircase']): Step['tasks'] {
  const asking = stepsOf(staircase).flatMap(({ step }) => step.tasks.filter(({ kind }) => kind === 'plan' || kind === 'meeting'));
  return asking.filter(({ template }, index) => asking.findIndex((one) => one.template === template) === index).map((task) => ({ ...task, key: `${task.key}-stor` }));
}
