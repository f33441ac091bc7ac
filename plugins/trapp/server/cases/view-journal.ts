import { currentStep, isOngoing, journalOf, journalWords, latestByGiver, nextTask } from '../../core/cases/index';
import { isPast, type Now } from '../../core/calendar/index';
import type { JournalView } from '../../core/contracts/index';
import { subGoalsReached, triedMeasures } from '../../core/plans/index';
import { isRefusal } from '../../core/refusals';
import { findConsentPurpose } from '../../core/routines/index';
import { dayInNorway, nowIn } from '../clock';
import type { Handler } from '../http/handler';
import { presentPupil } from '../people/present-pupil';
import { aboutCase, caseAtHand, type CaseAtHand } from './case-at-hand';
import { journalNames } from './journal-names';
import type { StoredRecord } from './record.store';
import { shownTo } from '../audience/stores-for-reader';

/** The whole course of the case on one time line, with what somebody new must know on top (B81, S38). */
export const viewJournal: Handler<'viewJournal'> = async (call) => {
  const hand = await caseAtHand(call, call.params.caseId, 'read');
  if (isRefusal(hand)) return hand;
  const { stores } = call;
  const { current, card, version } = hand;
  const happened = await stores.cases.events(current.id);
  const records = await stores.records.ofCase(current.id);
  const names = await journalNames(stores, current, happened, records);
  const output: JournalView = {
    caseId: current.id,
    pupil: presentPupil(card),
    routine: { key: version.routineKey, title: version.document.title, version: version.number },
    brief: briefOf({ ...hand, current: shownTo(call.actor, current) }, records, names.person(current.ownerId), nowIn(call)),
    entries: journalOf(happened, names, journalWords(card.school.kind)).map(({ by, ...entry }) => ({ ...entry, byName: names.person(by) })),
  };
  return { output, about: aboutCase(current) };
};

function briefOf({ current, version: { document: routine }, context: { home } }: CaseAtHand, records: readonly StoredRecord[], ownerName: string, now: Now): JournalView['brief'] {
  const signed = records.filter(({ head }) => head.status === 'signed');
  const plans = signed.flatMap(({ head, content }) => (content.kind === 'plan' ? [{ recordId: head.id, plan: content.plan, signedOn: dayInNorway(head.signedAt ?? head.savedAt) }] : []));
  const evaluations = signed.flatMap(({ content }) => (content.kind === 'evaluation' ? [content.evaluation] : []));
  const latest = plans.at(-1)?.plan;
  const heard = current.childHeard.filter(({ what }) => what !== '').at(-1);
  const { level, step } = currentStep(current, routine);
  const next = current.status === 'open' ? nextTask(current, now) : undefined;
  return {
    openedOn: current.openedOn,
    closedOn: current.closedOn,
    concern: current.concern,
    ownerName,
    levelTitle: level.title,
    stepTitle: step.title,
    stepSince: current.stepSince,
    longTermGoal: latest?.longTermGoal ?? '',
    evaluateOn: latest === undefined || latest.evaluateOn === '' ? null : latest.evaluateOn,
    subGoals: subGoalsReached(plans, evaluations),
    tried: triedMeasures(plans, evaluations).map(({ what, effect }) => ({ what, effect })),
    childSays: heard === undefined ? null : { what: heard.what, on: heard.on },
    services: current.referrals.filter(isOngoing).map(({ serviceTitle, status }) => ({ title: serviceTitle, status })),
    consents: [...new Set(current.consents.map(({ purpose }) => purpose))].flatMap((key) =>
      latestByGiver(current.consents.filter(({ purpose }) => purpose === key), home).map(({ givenBy, answer, on, until }) => ({
        purpose: findConsentPurpose(routine, key)?.title ?? { nb: key }, givenBy, answer, on, until, expired: answer === 'given' && until !== null && until < now.today,
      })),
    ),
    nextTask: next === undefined ? null : { title: next.title, due: next.due, dueAt: next.dueAt ?? null, overdue: isPast(next, now) },
  };
}
