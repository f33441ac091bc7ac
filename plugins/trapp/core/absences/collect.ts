import { weekdayOfNumber, type DayTables, type Timetable } from '../calendar/index';
import { AMOUNT, DAY, LESSON_SHIFT, PARTS_OF_LESSON, SORT, subjectOf, TEXTS, timeOf, WIDTH, type Marks } from './marks';
import type { Missing } from './measurement';
import { NOT_STATED, PASSES, reasonNumber, sift, textSieve, type Sieve, type TextSieve } from './sieve';

/** Kinds of rows as bits, in the order of `absenceKinds`. */
export const KIND = { day: 1, lesson: 2, late: 4, left_early: 8 } as const;

/** How a date's rows become one amount. */
export type Counting = 'whole_days' | 'half_days' | 'dates' | 'lessons' | 'lesson_days' | 'times' | 'minutes' | 'edge_times' | 'lesson_time';

/** What is counted of a pupil's rows, the same for every pupil. */
export interface Collecting {
  readonly counting: Counting;
  readonly kinds: number;
  readonly sieve: Sieve;
  readonly tables: DayTables;
  /** By place among the school days: 1 in weeks that do not count (R35); null when all count. */
  readonly short: Uint8Array | null;
  /** Where the lessons that count are added up by subject, for the measures that look for the one subject; else null. */
  readonly bySubject: SubjectSums | null;
  /** Of what passes, only lessons in the subject with this number count: for telling the days behind the one subject. */
  readonly oneSubject?: number;
}

/** Lessons by the number of their subject among the pupil's texts; 0 for those that name none. Emptied by each `collect`. */
export type SubjectSums = Map<number, number>;

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

/** What can be missing about a date, as numbers from 1. */
const lackings = ['not_recorded_by_school', 'no_timetable'] as const satisfies readonly Missing[];
const NOT_RECORDED = 1;
const NO_TIMETABLE = 2;

/** What a number of `lacking` says. */
export function lackingName(number: number): Missing | null {
  return lackings[number - 1] ?? null;
}

const NO_SCHOOL_DAY = reasonNumber('no_school_day');
const SHORT_WEEK = reasonNumber('short_week');
const OTHER_PLACE = reasonNumber('other_place');
const OTHER_WEEKDAY = reasonNumber('other_weekday');
const OTHER_KIND = reasonNumber('other_kind');
const COVERED_BY_DAY = reasonNumber('covered_by_day');
const COVERED_BY_LESSON = reasonNumber('covered_by_lesson');
const WEIGHED = reasonNumber('weighed');
const OTHER_LESSON = reasonNumber('other_lesson');
const OTHER_SUBJECT = reasonNumber('other_subject');
const TOO_LITTLE = reasonNumber('too_little');

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

/** The place in `rows` of the first row on or after the day. */
export function firstRow(rows: Int32Array, day: number): number {
  let low = 0;
  let high = rows.length / WIDTH;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle * WIDTH] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low * WIDTH;
}

/** Fills `entries` with the dates from day number `from` to `to` that have rows (R1-R4, R10, R34-R40). */
export function collect(what: Collecting, marks: Marks, timetable: Timetable | undefined, from: number, to: number, weighed: ReadonlySet<number> | null, entries: Entries): void {
  const { rows } = marks;
  const { sieve, tables } = what;
  const { positions, first } = tables;
  const through = sieve.subjects === null && sieve.codes === null ? NO_TEXTS : textSieve(sieve, marks.texts);
  const limited = sieve.places !== 0 || sieve.weekdays !== 0 || what.short !== null;
  what.bySubject?.clear();
  let index = 0;
  for (let at = firstRow(rows, from); at < rows.length; ) {
    const number = rows[at + DAY] as number;
    if (number > to) break;
    let end = at + WIDTH;
    while (end < rows.length && rows[end + DAY] === number) end += WIDTH;
    const place = positions[number - first] ?? -1;
    date.reason = place < 0 ? NO_SCHOOL_DAY : limited ? whyClosed(what, number, place) : PASSES;
    if (date.reason === PASSES) readDate(what, through, rows, at, end, weighed !== null && weighed.has(number), timetable, number);
    else date.amount = date.lacking = 0;
    if (index === entries.numbers.length) grow(entries);
    entries.numbers[index] = number;
    entries.places[index] = place;
    entries.counted[index] = date.amount;
    entries.reasons[index] = date.reason;
    entries.lacking[index] = date.lacking;
    index += 1;
    at = end;
  }
  entries.length = index;
}

const NO_TEXTS: TextSieve = { subjects: null, codes: null };

/** Why nothing on the date can count, whatever the rows say. */
function whyClosed({ sieve, tables, short }: Collecting, number: number, place: number): number {
  if (short !== null && short[place] === 1) return SHORT_WEEK;
  if (sieve.places !== 0 && ((tables.places[place] as number) & sieve.places) === 0) return OTHER_PLACE;
  return sieve.weekdays !== 0 && (sieve.weekdays & (1 << weekdayOfNumber(number))) === 0 ? OTHER_WEEKDAY : PASSES;
}

/** What the date that was read last adds, or why it adds nothing. */
const date = { amount: 0, reason: PASSES, lacking: 0 };

