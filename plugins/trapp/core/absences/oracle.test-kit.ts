import type { Day, SchoolCalendar, SinceDays, Timetable } from '../calendar/index';
import type { Absence } from './absence';
import type { AbsenceFact, AbsenceFilter, AbsenceMeasure } from './fact-request';
import { leftOutReasons, type Basis, type LeftOut, type Missing } from './measurement';
import { OracleCalendar, later, stretchOf, the, weekOf, type Stretch } from './oracle-days.test-kit';
import { countDate, filteredOut, kinds, missingOf, offered, outBeforeFilter, rowsThatCount, unknownLength, type Asked, type DateCount } from './oracle-rows.test-kit';

/** What the oracle says of one fact: RULES.md read word for word, date by date, and as slowly as that takes. */
export interface Told {
  readonly value: number | null;
  /** Everything that makes it uncertain, where R5-R8 do not say which comes first; empty when certain. */
  readonly missing: readonly Missing[];
  readonly period: Stretch | null;
  readonly about: string | null;
  readonly basis: Basis | null;
  /** The dates that counted, oldest first. */
  readonly counted: readonly Day[];
  /** Where the earlier period begins that the window is compared with. */
  readonly earlierFrom?: Day | undefined;
}

export interface OraclePupil {
  readonly absences: readonly Absence[];
  readonly dataUntil: Day | null;
  readonly recordsLessons: boolean;
  readonly grade: number | null;
  /** Days that a decision on the rule has used up. */
  readonly weighed: ReadonlySet<Day>;
}

/** R9: absence that is not seen yet can make these larger or smaller. */
const hasNoLeast = new Set<AbsenceMeasure>(['percent_days', 'percent_time', 'percent_of_absence', 'same_weekday_percent', 'second_week_percent', 'same_subject_percent', 'current_run_days', 'change_days', 'change_from_usual']);
const NO_FILTER: AbsenceFilter = { documentation: 'any', message: 'any', exceptCauses: [], subjects: null };

/** The brute force: one fact about one pupil. */
export class Oracle {
  private readonly calendar: OracleCalendar;
  private readonly timetable: Timetable | undefined;

  constructor(
    calendar: SchoolCalendar,
    school: string,
    private readonly pupil: OraclePupil,
    private readonly today: Day,
    private readonly since: SinceDays,
  ) {
    this.calendar = OracleCalendar.of(calendar, school);
    const { grade } = pupil;
    this.timetable = grade === null ? undefined : calendar.timetables?.find(({ grades }) => grade >= grades.from && grade <= grades.to);
  }

  tell(fact: AbsenceFact): Told {
    const { pupil, calendar, today } = this;
    const { dataUntil } = pupil;
    const nothing = (missing: Missing, period: Stretch | null): Told => ({ value: null, missing: [missing], period, about: null, basis: null, counted: [] });
    const period = stretchOf(calendar, fact.window, today, this.since);
    if (period === 'never') return { value: 0, missing: [], period: null, about: null, basis: null, counted: [] };
    if (dataUntil === null) return nothing('no_data', null);
    if (period === 'nowhere' || today < calendar.first || today > calendar.last) return nothing('no_calendar', null);
    const onlyParts = !kinds[fact.measure].includes('day');
    if (onlyParts && !pupil.recordsLessons) return nothing('not_recorded_by_school', period);
    const days = this.daysOf(fact, period);
    const due = days.filter((day) => day < today);
    if (due.length > 0 && due.every((day) => day > dataUntil)) return nothing('stale_data', period);
    const found = this.count(fact, period, days.filter((day) => day <= dataUntil));
    // A period that is over and seen to its end is not the worse for what has not been sent since.
    const seenToItsEnd = period.to < today && calendar.schoolDaysBetween(later(dataUntil, 1), period.to).length === 0;
    const stale = !seenToItsEnd && calendar.schoolDaysBetween(later(dataUntil, 1), later(today, -1)).length > 10;
    const cannot = found.missing.filter((one) => one === 'no_earlier_period' || one === 'no_school_days');
    const missing: readonly Missing[] = cannot.length > 0 ? cannot : stale ? ['stale_data'] : found.missing;
    if (missing.length === 0) return { ...found, period };
    const value = hasNoLeast.has(fact.measure) ? null : found.value;
    return { ...found, value, missing, period };
  }

