import type { Language } from '../../core/language/index';
import { planChanges, type Plan } from '../../core/plans/index';
import type { Stores } from '../stores';
import type { RecordAtHand } from './record-at-hand';

/** The signed plan of this case with its id, and its template by key and routine version; null when the record is no such thing. */
export async function signedPlan(stores: Stores, caseId: string, recordId: string): Promise<{ recordId: string; template: string; routineVersion: number; plan: Plan } | null> {
  const found = await stores.records.find(recordId);
  if (!found || found.head.caseId !== caseId || found.head.status !== 'signed' || found.content.kind !== 'plan') return null;
  return { recordId, template: found.head.template ?? '', routineVersion: found.head.routineVersion, plan: found.content.plan };
}

/** What a new revision of a plan changes from the one it revises, line by line (S60); empty for everything else. */
export async function changesOfPlan(stores: Stores, { current, record: { head, content } }: Pick<RecordAtHand, 'current' | 'record'>, language: Language): Promise<string[]> {
  if (head.revises === null || content.kind !== 'plan') return [];
  const earlier = await signedPlan(stores, current.id, head.revises);
  return earlier === null ? [] : planChanges(earlier.plan, content.plan, language);
}
