import { onSchoolDay } from '../../calendar/index';
import { formatDay, say } from '../../language/index';
import { isSameName, isShutOutName } from '../../people/index';
import type { Refusal } from '../../refusals';
import { findConsentPurpose, type ConsentPurpose } from '../../routines/index';
import type { Case, Consent } from '../case';
import { accept, refuseClosed, wrong, type CommandContext } from '../command';
import { isConsentOpen, renewalDay } from '../consents';
import { words as consentWords } from '../consents.nb';
import type { CaseEvent } from '../event';
import { applyEvents } from '../fold';
import { words } from '../messages.nb';
import { ownerTask } from '../owner-task';
import { stopReferrals } from '../stop-referrals';
import { isUndone } from '../steps';
import { writtenBefore, type Sent } from '../written-before';

type Answer = Omit<Consent, 'id' | 'renewTaskId' | 'holds'>;

/**
 * Writes down that somebody gave, refused or withdrew consent for one of the routine's purposes (S65, B29). It counts at once: referrals that
 * rest on it stop the moment it does not hold, and the owner is told. A yes that runs out makes a task of asking again in time (C30).
 */
export function recordConsent(current: Case, { id, ...consent }: Sent<Answer>, context: CommandContext): CaseEvent[] | Refusal {
  const closed = refuseClosed(current);
  if (closed) return closed;
  const before = writtenBefore<Answer>(current.consents, { id, ...consent });
  if (before) return before;
  const { today, by, newId, routine, home } = context;
  const purpose = findConsentPurpose(routine, consent.purpose);
  if (!purpose) return wrong('purpose', words.purposeMissing);
  if (consent.givenBy.trim() === '') return wrong('givenBy', words.givenByMissing);
  if (consent.on > today) return wrong('on', words.future);
  if (consent.until !== null && consent.until < consent.on) return wrong('until', words.untilBeforeGiven);
  if (home?.register && isShutOutName(consent.givenBy, home.register)) return wrong('givenBy', consentWords.notGuardian);
  if (home && consent.guardianId && !home.guardians.some(({ id }) => id === consent.guardianId)) return wrong('guardianId', consentWords.notGuardian);

  const asked = current.consents.filter((before) => isSameGiver(before, consent)).flatMap(({ renewTaskId }) => renewTaskId ?? []);
  const events: CaseEvent[] = current.tasks
    .filter((task) => asked.includes(task.id) && isUndone(task))
    .map(({ id }) => ({ type: 'task.completed', taskId: id, recordId: null, note: consentWords.renewed, on: today, by: by.id }));
  const renewal = renewalOf(current, consent, purpose, context);
  const written: Consent = { ...consent, id: id ?? newId(), ...(renewal ? { renewTaskId: renewal.id } : {}) };
  const holds = isConsentOpen({ ...current, consents: [...current.consents, written] }, purpose.key, routine, { today, home });
  const kept: Consent = { ...written, holds };
  events.push({ type: 'consent.recorded', consent: kept, on: today, by: by.id });
  if (renewal) events.push({ type: 'tasks.added', tasks: [renewal], on: today, by: by.id });
  const after = applyEvents(current, events);
  if (!holds) events.push(...stopReferrals(after, purpose.key, consentWords.stoppedBecause, context));
  return accept(current, events);
}

function renewalOf(current: Case, { answer, until }: Answer, purpose: ConsentPurpose, { today, newId, routine }: CommandContext) {
  if (answer !== 'given' || until === null || until < today) return null;
  const day = renewalDay(until, purpose);
  return ownerTask(current, { id: newId(), title: consentWords.renew(say(purpose.title, 'nb'), formatDay(until)), due: onSchoolDay(routine.calendar, day < today ? today : day) });
}

function isSameGiver(before: Answer, now: Answer): boolean {
  if (before.purpose !== now.purpose) return false;
  if (before.guardianId && now.guardianId) return before.guardianId === now.guardianId;
  return isSameName(before.givenBy, now.givenBy);
}
