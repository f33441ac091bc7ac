import { dayNumber, dayTables, windowPeriod, type Day, type SchoolCalendar, type SinceDays } from '../calendar/index';
import { Collections, type Collection } from './collections';
import { collect, collectToExplain, newEntries } from './collect';
import { KIND, lackingName, type Collecting } from './collecting';
import type { AbsenceFact } from './fact-request';
import { covers, groundFor, shortWeeks, type Ground } from './ground';
import { compare, earlierPlaces, take, type Asked, type Outcome } from './measures';
import type { DayNote, Measurement, Missing } from './measurement';
import { markedPicture, type AbsencePicture, type MarkedPicture } from './picture';
import { noteOf } from './note-of';
import { sieveOf } from './sieve';
import { newSpan, spanOver, type Span } from './span';
import { Tally } from './tally';
import { NO_NAME, trailOf } from './trail';
import { comparesOrVaries, growsOnly, partOfAll, sums, tellsOfWhat, ways } from './ways';

/** Everything can be counted, of every cause: what shares of all absence are reckoned from. */
const everything = sieveOf({ documentation: 'any', message: 'any', exceptCauses: [], subjects: null });

/** What a pupil's value is, without the days behind it. One object for each fact, filled anew for each pupil. */
export interface Reading {
  /** NaN when nothing can be said. */
  value: number;
  missing: Missing | null;
}

/** What of a fact is the same for every pupil of a school: all but the rows. */
export interface Standing {
  /** The value, where it is the same for all: NaN when nothing can be said. */
  readonly settled: number | null;
  /** Where the value is the sum of a collection from one day number to another, or its share of so many days. */
  readonly sumOf: Collection | null;
  readonly from: number;
  readonly to: number;
  readonly shareOf: number | null;
  /** Is the data such that a value is certain, as long as no row lacks anything? */
  readonly isCertain: boolean;
  /** Can more absence only make the value larger (R9)? */
  readonly grows: boolean;
  /** The collection that all that is counted in the window is part of: with nothing of it there, the value is 0. */
  readonly within: Collection | null;
  /** Is the value never more than what is counted, whatever days are weighed? */
  readonly isPart: boolean;
  /** The collection that is all that the fact's trail is made of; null where there is more to it. */
  readonly trailIn: Collection | null;
}

/** A fact made ready to be measured for many pupils on one day. */
export interface CompiledFact {
  /** Quick: the value alone. The object is the same each time. */
  read(picture: MarkedPicture, since: SinceDays, weighed: ReadonlySet<number> | null): Reading;
  /** How the fact is read for every pupil of the school; null where each pupil has a window of their own. */
  standing(picture: MarkedPicture): Standing | null;
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

/** No row names a subject with this number. */
const NO_SUBJECT = -1;

/** What is counted, and where it is collected for all facts that count the same; null when no other could. */
interface Counted {
  readonly what: Collecting;
  readonly shared: Collection | null;
}

/**
 * Makes a fact ready to be measured on `today`. The numbers of RULES.md stand beside what they decide. Facts that are read one after the
 * other about the same pupil share `collections`: what passes the same filter is collected once, whatever the windows.
 */
export function compileFact(fact: AbsenceFact, calendar: SchoolCalendar, today: Day, collections = new Collections(calendar)): CompiledFact {
  const { measure, window } = fact;
  const [counting, kinds] = ways[measure];
  const tables = dayTables(calendar);
  const short = window.kind === 'school_weeks' ? shortWeeks(calendar, window.schoolDaysAtLeast, today) : null;
  const bySubject = measure === 'same_subject_lessons' || measure === 'same_subject_percent' ? new Tally() : null;
  const counted = (what: Collecting): Counted => ({ what, shared: collections.of(what) });
  const usual = counted({ counting, kinds, sieve: sieveOf(fact.filter), tables, short, bySubject });
  const asDays = measure === 'percent_time' ? counted({ ...usual.what, counting: 'whole_days', kinds: KIND.day }) : usual;
  const ofAll = measure === 'percent_of_absence' ? counted({ ...usual.what, sieve: everything }) : usual;
  // What the window is compared with is school days right before it, of whatever weeks.
  const inAllWeeks = short === null ? usual : counted({ ...usual.what, short: null });
  const grows = growsOnly.has(measure);
  const within = comparesOrVaries.has(measure) ? null : bySubject === null ? usual.shared : counted({ ...usual.what, bySubject: null }).shared;
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
    latest = groundFor(fact, calendar, today, { covered, period, short, dataUntil, recordsLessons, timetable: collections.timetableFor(grade) });
    grounds.set(grade, latest);
    return latest;
  }

  /** Without a timetable, or where parts of days are not recorded, a share of time is a share of days (R37). */
  function countedAs({ stretch }: Ground): Counted {
    return measure === 'percent_time' && stretch.offeredLessons === null ? asDays : usual;
  }

