import { conditionGroupSchema, describeConditions, factLabel, limitAmount, nameFact, shownFactSchema, type AskedFact, type Condition, type ConditionNode } from '../../rules/index';
import { isSame, type Telling } from './differences';

/**
 * What is different in the conditions of a rule or a proposal: "Days of absence: at least 3 → at least 4" where only limits are, else the
 * whole as sentences. Conditions that are not whole yet are said to be rewritten.
 */
export function conditionDifferences(name: string, before: unknown, after: unknown, { language, words }: Telling): string[] {
  const [old, now] = [conditionGroupSchema.safeParse(before), conditionGroupSchema.safeParse(after)];
  if (!old.success || !now.success) return [words.rewritten(name)];
  const limits = changedLimits(old.data, now.data);
  const limit = ({ operator, value, ...asked }: Condition) => limitAmount(asked as AskedFact, operator, value, language).words;
  if (limits !== undefined) return limits.map(([was, is]) => words.changed(factLabel(is, language), limit(was), limit(is)));
  return [words.sentence(name, describeConditions(old.data, language), describeConditions(now.data, language))];
}

/** What the system fills in: a name of ours, or a fact with its window and what counts. */
export function prefillDifferences(name: string, before: unknown, after: unknown, { language, words }: Telling): string[] {
  const told = (value: unknown) => {
    const fact = shownFactSchema.safeParse(value);
    return fact.success ? `«${nameFact(fact.data, language)}»` : typeof value === 'string' ? (words.values[value] ?? value) : '…';
  };
  if (before === undefined) return [words.set(name, told(after))];
  return after === undefined ? [words.cleared(name, told(before))] : [words.changed(name, told(before), told(after))];
}

/** The conditions whose limits differ, when nothing else does; undefined when something else does. */
function changedLimits(before: ConditionNode, after: ConditionNode): (readonly [Condition, Condition])[] | undefined {
  if ('fact' in before || 'fact' in after) {
    if (!('fact' in before && 'fact' in after)) return undefined;
    const { operator: _was, value: _old, ...asked } = before;
    const { operator: _is, value: _new, ...askedNow } = after;
    if (!isSame(asked, askedNow)) return undefined;
    return isSame(before, after) ? [] : [[before, after]];
  }
  const [kind, children] = childrenOf(before);
  const [kindNow, childrenNow] = childrenOf(after);
  if (kind !== kindNow || children.length !== childrenNow.length) return undefined;
  const pairs = children.map((child, index) => changedLimits(child, childrenNow[index] as ConditionNode));
  return pairs.some((pair) => pair === undefined) ? undefined : pairs.flatMap((pair) => pair ?? []);
}

function childrenOf(group: Exclude<ConditionNode, Condition>): [kind: string, children: readonly ConditionNode[]] {
  if ('not' in group) return ['not', [group.not]];
  return 'all' in group ? ['all', group.all] : ['any', group.any];
}
