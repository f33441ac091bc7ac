import type { Moment } from '../../core/calendar/index';
import type { ImportProfile } from '../../core/imports/index';
import type { Staff } from '../../core/people/index';
import { hashPassword } from '../session/password';
import type { Stores } from '../stores';
import type { DemoSchool, DemoStaff } from './world';

/** What a municipality has before anybody can import a roster: its name, its schools, and accounts for its staff. */
export interface Founding {
  readonly name: string;
  readonly schools: readonly DemoSchool[];
  readonly staff: readonly DemoStaff[];
  readonly password: string;
}

/** Schools by source id, and staff by user name. */
export interface Founded {
  readonly schools: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<string, Staff>;
}

type Premises = { readonly stores: Stores; readonly newId: () => string; readonly transaction: <T>(work: () => Promise<T>) => Promise<T> };

/** Writes name, schools and accounts in one transaction. Roles that belong to a class are given by `assignGroups`, once the roster has brought the classes. */
export async function found(premises: Premises, { name, schools, staff, password }: Founding): Promise<Founded> {
  const passwordHash = await hashPassword(password);
  return premises.transaction(async () => {
    const { stores, newId } = premises;
    await stores.municipality.save({ name, logo: null });
    const schoolIds = new Map<string, string>();
    for (const school of schools) {
      const id = newId();
      schoolIds.set(school.sourceId, id);
      await stores.people.saveSchool({ id, ...school });
    }
    const founded = new Map<string, Staff>();
    for (const person of staff) {
      const held: Staff = {
        id: newId(),
        username: person.username,
        name: person.name,
        active: true,
        assignments: person.assignments
          .filter((assignment) => assignment.groupSourceId === null)
          .map(({ role, schoolSourceId }) => ({ role, schoolId: schoolSourceId === null ? null : (schoolIds.get(schoolSourceId) ?? null), groupId: null })),
      };
      founded.set(person.username, held);
      await stores.staff.save(held);
      await stores.staff.setPasswordHash(held.id, passwordHash);
    }
    return { schools: schoolIds, staff: founded };
  });
}

/** Gives the staff the classes that the roster brought. */
export async function assignGroups(premises: Premises, founded: Founded, staff: readonly DemoStaff[]): Promise<Founded> {
  const { stores } = premises;
  const groups = new Map((await stores.people.groupsOf([...founded.schools.values()])).map(({ group }) => [group.sourceId, group]));
  const assigned = new Map(founded.staff);
  await premises.transaction(async () => {
    for (const person of staff) {
      const held = assigned.get(person.username);
      const own = person.assignments.flatMap(({ role, groupSourceId }) => {
        const group = groupSourceId === null ? undefined : groups.get(groupSourceId);
        return group === undefined ? [] : [{ role, schoolId: group.schoolId, groupId: group.id }];
      });
      if (held === undefined || own.length === 0) continue;
      const saved = { ...held, assignments: [...held.assignments, ...own] };
      assigned.set(person.username, saved);
      await stores.staff.save(saved);
    }
  });
  return { ...founded, staff: assigned };
}

/** The profile that the demo's absence files are written for. */
export function demoProfile(profiles: readonly ImportProfile[]): ImportProfile {
  const profile = profiles.find((held) => held.key === 'ist-dager-og-timer');
  if (profile === undefined) throw new Error('The demo needs the import profile ist-dager-og-timer');
  return profile;
}

/** Half past nine in the morning of the day, Norwegian time: when the demo's people write. */
export function morningOf(day: string): Moment {
  return `${day}T08:30:00.000Z`;
}
