import { z } from 'zod';
import { addDays, weekdayOf, type Day } from './day';
import { daySchema } from './day-schema';
import { schoolDaysBefore, schoolDaysOf } from './school-days';

const breakSchema = z.strictObject({
  name: z.string().min(1).max(120),
  from: daySchema,
  to: daySchema,
});

const schoolYearSchema = z.strictObject({
  /** As people write it: "2026/2027". */
  label: z.string().regex(/^\d{4}\/\d{4}$/),
  from: daySchema,
  to: daySchema,
  /** First day of the second half-year. */
  secondSemesterFrom: daySchema,
  /** Holidays and planning days: days without school inside the year, both ends included. */
  breaks: z.array(breakSchema).max(60),
  /** Why absence of this year says little beside other years', a pandemic for one (B102). */
  notComparable: z.string().min(1).max(300).optional(),
});

/** How much school is offered in some grades: what a share of the offered time is reckoned from. */
const timetableSchema = z.strictObject({
  grades: z.strictObject({ from: z.number().int().min(0).max(13), to: z.number().int().min(0).max(13) }),
  /** Lessons on Monday, Tuesday, Wednesday, Thursday and Friday. */
  lessons: z.array(z.number().int().min(0).max(12)).length(5),
  minutesPerLesson: z.number().int().min(15).max(120),
});
export type Timetable = z.infer<typeof timetableSchema>;

/** The municipality's school calendar, written as content. Saturdays and Sundays are never school days. */
export const schoolCalendarSchema = z.strictObject({
  schoolYears: z.array(schoolYearSchema).min(1).max(30),
  timetables: z.array(timetableSchema).max(20).optional(),
  /** Planning days and breaks that one school has besides, by the school's id in the school system. */
  ownBreaks: z.array(breakSchema.extend({ school: z.string().min(1).max(80) })).max(500).optional(),
});
export type SchoolCalendar = z.infer<typeof schoolCalendarSchema>;
export type SchoolYear = z.infer<typeof schoolYearSchema>;

const ofSchools = new WeakMap<SchoolCalendar, Map<string, SchoolCalendar>>();

/** The calendar as it is for one school: its own breaks among the municipality's, and nobody else's. The same object for the same school. */
export function calendarOfSchool(calendar: SchoolCalendar, schoolSourceId: string): SchoolCalendar {
  const own = calendar.ownBreaks?.filter(({ school }) => school === schoolSourceId) ?? [];
  if (own.length === 0) return calendar;
  const made = ofSchools.get(calendar) ?? new Map<string, SchoolCalendar>();
  ofSchools.set(calendar, made);
  const before = made.get(schoolSourceId);
  if (before) return before;
  const breaks = own.map(({ name, from, to }) => ({ name, from, to }));
  const { ownBreaks: _all, ...municipal } = calendar;
  const one = { ...municipal, schoolYears: calendar.schoolYears.map((year) => ({ ...year, breaks: [...year.breaks, ...breaks] })) };
  made.set(schoolSourceId, one);
  return one;
}

/** The timetable of a grade, or undefined where the municipality has not written one. */
export function timetableOf(calendar: SchoolCalendar, grade: number | null): Timetable | undefined {
  return grade === null ? undefined : calendar.timetables?.find(({ grades }) => grades.from <= grade && grade <= grades.to);
}

/** The school year that holds the day, or undefined between school years and outside the calendar. */
export function schoolYearOf(calendar: SchoolCalendar, day: Day): SchoolYear | undefined {
  return calendar.schoolYears.find((year) => year.from <= day && day <= year.to);
}

/** A school year whose absence is not to be compared with other years', and why. */
export interface NotComparable {
  readonly schoolYear: string;
  readonly why: string;
}

/** The school years that have begun and cannot be compared, the latest first (B102). */
export function yearsNotComparable({ schoolYears }: SchoolCalendar, today: Day): NotComparable[] {
  const noted = schoolYears.filter(({ from, notComparable }) => from <= today && notComparable !== undefined).sort((one, other) => (one.from < other.from ? 1 : -1));
  return noted.flatMap(({ label: schoolYear, notComparable: why }) => (why === undefined ? [] : [{ schoolYear, why }]));
}

/** Is it a day with school: inside a school year, Monday to Friday, and in no break? */
export function isSchoolDay(calendar: SchoolCalendar, day: Day): boolean {
  return schoolDaysOf(calendar).positions.has(day);
}

/** Every school day from `from` to `to`, both included. */
export function schoolDaysIn(calendar: SchoolCalendar, from: Day, to: Day): Day[] {
  if (from > to) return [];
  return schoolDaysOf(calendar).days.slice(schoolDaysBefore(calendar, from), schoolDaysBefore(calendar, addDays(to, 1)));
}

/**
 * The day `count` school days after `day` (which itself is not counted). Past the last school year
 * that the calendar knows, Monday to Friday are counted, so that a deadline never disappears.
 */
export function addSchoolDays(calendar: SchoolCalendar, day: Day, count: number): Day {
  if (count <= 0) return day;
  const { days } = schoolDaysOf(calendar);
  const first = schoolDaysBefore(calendar, addDays(day, 1));
  const target = days[first + count - 1];
  if (target !== undefined) return target;
  const lastKnown = calendar.schoolYears.reduce((last, year) => (year.to > last ? year.to : last), '');
  let left = count - (days.length - first);
  let current = day > lastKnown ? day : lastKnown;
  while (left > 0) {
    current = addDays(current, 1);
    if (weekdayOf(current) <= 5) left -= 1;
  }
  return current;
}

/** The day itself when there is school, else the next day with school. Outside the calendar Monday to Friday have school: nobody can tell otherwise. */
export function onSchoolDay(calendar: SchoolCalendar, day: Day): Day {
  const { days } = schoolDaysOf(calendar);
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const isOff = (at: Day) => (at < first || at > last ? weekdayOf(at) > 5 : !isSchoolDay(calendar, at));
  let at = day;
  while (isOff(at)) at = addDays(at, 1);
  return at;
}
