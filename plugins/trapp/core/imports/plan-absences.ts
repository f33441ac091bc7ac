import { absenceKey, type Absence } from '../absences/index';
import type { ImportSummary } from './profile';
import type { AbsenceReading } from './read-absences';
import type { RowProblem, Table } from './table';

/** What an absence import would write. Nothing is ever deleted by it. */
export interface AbsencePlan {
  readonly added: readonly Absence[];
  readonly changed: readonly Absence[];
  readonly summary: ImportSummary;
}

const SHOWN_PROBLEMS = 200;

/**
 * Compares what the file says with what is stored for its pupils and days. The same file again adds and changes nothing (pain 2).
 * The school's stored rows that the file no longer names are counted and stay: a shorter file must not make absence disappear.
 */
export function planAbsences(reading: AbsenceReading, stored: readonly Absence[], table: Table, schoolId: string): AbsencePlan {
  const known = new Map(stored.map((absence) => [absenceKey(absence), absence]));
  const added: Absence[] = [];
  const changed: Absence[] = [];
  let unchanged = 0;
  for (const absence of reading.absences) {
    const before = known.get(absenceKey(absence));
    known.delete(absenceKey(absence));
    if (before === undefined) added.push(absence);
    else if (differs(before, absence)) changed.push(absence);
    else unchanged += 1;
  }
  return {
    added,
    changed,
    summary: {
      kind: 'absences',
      rows: reading.rows,
      added: added.length,
      changed: changed.length,
      unchanged,
      ignored: reading.ignored,
      rejected: reading.rejected.length,
      from: reading.period?.from ?? null,
      to: reading.period?.to ?? null,
      notInFile: [...known.values()].filter((absence) => absence.schoolId === schoolId).length,
      problems: shownProblems(reading.rejected, reading.remarks),
      read: { encoding: table.encoding, delimiter: table.delimiter, columns: [...reading.columns] },
    },
  };
}

function differs(before: Absence, after: Absence): boolean {
  return (Object.keys(after) as (keyof Absence)[]).some((name) => before[name] !== after[name]);
}

/** The rows to show in words, rejected ones first: they are what somebody has to act on. */
export function shownProblems(rejected: readonly RowProblem[], remarks: readonly RowProblem[]): ImportSummary['problems'] {
  return [...rejected, ...remarks].slice(0, SHOWN_PROBLEMS).map((problem) => ({ ...problem }));
}
