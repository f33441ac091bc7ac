import type { Condition, ConditionNode, Rule } from './rule';

/** Which way a limit is moved for the rule to fire for more pupils and never for fewer; null where no way does. */
export type Stricter = 'lower' | 'higher';

/** A condition of a rule, by its place in the order that the rule is read: 1 for the first. */
export interface NumberedCondition {
  readonly number: number;
  readonly condition: Condition;
  readonly stricter: Stricter | null;
}

const ways = { greaterThanInclusive: 'lower', greaterThan: 'lower', lessThanInclusive: 'higher', lessThan: 'higher', equal: null, notEqual: null } as const;
const turned = { lower: 'higher', higher: 'lower' } as const;

/**
 * The conditions of a rule in reading order, each with the way that is stricter. "All" and "any" keep the way, "not" turns it: so whoever a rule fires for,
 * it fires for with a stricter limit, too.
 */
export function numberedConditions(rule: Pick<Rule, 'conditions'>): NumberedCondition[] {
  const found: NumberedCondition[] = [];
  const read = (node: ConditionNode, isTurned: boolean): void => {
    if ('fact' in node) {
      const way = ways[node.operator];
      found.push({ number: found.length + 1, condition: node, stricter: way !== null && isTurned ? turned[way] : way });
    } else if ('not' in node) read(node.not, !isTurned);
    else for (const child of 'all' in node ? node.all : node.any) read(child, isTurned);
  };
  read(rule.conditions, false);
  return found;
}

/** Is `value` strictly beyond `from` in the stricter way, and not past `strictest`? */
export function isStricter(stricter: Stricter | null, value: number, from: number, strictest: number): boolean {
  if (stricter === null) return false;
  return stricter === 'lower' ? value < from && value >= strictest : value > from && value <= strictest;
}

/** The rule with other limits on conditions, by their number; the rule itself when nothing is other. */
export function withLimits<R extends Pick<Rule, 'conditions'>>(rule: R, limits: ReadonlyMap<number, number>): R {
  if (limits.size === 0) return rule;
  let number = 0;
  const change = (node: ConditionNode): ConditionNode => {
    if ('fact' in node) {
      number += 1;
      const value = limits.get(number);
      return value === undefined ? node : { ...node, value };
    }
    if ('not' in node) return { not: change(node.not) };
    return 'all' in node ? { all: node.all.map(change) } : { any: node.any.map(change) };
  };
  return { ...rule, conditions: change(rule.conditions) as Rule['conditions'] };
}
