import type { Plan } from '../../core/plans/index';
import type { Stores } from '../stores';

/** The signed plan of this case with its id, and its template by key and routine version; null when the record is no such thing. */
export async function signedPlan(stores: Stores, caseId: string, recordId: string): Promise<{ recordId: string; template: string; routineVersion: number; plan: Plan } | null> {
  const found = await stores.records.find(recordId);
  if (!found || found.head.caseId !== caseId || found.head.status !== 'signed' || found.content.kind !== 'plan') return null;
  return { recordId, template: found.head.template ?? '', routineVersion: found.head.routineVersion, plan: found.content.plan };
}
