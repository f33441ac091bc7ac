import type { Day, Moment } from '../core/calendar/index';

/** Where "today" comes from. Core is told the day; nothing in the house asks the machine but this. */
export interface Clock {
  readonly today: () => Day;
  readonly now: () => Moment;
}

const dayInNorway = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The machine's clock. The day is Norway's, wherever the server stands. */
export const systemClock: Clock = {
  today: () => dayInNorway.format(new Date()),
  now: () => new Date().toISOString(),
};

/** A clock that stands still: for tests, and for the demo's history. */
export function clockAt(now: Moment): Clock {
  return { today: () => dayInNorway.format(new Date(now)), now: () => now };
}
