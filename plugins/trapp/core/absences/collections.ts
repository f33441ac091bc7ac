import { dayTables, timetableOf, type DayTables, type SchoolCalendar, type Timetable } from '../calendar/index';
import { collect, EVER, newEntries, type Entries } from './collect';
import type { Collecting } from './collecting';
import { newDates, readDates, type Dates } from './dates';
import type { Marks } from './marks';
import type { MarkedPicture } from './picture';

/** Everything of the current pupil's absence that is counted in one way, oldest first. */
export interface Collection {
  readonly what: Collecting;
  readonly entries: Entries;
  marks: Marks | null;
  grade: number | null;
}

/** What has been collected of the current pupil's whole absence, by what is counted: facts that differ only in their windows share it. */
export class Collections {
  private readonly byFilter = new Map<string, Collection>();
  private readonly dates = newDates();
  private readonly tables: DayTables;

  constructor(private readonly calendar: SchoolCalendar) {
    this.tables = dayTables(calendar);
  }

  /** The collection for what is counted; null for what no other fact could share: weeks that do not count, sums by subject. */
  of(what: Collecting): Collection | null {
    if (what.short !== null || what.bySubject !== null) return null;
    const { counting, kinds, sieve } = what;
    const key = JSON.stringify([counting, kinds, [...sieve.sorts], sieve.subjects && [...sieve.subjects], sieve.codes && [...sieve.codes], sieve.lessons, sieve.minutesOver, sieve.weekdays, sieve.places]);
    const collection = this.byFilter.get(key) ?? { what, entries: newEntries(), marks: null, grade: null };
    this.byFilter.set(key, collection);
    return collection;
  }

  /** All dates of the pupil in a collection: collected when it is the first to ask about this pupil. Valid until another is asked about. */
  entriesOf(collection: Collection, { marks, grade }: MarkedPicture): Entries {
    if (collection.marks !== marks || collection.grade !== grade) {
      collect(collection.what, this.datesOf(marks), this.timetableFor(grade), EVER.from, EVER.to, null, collection.entries);
      collection.marks = marks;
      collection.grade = grade;
    }
    return collection.entries;
  }

  /** The dates of the pupil's rows. Valid until another pupil is asked about. */
  datesOf(marks: Marks): Dates {
    return readDates(this.dates, marks, this.tables);
  }

  timetableFor(grade: number | null): Timetable | undefined {
    return this.calendar.timetables === undefined ? undefined : timetableOf(this.calendar, grade);
  }
}
