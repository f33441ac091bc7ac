import { addDays, countSchoolDays, dayFromNumber, dayNumber, dayTables, mondayOf, schoolDaysBefore, schoolDaysOf, schoolYearOf, timetableOf, windowPeriod, type Day, type Period, type SchoolCalendar, type SinceDays, type Timetable } from '../calendar/index';
import { Collections, entriesIn, type Collection } from './collections';
import { collect, KIND, newEntries, newSpan, spanOver, type Collecting, type Counting, type Span } from './collect';
import type { AbsenceFact, AbsenceMeasure } from './fact-request';
import { compare, earlierPlaces, take, type Outcome, type Stretch } from './measures';
import type { DayNote, Measurement, Missing } from './measurement';
import { isStale, markedPicture, type AbsencePicture, type MarkedPicture } from './picture';
import { PASSES, reasonName, sieveOf } from './sieve';

/** How each measure counts, and the kinds of rows that it reads. */
const ways: Readonly<Record<AbsenceMeasure, readonly [Counting, number]>> = {
  days: ['whole_days', KIND.day],
  half_days: ['half_days', KIND.day | KIND.lesson],
  dates: ['dates', KIND.day | KIND.lesson | KIND.late | KIND.left_early],
  lessons: ['lessons', KIND.lesson],
  lesson_days: ['lesson_days', KIND.lesson],
  minutes: ['minutes', KIND.lesson | KIND.late | KIND.left_early],
  late: ['times', KIND.late],
  left_early: ['times', KIND.left_early],
  edge_of_day_times: ['edge_times', KIND.lesson | KIND.late | KIND.left_early],
  percent_days: ['whole_days', KIND.day],
  percent_time: ['lesson_time', KIND.day | KIND.lesson],
  percent_of_absence: ['whole_days', KIND.day],
  longest_run_days: ['whole_days', KIND.day],
  current_run_days: ['whole_days', KIND.day],
  start_run_days: ['whole_days', KIND.day],
  same_weekday_days: ['whole_days', KIND.day],
  same_weekday_percent: ['whole_days', KIND.day],
  same_month_days: ['whole_days', KIND.day],
  second_week_days: ['whole_days', KIND.day],
  second_week_percent: ['whole_days', KIND.day],
  same_subject_lessons: ['lessons', KIND.lesson],
  same_subject_percent: ['lessons', KIND.lesson],
  change_days: ['whole_days', KIND.day],
  change_from_usual: ['whole_days', KIND.day],
};

/** Measures whose value can only grow when more absence becomes known: for these a count so far is "at least" (R9). */
const growsOnly: ReadonlySet<AbsenceMeasure> = new Set<AbsenceMeasure>([
  'days', 'half_days', 'dates', 'lessons', 'lesson_days', 'minutes', 'late', 'left_early', 'edge_of_day_times',
  'longest_run_days', 'start_run_days', 'same_weekday_days', 'same_month_days', 'second_week_days', 'same_subject_lessons',
]);

/** Everything can be counted, of every cause: what shares of all absence are reckoned from. */
const everything = sieveOf({ documentation: 'any', message: 'any', exceptCauses: [], subjects: null });

/** What a pupil's value is, without the days behind it. One object for each fact, filled anew for each pupil. */
export interface Reading {
  /** NaN when nothing can be said. */
  value: number;
  missing: Missing | null;
}

/** A fact made ready to be measured for many pupils on one day. */
export interface CompiledFact {
  /** Quick: the value alone. The object is the same each time. */
  read(picture: MarkedPicture, since: SinceDays, weighed: ReadonlySet<number> | null): Reading;
  /** The value with every day that was looked at. */
  measure(picture: MarkedPicture, since: SinceDays, weighed: ReadonlySet<number> | null): Measurement;
  /**
   * A number made of the pupil's rows that could count, whatever the window, and of what they are about. While it stays the same, nothing
   * new has been counted: a window that moves on lets days go, and brings none.
   */
  trail(picture: MarkedPicture, since: SinceDays, weighed: ReadonlySet<number> | null): number;
}

/** Measures one fact about one pupil on `today`. What the numbers mean is numbered in core/rules/RULES.md. */
export function measureAbsence(fact: AbsenceFact, picture: AbsencePicture | MarkedPicture, calendar: SchoolCalendar, today: Day, since: SinceDays = {}, weighed: ReadonlySet<Day> = new Set()): Measurement {
  const marked = 'marks' in picture ? picture : markedPicture(picture, null);
  return compileFact(fact, calendar, today).measure(marked, since, weighed.size === 0 ? null : new Set([...weighed].map(dayNumber)));
}

