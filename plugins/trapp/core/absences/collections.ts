import type { Timetable } from '../calendar/index';
import { collect, newEntries, type Collecting, type Entries } from './collect';
import type { Marks } from './marks';

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

  /** The collection for what is counted; null for what no other fact could share: weeks that do not count, sums by subject. */
  of(what: Collecting): Collection | null {
    if (what.short !== null || what.bySubject !== null) return null;
    const { counting, kinds, sieve } = what;
    const key = JSON.stringify([counting, kinds, [...sieve.sorts], sieve.subjects && [...sieve.subjects], sieve.codes && [...sieve.codes], sieve.lessons, sieve.weekdays, sieve.places]);
    const collection = this.byFilter.get(key) ?? { what, entries: newEntries(), marks: null, grade: null };
    this.byFilter.set(key, collection);
    return collection;
  }
}

/** All dates of the pupil in a collection: collected when it is the first to ask about this pupil. Valid until another is asked about. */
export function entriesIn(collection: Collection, marks: Marks, grade: number | null, timetable: Timetable | undefined): Entries {
  if (collection.marks !== marks || collection.grade !== grade) {
    collect(collection.what, marks, timetable, -Infinity, Infinity, null, collection.entries);
    collection.marks = marks;
    collection.grade = grade;
  }
  return collection.entries;
}
