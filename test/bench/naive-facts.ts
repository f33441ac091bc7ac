import type { AbsenceFact, AbsenceFilter } from '../../plugins/trapp/core/absences/index';
import { schoolDaysIn, weekdayOf, windowPeriod, type Day, type SchoolCalendar } from '../../plugins/trapp/core/calendar/index';

/** A row as the database gives it: truth as 0 and 1. */
export interface Row {
  readonly date: Day;
  readonly kind: string;
  readonly lessons: number;
  readonly subject: string | null;
  readonly cause: string;
  readonly documented: number | null;
  readonly reported: number | null;
}

/** What does not change from pupil to pupil, worked out once. */
export interface Naive {
  readonly schoolDays: readonly Day[];
  readonly from: (fact: AbsenceFact) => Day;
  readonly to: (fact: AbsenceFact) => Day;
}

export function naiveOn(calendar: SchoolCalendar, today: Day): Naive {
  const [year] = calendar.schoolYears;
  const periods = new Map<string, { from: Day; to: Day }>();
  const periodOf = ({ window }: AbsenceFact) => {
    const key = JSON.stringify(window);
    const period = periods.get(key) ?? windowPeriod(calendar, window, today) ?? { from: today, to: today };
    periods.set(key, period);
    return period;
  };
  return { schoolDays: schoolDaysIn(calendar, year?.from ?? today, today), from: (fact) => periodOf(fact).from, to: (fact) => periodOf(fact).to };
}

/**
 * The value of one fact about one pupil as one would write it without a thought of time: filter the rows, put the days in a set, count. Says the same
 * as our facts for what the generated city holds; null when it cannot be said.
 */
export function naiveValue(fact: AbsenceFact, rows: readonly Row[], naive: Naive): number | null {
  const from = naive.from(fact);
  const to = naive.to(fact);
  const inside = rows.filter((row) => row.date >= from && row.date <= to && passes(row, fact.filter));
  switch (fact.measure) {
    case 'days':
      return daysOf(inside).length;
    case 'lessons':
      return lessonsOf(inside, rows).reduce((sum, row) => sum + row.lessons, 0);
    case 'late':
    case 'left_early':
      return inside.filter((row) => row.kind === fact.measure).length;
    case 'percent_days': {
      const offered = naive.schoolDays.filter((day) => day >= from && day <= to).length;
      return offered === 0 ? 0 : (100 * daysOf(inside).length) / offered;
    }
    case 'same_weekday_days':
      return mostOf(daysOf(inside).map((day) => [String(weekdayOf(day)), 1]));
    case 'same_subject_lessons':
      return mostOf(lessonsOf(inside, rows).flatMap((row) => (row.subject === null ? [] : [[row.subject, row.lessons] as const])));
    case 'current_run_days': {
      const days = new Set(daysOf(inside));
      let run = 0;
      while (days.has(naive.schoolDays[naive.schoolDays.length - 1 - run] ?? '')) run += 1;
      return run;
    }
    case 'change_days': {
      const now = naive.schoolDays.filter((day) => day >= from && day <= to).length;
      const start = naive.schoolDays.findIndex((day) => day >= from);
      const earlier = naive.schoolDays.slice(start - now, start);
      if (start < now) return null;
      const before = rows.filter((row) => row.date >= (earlier[0] ?? '') && row.date < from && passes(row, fact.filter));
      return daysOf(inside).length - daysOf(before).length;
    }
    default:
      throw new Error(`The plain way does not know ${fact.measure}`);
  }
}

function passes(row: Row, { documentation, message, exceptCauses }: AbsenceFilter): boolean {
  if (exceptCauses.some((cause) => cause === row.cause)) return false;
  if (documentation !== 'any' && row.documented !== (documentation === 'documented' ? 1 : 0)) return false;
  return message === 'any' || row.reported === (message === 'reported' ? 1 : 0);
}

const daysOf = (rows: readonly Row[]): Day[] => [...new Set(rows.filter((row) => row.kind === 'day').map((row) => row.date))];

/** Lessons of a day that was missed whole are not counted besides. */
function lessonsOf(inside: readonly Row[], rows: readonly Row[]): Row[] {
  const wholeDays = new Set(daysOf(rows));
  return inside.filter((row) => row.kind === 'lesson' && !wholeDays.has(row.date));
}

function mostOf(amounts: readonly (readonly [string, number])[]): number {
  const totals = new Map<string, number>();
  for (const [key, amount] of amounts) totals.set(key, (totals.get(key) ?? 0) + amount);
  return Math.max(0, ...totals.values());
}
