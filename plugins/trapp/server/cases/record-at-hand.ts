import type { Limited } from '../../core/cases/index';
import type { OperationId } from '../../core/contracts/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { RoutineVersion } from '../../core/routines/index';
import type { Call } from '../http/handler';
import { versionAt } from '../routines/followed';
import { caseAtHand, type CaseAtHand } from './case-at-hand';
import type { StoredRecord } from './record.store';

/** A record with its case. The guard is asked about the case. */
export interface RecordAtHand extends CaseAtHand {
  readonly record: StoredRecord;
  /** The routine version that the record was begun under; the case may have gone on to a newer one. */
  readonly written: RoutineVersion;
}

type RecordCall = Pick<Call<OperationId>, 'actor' | 'guard' | 'stores' | 'today' | 'now' | 'newId'>;

export async function recordAtHand(call: RecordCall, recordId: string, purpose: 'read' | 'change'): Promise<RecordAtHand | Refusal> {
  const found = await call.stores.records.find(recordId);
  if (!found) return refuse('not_found');
  const hand = await caseAtHand(call, found.head.caseId, purpose);
  if (isRefusal(hand)) return hand;
  // Claiming the case may have waited for somebody who saved: what they wrote is what counts now.
  const record = purpose === 'change' ? await call.stores.records.find(recordId) : found;
  if (!record) return refuse('not_found');
  const { routineVersion } = record.head;
  const earlier = routineVersion === hand.version.number ? undefined : await call.stores.routines.version(hand.current.routineKey, routineVersion);
  const written = routineVersion === hand.version.number ? hand.version : earlier && (await versionAt(call.stores, earlier, hand.current.schoolId));
  if (!written) throw new Error(`Record ${recordId} follows a version of ${hand.current.routineKey} that is not there`);
  return { ...hand, record, written };
}

/** What is for some of those who see the case becomes no paper and is handed to nobody: a paper has no guard. */
export function refuseLimited({ current, record: { head } }: Pick<RecordAtHand, 'current' | 'record'>): Refusal | null {
  return isLimited(current, head.id) ? refuse('invalid_input', [{ path: 'recordId', message: 'Dette er ikke for alle som ser saken, og blir derfor ikke til papir. Gjør det synlig for alle først, hvis det skal deles.' }]) : null;
}

/** Is it for fewer than those who see the case? */
export function isLimited({ limited }: { readonly limited: readonly Limited[] }, recordId: string): boolean {
  return limited.some(({ id }) => id === recordId);
}

/** A draft that is saved or signed must be the one that the writer saw; who was first, and when, is told (pain 15). */
export async function refuseStale({ stores }: RecordCall, { record: { head }, current }: RecordAtHand, version: number): Promise<Refusal | null> {
  if (current.status === 'closed') return refuse('case_closed');
  if (head.status === 'signed') return refuse('already_signed');
  if (head.version === version) return null;
  const name = (await stores.staff.names([head.savedBy])).get(head.savedBy) ?? '';
  return refuse('version_conflict', [{ path: 'version', message: `${name} lagret ${inNorway.format(new Date(head.savedAt))}.` }]);
}

const inNorway = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', dateStyle: 'long', timeStyle: 'short' });
