import { Collections, compileFact, type AbsenceFilter, type Marks } from '../absences/index';
import { addDays, addMonths, countSchoolDays, type Day, type Period, type SchoolCalendar } from '../calendar/index';

/** A month, or as much of it as has been: its days, and how much of them a pupil has been away. */
export interface MonthMeter extends Period {
  /** School days of the month that there is data for. */
  readonly schoolDays: number;
  /** The pupil's share of the month's school days in percent, counted as the rules count; NaN when nothing can be said (R5-R8, R11). */
  measure(marks: Marks): number;
}

/** The months of a period that have had school so far, the first one first (B58). What the school has not sent anything for yet is no month without absence. */
export function monthMeters(calendar: SchoolCalendar, period: Period, { dataUntil, recordsLessons }: { readonly dataUntil: Day | null; readonly recordsLessons: boolean }): MonthMeter[] {
  const collections = new Collections(calendar);
  const filter: AbsenceFilter = { documentation: 'any', message: 'any', exceptCauses: [], subjects: null };
  const meters: MonthMeter[] = [];
  for (let first: Day = `${period.from.slice(0, 8)}01`; first <= period.to; first = addMonths(first, 1)) {
    const from = first < period.from ? period.from : first;
    const last = addDays(addMonths(first, 1), -1);
    const to = last < period.to ? last : period.to;
    if (countSchoolDays(calendar, from, to) === 0) continue;
    const fact = compileFact({ measure: 'percent_days', window: { kind: 'calendar_month' }, filter }, calendar, to, collections);
    const seenUntil = dataUntil === null || dataUntil < to ? dataUntil : to;
    const schoolDays = seenUntil === null ? 0 : countSchoolDays(calendar, from, seenUntil);
    meters.push({ from, to, schoolDays, measure: (marks) => (schoolDays === 0 ? Number.NaN : fact.read({ marks, dataUntil, recordsLessons, grade: null }, {}, null).value) });
  }
  return meters;
}

/** The mean of some pupils' shares; null when nothing is known of any. */
export function meanShare(shares: readonly number[]): number | null {
  const known = shares.filter((share) => !Number.isNaN(share));
  return known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0) / known.length;
}
