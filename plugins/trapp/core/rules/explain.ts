import type { DayNote } from '../absences/index';
import { weekdayOf } from '../calendar/index';
import { formatDay, formatNumber, withCapital, type Language } from '../language/index';
import { entryOf, type AskedFact } from './catalogue';
import { wordsIn } from './messages/index';
import type { Amount } from './messages/words';
import { factClause, factLabel, limitAmount, ownIn, type Called } from './sentence';
import type { Truth } from './truth';
import type { ConditionTrace, Trace, Verdict } from './verdict';

export interface ExplainedDay {
  readonly date: string;
  /** "mandag 02.11.2026", with how much it counted or why it was left out. */
  readonly text: string;
}

export interface ExplainedCondition {
  readonly kind: 'condition';
  /** What was found, in whole sentences, with the limit. */
  readonly sentence: string;
  /** The value alone, or null when it could not be measured. */
  readonly value: string | null;
  readonly limit: string;
  readonly period: string | null;
  readonly counted: readonly ExplainedDay[];
  readonly leftOut: readonly ExplainedDay[];
  /** Why the value is not certain. */
  readonly missing: string | null;
  readonly result: Truth;
}

export type ExplainedPart =
  | ExplainedCondition
  | { readonly kind: 'group'; readonly lead: string; readonly result: Truth; readonly parts: readonly ExplainedPart[] };

export interface ExplainedVerdict {
  readonly summary: string;
  readonly part: ExplainedPart;
}

/** A verdict in words for the one who is to assess it: what was measured, the limit, the days counted and left out (pain 9). Never blames. */
export function explainVerdict(verdict: Verdict, name: string, language: Language, called: Called = {}): ExplainedVerdict {
  return { summary: wordsIn(language, called.unit).results[verdict.result](name), part: explainTrace(verdict.trace, name, language, called) };
}

function explainTrace(trace: Trace, name: string, language: Language, called: Called = {}): ExplainedPart {
  if (trace.kind === 'condition') return explainCondition(trace, name, language, called);
  const parts = trace.children.map((child) => explainTrace(child, name, language, called));
  const [only] = parts;
  // A group of one says nothing that its only part does not.
  if (only && parts.length === 1 && trace.group !== 'not') return only;
  return { kind: 'group', lead: wordsIn(language, called.unit).groups[trace.group], result: trace.result, parts };
}

/** One condition in words: what was found, against which limit, over which days. */
export function explainCondition(trace: ConditionTrace, name: string, language: Language, called: Called = {}): ExplainedCondition {
  const words = wordsIn(language, called.unit);
  const limit = limitInUnit(trace, language);
  const missing = missingIn(trace, language, called);
  return {
    kind: 'condition',
    sentence: [found(trace, name, language, called), ...notes(trace, language, called), words.limit(limit), ...(missing === null ? [] : [missing])].join(' '),
    value: trace.value === null ? null : valueAmount(trace, trace.value, language).words,
    limit,
    period: periodText(trace),
    counted: trace.days.filter((day) => day.counted !== 0).map((day) => ({ date: day.date, text: dayText(day, trace, language, called) })),
    leftOut: trace.days.filter((day) => day.counted === 0).map((day) => ({ date: day.date, text: dayText(day, trace, language, called) })),
    missing,
    result: trace.result,
  };
}

/** A fact that was measured, without any limit: what was found, what counted, and why it is not certain. */
export function explainFact(measured: MeasuredFact, name: string, language: Language, called: Called = {}): string {
  const missing = missingIn(measured, language, called);
  return [found(measured, name, language, called), ...notes(measured, language, called), ...(missing === null ? [] : [missing])].join(' ');
}

/** What is told of a fact, whatever it was compared with. */
type MeasuredFact = Pick<ConditionTrace, 'value' | 'missing' | 'period' | 'about' | 'basis'> & { readonly fact: AskedFact };

function missingIn({ fact, missing }: MeasuredFact, language: Language, { unit }: Called): string | null {
  const words = wordsIn(language, unit);
  if (missing === null) return null;
  return fact.fact === 'absence' ? words.missing[missing] : words.caseMissing;
}

