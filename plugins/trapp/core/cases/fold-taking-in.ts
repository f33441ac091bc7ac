import type { Case } from './case';
import type { TakingInEvent } from './taking-in-events';

type TakenIn = Extract<TakingInEvent, { type: 'case.taken_in' }>;

/** The case with what the other one had that is not over. The same thing known to both is there once. */
export function takenIn(current: Case, { from, tasks, findingIds, concerns, consents, referrals, grants, limited = [], on }: TakenIn): Case {
  return {
    ...current,
    takenIn: [...current.takenIn, { ...from, on }],
    tasks: both(current.tasks, tasks),
    findingIds: [...new Set([...current.findingIds, ...findingIds])],
    concerns: both(current.concerns, concerns),
    // The latest answer counts, whichever case it was given in.
    consents: both(consents, current.consents).sort((one, other) => one.on.localeCompare(other.on)),
    referrals: both(current.referrals, referrals),
    grants: both(current.grants, grants),
    limited: both(current.limited, limited),
  };
}

/** What comes of leaving the place on the staircase to another case: the visit to the step is over. */
export function pathGoneInto(current: Case, { reason, on }: Extract<TakingInEvent, { type: 'case.went_into' }>): Case['path'] {
  return current.path.map((passed) => (passed.to === null ? { ...passed, to: on, reason } : passed));
}

function both<T extends { readonly id: string }>(some: readonly T[], more: readonly T[]): T[] {
  const known = new Set(some.map(({ id }) => id));
  return [...some, ...more.filter(({ id }) => !known.has(id))];
}
