import { isSchoolsOwn } from '../../core/access/index';
import { prolongedFrom, type LimitedRole } from '../../core/people/index';
import type { Call } from '../http/handler';

/** Roles at the school with a last day that the asker may give another one; also what ended so shortly ago that somebody may have forgotten it. */
export async function limitedRoles({ stores, may, today }: Pick<Call<'viewSchoolWork'>, 'stores' | 'may' | 'today'>, schoolId: string): Promise<LimitedRole[]> {
  const all = await stores.staff.limitedAt(schoolId, prolongedFrom(today));
  return all.flatMap(({ staffId, name, held }): LimitedRole[] => {
    const { role, groupId, until } = held;
    return until !== undefined && isSchoolsOwn(held) && may('staff.last_day', { kind: 'limited_role', schoolId, staffId }) ? [{ staffId, name, role, groupId, until }] : [];
  });
}