  /** The window's school days: those of its weeks that count, where it is one of weeks (R35). */
  private daysOf({ window }: AbsenceFact, period: Stretch): Day[] {
    const days = this.calendar.schoolDaysBetween(period.from, period.to);
    return window.kind === 'school_weeks' ? days.filter((day) => this.calendar.schoolDaysInWeek(weekOf(day), period.to) >= window.schoolDaysAtLeast) : days;
  }

  private count(fact: AbsenceFact, period: Stretch, seen: readonly Day[]): Omit<Told, 'period'> {
    const { measure, filter } = fact;
    const plain = (value: number, counted: readonly Day[], about: string | null = null, missing: readonly Missing[] = unsure()): Omit<Told, 'period'> => ({ value, missing, about, basis: null, counted });
    const counts = new Map(seen.map((day) => [day, this.countDate(measure, filter, day)]));
    const unsure = (): Missing[] => [...new Set([...counts.values()].flatMap((one) => one.unsure))];
    const counted = seen.filter((day) => counts.get(day)?.counts);
    const sum = counted.reduce((total, day) => total + (counts.get(day)?.adds ?? 0), 0);
    const most = (groupOf: (day: Day) => string): { days: Day[]; group: string | null } => {
      const groups = new Map<string, Day[]>();
      for (const day of counted) groups.set(groupOf(day), [...(groups.get(groupOf(day)) ?? []), day]);
      const [group, days] = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0] ?? [null, []];
      return { days, group };
    };
    const share = (part: number, all: number): number => (all === 0 ? 0 : (100 * part) / all);

