import { weekdayOfNumber, type DayTables } from '../calendar/index';
import type { Entries } from './collect';
import { lackingName, type Collecting } from './collecting';
import type { AbsenceMeasure } from './fact-request';
import { PARTS_OF_LESSON, type Marks } from './marks';
import type { Missing } from './measurement';
import { PASSES, reasonNumber } from './sieve';
import type { Span } from './span';
import { Tally } from './tally';

/** What is asked for: the value alone; also the weekday, month or subject that it is about; or, besides, every day behind it. */
export type Asked = 'value' | 'about' | 'days';

/** What a measure makes of the dates that were collected. One object, filled anew by each measure. */
export interface Outcome {
  value: number;
  /** Weekday 1-5, month 1-12, `even` or `odd`; the number of a subject among the pupil's texts is in `subject`. */
  about: string | null;
  subject: number;
  missing: Missing | null;
}

/** Everything that a measure may ask about the stretch it is taken over. Places count among the calendar's school days. */
export interface Stretch {
  /** The places from `start` up to, not with, `end` are the school days of the window that there is data for. */
  readonly start: number;
  readonly end: number;
  /** The school days among them that count: all, but for short weeks. */
  readonly offered: number;
  /** Lessons offered on them by the timetable; null without one. */
  readonly offeredLessons: number | null;
  /** The place of the school year's first school day, and of the earliest day that a comparison may reach back to. */
  readonly yearStart: number | null;
  readonly backTo: number;
}

/** At least so many school days make what is usual for a pupil (R45). */
const USUAL_DAYS = 20;

const OUTSIDE_RUN = reasonNumber('outside_run');

const outcome: Outcome = { value: 0, about: null, subject: 0, missing: null };

function found(value: number, about: string | null = null): Outcome {
  outcome.value = value;
  outcome.about = about;
  outcome.subject = 0;
  outcome.missing = null;
  return outcome;
}

/** So much of a whole, 0-100; of nothing it is 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

/**
 * Takes one measure over the collected dates (R11-R16, R42-R45). When the days are asked for, dates that were counted but do not belong to
 * what was found (another run, another weekday) are set as left out. Comparisons with an earlier period are `compare`.
 */
export function take(measure: AbsenceMeasure, what: Collecting, span: Span, stretch: Stretch, marks: Marks, asked: Asked): Outcome {
  const explaining = asked === 'days';
  switch (measure) {
    case 'percent_days':
      return found(share(span.sum, stretch.offered));
    case 'percent_time':
      return found(share(span.sum, stretch.offeredLessons ?? stretch.offered));
    case 'longest_run_days':
      return longestRun(span, explaining);
    case 'current_run_days':
      return runEndingAt(span, stretch.end - 1, explaining);
    case 'start_run_days':
      return runFrom(span, stretch.yearStart, explaining);
    case 'same_weekday_days':
    case 'same_weekday_percent':
      return most(weekdays, measure === 'same_weekday_percent', span, what.tables, explaining);
    case 'same_month_days':
      return most(months, false, span, what.tables, explaining);
    case 'second_week_days':
    case 'second_week_percent':
      return most(secondWeeks, measure === 'second_week_percent', span, what.tables, explaining);
    case 'same_subject_lessons':
    case 'same_subject_percent':
      return oneSubject(measure === 'same_subject_percent', what, span, marks, asked !== 'value');
    default:
      return found(span.sum);
  }
}

/** Keeps the entries from `first` to `last` as counted and sets the other counted ones as left out. */
function keep({ entries, low, high }: Span, first: number, last: number): void {
  for (let index = low; index < high; index += 1) if (index < first || index > last) leaveOut(entries, index, OUTSIDE_RUN);
}

function leaveOut(entries: Entries, index: number, reason: number): void {
  if (entries.reasons[index] !== PASSES) return;
  entries.counted[index] = 0;
  entries.reasons[index] = reason;
}

/** Where the run of counted school days next to each other that begins at `index` ends. A weekend or a break does not end a run (R12). */
function endOfRun({ entries, high }: Span, index: number): number {
  let last = index;
  let next = index + 1;
  // Dates that do not count lie between: they end the run only when they are school days.
  while (next < high && (entries.places[next] as number) <= (entries.places[last] as number) + 1) {
    if ((entries.counted[next] as number) > 0) last = next;
    else if ((entries.places[next] as number) >= 0) break;
    next += 1;
  }
  return last;
}

/** The longest run; of two as long, the latest (R12). */
function longestRun(span: Span, explaining: boolean): Outcome {
  const { entries, low, high } = span;
  let length = 0;
  let from = 0;
  let to = -1;
  for (let index = low; index < high; index += 1) {
    if (entries.counted[index] === 0) continue;
    const last = endOfRun(span, index);
    const days = (entries.places[last] as number) - (entries.places[index] as number) + 1;
    if (days >= length) {
      length = days;
      from = index;
      to = last;
    }
    index = last;
  }
  if (explaining) keep(span, from, to);
  return found(length);
}

