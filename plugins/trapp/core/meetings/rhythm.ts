import { z } from 'zod';
import { addDays, addMonths, onSchoolDay, type Day, type SchoolCalendar } from '../calendar/index';
import type { TeamMeeting } from './team-meeting';

/** How often a fixed meeting is held, also when there is no case to take up: then it is about the system (B48). */
export const rhythmSchema = z.enum(['every_week', 'every_two_weeks', 'every_month', 'every_two_months', 'every_half_year']);
export type Rhythm = z.infer<typeof rhythmSchema>;

const after: Readonly<Record<Rhythm, (day: Day) => Day>> = {
  every_week: (day) => addDays(day, 7),
  every_two_weeks: (day) => addDays(day, 14),
  every_month: (day) => addMonths(day, 1),
  every_two_months: (day) => addMonths(day, 2),
  every_half_year: (day) => addMonths(day, 6),
};

/** Where a school stands with one of its fixed meetings. */
export interface FixedMeeting {
  /** The last that was held; null when none has been. */
  readonly last: Day | null;
  /** The day that it should be held on; null while one is called together already. */
  readonly next: Day | null;
  /** Has that day passed, without anybody having called? */
  readonly late: boolean;
}

/** From the school's meetings by the template: cancelled ones are none, and one without a day is called together. The first is to be held at once. */
export function fixedMeeting(rhythm: Rhythm, meetings: readonly Pick<TeamMeeting, 'date' | 'status'>[], calendar: SchoolCalendar, today: Day): FixedMeeting {
  const standing = meetings.filter(({ status }) => status !== 'cancelled');
  const last = standing.map(({ date }) => date).filter((date) => date !== '' && (date < today || standing.some((one) => one.date === date && one.status === 'signed'))).sort().at(-1) ?? null;
  const isCalled = standing.some(({ status, date }) => status === 'planned' && (date === '' || date >= today));
  const next = isCalled ? null : onSchoolDay(calendar, last === null ? today : after[rhythm](last));
  return { last, next, late: next !== null && next < today };
}
