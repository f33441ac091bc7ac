import { approveDraft, localLimits, proposeDraft, returnDraft, saveDraft, type LocalPlanDraft, type LocalPlanVersion } from '../../core/local-plans/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { Answer, Call, Handler } from '../http/handler';
import { presentDraftView } from './present-draft';
import { findPlan, planAtHand, type PlanAtHand } from './plan-at-hand';
import { aboutPlan } from './read-plan';

type WritingId = 'viewLocalPlanDraft' | 'saveLocalPlan' | 'proposeLocalPlan' | 'withdrawLocalPlan' | 'answerLocalPlan';
type Written = { readonly draft: LocalPlanDraft; readonly version?: LocalPlanVersion };

/** What is being written, with what lacks. */
export const viewLocalPlanDraft: Handler<'viewLocalPlanDraft'> = async (call) => {
  const hand = await planAtHand(call);
  return isRefusal(hand) ? hand : answer(call, hand);
};

/** Saved as it is, half-done as it may be (pain 15). */
export const saveLocalPlan: Handler<'saveLocalPlan'> = (call) => write(call, ({ draft }, at) => wrapped(saveDraft(draft, call.input, at)));

/** Put forward; where nobody else has to approve, it holds at once. */
export const proposeLocalPlan: Handler<'proposeLocalPlan'> = (call) =>
  write(call, (hand, at) => {
    const { routine } = hand.asking;
    const proposed = proposeDraft(routine, hand.draft, call.input, at);
    if (isRefusal(proposed)) return proposed;
    return routine.leftToSchools.approvedBy === 'alone' ? approved(call, { ...hand, draft: proposed }, at) : { draft: proposed };
  });

export const withdrawLocalPlan: Handler<'withdrawLocalPlan'> = (call) => write(call, ({ draft }, at) => (call.input.edition === draft.edition ? wrapped(returnDraft(draft, call.input.reason, at)) : refuse('version_conflict')));

/** Approved by another than the one who put it forward, or sent back with a reason. */
export const answerLocalPlan: Handler<'answerLocalPlan'> = (call) =>
  write(call, (hand, at) => {
    const { edition, answer: given } = call.input;
    if (edition !== hand.draft.edition) return refuse('version_conflict');
    return given.kind === 'returned' ? wrapped(returnDraft(hand.draft, given.reason, at)) : approved(call, hand, at);
  });

type At = Parameters<typeof saveDraft>[2];

function wrapped(draft: LocalPlanDraft | Refusal): Written | Refusal {
  return isRefusal(draft) ? draft : { draft };
}

function approved({ today }: Pick<Call<WritingId>, 'today'>, { asking, approved: before, draft }: PlanAtHand, at: At): Written | Refusal {
  return approveDraft(draft, { ...at, today, number: (before?.number ?? 0) + 1, routineVersion: asking.version.number, routine: asking.routine });
}

async function write<Id extends Exclude<WritingId, 'viewLocalPlanDraft'>>(call: Call<Id>, change: (hand: PlanAtHand, at: At) => Written | Refusal): Promise<Answer<Id> | Refusal> {
  const hand = await planAtHand(call);
  if (isRefusal(hand)) return hand;
  const { actor, now, stores } = call;
  if (actor.kind !== 'staff') return refuse('forbidden');
  const written = change(hand, { by: { id: actor.id, name: actor.name }, now });
  if (isRefusal(written)) return written;
  if (!(await stores.localPlans.saveDraft(written.draft, hand.kept))) return refuse('version_conflict');
  if (written.version !== undefined) await comeIntoForce(call, hand, written.version);
  const after = await findPlan(call);
  return after === undefined ? refuse('not_found') : answer(call, after);
}

/** From now on the school's pupils are judged by its limits: all of them are asked about anew, when these are other than before. */
async function comeIntoForce({ stores, now }: Pick<Call<WritingId>, 'stores' | 'now'>, { asking: { routine }, approved: before, school }: PlanAtHand, version: LocalPlanVersion): Promise<void> {
  await stores.localPlans.append(version);
  const limits = (plan: LocalPlanVersion | undefined) => JSON.stringify(plan === undefined ? [] : localLimits(routine, plan.content));
  if (limits(before) === limits(version)) return;
  const pupils = await stores.people.pupilsOfSchools([school.id]);
  await stores.due.add(pupils.map(({ pupil }) => ({ pupilId: pupil.id, schoolId: school.id })), now);
}

async function answer<Id extends WritingId>(call: Call<Id>, hand: PlanAtHand): Promise<Answer<Id>> {
  return { output: (await presentDraftView(call, hand)) as Answer<Id>['output'], about: aboutPlan(hand) };
}
