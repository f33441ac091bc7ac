import { itemsOf, sideProgress, type Answers, type Guide } from '../../guides/index';
import type { Refusal } from '../../refusals';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import { words } from '../consents.nb';
import type { CaseEvent } from '../event';
import type { FinishedSide } from '../sides';

/**
 * One side has answered its part of a mapping to the end: the pupil, the guardians or the school, each in their own time (B22).
 * Refuses `invalid_input` when that side is not asked, nothing is answered, or the day is ahead.
 */
export function finishSide(current: Case, side: FinishedSide, { guide, answers }: { readonly guide: Guide; readonly answers: Answers }, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  const progress = sideProgress(guide, answers).find(({ respondent }) => respondent === side.respondent);
  if (!progress) return wrong('respondent', words.sideNotAsked);
  if (progress.answered === 0) return wrong('respondent', words.sideNotAnswered);
  if (side.answeredBy.trim() === '') return wrong('answeredBy', words.sideByWhom);
  if (side.on > today) return wrong('on', words.future);
  const known = new Set(itemsOf(guide).map(({ linkId }) => linkId));
  if (side.inConfidence.some((linkId) => !known.has(linkId))) return wrong('inConfidence', words.sideQuestion);
  return accept(current, [{ type: 'side.finished', side, on: today, by: by.id }]);
}
