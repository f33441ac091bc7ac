import type { DayNote } from '../absences/index';
import { weekdayOf } from '../calendar/index';
import { formatDay, formatNumber, say, type Language } from '../language/index';
import { caseFactCatalogue, measureCatalogue } from './catalogue';
import { wordsIn } from './messages/index';
import type { Amount } from './messages/words';
import { limitAmount } from './sentence';
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
export function explainVerdict(verdict: Verdict, name: string, language: Language): ExplainedVerdict {
  return { summary: wordsIn[language].results[verdict.result](name), part: explainTrace(verdict.trace, name, language) };
}

function explainTrace(trace: Trace, name: string, language: Language): ExplainedPart {
  if (trace.kind === 'condition') return explainCondition(trace, name, language);
  const parts = trace.children.map((child) => explainTrace(child, name, language));
  const [only] = parts;
  // A group of one says nothing that its only part does not.
  if (only && parts.length === 1 && trace.group !== 'not') return only;
  return { kind: 'group', lead: wordsIn[language].groups[trace.group], result: trace.result, parts };
}

function explainCondition(trace: ConditionTrace, name: string, language: Language): ExplainedCondition {
  const words = wordsIn[language];
  const amount = limitAmount({ fact: trace.fact.fact, operator: trace.operator, value: trace.limit }, language);
  const missing = trace.missing === null ? null : trace.fact.fact === 'absence' ? words.missing[trace.missing] : words.caseMissing;
  const notes = trace.fact.fact === 'absence' ? words.filter(trace.fact.params.filter).map((sentence) => `${sentence}.`) : [];
  return {
    kind: 'condition',
    sentence: [found(trace, name, language), ...notes, words.limit(amount.words), ...(missing === null ? [] : [missing])].join(' '),
    value: trace.value === null ? null : valueAmount(trace, trace.value, language).words,
    limit: amount.words,
    period: trace.period && `${formatDay(trace.period.from)}–${formatDay(trace.period.to)}`,
    counted: trace.days.filter((day) => day.counted !== 0).map((day) => ({ date: day.date, text: dayText(day, trace, language) })),
    leftOut: trace.days.filter((day) => day.counted === 0).map((day) => ({ date: day.date, text: dayText(day, trace, language) })),
    missing,
    result: trace.result,
  };
}

/** "Kari har 9 dager fravær i skoleåret (17.08.2026–20.11.2026)." */
function found(trace: ConditionTrace, name: string, language: Language): string {
  const words = wordsIn[language];
  if (trace.fact.fact !== 'absence') {
    if (trace.value === null) return words.notMeasured(say(caseFactCatalogue[trace.fact.fact].label, language), '');
    const clause = words.caseFacts[trace.fact.fact](name, valueAmount(trace, trace.value, language));
    return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
  }
  const { measure, window } = trace.fact.params;
  const when = words.window(window);
  if (trace.value === null) return words.notMeasured(say(measureCatalogue[measure].label, language), when);
  const period = trace.period ? ` (${formatDay(trace.period.from)}–${formatDay(trace.period.to)})` : '';
  return `${words.has(name, words.measures[measure](valueAmount(trace, trace.value, language), `${when}${period}`))}.`;
}

function valueAmount(trace: ConditionTrace, value: number, language: Language): Amount {
  const words = formatNumber(value, language);
  return { words: trace.missing === null ? words : wordsIn[language].atLeast(words), number: value, limit: false, about: aboutIn(trace, language) };
}

function aboutIn(trace: ConditionTrace, language: Language): string {
  if (trace.about === null || trace.fact.fact !== 'absence') return '';
  const weekday = trace.fact.params.measure === 'same_weekday_days' ? wordsIn[language].weekdays[Number(trace.about) - 1] : undefined;
  return ` (${weekday ?? trace.about})`;
}

function dayText(day: DayNote, trace: ConditionTrace, language: Language): string {
  const words = wordsIn[language];
  const text = `${words.weekdays[weekdayOf(day.date) - 1]} ${formatDay(day.date)}`;
  if (trace.fact.fact !== 'absence') return text;
  const { measure, filter } = trace.fact.params;
  if (day.leftOut !== null) return `${text}: ${words.leftOut(day.leftOut, filter)}`;
  if (day.counted < 0) return `${text}: ${words.earlierPeriod}`;
  const { unit } = measureCatalogue[measure];
  if (unit === 'lessons') return `${text}: ${words.lessons(formatNumber(day.counted, language), day.counted)}`;
  return unit === 'times' && day.counted > 1 ? `${text}: ${words.times(formatNumber(day.counted, language), day.counted)}` : text;
}
