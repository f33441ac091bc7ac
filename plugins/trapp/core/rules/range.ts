import type { AbsenceFact, AbsenceMeasure } from '../absences/index';
import type { Window } from '../calendar/index';
import { entryOf } from './catalogue';
import type { Condition, Operator } from './rule';

/** The values that a condition can meet at all, and those that make it true. Both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A share may be as close to its limit as one likes; whole numbers are one apart. */
const CLOSE = 1e-9;

/** Does the value meet the limit, as json-rules-engine compares them? */
export function compare(value: number, operator: Operator, limit: number): boolean {
  switch (operator) {
    case 'greaterThanInclusive':
      return value >= limit;
    case 'greaterThan':
      return value > limit;
    case 'lessThanInclusive':
      return value <= limit;
    case 'lessThan':
      return value < limit;
    case 'equal':
      return value === limit;
    case 'notEqual':
      return value !== limit;
  }
}

/** Every value that the condition's fact can have. */
export function possible(condition: Condition): Range {
  const { least, most } = entryOf(condition);
  const inWindow = condition.fact === 'absence' ? mostInWindow(condition.params) : null;
  if (inWindow === null) return { from: least, to: most ?? Infinity };
  return least < 0 ? { from: -inWindow, to: inWindow } : { from: least, to: inWindow };
}

/** Is the fact counted in whole numbers only? */
export function isWhole(condition: Condition): boolean {
  return entryOf(condition).whole;
}

/** The values that make the condition true; null for "anything but", which is no single stretch. */
export function satisfying(condition: Condition): Range | null {
  const { operator, value } = condition;
  const whole = isWhole(condition);
  switch (operator) {
    case 'greaterThanInclusive':
      return { from: whole ? Math.ceil(value) : value, to: Infinity };
    case 'greaterThan':
      return { from: whole ? Math.floor(value) + 1 : value + CLOSE, to: Infinity };
    case 'lessThanInclusive':
      return { from: -Infinity, to: whole ? Math.floor(value) : value };
    case 'lessThan':
      return { from: -Infinity, to: whole ? Math.ceil(value) - 1 : value - CLOSE };
    case 'equal':
      return { from: whole ? Math.ceil(value) : value, to: whole ? Math.floor(value) : value };
    case 'notEqual':
      return null;
  }
}

/** The values that make the condition false; null for "exactly", where they are two stretches. */
export function failing(condition: Condition): Range | null {
  if (condition.operator === 'equal') return null;
  const range = satisfying(condition);
  if (!range) return { from: condition.value, to: condition.value };
  const step = isWhole(condition) ? 1 : CLOSE;
  return range.to === Infinity ? { from: -Infinity, to: range.from - step } : { from: range.to + step, to: Infinity };
}

/** The stretch that both hold, empty when `from` is above `to`. */
export function overlap(a: Range, b: Range): Range {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

export function isEmpty(range: Range): boolean {
  return range.from > range.to;
}

/** What a measure counted in days takes of the window's days: all, one weekday, every second week, or one month. */
const daysCounted: Readonly<Partial<Record<AbsenceMeasure, 'all' | 'halves' | 'weekday' | 'second_week' | 'month'>>> = {
  days: 'all',
  half_days: 'halves',
  dates: 'all',
  lesson_days: 'all',
  longest_run_days: 'all',
  current_run_days: 'all',
  start_run_days: 'all',
  change_days: 'all',
  same_weekday_days: 'weekday',
  second_week_days: 'second_week',
  same_month_days: 'month',
};

/** A calendar month has 23 weekdays at most, and 5 of each. */
const IN_MONTH = 23;

/** The most that the measure can come to in the window, where days set a limit; else null. */
function mostInWindow({ measure, window, filter }: AbsenceFact): number | null {
  const counted = daysCounted[measure];
  if (counted === undefined) return null;
  const span = spanOf(window);
  if (filter.places?.every((place) => place === 'first_of_school_year')) return mayHoldTwoYears(window) ? 2 : 1;
  const weekdays = new Set(filter.weekdays ?? [1, 2, 3, 4, 5]).size;
  const days = Math.min(span.days, span.weeks * weekdays);
  switch (counted) {
    case 'all':
      return days;
    case 'halves':
      return days * 2;
    case 'weekday':
      return Math.min(days, span.weeks);
    case 'second_week':
      return Math.min(days, Math.ceil((span.weeks + 1) / 2) * weekdays);
    case 'month':
      return Math.min(days, IN_MONTH);
  }
}

/** Every longest window is shorter than two school years. */
function mayHoldTwoYears(window: Window): boolean {
  return 'withinSchoolYear' in window && !window.withinSchoolYear;
}

/** The most school days, and the most calendar weeks with one of them, that a window can hold. */
function spanOf(window: Window): { readonly days: number; readonly weeks: number } {
  switch (window.kind) {
    case 'calendar_week':
    case 'last_week':
      return { days: 5, weeks: 1 };
    case 'calendar_month':
    case 'last_month':
      return { days: IN_MONTH, weeks: 5 };
    case 'calendar_quarter':
    case 'last_quarter':
      return { days: 66, weeks: 14 };
    case 'semester':
    case 'last_semester':
    case 'school_year':
      return { days: 262, weeks: 53 };
    case 'since':
      return window.withinSchoolYear ? { days: 262, weeks: 53 } : { days: Infinity, weeks: Infinity };
    case 'school_weeks':
      return { days: window.amount * 5, weeks: window.amount };
    case 'rolling':
      switch (window.unit) {
        case 'weeks':
          // Seven days in a row hold each weekday once, though they may touch two calendar weeks.
          return { days: window.amount * 5, weeks: window.amount };
        case 'months':
          return { days: window.amount * IN_MONTH, weeks: window.amount * 5 };
        case 'calendar_days':
          return { days: Math.min(window.amount, Math.ceil(window.amount / 7) * 5), weeks: Math.ceil(window.amount / 7) };
        case 'school_days':
          return { days: window.amount, weeks: window.amount };
      }
  }
}
