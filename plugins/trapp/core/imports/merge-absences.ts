import type { Absence } from '../absences/index';
import { dayNumber, type Day } from '../calendar/index';
import { words } from './messages.nb';
import type { ImportProfile } from './profile';
import type { FileAbsence, KnownPupil, ReadRow } from './read-absences';
import { createSeenRows } from './seen-rows';
import { countRead, newTally, reject, type Tally } from './tally';

/** A stored row beside a file's row of the same pupil, date and slot. */
export interface StoredAbsence extends Pick<Absence, 'lessons' | 'minutes' | 'at' | 'subject' | 'cause' | 'documented' | 'reported' | 'sourceCode' | 'comment'> {
  readonly id: number;
  readonly schoolNumber: number;
  /** An earlier file no longer had it. */
  readonly isWithdrawn: boolean;
}

export interface ChangedAbsence {
  readonly id: number;
  readonly absence: FileAbsence;
}
export interface ChangedLessons {
  readonly id: number;
  readonly lessons: number;
}

/** What the rows of a piece change among those stored. New rows are stored already, when it is asked. */
export interface Changes {
  readonly added: readonly FileAbsence[];
  readonly rows: readonly ChangedAbsence[];
  readonly lessons: readonly ChangedLessons[];
}

/** A file on its way in, a piece at a time. What it remembers of the rows before is four bytes each. */
export interface AbsenceMerge {
  /** First with each piece: counts its rows, and settles those that tell of the same time. Answers the rows to put beside the stored ones. */
  settle(rows: readonly ReadRow[]): FileAbsence[];
  /** Then, with what was there for each: its row, or the number of the row that is new. Answers what changes. */
  compare(put: readonly FileAbsence[], there: readonly (StoredAbsence | number)[]): Changes;
  /** After the last piece: what could not be said before every row was read. */
  finish(): Changes;
  /** What has come of each row since it was last asked, one letter each: the same file beside the same rows gives the same letters. */
  trace(): string;
  /** Does the file, which has everything for its days, tell of this stored row, in a rejected row too? Then it is not withdrawn. */
  tellsOf(row: { readonly id: number; readonly pupilNumber: number; readonly date: Day }): boolean;
  /** Stored rows of the pupil have changed, by whatever the caller did. */
  touch(pupil: KnownPupil): void;
  /** Pupils whose stored rows have changed, by number. Those with new rows are not among them for that. */
  readonly changed: ReadonlyMap<number, KnownPupil>;
  /** By the school's number; rows of pupils who are not known count for nobody. */
  readonly schools: ReadonlyMap<number, SchoolTally>;
  readonly nobodys: Tally;
}

export interface SchoolTally extends Pick<KnownPupil, 'schoolId' | 'schoolNumber'> {
  readonly tally: Tally;
}

interface Pending {
  readonly before: number;
  readonly tally: Tally;
  readonly pupil: KnownPupil;
  lessons: number;
}

const MAX_LESSONS = 12;
/** Days between two pupils' numbers: more than there are before the year 4700. */
const DAYS = 1_000_000;
const dayKey = ({ pupil, date }: { readonly pupil: Pick<KnownPupil, 'number'>; readonly date: Day }): number => pupil.number * DAYS + dayNumber(date);

/** Of few rows, nearly a key of pupil and day: a small whole number, which a map finds many times faster than the large ones of `dayKey`. */
const shortKey = ({ pupil, date }: FileAbsence): number => (pupil.number << 9) ^ dayNumber(date);
const NONE = -1;

