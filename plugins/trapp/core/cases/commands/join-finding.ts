import type { Refusal } from '../../refusals';
import type { Case } from '../case';
import { accept, refuseClosed, type CommandContext } from '../command';
import type { CaseEvent } from '../event';

/** Joins a finding to the pupil's open case; no events when it is there already. Refuses `case_closed`. */
export function joinFinding(current: Case, { findingId }: { readonly findingId: string }, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (current.findingIds.includes(findingId)) return [];
  return accept(current, [{ type: 'finding.joined', findingId, on: today, by: by.id }]);
}
