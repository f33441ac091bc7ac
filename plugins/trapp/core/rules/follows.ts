import { satisfying } from './range';
import type { Condition, ConditionNode } from './rule';

/** Is `to` so whenever `from` is? What is answered yes to is certain; of conditions on different facts, or over different times, nothing is said. */
export function follows(from: ConditionNode, to: ConditionNode): boolean {
  return between(from, to, new Map());
}

type Known = Map<ConditionNode, Map<ConditionNode, boolean>>;

/** Each pair is looked at once: groups of groups would else be gone through again and again. */
function between(from: ConditionNode, to: ConditionNode, known: Known): boolean {
  const held = known.get(from)?.get(to);
  if (held !== undefined) return held;
  const found = decided(from, to, (one, other) => between(one, other, known));
  known.set(from, (known.get(from) ?? new Map<ConditionNode, boolean>()).set(to, found));
  return found;
}

function decided(from: ConditionNode, to: ConditionNode, does: (from: ConditionNode, to: ConditionNode) => boolean): boolean {
  if ('any' in from) return from.any.every((child) => does(child, to));
  if ('all' in to) return to.all.every((child) => does(from, child));
  if ('all' in from && from.all.some((child) => does(child, to))) return true;
  if ('any' in to) return to.any.some((child) => does(from, child));
  if ('not' in from && 'not' in to) return does(to.not, from.not);
  return 'fact' in from && 'fact' in to && isWithin(from, to);
}

function isWithin(from: Condition, to: Condition): boolean {
  if (factOf(from) !== factOf(to)) return false;
  const [inner, outer] = [satisfying(from), satisfying(to)];
  if (inner === null || outer === null) return from.operator === to.operator && from.value === to.value;
  return outer.from <= inner.from && inner.to <= outer.to;
}

function factOf(condition: Condition): string {
  return 'params' in condition ? JSON.stringify([condition.fact, condition.params]) : condition.fact;
}
