import type { Timetable } from '../calendar/index';
import { collect, newEntries, type Collecting, type Entries } from './collect';
import type { Marks } from './marks';

interface Collection {
  readonly entries: Entries;
  marks: Marks | null;
  grade: number | null;
}

/** What has been collected of the current pupil's whole absence, by what is counted: facts that differ only in their windows share it. */
export class Collections {
  private readonly byFilter = new Map<string, Collection>();
  private readonly known = new WeakMap<Collecting, Collection>();

  /** All dates of the pupil, oldest first. Valid until another pupil is asked about. */
  of(what: Collecting, marks: Marks, grade: number | null, timetable: Timetable | undefined): Entries {
    const collection = this.known.get(what) ?? this.remember(what);
    if (collection.marks !== marks || collection.grade !== grade) {
      collect(what, marks, timetable, -Infinity, Infinity, null, collection.entries);
      collection.marks = marks;
      collection.grade = grade;
    }
    return collection.entries;
  }

  private remember(what: Collecting): Collection {
    const { counting, kinds, sieve } = what;
    const key = JSON.stringify([counting, kinds, [...sieve.sorts], sieve.subjects && [...sieve.subjects], sieve.codes && [...sieve.codes], sieve.lessons, sieve.weekdays, sieve.places]);
    const collection = this.byFilter.get(key) ?? { entries: newEntries(), marks: null, grade: null };
    this.byFilter.set(key, collection);
    this.known.set(what, collection);
    return collection;
  }
}
