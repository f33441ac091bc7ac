import { termsOf } from '../../core/access/index';
import { about } from '../../core/audit/index';
import type { LocalPlanWait, OperationId } from '../../core/contracts/index';
import type { Call, Handler } from '../http/handler';
import { schoolsOf } from '../people/visible-pupils';
import { plansOf, type PlanAtHand } from './plan-at-hand';
import { presentRow } from './present-draft';

/** The plans of the schools that one works at, or is above. */
export const listLocalPlans: Handler<'listLocalPlans'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const mine = (await readablePlans(call)).map((hand) => ({ hand, may: { write: call.may('local_plan.write', hand.object), approve: call.may('local_plan.approve', hand.object) } }));
  return { output: { plans: mine.map(({ hand, may }) => ({ ...presentRow(hand), may })) }, about: about({}) };
};

/** Which schools lack what, since when, for the municipality (B50, B51). */
export const listSchoolPlans: Handler<'listSchoolPlans'> = async (call) => {
  const refused = call.guard({ kind: 'routine' });
  if (refused) return refused;
  const plans = await plansOf(call.stores, await call.stores.people.schools(), call.today);
  return { output: { plans: plans.map(presentRow), mayRemind: call.may('routine.author', { kind: 'routine' }) }, about: about({}) };
};

type ReadingCall = Pick<Call<OperationId>, 'stores' | 'actor' | 'today' | 'may'>;

async function readablePlans(call: ReadingCall): Promise<PlanAtHand[]> {
  const { stores, actor, today, may } = call;
  if (actor.kind !== 'staff') return [];
  const isAboveAll = actor.assignments.some((held) => held.schoolId === null && termsOf(held)?.reach === 'area');
  const schools = isAboveAll ? await stores.people.schools() : await stores.people.schoolsIn(schoolsOf(actor));
  return (await plansOf(stores, schools, today)).filter(({ object }) => may('local_plan.read', object));
}

/** Plans that wait for this person: to be written, or to be approved. What they may neither write nor approve is not even looked up. */
export async function waitingPlans(call: ReadingCall): Promise<LocalPlanWait[]> {
  const { actor, may } = call;
  if (actor.kind !== 'staff' || !actor.assignments.some((held) => termsOf(held)?.abilities.some((ability) => ability === 'write_local_plan' || ability === 'approve_local_plans'))) return [];
  return (await readablePlans(call)).flatMap((hand): LocalPlanWait[] => {
    const { object, standing: { state, since }, school, asking: { version, routine }, draft } = hand;
    const row = { schoolId: school.id, schoolName: school.name, routineKey: version.routineKey, routineTitle: routine.title, state, since, remindedOn: draft.remindedOn };
    if (may('local_plan.approve', object)) return [{ ...row, todo: 'approve' }];
    const toWrite = state !== 'approved' && state !== 'proposed' && may('local_plan.write', object);
    return toWrite ? [{ ...row, todo: 'write' }] : [];
  });
}