    switch (measure) {
      case 'half_days':
      case 'dates':
        return plain(sum, counted, null, this.pupil.recordsLessons ? unsure() : [...new Set<Missing>([...unsure(), 'not_recorded_by_school'])]);
      case 'days':
      case 'lessons':
      case 'lesson_days':
      case 'minutes':
      case 'late':
      case 'left_early':
      case 'edge_of_day_times':
      case 'part_times':
        return plain(sum, counted);
      case 'percent_days':
        return plain(share(counted.length, seen.length), counted);
      case 'percent_time': {
        const table = this.timetable;
        if (!table || !this.pupil.recordsLessons) return { ...plain(share(counted.length, seen.length), counted), basis: 'school_days' };
        const all = seen.reduce((total, day) => total + offered(table, day), 0);
        return { ...plain(share(sum, all), counted), basis: 'timetable' };
      }
      case 'percent_of_absence':
        return plain(share(counted.length, seen.filter((day) => this.countDate('days', NO_FILTER, day).counts).length), counted);
      case 'longest_run_days': {
        let best: Day[] = [];
        seen.forEach((_, start) => {
          const run = runFrom(seen.slice(start), counted);
          if (run.length > 0 && run.length >= best.length) best = run;
        });
        return plain(best.length, best);
      }
      case 'current_run_days': {
        const run = runFrom([...seen].reverse(), counted).reverse();
        return plain(run.length, run);
      }
      case 'start_run_days': {
        const year = this.calendar.yearOf(this.today);
        const first = year && this.calendar.schoolDaysBetween(year.from, year.to)[0];
        const run = first === undefined || !seen.includes(first) ? [] : runFrom(seen.filter((day) => day >= first), counted);
        return plain(run.length, run);
      }
      case 'same_weekday_days':
      case 'same_weekday_percent': {
        const { days, group } = most((day) => String(the(day).weekday));
        return plain(measure === 'same_weekday_days' ? days.length : share(days.length, counted.length), days, group);
      }
      case 'same_month_days': {
        const { days, group } = most((day) => the(day).month);
        return plain(days.length, days, group === null ? null : String(Number(group.slice(5))));
      }
      case 'second_week_days':
      case 'second_week_percent': {
        const { days, group } = most((day) => (the(day).week % 2 === 0 ? 'even' : 'odd'));
        return plain(measure === 'second_week_days' ? days.length : share(days.length, counted.length), days, group);
      }
      case 'same_subject_lessons':
      case 'same_subject_percent':
        return this.bySubject(fact, seen);
      case 'change_days': {
        const before = this.justAsManyBefore(fact, period, seen.length);
        if (before === undefined) return plain(0, [], null, ['no_earlier_period']);
        const earlier = before.map((day) => ({ day, ...this.countDate(measure, filter, day) }));
        const those = earlier.filter((one) => one.counts).map(({ day }) => day);
        return { ...plain(counted.length - those.length, [...those, ...counted], null, [...new Set([...unsure(), ...earlier.flatMap((one) => one.unsure)])]), earlierFrom: before[0] };
      }
      case 'change_from_usual': {
        const before = this.earlierInYear(period);
        const lacks: Missing[] = [...(before.length < 20 ? ['no_earlier_period' as const] : []), ...(seen.length === 0 ? ['no_school_days' as const] : [])];
        if (lacks.length > 0) return plain(0, [], null, lacks);
        const earlier = before.map((day) => ({ day, ...this.countDate(measure, filter, day) }));
        const those = earlier.filter((one) => one.counts).map(({ day }) => day);
        return { ...plain(share(counted.length, seen.length) - share(those.length, before.length), [...those, ...counted], null, [...new Set([...unsure(), ...earlier.flatMap((one) => one.unsure)])]), earlierFrom: before[0] };
      }
    }
  }

  private rowsOf(day: Day): Absence[] {
    return this.pupil.weighed.has(day) ? [] : this.pupil.absences.filter(({ date }) => date === day);
  }

  private countDate(measure: AbsenceMeasure, filter: AbsenceFilter, day: Day): DateCount {
    return countDate(this.calendar, day, this.rowsOf(day), this.asked(measure, filter));
  }

  private asked(measure: AbsenceMeasure, filter: AbsenceFilter): Asked {
    const asDays = measure === 'percent_time' && (!this.timetable || !this.pupil.recordsLessons);
    return { measure, filter, kinds: asDays ? kinds.percent_days : kinds[measure], timetable: asDays ? undefined : this.timetable };
  }

  /** R10, R46: each date with absence that was looked at, and why it was left out; null when it was counted. */
  reasons(fact: AbsenceFact, told: Told): Map<Day, LeftOut | null> {
    const { absences, dataUntil, weighed } = this.pupil;
    const { period, earlierFrom } = told;
    if (period === null || dataUntil === null) return new Map();
    const from = earlierFrom ?? period.from;
    const to = period.to < dataUntil ? period.to : dataUntil;
    const school = this.calendar.schoolDaysBetween(from, to);
    const long = new Set([...school.filter((day) => day < period.from), ...this.daysOf(fact, period)]);
    const asked = this.asked(fact.measure, fact.filter);
    const dates = [...new Set(absences.map(({ date }) => date))].filter((date) => date >= from && date <= to).sort();
    const reasonOf = (date: Day): LeftOut | null => {
      if (told.counted.includes(date)) return null;
      if (!school.includes(date)) return 'no_school_day';
      if (!long.has(date)) return 'short_week';
      const rows = absences.filter((row) => row.date === date);
      const reasons = rows.map((row) => outBeforeFilter(this.calendar, row, rows, asked) ?? (weighed.has(date) ? 'weighed' : filteredOut(row, fact.filter, asked.timetable)));
      const passed = rows.filter((_, index) => reasons[index] === null);
      const [afterwards] = passed.flatMap((row) => notTheMost(row, asked, told.about) ?? []);
      const others = [...reasons.filter((one) => one !== null), ...passed.map((row) => doesNotAdd(row, asked))];
      return afterwards ?? others.sort((a, b) => leftOutReasons.indexOf(b) - leftOutReasons.indexOf(a))[0] ?? null;
    };
    // Of the earlier period only school days are told.
    return new Map(dates.map((date) => [date, reasonOf(date)] as const).filter(([date, reason]) => date >= period.from || reason !== 'no_school_day'));
  }

  /** R15: lessons in one subject; a row that does not say which may be in any. */
  private bySubject({ measure, filter }: AbsenceFact, seen: readonly Day[]): Omit<Told, 'period'> {
    const judged = seen.map((day) => ({ day, ...rowsThatCount(this.calendar, this.rowsOf(day), { filter, kinds: kinds[measure], timetable: this.timetable }) }));
    const rows = judged.flatMap(({ day, passing }) => passing.map((row) => ({ day, subject: row.subject, lessons: row.lessons })));
    const sums = new Map<string, number>();
    for (const { subject, lessons } of rows) if (subject !== null) sums.set(subject, (sums.get(subject) ?? 0) + lessons);
    const [about, most] = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? [null, 0];
    const all = rows.reduce((sum, { lessons }) => sum + lessons, 0);
    const unsure = judged.some(({ unstated }) => unstated.length > 0) || rows.some(({ subject }) => subject === null);
    return {
      value: measure === 'same_subject_lessons' ? most : all === 0 ? 0 : (100 * most) / all,
      missing: unsure ? ['not_recorded_by_school', ...unknownLength(judged.flatMap(({ unstated }) => unstated), { filter, timetable: this.timetable })] : [],
      about,
      basis: null,
      counted: [...new Set(rows.filter(({ subject }) => about !== null && subject === about).map(({ day }) => day))],
    };
  }

  /** R16: exactly as many school days right before the window, undefined where there are not so many or they lie in last school year. */
  private justAsManyBefore({ window }: AbsenceFact, { from }: Stretch, amount: number): Day[] | undefined {
    const bound = !('withinSchoolYear' in window) || window.withinSchoolYear;
    const earliest = bound ? (this.calendar.yearOf(from)?.from ?? from) : this.calendar.first;
    const before = this.calendar.schoolDaysBetween(earliest, later(from, -1));
    if (before.length < amount) return undefined;
    return amount === 0 ? [] : before.slice(-amount);
  }

  /** R45: the school days that come before the window in the school year that it ends in; in the summer, in the one that ended last. */
  private earlierInYear({ from, to }: Stretch): Day[] {
    const year = this.calendar.years.filter((one) => one.from <= to).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
    return year ? this.calendar.schoolDaysBetween(year.from, later(from, -1)) : [];
  }
}

