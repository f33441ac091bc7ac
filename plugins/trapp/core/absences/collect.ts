import { weekdayOfNumber, type Timetable } from '../calendar/index';
import { NOT_RECORDED, type Collecting } from './collecting';
import { date, readDate } from './count-date';
import { datesWith, firstFrom, type Dates } from './dates';
import { AMOUNT, PARTS_OF_LESSON, SORT, SORTS, WIDTH } from './marks';
import { NOT_STATED, PASSES, reasonNumber, textSieve, type TextSieve } from './sieve';
import { forgetTrail, newTrail, type Trail } from './trail';

/** The dates with rows in a stretch, oldest first, each with what it adds or why not. One object, filled anew by each `collect`. */
export interface Entries {
  length: number;
  numbers: Int32Array;
  places: Int32Array;
  counted: Float64Array;
  /** Why not: told by `collectToExplain` only. */
  reasons: Uint8Array;
  /** What the school has not stated, or the municipality not written, could make it more: a number of `lackings`, 0 for nothing. */
  lacking: Uint8Array;
  /** The sum of what counts, and what is lacking first: 0 for nothing. */
  sum: number;
  lacks: number;
  readonly trail: Trail;
}

const NO_SCHOOL_DAY = reasonNumber('no_school_day');
const SHORT_WEEK = reasonNumber('short_week');
const OTHER_PLACE = reasonNumber('other_place');
const OTHER_WEEKDAY = reasonNumber('other_weekday');
const NO_TEXTS: TextSieve = { subjects: null, codes: null };

export function newEntries(): Entries {
  return { length: 0, numbers: new Int32Array(64), places: new Int32Array(64), counted: new Float64Array(64), reasons: new Uint8Array(64), lacking: new Uint8Array(64), sum: 0, lacks: 0, trail: newTrail() };
}

