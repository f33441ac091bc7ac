import type { Day } from '../calendar/index';
import type { Case } from './case';
import { nextStatuses, type Referral, type ReferralEvent } from './referrals';

/** The case after something happened with those outside the school. */
export function applyReferral(current: Case, event: ReferralEvent): Case {
  switch (event.type) {
    case 'referral.prepared':
      return { ...current, referrals: [...current.referrals, event.referral] };
    case 'referral.moved':
      return { ...current, referrals: current.referrals.map((held) => (held.id === event.referralId ? moved(held, event) : held)) };
    case 'grant.given':
      return { ...current, grants: [...current.grants, event.grant] };
    case 'grant.ended':
      return { ...current, grants: current.grants.map((held) => (held.id === event.grantId ? { ...held, endedOn: event.on } : held)) };
    case 'concern.reported':
      return { ...current, concernReports: [...current.concernReports, event.report] };
  }
}

/** A closed case shares nothing any more. */
export function endGrants(current: Case, on: Day): Case {
  return { ...current, grants: current.grants.map((held) => (held.endedOn === null ? { ...held, endedOn: on } : held)) };
}

function moved(held: Referral, { to, day, note, answerBy, reminderTaskId, by }: Extract<ReferralEvent, { type: 'referral.moved' }>): Referral {
  return {
    ...held,
    status: to,
    moves: [...held.moves, { to, on: day, note, by }],
    ...(to === 'sent' ? { sentOn: day, answerBy, reminderTaskId } : {}),
    ...(to === 'accepted' || to === 'declined' ? { answeredOn: day } : {}),
    ...(nextStatuses(to).length === 0 ? { endedOn: day } : {}),
  };
}