/** Why a row that passed the filter adds nothing by itself. */
function doesNotAdd(row: Absence, asked: Asked): LeftOut {
  if (missingOf(row, asked) !== null) return 'not_stated';
  return asked.measure === 'edge_of_day_times' ? 'other_lesson' : 'too_little';
}

/** Why a row that passed the filter is not among those that the measure is about; undefined when the measure is about all of them. */
function notTheMost(row: Absence, { measure }: Asked, about: string | null): LeftOut | undefined {
  switch (measure) {
    case 'same_weekday_days':
    case 'same_weekday_percent':
      return 'other_weekday';
    case 'same_month_days':
      return 'other_month';
    case 'second_week_days':
    case 'second_week_percent':
      return 'other_week';
    case 'same_subject_lessons':
    case 'same_subject_percent':
      return row.subject === null || row.subject === about ? 'not_stated' : 'other_subject';
    case 'longest_run_days':
    case 'current_run_days':
    case 'start_run_days':
      return 'outside_run';
    default:
      return undefined;
  }
}

/** The days from the first on that counted, up to the first that did not. */
function runFrom(days: readonly Day[], counted: readonly Day[]): Day[] {
  const end = days.findIndex((day) => !counted.includes(day));
  return days.slice(0, end === -1 ? days.length : end);
}