/** The period and the data of one school, as far as a fact depends on them. */
interface Ground {
  readonly dataUntil: Day | null;
  readonly recordsLessons: boolean;
  readonly period: Period | null;
  readonly from: number;
  readonly to: number;
  readonly missing: Missing | null;
  /** Nothing can be said at all. */
  readonly blocked: boolean;
  readonly stretch: Stretch;
}

/** No row names a subject with this number. */
const NO_SUBJECT = -1;

/** What is counted, and where it is collected for all facts that count the same; null when no other could. */
interface Counted {
  readonly what: Collecting;
  readonly shared: Collection | null;
}

const NO_STRETCH: Stretch = { start: 0, end: 0, offered: 0, offeredLessons: null, yearStart: null, backTo: 0 };

/**
 * Makes a fact ready to be measured on `today`. The numbers of RULES.md stand beside what they decide. Facts that are read one after the
 * other about the same pupil share `collections`: what passes the same filter is collected once, whatever the windows.
 */
export function compileFact(fact: AbsenceFact, calendar: SchoolCalendar, today: Day, collections = new Collections()): CompiledFact {
  const { measure, window } = fact;
  const [counting, kinds] = ways[measure];
  const tables = dayTables(calendar);
  const short = window.kind === 'school_weeks' ? shortWeeks(calendar, window.schoolDaysAtLeast, today) : null;
  const bySubject = measure === 'same_subject_lessons' || measure === 'same_subject_percent' ? new Map<number, number>() : null;
  const counted = (what: Collecting): Counted => ({ what, shared: collections.of(what) });
  const usual = counted({ counting, kinds, sieve: sieveOf(fact.filter), tables, short, bySubject });
  const asDays = measure === 'percent_time' ? counted({ ...usual.what, counting: 'whole_days', kinds: KIND.day }) : usual;
  const ofAll = measure === 'percent_of_absence' ? counted({ ...usual.what, sieve: everything }) : usual;
  // What the window is compared with is school days right before it, of whatever weeks.
  const inAllWeeks = short === null ? usual : counted({ ...usual.what, short: null });
  const covered = covers(calendar, today);
  const fixed = window.kind === 'since' ? null : windowPeriod(calendar, window, today);
  const entries = newEntries();
  const now = newSpan(entries);
  const beforeEntries = newEntries();
  const before = newSpan(beforeEntries);
  const reading: Reading = { value: 0, missing: null };
  /** Pupils come school by school: what they stand on is the same for all of them, or for all of a grade. */
  const grounds = new Map<number | null, Ground>();
  let latest: Ground | null = null;

  function groundOf({ dataUntil, recordsLessons, grade }: MarkedPicture, since: SinceDays): Ground {
    const isKnown = (known: Ground | null | undefined): known is Ground => fixed !== null && known?.dataUntil === dataUntil && known.recordsLessons === recordsLessons;
    if (measure !== 'percent_time' && isKnown(latest)) return latest;
    const ofGrade = grounds.get(grade);
    if (isKnown(ofGrade)) return ofGrade;
    const period = fixed === null ? windowPeriod(calendar, window, today, since) : fixed;
    latest = ground(fact, calendar, today, { covered, period, short, dataUntil, recordsLessons, timetable: timetableFor(grade) });
    grounds.set(grade, latest);
    return latest;
  }

  function timetableFor(grade: number | null): Timetable | undefined {
    return calendar.timetables === undefined ? undefined : timetableOf(calendar, grade);
  }

  /** Without a timetable, or where parts of days are not recorded, a share of time is a share of days (R37). */
  function countedAs({ stretch }: Ground): Counted {
    return measure === 'percent_time' && stretch.offeredLessons === null ? asDays : usual;
  }

  /** The dates from `from` to `to`: among those that all facts share, or collected on their own when they are to be explained. */
  function look(span: Span, { what, shared }: Counted, { marks, grade }: MarkedPicture, from: number, to: number, weighed: ReadonlySet<number> | null, explaining: boolean): void {
    if (shared !== null && weighed === null && !explaining) {
      spanOver(span, entriesIn(shared, marks, grade, timetableFor(grade)), from, to);
    } else {
      const own = span === now ? entries : beforeEntries;
      collect(what, marks, timetableFor(grade), from, to, weighed, own);
      spanOver(span, own, from, to);
    }
  }

  /** Takes the measure; the stretch is known to have data. */
  function evaluate(picture: MarkedPicture, at: Ground, weighed: ReadonlySet<number> | null, explaining: boolean): Outcome {
    const { stretch } = at;
    const as = countedAs(at);
    look(now, as, picture, at.from, at.to, weighed, explaining);
    if (measure === 'change_days' || measure === 'change_from_usual') {
      const earlier = earlierPlaces(measure, stretch);
      before.high = before.low;
      if (earlier === null) return { value: Number.NaN, about: null, subject: 0, missing: 'no_earlier_period' };
      const { numbers } = tables;
      const any = earlier.start < earlier.end;
      look(before, inAllWeeks, picture, any ? (numbers[earlier.start] as number) : 1, any ? (numbers[earlier.end - 1] as number) : 0, weighed, explaining);
      return compare(measure, now, before, stretch, earlier);
    }
    if (measure === 'percent_of_absence') {
      look(before, ofAll, picture, at.from, at.to, weighed, explaining);
      return { value: before.sum === 0 ? 0 : (100 * now.sum) / before.sum, about: null, subject: 0, missing: now.missing };
    }
    const outcome = take(measure, as.what, now, stretch, picture.marks, explaining);
    outcome.missing = outcome.missing ?? now.missing;
    return outcome;
  }

  /** What is not certain has no value, unless it can only grow (R9). Fills `reading`. */
  function settle(value: number, missing: Missing | null): Reading {
    reading.value = missing === null || growsOnly.has(measure) ? value : Number.NaN;
    reading.missing = missing;
    return reading;
  }

  function read(picture: MarkedPicture, at: Ground, weighed: ReadonlySet<number> | null, explaining: boolean): Outcome | null {
    if (at.blocked) {
      settle(Number.NaN, at.missing);
      return null;
    }
    if (at.period === null) {
      settle(0, null);
      return null;
    }
    const outcome = evaluate(picture, at, weighed, explaining);
    settle(outcome.value, outcome.missing === 'no_earlier_period' ? outcome.missing : (at.missing ?? outcome.missing));
    return outcome;
  }

  return {
    read(picture, since, weighed) {
      read(picture, groundOf(picture, since), weighed, false);
      return reading;
    },

    measure(picture, since, weighed) {
      const at = groundOf(picture, since);
      const outcome = read(picture, at, weighed, true);
      const value = Number.isNaN(reading.value) ? null : reading.value;
      const { missing } = reading;
      if (outcome === null) return { value, missing, period: at.period, days: [], about: null, basis: null };
      const { about, subject } = outcome;
      if (bySubject !== null) look(now, { what: { ...usual.what, bySubject: null, oneSubject: subject === 0 ? NO_SUBJECT : subject }, shared: null }, picture, at.from, at.to, weighed, true);
      const days = [...(measure === 'change_days' || measure === 'change_from_usual' ? notesOf(before, -1) : []), ...notesOf(now, 1)];
      const basis = measure !== 'percent_time' ? null : at.stretch.offeredLessons === null ? 'school_days' : 'timetable';
      return { value, missing, period: at.period, days, about, basis };
    },

    trail(picture, since, weighed) {
      const at = groundOf(picture, since);
      if (at.blocked || at.period === null) return 0;
      const { about } = evaluate(picture, at, weighed, false);
      let hash = about === null ? 17 : hashText(about);
      look(now, countedAs(at), picture, 0, at.to, weighed, false);
      const { numbers, counted } = now.entries;
      for (let index = now.low; index < now.high; index += 1) {
        const amount = counted[index] as number;
        if (amount > 0) hash = (Math.imul(Math.imul(hash, 31) + (numbers[index] as number), 31) + Math.round(amount * 100)) | 0;
      }
      return hash;
    },
  };
}

