import { planAbsences, readAbsences, type AbsencePlan, type ImportProfile } from '../../core/imports/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { Call } from '../http/handler';
import { fingerprintOf } from './import-file';
import { readTable, type SentFile } from './read-table';

/** What previewing and importing have in common of their calls. */
type AbsenceCall = Pick<Call<'previewAbsences'>, 'guard' | 'input' | 'stores' | 'today'>;

/** An absence import before its file is read. */
export interface PreparedAbsences {
  readonly profile: ImportProfile;
  readonly base64: string;
}

/** May this person import for the school, and by this profile? */
export async function prepareAbsences(call: AbsenceCall): Promise<PreparedAbsences | Refusal> {
  const refusal = call.guard({ kind: 'school', schoolId: call.input.schoolId });
  if (refusal !== null) return refusal;
  const profile = (await call.stores.authored.importProfiles()).find((held) => held.key === call.input.profile);
  if (profile === undefined) return refuse('invalid_input', [{ path: 'profile', message: 'Importprofilen finnes ikke eller er ikke skrevet ferdig.' }]);
  return { profile, base64: call.input.file.base64 };
}

export async function readAbsenceFile({ profile, base64 }: PreparedAbsences): Promise<SentFile | Refusal> {
  const columns = Object.values(profile.columns).filter((column) => column !== null);
  return readTable(base64, { encoding: profile.encoding, delimiter: profile.delimiter, columns });
}

/** What the import would write now, inside the transaction that may write it. */
export async function planAbsenceFile(
  call: AbsenceCall,
  { profile }: PreparedAbsences,
  { table, hash }: SentFile,
): Promise<{ plan: AbsencePlan; fingerprint: string } | Refusal> {
  const { schoolId } = call.input;
  const refusal = call.guard({ kind: 'school', schoolId });
  if (refusal !== null) return refusal;
  const pupils = await call.stores.roster.pupilIdsBySource(schoolId);
  const routines = await call.stores.routines.allCurrent();
  const reading = readAbsences(table, profile, { schoolId, pupils, calendars: routines.map((version) => version.document.calendar), today: call.today });
  if (isRefusal(reading)) return reading;
  const stored = reading.period === null ? new Map() : await call.stores.absences.ofPupils([...pupils.values()], reading.period);
  const plan = planAbsences(reading, [...stored.values()].flat(), table, schoolId);
  return { plan, fingerprint: fingerprintOf({ fileHash: hash, schoolId, writes: [plan.added, plan.changed], rejected: plan.summary.rejected }) };
}
