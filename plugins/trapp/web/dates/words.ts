import { daysBetween, weekdayOf, type Day, type Moment } from '../../core/calendar/index';
import { nbDates } from '../messages/nb-dates';

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly date: number;
}

function partsOf(day: Day): Parts {
  const [year = '', month = '1', date = '1'] = day.split('-');
  return { year, month: Number(month), date: Number(date) };
}

/** "3. mars 2026" */
export function dayWords(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date}. ${nbDates.months[month - 1]} ${year}`;
}

/** "3. mars", with the year only when it is another than today's. */
export function nearDayWords(day: Day, today: Day): string {
  const { year, month, date } = partsOf(day);
  return year === partsOf(today).year ? `${date}. ${nbDates.months[month - 1]}` : dayWords(day);
}

/** "3. mars kl. 09.15", where a time is said. */
export function atTime(day: string, time: string | null | undefined): string {
  return typeof time === 'string' ? nbDates.at(day, time.replace(':', '.')) : day;
}

/** "tirsdag 3. mars 2026" */
export function weekdayWords(day: Day): string {
  return `${nbDates.weekdays[weekdayOf(day) - 1]} ${dayWords(day)}`;
}

/** "ti. 3. mars": for narrow places where the year is plain. */
export function shortDay(day: Day): string {
  const { month, date } = partsOf(day);
  return `${nbDates.weekdaysShort[weekdayOf(day) - 1]} ${date}. ${nbDates.monthsShort[month - 1]}`;
}

/** "3. mars–5. april 2026"; the year is said once when it is the same. */
export function spanWords(from: Day, to: Day): string {
  if (from === to) return dayWords(from);
  const start = partsOf(from);
  const sameYear = start.year === partsOf(to).year;
  const first = sameYear ? `${start.date}. ${nbDates.months[start.month - 1]}` : dayWords(from);
  return nbDates.span(first, dayWords(to));
}

/** "mars 2026" */
export function monthWords(day: Day): string {
  const { year, month } = partsOf(day);
  return `${nbDates.months[month - 1]} ${year}`;
}

/** "i dag", "i morgen", "om 4 dager", "i går", "for 2 dager siden" */
export function distanceWords(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return nbDates.today;
  if (days === 1) return nbDates.tomorrow;
  if (days === -1) return nbDates.yesterday;
  return days > 0 ? nbDates.inDays(days) : nbDates.daysAgo(-days);
}

const osloClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "3. mars 2026 kl. 09.15", by the clock in Norway wherever the machine stands. */
export function momentWords(moment: Moment): string {
  const part = new Map(osloClock.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  const day = `${part.get('year')}-${part.get('month')}-${part.get('day')}`;
  return nbDates.at(dayWords(day), `${part.get('hour')}.${part.get('minute')}`);
}

/** "09.15", by the same clock. */
export function clockWords(moment: Moment): string {
  const part = new Map(osloClock.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return `${part.get('hour')}.${part.get('minute')}`;
}

/** 12.5 -> "12,5"; at most one decimal. */
export function numberWords(number: number): string {
  const rounded = Math.round(number * 10) / 10;
  return String(rounded).replace('.', ',').replace('-', '−');
}
