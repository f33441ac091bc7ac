import type { Fault } from '../language/index';
import type { Rule } from '../rules/index';
import type { AttendanceCheck } from './attendance-check';
import { words } from './check-words';

/** Do the checks hold together: keys of their own, and rules that are there? */
export function faultsOfAttendanceChecks(checks: readonly AttendanceCheck[], rules: readonly Pick<Rule, 'key'>[]): Fault[] {
  return checks.flatMap(({ key, title, looksAt }, index) => [
    ...(checks.findIndex((other) => other.key === key) === index ? [] : [{ path: `checks.${index}`, message: words.sameKey(key) }]),
    ...('rules' in looksAt ? looksAt.rules.filter((rule) => !rules.some((known) => known.key === rule)).map((rule) => ({ path: `checks.${index}.looksAt`, message: words.noRule(title, rule) })) : []),
  ]);
}
