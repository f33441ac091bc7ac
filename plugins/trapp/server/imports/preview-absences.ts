import { about } from '../../core/audit/index';
import { isRefusal } from '../../core/refusals';
import type { StagedHandler } from '../http/handler';
import { planAbsenceFile, prepareAbsences, readAbsenceFile, type PreparedAbsences } from './absence-file';
import type { SentFile } from './read-table';

/** What an absence file would do, without doing it. */
export const previewAbsences: StagedHandler<'previewAbsences', PreparedAbsences, SentFile> = {
  prepare: prepareAbsences,
  outside: readAbsenceFile,
  async finish(call, prepared, sent) {
    const planned = await planAbsenceFile(call, prepared, sent);
    if (isRefusal(planned)) return planned;
    return { output: { summary: planned.plan.summary, fingerprint: planned.fingerprint }, about: about({ schoolId: call.input.schoolId }) };
  },
};
