import type { Refusal } from '../../refusals';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';

interface Handover {
  readonly ownerId: string;
  readonly note: string;
  /** Ids of those who may own the case: the staff of its school. */
  readonly candidates: readonly string[];
}

/** Hands the baton over to another of the school's staff (S38, S46). */
export function changeOwner(current: Case, { ownerId, note, candidates }: Handover, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (ownerId === current.ownerId) return wrong('ownerId', words.sameOwner);
  if (!candidates.includes(ownerId)) return wrong('ownerId', words.notOwner);
  return accept(current, [{ type: 'owner.changed', ownerId, note, on: today, by: by.id }]);
}
