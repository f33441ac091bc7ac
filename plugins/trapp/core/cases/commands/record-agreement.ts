import { isShutOutName } from '../../people/index';
import type { Refusal } from '../../refusals';
import type { Agreement } from '../agreements';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words as consentWords } from '../consents.nb';
import { words } from '../messages.nb';

/** Writes down what one party says of a signed plan (U17, F21). The latest answer of a party counts, and the earlier ones stay. */
export function recordAgreement(current: Case, agreement: Omit<Agreement, 'id'>, { today, by, newId, home }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (!current.signed.some(({ recordId, kind }) => recordId === agreement.recordId && kind === 'plan')) return wrong('recordId', words.planNotSigned);
  if (agreement.name.trim() === '') return wrong('name', words.givenByMissing);
  if (home?.register && isShutOutName(agreement.name, home.register)) return wrong('name', consentWords.notGuardian);
  if (agreement.on > today) return wrong('on', words.future);
  if (agreement.answer !== 'agrees' && agreement.note.trim() === '') return wrong('note', words.disagreementNeedsNote);
  return accept(current, [{ type: 'plan.agreed', agreement: { ...agreement, id: newId() }, on: today, by: by.id }]);
}
