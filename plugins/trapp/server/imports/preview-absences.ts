import { about } from '../../core/audit/index';
import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { mergeSentFile } from './absence-file';
import { wholeSummary } from './record-import';

/** What an absence file would do: it is done, looked at, and taken back, so that no preview can differ from its import. */
export const previewAbsences: Handler<'previewAbsences'> = async (call) => {
  const sent = await call.stores.imports.takenBack(() => mergeSentFile(call));
  if (isRefusal(sent)) return sent;
  return { output: { summary: wholeSummary(sent.merged), fingerprint: sent.fingerprint }, about: about({ schoolId: call.input.schoolId }) };
};
