import type { Operator } from './rule';

/** Three values, as Kleene reckons with them: unknown is what could still turn out either way. */
export type Truth = 'true' | 'false' | 'unknown';

/** All of them: one false settles it. */
export function inAll(results: readonly Truth[]): Truth {
  if (results.includes('false')) return 'false';
  return results.includes('unknown') ? 'unknown' : 'true';
}

/** Any of them: one true settles it. */
export function inAny(results: readonly Truth[]): Truth {
  if (results.includes('true')) return 'true';
  return results.includes('unknown') ? 'unknown' : 'false';
}

/** Not: unknown stays unknown. */
export function opposite(result: Truth): Truth {
  return result === 'unknown' ? 'unknown' : result === 'true' ? 'false' : 'true';
}

/** Would the comparison, as decided for the least value there can be, be the same for every larger one (R9)? */
export function leastDecides(operator: Operator, decided: boolean, least: number, limit: number): boolean {
  switch (operator) {
    case 'greaterThan':
    case 'greaterThanInclusive':
      return decided;
    case 'lessThan':
    case 'lessThanInclusive':
      return !decided;
    case 'equal':
    case 'notEqual':
      return least > limit;
  }
}
