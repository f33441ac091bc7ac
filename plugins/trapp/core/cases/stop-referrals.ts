import { onSchoolDay } from '../calendar/index';
import type { Case } from './case';
import type { CommandContext } from './command';
import { isConsentOpen } from './consents';
import { words } from './consents.nb';
import type { CaseEvent } from './event';
import { ownerTask } from './owner-task';
import { isOngoing } from './referrals';
import { isUndone } from './steps';

/**
 * C32: what rests on a consent that does not hold any more stops at once: the referral is withdrawn, what the service was given access to ends,
 * its reminder is no longer asked for, and the owner has a task today of telling the service.
 */
export function stopReferrals(current: Case, purpose: string, because: string, { today, by, newId, routine }: CommandContext): CaseEvent[] {
  const resting = current.referrals.filter((held) => held.consentPurpose === purpose && !held.anonymous && isOngoing(held));
  return resting.flatMap((held): CaseEvent[] => [
    { type: 'referral.moved', referralId: held.id, to: 'withdrawn', day: today, note: because, answerBy: null, reminderTaskId: null, on: today, by: by.id },
    ...endGrantsOf(current, held.id, today, by.id),
    ...completeReminder(current, held.reminderTaskId, because, today, by.id),
    { type: 'tasks.added', tasks: [ownerTask(current, { id: newId(), title: words.stopped(held.serviceTitle), due: onSchoolDay(routine.calendar, today), required: true })], on: today, by: by.id },
  ]);
}

/**
 * C32: consents also run out by themselves, and guardians change. Asked each night, so that nothing goes on resting on what no longer holds.
 * No events when all is well.
 */
export function stopWithoutConsent(current: Case, context: CommandContext): CaseEvent[] {
  const { routine, today, home } = context;
  const resting = current.referrals.filter((held) => isOngoing(held) && !held.anonymous).flatMap(({ consentPurpose }) => consentPurpose ?? []);
  return [...new Set(resting)].flatMap((purpose) => (isConsentOpen(current, purpose, routine, { today, home }) ? [] : stopReferrals(current, purpose, words.stoppedBecause, context)));
}

/** Whatever the service was given access to for this referral ends today. */
export function endGrantsOf(current: Case, referralId: string, on: string, by: string): CaseEvent[] {
  return current.grants.filter((grant) => grant.referralId === referralId && grant.endedOn === null).map(({ id }) => ({ type: 'grant.ended', grantId: id, on, by }));
}

/** Nobody has to ask for an answer that has come, or that is waited for no more. */
export function completeReminder(current: Case, taskId: string | null, note: string, on: string, by: string): CaseEvent[] {
  const task = current.tasks.find(({ id }) => id === taskId);
  return task && isUndone(task) ? [{ type: 'task.completed', taskId: task.id, recordId: null, note, on, by }] : [];
}
