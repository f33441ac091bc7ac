import { can } from '../../core/access/index';
import type { Staff } from '../../core/people/index';
import { caseObject } from '../people/access-objects';
import type { Stores } from '../stores';
import type { CaseAtHand } from './case-at-hand';

/** Who may own the case: staff of its school who as owners could also open it. A protected pupil's case goes to named staff only (sec-10). */
export async function ownerCandidates(stores: Stores, { current, card }: CaseAtHand): Promise<Staff[]> {
  const staff = await stores.staff.ofSchool(current.schoolId);
  return staff.filter(({ id, name, assignments }) => can({ kind: 'staff', id, name, assignments }, 'case.decide', caseObject(card.pupil, { ...current, ownerId: id })));
}
