import type { Case } from '../../core/cases/index';
import type { NewerVersion } from '../../core/contracts/index';
import type { RoutineVersion } from '../../core/routines/index';
import type { Stores } from '../stores';

/** The newest version of the routine that an open case follows, when it is another than the case's own (C3). */
export async function newerVersion({ routines }: Pick<Stores, 'routines'>, { status, routineKey, routineVersion }: Case): Promise<RoutineVersion | null> {
  const newest = status === 'open' ? await routines.current(routineKey) : undefined;
  return newest !== undefined && newest.number > routineVersion ? newest : null;
}

export function presentNewer({ number, publishedAt, publishedBy, reason }: RoutineVersion, { versionDeclined }: Case): NewerVersion {
  return { version: number, publishedAt, publishedBy, reason, declined: versionDeclined === number };
}
