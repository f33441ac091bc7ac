import type { Day, Moment, Now } from '../core/calendar/index';

/** Where "today" comes from. Core is told the day; nothing in the house asks the machine but this. */
export interface Clock {
  readonly today: () => Day;
  readonly now: () => Moment;
}

const norwegianDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day changes on the hour: whoever asks about the same hour again is told the same. */
const HOUR_MS = 3_600_000;
let latest = { hour: Number.NaN, day: '' };

/** The day it is in Norway at that moment: what papers, effects and histories mean by the day of a signature. */
export function dayInNorway(at: Moment): Day {
  const hour = Math.floor(Date.parse(at) / HOUR_MS);
  if (hour !== latest.hour) latest = { hour, day: norwegianDay.format(new Date(at)) };
  return latest.day;
}

const norwegianTime = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const MINUTE_MS = 60_000;
let latestTime = { minute: Number.NaN, time: '' };

/** The time it is in Norway at that moment, as HH:MM: what is due minutes after school starts is due by it. */
export function timeInNorway(at: Moment): string {
  const minute = Math.floor(Date.parse(at) / MINUTE_MS);
  if (minute !== latestTime.minute) latestTime = { minute, time: norwegianTime.format(new Date(at)) };
  return latestTime.time;
}

/** The day and time it is in Norway, by what an operation is told. */
export function nowIn({ today, now }: { readonly today: Day; readonly now: Moment }): Now {
  return { today, time: timeInNorway(now) };
}

/** The machine's clock. The day is Norway's, wherever the server stands. */
export const systemClock: Clock = {
  today: () => dayInNorway(new Date().toISOString()),
  now: () => new Date().toISOString(),
};

/** A clock that stands still: for tests, and for the demo's history. */
export function clockAt(now: Moment): Clock {
  return { today: () => dayInNorway(now), now: () => now };
}

/** The morning of the day, a little after eight or nine in Norway: where a clock stands that is told only the day. */
export function morningOf(day: string): Moment {
  return `${day}T08:30:00.000Z`;
}
