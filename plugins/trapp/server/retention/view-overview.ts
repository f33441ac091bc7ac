import { about } from '../../core/audit/index';
import { countOver } from '../../core/retention/index';
import type { Handler } from '../http/handler';

/** Cases kept for longer than said, school by school, for a coordinator who sees no case: counts, with the small ones closed. */
export const viewRetentionOverview: Handler<'viewRetentionOverview'> = async ({ guard, stores, today }) => {
  const refused = guard({ kind: 'routine' });
  if (refused) return refused;
  const schools = await stores.people.schools();
  const closed = await stores.cases.ofSchools(schools.map(({ id }) => id), 'closed');
  const closedAt = schools.map(({ id }) => ({ schoolId: id, closedOn: closed.flatMap(({ schoolId, closedOn }) => (schoolId === id && closedOn !== null ? [closedOn] : [])) }));
  const counts = countOver(closedAt, await stores.catalogue.retention.read(), today);
  const named = (counts?.schools ?? []).map(({ over }, index) => ({ name: schools[index]?.name ?? '', over }));
  return { output: { whole: counts?.whole ?? null, schools: named }, about: about({}) };
};
