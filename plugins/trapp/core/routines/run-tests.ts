import type { Problem } from '../refusals';
import { markedPicture } from '../absences/index';
import type { Day } from '../calendar/index';
import { joinPath, tellFaults, type Fault, type Language, type Text } from '../language/index';
import { createJudge, isAskedFor, noAnswers, type Answers, type CaseFacts, type Judge, type PupilFacts, type Verdict } from '../rules/index';
import { words } from './messages';
import type { Routine, RoutineTest } from './routine';

/** How one of the routine's own test cases went; `problems` says what came out otherwise than it should. */
export interface TestOutcome {
  readonly key: string;
  readonly title: Text;
  readonly passed: boolean;
  readonly problems: readonly Problem[];
}

/** A made-up pupil has no case unless the test says so, and nothing has been held or evaluated. */
const NO_CASE: CaseFacts = { open_cases: 0, meetings_held: 0, plans_evaluated: 0, measures_tried: 0, consents_valid: 0, child_heard: 0 };

/**
 * Runs every test case of the routine against its own rules (pain 11). The made-up school records everything, and up to the test's day.
 * Only the rules that a test names are judged, and those of one day are made ready once: a large routine has hundreds of tests. What came out otherwise is told in the reader's language.
 */
export async function runRoutineTests(routine: Routine, reader: Language = 'nb'): Promise<TestOutcome[]> {
  const judgeOf = judgesByDay(routine);
  const answers = noAnswers();
  const outcomes: TestOutcome[] = [];
  // One after the other: the tests of a day share their rules' engines.
  for (const [index, test] of routine.tests.entries()) {
    const faults = await runTest(routine, test, joinPath('tests', index), (key, pupil) => judgeOf(test.today)(key, pupil, answers));
    outcomes.push({ key: test.key, title: test.title, passed: faults.length === 0, problems: tellFaults(faults, reader) });
  }
  return outcomes;
}

/** What the enabled rules that the tests of a day name say of a pupil; undefined for a rule that is none of them. */
function judgesByDay({ rules, tests, calendar }: Routine): (day: Day) => (key: string, pupil: PupilFacts, answers: Answers) => Promise<Verdict | undefined> {
  const ready = new Map<Day, { readonly judge: Judge; readonly places: ReadonlyMap<string, number> }>();
  const onDay = (day: Day) => {
    const known = ready.get(day);
    if (known !== undefined) return known;
    const named = new Set(tests.filter(({ today }) => today === day).flatMap(({ fires, silent }) => [...fires, ...silent]));
    const asked = rules.filter(({ key, enabled }) => enabled && named.has(key));
    const made = { judge: createJudge(asked, calendar, day), places: new Map(asked.map(({ key }, place) => [key, place])) };
    ready.set(day, made);
    return made;
  };
  return (day) => async (key, pupil, answers) => {
    const { judge, places } = onDay(day);
    const place = places.get(key);
    return place === undefined ? undefined : judge(place, pupil, answers);
  };
}

type Judged = (key: string, pupil: PupilFacts) => Promise<Verdict | undefined>;

async function runTest(routine: Routine, test: RoutineTest, path: string, judged: Judged): Promise<Fault[]> {
  const absences = test.absences.map((row) => ({ ...row, pupilId: 'made-up', schoolId: 'made-up' }));
  const { grade } = test;
  const absence = markedPicture({ absences, dataUntil: test.today, recordsLessons: true }, grade ?? null);
  const caseFacts: CaseFacts = { ...NO_CASE, ...test.caseFacts, ...(grade !== undefined && { grade }) };
  const pupil = { absence, since: {}, caseFacts, choices: new Map<string, number>(), weighed: new Map<string, Set<Day>>(), calendar: routine.calendar, today: test.today };
  const faults: Fault[] = [];
  for (const [part, expected] of [['fires', 'fired'], ['silent', 'not_fired']] as const) {
    for (const [index, key] of test[part].entries()) {
      const isForOthers = grade !== undefined && routine.rules.some((rule) => rule.key === key && rule.enabled && !isAskedFor(rule, grade));
      const result = isForOthers ? 'not_fired' : (await judged(key, pupil))?.result;
      if (result !== expected) faults.push({ path: joinPath(path, part, index), message: say(routine, test, key, result, expected) });
    }
  }
  return faults;
}

function say(routine: Routine, test: RoutineTest, key: string, result: Verdict['result'] | undefined, expected: Verdict['result']): Text {
  const rule = routine.rules.find((one) => one.key === key)?.title ?? key;
  if (result === undefined) return words.switchedOff(test.title, rule);
  if (result === 'cannot_be_judged') return words.notJudged(test.title, rule);
  return expected === 'fired' ? words.shouldFire(test.title, rule) : words.shouldBeSilent(test.title, rule);
}