/** Merges a file's rows with those stored, by the numbered rules in IMPORTS.md (O1-O3, P1-P5). */
export function createAbsenceMerge({ columns, complete }: Pick<ImportProfile, 'columns' | 'complete'>): AbsenceMerge {
  const oneLessonPerRow = columns.at === null && columns.lessons === null;
  const schools = new Map<number, SchoolTally>();
  const nobodys = newTally();
  const changed = new Map<number, KnownPupil>();
  const seen = createSeenRows();
  const pending = new Map<number, Pending>();
  const unreadPupils = new Set<number>();
  const unreadDays = new Set<number>();
  let letters = '';

  let last: SchoolTally | undefined;
  const tallyOf = ({ schoolId, schoolNumber }: KnownPupil): Tally => {
    // Most files come school by school.
    if (last?.schoolNumber === schoolNumber) return last.tally;
    last = schools.get(schoolNumber) ?? { schoolId, schoolNumber, tally: newTally() };
    schools.set(schoolNumber, last);
    return last.tally;
  };
  const touch = (pupil: KnownPupil): void => void changed.set(pupil.number, pupil);
  const isAdded = (one: Meaning, next: FileAbsence): boolean => oneLessonPerRow && next.kind === 'lesson' && sameMeaning(one, next);
  const refuseRow = ({ row, pupil }: FileAbsence, message: string): void => {
    reject(tallyOf(pupil), { row, path: columns.date, message });
    letters += 'r';
  };
  /** The row says again what an earlier row of the file said. Answers the lessons of both, where they are added together. */
  const again = (first: Said, next: FileAbsence, firstRow: number): number | undefined => {
    if (isAdded(first, next)) {
      const lessons = sumOf(first.lessons, next.lessons);
      if (lessons > MAX_LESSONS) refuseRow(next, words.tooManyLessons);
      else letters += 'm';
      return lessons > MAX_LESSONS ? undefined : lessons;
    }
    if (sameWords(first, next)) {
      tallyOf(next.pupil).ignored += 1;
      letters += 'i';
    } else refuseRow(next, words.sameAsRow(firstRow));
    return undefined;
  };

  /** Asked for by `tellsOf` only: a file that withdraws nothing need not remember. */
  const countUnread = ({ pupil, date }: ReadRow): void => {
    if (pupil === null || complete !== true) return;
    if (date === null) unreadPupils.add(pupil.number);
    else unreadDays.add(dayKey({ pupil, date }));
  };

  return {
    changed,
    schools,
    nobodys,
    touch,
    trace() {
      const traced = letters;
      letters = '';
      return traced;
    },
    tellsOf: ({ id, pupilNumber, date }) => seen.rowOf(id) !== 0 || unreadPupils.has(pupilNumber) || (unreadDays.size > 0 && unreadDays.has(dayKey({ pupil: { number: pupilNumber }, date }))),

    settle(rows) {
      const kept: FileAbsence[] = [];
      /** The place in `kept` of the last row with the same short key, and of the one before each. */
      const last = new Map<number, number>();
      const before: number[] = [];
      for (const read of rows) {
        countRead(read.pupil === null ? nobodys : tallyOf(read.pupil), read);
        if (read.problem !== null) countUnread(read);
        letters += read.problem !== null ? 'R' : read.absence === null ? 'I' : '';
        const { absence } = read;
        if (absence === null) continue;
        const key = shortKey(absence);
        let place = last.get(key) ?? NONE;
        while (place !== NONE && !isSameTime(kept[place], absence)) place = before[place] ?? NONE;
        const first = kept[place];
        if (first === undefined) {
          before.push(last.get(key) ?? NONE);
          last.set(key, kept.length);
          kept.push(absence);
          continue;
        }
        const lessons = again(first, absence, first.row);
        if (lessons !== undefined) kept[place] = { ...first, lessons, comment: first.comment ?? absence.comment };
      }
      return kept;
    },

    compare(put, there) {
      const added: FileAbsence[] = [];
      const changedRows: ChangedAbsence[] = [];
      const changedLessons: ChangedLessons[] = [];
      put.forEach((absence, index) => {
        const { row, pupil } = absence;
        const tally = tallyOf(pupil);
        const stored = there[index];
        if (stored === undefined) return;
        if (typeof stored === 'number') {
          tally.added += 1;
          seen.add(stored, row);
          added.push(absence);
          letters += 'a';
          return;
        }
        const { id } = stored;
        const firstRow = seen.rowOf(id);
        const waiting = pending.get(id);
        if (firstRow !== 0) {
          const lessons = again(waiting === undefined ? stored : { ...stored, lessons: waiting.lessons }, absence, firstRow);
          if (lessons !== undefined && waiting !== undefined) waiting.lessons = lessons;
          else if (lessons !== undefined) {
            changedLessons.push({ id, lessons });
            touch(pupil);
          }
          return;
        }
        seen.add(id, row);
        const same = sameButLessons(stored, absence) && stored.schoolNumber === pupil.schoolNumber;
        if (oneLessonPerRow && absence.kind === 'lesson' && same && !stored.isWithdrawn) {
          // How many lessons the file says is not known before its last row.
          pending.set(id, { before: stored.lessons, lessons: absence.lessons, tally, pupil });
          letters += 'p';
        } else if (same && stored.lessons === absence.lessons && !stored.isWithdrawn) {
          tally.unchanged += 1;
          letters += 'u';
        } else {
          tally[stored.isWithdrawn ? 'restored' : 'changed'] += 1;
          changedRows.push({ id, absence });
          touch(pupil);
          letters += stored.isWithdrawn ? 's' : 'c';
        }
      });
      return { added, rows: changedRows, lessons: changedLessons };
    },

    finish() {
      const changedLessons: ChangedLessons[] = [];
      for (const [id, { before, lessons, tally, pupil }] of pending) {
        tally[before === lessons ? 'unchanged' : 'changed'] += 1;
        if (before === lessons) continue;
        changedLessons.push({ id, lessons });
        touch(pupil);
      }
      letters += `p${changedLessons.map(({ id, lessons }) => `${id}:${lessons}`).join()}`;
      pending.clear();
      return { added: [], rows: [], lessons: changedLessons };
    },
  };
}

function isSameTime(one: FileAbsence | undefined, other: FileAbsence): boolean {
  return one?.pupil.number === other.pupil.number && one.date === other.date && one.slot === other.slot;
}

type Meaning = Pick<Absence, 'cause' | 'documented' | 'reported'>;
type Said = Pick<FileAbsence, 'lessons' | 'minutes' | 'at' | 'subject' | 'cause' | 'documented' | 'reported' | 'sourceCode' | 'comment'>;

function sameMeaning(one: Meaning, other: Meaning): boolean {
  return one.cause === other.cause && one.documented === other.documented && one.reported === other.reported;
}

/** Everything a row says, its comment too. */
function sameWords(one: Said, other: Said): boolean {
  return one.lessons === other.lessons && sameButLessons(one, other);
}

function sameButLessons(one: Said, other: Said): boolean {
  return (
    one.minutes === other.minutes && one.at === other.at && one.subject === other.subject && one.sourceCode === other.sourceCode &&
    one.comment === other.comment && sameMeaning(one, other)
  );
}

/** Lessons are written with at most four decimals; a sum of them has no more. */
function sumOf(one: number, other: number): number {
  return Math.round((one + other) * 10_000) / 10_000;
}
