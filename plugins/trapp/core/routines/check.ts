import type { Check, Problem } from '../refusals';
import { checkCalendar } from '../calendar/index';
import { checkAttendanceChecks } from '../checks/index';
import { checkGuide } from '../guides/index';
import { joinPath, languageSchema, problemsOf, tellFaults, type Language } from '../language/index';
import { faultsBeside, checkRule, type RuleSources } from '../rules/index';
import { checkStaircase } from '../staircases/index';
import { adviseRoutine } from './advise';
import { checkClimb } from './check-climb';
import { checkPapers } from './check-papers';
import { checkProcedures } from './check-procedures';
import { checkReferences } from './check-references';
import { words } from './messages.nb';
import { routineSchema, type Routine } from './routine';
import { ruleSources, type RecordedByFiles } from './rule-sources';
import { runRoutineTests, type TestOutcome } from './run-tests';

/** What a routine document holds, found wanting or not; `routine` is the document itself when it has the right shape. */
export interface RoutineCheck extends Check {
  readonly tests: readonly TestOutcome[];
  readonly routine: Routine | null;
}

/** Deeper than any routine goes; what is deeper is made to break its reader. */
const MAX_DEPTH = 80;

/**
 * Checks a whole routine: its shape, what its parts name in each other, each rule, guide and the staircase by itself, and runs its own
 * test cases once nothing else is wrong. Takes half-done documents. Errors stop publishing, advice does not. `recorded` is what the
 * municipality's absence files tell of (B62, B65).
 */
export async function checkRoutine(document: unknown, recorded?: RecordedByFiles): Promise<RoutineCheck> {
  if (typeof document !== 'object' || document === null) return failed([{ path: '', message: words.notARoutine }]);
  if (isTooDeep(document)) return failed([{ path: '', message: words.tooDeep }]);
  const parsed = routineSchema.safeParse(document);
  if (!parsed.success) {
    const problems = problemsOf(parsed.error);
    const better = [...withoutRules(problems), ...checkRules(document, {}).errors];
    return failed(better.length > 0 ? better : problems);
  }
  const routine = parsed.data;
  const checks = [checkRules(routine, ruleSources(routine, recorded)), within('staircase', checkStaircase(routine.staircase)), ...routine.guides.map((guide, index) => within(joinPath('guides', index), checkGuide(guide))), checkPapers(routine)];
  const errors = [...prefixed('calendar', checkCalendar(routine.calendar)), ...checkReferences(routine), ...checkProcedures(routine), ...checkAttendanceChecks(routine.checks ?? [], routine.rules), ...checkClimb(routine, ruleSources(routine, recorded)), ...prefixed('rules', tellFaults(faultsBeside(routine.rules), 'nb')), ...checks.flatMap((check) => check.errors)];
  const advice = [...checks.flatMap((check) => check.advice), ...adviseRoutine(routine)];
  if (errors.length > 0) return { errors, advice, tests: [], routine };
  const tests = await runRoutineTests(routine);
  return { errors: tests.flatMap((test) => test.problems), advice, tests, routine };
}

function failed(errors: readonly Problem[]): RoutineCheck {
  return { errors, advice: [], tests: [], routine: null };
}

/** A rule's own check says more than the schema does about what is wrong inside it. */
function withoutRules(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem) => !/^rules\.\d/.test(problem.path));
}

function checkRules(document: object, sources: RuleSources): Check {
  const rules = 'rules' in document && Array.isArray(document.rules) ? (document.rules as unknown[]) : [];
  const checks = rules.map((rule, index) => within(joinPath('rules', index), checkRule(rule, languagesOf(document), sources)));
  return { errors: checks.flatMap((check) => check.errors), advice: checks.flatMap((check) => check.advice) };
}

function languagesOf(document: object): Language[] {
  const written = 'languages' in document && Array.isArray(document.languages) ? (document.languages as unknown[]) : [];
  return written.map((language) => languageSchema.safeParse(language)).flatMap((parsed) => (parsed.success ? [parsed.data] : []));
}

function within(path: string, check: Check): Check {
  return { errors: prefixed(path, check.errors), advice: prefixed(path, check.advice) };
}

function prefixed(prefix: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: joinPath(prefix, problem.path) }));
}

/** Is it so deep that nothing should read it: a routine, or anything else that comes in as JSON? */
export function isTooDeep(document: unknown): boolean {
  return isDeeperThan(document, MAX_DEPTH);
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(part, levels - 1));
}
