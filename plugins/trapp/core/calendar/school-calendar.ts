import { z } from 'zod';
import { addDays, daySchema, weekdayOf, type Day } from './day';

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
  if (weekdayOf(day) > 5) return false;
  const year = schoolYearOf(calendar, day);
  return year !== undefined && !year.breaks.some((pause) => pause.from <= day && day <= pause.to);
}

/** Every school day from `from` to `to`, both included. */
export function schoolDaysIn(calendar: SchoolCalendar, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isSchoolDay(calendar, day)) days.push(day);
  return days;
}

/**
 * The day `count` school days after `day` (which itself is not counted). Past the last school year
 * that the calendar knows, Monday to Friday are counted, so that a deadline never disappears.
 */
export function addSchoolDays(calendar: SchoolCalendar, day: Day, count: number): Day {
  const lastKnown = calendar.schoolYears.reduce((last, year) => (year.to > last ? year.to : last), '');
  let left = count;
  let current = day;
  while (left > 0) {
    current = addDays(current, 1);
    if (current > lastKnown ? weekdayOf(current) <= 5 : isSchoolDay(calendar, current)) left -= 1;
  }
  return current;
}
