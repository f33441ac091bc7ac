import type { Absence } from '../absences/index';
import { words } from './messages.nb';
import type { ReadAbsence } from './read-absences';
import type { RowProblem } from './table';

export interface Settled {
  readonly absences: readonly Absence[];
  readonly ignored: number;
  readonly rejected: readonly RowProblem[];
  readonly remarks: readonly RowProblem[];
}

const MAX_LESSONS = 12;

/** Settles rows of one file that tell of the same time, by the numbered rules in IMPORTS.md (O1-O5). What is counted never depends on chance. */
export function settleOverlaps(read: readonly ReadAbsence[], file: { readonly oneLessonPerRow: boolean }): Settled {
  const rejected: RowProblem[] = [];
  const kept = new Map<string, ReadAbsence>();
  let ignored = 0;
  for (const next of read) {
    const slot = slotOf(next.absence);
    const first = kept.get(slot);
    if (first === undefined) kept.set(slot, next);
    else if (file.oneLessonPerRow && next.absence.kind === 'lesson' && sameMeaning(first.absence, next.absence)) {
      const together = addedTo(first, next);
      if (together === undefined) rejected.push({ row: next.row, path: 'date', message: words.tooManyLessons });
      else kept.set(slot, together);
    } else if (sameWords(first.absence, next.absence)) ignored += 1;
    else rejected.push({ row: next.row, path: 'date', message: words.sameAsRow(first.row) });
  }
  const { absences, covered } = leaveOutCovered([...kept.values()]);
  return { absences, ignored: ignored + covered.length, rejected, remarks: covered };
}

/** What can be missed only once. With a lesson or time named, the subject is no part of it: one is in one lesson at a time. */
function slotOf(absence: Absence): string {
  return [absence.pupilId, absence.date, absence.kind, absence.at === null ? `subject ${absence.subject ?? ''}` : `at ${absence.at}`].join('\n');
}

function sameMeaning(one: Absence, other: Absence): boolean {
  return one.cause === other.cause && one.documented === other.documented && one.reported === other.reported;
}

/** Everything a row says, its comment too. */
function sameWords(one: Absence, other: Absence): boolean {
  return (Object.keys(one) as (keyof Absence)[]).every((name) => one[name] === other[name]);
}

function addedTo(first: ReadAbsence, next: ReadAbsence): ReadAbsence | undefined {
  const lessons = first.absence.lessons + next.absence.lessons;
  if (lessons > MAX_LESSONS) return undefined;
  return { row: first.row, absence: { ...first.absence, lessons, comment: first.absence.comment ?? next.absence.comment } };
}

function leaveOutCovered(kept: readonly ReadAbsence[]): { absences: Absence[]; covered: RowProblem[] } {
  const days = new Map<string, number>();
  const lessons = new Map<string, number>();
  for (const { row, absence } of kept) {
    if (absence.kind === 'day') days.set(`${absence.pupilId}\n${absence.date}`, row);
    if (absence.kind === 'lesson' && absence.at !== null) lessons.set(`${absence.pupilId}\n${absence.date}\n${absence.at}`, row);
  }
  const absences: Absence[] = [];
  const covered: RowProblem[] = [];
  for (const { row, absence } of kept) {
    const day = absence.kind === 'day' ? undefined : days.get(`${absence.pupilId}\n${absence.date}`);
    const part = absence.kind === 'late' || absence.kind === 'left_early';
    const lesson = part && absence.at !== null ? lessons.get(`${absence.pupilId}\n${absence.date}\n${absence.at}`) : undefined;
    if (day !== undefined) covered.push({ row, path: 'date', message: words.coveredByDay(day) });
    else if (lesson !== undefined) covered.push({ row, path: 'at', message: words.coveredByLesson(lesson) });
    else absences.push(absence);
  }
  return { absences, covered };
}
