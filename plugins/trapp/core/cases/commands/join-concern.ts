import type { Refusal } from '../../refusals';
import type { Case, CaseConcern } from '../case';
import { accept, refuseClosed, type CommandContext } from '../command';
import type { CaseEvent } from '../event';

/** Takes a raised concern into the case; no events when it is there already (U11). Refuses `case_closed`. */
export function joinConcern(current: Case, concern: CaseConcern, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (current.concerns.some(({ id }) => id === concern.id)) return [];
  return accept(current, [{ type: 'concern.joined', concern, on: today, by: by.id }]);
}
