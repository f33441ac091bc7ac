import { addDays, weekdayOf, type Day } from './day';
import type { SchoolCalendar } from './school-calendar';

/** Every school day of a calendar in order, and where each one stands in that order. */
export interface SchoolDays {
  readonly days: readonly Day[];
  readonly positions: ReadonlyMap<Day, number>;
}

const known = new WeakMap<SchoolCalendar, SchoolDays>();

/**
 * The calendar's school days, worked out once for each calendar object: hundreds of pupils are measured by the same one.
 * Calendars are values; one that is changed is a new object.
 */
export function schoolDaysOf(calendar: SchoolCalendar): SchoolDays {
  const before = known.get(calendar);
  if (before) return before;
  const found = calendar.schoolYears.flatMap((year) => {
    const days: Day[] = [];
    for (let day = year.from; day <= year.to; day = addDays(day, 1)) {
      if (weekdayOf(day) <= 5 && !year.breaks.some((pause) => pause.from <= day && day <= pause.to)) days.push(day);
    }
    return days;
  });
  const days = [...new Set(found)].sort();
  const made = { days, positions: new Map(days.map((day, position) => [day, position])) };
  known.set(calendar, made);
  return made;
}

/** How many of the calendar's school days come before `day`. */
export function schoolDaysBefore(calendar: SchoolCalendar, day: Day): number {
  const { days } = schoolDaysOf(calendar);
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as Day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of school days from `from` to `to`, both included. */
export function countSchoolDays(calendar: SchoolCalendar, from: Day, to: Day): number {
  return from > to ? 0 : schoolDaysBefore(calendar, addDays(to, 1)) - schoolDaysBefore(calendar, from);
}
