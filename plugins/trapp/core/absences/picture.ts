import { addDays, schoolDaysBefore, type Day, type SchoolCalendar } from '../calendar/index';
import type { Absence } from './absence';
import { marksOf, type Marks } from './marks';

/** One pupil's absence as the school has recorded it, and how far and how finely it is recorded. */
export interface AbsencePicture {
  readonly absences: readonly Absence[];
  /** The last day that the school's data reaches; null when nothing has been imported. */
  readonly dataUntil: Day | null;
  /** Does the school record parts of days at all: lessons, late arrivals, leaving early? */
  readonly recordsLessons: boolean;
}

/** The same as the rules read it. */
export interface MarkedPicture {
  readonly marks: Marks;
  readonly dataUntil: Day | null;
  readonly recordsLessons: boolean;
  /** The pupil's grade, for its timetable; null when it does not matter. */
  readonly grade: number | null;
}

/** The picture as the rules read it. */
export function markedPicture({ absences, dataUntil, recordsLessons }: AbsencePicture, grade: number | null): MarkedPicture {
  return { marks: marksOf(absences), dataUntil, recordsLessons, grade };
}

/** After this many school days without data, silence is no longer presence (S78, R7). Two weeks: the rarest check that the guidance asks for (S22). */
const STALE_AFTER_SCHOOL_DAYS = 10;

/** Is the data too old to judge by: none at all, or more than ten school days behind, `today` not counted (S78)? */
export function isStale(calendar: SchoolCalendar, dataUntil: Day | null, today: Day): boolean {
  if (dataUntil === null) return true;
  return schoolDaysBefore(calendar, today) - schoolDaysBefore(calendar, addDays(dataUntil, 1)) > STALE_AFTER_SCHOOL_DAYS;
}
