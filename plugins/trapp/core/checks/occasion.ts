import { addDays, addSchoolDays, isOverdue, lastCheckDay, type Day, type SchoolCalendar } from '../calendar/index';
import type { AttendanceCheck } from './attendance-check';

/** One time that a check is to be made. */
export interface Occasion {
  readonly on: Day;
  readonly dueOn: Day;
  /** The time of that day as HH:MM; null when the whole day is in time. */
  readonly dueAt: string | null;
}

/** The time it is, in Norway: day, and HH:MM. */
export interface Now {
  readonly today: Day;
  readonly time: string;
}

type Asked = Pick<AttendanceCheck, 'cadence' | 'due'>;

/** The occasion that the check is about today: the latest that has come. Null before the first. */
export function currentOccasion(check: Asked, calendar: SchoolCalendar, today: Day): Occasion | null {
  const on = lastCheckDay(check.cadence, calendar, today);
  return on === null ? null : { on, ...dueOf(check, calendar, on) };
}

/** The latest occasions on and after `since`, newest first: what may have been left undone. */
export function occasionsSince(check: Asked, calendar: SchoolCalendar, since: Day, today: Day, most: number): Occasion[] {
  const found: Occasion[] = [];
  for (let day: Day | null = today; day !== null && found.length < most; ) {
    const occasion: Occasion | null = currentOccasion(check, calendar, day);
    if (occasion === null || occasion.on < since) break;
    found.push(occasion);
    day = addDays(occasion.on, -1);
  }
  return found;
}

function dueOf({ due }: Asked, calendar: SchoolCalendar, on: Day): Pick<Occasion, 'dueOn' | 'dueAt'> {
  if (due.kind === 'school_days') return { dueOn: addSchoolDays(calendar, on, due.amount), dueAt: null };
  const [hours = 0, minutes = 0] = due.startsAt.split(':').map(Number);
  const at = Math.min(hours * 60 + minutes + due.minutes, 23 * 60 + 59);
  return { dueOn: on, dueAt: `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}` };
}

/** Has its time passed: the day, by the one definition of overdue, or on that day the time (pain 18)? */
export function isOccasionOverdue({ dueOn, dueAt }: Occasion, { today, time }: Now): boolean {
  return isOverdue(dueOn, today) || (dueOn === today && dueAt !== null && time > dueAt);
}
