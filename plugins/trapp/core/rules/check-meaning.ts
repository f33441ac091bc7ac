import { absenceCauses } from '../absences/index';
import { joinPath } from '../language/index';
import type { Problem } from '../refusals';
import { entryOf } from './catalogue';
import { words } from './messages/check.nb';
import { compare, failing, isEmpty, overlap, possible, satisfying } from './range';
import type { Condition, ConditionGroup, ConditionNode } from './rule';
import { conditionClause } from './sentence';
import { inAll, inAny, opposite, type Truth } from './truth';

/** Conditions that say nothing, or that no pupil can ever meet, or that every pupil meets (R25). */
export function checkMeaning(conditions: ConditionGroup): Problem[] {
  const places = placesOf(conditions, 'conditions');
  const problems = places.flatMap(({ node, path }) => ('fact' in node ? checkCondition(node, path) : checkSiblings(node, path)));
  return problems.length === 0 && withoutAbsence(conditions) === 'true' ? [{ path: 'conditions', message: words.firesWithoutAbsence }] : problems;
}

/** What is allowed, but probably not meant. */
export function adviseMeaning(conditions: ConditionGroup): Problem[] {
  return placesOf(conditions, 'conditions').flatMap(({ node, path }) => {
    if ('fact' in node) {
      const share = node.fact === 'absence' ? node.params.measure === 'percent_days' : node.fact === 'presence_change';
      return share && (node.operator === 'equal' || node.operator === 'notEqual') ? [{ path: joinPath(path, 'operator'), message: words.exactShare }] : [];
    }
    const conditions = childrenOf(node).filter((child) => 'fact' in child);
    const keys = conditions.map((condition) => JSON.stringify(condition));
    return conditions.filter((_, index) => keys.slice(0, index).includes(keys[index] as string)).map((condition) => ({ path, message: words.sameTwice(inWords(condition)) }));
  });
}

interface Place {
  readonly node: ConditionNode;
  readonly path: string;
}

function placesOf(node: ConditionNode, path: string): Place[] {
  if ('fact' in node) return [{ node, path }];
  if ('not' in node) return [{ node, path }, ...placesOf(node.not, joinPath(path, 'not'))];
  const kind = 'all' in node ? 'all' : 'any';
  return [{ node, path }, ...childrenOf(node).flatMap((child, index) => placesOf(child, joinPath(path, kind, index)))];
}

function childrenOf(group: ConditionGroup): readonly ConditionNode[] {
  return 'not' in group ? [group.not] : 'all' in group ? group.all : group.any;
}

function inWords(condition: Condition): string {
  return conditionClause(condition, 'eleven', 'nb');
}

function checkCondition(condition: Condition, path: string): Problem[] {
  const domain = possible(condition);
  const yes = satisfying(condition);
  const no = failing(condition);
  const problems: Problem[] = [];
  if (yes && isEmpty(overlap(yes, domain))) problems.push({ path, message: words.never(inWords(condition)) });
  if (no && isEmpty(overlap(no, domain))) problems.push({ path, message: words.always(inWords(condition)) });
  if (condition.fact !== 'absence') return problems;
  const { measure, window, filter } = condition.params;
  const at = (part: string) => joinPath(path, 'params', part);
  if (filter.subjects !== null && !entryOf(condition).needs.includes('parts_of_days')) problems.push({ path: at('filter.subjects'), message: words.daysHaveNoSubject });
  if (absenceCauses.every((cause) => filter.exceptCauses.includes(cause))) problems.push({ path: at('filter.exceptCauses'), message: words.nothingCounts });
  if (measure === 'change_days' && window.kind === 'school_year') problems.push({ path: at('window'), message: words.nothingBefore });
  return problems;
}

/** Two conditions on the same fact that shut each other out in "all", or leave nothing over in "any". */
function checkSiblings(group: ConditionGroup, path: string): Problem[] {
  if ('not' in group) return [];
  const [rangeOf, say] = 'all' in group ? [satisfying, words.contradiction] : [failing, words.alwaysOne];
  const siblings = childrenOf(group).filter((child) => 'fact' in child);
  return siblings.flatMap((one, index) =>
    siblings.slice(index + 1).flatMap((other) => {
      const a = rangeOf(one);
      const b = rangeOf(other);
      return factKey(one) === factKey(other) && a && b && isEmpty(overlap(a, b)) ? [{ path, message: say(inWords(one), inWords(other)) }] : [];
    }),
  );
}

function factKey(condition: Condition): string {
  return 'params' in condition ? JSON.stringify([condition.fact, condition.params]) : condition.fact;
}

/** What the rule says of a pupil who has never been absent, and of whose case nothing is known. */
function withoutAbsence(node: ConditionNode): Truth {
  if ('fact' in node) return node.fact === 'absence' ? (compare(0, node.operator, node.value) ? 'true' : 'false') : 'unknown';
  if ('not' in node) return opposite(withoutAbsence(node.not));
  return 'all' in node ? inAll(node.all.map(withoutAbsence)) : inAny(node.any.map(withoutAbsence));
}
