import { about } from '../../core/audit/index';
import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { mergeSentFile } from './absence-file';
import { checkUnchanged, importerOf } from './import-file';
import { recordImport, wholeSummary } from './record-import';

/** Does what the preview showed, all of it or nothing (S3, S31). */
export const importAbsences: Handler<'importAbsences'> = async (call) => {
  const { schoolId, file } = call.input;
  const sent = await mergeSentFile(call);
  if (isRefusal(sent)) return sent;
  const { merged, fingerprint, profile } = sent;
  const { added, changed, restored, withdrawn } = merged.tally;
  const refusal = checkUnchanged(call.input.fingerprint, { fingerprint, writesNothing: added + changed + restored + withdrawn === 0 });
  if (refusal !== null) return refusal;
  await recordImport(call, { profile, schoolIds: [schoolId], fileName: file.name, by: importerOf(call.actor) }, merged);
  const pupilIds = merged.touched.map(({ id }) => id);
  return { output: { summary: wholeSummary(merged), fingerprint }, about: about({ schoolId, pupilIds }) };
};
