/** A day as `YYYY-MM-DD`. Days compare as strings; core never asks a clock what day it is. */
export type Day = string;

/** A moment as ISO 8601 in UTC. */
export type Moment = string;

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;

/** The same few hundred days are asked about for every row of a city's absence. */
const numbers = new Map<Day, number>();
const MOST_KEPT = 5000;

/** Whole days since 1970-01-01; the arithmetic behind every window. */
export function dayNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
  if (numbers.size < MOST_KEPT) numbers.set(day, number);
  return number;
}

/** Days by their number: a city's absence falls on the same few hundred days, and writing one out is dear. */
const written = new Map<number, Day>();
const MOST_WRITTEN = 20_000;

/** The day with this number since 1970-01-01. */
export function dayFromNumber(number: number): Day {
  const known = written.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(number, day);
  return day;
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday = 1 … Sunday = 7. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): Weekday {
  return weekdayOfNumber(dayNumber(day));
}

/** As `weekdayOf`, for the day with this number since 1970-01-01. */
export function weekdayOfNumber(number: number): Weekday {
  return ((((number + 3) % 7) + 7) % 7 + 1) as Weekday;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** ISO week number 1-53, as Norwegian school calendars count. */
export function isoWeek(day: Day): number {
  const thursday = addDays(mondayOf(day), 3);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/** The day `months` calendar months away; the last of the month when the day does not exist there. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last))).toISOString().slice(0, 10);
}
