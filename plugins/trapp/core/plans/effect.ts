import { presenceBetween, type AbsencePicture } from '../absences/index';
import { schoolDaysBefore, schoolDaysOf, schoolYearOf, type Day, type SchoolCalendar } from '../calendar/index';
import type { PresenceEffect } from './plan';

/** About six school weeks: long enough to even out a cold, short enough to speak of this plan. */
const LONGEST_WINDOW = 30;

interface EffectQuestion {
  readonly calendar: SchoolCalendar;
  /** The first day of what is measured, for example the plan's start. */
  readonly day: Day;
  readonly today: Day;
  /** School days on each side at most. */
  readonly longest?: number;
}

/**
 * Presence before and from a day, over equally many school days on each side, so that holidays never look like presence (pain 21, S57).
 * The days before stay in the school year of `day`. Null when either side has no school days with data.
 */
export function presenceEffect(picture: AbsencePicture, { calendar, day, today, longest = LONGEST_WINDOW }: EffectQuestion): PresenceEffect | null {
  const year = schoolYearOf(calendar, day);
  if (!year || picture.dataUntil === null) return null;
  const { days } = schoolDaysOf(calendar);
  const first = schoolDaysBefore(calendar, day);
  const lastKnown = picture.dataUntil < today ? picture.dataUntil : today;
  const held = days.slice(first, first + longest).filter((schoolDay) => schoolDay <= lastKnown).length;
  const count = Math.min(held, first - schoolDaysBefore(calendar, year.from));
  if (count <= 0) return null;
  const side = (from: number) => presenceBetween(picture, calendar, days[from] as Day, days[from + count - 1] as Day);
  return { before: side(first - count), after: side(first) };
}
