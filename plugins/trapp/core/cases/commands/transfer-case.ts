import { refuse, type Refusal } from '../../refusals';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';

interface TransferQuestion {
  readonly note: string;
  readonly legalBasis: string;
  /** The school or kindergarten where the pupil goes now. */
  readonly pupilSchoolId: string;
}

/** Holds the case out to the pupil's new school, from kindergarten to school as well (U7). The case stays until the new school has taken it. */
export function offerTransfer(current: Case, { note, legalBasis, pupilSchoolId }: TransferQuestion, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (pupilSchoolId === current.schoolId) return wrong('note', words.sameSchool);
  if (note.trim() === '') return wrong('note', words.handoverNoteMissing);
  if (legalBasis.trim() === '') return wrong('legalBasis', words.legalBasisMissing);
  return accept(current, [{ type: 'transfer.offered', toSchoolId: pupilSchoolId, note, legalBasis, on: today, by: by.id }]);
}

interface TransferRequest {
  readonly schoolId: string;
  readonly note: string;
  /** The child's need is too urgent to wait for an answer: the new school opens a case of its own meanwhile, and says why. */
  readonly cannotWait: boolean;
}

/** The pupil's new school asks for the case. Asking again says nothing new. */
export function requestTransfer(current: Case, { schoolId, note, cannotWait }: TransferRequest, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (schoolId === current.schoolId) return wrong('note', words.sameSchool);
  if (cannotWait && note.trim() === '') return wrong('note', words.reasonMissing);
  const asked = current.transferRequest;
  if (asked?.schoolId === schoolId && (asked.cannotWait || !cannotWait)) return [];
  return accept(current, [{ type: 'transfer.requested', schoolId, note, cannotWait, on: today, by: by.id }]);
}

/** Takes back a transfer that nobody has answered. Refuses `offer_gone`. */
export function withdrawTransfer(current: Case, { today, by }: CommandContext): CaseEvent[] | Refusal {
  return refuseClosed(current) ?? (current.transfer === null ? refuse('offer_gone') : accept(current, [{ type: 'transfer.withdrawn', on: today, by: by.id }]));
}

interface TransferAnswer {
  readonly accept: boolean;
  readonly reason: string;
  readonly ownerId: string;
  /** Ids of those who may own the case at the new school. */
  readonly candidates: readonly string[];
  readonly pupilSchoolId: string;
}

/** The new school takes the case and names its owner, or says why not. Refuses `offer_gone`, also when the pupil has moved on since. */
export function answerTransfer(current: Case, answer: TransferAnswer, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (current.transfer === null) return refuse('offer_gone');
  const signed = { on: today, by: by.id };
  if (!answer.accept) return answer.reason.trim() === '' ? wrong('reason', words.reasonMissing) : accept(current, [{ type: 'transfer.declined', reason: answer.reason, ...signed }]);
  const { toSchoolId } = current.transfer;
  if (answer.pupilSchoolId !== toSchoolId) return wrong('accept', words.pupilNotThere);
  if (!answer.candidates.includes(answer.ownerId)) return wrong('ownerId', words.notOwner);
  // Those who were drawn in work at the school that the case leaves.
  const left: CaseEvent[] = current.team.length === 0 ? [] : [{ type: 'team.left', staffIds: current.team, ...signed }];
  return accept(current, [{ type: 'transfer.accepted', schoolId: toSchoolId, ownerId: answer.ownerId, ...signed }, ...left]);
}
