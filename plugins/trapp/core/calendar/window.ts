import { z } from 'zod';
import { saying } from '../language/index';
import { addDays, addMonths, mondayOf, type Day } from './day';
import { schoolYearOf, type SchoolCalendar } from './school-calendar';
import { countSchoolDays, schoolDaysBefore, schoolDaysOf } from './school-days';

/** About a year, in each unit: older absence belongs to the history, and an explanation must list every day. */
const LONGEST = { school_days: 200, calendar_days: 400, weeks: 57, months: 13 } as const;

/** What a window may begin with in the pupil's own case, and the last decision that weighed the pupil's absence. */
export const sinceEvents = ['case_opened', 'step_started', 'plan_started', 'measure_started', 'last_meeting', 'last_assessment'] as const;
export const sinceEventSchema = z.enum(sinceEvents);
export type SinceEvent = z.infer<typeof sinceEventSchema>;
/** When these things last happened to the pupil; one that has not happened is not there. */
export type SinceDays = Readonly<Partial<Record<SinceEvent, Day>>>;

/** A window of days, ending today or with the period before this one. Every window says its length and unit; there is no hidden default (B13). */
export const windowSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('rolling'),
      amount: z.number().int().min(1).max(400),
      unit: z.enum(['school_days', 'calendar_days', 'weeks', 'months']),
      /** Does the window stop at the first day of the school year? */
      withinSchoolYear: z.boolean(),
    })
    .refine((window) => window.amount <= LONGEST[window.unit], { path: ['amount'], ...saying({ nb: 'Vinduet kan ikke være lengre enn omtrent et år.', nn: 'Vindauget kan ikkje vere lengre enn omtrent eit år.', en: 'The window cannot be longer than about a year.' }) }),
  /** The latest weeks that count: calendar weeks with at least so many school days, this one included if it already has them. */
  z.strictObject({
    kind: z.literal('school_weeks'),
    amount: z.number().int().min(1).max(LONGEST.weeks),
    schoolDaysAtLeast: z.number().int().min(1).max(5),
    withinSchoolYear: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('calendar_week') }),
  z.strictObject({ kind: z.literal('calendar_month') }),
  z.strictObject({ kind: z.literal('calendar_quarter') }),
  z.strictObject({ kind: z.literal('semester') }),
  z.strictObject({ kind: z.literal('school_year') }),
  z.strictObject({ kind: z.literal('last_week') }),
  z.strictObject({ kind: z.literal('last_month') }),
  z.strictObject({ kind: z.literal('last_quarter') }),
  z.strictObject({ kind: z.literal('last_semester') }),
  /** From the day that something happened to the pupil, that day included. */
  z.strictObject({ kind: z.literal('since'), event: sinceEventSchema, withinSchoolYear: z.boolean() }),
]);
export type Window = z.infer<typeof windowSchema>;

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The days that the window covers, both ends included. Empty (`from` after `to`) when it begins with something that has not happened.
 * Undefined when the window needs a school year that the calendar does not have for `today`.
 */
export function windowPeriod(calendar: SchoolCalendar, window: Window, today: Day, since: SinceDays = {}): Period | undefined {
  const year = schoolYearOf(calendar, today);
  const capped = (from: Day, within: boolean): Period | undefined => {
    if (!within) return { from, to: today };
    return year && { from: from < year.from ? year.from : from, to: today };
  };
  switch (window.kind) {
    case 'calendar_week':
      return { from: mondayOf(today), to: today };
    case 'calendar_month':
      return { from: firstOfMonth(today), to: today };
    case 'calendar_quarter':
      return { from: firstOfQuarter(today), to: today };
    case 'semester':
      return year && { from: today >= year.secondSemesterFrom ? year.secondSemesterFrom : year.from, to: today };
    case 'school_year':
      return year && { from: year.from, to: today };
    case 'last_week':
      return { from: addDays(mondayOf(today), -7), to: addDays(mondayOf(today), -1) };
    case 'last_month':
      return { from: addMonths(firstOfMonth(today), -1), to: addDays(firstOfMonth(today), -1) };
    case 'last_quarter':
      return { from: addMonths(firstOfQuarter(today), -3), to: addDays(firstOfQuarter(today), -1) };
    case 'last_semester':
      return lastSemester(calendar, today);
    case 'rolling':
      return capped(rollingStart(calendar, window, today), window.withinSchoolYear);
    case 'school_weeks':
      return capped(weeksStart(calendar, window, today), window.withinSchoolYear);
    case 'since': {
      const day = since[window.event];
      return day === undefined || day > today ? { from: addDays(today, 1), to: today } : capped(day, window.withinSchoolYear);
    }
  }
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

/** Quarters begin in January, April, July and October (B2). */
function firstOfQuarter(day: Day): Day {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

/** The half-year before the one that holds `today`; in the summer, the one that ended last. */
function lastSemester(calendar: SchoolCalendar, today: Day): Period | undefined {
  const halves = calendar.schoolYears
    .flatMap((year) => [{ from: year.from, to: addDays(year.secondSemesterFrom, -1) }, { from: year.secondSemesterFrom, to: year.to }])
    .filter((half) => half.to < today)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  return halves[0];
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

/** The Monday of the earliest of the latest `amount` weeks that have school days enough up to `today`. */
function weeksStart(calendar: SchoolCalendar, window: Extract<Window, { kind: 'school_weeks' }>, today: Day): Day {
  const first = schoolDaysOf(calendar).days[0];
  let monday = mondayOf(today);
  let earliest = addDays(today, 1);
  for (let left = window.amount; left > 0 && first !== undefined && addDays(monday, 6) >= first; monday = addDays(monday, -7)) {
    const sunday = addDays(monday, 6);
    if (countSchoolDays(calendar, monday, sunday < today ? sunday : today) < window.schoolDaysAtLeast) continue;
    earliest = monday;
    left -= 1;
  }
  return earliest;
}
