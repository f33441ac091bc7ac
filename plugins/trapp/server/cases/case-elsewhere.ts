import type { Case } from '../../core/cases/index';
import type { Stores } from '../stores';

interface Whose {
  readonly pupilId: string;
  /** The school where the pupil goes now. */
  readonly schoolId: string;
}

/** The pupil's open cases at earlier schools. */
export async function casesElsewhere(stores: Stores, { pupilId, schoolId }: Whose): Promise<Case[]> {
  return (await stores.cases.ofPupils([pupilId], 'open')).filter((current) => current.schoolId !== schoolId);
}

/** Is there one that ought to follow the pupil, so that the new school should wait for it rather than open its own? */
export async function hasCaseElsewhere(stores: Stores, whose: Whose): Promise<boolean> {
  return (await casesElsewhere(stores, whose)).some(({ transferRequest }) => transferRequest?.schoolId !== whose.schoolId || !transferRequest.cannotWait);
}