function readDate(what: Collecting, through: TextSieve, rows: Int32Array, at: number, end: number, isWeighed: boolean, timetable: Timetable | undefined, number: number): void {
  const { kinds, counting, sieve } = what;
  const covered = kinds !== KIND.day && hasKind(rows, at, end, 0);
  let whole = 0;
  let lessons = 0;
  let times = 0;
  let minutes = 0;
  let unsure = 0;
  let nearest = OTHER_KIND;
  let lacking = 0;
  for (let row = at; row < end; row += WIDTH) {
    const sort = rows[row + SORT] as number;
    const kind = sort & 3;
    const texts = rows[row + TEXTS] as number;
    let reason: number;
    if ((kinds & (1 << kind)) === 0) continue;
    if (kind !== 0 && covered) reason = COVERED_BY_DAY;
    else if (kind >= 2 && timeOf(texts) !== 0 && hasLessonAt(rows, at, end, timeOf(texts))) reason = COVERED_BY_LESSON;
    else if (isWeighed) reason = WEIGHED;
    else reason = sift(sieve, through, sort, texts);
    if (reason === PASSES && what.oneSubject !== undefined && subjectOf(texts) !== what.oneSubject) reason = subjectOf(texts) === 0 ? NOT_STATED : OTHER_SUBJECT;
    if (reason === PASSES && counting === 'edge_times' && kind === 1) {
      const edge = isEdge(sort >> LESSON_SHIFT, number, timetable);
      if (edge === false) reason = OTHER_LESSON;
      else if (edge !== true) {
        lacking = lacking || edge;
        reason = NOT_STATED;
      }
    } else if (reason === NOT_STATED && counting === 'half_days' && kind === 1) {
      unsure += rows[row + AMOUNT] as number;
    } else if (reason === NOT_STATED && (counting !== 'edge_times' || kind !== 1 || isEdge(sort >> LESSON_SHIFT, number, timetable) !== false)) lacking = lacking || NOT_RECORDED;
    if (reason !== PASSES) {
      if (reason > nearest) nearest = reason;
      continue;
    }
    const amount = rows[row + AMOUNT] as number;
    if (kind === 0) whole = 1;
    else {
      times += 1;
      if (kind === 1) {
        lessons += amount;
        what.bySubject?.set(subjectOf(texts), (what.bySubject.get(subjectOf(texts)) ?? 0) + amount);
      } else if (amount >= 0) minutes += amount;
      else if (counting === 'minutes') lacking = lacking || NOT_RECORDED;
    }
  }
  date.reason = PASSES;
  date.lacking = lacking;
  if (counting === 'whole_days') one(whole > 0);
  else conclude(counting, whole, lessons / PARTS_OF_LESSON, times, minutes, timetable, number, unsure / PARTS_OF_LESSON);
  date.reason = date.amount > 0 ? PASSES : whole + times > 0 && date.reason !== PASSES ? date.reason : nearest;
}

/** Makes one amount of what passed on the date. */
function conclude(counting: Exclude<Counting, 'whole_days'>, whole: number, lessons: number, times: number, minutes: number, timetable: Timetable | undefined, number: number, unsure: number): void {
  const offered = timetable?.lessons[weekdayOfNumber(number) - 1];
  switch (counting) {
    case 'dates':
      return one(whole + times > 0);
    case 'lesson_days':
      return one(lessons > 0);
    case 'lessons':
      date.amount = lessons;
      return;
    case 'times':
    case 'edge_times':
      date.amount = times;
      return;
    case 'half_days':
      if (whole > 0) return one(true, 2);
      date.amount = isHalf(lessons, offered) ? 1 : 0;
      // What the school does not say matters only where it could make half a day of it.
      if (date.amount === 0 && unsure > 0 && (offered === undefined || isHalf(lessons + unsure, offered))) date.lacking = date.lacking || NOT_RECORDED;
      if (lessons > 0 && offered === undefined) date.lacking = date.lacking || NO_TIMETABLE;
      if (date.amount === 0 && lessons > 0) date.reason = offered === undefined ? NOT_STATED : TOO_LITTLE;
      return;
    case 'lesson_time':
      if (whole > 0) one(true, offered ?? 0);
      else date.amount = Math.min(lessons, offered ?? 0);
      date.reason = TOO_LITTLE;
      return;
    case 'minutes':
      if (lessons > 0 && timetable === undefined) date.lacking = date.lacking || NO_TIMETABLE;
      date.amount = minutes + lessons * (timetable?.minutesPerLesson ?? 0);
      date.reason = date.lacking === 0 ? TOO_LITTLE : NOT_STATED;
  }
}

function isHalf(lessons: number, offered: number | undefined): boolean {
  return lessons > 0 && offered !== undefined && lessons * 2 >= offered;
}

/** A date counts once however many rows say so, and an uncertain row cannot make it more (R1). */
function one(counts: boolean, amount = 1): void {
  date.amount = counts ? amount : 0;
  if (counts) date.lacking = 0;
}

function hasKind(rows: Int32Array, at: number, end: number, kind: number): boolean {
  for (let row = at; row < end; row += WIDTH) if (((rows[row + SORT] as number) & 3) === kind) return true;
  return false;
}

function hasLessonAt(rows: Int32Array, at: number, end: number, time: number): boolean {
  for (let row = at; row < end; row += WIDTH) if (((rows[row + SORT] as number) & 3) === 1 && timeOf(rows[row + TEXTS] as number) === time) return true;
  return false;
}

/** Is the lesson the first or the last of its day? Else the number of what is missing to know it. */
function isEdge(lesson: number, number: number, timetable: Timetable | undefined): boolean | typeof NOT_RECORDED | typeof NO_TIMETABLE {
  if (lesson === 0) return NOT_RECORDED;
  if (lesson === 1) return true;
  return timetable === undefined ? NO_TIMETABLE : lesson === timetable.lessons[weekdayOfNumber(number) - 1];
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
  let low = 0;
  for (let beyond = length; low < beyond; ) {
    const middle = (low + beyond) >> 1;
    if ((numbers[middle] as number) < from) low = middle + 1;
    else beyond = middle;
  }
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
