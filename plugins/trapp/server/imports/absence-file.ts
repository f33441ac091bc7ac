import type { ImportProfile } from '../../core/imports/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { Call } from '../http/handler';
import { fingerprintOf } from './import-file';
import { mergeFile, type ImportCall, type MergedFile } from './merge-file';

/** What previewing and importing have in common of their calls. */
type AbsenceCall = ImportCall & Pick<Call<'previewAbsences'>, 'guard' | 'input'>;

export interface SentAbsences {
  readonly profile: ImportProfile;
  readonly merged: MergedFile;
  /** What the import writes, as one number (P3). */
  readonly fingerprint: string;
}

/** Merges a file that somebody sent for their school. Previewing and importing both do this; a preview takes it back. */
export async function mergeSentFile(call: AbsenceCall): Promise<SentAbsences | Refusal> {
  const { schoolId, file } = call.input;
  const refusal = call.guard({ kind: 'school', schoolId });
  if (refusal !== null) return refusal;
  const profile = (await call.stores.authored.importProfiles()).find((held) => held.key === call.input.profile);
  if (profile === undefined) return refuse('invalid_input', [{ path: 'profile', message: 'Importprofilen finnes ikke eller er ikke skrevet ferdig.' }]);
  await call.stores.imports.lockSchool(schoolId);
  const bytes = Buffer.from(file.base64, 'base64');
  const merged = await mergeFile(call, { profile, schoolIds: [schoolId], chunks: [bytes], size: bytes.length });
  if (isRefusal(merged)) return merged;
  return { profile, merged, fingerprint: fingerprintOf({ fileHash: merged.hash, schoolId, writes: merged.trace, rejected: merged.tally.rejected }) };
}
