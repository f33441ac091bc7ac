import type { StaffAbsenceRow } from '../../core/contracts/index';
import type { StaffAbsence } from '../../core/people/index';
import type { Stores } from '../stores';

/** Absences with the names of those they are about. */
export async function presentAbsences({ staff }: Pick<Stores, 'staff'>, absences: readonly StaffAbsence[]): Promise<StaffAbsenceRow[]> {
  const names = await staff.names(absences.flatMap(({ staffId, substituteId }) => [staffId, ...(substituteId === null ? [] : [substituteId])]));
  return absences.map(({ id, staffId, schoolId, from, until, substituteId }) => ({
    id, staffId, schoolId, from, until, substituteId,
    staffName: names.get(staffId) ?? '',
    substituteName: substituteId === null ? null : (names.get(substituteId) ?? ''),
  }));
}
