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
});

/** The municipality's school calendar, written as content. Saturdays and Sundays are never school days. */
export const schoolCalendarSchema = z.strictObject({
  schoolYears: z.array(schoolYearSchema).min(1).max(30),
});
export type SchoolCalendar = z.infer<typeof schoolCalendarSchema>;
export type SchoolYear = z.infer<typeof schoolYearSchema>;

/** The school year that holds the day, or undefined between school years and outside the calendar. */
export function schoolYearOf(calendar: SchoolCalendar, day: Day): SchoolYear | undefined {
  return calendar.schoolYears.find((year) => year.from <= day && day <= year.to);
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