/** What a fact stands on for a school: its period, its data, and whether anything can be said (R4-R8, R33, R37). */
function ground(
  { measure, window }: AbsenceFact,
  calendar: SchoolCalendar,
  today: Day,
  { covered, period, short, dataUntil, recordsLessons, timetable }: { covered: boolean; period: Period | undefined; short: Uint8Array | null; dataUntil: Day | null; recordsLessons: boolean; timetable: Timetable | undefined },
): Ground {
  const at = { dataUntil, recordsLessons };
  const blocked = (missing: Missing, where: Period | null = null): Ground => ({ ...at, period: where, from: 1, to: 0, missing, blocked: true, stretch: NO_STRETCH });
  const isEmpty = period !== undefined && period.from > period.to;
  const empty: Ground = { ...at, period: null, from: 1, to: 0, missing: null, blocked: false, stretch: NO_STRETCH };
  if (isEmpty && window.kind === 'since') return empty;
  if (dataUntil === null) return blocked('no_data');
  if (!covered || period === undefined) return blocked('no_calendar');
  if (isEmpty) return empty;
  const parts = ways[measure][1] & ~KIND.day;
  const alsoDays = (ways[measure][1] & KIND.day) !== 0;
  if (!recordsLessons && parts !== 0 && !alsoDays) return blocked('not_recorded_by_school', period);
  const seenUntil = dataUntil < period.to ? dataUntil : period.to;
  const start = schoolDaysBefore(calendar, period.from);
  const end = Math.max(start, schoolDaysBefore(calendar, addDays(seenUntil, 1)));
  const counting = (until: number) => (short === null ? until - start : short.subarray(start, until).reduce((days, is) => days + 1 - is, 0));
  // School days before today of which the data reaches none: nothing has been seen yet (R7).
  const dueEnd = Math.max(start, Math.min(schoolDaysBefore(calendar, today), schoolDaysBefore(calendar, addDays(period.to, 1))));
  if (counting(dueEnd) > 0 && counting(Math.min(end, dueEnd)) === 0) return blocked('stale_data', period);
  // A period that is over and seen to its end is not the worse for what has not been sent since (R49).
  const isWhole = period.to < today && countSchoolDays(calendar, addDays(dataUntil, 1), period.to) === 0;
  const stale = !isWhole && isStale(calendar, dataUntil, today);
  const partly = !recordsLessons && parts !== 0 && measure !== 'percent_time';
  const missing = stale ? 'stale_data' : partly ? 'not_recorded_by_school' : null;
  const placeOf = (day: Day | undefined) => (day === undefined ? null : schoolDaysBefore(calendar, day));
  const stretch: Stretch = {
    start,
    end,
    offered: counting(end),
    offeredLessons: measure === 'percent_time' && timetable !== undefined && recordsLessons ? lessonsOffered(calendar, timetable, short, start, end) : null,
    yearStart: placeOf(schoolYearOf(calendar, today)?.from),
    backTo: placeOf(backTo(measure, window, calendar, period)) ?? start,
  };
  return { ...at, period, from: dayNumber(period.from), to: dayNumber(seenUntil), missing, blocked: false, stretch };
}

