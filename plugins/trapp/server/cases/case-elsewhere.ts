import type { Stores } from '../stores';

interface Whose {
  readonly pupilId: string;
  /** The school where the pupil goes now. */
  readonly schoolId: string;
}

/** Has the pupil a case at an earlier school that ought to follow, so that the new school should wait for it rather than open its own? */
export async function hasCaseElsewhere({ cases }: Pick<Stores, 'cases'>, whose: Whose): Promise<boolean> {
  return (await cases.elsewhere(whose)).some(({ transferRequest }) => transferRequest?.schoolId !== whose.schoolId || !transferRequest.cannotWait);
}
