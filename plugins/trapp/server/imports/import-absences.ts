import { about } from '../../core/audit/index';
import { isRefusal } from '../../core/refusals';
import type { StagedHandler } from '../http/handler';
import { planAbsenceFile, prepareAbsences, readAbsenceFile, type PreparedAbsences } from './absence-file';
import { checkUnchanged, importerOf } from './import-file';
import type { SentFile } from './read-table';

/** Does what the preview showed, all of it or nothing (S3, S31). */
export const importAbsences: StagedHandler<'importAbsences', PreparedAbsences, SentFile> = {
  prepare: prepareAbsences,
  outside: readAbsenceFile,
  async finish(call, prepared, sent) {
    const { schoolId, fingerprint, file } = call.input;
    const { stores } = call;
    await stores.imports.lockSchool(schoolId);
    const planned = await planAbsenceFile(call, prepared, sent);
    if (isRefusal(planned)) return planned;
    const { plan } = planned;
    const changed = checkUnchanged(fingerprint, { fingerprint: planned.fingerprint, writesNothing: plan.added.length + plan.changed.length === 0 });
    if (changed !== null) return changed;
    await stores.absences.save([...plan.added, ...plan.changed]);
    await stores.imports.record({
      id: call.newId(),
      schoolId,
      kind: 'absences',
      profile: prepared.profile.key,
      fileName: file.name,
      fileHash: sent.hash,
      at: call.now,
      by: importerOf(call.actor),
      recordsLessons: Object.values(prepared.profile.codes).some((meaning) => meaning !== 'ignore' && meaning.kind !== 'day'),
      summary: plan.summary,
    });
    const pupilIds = [...new Set([...plan.added, ...plan.changed].map((absence) => absence.pupilId))];
    return { output: { summary: plan.summary, fingerprint: planned.fingerprint }, about: about({ schoolId, pupilIds: pupilIds.slice(0, 2000) }) };
  },
};
