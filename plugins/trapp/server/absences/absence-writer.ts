import type { MarkedAbsence } from '../../core/absences/index';
import type { Day, Period } from '../../core/calendar/index';
import type { ChangedAbsence, ChangedLessons, FileAbsence, StoredAbsence } from '../../core/imports/index';

/** A stored row as far as it takes to say that a file no longer has it. */
export interface StandingRow {
  readonly id: number;
  readonly pupilNumber: number;
  readonly date: Day;
}

/** Writes absence rows by the thousand in the transaction that it was made in. One way for SQLite and one for PostgreSQL. */
export interface AbsenceWriter {
  /** How many rows it had best be given at a time. */
  readonly rowsAtOnce: number;
  /** Adds the rows that are new. Answers for each the new row's number, or the stored row that is the same absence. */
  put(rows: readonly FileAbsence[]): Promise<(StoredAbsence | number)[]>;
  /** Makes each stored row say what the file says; a withdrawn row comes back. */
  change(rows: readonly ChangedAbsence[]): Promise<void>;
  changeLessons(rows: readonly ChangedLessons[]): Promise<void>;
  /** How many rows stand at each of the schools in the period, by the school's number. */
  count(schoolNumbers: readonly number[], period: Period): Promise<Map<number, number>>;
  standing(schoolNumber: number, period: Period): Promise<StandingRow[]>;
  withdraw(ids: readonly number[], importRef: string): Promise<void>;
  /** Gives each of these pupils' rows as the rules read them, oldest first. Whoever has no row is given none. */
  marked(pupilNumbers: readonly number[], give: (pupilNumber: number, rows: readonly MarkedAbsence[]) => void): Promise<void>;
}

export const stated = (value: unknown): boolean | null => (value === null ? null : Boolean(value));
