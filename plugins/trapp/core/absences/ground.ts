import { addDays, countSchoolDays, dayNumber, dayTables, mondayOf, schoolDaysBefore, schoolDaysOf, schoolYearOf, weekdayOfNumber, type Day, type Period, type SchoolCalendar, type Timetable } from '../calendar/index';
import { KIND } from './collecting';
import type { AbsenceFact, AbsenceMeasure } from './fact-request';
import type { Stretch } from './measures';
import type { Missing } from './measurement';
import { isStale } from './picture';
import { ways } from './ways';

/** The period and the data of one school, as far as a fact depends on them. */
export interface Ground {
  readonly dataUntil: Day | null;
  readonly recordsLessons: boolean;
  readonly period: Period | null;
  readonly from: number;
  readonly to: number;
  readonly missing: Missing | null;
  /** Nothing can be said at all. */
  readonly blocked: boolean;
  readonly stretch: Stretch;
}

/** For what is blocked or empty. */
const NO_STRETCH: Stretch = { start: 0, end: 0, offered: 0, offeredLessons: null, yearStart: null, backTo: 0 };

/** What a fact stands on for a school: its period, its data, and whether anything can be said (R4-R8, R33, R37). */
export function groundFor(
  { measure, window }: AbsenceFact,
  calendar: SchoolCalendar,
  today: Day,
  { covered, period, short, dataUntil, recordsLessons, timetable }: { covered: boolean; period: Period | undefined; short: Uint8Array | null; dataUntil: Day | null; recordsLessons: boolean; timetable: Timetable | undefined },
): Ground {
  const at = { dataUntil, recordsLessons };
  const blocked = (missing: Missing, where: Period | null = null): Ground => ({ ...at, period: where, from: 1, to: 0, missing, blocked: true, stretch: NO_STRETCH });
  const isEmpty = period !== undefined && period.from > period.to;
  const empty: Ground = { ...at, period: null, from: 1, to: 0, missing: null, blocked: false, stretch: NO_STRETCH };
  if (isEmpty && window.kind === 'since') return empty;
  if (dataUntil === null) return blocked('no_data');
  if (!covered || period === undefined) return blocked('no_calendar');
  if (isEmpty) return measure === 'change_from_usual' ? blocked('no_school_days') : empty;
  const parts = ways[measure][1] & ~KIND.day;
  const alsoDays = (ways[measure][1] & KIND.day) !== 0;
  if (!recordsLessons && parts !== 0 && !alsoDays) return blocked('not_recorded_by_school', period);
  const seenUntil = dataUntil < period.to ? dataUntil : period.to;
  const start = schoolDaysBefore(calendar, period.from);
  const end = Math.max(start, schoolDaysBefore(calendar, addDays(seenUntil, 1)));
  const counting = (until: number) => (short === null ? until - start : short.subarray(start, until).reduce((days, is) => days + 1 - is, 0));
  // School days before today of which the data reaches none: nothing has been seen yet (R7).
  const dueEnd = Math.max(start, Math.min(schoolDaysBefore(calendar, today), schoolDaysBefore(calendar, addDays(period.to, 1))));
  if (counting(dueEnd) > 0 && counting(Math.min(end, dueEnd)) === 0) return blocked('stale_data', period);
  // Of nothing there is no share to compare with the usual one (R58).
  if (measure === 'change_from_usual' && counting(end) === 0) return blocked('no_school_days', period);
  // A period that is over and seen to its end is not the worse for what has not been sent since (R49).
  const isWhole = period.to < today && countSchoolDays(calendar, addDays(dataUntil, 1), period.to) === 0;
  const stale = !isWhole && isStale(calendar, dataUntil, today);
  const partly = !recordsLessons && parts !== 0 && measure !== 'percent_time';
  const missing = stale ? 'stale_data' : partly ? 'not_recorded_by_school' : null;
  const placeOf = (day: Day | undefined) => (day === undefined ? null : schoolDaysBefore(calendar, day));
  const stretch: Stretch = {
    start,
    end,
    offered: counting(end),
    offeredLessons: measure === 'percent_time' && timetable !== undefined && recordsLessons ? lessonsOffered(calendar, timetable, short, start, end) : null,
    yearStart: placeOf(schoolYearOf(calendar, today)?.from),
    backTo: placeOf(backTo(measure, window, calendar, period)) ?? start,
  };
  return { ...at, period, from: dayNumber(period.from), to: dayNumber(seenUntil), missing, blocked: false, stretch };
}

/** The first day that a comparison may reach back to (R16, R45); undefined when there is none. */
function backTo(measure: AbsenceMeasure, window: AbsenceFact['window'], calendar: SchoolCalendar, { from, to }: Period): Day | undefined {
  // What is usual is what the year was like until then; in the summer, the year that ended last.
  if (measure === 'change_from_usual') return calendar.schoolYears.filter((year) => year.from <= to).sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.from;
  const mayCrossYears = 'withinSchoolYear' in window && !window.withinSchoolYear;
  return mayCrossYears ? schoolDaysOf(calendar).days[0] : schoolYearOf(calendar, from)?.from;
}

/** By place among the school days: 1 in weeks with fewer school days than count (R35). Those to come are not short yet, but not counted either. */
export function shortWeeks(calendar: SchoolCalendar, atLeast: number, today: Day): Uint8Array {
  const { days } = schoolDaysOf(calendar);
  const inWeek = new Map<Day, number>();
  for (const day of days) if (day <= today) inWeek.set(mondayOf(day), (inWeek.get(mondayOf(day)) ?? 0) + 1);
  return Uint8Array.from(days, (day) => ((inWeek.get(mondayOf(day)) ?? 0) < atLeast ? 1 : 0));
}

function lessonsOffered(calendar: SchoolCalendar, { lessons }: Timetable, short: Uint8Array | null, start: number, end: number): number {
  const { numbers } = dayTables(calendar);
  let offered = 0;
  for (let place = start; place < end; place += 1) if (short === null || short[place] === 0) offered += lessons[weekdayOfNumber(numbers[place] as number) - 1] ?? 0;
  return offered;
}

/** Does the calendar say anything about the day: not before its first school year, nor after its last? */
export function covers(calendar: SchoolCalendar, day: Day): boolean {
  return calendar.schoolYears.some((year) => year.from <= day) && calendar.schoolYears.some((year) => year.to >= day);
}
