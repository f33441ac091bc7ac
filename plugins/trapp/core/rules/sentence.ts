import { formatNumber, listed, type Language } from '../language/index';
import { wordsIn } from './messages/index';
import type { Amount } from './messages/words';
import type { Condition, ConditionNode, Rule } from './rule';

/**
 * The rule as one plain sentence, for those who write it and for families: what makes it fire, and what counts (B13).
 * `name` is who it is about; without one it is about "the pupil".
 */
export function describeRule(rule: Rule, language: Language): string {
  const words = wordsIn[language];
  return words.fires(clause(rule.conditions, words.pupil, language, false));
}

/** A part of a rule as a clause without capital or full stop. Groups inside groups stand in brackets. */
function clause(node: ConditionNode, name: string, language: Language, inside: boolean): string {
  const words = wordsIn[language];
  if ('fact' in node) return conditionClause(node, name, language);
  if ('not' in node) return words.not(clause(node.not, name, language, true));
  const children = 'all' in node ? node.all : node.any;
  const single = children.length === 1;
  const parts = children.map((child) => clause(child, name, language, !single || inside));
  if (single) return parts.join('');
  const joined = 'all' in node ? listed(parts, words.and) : `${words.either} ${listed(parts, words.or)}`;
  return inside ? `(${joined})` : joined;
}

/** One condition as a clause: "the pupil has at least 8 days of absence in the school year". */
export function conditionClause(node: Condition, name: string, language: Language): string {
  const words = wordsIn[language];
  const amount = limitAmount(node, language);
  if (node.fact !== 'absence') return words.caseFacts[node.fact](name, amount);
  const { measure, window, filter } = node.params;
  const what = words.has(name, words.measures[measure](amount, words.window(window)));
  const filters = words.filter(filter).map((sentence) => sentence.charAt(0).toLowerCase() + sentence.slice(1));
  return filters.length === 0 ? what : `${what} (${filters.join('; ')})`;
}

/** The limit in words: "at least 8". No cases is said as none at all. */
export function limitAmount(node: Pick<Condition, 'fact' | 'operator' | 'value'>, language: Language): Amount {
  const words = wordsIn[language].limits[node.operator](formatNumber(node.value, language));
  const none = node.fact === 'open_cases' && node.value === 0 && !['equal', 'lessThanInclusive'].includes(node.operator);
  // "more than 0 open cases" is not "no open case"; it is many.
  return { words, number: none ? 2 : node.value, limit: true, about: '' };
}

