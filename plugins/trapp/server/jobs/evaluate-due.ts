import type { EvaluationWhy } from '../../core/contracts/index';
import type { Gathered } from '../findings/gather-batch';
import type { Premises } from '../premises';
import { evaluateSchools } from './evaluate-batch';

/** Asks the rules about those for whom something has changed since they were asked last: an import, a case, a roster, a routine that was published. */
export async function evaluateDue(premises: Premises): Promise<void> {
  const { stores } = premises;
  const counts = await stores.due.counts();
  if (counts.size === 0) return;
  const schools = (await stores.people.schools()).filter(({ id }) => counts.has(id));
  await evaluateSchools(premises, schools, { only: 'due', slotOf: (schoolId) => `due|${schoolId}`, isOnce: false, whyOf, counts });
}

/** A routine that is published makes everybody due at its moment. */
function whyOf({ changes, versions }: Gathered): EvaluationWhy {
  const moments = new Set(changes.map(({ since }) => since));
  return versions.some(({ publishedAt }) => moments.has(publishedAt)) ? 'published' : 'changed';
}
