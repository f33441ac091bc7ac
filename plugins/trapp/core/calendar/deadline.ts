import { z } from 'zod';
import { addDays, addMonths, type Day } from './day';
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
