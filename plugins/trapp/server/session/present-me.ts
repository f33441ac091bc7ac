import { can, termsOf } from '../../core/access/index';
import type { Day } from '../../core/calendar/index';
import type { Me } from '../../core/contracts/index';
import { unitsOf, type Staff } from '../../core/people/index';
import type { Stores } from '../stores';

/** Who one is here: roles with the names of their schools and groups, and what follows from them. `mustAddCodes`: nothing else is open before codes are set up. */
export async function presentMe({ stores, today }: { readonly stores: Stores; readonly today: Day }, staff: Staff, mustAddCodes: boolean): Promise<Me> {
  const schoolIds = [...new Set(staff.assignments.flatMap(({ schoolId }) => schoolId ?? []))];
  const all = await stores.people.schools();
  const schools = new Map(all.map((school) => [school.id, school.name]));
  const groups = new Map((await stores.people.groupsOf(schoolIds)).map(({ group }) => [group.id, group.name]));
  const { id, name, username } = staff;
  const municipality = await stores.municipality.read();
  return {
    id,
    name,
    username,
    assignments: staff.assignments.map((held) => ({
      role: held.role,
      schoolId: held.schoolId,
      groupId: held.groupId,
      ...(held.until !== undefined && { until: held.until }),
      may: [...(termsOf(held)?.abilities ?? [])],
      schoolName: (held.schoolId !== null && schools.get(held.schoolId)) || null,
      groupName: (held.groupId !== null && groups.get(held.groupId)) || null,
    })),
    roleNames: await stores.roles.names(),
    absenceNames: await stores.catalogue.absenceNames.read(),
    ...unitsOf(all, staff.assignments),
    mayImport: schoolIds.some((schoolId) => can({ kind: 'staff', id, name, assignments: staff.assignments }, 'import.run', { kind: 'school', schoolId })),
    municipality: { name: municipality.name, logo: municipality.logo },
    today,
    mustAddCodes,
  };
}
