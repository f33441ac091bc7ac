import { addDays, isSchoolDay, schoolDaysBefore, type Day, type SchoolCalendar } from '../calendar/index';
import type { Absence } from './absence';

/** One pupil's absence as the school has recorded it, and how far and how finely it is recorded. */
export interface AbsencePicture {
  readonly absences: readonly Absence[];
  /** The last day that the school's data reaches; null when nothing has been imported. */
  readonly dataUntil: Day | null;
  /** Does the school record parts of days at all: lessons, late arrivals, leaving early? */
  readonly recordsLessons: boolean;
}

/** A date with something recorded, and where it stands among the calendar's school days (-1: no school that day). */
export interface AbsenceDay {
  readonly date: Day;
  readonly position: number;
  readonly rows: readonly Absence[];
}

/** After this many school days without data, silence is no longer presence (S78, R7). Two weeks: the rarest check that the guidance asks for (S22). */
const STALE_AFTER_SCHOOL_DAYS = 10;

/** Is the data too old to judge by: none at all, or more than ten school days behind, `today` not counted (S78)? */
export function isStale(calendar: SchoolCalendar, dataUntil: Day | null, today: Day): boolean {
  if (dataUntil === null) return true;
  return schoolDaysBefore(calendar, today) - schoolDaysBefore(calendar, addDays(dataUntil, 1)) > STALE_AFTER_SCHOOL_DAYS;
}

/** The rows gathered by date, oldest first: the one pass over a pupil's absences that every measure reads from. */
export function absenceDays(absences: readonly Absence[], calendar: SchoolCalendar): AbsenceDay[] {
  const byDate = new Map<Day, Absence[]>();
  for (const row of absences) {
    const rows = byDate.get(row.date);
    if (rows) rows.push(row);
    else byDate.set(row.date, [row]);
  }
  return [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, rows]) => ({ date, rows, position: isSchoolDay(calendar, date) ? schoolDaysBefore(calendar, date) : -1 }));
}
