import { byDue } from '../../core/calendar/index';
import { isWaitingForWayOn, type MyDay } from '../../core/contracts/index';
import { words } from '../language/words';

/** The one thing that is best done first, and where it is done. */
export type NextStep =
  | { readonly kind: 'overdue_task' | 'task'; readonly what: string; readonly pupil: string; readonly to: string }
  | { readonly kind: 'overdue_concern' | 'concern'; readonly pupil: string; readonly to: string }
  | { readonly kind: 'draft' | 'referral' | 'way_on'; readonly what: string; readonly pupil: string; readonly to: string }
  | { readonly kind: 'local_plan'; readonly what: string; readonly to: string }
  | { readonly kind: 'nothing' };

/** What has waited too long comes first, then what was begun, then what is new, then what is to come. */
export function nextStep({ tasks, concerns, drafts, waiting, cases = [], localPlans = [] }: Pick<MyDay, 'tasks' | 'concerns' | 'drafts'> & { readonly cases?: MyDay['cases']; readonly waiting?: Pick<MyDay['waiting'], 'referrals'>; readonly localPlans?: MyDay['localPlans'] }): NextStep {
  const [task] = tasks.filter(({ mine }) => mine).sort(byDue);
  const [concern] = concerns;
  const [draft] = drafts;
  const referral = waiting?.referrals.find(({ status }) => status === 'sent' || status === 'received');
  if (task?.overdue) return { kind: 'overdue_task', what: task.title, pupil: task.pupil.name, to: `/saker/${task.caseId}` };
  if (concern?.overdue) return { kind: 'overdue_concern', pupil: concern.pupil.name, to: `/elever/${concern.pupil.id}/vurdering` };
  const stands = cases.find(isWaitingForWayOn);
  if (stands) return { kind: 'way_on', what: words(stands.stepTitle), pupil: stands.pupil.name, to: `/saker/${stands.id}` };
  if (referral) return { kind: 'referral', what: referral.purpose, pupil: referral.pupil.name, to: `/henvisninger/${referral.caseId}/${referral.referralId}` };
  if (draft) return { kind: 'draft', what: words(draft.title), pupil: draft.pupil.name, to: `/notater/${draft.record.id}` };
  if (concern) return { kind: 'concern', pupil: concern.pupil.name, to: `/elever/${concern.pupil.id}/vurdering` };
  if (task) return { kind: 'task', what: task.title, pupil: task.pupil.name, to: `/saker/${task.caseId}` };
  const [plan] = localPlans;
  if (plan) return { kind: 'local_plan', what: plan.schoolName, to: `/skolens-plan/${plan.schoolId}/${plan.routineKey}/skriv` };
  return { kind: 'nothing' };
}
