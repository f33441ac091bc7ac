import { addDays, addSchoolDays, isPast, lastCheckDay, timeAfterStart, type Day, type Now, type SchoolCalendar } from '../calendar/index';
import type { AttendanceCheck } from './attendance-check';

/** One time that a check is to be made. */
export interface Occasion {
  readonly on: Day;
  readonly dueOn: Day;
  /** The time of that day as HH:MM; null when the whole day is in time. */
  readonly dueAt: string | null;
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
  return { dueOn: on, dueAt: timeAfterStart(due) };
}

/** Has its time passed? */
export function isOccasionOverdue({ dueOn, dueAt }: Occasion, now: Now): boolean {
  return isPast({ due: dueOn, dueAt }, now);
}