/** The limit with its unit: "minst 8 dager". */
export function limitInUnit({ fact, operator, limit }: ConditionTrace, language: Language): string {
  const amount = limitAmount(fact, operator, limit, language);
  return wordsIn(language).units[entryOf(fact).unit](amount.words, amount.number);
}

/** The days of the window as "17.08.2026–20.11.2026"; null without one. */
export function periodText({ period }: Pick<ConditionTrace, 'period'>): string | null {
  return period && `${formatDay(period.from)}–${formatDay(period.to)}`;
}

/** "Kari har 9 dager fravær i skoleåret (17.08.2026–20.11.2026)." */
function found(trace: MeasuredFact, name: string, language: Language, called: Called = {}): string {
  const words = wordsIn(language, called.unit);
  const { fact, value } = trace;
  const when = fact.fact === 'absence' ? words.window(fact.params.window) : '';
  if (value === null) return words.notMeasured(factLabel(fact, language, called), when);
  const period = periodText(trace);
  const text = factClause(fact, name, valueAmount(trace, value, language), period === null ? when : `${when} (${period})`, language, called);
  return `${withCapital(text)}.`;
}

/** What counts, what the share was reckoned from, and that there was nothing to begin from. */
function notes({ fact, value, period, basis }: MeasuredFact, language: Language, called: Called): string[] {
  if (fact.fact !== 'absence') return [];
  const words = wordsIn(language, called.unit);
  return [
    ...words.filter(fact.params.filter, ownIn(called, language)).map((sentence) => `${sentence}.`),
    ...(basis === null || value === null ? [] : [words.basis[basis]]),
    ...(fact.params.window.kind === 'since' && period === null && value !== null ? [words.notHappened] : []),
  ];
}

/** The value in words, with what it was about; "at least" where there may be more. */
function valueAmount(trace: MeasuredFact, value: number, language: Language): Amount {
  const number = formatNumber(value, language);
  return { words: trace.missing === null ? number : wordsIn(language).atLeast(number), number: value, operator: null, none: value === 0 && trace.missing === null, about: aboutIn(trace, language) };
}

function aboutIn({ about, fact }: MeasuredFact, language: Language): string {
  if (about === null || fact.fact !== 'absence') return '';
  const words = wordsIn(language);
  switch (fact.params.measure) {
    case 'same_weekday_days':
    case 'same_weekday_percent':
      return ` (${words.weekdays[Number(about) - 1]})`;
    case 'same_month_days':
      return ` (${words.months[Number(about) - 1]})`;
    case 'second_week_days':
    case 'second_week_percent':
      return ` (${words.weeks[about === 'even' ? 'even' : 'odd']})`;
    default:
      return ` (${about})`;
  }
}

function dayText(day: DayNote, trace: ConditionTrace, language: Language, called: Called): string {
  const words = wordsIn(language);
  const text = `${words.weekdays[weekdayOf(day.date) - 1]} ${formatDay(day.date)}`;
  const note = noteOf(day, trace, language, called);
  return note === null ? text : `${text}: ${note}`;
}

/** What is said of one day: why it was left out, or how much it counted where that is not simply one; null when there is nothing to say. */
export function noteOf(day: DayNote, { fact, basis }: ConditionTrace, language: Language, called: Called = {}): string | null {
  if (fact.fact !== 'absence') return null;
  const words = wordsIn(language, called.unit);
  if (day.leftOut !== null) return words.leftOut(day.leftOut, fact.params.filter, ownIn(called, language));
  if (day.counted < 0) return words.earlierPeriod;
  const { unit } = entryOf(fact);
  const ofDay = fact.params.measure === 'same_subject_percent' || basis === 'timetable' ? 'lessons' : unit;
  if (ofDay === 'lessons' || ofDay === 'minutes' || ofDay === 'half_days') return words.units[ofDay](formatNumber(day.counted, language), day.counted);
  return ofDay === 'times' && day.counted > 1 ? words.units.times(formatNumber(day.counted, language), day.counted) : null;
}
