import { absenceSchema, type Absence } from '../../../plugins/trapp/core/absences/index';
import { addSchoolDays, isSchoolDay, type Day, type SchoolCalendar, type SinceDays } from '../../../plugins/trapp/core/calendar/index';
import type { CaseFacts } from '../../../plugins/trapp/core/rules/index';
import { calendar } from './calendar';

/** A made-up pupil: what is recorded, and what is known besides. What is left out is as in an ordinary class whose school records everything up to today. */
export interface Course {
  readonly absences: readonly Absence[];
  readonly today?: Day;
  readonly caseFacts?: CaseFacts;
  readonly since?: SinceDays;
  /** How many choices each question of a guide holds, by `guide.field`. */
  readonly choices?: Readonly<Record<string, number>>;
  /** Days that a decision on the rule has weighed. */
  readonly weighed?: readonly Day[];
  readonly grade?: number;
  readonly recordsLessons?: boolean;
  readonly dataUntil?: Day | null;
}

type More = Partial<Absence>;

const row = (date: Day, more: More): Absence =>
  absenceSchema.parse({
    pupilId: 'ola', schoolId: 'vik', date, kind: 'day', lessons: 0, minutes: null, at: null, subject: null, cause: 'unknown', documented: false, reported: true, sourceCode: 'F', comment: null, ...more,
  });

/** Whole days away, of unclear cause and undocumented unless said otherwise. */
export const away = (dates: readonly Day[], more: More = {}): Absence[] => dates.map((date) => row(date, more));

/** One lesson missed on each date. */
export const missed = (dates: readonly Day[], more: More = {}): Absence[] => dates.map((date) => row(date, { kind: 'lesson', lessons: 1, at: '1', ...more }));

export const late = (dates: readonly Day[], more: More = {}): Absence[] => dates.map((date) => row(date, { kind: 'late', minutes: 10, ...more }));

export const leftEarly = (dates: readonly Day[], more: More = {}): Absence[] => dates.map((date) => row(date, { kind: 'left_early', minutes: 60, ...more }));

/** `count` school days in a row, the first on or after `from`. */
export function inARow(from: Day, count: number, school: SchoolCalendar = calendar): Day[] {
  const first = isSchoolDay(school, from) ? from : addSchoolDays(school, from, 1);
  return Array.from({ length: count }, (_, index) => addSchoolDays(school, first, index));
}

/** The same weekday in `count` weeks with school, the first on `from`. */
export function weekly(from: Day, count: number): Day[] {
  const days: Day[] = [];
  for (let day = from; days.length < count; day = plusDays(day, 7)) if (isSchoolDay(calendar, day)) days.push(day);
  return days;
}

const plusDays = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

export const illness: More = { cause: 'illness', documented: true };
export const leave: More = { cause: 'leave', documented: true };
export const doctor: More = { cause: 'health_appointment', documented: true };
export const unreported: More = { reported: false };
