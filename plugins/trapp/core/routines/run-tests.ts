import type { Problem } from '../refusals';
import { markedPicture } from '../absences/index';
import { joinPath, type Text } from '../language/index';
import { evaluateRules, type CaseFacts, type Verdict } from '../rules/index';
import { words } from './messages.nb';
import type { Routine, RoutineTest } from './routine';

/** How one of the routine's own test cases went; `problems` says what came out otherwise than it should. */
export interface TestOutcome {
  readonly key: string;
  readonly title: Text;
  readonly passed: boolean;
  readonly problems: readonly Problem[];
}

/** A made-up pupil has no case, and nothing has been held or evaluated. Of the grade nothing is known. */
const NO_CASE: CaseFacts = { open_cases: 0, meetings_held: 0, plans_evaluated: 0, measures_tried: 0, consents_valid: 0, child_heard: 0 };

/** Runs every test case of the routine against its own rules (pain 11). The made-up school records everything, and up to the test's day. */
export async function runRoutineTests(routine: Routine): Promise<TestOutcome[]> {
  return Promise.all(
    routine.tests.map(async (test, index) => {
      const problems = await runTest(routine, test, joinPath('tests', index));
      return { key: test.key, title: test.title, passed: problems.length === 0, problems };
    }),
  );
}

async function runTest(routine: Routine, test: RoutineTest, path: string): Promise<Problem[]> {
  const absences = test.absences.map((row) => ({ ...row, pupilId: 'made-up', schoolId: 'made-up' }));
  const absence = markedPicture({ absences, dataUntil: test.today, recordsLessons: true }, null);
  const enabled = routine.rules.filter((rule) => rule.enabled);
  const verdicts = await evaluateRules(enabled, { absence, since: {}, caseFacts: NO_CASE, choices: new Map(), weighed: new Map(), calendar: routine.calendar, today: test.today });
  const resultOf = (key: string) => verdicts.find((verdict) => verdict.rule === key)?.result;
  const wrong = (keys: readonly string[], expected: Verdict['result'], part: 'fires' | 'silent') =>
    keys.flatMap((key, index) => {
      const result = resultOf(key);
      return result === expected ? [] : [{ path: joinPath(path, part, index), message: say(routine, test, key, result, expected) }];
    });
  return [...wrong(test.fires, 'fired', 'fires'), ...wrong(test.silent, 'not_fired', 'silent')];
}

function say(routine: Routine, test: RoutineTest, key: string, result: Verdict['result'] | undefined, expected: Verdict['result']): string {
  const rule = routine.rules.find((one) => one.key === key)?.title.nb ?? key;
  if (result === undefined) return words.switchedOff(test.title.nb, rule);
  if (result === 'cannot_be_judged') return words.notJudged(test.title.nb, rule);
  return expected === 'fired' ? words.shouldFire(test.title.nb, rule) : words.shouldBeSilent(test.title.nb, rule);
}