  /** The dates from `from` to `to`: among those that all facts share, or collected on their own when they are to be explained. */
  function look(span: Span, { what, shared }: Counted, picture: MarkedPicture, from: number, to: number, weighed: ReadonlySet<number> | null, asked: Asked): void {
    if (shared !== null && weighed === null && asked !== 'days') {
      spanOver(span, collections.entriesOf(shared, picture), from, to);
    } else {
      const own = span === now ? entries : beforeEntries;
      (asked === 'days' ? collectToExplain : collect)(what, collections.datesOf(picture.marks), collections.timetableFor(picture.grade), from, to, weighed, own);
      spanOver(span, own, from, to);
    }
  }

  /** Takes the measure; the stretch is known to have data. */
  function evaluate(picture: MarkedPicture, at: Ground, weighed: ReadonlySet<number> | null, asked: Asked): Outcome {
    const { stretch } = at;
    const as = countedAs(at);
    look(now, as, picture, at.from, at.to, weighed, asked);
    if (measure === 'change_days' || measure === 'change_from_usual') {
      const earlier = earlierPlaces(measure, stretch);
      before.high = before.low;
      if (earlier === null) return { value: Number.NaN, about: null, subject: 0, missing: 'no_earlier_period' };
      const { numbers } = tables;
      const any = earlier.start < earlier.end;
      look(before, inAllWeeks, picture, any ? (numbers[earlier.start] as number) : 1, any ? (numbers[earlier.end - 1] as number) : 0, weighed, asked);
      return compare(measure, now, before, stretch, earlier);
    }
    if (measure === 'percent_of_absence') {
      look(before, ofAll, picture, at.from, at.to, weighed, asked);
      return { value: before.sum === 0 ? 0 : (100 * now.sum) / before.sum, about: null, subject: 0, missing: lackingName(now.lacks) };
    }
    const outcome = take(measure, as.what, now, stretch, picture.marks, asked);
    outcome.missing = outcome.missing ?? lackingName(now.lacks);
    return outcome;
  }

  /** What is not certain has no value, unless it can only grow (R9). Fills `reading`. */
  function settle(value: number, missing: Missing | null): Reading {
    reading.value = missing === null || grows ? value : Number.NaN;
    reading.missing = missing;
    return reading;
  }

  function read(picture: MarkedPicture, at: Ground, weighed: ReadonlySet<number> | null, asked: Asked): Outcome | null {
    if (at.blocked) {
      settle(Number.NaN, at.missing);
      return null;
    }
    if (at.period === null) {
      settle(0, null);
      return null;
    }
    const outcome = evaluate(picture, at, weighed, asked);
    settle(outcome.value, outcome.missing === 'no_earlier_period' ? outcome.missing : (at.missing ?? outcome.missing));
    return outcome;
  }

  return {
    read(picture, since, weighed) {
      read(picture, groundOf(picture, since), weighed, 'value');
      return reading;
    },

    standing(picture) {
      if (fixed === null) return null;
      const at = groundOf(picture, {});
      const { from, to, stretch, missing, blocked, period } = at;
      const sumOf = sums.has(measure) ? usual.shared : null;
      const trailIn = tellsOfWhat.has(measure) || measure === 'percent_time' ? null : usual.shared;
      return { settled: blocked ? Number.NaN : period === null ? 0 : null, sumOf, from, to, shareOf: measure === 'percent_days' ? stretch.offered : null, isCertain: missing === null, grows, within, isPart: partOfAll.has(measure), trailIn };
    },

    measure(picture, since, weighed) {
      const at = groundOf(picture, since);
      const outcome = read(picture, at, weighed, 'days');
      const value = Number.isNaN(reading.value) ? null : reading.value;
      const { missing } = reading;
      if (outcome === null) return { value, missing, period: at.period, days: [], about: null, basis: null };
      const { about, subject } = outcome;
      if (bySubject !== null) look(now, { what: { ...usual.what, bySubject: null, oneSubject: subject === 0 ? NO_SUBJECT : subject }, shared: null }, picture, at.from, at.to, weighed, 'days');
      const days = [...(measure === 'change_days' || measure === 'change_from_usual' ? notesOf(before, -1) : []), ...notesOf(now, 1)];
      const basis = measure !== 'percent_time' ? null : at.stretch.offeredLessons === null ? 'school_days' : 'timetable';
      return { value, missing, period: at.period, days, about, basis };
    },

    trail(picture, since, weighed) {
      const at = groundOf(picture, since);
      if (at.blocked || at.period === null) return 0;
      const about = tellsOfWhat.has(measure) ? evaluate(picture, at, weighed, 'about').about : null;
      look(now, countedAs(at), picture, 0, at.to, weighed, 'value');
      return trailOf(now.entries, at.to, about === null ? NO_NAME : hashText(about));
    },
  };
}

function notesOf({ entries, low, high }: Span, sign: 1 | -1): DayNote[] {
  const { numbers, counted, reasons } = entries;
  const notes: DayNote[] = [];
  for (let at = low; at < high; at += 1) notes.push(noteOf(numbers[at] as number, sign * (counted[at] as number), reasons[at] as number));
  return notes;
}

function hashText(text: string): number {
  let hash = 7;
  for (let index = 0; index < text.length; index += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}
