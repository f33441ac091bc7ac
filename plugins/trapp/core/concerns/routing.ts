import { z } from 'zod';
import { addDays, addSchoolDays, type Day, type SchoolCalendar } from '../calendar/index';
import { staffRoleSchema, type StaffRole } from '../people/index';

/** Part of a routine: who assesses concerns that people raise, and how soon (B19, B20, A18, A25). */
export const concernRoutineSchema = z.strictObject({
  assessedBy: staffRoleSchema,
  assessWithinSchoolDays: z.number().int().min(0).max(60),
});
export type ConcernRoutine = z.infer<typeof concernRoutineSchema>;

/** Where a routine says nothing: a leader, within a week of school days. */
export const usualConcernRoutine: ConcernRoutine = { assessedBy: 'department_head', assessWithinSchoolDays: 5 };

interface Fitting {
  readonly concerns?: ConcernRoutine | undefined;
  readonly calendar: SchoolCalendar;
}

/**
 * Who is to assess a concern raised today, and by when, among the routines that fit the pupil: the soonest of them. A concern is never turned away:
 * before anything is published, it is for a leader, within a week.
 */
export function routeConcern(fitting: readonly Fitting[], today: Day): { assessedBy: StaffRole; assessBy: Day } {
  const ways = fitting.map(({ concerns = usualConcernRoutine, calendar }) => ({ assessedBy: concerns.assessedBy, assessBy: addSchoolDays(calendar, today, concerns.assessWithinSchoolDays) }));
  ways.sort((one, other) => one.assessBy.localeCompare(other.assessBy));
  return ways[0] ?? { assessedBy: usualConcernRoutine.assessedBy, assessBy: addDays(today, 7) };
}
