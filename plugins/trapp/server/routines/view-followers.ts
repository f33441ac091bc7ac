import { about } from '../../core/audit/index';
import { followersOf } from '../../core/statistics/index';
import type { Handler } from '../http/handler';

/** How many running cases follow each version of a routine: for the one who publishes it and sees no child. Moving a case is for its school (decision 013). */
export const viewFollowers: Handler<'viewFollowers'> = async ({ params: { routineKey }, stores, today, guard }) => {
  const refusal = guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  // No case can follow what has not begun.
  const begun = (await stores.routines.everyVersion()).filter(({ startsOn }) => (startsOn ?? today) <= today);
  const { cases, versions } = followersOf(routineKey, await stores.followUp.running(), begun);
  return { output: { cases, versions: [...versions] }, about: about({ subjectId: routineKey }) };
};
