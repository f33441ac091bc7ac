import { about } from '../../core/audit/index';
import { isRefusal } from '../../core/refusals';
import type { StagedHandler } from '../http/handler';
import type { SentFile } from './read-table';
import { planRosterFile, prepareRoster, readRosterFile, type PreparedRoster } from './roster-file';

/** What a roster would do, without doing it. */
export const previewRoster: StagedHandler<'previewRoster', PreparedRoster, SentFile> = {
  prepare: prepareRoster,
  outside: readRosterFile,
  async finish(call, _prepared, sent) {
    const planned = await planRosterFile(call, sent);
    if (isRefusal(planned)) return planned;
    return { output: { summary: planned.plan.summary, fingerprint: planned.fingerprint }, about: about({ schoolId: call.input.schoolId }) };
  },
};
