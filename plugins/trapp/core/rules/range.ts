import type { AbsenceFact } from '../absences/index';
import { caseFactCatalogue, measureCatalogue } from './catalogue';
import type { Condition } from './rule';

/** The values that a condition can meet at all, and those that make it true. Both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A share may be as close to its limit as one likes; whole numbers are one apart. */
const CLOSE = 1e-9;

/** Every value that the condition's fact can have. */
export function possible(condition: Condition): Range {
  if (condition.fact !== 'absence') {
    const { least, most } = caseFactCatalogue[condition.fact];
    return { from: least, to: most ?? Infinity };
  }
  const { least, most } = measureCatalogue[condition.params.measure];
  const days = mostDays(condition.params);
  if (days === null) return { from: least, to: most ?? Infinity };
  return condition.params.measure === 'change_days' ? { from: -days, to: days } : { from: least, to: days };
}

/** Is the fact counted in whole numbers only? */
export function isWhole(condition: Condition): boolean {
  return condition.fact === 'absence' ? measureCatalogue[condition.params.measure].whole : caseFactCatalogue[condition.fact].whole;
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

/** The most school days that a window can hold, for the measures counted in days; null where there is no such limit. */
function mostDays({ measure, window }: AbsenceFact): number | null {
  if (!measure.endsWith('_days') && measure !== 'days') return null;
  if (measure === 'percent_days') return null;
  const weekday = measure === 'same_weekday_days';
  switch (window.kind) {
    case 'calendar_week':
      return weekday ? 1 : 5;
    case 'calendar_month':
      return weekday ? 5 : 23;
    case 'semester':
    case 'school_year':
      return weekday ? 53 : 262;
    case 'rolling':
      if (window.unit === 'weeks') return weekday ? window.amount : window.amount * 5;
      return window.unit === 'months' ? window.amount * (weekday ? 5 : 23) : window.amount;
  }
}
