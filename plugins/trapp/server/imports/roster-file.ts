import { planRoster, readRoster, rosterHeaders, type RosterPlan } from '../../core/imports/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { Call } from '../http/handler';
import { fingerprintOf, importerOf } from './import-file';
import { readTable, type SentFile } from './read-table';

/** What previewing and importing have in common of their calls. */
type RosterCall = Pick<Call<'previewRoster'>, 'actor' | 'guard' | 'input' | 'stores' | 'today' | 'newId'>;

export interface PreparedRoster {
  readonly base64: string;
}

export async function prepareRoster(call: RosterCall): Promise<PreparedRoster | Refusal> {
  return call.guard({ kind: 'school', schoolId: call.input.schoolId }) ?? { base64: call.input.file.base64 };
}

export async function readRosterFile({ base64 }: PreparedRoster): Promise<SentFile | Refusal> {
  return readTable(base64, { encoding: 'auto', delimiter: 'auto', columns: rosterHeaders });
}

/** What the import would write now, inside the transaction that may write it. */
export async function planRosterFile(call: RosterCall, { table, hash }: SentFile): Promise<{ plan: RosterPlan; fingerprint: string } | Refusal> {
  const { schoolId } = call.input;
  const refusal = call.guard({ kind: 'school', schoolId });
  if (refusal !== null) return refusal;
  const school = await call.stores.roster.school(schoolId);
  if (school === undefined) return refuse('not_found');
  const reading = readRoster(table, school.sourceId, call.today);
  if (isRefusal(reading)) return reading;
  const stored = await call.stores.roster.stored(school, [...reading.named], reading.pupils);
  const importer = importerOf(call.actor).id;
  // New ids differ from one run to the next; in the fingerprint they are counted instead.
  let counted = 0;
  const { summary, ...writes } = planRoster(reading, stored, table, { newId: () => `new ${(counted += 1)}`, importer });
  const fingerprint = fingerprintOf({ fileHash: hash, schoolId, writes, rejected: summary.rejected });
  return { plan: planRoster(reading, stored, table, { newId: call.newId, importer }), fingerprint };
}