function empty(entries: Entries): void {
  entries.length = entries.sum = entries.lacks = 0;
  forgetTrail(entries.trail);
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

/** Before and after every day. */
export const EVER = { from: -(2 ** 30), to: 2 ** 30 - 1 } as const;

/** Fills `entries` with the pupil's dates from day number `from` to `to` that count, or could (R1-R4, R34-R40). */
export function collect(what: Collecting, dates: Dates, timetable: Timetable | undefined, from: number, to: number, weighed: ReadonlySet<number> | null, entries: Entries): void {
  const { length, at } = datesWith(dates, what.kinds);
  what.bySubject?.clear();
  empty(entries);
  if (length === 0) return;
  if (isPlain(what) && weighed === null && from === EVER.from && to === EVER.to) return collectPlainly(what, dates, timetable, entries);
  const limited = isLimited(what);
  const through = throughOf(what, dates);
  for (let index = 0; index < length; index += 1) {
    const place = at[index] as number;
    const number = dates.numbers[place] as number;
    if (number < from) continue;
    if (number > to) break;
    if (limited && whyClosed(what, number, dates.places[place] as number) !== PASSES) continue;
    readDate(what, through, dates, place, weighed !== null && weighed.has(number), timetable);
    if (date.amount !== 0 || date.lacking !== 0) keepDate(entries, number, dates.places[place] as number);
  }
}

/**
 * As `collect` of all dates, where the kind and the sort of a row alone tell what it adds. Most of what is asked is so, and most of a night
 * is spent here: hence one tight loop with nothing that it calls, but for dates with rows of other kinds too.
 */
function collectPlainly(what: Collecting, dates: Dates, timetable: Timetable | undefined, entries: Entries): void {
  const { length, at } = datesWith(dates, what.kinds);
  const { rows } = dates.marks;
  const { sorts } = what.sieve;
  const isLessons = what.counting === 'lessons';
  const isDays = what.counting === 'whole_days';
  const otherKinds = ~what.kinds;
  while (entries.numbers.length < length) grow(entries);
  const { numbers, places, counted, lacking } = entries;
  let kept = 0;
  let sum = 0;
  let lacks = 0;
  for (let index = 0; index < length; index += 1) {
    const place = at[index] as number;
    let amount = 0;
    let lack = 0;
    if (((dates.kinds[place] as number) & otherKinds) !== 0) {
      readDate(what, NO_TEXTS, dates, place, false, timetable);
      amount = date.amount;
      lack = date.lacking;
    } else {
      const end = dates.starts[place + 1] as number;
      for (let row = dates.starts[place] as number; row < end; row += WIDTH) {
        const reason = sorts[(rows[row + SORT] as number) & (SORTS - 1)] as number;
        if (reason === PASSES) amount += isLessons ? (rows[row + AMOUNT] as number) : 1;
        else if (reason === NOT_STATED) lack = NOT_RECORDED;
      }
      if (isLessons) amount /= PARTS_OF_LESSON;
      else if (isDays && amount > 0) {
        amount = 1;
        lack = 0;
      }
    }
    if (amount === 0 && lack === 0) continue;
    numbers[kept] = dates.numbers[place] as number;
    places[kept] = dates.places[place] as number;
    counted[kept] = amount;
    lacking[kept] = lack;
    kept += 1;
    sum += amount;
    lacks = lacks || lack;
  }
  entries.length = kept;
  entries.sum = sum;
  entries.lacks = lacks;
}

/** As `collect`, with every date that has rows, and why those that do not count are left out (R10). */
export function collectToExplain(what: Collecting, dates: Dates, timetable: Timetable | undefined, from: number, to: number, weighed: ReadonlySet<number> | null, entries: Entries): void {
  const through = throughOf(what, dates);
  what.bySubject?.clear();
  empty(entries);
  for (let place = firstFrom(dates.numbers, dates.length, from); place < dates.length && (dates.numbers[place] as number) <= to; place += 1) {
    const number = dates.numbers[place] as number;
    const schoolDay = dates.places[place] as number;
    date.reason = schoolDay < 0 ? NO_SCHOOL_DAY : whyClosed(what, number, schoolDay);
    if (date.reason === PASSES) readDate(what, through, dates, place, weighed !== null && weighed.has(number), timetable);
    else date.amount = date.lacking = 0;
    keepDate(entries, number, schoolDay);
  }
}

/** Adds the date that was read last. */
function keepDate(entries: Entries, number: number, place: number): void {
  const index = entries.length;
  if (index === entries.numbers.length) grow(entries);
  entries.numbers[index] = number;
  entries.places[index] = place;
  entries.counted[index] = date.amount;
  entries.reasons[index] = date.reason;
  entries.lacking[index] = date.lacking;
  entries.length = index + 1;
  entries.sum += date.amount;
  entries.lacks = entries.lacks || date.lacking;
}

function throughOf({ sieve }: Collecting, { marks }: Dates): TextSieve {
  return sieve.subjects === null && sieve.codes === null ? NO_TEXTS : textSieve(sieve, marks.texts);
}

function isLimited({ sieve, short }: Collecting): boolean {
  return sieve.places !== 0 || sieve.weekdays !== 0 || short !== null;
}

/** Do the kind and the sort of a row alone tell what it adds? So it is with most of what is asked. */
function isPlain(what: Collecting): boolean {
  const { counting, sieve, bySubject } = what;
  return (counting === 'whole_days' || counting === 'lessons' || counting === 'times') && sieve.subjects === null && sieve.codes === null && sieve.lessons === 0 && sieve.minutesOver === 0 && !isLimited(what) && bySubject === null;
}

/** Why nothing on the date can count, whatever the rows say. */
function whyClosed({ sieve, tables, short }: Collecting, number: number, place: number): number {
  if (short !== null && short[place] === 1) return SHORT_WEEK;
  if (sieve.places !== 0 && ((tables.places[place] as number) & sieve.places) === 0) return OTHER_PLACE;
  return sieve.weekdays !== 0 && (sieve.weekdays & (1 << weekdayOfNumber(number))) === 0 ? OTHER_WEEKDAY : PASSES;
}
