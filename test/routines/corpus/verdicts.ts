import { marksOf } from '../../../plugins/trapp/core/absences/index';
import type { SchoolCalendar } from '../../../plugins/trapp/core/calendar/index';
import { compileGate, evaluateRules, FIRED, NOT_FIRED, type PupilFacts, type Rule, type Verdict } from '../../../plugins/trapp/core/rules/index';
import { calendar, TODAY } from './calendar';
import type { Course } from './made-up';

const NO_CASE = { open_cases: 0, meetings_held: 0, plans_evaluated: 0, measures_tried: 0, consents_valid: 0 } as const;

/** Everything that rules may ask about the made-up pupil. */
export function factsOf(course: Course, rules: readonly Rule[], school: SchoolCalendar = calendar): PupilFacts {
  const { today = TODAY, recordsLessons = true, grade = 8 } = course;
  const dataUntil = course.dataUntil === undefined ? today : course.dataUntil;
  return {
    absence: { marks: marksOf(course.absences), dataUntil, recordsLessons, grade },
    since: course.since ?? {},
    caseFacts: { ...NO_CASE, grade, ...course.caseFacts },
    choices: new Map(Object.entries(course.choices ?? {})),
    weighed: new Map(rules.map(({ key }) => [key, new Set(course.weighed ?? [])])),
    calendar: school,
    today,
  };
}

/** What the rules say of the pupil, by the engine. Throws when the gate says otherwise of any: the two are one rule. */
export async function verdictsOf(rules: readonly Rule[], facts: PupilFacts): Promise<Verdict[]> {
  const verdicts = await evaluateRules(rules, facts);
  const judged = compileGate(rules, facts.calendar, facts.today).judge(facts);
  verdicts.forEach(({ rule, result }, index) => {
    const gate = judged[index] === FIRED ? 'fired' : judged[index] === NOT_FIRED ? 'not_fired' : 'cannot_be_judged';
    if (gate !== result) throw new Error(`${rule}: the engine says ${result}, the gate ${gate}`);
  });
  return verdicts;
}

export async function verdictOf(rule: Rule, course: Course): Promise<Verdict> {
  const [verdict] = await verdictsOf([rule], factsOf(course, [rule]));
  if (verdict === undefined) throw new Error('No verdict');
  return verdict;
}

export interface Row {
  /** Begins with the requirement's id. */
  readonly title: string;
  readonly rule: Rule;
  /** Data that just fires it, by what is special about each. */
  readonly fires: Readonly<Record<string, Course>>;
  /** Data that just does not. */
  readonly silent: Readonly<Record<string, Course>>;
  /** Data that does not allow a judgement. */
  readonly unknown?: Readonly<Record<string, Course>>;
}

/** One test for each made-up pupil of each row. */
export function bothWays(rows: readonly Row[]): void {
  const cases = rows.flatMap(({ title, rule, fires, silent, unknown = {} }) => [
    ...Object.entries(fires).map(([why, course]) => [`${title}; fires: ${why}`, rule, course, 'fired'] as const),
    ...Object.entries(silent).map(([why, course]) => [`${title}; does not fire: ${why}`, rule, course, 'not_fired'] as const),
    ...Object.entries(unknown).map(([why, course]) => [`${title}; cannot be judged: ${why}`, rule, course, 'cannot_be_judged'] as const),
  ]);
  test.each(cases)('%s', async (_title, rule, course, expected) => {
    expect((await verdictOf(rule, course)).result).toBe(expected);
  });
}
