import { about } from '../../core/audit/index';
import { isRefusal } from '../../core/refusals';
import type { StagedHandler } from '../http/handler';
import { checkUnchanged, importerOf } from './import-file';
import type { SentFile } from './read-table';
import { planRosterFile, prepareRoster, readRosterFile, type PreparedRoster } from './roster-file';

/** Does what the preview showed, all of it or nothing (S31). */
export const importRoster: StagedHandler<'importRoster', PreparedRoster, SentFile> = {
  prepare: prepareRoster,
  outside: readRosterFile,
  async finish(call, _prepared, sent) {
    const { schoolId, fingerprint, file } = call.input;
    const { stores } = call;
    await stores.imports.lockSchool(schoolId);
    const planned = await planRosterFile(call, sent);
    if (isRefusal(planned)) return planned;
    const { plan } = planned;
    const changed = checkUnchanged(fingerprint, {
      fingerprint: planned.fingerprint,
      writesNothing: plan.groups.length + plan.pupils.length + plan.guardians.length === 0,
    });
    if (changed !== null) return changed;
    await stores.roster.save(plan);
    // Rules look at the school, the grade and the shield, and a new class has pupils who are in no row of their own.
    const moved = plan.pupils.map((pupil) => ({ pupilId: pupil.id, schoolId: pupil.schoolId }));
    await stores.due.add(plan.groups.length === 0 ? moved : await stores.judged.everybody([schoolId]), call.now);
    await stores.imports.record({
      id: call.newId(),
      schoolId,
      kind: 'roster',
      profile: null,
      fileName: file.name,
      fileHash: sent.hash,
      at: call.now,
      by: importerOf(call.actor),
      recordsLessons: false,
      summary: plan.summary,
    });
    const pupilIds = [...plan.pupils.map((pupil) => pupil.id), ...plan.guardians.map((guardian) => guardian.pupilId)];
    return { output: { summary: plan.summary, fingerprint: planned.fingerprint }, about: about({ schoolId, pupilIds }) };
  },
};
