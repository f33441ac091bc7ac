import type { Case } from '../case';
import type { CaseEvent } from '../event';
import type { CommandContext } from '../command';
import type { RecordKind } from '../record';

export interface Paper {
  readonly documentId: string;
  readonly recordId: string;
  readonly kind: RecordKind;
}

/** A paper of a record has been made (B77). It counts when the record is signed; no events for a draft, a closed case, or a paper that is known. */
export function paperMade(current: Case, { documentId, recordId, kind }: Paper, { today, by }: CommandContext): CaseEvent[] {
  const isSigned = current.signed.some((record) => record.recordId === recordId);
  const isKnown = current.papers.some((paper) => paper.documentId === documentId);
  if (!isSigned || isKnown || current.status === 'closed') return [];
  return [{ type: 'paper.made', documentId, recordId, kind, on: today, by: by.id }];
}
