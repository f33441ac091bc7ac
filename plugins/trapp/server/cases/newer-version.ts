import type { Case } from '../../core/cases/index';
import type { NewerVersion } from '../../core/contracts/index';
import type { RoutineVersion } from '../../core/routines/index';
import { versionAt } from '../routines/followed';
import type { Stores } from '../stores';

/** The newest version of the routine that an open case follows, as its school follows it, when it is another than the case's own (C3). */
export async function newerVersion(stores: Pick<Stores, 'routines' | 'localPlans'>, { status, routineKey, routineVersion, schoolId }: Case): Promise<RoutineVersion | null> {
  const newest = status === 'open' ? await stores.routines.current(routineKey) : undefined;
  return newest !== undefined && newest.number > routineVersion ? versionAt(stores, newest, schoolId) : null;
}

export function presentNewer({ number, publishedAt, publishedBy, reason }: RoutineVersion, { versionDeclined }: Case): NewerVersion {
  return { version: number, publishedAt, publishedBy, reason, declined: versionDeclined === number };
}
