import { inAll, inAny, leastDecides, opposite, type Truth } from './truth';
import { compare } from './range';
import type { ConditionTrace, Trace, Verdict } from './verdict';

/**
 * The result recomputed from a stored trace alone: its values, limits, operators and what was missing, never its own results (R20-R23).
 * The same trace always gives the same verdict, however the rule and the absence have changed since.
 */
export function replayVerdict(trace: Trace): Verdict['result'] {
  const truth = truthOf(trace);
  return truth === 'true' ? 'fired' : truth === 'false' ? 'not_fired' : 'cannot_be_judged';
}

function truthOf(trace: Trace): Truth {
  if (trace.kind === 'condition') return truthOfCondition(trace);
  const results = trace.children.map(truthOf);
  // An empty group is what a rule that is broken in itself leaves behind: nobody can judge it (R24).
  if (results.length === 0) return 'unknown';
  if (trace.group === 'not') return opposite(results[0] ?? 'unknown');
  return trace.group === 'all' ? inAll(results) : inAny(results);
}

function truthOfCondition({ value, missing, operator, limit }: ConditionTrace): Truth {
  if (value === null) return 'unknown';
  const decided = compare(value, operator, limit);
  return missing === null || leastDecides(operator, decided, value, limit) ? (decided ? 'true' : 'false') : 'unknown';
}
