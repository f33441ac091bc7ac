import { moveReferral, nextStatuses, waitOf, type Referral } from '../../core/cases/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { aboutCase, caseAtHand, happen, type CaseAtHand } from '../cases/case-at-hand';
import { shownTo } from '../audience/stores-for-reader';
import type { Call, Handler } from '../http/handler';
import { presentPupil } from '../people/present-pupil';
import { letterOf } from './outline-of-referral';

type ServiceCall = Call<'viewReferral' | 'answerReferral'>;

/** The referral as the service's own people see it: what was chosen to be shared, and nothing else of the case (S54, B30). */
export const viewReferral: Handler<'viewReferral'> = async (call) => {
  const hand = await lentReferral(call, 'read');
  if (isRefusal(hand)) return hand;
  const { current, card, referral } = hand;
  const { ground, concern, absence, childVoice, tried, plan } = await letterOf(call.stores, hand, referral, call.today, shownTo(call.actor, current), 'nb');
  const { id, serviceTitle, purpose, necessity, status, sentOn, moves } = referral;
  return {
    output: {
      caseId: current.id, pupil: presentPupil(card),
      referral: { id, serviceTitle, purpose, necessity, status, sentOn, moves: moves.map(({ to, on, note }) => ({ to, on, note })) },
      wait: waitOf(referral, call.today),
      next: nextStatuses(status).flatMap((to) => (to === 'sent' || to === 'prepared' || to === 'withdrawn' ? [] : [to])),
      letter: { ground, concern, absence, childVoice: [...childVoice], tried: [...tried], plan: plan && { goal: plan.goal, measures: [...plan.measures] } },
    },
    about: aboutCase(current, referral.id),
  };
};

/** They answer by themselves: received, accepted or declined, begun, done. What they were given ends when it is over. */
export const answerReferral: Handler<'answerReferral'> = async (call) => {
  const hand = await lentReferral(call, 'change');
  if (isRefusal(hand)) return hand;
  const after = await happen(call, hand, moveReferral(hand.current, { referralId: hand.referral.id, to: call.input.to, on: call.today, note: call.input.note }, hand.context));
  return isRefusal(after) ? after : { output: {}, about: aboutCase(after.current, hand.referral.id) };
};

/** The guard says that something of the case is lent to the role; this, that it is this referral. */
async function lentReferral(call: ServiceCall, purpose: 'read' | 'change'): Promise<(CaseAtHand & { readonly referral: Referral }) | Refusal> {
  const hand = await caseAtHand(call, call.params.caseId, purpose);
  if (isRefusal(hand)) return hand;
  const { current: { schoolId, grants, referrals } } = hand;
  const { actor, today } = call;
  const isLent = grants.some(
    ({ referralId, role, until, endedOn }) =>
      referralId === call.params.referralId && endedOn === null && (until === null || until >= today) && actor.kind === 'staff' && actor.assignments.some((held) => held.role === role && held.schoolId === schoolId),
  );
  const referral = referrals.find(({ id }) => id === call.params.referralId);
  return isLent && referral ? { ...hand, referral } : refuse('not_found');
}
