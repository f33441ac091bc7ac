import { addDays, countSchoolDays, dayNumber, dayTables, schoolYearOf, type Day, type SchoolCalendar, type SchoolYear } from '../calendar/index';
import { collect, newEntries } from './collect';
import { KIND, type Counting } from './collecting';
import { newDates, readDates } from './dates';
import { marksOf, type Marks } from './marks';
import type { AbsencePicture } from './picture';
import { sieveOf, type Sieve } from './sieve';
import { newSpan, spanOver } from './span';

/** A pupil's absence so far this school year, for lists and pages. */
export interface Totals {
  readonly days: number;
  readonly lessons: number;
  readonly late: number;
  readonly leftEarly: number;
  /** Days that the school has recorded as undocumented; days it says nothing about are not among them (B62). */
  readonly undocumentedDays: number;
  /** Share of the school days with data, 0-100; null without a school year for the day. */
  readonly percentDays: number | null;
}

const EVERYTHING = sieveOf({ documentation: 'any', message: 'any', exceptCauses: [], subjects: null });
const UNDOCUMENTED = sieveOf({ documentation: 'undocumented', message: 'any', exceptCauses: [], subjects: null });

/** The totals of the school year that holds `today`; in the summer, of the one that ended. Counted as the rules count (R1-R3). */
export function totalsOf({ absences, dataUntil }: AbsencePicture, calendar: SchoolCalendar, today: Day): Totals {
  return totalsOfMarks({ marks: marksOf(absences), dataUntil }, calendar, today);
}

/** The same from what is stored beside the rows. */
export function totalsOfMarks({ marks, dataUntil }: { readonly marks: Marks } & Pick<AbsencePicture, 'dataUntil'>, calendar: SchoolCalendar, today: Day): Totals {
  const year = schoolYearOf(calendar, today);
  const shown = shownYear(calendar, today);
  const until = earliest(today, dataUntil ?? today);
  const counted = shown ? amounts(marks, calendar, shown.from, earliest(until, shown.to)) : NOTHING;
  const offered = year && dataUntil !== null ? countSchoolDays(calendar, year.from, until) : 0;
  return { ...counted, percentDays: year && dataUntil !== null ? percent(counted.days, offered) : null };
}

const NOTHING: Omit<Totals, 'percentDays'> = { days: 0, lessons: 0, late: 0, leftEarly: 0, undocumentedDays: 0 };

function amounts(marks: Marks, calendar: SchoolCalendar, from: Day, to: Day): Omit<Totals, 'percentDays'> {
  const sum = (kind: keyof typeof KIND, sieve = EVERYTHING) => sumOf(kind, sieve, marks, calendar, from, to);
  return { days: sum('day'), lessons: sum('lesson'), late: sum('late'), leftEarly: sum('left_early'), undocumentedDays: sum('day', UNDOCUMENTED) };
}

/** The school year that holds the day; between two, the one that ended last. */
function shownYear(calendar: SchoolCalendar, today: Day): SchoolYear | undefined {
  return schoolYearOf(calendar, today) ?? [...calendar.schoolYears].sort((a, b) => (a.from < b.from ? 1 : -1)).find((one) => one.from <= today);
}

/** A half-year of the school year, as far as it has come. */
export interface HalfYear extends Omit<Totals, 'percentDays'> {
  readonly from: Day;
  readonly to: Day;
}

/** The half-years of the school year that have begun, the first one first: absence is documented for each (B85). In the summer, those of the one that ended. */
export function halfYearsOf({ absences, dataUntil }: AbsencePicture, calendar: SchoolCalendar, today: Day): HalfYear[] {
  const year = shownYear(calendar, today);
  if (year === undefined) return [];
  const marks = marksOf(absences);
  const until = earliest(earliest(today, dataUntil ?? today), year.to);
  return [
    { from: year.from, to: addDays(year.secondSemesterFrom, -1) },
    { from: year.secondSemesterFrom, to: year.to },
  ]
    .filter(({ from }) => from <= until)
    .map((half) => ({ ...half, ...amounts(marks, calendar, half.from, earliest(half.to, until)) }));
}

/** Presence in a stretch of days: one side of "before and after". */
export interface Presence {
  readonly schoolDays: number;
  readonly absentDays: number;
  /** 0-100; null when the stretch has no school days with data. */
  readonly presencePercent: number | null;
  readonly from: Day;
  readonly to: Day;
}

/** Presence from `from` to `to`, both included, over the school days that there is data for. */
export function presenceBetween(picture: AbsencePicture, calendar: SchoolCalendar, from: Day, to: Day): Presence {
  const until = picture.dataUntil === null ? '' : earliest(to, picture.dataUntil);
  const schoolDays = until === '' ? 0 : countSchoolDays(calendar, from, until);
  const absentDays = until === '' ? 0 : sumOf('day', EVERYTHING, marksOf(picture.absences), calendar, from, until);
  return { schoolDays, absentDays, presencePercent: schoolDays === 0 ? null : 100 - percent(absentDays, schoolDays), from, to };
}

const dates = newDates();
const entries = newEntries();
const span = newSpan(entries);
const countings: Readonly<Record<keyof typeof KIND, Counting>> = { day: 'whole_days', lesson: 'lessons', late: 'times', left_early: 'times' };

/** The sum of one kind from `from` to `to`, counted as the rules count. */
function sumOf(kind: keyof typeof KIND, sieve: Sieve, marks: Marks, calendar: SchoolCalendar, from: Day, to: Day): number {
  const what = { counting: countings[kind], kinds: KIND[kind], sieve, tables: dayTables(calendar), short: null, bySubject: null };
  collect(what, readDates(dates, marks, what.tables), undefined, dayNumber(from), dayNumber(to), null, entries);
  spanOver(span, entries, dayNumber(from), dayNumber(to));
  return span.sum;
}

function earliest(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}
