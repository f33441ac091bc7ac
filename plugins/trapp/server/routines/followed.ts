import { calendarOfSchool, type SchoolCalendar } from '../../core/calendar/index';
import { atSchool, localNames, type LocalNames, type LocalPlanVersion } from '../../core/local-plans/index';
import type { Routine, RoutineVersion } from '../../core/routines/index';
import { frozen } from '../frozen';
import type { Stores } from '../stores';

type Reading = Pick<Stores, 'localPlans' | 'people'>;

/** Both are frozen, so what they make together is made once. */
const made = new WeakMap<Routine, WeakMap<LocalPlanVersion | SchoolCalendar, Routine>>();

/** The routine as the school follows it today: with its own days off, stricter limits and own tasks. Nothing is read where schools have nothing of their own (B50, S13). */
export async function routineAt(stores: Reading, routine: Routine, schoolId: string): Promise<Routine> {
  const planned = await withPlan(stores, routine, schoolId);
  if (!hasOwnBreaks(routine)) return planned;
  const school = await stores.people.school(schoolId);
  return school ? withDaysOff(planned, school.sourceId) : planned;
}

async function withPlan({ localPlans }: Reading, routine: Routine, schoolId: string): Promise<Routine> {
  if (routine.leftToSchools === undefined) return routine;
  const plan = (await localPlans.inForce([schoolId])).find(({ routineKey }) => routineKey === routine.key);
  return plan === undefined ? routine : once(routine, plan, () => atSchool(routine, plan.content));
}

/** No deadline falls on a day when just this school is closed. */
function withDaysOff(routine: Routine, sourceId: string): Routine {
  const calendar = calendarOfSchool(routine.calendar, sourceId);
  return calendar === routine.calendar ? routine : once(routine, calendar, () => ({ ...routine, calendar }));
}

function once(routine: Routine, by: LocalPlanVersion | SchoolCalendar, make: () => Routine): Routine {
  const ofRoutine = made.get(routine) ?? new WeakMap<LocalPlanVersion | SchoolCalendar, Routine>();
  made.set(routine, ofRoutine);
  const local = ofRoutine.get(by) ?? frozen(make());
  ofRoutine.set(by, local);
  return local;
}

const hasOwnBreaks = (routine: Routine | undefined): boolean => (routine?.calendar.ownBreaks ?? []).length > 0;

/** Whom the school's plan names where the routine names a role, a meeting or a service (B55). */
export async function namesAt({ localPlans }: Pick<Stores, 'localPlans'>, routine: Routine, schoolId: string): Promise<LocalNames> {
  const plan = routine.leftToSchools === undefined ? undefined : (await localPlans.inForce([schoolId])).find(({ routineKey }) => routineKey === routine.key);
  return localNames(routine, plan?.content ?? null);
}

/** A version of a routine with the document that the school follows. */
export async function versionAt(stores: Reading, version: RoutineVersion, schoolId: string): Promise<RoutineVersion> {
  return withDocument(version, await routineAt(stores, version.document, schoolId));
}

interface AtSchool {
  readonly schoolId: string;
  readonly routineKey: string;
  readonly routineVersion: number;
}

/**
 * Which version each of the cases follows, with the days off of its own school: what deadlines are counted by, wherever cases are listed. A plan of the school's
 * changes no deadline, and is not read. One statement more than the versions themselves, where schools have days off of their own.
 */
export async function followedAt({ routines, people }: Pick<Stores, 'routines' | 'people'>, cases: readonly AtSchool[]): Promise<(one: AtSchool) => RoutineVersion | undefined> {
  const versionOf = await routines.followedBy(cases);
  const schoolIds = cases.filter((one) => hasOwnBreaks(versionOf(one)?.document)).map(({ schoolId }) => schoolId);
  const schools = schoolIds.length === 0 ? [] : await people.schoolsIn([...new Set(schoolIds)]);
  const sourceOf = new Map(schools.map(({ id, sourceId }) => [id, sourceId]));
  return (one) => {
    const [version, sourceId] = [versionOf(one), sourceOf.get(one.schoolId)];
    return version === undefined || sourceId === undefined ? version : withDocument(version, withDaysOff(version.document, sourceId));
  };
}

function withDocument(version: RoutineVersion, document: Routine): RoutineVersion {
  return document === version.document ? version : { ...version, document };
}
