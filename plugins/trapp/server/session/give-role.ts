import { about } from '../../core/audit/index';
import { daySchema } from '../../core/calendar/index';
import type { Assignment, School } from '../../core/people/index';
import type { Premises } from '../premises';

/** A role somebody is to have, or no longer: at a school and for a class by the ids of the school system; without a school, above all of them. */
export interface GivenRole {
  readonly username: string;
  readonly role: string;
  readonly school?: string | undefined;
  readonly group?: string | undefined;
  /** The last day; without it until the role is taken. Given anew, another day takes its place. */
  readonly until?: string | undefined;
}

/** Gives the role or takes it, puts it on record, and logs the person out everywhere when it is another than before (sec-12). Throws for what the municipality does not have. */
export async function giveRole({ stores, transaction, clock }: Premises, deed: 'give' | 'take', { username, role, school, group, until }: GivenRole): Promise<void> {
  await transaction(async () => {
    const account = await stores.staff.account(username);
    if (account === undefined) throw new Error(`There is no account ${username}`);
    // One whose last day is past is not active, and is so again with what they are given now.
    const staff = { ...account.staff, active: account.isOpen };
    if (until !== undefined && (!daySchema.safeParse(until).success || until < clock.today())) throw new Error(`${until} is no day from today on, as YYYY-MM-DD`);
    const known = (await stores.roles.all()).filter(({ retired }) => !retired);
    const found = known.find(({ key, name }) => key === role || name.nb === role);
    if (found === undefined) throw new Error(`There is no role ${role}, only ${known.map(({ key }) => key).join(', ')}`);
    if (school === undefined && found.reach !== 'area') throw new Error(`Say at which school ${username} is to be ${found.name.nb}`);
    const at = school === undefined ? null : named<School>('school', school, await stores.people.schools());
    const inGroup = group === undefined || at === null ? null : named('class', group, (await stores.people.groupsOf([at.id])).map((card) => card.group));
    const held: Assignment = { role: found.key, schoolId: at?.id ?? null, groupId: inGroup?.id ?? null, ...(until !== undefined && { until }) };
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
