import type { Case } from '../../core/cases/index';
import type { NewerVersion } from '../../core/contracts/index';
import type { RoutineVersion } from '../../core/routines/index';
import { versionAt } from '../routines/followed';
import type { Stores } from '../stores';

/** Is this version, the newest of the routine, one that an open case could be moved to (C3)? */
export function isNewer(newest: RoutineVersion | undefined, { status, routineVersion }: Case): newest is RoutineVersion {
  return newest !== undefined && status === 'open' && newest.number > routineVersion;
}

/** The newest version of the routine that an open case follows, as its school follows it, when it is another than the case's own (C3). */
export async function newerVersion(stores: Pick<Stores, 'routines' | 'localPlans' | 'people'>, current: Case): Promise<RoutineVersion | null> {
  const newest = current.status === 'open' ? await stores.routines.current(current.routineKey) : undefined;
  return isNewer(newest, current) ? versionAt(stores, newest, current.schoolId) : null;
}

export function presentNewer({ number, publishedAt, publishedBy, reason }: RoutineVersion, { versionDeclined }: Case): NewerVersion {
  return { version: number, publishedAt, publishedBy, reason, declined: versionDeclined === number };
}
