import type { Day } from '../calendar/index';
import type { ImportSummary } from './profile';
import type { ReadRow } from './read-absences';
import type { RowProblem } from './table';

const SHOWN_PROBLEMS = 200;

/** What an absence file came to, for one school. It is counted as the file is read, so only the first problems are kept. */
export interface Tally {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Rows that an earlier file withdrew and this one has again. */
  restored: number;
  withdrawn: number;
  ignored: number;
  rejected: number;
  /** First and last day that the file tells of, rejected rows left aside. */
  from: Day | null;
  to: Day | null;
  readonly shownRejected: RowProblem[];
  readonly shownRemarks: RowProblem[];
}

export function newTally(): Tally {
  return { rows: 0, added: 0, changed: 0, unchanged: 0, restored: 0, withdrawn: 0, ignored: 0, rejected: 0, from: null, to: null, shownRejected: [], shownRemarks: [] };
}

/** Counts a row as it was read; what it came to beside the stored rows is counted later. */
export function countRead(tally: Tally, { date, absence, problem, remark }: ReadRow): void {
  tally.rows += 1;
  if (problem !== null) return reject(tally, problem);
  if (remark !== null) remember(tally.shownRemarks, remark);
  if (absence === null) tally.ignored += 1;
  if (date === null) return;
  if (tally.from === null || date < tally.from) tally.from = date;
  if (tally.to === null || date > tally.to) tally.to = date;
}

export function reject(tally: Tally, problem: RowProblem): void {
  tally.rejected += 1;
  remember(tally.shownRejected, problem);
}

/** A cell is a view into the piece of the file that it was cut from: whoever keeps it keeps the piece. So the words are copied. */
function remember(shown: RowProblem[], { row, path, message }: RowProblem): void {
  if (shown.length < SHOWN_PROBLEMS) shown.push({ row, path, message: JSON.parse(JSON.stringify(message)) as string });
}

/** Stored rows that the file tells of, each once. */
export function named({ added, changed, unchanged, restored }: Tally): number {
  return added + changed + unchanged + restored;
}

/** Several schools' tallies as one. */
export function together(tallies: readonly Tally[]): Tally {
  const sum = newTally();
  for (const tally of tallies) {
    for (const count of ['rows', 'added', 'changed', 'unchanged', 'restored', 'withdrawn', 'ignored', 'rejected'] as const) sum[count] += tally[count];
    if (tally.from !== null && (sum.from === null || tally.from < sum.from)) sum.from = tally.from;
    if (tally.to !== null && (sum.to === null || tally.to > sum.to)) sum.to = tally.to;
    sum.shownRejected.push(...tally.shownRejected);
    sum.shownRemarks.push(...tally.shownRemarks);
  }
  return sum;
}

/** A tally in the words of the summary. `first` are problems of the whole file, shown before all others. */
export function summaryOf(tally: Tally, more: { readonly notInFile: number; readonly read: ImportSummary['read']; readonly first: readonly RowProblem[] }): ImportSummary {
  const { rows, added, changed, unchanged, restored, withdrawn, ignored, rejected, from, to } = tally;
  const byRow = (problems: readonly RowProblem[]) => [...problems].sort((a, b) => a.row - b.row);
  return {
    kind: 'absences', rows, added, changed, unchanged, restored, withdrawn, ignored, rejected, from, to, notInFile: more.notInFile,
    problems: shownProblems([...more.first, ...byRow(tally.shownRejected)], byRow(tally.shownRemarks)), read: more.read,
  };
}

/** The rows to show in words, rejected ones first: they are what somebody has to act on. */
export function shownProblems(rejected: readonly RowProblem[], remarks: readonly RowProblem[]): ImportSummary['problems'] {
  return [...rejected, ...remarks].slice(0, SHOWN_PROBLEMS).map((problem) => ({ ...problem }));
}
