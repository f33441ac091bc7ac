import { weekdayOfNumber, type Timetable } from '../calendar/index';
import { lackingName, type Collecting } from './collecting';
import { date, readDate } from './count-date';
import { firstFrom, type Dates } from './dates';
import type { Missing } from './measurement';
import { PASSES, reasonNumber, textSieve, type TextSieve } from './sieve';

/** The dates with rows in a stretch, oldest first, each with what it adds or why not. One object, filled anew by each `collect`. */
export interface Entries {
  length: number;
  numbers: Int32Array;
  places: Int32Array;
  counted: Float64Array;
  reasons: Uint8Array;
  /** What the school has not stated, or the municipality not written, could make it more: a number of `lackings`, 0 for nothing. */
  lacking: Uint8Array;
}

const NO_SCHOOL_DAY = reasonNumber('no_school_day');
const SHORT_WEEK = reasonNumber('short_week');
const OTHER_PLACE = reasonNumber('other_place');
const OTHER_WEEKDAY = reasonNumber('other_weekday');
const NO_TEXTS: TextSieve = { subjects: null, codes: null };

export function newEntries(): Entries {
  return { length: 0, numbers: new Int32Array(64), places: new Int32Array(64), counted: new Float64Array(64), reasons: new Uint8Array(64), lacking: new Uint8Array(64) };
}

function grow(entries: Entries): void {
  const wider = entries.numbers.length * 2;
  const copy = <T extends Int32Array | Float64Array | Uint8Array>(made: T, old: T): T => {
    made.set(old);
    return made;
  };
  entries.numbers = copy(new Int32Array(wider), entries.numbers);
  entries.places = copy(new Int32Array(wider), entries.places);
  entries.counted = copy(new Float64Array(wider), entries.counted);
  entries.reasons = copy(new Uint8Array(wider), entries.reasons);
  entries.lacking = copy(new Uint8Array(wider), entries.lacking);
}

/**
 * Fills `entries` with the pupil's dates from day number `from` to `to` (R1-R4, R10, R34-R40): with `explaining` every date with rows,
 * else only those that count or could.
 */
export function collect(what: Collecting, dates: Dates, timetable: Timetable | undefined, from: number, to: number, weighed: ReadonlySet<number> | null, entries: Entries, explaining: boolean): void {
  const { marks, length } = dates;
  const { sieve, kinds } = what;
  entries.length = 0;
  what.bySubject?.clear();
  if (marks === null || (!explaining && (dates.anyKind & kinds) === 0)) return;
  const through = sieve.subjects === null && sieve.codes === null ? NO_TEXTS : textSieve(sieve, marks.texts);
  const limited = sieve.places !== 0 || sieve.weekdays !== 0 || what.short !== null;
  let index = 0;
  for (let at = from === -Infinity ? 0 : firstFrom(dates.numbers, length, from); at < length; at += 1) {
    const number = dates.numbers[at] as number;
    if (number > to) break;
    const place = dates.places[at] as number;
    if (!explaining && (place < 0 || ((dates.kinds[at] as number) & kinds) === 0)) continue;
    date.reason = place < 0 ? NO_SCHOOL_DAY : limited ? whyClosed(what, number, place) : PASSES;
    if (date.reason === PASSES) readDate(what, through, marks.rows, dates, at, weighed !== null && weighed.has(number), timetable);
    else date.amount = date.lacking = 0;
    if (!explaining && date.amount === 0 && date.lacking === 0) continue;
    if (index === entries.numbers.length) grow(entries);
    entries.numbers[index] = number;
    entries.places[index] = place;
    entries.counted[index] = date.amount;
    entries.reasons[index] = date.reason;
    entries.lacking[index] = date.lacking;
    index += 1;
  }
  entries.length = index;
}

/** Why nothing on the date can count, whatever the rows say. */
function whyClosed({ sieve, tables, short }: Collecting, number: number, place: number): number {
  if (short !== null && short[place] === 1) return SHORT_WEEK;
  if (sieve.places !== 0 && ((tables.places[place] as number) & sieve.places) === 0) return OTHER_PLACE;
  return sieve.weekdays !== 0 && (sieve.weekdays & (1 << weekdayOfNumber(number))) === 0 ? OTHER_WEEKDAY : PASSES;
}

/** A stretch of collected dates, from `low` up to, not with, `high`, with its sum. */
export interface Span {
  entries: Entries;
  low: number;
  high: number;
  sum: number;
  missing: Missing | null;
}

export function newSpan(entries: Entries): Span {
  return { entries, low: 0, high: 0, sum: 0, missing: null };
}

/** Sets the span to the dates from day number `from` to `to` among those collected. */
export function spanOver(span: Span, entries: Entries, from: number, to: number): void {
  const { numbers, counted, lacking, length } = entries;
  const low = firstFrom(numbers, length, from);
  let high = low;
  let sum = 0;
  let lacks = 0;
  for (; high < length && (numbers[high] as number) <= to; high += 1) {
    sum += counted[high] as number;
    lacks = lacks || (lacking[high] as number);
  }
  span.entries = entries;
  span.low = low;
  span.high = high;
  span.sum = sum;
  span.missing = lacks === 0 ? null : lackingName(lacks);
}
