import type { Fault } from '../language/index';
import { gradesAsked } from './check-whom';
import { follows } from './follows';
import { words } from './messages/check';
import type { ConditionNode, Rule } from './rule';

/**
 * Rules that say nothing new beside another one: the same conditions, for nobody else and at no other time, and no more comes of them.
 * Paths are places in the list. That two rules have one key is found where all keys of a routine are.
 */
export function faultsBeside(rules: readonly Rule[]): Fault[] {
  const asked = rules.map((rule) => ({ rule, conditions: sameWords(rule.conditions) }));
  return asked.flatMap(({ rule, conditions }, index) => {
    const other = asked.find((one, place) => place !== index && one.rule.key !== rule.key && one.rule.enabled && one.conditions === conditions && saysAll(one.rule, rule) && (place < index || !saysAll(rule, one.rule)));
    return rule.enabled && other ? [{ path: String(index), message: words.saysNothingNew(rule.title, other.rule.title) }] : [];
  });
}

/** A rule that fires only where a stricter one does already, with no more coming of it (a looser limit): both may be meant, so it is advice. */
export function adviseBeside(rules: readonly Rule[]): Fault[] {
  const enabled = rules.flatMap((rule, index) => (rule.enabled ? [{ rule, index, conditions: sameWords(rule.conditions) }] : []));
  return enabled.flatMap(({ rule, index, conditions }) => {
    const other = enabled.find((one) => one.rule.key !== rule.key && one.conditions !== conditions && saysAll(one.rule, rule) && follows(rule.conditions, one.rule.conditions));
    return other ? [{ path: String(index), message: words.onlyBeside(rule.title, other.rule.title) }] : [];
  });
}

/** The conditions in one way of writing them: groups of one are their only part, and the order of the parts says nothing. */
function sameWords(node: ConditionNode): string {
  if ('fact' in node) return JSON.stringify(node);
  if ('not' in node) return `not(${sameWords(node.not)})`;
  const parts = [...new Set(('all' in node ? node.all : node.any).map(sameWords))].sort();
  return parts.length === 1 ? parts.join('') : `${'all' in node ? 'all' : 'any'}(${parts.join(',')})`;
}

/** Does `one` ask everybody that `other` asks, by the same person and as often, and does as much come of it? */
function saysAll(one: Rule, other: Rule): boolean {
  const [wide, narrow] = [gradesAsked(one), gradesAsked(other)];
  const asksAll = wide.from <= narrow.from && narrow.to <= wide.to && (one.protectedPupils !== 'leave_out' || other.protectedPupils === 'leave_out');
  const asOften = isDaily(one) || JSON.stringify(one.cadence) === JSON.stringify(other.cadence);
  const asMuch = (one.severity === 'concern' || other.severity === 'notice') && (one.makes !== 'list' || other.makes === 'list') && one.assessWithinSchoolDays <= other.assessWithinSchoolDays;
  const alike = one.assessedBy === other.assessedBy && (one.counting ?? 'all') === (other.counting ?? 'all');
  return asksAll && asOften && asMuch && alike;
}

function isDaily({ cadence }: Rule): boolean {
  return cadence === undefined || cadence.kind === 'daily';
}
