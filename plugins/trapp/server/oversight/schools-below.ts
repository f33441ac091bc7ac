import { oversees } from '../../core/access/index';
import type { School } from '../../core/people/index';
import type { Call } from '../http/handler';

/** The schools that the one who asks is above: those of their area, or all (B96). None for everybody else. One statement. */
export async function schoolsBelow({ actor, stores }: Pick<Call<'viewOversight'>, 'actor' | 'stores'>): Promise<School[]> {
  if (actor.kind !== 'staff') return [];
  const above = actor.assignments.filter(oversees);
  if (above.length === 0) return [];
  return (await stores.people.schools()).filter(({ id }) => above.some(({ schoolId }) => schoolId === null || schoolId === id));
}
