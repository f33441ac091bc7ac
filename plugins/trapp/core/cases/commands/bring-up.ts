import { addMonths } from '../../calendar/index';
import { refuse, type Refusal } from '../../refusals';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';
import { waitingAbove, type BroughtUp } from '../oversight';

interface BringingUp {
  readonly why: string;
  readonly insight: BroughtUp['insight'];
  /** Ids of those above the school. */
  readonly candidates: readonly string[];
}

/** Nobody above reads a case longer than this at a time. */
const LONGEST_MONTHS = 3;

/** The school's head teacher brings the case up to the one above, who sees its number and why; the case itself only by an insight with a purpose and a last day (S39, B91). */
export function bringUp(current: Case, { why, insight, candidates }: BringingUp, { today, by, newId }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (why.trim() === '') return wrong('why', words.reasonMissing);
  if (candidates.length === 0) return wrong('why', words.nobodyAbove);
  if (waitingAbove(current) !== undefined) return wrong('why', words.isUp);
  if (insight !== null) {
    if (!candidates.includes(insight.staffId)) return wrong('staffId', words.notAbove);
    if (insight.purpose.trim() === '') return wrong('purpose', words.insightPurpose);
    if (insight.until < today || insight.until > addMonths(today, LONGEST_MONTHS)) return wrong('until', words.insightUntil);
  }
  return accept(current, [{ type: 'case.brought_up', broughtUp: { id: newId(), step: current.step, why: why.trim(), insight }, on: today, by: by.id }]);
}

/** The one above has answered, and what they could read ends with it. Refuses `offer_gone` when nothing waits. */
export function answerAbove(current: Case, { text }: { readonly text: string }, { today, by }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  const waiting = waitingAbove(current);
  if (!waiting) return refuse('offer_gone');
  if (text.trim() === '') return wrong('text', words.answerMissing);
  return accept(current, [{ type: 'case.answered_above', broughtUpId: waiting.id, text: text.trim(), on: today, by: by.id }]);
}
