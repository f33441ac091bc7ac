import type { Assignment, StaffRole } from '../people/index';

interface Holder {
  readonly id: string;
  readonly name: string;
  readonly assignments: readonly Assignment[];
}

interface Where {
  readonly schoolId: string;
  /** The pupil's class; null for a meeting about several cases. */
  readonly groupId: string | null;
  /** Goes before others who hold the role. */
  readonly preferred?: string | undefined;
}

/** Who answers for a point of the agenda (B23): whoever holds the role there, the case owner first. Empty when nobody does, or several do and none goes before. */
export function responsibleName(role: StaffRole, staff: readonly Holder[], { schoolId, groupId, preferred }: Where): string {
  const holds = ({ assignments }: Holder) => assignments.some((held) => held.role === role && held.schoolId === schoolId && (role !== 'contact_teacher' || held.groupId === groupId));
  const holders = staff.filter(holds);
  return (holders.find(({ id }) => id === preferred) ?? (holders.length === 1 ? holders[0] : undefined))?.name ?? '';
}
