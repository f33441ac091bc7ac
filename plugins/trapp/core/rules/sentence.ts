import { ownWords, type AbsenceNames } from '../absences/index';
import { formatNumber, inUnitWords, listed, say, withoutCapital, type Language, type Text, type UnitKind } from '../language/index';
import { entryOf, type AskedFact } from './catalogue';
import { wordsIn } from './messages/index';
import type { Amount } from './messages/words';
import { compare } from './range';
import type { ChoicesFact, ConditionNode, Operator, Rule } from './rule';

/** What the question behind a number of choices is called; without it the key of its guide is shown. */
export type TitleOfChoices = (fact: ChoicesFact) => Text | undefined;

/** What things are called where the telling is read: questions of the routine, kinds of absence in the municipality (F1), and what is said of a kindergarten (B26). */
export interface Called {
  readonly titleOf?: TitleOfChoices | undefined;
  readonly absence?: AbsenceNames | undefined;
  readonly unit?: UnitKind | undefined;
}

/** The municipality's own words for absence, in the language of the telling. */
export function ownIn({ absence }: Called, language: Language) {
  return ownWords(absence ?? {}, language);
}

/**
 * The rule in plain sentences, for those who write it and for families (B13): what makes it fire, and what counts; then whom it is
 * for, when it is asked, and what comes of it, where that is not as usual.
 */
export function describeRule(rule: Rule, language: Language, asked: Called = {}): string {
  const called: Called = rule.appliesTo === 'kindergarten' ? { ...asked, unit: 'kindergarten' } : asked;
  const words = wordsIn(language, called.unit);
  const name = rule.appliesTo === 'kindergarten' ? words.child : words.pupil;
  return [
    words.fires(clause(rule.conditions, { name, language, called }, false)),
    ...(rule.appliesTo === 'kindergarten' ? [words.kindergarten] : []),
    ...(rule.grades === undefined ? [] : [words.grades(rule.grades)]),
    ...(rule.protectedPupils === 'leave_out' ? [words.protectedLeftOut] : []),
    ...(rule.cadence === undefined || rule.cadence.kind === 'daily' ? [] : [words.cadence(rule.cadence)]),
    ...(rule.makes === 'list' ? [words.makesList] : []),
    ...(rule.counting === 'not_weighed' ? [words.notWeighed] : []),
  ].join(' ');
}

/** Conditions alone as one clause, without capital or full stop: what a rule or a proposal asks for. */
export function describeConditions(conditions: ConditionNode, language: Language, called: Called = {}): string {
  return clause(conditions, { name: wordsIn(language, called.unit).pupil, language, called }, false);
}

interface Telling {
  readonly name: string;
  readonly language: Language;
  readonly called: Called;
}

/** A part of a rule as a clause without capital or full stop. Groups inside groups stand in brackets. */
function clause(node: ConditionNode, telling: Telling, inside: boolean): string {
  const words = wordsIn(telling.language, telling.called.unit);
  if ('fact' in node) return conditionClause(node, telling.name, telling.language, telling.called);
  if ('not' in node) return words.not(clause(node.not, telling, true));
  const children = 'all' in node ? node.all : node.any;
  const single = children.length === 1;
  const parts = children.map((child) => clause(child, telling, !single || inside));
  if (single) return parts.join('');
  const joined = 'all' in node ? listed(parts, words.and) : `${words.either} ${listed(parts, words.or)}`;
  return inside ? `(${joined})` : joined;
}

/** One condition as a clause: "the pupil has at least 8 days of absence in the school year". */
export function conditionClause(node: AskedFact & { readonly operator: Operator; readonly value: number }, name: string, language: Language, called: Called = {}): string {
  const amount = limitAmount(node, node.operator, node.value, language);
  if (node.fact !== 'absence') return factClause(node, name, amount, '', language, called);
  const { window, filter } = node.params;
  const words = wordsIn(language, called.unit);
  const what = factClause(node, name, amount, words.window(window), language, called);
  const filters = words.filter(filter, ownIn(called, language)).map(withoutCapital);
  return filters.length === 0 ? what : `${what} (${filters.join('; ')})`;
}

/** What was found or is asked for, as a clause. `when` is the window in words, for absence. */
export function factClause(asked: AskedFact, name: string, amount: Amount, when: string, language: Language, called: Called = {}): string {
  const words = wordsIn(language, called.unit);
  if (asked.fact === 'absence') return words.measures[asked.params.measure](name, amount, when, ownIn(called, language));
  return asked.fact === 'choices_made' ? words.choices(choicesTitle(asked.params, language, called), amount) : words.caseFacts[asked.fact](name, amount);
}

/** The fact's own name, as the catalogue has it. */
export function factLabel(asked: AskedFact, language: Language, called: Called = {}): string {
  return asked.fact === 'choices_made' ? wordsIn(language).choicesLabel(choicesTitle(asked.params, language, called)) : inUnitWords(say(entryOf(asked).label, language), called.unit ?? 'school', language);
}

function choicesTitle(fact: ChoicesFact, language: Language, { titleOf }: Called): string {
  const title = titleOf?.(fact);
  return title ? say(title, language) : fact.guide;
}

/** The limit in words: "at least 8"; yes and no as themselves. */
export function limitAmount(asked: AskedFact, operator: Operator, value: number, language: Language): Amount {
  const words = wordsIn(language);
  const { unit, least, whole } = entryOf(asked);
  if (unit === 'yes_no') {
    const yes = compare(1, operator, value);
    return { words: yes ? words.yes : words.no, number: yes ? 1 : 0, operator, none: !yes, about: '' };
  }
  // "Less than 1 meeting" is no meeting; "more than 0 open cases" is not "no open case".
  const none = whole && least === 0 && compare(0, operator, value) && ![1, 2].some((more) => compare(more, operator, value));
  return { words: words.limits[operator](formatNumber(value, language)), number: value, operator, none, about: '' };
}
