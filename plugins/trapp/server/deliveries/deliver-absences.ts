import { about } from '../../core/audit/index';
import { planAbsences, readAbsences } from '../../core/imports/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { readTable } from '../imports/read-table';
import { messages } from './messages';

export const deliverAbsences: Handler<'deliverAbsences'> = async (call) => {
  const { stores, actor, params, input, now } = call;
  const source = await stores.importSources.find(params.sourceKey);
  if (source === undefined || !source.enabled || actor.kind !== 'source' || actor.id !== source.key) return refuse('not_found');
  const schoolIds = source.schoolIds === 'all' ? (await stores.people.schools()).map(({ id }) => id) : source.schoolIds;
  for (const schoolId of schoolIds) {
    const refusal = call.guard({ kind: 'school', schoolId });
    if (refusal !== null) return refusal;
  }
  const [schoolId] = schoolIds;
  if (schoolId === undefined) return refuse('import_rejected', [{ path: 'schoolIds', message: messages.noSchools }]);
  const profile = (await stores.authored.importProfiles()).find(({ key }) => key === source.profile);
  if (profile === undefined) return refuse('import_rejected', [{ path: 'profile', message: messages.profileGone }]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.open()) chunks.push(chunk);
  const sent = await readTable(Buffer.concat(chunks).toString('base64'), { encoding: profile.encoding, delimiter: profile.delimiter, columns: Object.values(profile.columns).filter((column) => column !== null) });
  if (isRefusal(sent)) return sent;
  const pupils = await stores.roster.pupilIdsBySource(schoolId);
  const calendars = (await stores.routines.allCurrent()).map((version) => version.document.calendar);
  const reading = readAbsences(sent.table, profile, { schoolId, pupils, calendars, today: call.today });
  if (isRefusal(reading)) return reading;
  const stored = reading.period === null ? new Map() : await stores.absences.ofPupils([...pupils.values()], reading.period);
  const plan = planAbsences(reading, [...stored.values()].flat(), sent.table, schoolId);
  await stores.absences.save([...plan.added, ...plan.changed]);
  const { summary } = plan;
  await stores.imports.record({ id: call.newId(), schoolId, kind: 'absences', profile: profile.key, fileName: input.fileName, fileHash: input.fileHash, at: now, by: { id: source.key, name: source.title }, recordsLessons: true, summary });
  await stores.importSources.used(source.key, now);
  await stores.deliveries.record({
    id: call.newId(), sourceKey: source.key, way: input.way, fileName: input.fileName, fileHash: input.fileHash, at: now, outcome: 'imported', refusal: null,
    rows: summary.rows, added: summary.added, changed: summary.changed, withdrawn: 0, rejected: summary.rejected,
  });
  return { output: { summary }, about: about({ subjectId: source.key }) };
};
