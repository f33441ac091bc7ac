import { atSchool, localNames, type LocalNames, type LocalPlanVersion } from '../../core/local-plans/index';
import type { Routine, RoutineVersion } from '../../core/routines/index';
import { frozen } from '../frozen';
import type { Stores } from '../stores';

type Reading = Pick<Stores, 'localPlans'>;

/** Both are frozen, so what they make together is made once. */
const made = new WeakMap<Routine, WeakMap<LocalPlanVersion, Routine>>();

/** The routine as the school follows it today: with its stricter limits and its own tasks. Nothing is read where the routine leaves nothing to schools (B50, S13). */
export async function routineAt({ localPlans }: Reading, routine: Routine, schoolId: string): Promise<Routine> {
  if (routine.leftToSchools === undefined) return routine;
  const plan = (await localPlans.inForce([schoolId])).find(({ routineKey }) => routineKey === routine.key);
  if (plan === undefined) return routine;
  const ofRoutine = made.get(routine) ?? new WeakMap<LocalPlanVersion, Routine>();
  made.set(routine, ofRoutine);
  const local = ofRoutine.get(plan) ?? frozen(atSchool(routine, plan.content));
  ofRoutine.set(plan, local);
  return local;
}

/** Whom the school's plan names where the routine names a role, a meeting or a service (B55). */
export async function namesAt({ localPlans }: Reading, routine: Routine, schoolId: string): Promise<LocalNames> {
  const plan = routine.leftToSchools === undefined ? undefined : (await localPlans.inForce([schoolId])).find(({ routineKey }) => routineKey === routine.key);
  return localNames(routine, plan?.content ?? null);
}

/** A version of a routine with the document that the school follows. */
export async function versionAt(stores: Reading, version: RoutineVersion, schoolId: string): Promise<RoutineVersion> {
  const document = await routineAt(stores, version.document, schoolId);
  return document === version.document ? version : { ...version, document };
}
