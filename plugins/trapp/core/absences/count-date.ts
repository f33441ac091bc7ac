import { weekdayOfNumber, type Timetable } from '../calendar/index';
import { KIND, NO_TIMETABLE, NOT_RECORDED, type Collecting, type Counting } from './collecting';
import type { Dates } from './dates';
import { AMOUNT, LESSON_SHIFT, PARTS_OF_LESSON, SORT, subjectOf, TEXTS, timeOf, WIDTH } from './marks';
import { NO_LENGTH, NOT_STATED, PASSES, reasonNumber, sift, type TextSieve } from './sieve';

const OTHER_KIND = reasonNumber('other_kind');
const COVERED_BY_DAY = reasonNumber('covered_by_day');
const COVERED_BY_LESSON = reasonNumber('covered_by_lesson');
const WEIGHED = reasonNumber('weighed');
const OTHER_LESSON = reasonNumber('other_lesson');
const OTHER_SUBJECT = reasonNumber('other_subject');
const TOO_LITTLE = reasonNumber('too_little');

/** What the date that was read last adds, or why it adds nothing. One object, filled anew for each date. */
export const date = { amount: 0, reason: PASSES, lacking: 0 };

/** Reads the rows of one of the pupil's dates, and fills `date` (R1-R3, R34-R40). */
export function readDate(what: Collecting, through: TextSieve, dates: Dates, place: number, isWeighed: boolean, timetable: Timetable | undefined): void {
  const { kinds, counting, sieve } = what;
  const { rows } = dates.marks;
  const number = dates.numbers[place] as number;
  const at = dates.starts[place] as number;
  const end = dates.starts[place + 1] as number;
  const kindsThen = dates.kinds[place] as number;
  const covered = kinds !== KIND.day && (kindsThen & KIND.day) !== 0;
  const hasLessons = (kindsThen & KIND.lesson) !== 0;
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
    else if (hasLessons && kind >= 2 && timeOf(texts) !== 0 && hasLessonAt(rows, at, end, timeOf(texts))) reason = COVERED_BY_LESSON;
    else if (isWeighed) reason = WEIGHED;
    else reason = sift(sieve, through, sort, texts, sieve.minutesOver === 0 ? 0 : lengthOf(kind, rows[row + AMOUNT] as number, timetable));
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
    } else if (reason === NOT_STATED && (counting !== 'edge_times' || kind !== 1 || isEdge(sort >> LESSON_SHIFT, number, timetable) !== false)) lacking = lacking || (sieve.minutesOver !== 0 && kind === 1 && timetable === undefined ? NO_TIMETABLE : NOT_RECORDED);
    if (reason !== PASSES) {
      if (reason > nearest) nearest = reason;
      continue;
    }
    const amount = rows[row + AMOUNT] as number;
    if (kind === 0) whole = 1;
    else {
      times += kind === 1 && counting === 'part_times' ? amount / PARTS_OF_LESSON : 1;
      if (kind === 1) {
        lessons += amount;
        what.bySubject?.add(subjectOf(texts), amount);
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
    case 'part_times':
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
      date.amount = whole > 0 ? (offered ?? 0) : Math.min(lessons, offered ?? 0);
      // Where the day holds no more, nothing that the school does not say could add to it.
      if (date.amount === (offered ?? 0)) date.lacking = 0;
      date.reason = TOO_LITTLE;
      return;
    case 'minutes':
      if (lessons > 0 && timetable === undefined) date.lacking = date.lacking || NO_TIMETABLE;
      date.amount = minutes + lessons * (timetable?.minutesPerLesson ?? 0);
      date.reason = date.lacking === 0 ? TOO_LITTLE : NOT_STATED;
  }
}

/** How many minutes a row is: its own, or those of its lessons by the timetable. A whole day is longer than any number of them (R59). */
function lengthOf(kind: number, amount: number, timetable: Timetable | undefined): number {
  if (kind === 0) return Infinity;
  if (kind !== 1) return amount;
  return timetable === undefined ? NO_LENGTH : (amount * timetable.minutesPerLesson) / PARTS_OF_LESSON;
}

function isHalf(lessons: number, offered: number | undefined): boolean {
  return lessons > 0 && offered !== undefined && lessons * 2 >= offered;
}

/** A date counts once however many rows say so, and an uncertain row cannot make it more (R1). */
function one(counts: boolean, amount = 1): void {
  date.amount = counts ? amount : 0;
  if (counts) date.lacking = 0;
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
