import { addDays, type Day, type Period, type SchoolCalendar } from '../calendar/index';

/** A stretch of the calendar that people have in mind when they say "last autumn". */
export interface ReplayPeriod extends Period {
  readonly kind: 'so_far' | 'autumn' | 'spring' | 'school_year';
  /** The school year: "2025/2026". */
  readonly schoolYear: string;
  /** Why the year says little beside others (B102). */
  readonly notComparable: string | null;
}

/** Two years back: older absence says little of what a rule would do now, and is deleted in time. */
const MOST_YEARS = 2;

/** The periods that a replay is offered for: this school year so far, then the ended half-years and years, the latest first. */
export function replayPeriods({ schoolYears }: SchoolCalendar, today: Day): ReplayPeriod[] {
  const begun = schoolYears.filter(({ from }) => from < today).sort((one, other) => (one.from < other.from ? 1 : -1));
  return begun.slice(0, MOST_YEARS + 1).flatMap(({ label: schoolYear, from, to, secondSemesterFrom, notComparable: why }): ReplayPeriod[] => {
    const year = { schoolYear, notComparable: why ?? null };
    const autumn = { kind: 'autumn', ...year, from, to: addDays(secondSemesterFrom, -1) } as const;
    if (to >= today) return [{ kind: 'so_far', ...year, from, to: addDays(today, -1) }, ...(autumn.to < today ? [autumn] : [])];
    return [{ kind: 'school_year', ...year, from, to }, { kind: 'spring', ...year, from: secondSemesterFrom, to }, autumn];
  });
}
