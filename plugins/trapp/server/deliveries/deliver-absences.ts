import { about } from '../../core/audit/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { importAbsenceStream } from '../imports/import-absence-stream';
import { messages } from './messages';

const MOST_PROBLEMS = 50;

/**
 * Brings an absence file in as the source that delivers it, for the schools that the coordinator has given the source and no other. All of it or nothing,
 * in one transaction with its row in the journal. A file that would withdraw much waits for a person; so does one without a single row that can be used.
 */
export const deliverAbsences: Handler<'deliverAbsences'> = async (call) => {
  const { stores, actor, params, input, now, newId } = call;
  const source = await stores.importSources.find(params.sourceKey);
  if (source === undefined || !source.enabled || actor.kind !== 'source' || actor.id !== source.key) return refuse('not_found');
  const schoolIds = source.schoolIds === 'all' ? (await stores.people.schools()).map(({ id }) => id) : source.schoolIds;
  for (const schoolId of schoolIds) {
    const refusal = call.guard({ kind: 'school', schoolId });
    if (refusal !== null) return refusal;
  }
  if (schoolIds.length === 0) return refuse('import_rejected', [{ path: 'schoolIds', message: messages.noSchools }]);
  const profile = (await stores.authored.importProfiles()).find(({ key }) => key === source.profile);
  if (profile === undefined) return refuse('import_rejected', [{ path: 'profile', message: messages.profileGone }]);

  const { way, fileName, fileHash, size } = input;
  const isAllowed = source.withdrawalsUntil !== null && now < source.withdrawalsUntil;
  const by = { id: source.key, name: source.title };
  const imported = await importAbsenceStream(call, { profile, schoolIds: source.schoolIds, chunks: input.open(), size, fileName, by, confirmedWithdrawals: isAllowed });
  if (isRefusal(imported)) return imported;
  const { summary, pupilIds } = imported;
  const { rows, added, changed, withdrawn, rejected, problems } = summary;
  if (rejected === rows) return refuse('import_rejected', [{ path: 'file', message: messages.nothingUsable }, ...problems.slice(0, MOST_PROBLEMS).map(({ row, path, message }) => ({ path, message: messages.inRow(row, message) }))]);

  await stores.importSources.used(source.key, now);
  if (source.withdrawalsUntil !== null) await stores.importSources.allowWithdrawals(source.key, null);
  await stores.deliveries.record({ id: newId(), sourceKey: source.key, way, fileName, fileHash, at: now, outcome: 'imported', refusal: null, rows, added, changed, withdrawn, rejected });
  return { output: { summary }, about: about({ schoolId: schoolIds.length === 1 ? (schoolIds[0] ?? null) : null, subjectId: source.key, pupilIds }) };
};