/** The run that reaches the school day at `place` (R13). */
function runEndingAt(span: Span, place: number, explaining: boolean): Outcome {
  const { entries, low, high } = span;
  for (let index = low; index < high; index += 1) {
    if (entries.counted[index] === 0) continue;
    const last = endOfRun(span, index);
    if (entries.places[last] === place) {
      if (explaining) keep(span, index, last);
      return found(place - (entries.places[index] as number) + 1);
    }
    index = last;
  }
  if (explaining) keep(span, 0, -1);
  return found(0);
}

/** The run that begins with the first school day of the school year: has not met since school began (R42, B32, B37). */
function runFrom(span: Span, place: number | null, explaining: boolean): Outcome {
  const { entries, low, high } = span;
  for (let index = low; place !== null && index < high; index += 1) {
    if (entries.counted[index] === 0 || entries.places[index] !== place) continue;
    const last = endOfRun(span, index);
    if (explaining) keep(span, index, last);
    return found((entries.places[last] as number) - place + 1);
  }
  if (explaining) keep(span, 0, -1);
  return found(0);
}

/** What days can be told apart by, with the reason why a day of another sort is left out. */
interface Sorting {
  of(tables: DayTables, number: number, place: number): number;
  name(sort: number): string;
  readonly other: number;
}

const weekdays: Sorting = { of: (_, number) => weekdayOfNumber(number), name: String, other: reasonNumber('other_weekday') };
const months: Sorting = { of: (tables, _, place) => tables.months[place] as number, name: (month) => String(month % 100), other: reasonNumber('other_month') };
const secondWeeks: Sorting = { of: (tables, _, place) => tables.oddWeeks[place] as number, name: (odd) => (odd === 1 ? 'odd' : 'even'), other: reasonNumber('other_week') };

const tally = new Tally();

/** The most days of one sort (weekday, month, every second week); of several as many, the first (R14, R43). */
function most(sorting: Sorting, asShare: boolean, { entries, low, high, sum: total }: Span, tables: DayTables, explaining: boolean): Outcome {
  const sortOf = (index: number) => sorting.of(tables, entries.numbers[index] as number, entries.places[index] as number);
  tally.clear();
  for (let index = low; index < high; index += 1) if ((entries.counted[index] as number) > 0) tally.add(sortOf(index), entries.counted[index] as number);
  let top = 0;
  let best = -1;
  for (let at = 0; at < tally.length; at += 1) {
    const [sort, sum] = [tally.keys[at] as number, tally.sums[at] as number];
    if (sum > top || (sum === top && sort < best)) [top, best] = [sum, sort];
  }
  if (top === 0) return found(0);
  if (explaining) for (let index = low; index < high; index += 1) if ((entries.counted[index] as number) > 0 && sortOf(index) !== best) leaveOut(entries, index, sorting.other);
  return found(asShare ? share(top, total) : top, sorting.name(best));
}

/** The most lessons in one subject; of several as many, the first by name (R15). Lessons that name no subject could belong to any. */
function oneSubject(asShare: boolean, { bySubject }: Collecting, span: Span, marks: Marks, naming: boolean): Outcome {
  // The texts are read only when somebody asks for the name: of most pupils nobody does.
  const nameOf = (subject: number) => (naming ? (marks.texts[subject - 1] ?? '') : '');
  let [top, best] = [0, 0];
  for (let at = 0; bySubject !== null && at < bySubject.length; at += 1) {
    const [subject, lessons] = [bySubject.keys[at] as number, bySubject.sums[at] as number];
    if (subject !== 0 && (lessons > top || (lessons === top && best !== 0 && nameOf(subject) < nameOf(best)))) [top, best] = [lessons, subject];
  }
  const lessons = top / PARTS_OF_LESSON;
  found(asShare ? share(lessons, span.sum) : lessons, best === 0 ? null : nameOf(best));
  outcome.subject = best;
  if (bySubject?.has(0)) outcome.missing = 'not_recorded_by_school';
  return outcome;
}

/** The stretch before the window that a change is reckoned from, as places among the school days; null when there is not enough of it (R16, R45). */
export function earlierPlaces(measure: 'change_days' | 'change_from_usual', stretch: Stretch): { start: number; end: number } | null {
  const start = measure === 'change_days' ? stretch.start - stretch.offered : stretch.backTo;
  const enough = measure === 'change_days' ? start >= stretch.backTo : stretch.start - start >= USUAL_DAYS;
  return enough ? { start, end: stretch.start } : null;
}

/** The window against what came before: days now minus days then, or the share now minus the usual share (R16, R45). */
export function compare(measure: 'change_days' | 'change_from_usual', now: Span, before: Span, stretch: Stretch, earlier: { start: number; end: number }): Outcome {
  found(measure === 'change_days' ? now.sum - before.sum : share(now.sum, stretch.offered) - share(before.sum, earlier.end - earlier.start));
  outcome.missing = lackingName(now.lacks || before.lacks);
  return outcome;
}
