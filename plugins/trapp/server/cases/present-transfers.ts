import type { Case } from '../../core/cases/index';
import type { TransferRow } from '../../core/contracts/index';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import type { Stores } from '../stores';

/** Cases that are held out to another school, as that school may see them. */
export async function presentTransfers(stores: Stores, cases: readonly Case[], cards: ReadonlyMap<string, PupilCard>): Promise<TransferRow[]> {
  const moving = cases.flatMap((current) => (current.transfer === null ? [] : [{ current, transfer: current.transfer }]));
  if (moving.length === 0) return [];
  const schools = new Map((await stores.people.schools()).map(({ id, name }) => [id, name]));
  const names = await stores.staff.names(moving.map(({ transfer }) => transfer.by));
  return moving.flatMap(({ current, transfer: { note, legalBasis, on, by } }) => {
    const card = cards.get(current.pupilId);
    return card ? [{ caseId: current.id, pupil: presentPupil(card), fromSchoolName: schools.get(current.schoolId) ?? '', fromName: names.get(by) ?? '', note, legalBasis, on }] : [];
  });
}
