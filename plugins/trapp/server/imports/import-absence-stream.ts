import type { ImportSummary } from '../../core/imports/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { mergeFile, type AbsenceFile, type ImportCall } from './merge-file';
import { muchWithdrawn, recordImport, wholeSummary, type Brought } from './record-import';

export interface ImportedFile extends AbsenceFile, Brought {
  /** Has a person said yes to much being withdrawn? */
  readonly confirmedWithdrawals: boolean;
}

export interface Imported {
  readonly summary: ImportSummary;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: string;
  /** The schools whose pupils the file tells of. */
  readonly schoolIds: readonly string[];
  /** Everybody for whom something changed. */
  readonly pupilIds: readonly string[];
}

/**
 * Brings an absence file in that nobody has looked through first, one school's or all schools', in the transaction that it is called in (S3, S31).
 * Refuses what the file refuses, and `import_would_withdraw_much` unless that is confirmed (P6): then the caller must let the transaction go.
 */
export async function importAbsenceStream(call: ImportCall, file: ImportedFile): Promise<Imported | Refusal> {
  const { stores } = call;
  const locked = file.schoolIds === 'all' ? (await stores.people.schools()).map(({ id }) => id) : file.schoolIds;
  // Always in the same order, so that no two imports wait for each other.
  for (const schoolId of [...locked].sort()) await stores.imports.lockSchool(schoolId);
  const merged = await mergeFile(call, file);
  if (isRefusal(merged)) return merged;
  const much = muchWithdrawn(merged);
  if (much.length > 0 && !file.confirmedWithdrawals) return refuse('import_would_withdraw_much', much);
  await recordImport(call, file, merged);
  return { summary: wholeSummary(merged), hash: merged.hash, schoolIds: merged.schools.map(({ schoolId }) => schoolId), pupilIds: merged.touched.map(({ id }) => id) };
}
