import type { Entries } from './collect';
import { firstFrom } from './dates';

/** A stretch of collected dates, from `low` up to, not with, `high`, with its sum. */
export interface Span {
  entries: Entries;
  low: number;
  high: number;
  sum: number;
  /** What is lacking first about one of them: a number of `lackings`, 0 for nothing. */
  lacks: number;
}

export function newSpan(entries: Entries): Span {
  return { entries, low: 0, high: 0, sum: 0, lacks: 0 };
}

/** Sets the span to the dates from day number `from` to `to` among those collected. */
export function spanOver(span: Span, entries: Entries, from: number, to: number): void {
  const { numbers, counted, lacking, length } = entries;
  span.entries = entries;
  // Most windows hold all that there is, or nothing.
  const isAll = length === 0 || (from <= (numbers[0] as number) && (numbers[length - 1] as number) <= to);
  const isNone = !isAll && (numbers[length - 1] as number) < from;
  if (isAll || isNone) {
    span.low = isAll ? 0 : length;
    span.high = length;
    span.sum = isAll ? entries.sum : 0;
    span.lacks = isAll ? entries.lacks : 0;
    return;
  }
  const low = firstFrom(numbers, length, from);
  let high = low;
  let sum = 0;
  let lacks = 0;
  for (; high < length && (numbers[high] as number) <= to; high += 1) {
    sum += counted[high] as number;
    lacks = lacks || (lacking[high] as number);
  }
  span.low = low;
  span.high = high;
  span.sum = sum;
  span.lacks = lacks;
}
