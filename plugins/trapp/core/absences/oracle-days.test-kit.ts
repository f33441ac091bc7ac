import type { Day, SchoolCalendar, SinceDays, Window } from '../calendar/index';

/** The oracle's own idea of days, school days and windows: it walks every date, and shares no code with what it is to judge. */
const MS_PER_DAY = 86_400_000;

export interface CalendarDay {
  readonly day: Day;
  /** 1 = Monday. */
  readonly weekday: number;
  /** "2026-11". */
  readonly month: string;
  readonly week: number;
}

/** Every date of these years, told one by one. */
const FIRST = Date.UTC(2021, 0, 1);
export const allDays: readonly CalendarDay[] = Array.from({ length: 365 * 12 }, (_, index) => calendarDay(FIRST + index * MS_PER_DAY));
const indexes = new Map(allDays.map(({ day }, index) => [day, index]));

function calendarDay(time: number): CalendarDay {
  const date = new Date(time);
  const weekday = date.getUTCDay() || 7;
  const thursday = new Date(time + (4 - weekday) * MS_PER_DAY);
  const week = Math.ceil((Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / MS_PER_DAY) + 1) / 7);
  const day = date.toISOString().slice(0, 10);
  return { day, weekday, month: day.slice(0, 7), week };
}

function indexOf(day: Day): number {
  const index = indexes.get(day);
  if (index === undefined) throw new Error(`${day} is outside the oracle's years`);
  return index;
}

export const later = (day: Day, days: number): Day => (allDays[indexOf(day) + days] as CalendarDay).day;
export const the = (day: Day): CalendarDay => allDays[indexOf(day)] as CalendarDay;
export const weekOf = (day: Day): Day => later(day, 1 - the(day).weekday);

/** Every date from one to another, both included. */
export function between(from: Day, to: Day): Day[] {
  return from > to ? [] : allDays.slice(indexOf(from), indexOf(to) + 1).map(({ day }) => day);
}

type Year = SchoolCalendar['schoolYears'][number];
const known = new WeakMap<SchoolCalendar, OracleCalendar>();

/** One school's calendar as the oracle sees it: each school day with the year it is in. */
export class OracleCalendar {
  readonly years: readonly Year[];
  private readonly schoolDays: ReadonlyMap<Day, Year>;

  private constructor(calendar: SchoolCalendar, school: string) {
    this.years = calendar.schoolYears;
    const own = (calendar.ownBreaks ?? []).filter((pause) => pause.school === school);
    const schoolDays = new Map<Day, Year>();
    for (const year of calendar.schoolYears) {
      for (const day of between(year.from, year.to)) {
        const free = the(day).weekday > 5 || [...year.breaks, ...own].some((pause) => day >= pause.from && day <= pause.to);
        if (!free) schoolDays.set(day, year);
      }
    }
    this.schoolDays = schoolDays;
  }

  /** Made once for each calendar: the walk over its years is long. */
  static of(calendar: SchoolCalendar, school: string): OracleCalendar {
    const made = known.get(calendar) ?? new OracleCalendar(calendar, school);
    known.set(calendar, made);
    return made;
  }

  schoolDaysBetween(from: Day, to: Day): Day[] {
    return between(from, to).filter((day) => this.schoolDays.has(day));
  }

  yearOf(day: Day): Year | undefined {
    return this.years.find((year) => day >= year.from && day <= year.to);
  }

  get first(): Day {
    return this.years.map(({ from }) => from).sort()[0] as Day;
  }

  get last(): Day {
    return this.years.map(({ to }) => to).sort().at(-1) as Day;
  }

  /** The nearest school day before (-1) or after (1), in the whole calendar. */
  next(day: Day, step: 1 | -1): Day | undefined {
    for (let one = later(day, step); one >= this.first && one <= this.last; one = later(one, step)) if (this.schoolDays.has(one)) return one;
    return undefined;
  }

