import { Collections, compileFact, type CompiledFact } from '../absences/index';
import type { Day, SchoolCalendar } from '../calendar/index';
import { MAX_DEPTH, conditionGroupSchema, type Condition, type ConditionNode, type Rule } from './rule';

/** More conditions than this in one rule are refused at publishing, and cannot be judged. */
export const MAX_CONDITIONS = 200;

/** A condition made ready: the fact of an absence condition is compiled, and shared by all conditions that ask for the same. */
export interface PreparedCondition {
  readonly condition: Condition;
  readonly absence: CompiledFact | null;
}
export type PreparedNode = PreparedCondition | { readonly group: 'all' | 'any' | 'not'; readonly children: readonly PreparedNode[] };

export interface PreparedRule {
  readonly key: string;
  /** null when the rule is broken in itself: nothing can judge it (R24). */
  readonly root: PreparedNode | null;
  /** Do weighed days count no more? */
  readonly leavesOutWeighed: boolean;
}

/** Makes rules ready for many pupils on one day. A rule that no schema lets through (hostile, or of another version) is kept with no root. */
export function prepareRules(rules: readonly Rule[], calendar: SchoolCalendar, today: Day, collections = new Collections(calendar)): PreparedRule[] {
  const compiled = new Map<string, CompiledFact>();
  const factOf = (condition: Condition): CompiledFact | null => {
    if (condition.fact !== 'absence') return null;
    const key = JSON.stringify(condition.params);
    const fact = compiled.get(key) ?? compileFact(condition.params, calendar, today, collections);
    compiled.set(key, fact);
    return fact;
  };
  const prepare = (node: ConditionNode): PreparedNode => {
    if ('fact' in node) return { condition: node, absence: factOf(node) };
    if ('not' in node) return { group: 'not', children: [prepare(node.not)] };
    return 'all' in node ? { group: 'all', children: node.all.map(prepare) } : { group: 'any', children: node.any.map(prepare) };
  };
  return rules.map((rule) => {
    const leavesOutWeighed = rule.counting === 'not_weighed';
    try {
      if (!isOfBearableSize(rule.conditions)) return { key: rule.key, root: null, leavesOutWeighed };
      const parsed = conditionGroupSchema.safeParse(rule.conditions);
      return { key: rule.key, root: parsed.success ? prepare(parsed.data) : null, leavesOutWeighed };
    } catch {
      return { key: rule.key, root: null, leavesOutWeighed };
    }
  });
}

/** Looks at the size before anything reads the whole: what comes in may be made to break the reader. */
function isOfBearableSize(conditions: unknown): boolean {
  let level: unknown[] = [conditions];
  let count = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > MAX_DEPTH || count > MAX_CONDITIONS * 2) return false;
    level = level.flatMap((node) => {
      if (typeof node !== 'object' || node === null || 'fact' in node) return [];
      const { all, any, not } = node as { all?: unknown; any?: unknown; not?: unknown };
      return [...(Array.isArray(all) ? all.slice(0, MAX_CONDITIONS) : []), ...(Array.isArray(any) ? any.slice(0, MAX_CONDITIONS) : []), ...(not === undefined ? [] : [not])];
    });
  }
  return true;
}
