import type { Period } from '../../core/calendar/index';
import { named, together, type AbsenceMerge, type KnownPupil, type Tally } from '../../core/imports/index';
import type { AbsenceWriter } from '../absences/absence-writer';

/** What a file came to at one school. */
export interface MergedSchool {
  readonly schoolId: string;
  /** The id of the journal's row, which the withdrawn rows name. */
  readonly importRef: string;
  readonly tally: Tally;
  /** Rows for the file's days that it does not name, and that stay. */
  readonly notInFile: number;
  /** How many rows stood for the file's days before it came. */
  readonly stored: number;
}

interface Merging {
  readonly merge: AbsenceMerge;
  readonly writer: AbsenceWriter;
  readonly pupils: ReadonlyMap<string, KnownPupil>;
  /** Does the file have everything for its days? */
  readonly isComplete: boolean;
  readonly newId: () => string;
}

/** After every row is merged: counts what stands at each school for the file's days and is not in it. When the file has everything for its days, that is withdrawn (P4). */
export async function compareStanding({ merge, writer, pupils, isComplete, newId }: Merging): Promise<MergedSchool[]> {
  const told = [...merge.schools.values()];
  const { from, to } = together(told.map(({ tally }) => tally));
  const period: Period | null = from === null || to === null ? null : { from, to };
  const standing = period === null ? new Map<number, number>() : await writer.count(told.map(({ schoolNumber }) => schoolNumber), period);
  // Whoever has left is in no file any more; that takes nothing back of what was.
  const here = isComplete ? new Map([...pupils.values()].filter(({ isActive }) => isActive).map((pupil) => [pupil.number, pupil])) : undefined;
  const schools: MergedSchool[] = [];
  for (const { schoolId, schoolNumber, tally } of told) {
    const importRef = newId();
    const count = standing.get(schoolNumber) ?? 0;
    const missing = count - named(tally);
    if (here !== undefined && period !== null && missing > 0) {
      const gone = (await writer.standing(schoolNumber, period)).filter((row) => here.get(row.pupilNumber)?.schoolNumber === schoolNumber && !merge.tellsOf(row));
      await writer.withdraw(gone.map(({ id }) => id), importRef);
      for (const { pupilNumber } of gone) {
        const pupil = here.get(pupilNumber);
        if (pupil !== undefined) merge.touch(pupil);
      }
      tally.withdrawn = gone.length;
    }
    schools.push({ schoolId, importRef, tally, notInFile: missing - tally.withdrawn, stored: count - tally.added - tally.restored });
  }
  return schools;
}