  /** How many school days the week has, counted no further than `until`. */
  schoolDaysInWeek(day: Day, until: Day): number {
    return between(weekOf(day), later(weekOf(day), 6)).filter((one) => one <= until && this.schoolDays.has(one)).length;
  }
}

export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** The window's dates; `never` when what it begins with has not happened (R33), `nowhere` when the calendar has no school year for it (R6). */
export function stretchOf(calendar: OracleCalendar, window: Window, today: Day, since: SinceDays): Stretch | 'never' | 'nowhere' {
  const year = calendar.yearOf(today);
  const month = the(today).month;
  const quarter = monthsFrom(month, -((Number(month.slice(5)) - 1) % 3));
  switch (window.kind) {
    case 'calendar_week':
      return { from: weekOf(today), to: today };
    case 'calendar_month':
      return { from: `${month}-01`, to: today };
    case 'calendar_quarter':
      return { from: `${quarter}-01`, to: today };
    case 'school_year':
      return year ? { from: year.from, to: today } : 'nowhere';
    case 'semester':
      return year ? { from: today < year.secondSemesterFrom ? year.from : year.secondSemesterFrom, to: today } : 'nowhere';
    case 'last_week':
      return { from: later(weekOf(today), -7), to: later(weekOf(today), -1) };
    case 'last_month':
      return { from: `${monthsFrom(month, -1)}-01`, to: later(`${month}-01`, -1) };
    case 'last_quarter':
      return { from: `${monthsFrom(quarter, -3)}-01`, to: later(`${quarter}-01`, -1) };
    case 'last_semester': {
      const halves = calendar.years.flatMap((one) => [{ from: one.from, to: later(one.secondSemesterFrom, -1) }, { from: one.secondSemesterFrom, to: one.to }]);
      return halves.filter(({ to }) => to < today).sort((a, b) => a.to.localeCompare(b.to)).at(-1) ?? 'nowhere';
    }
    case 'since': {
      const day = since[window.event];
      return day === undefined || day > today ? 'never' : within(window, day);
    }
    case 'rolling':
      return within(window, rollingFrom(calendar, window, today));
    case 'school_weeks': {
      const from = weeksFrom(calendar, window, today);
      // Not a week that counts yet: a stretch without days.
      return within(window, from ?? later(today, 1));
    }
  }

  function within(one: { withinSchoolYear: boolean }, from: Day): Stretch | 'nowhere' {
    if (!one.withinSchoolYear) return { from, to: today };
    return year ? { from: from > year.from ? from : year.from, to: today } : 'nowhere';
  }
}

function monthsFrom(month: string, months: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function rollingFrom(calendar: OracleCalendar, window: Extract<Window, { kind: 'rolling' }>, today: Day): Day {
  if (window.unit === 'calendar_days') return later(today, 1 - window.amount);
  if (window.unit === 'weeks') return later(today, 1 - 7 * window.amount);
  if (window.unit === 'months') {
    // The same date so many months ago, or the last of that month, is the last day outside.
    const month = monthsFrom(the(today).month, -window.amount);
    const outside = allDays.filter((one) => one.month === month && one.day.slice(8) <= today.slice(8)).at(-1) as CalendarDay;
    return later(outside.day, 1);
  }
  const schoolDays = calendar.schoolDaysBetween(calendar.first, today);
  return schoolDays.at(-window.amount) ?? schoolDays[0] ?? today;
}

function weeksFrom(calendar: OracleCalendar, window: Extract<Window, { kind: 'school_weeks' }>, today: Day): Day | undefined {
  const weeks: Day[] = [];
  for (let monday = weekOf(today); monday >= weekOf(calendar.first) && weeks.length < window.amount; monday = later(monday, -7)) {
    if (calendar.schoolDaysInWeek(monday, today) >= window.schoolDaysAtLeast) weeks.push(monday);
  }
  return weeks.at(-1);
}
