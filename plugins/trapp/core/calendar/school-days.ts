import { addDays, dayNumber, isoWeek, weekdayOf, weekdayOfNumber, type Day } from './day';
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

/** A calendar's school days as tables, for counting over many pupils: by day number, and by the place among the school days. */
export interface DayTables {
  /** Day number (days since 1970-01-01) of the first school day; what `positions` begins with. */
  readonly first: number;
  /** Place among the school days by day number minus `first`; -1 for a day without school. */
  readonly positions: Int32Array;
  /** By place: day number. */
  readonly numbers: Int32Array;
  /** By place: which of `places` the day is, a bit for each. */
  readonly places: Uint8Array;
  /** By place: year and month as one number, 202611. */
  readonly months: Int32Array;
  /** By place: 0 in even ISO weeks, 1 in odd. */
  readonly oddWeeks: Uint8Array;
}

/** Where a school day stands next to days without school, in the order of the bits. */
export const placesOfDay = ['after_weekend', 'after_break', 'before_weekend', 'before_break', 'first_of_school_year'] as const;
export type PlaceOfDay = (typeof placesOfDay)[number];

const tables = new WeakMap<SchoolCalendar, DayTables>();

/** The tables of a calendar, worked out once for each calendar object. */
export function dayTables(calendar: SchoolCalendar): DayTables {
  const before = tables.get(calendar);
  if (before) return before;
  const { days } = schoolDaysOf(calendar);
  const numbers = Int32Array.from(days, dayNumber);
  const first = numbers[0] ?? 0;
  const positions = new Int32Array(days.length === 0 ? 0 : (numbers[days.length - 1] ?? first) - first + 1).fill(-1);
  numbers.forEach((number, position) => (positions[number - first] = position));
  const yearOf = (day: Day) => calendar.schoolYears.findIndex((year) => year.from <= day && day <= year.to);
  const places = Uint8Array.from(days, (day, position) => {
    const [previous, next] = [days[position - 1], days[position + 1]];
    const beside = (other: Day | undefined) => (other !== undefined && yearOf(other) === yearOf(day) ? gap(numbers[position] as number, dayNumber(other)) : 'none');
    const firstOfYear = previous === undefined || yearOf(previous) !== yearOf(day);
    return bit(beside(previous) === 'weekend', 0) | bit(beside(previous) === 'break', 1) | bit(beside(next) === 'weekend', 2) | bit(beside(next) === 'break', 3) | bit(firstOfYear, 4);
  });
  const made = { first, positions, numbers, places, months: Int32Array.from(days, (day) => Number(day.slice(0, 4) + day.slice(5, 7))), oddWeeks: Uint8Array.from(days, (day) => isoWeek(day) % 2) };
  tables.set(calendar, made);
  return made;
}

function bit(is: boolean, place: number): number {
  return is ? 1 << place : 0;
}

/** What lies between two neighbouring school days: nothing, only a weekend, or weekdays without school. */
function gap(one: number, other: number): 'none' | 'weekend' | 'break' {
  const [from, to] = one < other ? [one, other] : [other, one];
  if (to - from === 1) return 'none';
  for (let number = from + 1; number < to; number += 1) if (weekdayOfNumber(number) <= 5) return 'break';
  return 'weekend';
}
