import type { Check } from '../refusals';
import { faultsOfCalendar } from '../calendar/index';
import { faultsOfAttendanceChecks } from '../checks/index';
import { faultsOfGuide } from '../guides/index';
import { faultsOf, joinPath, languageSchema, tellCheck, tellFaults, type Fault, type Faults, type Language } from '../language/index';
import { faultsBeside, faultsOfRule, type RuleSources } from '../rules/index';
import { faultsOfStaircase } from '../staircases/index';
import { adviseRoutine } from './advise';
import { checkClimb } from './check-climb';
import { faultsOfPapers } from './check-papers';
import { checkPrefills } from './check-prefills';
import { checkProcedures } from './check-procedures';
import { checkReferences } from './check-references';
import { words } from './messages';
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
 * municipality's absence files tell of (B62, B65). Told in the reader's language.
 */
export async function checkRoutine(document: unknown, recorded?: RecordedByFiles, reader: Language = 'nb'): Promise<RoutineCheck> {
  if (typeof document !== 'object' || document === null) return failed([{ path: '', message: words.notARoutine }], reader);
  if (isTooDeep(document)) return failed([{ path: '', message: words.tooDeep }], reader);
  const parsed = routineSchema.safeParse(document);
  if (!parsed.success) {
    const faults = faultsOf(parsed.error);
    const better = [...withoutRules(faults), ...faultsOfRules(document, {}).errors];
    return failed(better.length > 0 ? better : faults, reader);
  }
  const routine = parsed.data;
  const checks = [faultsOfRules(routine, ruleSources(routine, recorded)), within('staircase', faultsOfStaircase(routine.staircase)), ...routine.guides.map((guide, index) => within(joinPath('guides', index), faultsOfGuide(guide))), faultsOfPapers(routine)];
  const errors = [...prefixed('calendar', faultsOfCalendar(routine.calendar)), ...checkReferences(routine), ...checkProcedures(routine), ...faultsOfAttendanceChecks(routine.checks ?? [], routine.rules), ...checkClimb(routine, ruleSources(routine, recorded)), ...checkPrefills(routine, ruleSources(routine, recorded)), ...prefixed('rules', faultsBeside(routine.rules)), ...checks.flatMap((check) => check.errors)];
  const advice = [...checks.flatMap((check) => check.advice), ...adviseRoutine(routine)];
  const told = tellCheck({ errors, advice }, reader);
  if (errors.length > 0) return { ...told, tests: [], routine };
  const tests = await runRoutineTests(routine, reader);
  return { errors: tests.flatMap((test) => test.problems), advice: told.advice, tests, routine };
}

function failed(faults: readonly Fault[], reader: Language): RoutineCheck {
  return { errors: tellFaults(faults, reader), advice: [], tests: [], routine: null };
}

/** A rule's own check says more than the schema does about what is wrong inside it. */
function withoutRules(faults: readonly Fault[]): Fault[] {
  return faults.filter((fault) => !/^rules\.\d/.test(fault.path));
}

function faultsOfRules(document: object, sources: RuleSources): Faults {
  const rules = 'rules' in document && Array.isArray(document.rules) ? (document.rules as unknown[]) : [];
  const checks = rules.map((rule, index) => within(joinPath('rules', index), faultsOfRule(rule, languagesOf(document), sources)));
  return { errors: checks.flatMap((check) => check.errors), advice: checks.flatMap((check) => check.advice) };
}

function languagesOf(document: object): Language[] {
  const written = 'languages' in document && Array.isArray(document.languages) ? (document.languages as unknown[]) : [];
  return written.map((language) => languageSchema.safeParse(language)).flatMap((parsed) => (parsed.success ? [parsed.data] : []));
}

function within(path: string, check: Faults): Faults {
  return { errors: prefixed(path, check.errors), advice: prefixed(path, check.advice) };
}

function prefixed(prefix: string, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, path: joinPath(prefix, fault.path) }));
}

/** Is it so deep that nothing should read it: a routine, or anything else that comes in as JSON? */
export function isTooDeep(document: unknown): boolean {
  return isDeeperThan(document, MAX_DEPTH);
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(part, levels - 1));
}
