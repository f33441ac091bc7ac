import { z } from 'zod';
import { addDays, addMonths, mondayOf, type Day } from './day';
import { schoolYearOf, type SchoolCalendar } from './school-calendar';
import { schoolDaysBefore, schoolDaysOf } from './school-days';

/** About a year, in each unit: older absence belongs to the history, and an explanation must list every day. */
const LONGEST = { school_days: 200, calendar_days: 400, weeks: 57, months: 13 } as const;

/** A window of days ending today. Every window says its length and unit; there is no hidden default (B13). */
export const windowSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('rolling'),
      amount: z.number().int().min(1).max(400),
      unit: z.enum(['school_days', 'calendar_days', 'weeks', 'months']),
      /** Does the window stop at the first day of the school year? */
      withinSchoolYear: z.boolean(),
    })
    .refine((window) => window.amount <= LONGEST[window.unit], { path: ['amount'], message: 'Vinduet kan ikke være lengre enn omtrent et år.' }),
  z.strictObject({ kind: z.literal('calendar_week') }),
  z.strictObject({ kind: z.literal('calendar_month') }),
  z.strictObject({ kind: z.literal('semester') }),
  z.strictObject({ kind: z.literal('school_year') }),
]);
export type Window = z.infer<typeof windowSchema>;

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The days that the window covers, both ends included, ending on `today`.
 * Undefined when the window needs a school year that the calendar does not have for `today`.
 */
export function windowPeriod(calendar: SchoolCalendar, window: Window, today: Day): Period | undefined {
  const year = schoolYearOf(calendar, today);
  switch (window.kind) {
    case 'calendar_week':
      return { from: mondayOf(today), to: today };
    case 'calendar_month':
      return { from: `${today.slice(0, 8)}01`, to: today };
    case 'semester':
      return year && { from: today >= year.secondSemesterFrom ? year.secondSemesterFrom : year.from, to: today };
    case 'school_year':
      return year && { from: year.from, to: today };
    case 'rolling': {
      const from = rollingStart(calendar, window, today);
      if (!window.withinSchoolYear) return { from, to: today };
      return year && { from: from < year.from ? year.from : from, to: today };
    }
  }
}

function rollingStart(calendar: SchoolCalendar, window: Extract<Window, { kind: 'rolling' }>, today: Day): Day {
  switch (window.unit) {
    case 'calendar_days':
      return addDays(today, 1 - window.amount);
    case 'weeks':
      return addDays(today, 1 - window.amount * 7);
    case 'months':
      return addDays(addMonths(today, -window.amount), 1);
    case 'school_days':
      return nthSchoolDayBack(calendar, today, window.amount);
  }
}

/** The school day that is number `amount` counted backwards, today included; the calendar's first day when it does not go so far back. */
function nthSchoolDayBack(calendar: SchoolCalendar, today: Day, amount: number): Day {
  const { days } = schoolDaysOf(calendar);
  const upToToday = schoolDaysBefore(calendar, addDays(today, 1));
  return upToToday === 0 ? today : (days[Math.max(0, upToToday - amount)] ?? today);
}
