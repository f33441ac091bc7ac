import { z } from 'zod';
import { addDays, addMonths, type Day } from './day';
import { isPast, type Now } from './overdue';
import { addSchoolDays, onSchoolDay, type SchoolCalendar } from './school-calendar';

/** How long something may take: a number and its unit, always both. */
export const durationSchema = z.strictObject({
  amount: z.number().int().min(0).max(400),
  unit: z.enum(['school_days', 'calendar_days', 'weeks', 'months']),
});
export type Duration = z.infer<typeof durationSchema>;

/** The last day on which something due `duration` after `from` is still in time. One that falls on a day without school is due on the next school day. */
export function dueDay(calendar: SchoolCalendar, from: Day, duration: Duration): Day {
  return onSchoolDay(calendar, after(calendar, from, duration));
}

function after(calendar: SchoolCalendar, from: Day, { amount, unit }: Duration): Day {
  switch (unit) {
    case 'school_days':
      return addSchoolDays(calendar, from, amount);
    case 'calendar_days':
      return addDays(from, amount);
    case 'weeks':
      return addDays(from, amount * 7);
    case 'months':
      return addMonths(from, amount);
  }
}

/** A time of day as HH:MM. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** So many minutes after school starts that day (S34). The hour is said with it: schools of one municipality do not all start at once. */
export const afterSchoolStart = { startsAt: clockTimeSchema, minutes: z.number().int().min(0).max(600) };

/** When a task is to be done: within a duration, or minutes after school starts. */
export const taskDeadlineSchema = z.discriminatedUnion('unit', [durationSchema, z.strictObject({ unit: z.literal('after_school_start'), ...afterSchoolStart })]);
export type TaskDeadline = z.infer<typeof taskDeadlineSchema>;

/** When it is so many minutes after school starts, the same day at the latest. */
export function timeAfterStart({ startsAt, minutes }: { readonly startsAt: string; readonly minutes: number }): string {
  const [hours = 0, past = 0] = startsAt.split(':').map(Number);
  const at = Math.min(hours * 60 + past + minutes, 23 * 60 + 59);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

/** When a task that is asked for now is due. Minutes after school starts: on the first school day on which that time has not passed. */
export function taskDue(calendar: SchoolCalendar, now: Now, deadline: TaskDeadline): { readonly due: Day; readonly dueAt?: string } {
  if (deadline.unit !== 'after_school_start') return { due: dueDay(calendar, now.today, deadline) };
  const dueAt = timeAfterStart(deadline);
  const due = onSchoolDay(calendar, now.today);
  return { due: isPast({ due, dueAt }, now) ? addSchoolDays(calendar, due, 1) : due, dueAt };
}
