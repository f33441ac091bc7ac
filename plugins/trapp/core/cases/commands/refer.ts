import { dueDay, type Day } from '../../calendar/index';
import { say } from '../../language/index';
import { refuse, type Refusal } from '../../refusals';
import { findConsentPurpose, findService } from '../../routines/index';
import type { Case } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import { consentStanding } from '../consents';
import { words } from '../consents.nb';
import type { CaseEvent } from '../event';
import { ownerTask } from '../owner-task';
import { referralLacks } from '../referral-consent';
import { nextStatuses, type Referral, type ReferralAsk, type ReferralStatus, type Share } from '../referrals';
import { completeReminder, endGrantsOf } from '../stop-referrals';
import { writtenBefore, type Sent } from '../written-before';

/** Without a name, only what does not say who it is (B49). */
const namelessShares: readonly Share[] = ['absence', 'tried'];

/**
 * Writes a referral to a service of the directory: what it shall help with, and why sharing is necessary (S54, S63, A31). It may be prepared and
 * read before there is consent; sending it is another step. Refuses `invalid_input`.
 */
export function prepareReferral(current: Case, { id, ...ask }: Sent<ReferralAsk>, { today, by, newId, routine }: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  const before = writtenBefore<ReferralAsk>(current.referrals, { id, ...ask });
  if (before) return before;
  const service = findService(routine, ask.service);
  if (!service) return wrong('service', words.serviceMissing);
  if (ask.purpose.trim() === '') return wrong('purpose', words.purposeMissing);
  if (ask.necessity.trim() === '') return wrong('necessity', words.necessityMissing);
  if (ask.anonymous && service.anonymousTalk !== true) return wrong('anonymous', words.notAnonymous);
  if (ask.anonymous && ask.shares.some((share) => !namelessShares.includes(share))) return wrong('shares', words.anonymousShares);
  const referral: Referral = {
    ...ask,
    id: id ?? newId(),
    serviceTitle: say(service.title, 'nb').slice(0, 300),
    consentPurpose: ask.anonymous ? null : service.consentPurpose,
    noConsentBecause: ask.anonymous ? words.anonymous : service.consentPurpose === null && service.noConsentBecause ? say(service.noConsentBecause, 'nb') : '',
    status: 'prepared',
    preparedOn: today,
    preparedBy: by.id,
    sentOn: null,
    answerBy: null,
    answeredOn: null,
    endedOn: null,
    reminderTaskId: null,
    moves: [],
  };
  return accept(current, [{ type: 'referral.prepared', referral, on: today, by: by.id }]);
}

export interface ReferralMove {
  readonly referralId: string;
  readonly to: ReferralStatus;
  readonly on: Day;
  /** Why it was declined or withdrawn, or what came of it; may be empty otherwise. */
  readonly note: string;
}

/**
 * The referral goes on: sent, received, accepted or declined, started, done, withdrawn (C31). Sending and starting take a consent that holds today
 * (`gate_closed`); sending makes a task of asking for the answer when the service's norm has passed (B105), and says what was given access to.
 */
export function moveReferral(current: Case, { referralId, to, on, note }: ReferralMove, context: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  const { today, by } = context;
  const held = current.referrals.find(({ id }) => id === referralId);
  if (!held) return wrong('referralId', words.referralMissing);
  if (!nextStatuses(held.status).includes(to)) return wrong('to', words.wrongWay);
  if (on > today) return wrong('on', words.future);
  if (on < (held.moves.at(-1)?.on ?? held.preparedOn)) return wrong('on', words.tooEarly);
  if ((to === 'declined' || to === 'done' || to === 'withdrawn') && note.trim() === '') return wrong('note', words.noteMissing[to]);
  const lacks = to === 'sent' || to === 'started' ? referralLacks(current, held, context) : '';
  if (lacks !== '') return refuse('gate_closed', [{ path: 'consent', message: lacks }]);

  const moved = (more: { answerBy: Day | null; reminderTaskId: string | null }): CaseEvent => ({ type: 'referral.moved', referralId, to, day: on, note: note.trim(), ...more, on: today, by: by.id });
  if (to === 'sent') return accept(current, sent(current, held, on, moved, context));
  const events: CaseEvent[] = [moved({ answerBy: null, reminderTaskId: null })];
  if (to !== 'received') events.push(...completeReminder(current, held.reminderTaskId, words.answered, today, by.id));
  if (nextStatuses(to).length === 0) events.push(...endGrantsOf(current, referralId, today, by.id));
  if (to === 'declined') events.push(otherWayTask(current, held, context));
  return accept(current, events);
}

function sent(current: Case, held: Referral, on: Day, moved: (more: { answerBy: Day | null; reminderTaskId: string | null }) => CaseEvent, { today, by, newId, routine, home }: CommandContext): CaseEvent[] {
  const norm = findService(routine, held.service)?.answerWithin;
  const answerBy = norm ? dueDay(routine.calendar, on, norm) : null;
  const reminder = answerBy === null ? null : ownerTask(current, { id: newId(), title: words.remind(held.serviceTitle), due: answerBy });
  const purpose = findConsentPurpose(routine, held.consentPurpose ?? '');
  const until = purpose ? consentStanding(current.consents, purpose, { today, calendar: routine.calendar, home }).until : null;
  const role = findService(routine, held.service)?.role;
  const grant = { id: newId(), referralId: held.id, to: held.serviceTitle, ...(role === undefined ? {} : { role }), purpose: held.purpose, shares: held.shares, from: on, until, endedOn: null };
  return [
    moved({ answerBy, reminderTaskId: reminder?.id ?? null }),
    ...(reminder ? [{ type: 'tasks.added' as const, tasks: [reminder], on: today, by: by.id }] : []),
    ...(held.anonymous ? [] : [{ type: 'grant.given' as const, grant, on: today, by: by.id }]),
  ];
}

/** A no from a service is not the end: somebody finds another way within a week of school. */
function otherWayTask(current: Case, { serviceTitle }: Referral, { today, by, newId, routine }: CommandContext): CaseEvent {
  const due = dueDay(routine.calendar, today, { amount: 5, unit: 'school_days' });
  return { type: 'tasks.added', tasks: [ownerTask(current, { id: newId(), title: words.declinedTask(serviceTitle), due, required: true })], on: today, by: by.id };
}
