import { schoolDaysBefore, schoolDaysOf, schoolYearOf, weekdayOf, type Day, type SchoolCalendar, type Window } from '../calendar/index';
import type { AbsenceKind } from './absence';
import { countDay, type DayCount } from './count-day';
import type { AbsenceFact, AbsenceFilter, AbsenceMeasure } from './fact-request';
import type { DayNote, LeftOut, Missing } from './measurement';
import type { AbsenceDay } from './picture';

/** What a measure reads: the days with absence, the stretch that is looked at, and the calendar. */
export interface Stretch {
  readonly days: readonly AbsenceDay[];
  readonly from: Day;
  /** The last day that has data, never after today. */
  readonly seenUntil: Day;
  readonly today: Day;
  readonly calendar: SchoolCalendar;
}

export interface Counted {
  readonly value: number | null;
  readonly days: DayNote[];
  readonly about: string | null;
  /** Rows that do not say what the filter asks for could make it more. */
  readonly unsure: boolean;
  readonly missing: Missing | null;
}

/** The kind of absence that each measure counts. */
export const kindOf = {
  days: 'day',
  lessons: 'lesson',
  late: 'late',
  left_early: 'left_early',
  percent_days: 'day',
  longest_run_days: 'day',
  current_run_days: 'day',
  same_weekday_days: 'day',
  same_subject_lessons: 'lesson',
  change_days: 'day',
} as const satisfies Record<AbsenceMeasure, AbsenceKind>;

/** Measures whose value can only grow when more absence becomes known: for these a count so far is "at least" (R9). */
export const growsOnly: ReadonlySet<AbsenceMeasure> = new Set<AbsenceMeasure>(['days', 'lessons', 'late', 'left_early', 'longest_run_days', 'same_weekday_days', 'same_subject_lessons']);

interface Entry extends DayCount {
  readonly date: Day;
  readonly position: number;
}

/** Counts one fact over its stretch (R1-R4, R11-R16). */
export function count(fact: AbsenceFact, stretch: Stretch): Counted {
  const entries = entriesOf(stretch.days, stretch.from, stretch.seenUntil, kindOf[fact.measure], fact.filter);
  switch (fact.measure) {
    case 'days':
    case 'lessons':
    case 'late':
    case 'left_early':
      return result(sum(entries), entries);
    case 'percent_days': {
      const offered = schoolDaysSeen(stretch);
      return result(offered === 0 ? 0 : (100 * sum(entries)) / offered, entries);
    }
    case 'longest_run_days':
      return run(entries, longest(runsOf(entries)));
    case 'current_run_days':
      return run(entries, runsOf(entries).find((one) => one.at(-1)?.position === lastSeen(stretch)) ?? []);
    case 'same_weekday_days':
      return sameWeekday(entries);
    case 'same_subject_lessons':
      return sameSubject(entries);
    case 'change_days':
      return change(fact.window, fact.filter, stretch, entries);
  }
}

function entriesOf(days: readonly AbsenceDay[], from: Day, to: Day, kind: AbsenceKind, filter: AbsenceFilter): Entry[] {
  return days
    .filter((day) => day.date >= from && day.date <= to)
    .map((day) => ({ ...countDay(day, kind, filter), date: day.date, position: day.position }));
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((total, entry) => total + entry.counted, 0);
}

function note(entry: Entry, counted = entry.counted, leftOut: LeftOut | null = entry.leftOut): DayNote {
  return { date: entry.date, counted, leftOut };
}

function result(value: number, entries: readonly Entry[]): Counted {
  return { value, days: entries.map((entry) => note(entry)), about: null, unsure: entries.some((entry) => entry.unsure), missing: null };
}

/** School days next to each other in the calendar, so that a weekend or a break does not end a run (R12). */
function runsOf(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    if (entry.counted === 0) continue;
    const current = runs.at(-1);
    if (current && current.at(-1)?.position === entry.position - 1) current.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** The longest run; of two as long, the latest. */
function longest(runs: readonly Entry[][]): Entry[] {
  return runs.reduce<Entry[]>((best, one) => (one.length >= best.length ? one : best), []);
}

function run(entries: readonly Entry[], chosen: readonly Entry[]): Counted {
  const days = entries.map((entry) => (entry.counted > 0 && !chosen.includes(entry) ? note(entry, 0, 'outside_run') : note(entry)));
  return { ...result(chosen.length, entries), days };
}

function lastSeen(stretch: Stretch): number {
  const { days } = schoolDaysOf(stretch.calendar);
  const position = schoolDaysBefore(stretch.calendar, stretch.seenUntil);
  return days[position] === stretch.seenUntil ? position : position - 1;
}

function schoolDaysSeen(stretch: Stretch): number {
  return Math.max(0, lastSeen(stretch) + 1 - schoolDaysBefore(stretch.calendar, stretch.from));
}

function sameWeekday(entries: readonly Entry[]): Counted {
  const totals = [1, 2, 3, 4, 5].map((weekday) => sum(entries.filter((entry) => weekdayOf(entry.date) === weekday)));
  const most = Math.max(...totals);
  if (most === 0) return result(0, entries);
  const weekday = totals.indexOf(most) + 1;
  const days = entries.map((entry) => (entry.counted > 0 && weekdayOf(entry.date) !== weekday ? note(entry, 0, 'other_weekday') : note(entry)));
  return { ...result(most, entries), days, about: String(weekday) };
}

function sameSubject(entries: readonly Entry[]): Counted {
  const totals = new Map<string, number>();
  for (const entry of entries) {
    for (const [subject, lessons] of entry.subjects) if (subject !== null) totals.set(subject, (totals.get(subject) ?? 0) + lessons);
  }
  const [top] = [...totals].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  const subject = top?.[0] ?? null;
  const days = entries.map((entry) => {
    const lessons = subject === null ? 0 : (entry.subjects.get(subject) ?? 0);
    if (lessons > 0) return note(entry, lessons, null);
    return entry.counted === 0 ? note(entry) : note(entry, 0, entry.subjects.has(null) ? 'not_stated' : 'other_subject');
  });
  const unsure = entries.some((entry) => entry.unsure || entry.subjects.has(null));
  return { value: top?.[1] ?? 0, days, about: subject, unsure, missing: null };
}

/** Days now minus days in just as many school days right before, so that breaks and short weeks do not look like change (R16). */
function change(window: Window, filter: AbsenceFilter, stretch: Stretch, now: readonly Entry[]): Counted {
  const { calendar } = stretch;
  const mayCrossYears = window.kind === 'rolling' && !window.withinSchoolYear;
  const year = mayCrossYears ? undefined : schoolYearOf(calendar, stretch.today);
  const start = schoolDaysBefore(calendar, stretch.from);
  const earlierStart = start - schoolDaysSeen(stretch);
  if (earlierStart < (year ? schoolDaysBefore(calendar, year.from) : 0)) return { ...result(0, now), value: null, missing: 'no_earlier_period' };
  const days = schoolDaysOf(calendar).days;
  const earlierFrom = days[earlierStart];
  const earlierTo = days[start - 1];
  const earlier = earlierFrom === undefined || earlierTo === undefined || earlierStart === start ? [] : entriesOf(stretch.days, earlierFrom, earlierTo, 'day', filter);
  const notes = [...earlier.map((entry) => note(entry, entry.counted === 0 ? 0 : -entry.counted)), ...now.map((entry) => note(entry))];
  return { ...result(sum(now) - sum(earlier), [...earlier, ...now]), days: notes };
}
