import { refuse, type Refusal } from '../../refusals';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';

interface OfferQuestion {
  readonly toId: string;
  readonly note: string;
  /** Ids of those who may own the case: the staff of its school. */
  readonly candidates: readonly string[];
}

/** Holds the baton out to another of the school's staff; until they answer, the owner keeps it. A new offer replaces one that nobody has answered (S38, S46). */
export function offerOwner(current: Case, { toId, note, candidates }: OfferQuestion, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (toId === current.ownerId) return wrong('toId', words.sameOwner);
  if (!candidates.includes(toId)) return wrong('toId', words.notOwner);
  if (note.trim() === '') return wrong('note', words.handoverNoteMissing);
  return accept(current, [{ type: 'owner.offered', toId, note, on: today, by: by.id }]);
}

/** Takes back an offer that nobody has answered. Refuses `offer_gone`. */
export function withdrawOffer(current: Case, { today, by }: CommandContext): CaseEvent[] | Refusal {
  return refuseClosed(current) ?? (current.offer === null ? refuse('offer_gone') : accept(current, [{ type: 'offer.withdrawn', on: today, by: by.id }]));
}

interface OfferAnswer {
  readonly accept: boolean;
  readonly reason: string;
  /** May whoever was asked still own the case? They may have left the school since. */
  readonly candidates: readonly string[];
}

/** The one who was asked takes the baton, or says why not; a no leaves it where it is (U20). Refuses `offer_gone`. */
export function answerOffer(current: Case, { accept: takes, reason, candidates }: OfferAnswer, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (current.offer === null) return refuse('offer_gone');
  const signed = { on: today, by: by.id };
  if (!takes) return reason.trim() === '' ? wrong('reason', words.reasonMissing) : accept(current, [{ type: 'owner.declined', reason, ...signed }]);
  if (!candidates.includes(current.offer.toId)) return wrong('accept', words.notOwner);
  return accept(current, [{ type: 'owner.accepted', ownerId: current.offer.toId, ...signed }]);
}
