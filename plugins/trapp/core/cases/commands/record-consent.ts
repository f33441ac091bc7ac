import type { Refusal } from '../../refusals';
import { findConsentPurpose } from '../../routines/index';
import type { Case, Consent } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import type { CaseEvent } from '../event';
import { words } from '../messages.nb';

/** Writes down that somebody gave, refused or withdrew consent for one of the routine's purposes (S65, B29). It counts at once. */
export function recordConsent(current: Case, consent: Omit<Consent, 'id'>, { today, by, newId, routine }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  if (!findConsentPurpose(routine, consent.purpose)) return wrong('purpose', words.purposeMissing);
  if (consent.givenBy.trim() === '') return wrong('givenBy', words.givenByMissing);
  if (consent.on > today) return wrong('on', words.future);
  if (consent.until !== null && consent.until < consent.on) return wrong('until', words.untilBeforeGiven);
  return accept(current, [{ type: 'consent.recorded', consent: { ...consent, id: newId() }, on: today, by: by.id }]);
}
