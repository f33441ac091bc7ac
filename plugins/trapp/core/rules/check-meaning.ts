import { absenceCauses, type AbsenceMeasure } from '../absences/index';
import { joinPath, type Fault, type Language, type Text } from '../language/index';
import { entryOf } from './catalogue';
import { words } from './messages/check';
import { wordsIn } from './messages/index';
import { compare, failing, isEmpty, overlap, possible, satisfying } from './range';
import type { Condition, ConditionGroup, ConditionNode } from './rule';
import { conditionClause } from './sentence';
import { inAll, inAny, opposite, type Truth } from './truth';

/** Conditions that say nothing, or that no pupil can ever meet, or that every pupil meets (R25). Each by itself; `check-together.ts` looks at them side by side. */
export function checkMeaning(conditions: ConditionGroup): Fault[] {
  return placesOf(conditions, 'conditions').flatMap(({ node, path }) => ('fact' in node ? checkCondition(node, path) : []));
}

/** A rule that is not silent for a pupil without absence (R25). */
export function checkSilence(conditions: ConditionGroup): Fault[] {
  return withoutAbsence(conditions, 'unknown') === 'true' ? [{ path: 'conditions', message: words.firesWithoutAbsence }] : [];
}

/** What is allowed, but probably not meant. */
export function adviseMeaning(conditions: ConditionGroup): Fault[] {
  const advice = placesOf(conditions, 'conditions').flatMap(({ node, path }) => ('fact' in node ? adviseCondition(node, path) : adviseTwice(node, path)));
  const firesForAll = withoutAbsence(conditions, 'unknown') !== 'true' && withoutAbsence(conditions, 'no_case') === 'true';
  return firesForAll ? [...advice, { path: 'conditions', message: words.firesWithoutCase }] : advice;
}

export interface Place {
  readonly node: ConditionNode;
  readonly path: string;
}

/** Every group and condition with its place, in reading order. */
export function placesOf(node: ConditionNode, path: string): Place[] {
  if ('fact' in node) return [{ node, path }];
  if ('not' in node) return [{ node, path }, ...placesOf(node.not, joinPath(path, 'not'))];
  const kind = 'all' in node ? 'all' : 'any';
  return [{ node, path }, ...childrenOf(node).flatMap((child, index) => placesOf(child, joinPath(path, kind, index)))];
}

function childrenOf(group: ConditionGroup): readonly ConditionNode[] {
  return 'not' in group ? [group.not] : 'all' in group ? group.all : group.any;
}

/** The condition as its writer reads it. */
export function inWords(condition: Condition): Text {
  const told = (language: Language) => conditionClause(condition, wordsIn(language).pupil, language);
  return { nb: told('nb'), nn: told('nn'), en: told('en') };
}

/** Only parts of days are counted: nothing else has a subject or a lesson. */
const onlyParts: ReadonlySet<AbsenceMeasure> = new Set<AbsenceMeasure>(['lessons', 'lesson_days', 'minutes', 'late', 'left_early', 'edge_of_day_times', 'part_times', 'same_subject_lessons', 'same_subject_percent']);
const compared: ReadonlySet<AbsenceMeasure> = new Set<AbsenceMeasure>(['change_days', 'change_from_usual']);

function checkCondition(condition: Condition, path: string): Fault[] {
  const domain = possible(condition);
  const yes = satisfying(condition);
  const no = failing(condition);
  const faults: Fault[] = [];
  if (yes && isEmpty(overlap(yes, domain))) faults.push({ path, message: words.never(inWords(condition)) });
  if (no && isEmpty(overlap(no, domain))) faults.push({ path, message: words.always(inWords(condition)) });
  if (condition.fact !== 'absence') return faults;
  const { measure, window, filter } = condition.params;
  const at = (part: string) => joinPath(path, 'params', part);
  if (filter.subjects !== null && !onlyParts.has(measure)) faults.push({ path: at('filter.subjects'), message: words.daysHaveNoSubject });
  if (filter.lessonNumbers !== undefined && !onlyParts.has(measure)) faults.push({ path: at('filter.lessonNumbers'), message: words.daysHaveNoLesson });
  if (filter.minutesOver !== undefined && !onlyParts.has(measure)) faults.push({ path: at('filter.minutesOver'), message: words.daysHaveNoMinutes });
  if (absenceCauses.every((cause) => filter.exceptCauses.includes(cause))) faults.push({ path: at('filter.exceptCauses'), message: words.nothingCounts });
  if (compared.has(measure) && window.kind === 'school_year') faults.push({ path: at('window'), message: words.nothingBefore });
  if (measure === 'percent_of_absence' && asksNothing(condition)) faults.push({ path: at('filter'), message: words.shareOfEverything });
  return faults;
}

function asksNothing({ params }: Extract<Condition, { fact: 'absence' }>): boolean {
  const { documentation, message, exceptCauses, subjects, ...optional } = params.filter;
  return documentation === 'any' && message === 'any' && exceptCauses.length === 0 && subjects === null && Object.values(optional).every((part) => part === undefined);
}

function adviseCondition(condition: Condition, path: string): Fault[] {
  const advice: Fault[] = [];
  const { unit, whole } = entryOf(condition);
  const share = !whole && (unit === 'percent' || unit === 'percentage_points');
  if (share && (condition.operator === 'equal' || condition.operator === 'notEqual')) advice.push({ path: joinPath(path, 'operator'), message: words.exactShare });
  if (condition.fact !== 'absence') return advice;
  const { measure, window, filter } = condition.params;
  const at = (part: string) => joinPath(path, 'params', part);
  if (filter.exceptCauses.includes('illness') && filter.exceptCauses.includes('documented_illness')) advice.push({ path: at('filter.exceptCauses'), message: words.illnessTwice });
  if (measure === 'start_run_days' && !['school_year', 'semester', 'rolling', 'school_weeks'].includes(window.kind)) advice.push({ path: at('window'), message: words.startOutside });
  return advice;
}

function adviseTwice(group: ConditionGroup, path: string): Fault[] {
  const conditions = childrenOf(group).filter((child) => 'fact' in child);
  const keys = conditions.map((condition) => JSON.stringify(condition));
  return conditions.filter((_, index) => keys.slice(0, index).includes(keys[index] as string)).map((condition) => ({ path, message: words.sameTwice(inWords(condition)) }));
}

/** What is known to be none for a pupil without a case (R55). */
const noneWithoutCase: ReadonlySet<Condition['fact']> = new Set<Condition['fact']>(['open_cases', 'meetings_held', 'plans_evaluated', 'measures_tried', 'consents_valid', 'child_heard', 'choices_made']);

/** What the rule says of a pupil who has never been absent, and of whose case nothing is known, or who has none. */
function withoutAbsence(node: ConditionNode, cases: 'unknown' | 'no_case'): Truth {
  if ('fact' in node) {
    const isKnown = node.fact === 'absence' || (cases === 'no_case' && noneWithoutCase.has(node.fact));
    return isKnown ? (compare(0, node.operator, node.value) ? 'true' : 'false') : 'unknown';
  }
  if ('not' in node) return opposite(withoutAbsence(node.not, cases));
  const results = childrenOf(node).map((child) => withoutAbsence(child, cases));
  return 'all' in node ? inAll(results) : inAny(results);
}
