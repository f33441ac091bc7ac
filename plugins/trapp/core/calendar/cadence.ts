import { z } from 'zod';
import { addDays, weekdayOf, type Day } from './day';
import { isSchoolDay, schoolYearOf, type SchoolCalendar } from './school-calendar';
import { schoolDaysBefore, schoolDaysOf } from './school-days';

/** How often a rule is asked: the guidance speaks of day, week, month and half-year checks, and some of fixed dates (S22, S34-S42). */
export const cadenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('daily') }),
  z.strictObject({ kind: z.literal('weekly'), weekday: z.number().int().min(1).max(5) }),
  z.strictObject({ kind: z.literal('monthly'), on: z.enum(['first_school_day', 'last_school_day']) }),
  /** The last school day of each half-year. */
  z.strictObject({ kind: z.literal('semester') }),
  /** Fixed dates of the year, as MM-DD. */
  z.strictObject({ kind: z.literal('dates'), dates: z.array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)).min(1).max(24) }),
]);
export type Cadence = z.infer<typeof cadenceSchema>;

/** A check that was missed is made up for, but not one older than this. */
const LONGEST_GAP = 45;
/** Half a year: the rarest check. */
const LOOKED_BACK = 200;

/**
 * Is the rule to be asked on `today`: is it one of its days, or has one gone by since it was last asked (`last`, null for never)?
 * A weekly check or a fixed date without school is made on the next school day.
 */
export function isAsked(cadence: Cadence | undefined, calendar: SchoolCalendar, today: Day, last: Day | null): boolean {
  if (cadence === undefined || cadence.kind === 'daily' || isCheckDay(cadence, calendar, today)) return true;
  if (last === null) return false;
  const earliest = addDays(today, -LONGEST_GAP);
  for (let day = last < earliest ? earliest : addDays(last, 1); day < today; day = addDays(day, 1)) {
    if (isCheckDay(cadence, calendar, day)) return true;
  }
  return false;
}

/** The latest day on or before `today` that the cadence falls on; null when there is none in the last half-year. */
export function lastCheckDay(cadence: Cadence, calendar: SchoolCalendar, today: Day): Day | null {
  const earliest = addDays(today, -LOOKED_BACK);
  for (let day = today; day >= earliest; day = addDays(day, -1)) {
    if (cadence.kind === 'daily' ? isSchoolDay(calendar, day) : isCheckDay(cadence, calendar, day)) return day;
  }
  return null;
}

/** Those of a rule's fixed dates (MM-DD) that are never asked in this calendar: nobody is at school on them, nor in the two weeks after. 29 February need not be in it. */
export function datesNeverAsked(dates: readonly string[], calendar: SchoolCalendar): string[] {
  const asked = new Set(schoolDaysOf(calendar).days.flatMap((day) => sinceSchoolDayBefore(calendar, day).map((one) => one.slice(5))));
  return dates.filter((date) => date !== '02-29' && !asked.has(date));
}

function isCheckDay(cadence: Exclude<Cadence, { kind: 'daily' }>, calendar: SchoolCalendar, day: Day): boolean {
  if (!isSchoolDay(calendar, day)) return false;
  switch (cadence.kind) {
    case 'weekly':
      return sinceSchoolDayBefore(calendar, day).some((one) => weekdayOf(one) === cadence.weekday);
    case 'dates':
      return sinceSchoolDayBefore(calendar, day).some((one) => cadence.dates.includes(one.slice(5)));
    case 'monthly':
      return (neighbour(calendar, day, cadence.on === 'first_school_day' ? -1 : 1) ?? '').slice(0, 7) !== day.slice(0, 7);
    case 'semester': {
      const year = schoolYearOf(calendar, day);
      const next = neighbour(calendar, day, 1);
      return year !== undefined && (next === undefined || next > year.to || (day < year.secondSemesterFrom && next >= year.secondSemesterFrom));
    }
  }
}

/** The day itself and the days without school right before it, at most two weeks back: a check on one of them is made today. */
function sinceSchoolDayBefore(calendar: SchoolCalendar, day: Day): Day[] {
  const days = [day];
  for (let back = 1; back <= 14; back += 1) {
    const earlier = addDays(day, -back);
    if (isSchoolDay(calendar, earlier)) break;
    days.push(earlier);
  }
  return days;
}

function neighbour(calendar: SchoolCalendar, day: Day, step: 1 | -1): Day | undefined {
  return schoolDaysOf(calendar).days[schoolDaysBefore(calendar, day) + step];
}
