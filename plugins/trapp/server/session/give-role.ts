import { about } from '../../core/audit/index';
import type { Assignment, School } from '../../core/people/index';
import type { Premises } from '../premises';

/** A role somebody is to have, or no longer: at a school and for a class by the ids of the school system; without a school, above all of them. */
export interface GivenRole {
  readonly username: string;
  readonly role: string;
  readonly school?: string | undefined;
  readonly group?: string | undefined;
}

/** Gives the role or takes it, puts it on record, and logs the person out everywhere (sec-12). Throws for what the municipality does not have. */
export async function giveRole({ stores, transaction, clock }: Premises, deed: 'give' | 'take', { username, role, school, group }: GivenRole): Promise<void> {
  await transaction(async () => {
    const staff = (await stores.staff.account(username))?.staff;
    if (staff === undefined) throw new Error(`There is no account ${username}`);
    const known = (await stores.roles.all()).filter(({ retired }) => !retired);
    const found = known.find(({ key, name }) => key === role || name.nb === role);
    if (found === undefined) throw new Error(`There is no role ${role}, only ${known.map(({ key }) => key).join(', ')}`);
    if (school === undefined && found.reach !== 'area') throw new Error(`Say at which school ${username} is to be ${found.name.nb}`);
    const at = school === undefined ? null : named<School>('school', school, await stores.people.schools());
    const inGroup = group === undefined || at === null ? null : named('class', group, (await stores.people.groupsOf([at.id])).map((card) => card.group));
    const held: Assignment = { role: found.key, schoolId: at?.id ?? null, groupId: inGroup?.id ?? null };
    const others = staff.assignments.filter((one) => one.role !== held.role || one.schoolId !== held.schoolId || one.groupId !== held.groupId);
    await stores.staff.save({ ...staff, assignments: deed === 'give' ? [...others, held] : others });
    await stores.audit.append({ at: clock.now(), actorKind: 'system', actorId: 'system', operation: `account: ${deed}`, access: 'write', outcome: 'done', refusal: null, about: about({ schoolId: held.schoolId, subjectId: `${staff.id}/${held.role}`.slice(0, 120) }) });
  });
}

function named<T extends { readonly id: string; readonly sourceId: string; readonly name: string }>(what: string, name: string, all: readonly T[]): T {
  const found = all.find((one) => one.sourceId === name || one.name === name);
  if (found === undefined) throw new Error(`There is no ${what} ${name}`);
  return found;
}
