import { leftOutReasons } from '../absences/index';
import { formatNumber, withCapital, type Language } from '../language/index';
import { entryOf } from './catalogue';
import { limitInUnit, periodText } from './explain';
import { wordsIn } from './messages/index';
import { conditionClause, ownIn, type Called } from './sentence';
import type { Truth } from './truth';
import type { ConditionTrace, Trace, Verdict } from './verdict';

/** One condition of a rule as a row of a table. */
export interface TableRow {
  /** The condition in words, as the rule says it. */
  readonly condition: string;
  /** The leads of the groups that it stands in, outermost first; none for a rule that asks for everything at once. */
  readonly under: readonly string[];
  /** With its unit; null when it could not be measured. */
  readonly value: string | null;
  readonly limit: string;
  readonly period: string | null;
  readonly result: Truth;
  readonly resultInWords: string;
  /** How many dates counted. */
  readonly counted: number;
  /** How many dates were left out, by reason; the nearest to counting last. */
  readonly leftOut: readonly { readonly reason: string; readonly days: number }[];
  /** Why the value is not certain. */
  readonly missing: string | null;
}

/** A verdict as a table, one row for each condition in the order of the rule: for those who compare figures (issue "shown as text, as a table"). */
export function explainAsTable(verdict: Verdict, name: string, language: Language, called: Called = {}): TableRow[] {
  return rowsOf(verdict.trace, [], (trace, under) => rowOf(trace, under, name, language, called), language);
}

function rowsOf(trace: Trace, under: readonly string[], row: (trace: ConditionTrace, under: readonly string[]) => TableRow, language: Language): TableRow[] {
  if (trace.kind === 'condition') return [row(trace, under)];
  // "All of this" around the whole says nothing that the rows do not; a group of one neither.
  const isPlain = trace.group !== 'not' && (trace.children.length === 1 || (trace.group === 'all' && under.length === 0));
  const inside = isPlain ? under : [...under, wordsIn(language).groups[trace.group]];
  return trace.children.flatMap((child) => rowsOf(child, inside, row, language));
}

function rowOf(trace: ConditionTrace, under: readonly string[], name: string, language: Language, called: Called = {}): TableRow {
  const words = wordsIn(language, called.unit);
  const { fact, operator, limit, value, missing } = trace;
  const clause = conditionClause({ ...fact, operator, value: limit }, name, language, called);
  const { unit } = entryOf(fact);
  const inUnit = (amount: string, number: number) => words.units[unit](amount, number);
  const found = value === null ? null : formatNumber(value, language);
  return {
    condition: withCapital(clause),
    under,
    value: found === null || value === null ? null : inUnit(missing === null ? found : words.atLeast(found), value),
    limit: limitInUnit(trace, language),
    period: periodText(trace),
    result: trace.result,
    resultInWords: words.truths[trace.result],
    counted: trace.days.filter((day) => day.counted !== 0).length,
    leftOut: leftOutOf(trace, language, called),
    missing: missing === null ? null : fact.fact === 'absence' ? words.missing[missing] : words.caseMissing,
  };
}

function leftOutOf({ fact, days }: ConditionTrace, language: Language, called: Called): TableRow['leftOut'] {
  if (fact.fact !== 'absence') return [];
  const { filter } = fact.params;
  return leftOutReasons
    .map((reason) => ({ reason: wordsIn(language, called.unit).leftOut(reason, filter, ownIn(called, language)), days: days.filter((day) => day.leftOut === reason).length }))
    .filter((one) => one.days > 0);
}
