import { say } from '../language/index';
import { findConsentPurpose, type Routine } from '../routines/index';
import type { Day } from '../calendar/index';
import type { Case } from './case';
import { consentStanding, type Home } from './consents';
import { words } from './consents.nb';
import type { Referral } from './referrals';

interface At {
  readonly routine: Routine;
  readonly today: Day;
  readonly home?: Home | undefined;
}

/**
 * What keeps the referral from being sent or from going on today: a consent that does not hold, or one that somebody has given for other
 * services only. Empty when nothing does, and for what needs no consent (C31).
 */
export function referralLacks(current: Case, { consentPurpose, service, serviceTitle }: Pick<Referral, 'consentPurpose' | 'service' | 'serviceTitle'>, { routine, today, home }: At): string {
  if (consentPurpose === null) return '';
  const purpose = findConsentPurpose(routine, consentPurpose);
  if (!purpose) return words.serviceMissing;
  const { open, message, answers } = consentStanding(current.consents, purpose, { today, calendar: routine.calendar, home });
  if (!open) return message;
  const limited = answers.filter(({ answer, recipients = [] }) => answer === 'given' && recipients.length > 0 && !recipients.includes(service));
  return limited.length === 0 ? '' : words.notForThem(say(purpose.title, 'nb'), serviceTitle, limited.map(({ givenBy }) => givenBy.trim()));
}
