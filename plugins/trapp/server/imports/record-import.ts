import { importWords, summaryOf, withdrawsMuch, type ImportProfile, type ImportSummary, type RowProblem } from '../../core/imports/index';
import type { ImportCall, MergedFile } from './merge-file';

/** Who brought which file. */
export interface Brought {
  readonly profile: ImportProfile;
  readonly schoolIds: 'all' | readonly string[];
  readonly fileName: string;
  /** Who stands behind it in the schools' own lists. */
  readonly by: { readonly id: string; readonly name: string };
}

/** What the file came to at all its schools, with what would be withdrawn from each said first where it is much. */
export function wholeSummary({ schools, tally, read }: MergedFile): ImportSummary {
  return summaryOf(tally, { notInFile: schools.reduce((sum, school) => sum + school.notInFile, 0), read, first: muchWithdrawn({ schools }) });
}

/** One problem for each school that would lose much (P6). */
export function muchWithdrawn({ schools }: Pick<MergedFile, 'schools'>): RowProblem[] {
  return schools
    .filter(({ tally, stored }) => withdrawsMuch({ withdrawn: tally.withdrawn, stored }))
    .map(({ tally, stored }) => ({ row: 1, path: 'file', message: importWords.withdrawsMuch(tally.withdrawn, stored) }));
}

/**
 * Writes the import down in the journal of each school whose pupils the file tells of. A file of one school is all that school's, the rows of nobody too.
 * A school's data reaches as far as its own last row: one that has stopped delivering must not look well because others have not (S78).
 */
export async function recordImport({ stores, newId, now }: ImportCall, { profile, schoolIds, fileName, by }: Brought, merged: MergedFile): Promise<void> {
  const recordsLessons = Object.values(profile.codes).some((meaning) => meaning !== 'ignore' && meaning.kind !== 'day');
  const entry = { kind: 'absences', profile: profile.key, fileName, fileHash: merged.hash, at: now, by, recordsLessons } as const;
  const { schools, read } = merged;
  const [only] = schoolIds === 'all' || schoolIds.length > 1 ? [] : schoolIds;
  if (only !== undefined) return stores.imports.record({ ...entry, id: schools[0]?.importRef ?? newId(), schoolId: only, summary: wholeSummary(merged) });
  for (const { schoolId, importRef, tally, notInFile } of schools) {
    await stores.imports.record({ ...entry, id: importRef, schoolId, summary: summaryOf(tally, { notInFile, read, first: [] }) });
  }
}