/** The first day that a comparison may reach back to (R16, R45); undefined when there is none. */
function backTo(measure: AbsenceMeasure, window: AbsenceFact['window'], calendar: SchoolCalendar, { from, to }: Period): Day | undefined {
  // What is usual is what the year was like until then; in the summer, the year that ended last.
  if (measure === 'change_from_usual') return calendar.schoolYears.filter((year) => year.from <= to).sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.from;
  const mayCrossYears = 'withinSchoolYear' in window && !window.withinSchoolYear;
  return mayCrossYears ? schoolDaysOf(calendar).days[0] : schoolYearOf(calendar, from)?.from;
}

function notesOf({ entries, low, high }: Span, sign: 1 | -1): DayNote[] {
  return Array.from({ length: high - low }, (_, at) => {
    const index = low + at;
    const counted = entries.counted[index] as number;
    const reason = entries.reasons[index] as number;
    return { date: dayFromNumber(entries.numbers[index] as number), counted: counted === 0 ? 0 : sign * counted, leftOut: reason === PASSES ? null : reasonName(reason) };
  });
}

/** By place among the school days: 1 in weeks with fewer school days than count (R35). Those to come are not short yet, but not counted either. */
function shortWeeks(calendar: SchoolCalendar, atLeast: number, today: Day): Uint8Array {
  const { days } = schoolDaysOf(calendar);
  const inWeek = new Map<Day, number>();
  for (const day of days) if (day <= today) inWeek.set(mondayOf(day), (inWeek.get(mondayOf(day)) ?? 0) + 1);
  return Uint8Array.from(days, (day) => ((inWeek.get(mondayOf(day)) ?? 0) < atLeast ? 1 : 0));
}

function lessonsOffered(calendar: SchoolCalendar, { lessons }: Timetable, short: Uint8Array | null, start: number, end: number): number {
  const { numbers } = dayTables(calendar);
  let offered = 0;
  for (let place = start; place < end; place += 1) if (short === null || short[place] === 0) offered += lessons[((numbers[place] as number) + 3) % 7] ?? 0;
  return offered;
}

/** Does the calendar say anything about the day: not before its first school year, nor after its last? */
function covers(calendar: SchoolCalendar, day: Day): boolean {
  return calendar.schoolYears.some((year) => year.from <= day) && calendar.schoolYears.some((year) => year.to >= day);
}

function hashText(text: string): number {
  let hash = 7;
  for (let index = 0; index < text.length; index += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}
