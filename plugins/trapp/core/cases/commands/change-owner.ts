import type { Refusal } from '../../refusals';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';

interface TakeOver {
  readonly ownerId: string;
  readonly note: string;
  /** Ids of those who may own the case: the staff of its school. */
  readonly candidates: readonly string[];
  /** Can the owner hold the case at all: still at the school, and not away? Whoever can is asked, not passed over. */
  readonly ownerHolds: boolean;
}

/**
 * Gives the baton to another without asking the one who has it, because they have left or are away, so that no case is orphaned;
 * whoever may decide in the case may also take it themselves (S38, B91).
 */
export function changeOwner(current: Case, { ownerId, note, candidates, ownerHolds }: TakeOver, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (ownerId === current.ownerId) return wrong('ownerId', words.sameOwner);
  if (!candidates.includes(ownerId)) return wrong('ownerId', words.notOwner);
  if (ownerHolds && ownerId !== by.id) return wrong('ownerId', words.ownerCanAnswer);
  return accept(current, [{ type: 'owner.changed', ownerId, note, on: today, by: by.id }]);
}
