import { can } from '../../core/access/index';
import type { Staff } from '../../core/people/index';
import { caseObject } from '../people/access-objects';
import type { Stores } from '../stores';
import type { CaseAtHand } from './case-at-hand';

/**
 * Who may own the case at the school where it is, or at `schoolId` where it is going: staff who as owners could also open it.
 * A protected pupil's case goes to named staff only (sec-10).
 */
export async function ownerCandidates(stores: Stores, { current, card }: Pick<CaseAtHand, 'current' | 'card'>, schoolId = current.schoolId): Promise<Staff[]> {
  const staff = await stores.staff.ofSchool(schoolId);
  return staff.filter(({ id, name, assignments }) => can({ kind: 'staff', id, name, assignments }, 'case.decide', caseObject(card.pupil, { ...current, schoolId, ownerId: id })));
}
