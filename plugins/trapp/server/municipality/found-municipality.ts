import { z } from 'zod';
import { checkRole } from '../../core/access/index';
import { about } from '../../core/audit/index';
import { daySchema } from '../../core/calendar/index';
import { isStandardRole, municipalRoleSchema, ownRoleSchema, schoolSchema, staffRoleSchema, staffSchema, type Assignment, type MunicipalRole, type Staff, type StaffRole } from '../../core/people/index';
import type { Premises } from '../premises';
import { hashPassword } from '../session/password';
import { municipalitySchema } from '../people/municipality.store';
import { plainUsername } from '../people/staff.store';
import { layOutPacks, packNames } from '../routines/seed-pack';

const sourceIdSchema = schoolSchema.shape.sourceId;
/** Roles that one person often has for the whole municipality (B68, B72). */
const EVERYWHERE: readonly StaffRole[] = ['ppt', 'school_nurse', 'presence_team'];

/** What somebody must say before anybody can log in and import a roster: the municipality's name, its schools, and its staff with their roles. */
const municipalityFileSchema = z
  .strictObject({
    name: z.string().min(1).max(160),
    /** A small PNG as a data address; left out, the one there is stays. */
    logo: municipalitySchema.shape.logo.optional(),
    /** Routines to begin from, by the names of the packs; what the municipality has written since is never overwritten. */
    packs: z.array(z.string().refine((name) => packNames().includes(name), { error: () => `There are only the packs ${packNames().join(', ')}` })).max(20).optional(),
    /** The municipality's own roles (F1). One that is there already stays as the coordinators have written it. */
    roles: z.array(municipalRoleSchema.omit({ retired: true }).extend({ key: ownRoleSchema })).max(40).optional(),
    schools: z.array(schoolSchema.omit({ id: true })).min(1).max(500),
    staff: z
      .array(
        z.strictObject({
          username: staffSchema.shape.username,
          name: staffSchema.shape.name,
          /** Where the daily mail goes; what the person has chosen since stays. */
          email: z.email().max(160).optional(),
          /** A role at a school, and for those who have a class, the class; by the ids of the school system. An area leader has no school; without one, PPT, school nurse and presence team work for every school in the file. */
          assignments: z.array(z.strictObject({ role: staffRoleSchema, schoolSourceId: sourceIdSchema.nullable(), groupSourceId: sourceIdSchema.nullable(), until: daySchema.optional() })).max(60),
        }),
      )
      .max(5000),
  })
  .superRefine(({ schools, staff }, context) => {
    const known = new Set(schools.map(({ sourceId }) => sourceId));
    staff.forEach(({ assignments }, person) =>
      assignments.forEach(({ schoolSourceId }, held) => {
        if (schoolSourceId === null || known.has(schoolSourceId)) return;
        context.addIssue({ code: 'custom', path: ['staff', person, 'assignments', held, 'schoolSourceId'], message: `The school ${schoolSourceId} is not among the schools` });
      }),
    );
  });
export type MunicipalityFile = z.infer<typeof municipalityFileSchema>;

/** Reads the file's content. Throws with every place that is wrong, because whoever runs the command is there to mend it. */
export function readMunicipalityFile(content: unknown): MunicipalityFile {
  const read = municipalityFileSchema.safeParse(content);
  if (!read.success) throw new Error(`The file cannot be used:\n${z.prettifyError(read.error)}`);
  return read.data;
}

export interface Founded {
  /** Ids by the ids of the school system, and staff by user name. */
  readonly schools: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<string, Staff>;
  /** User names of the accounts that are new. */
  readonly created: readonly string[];
  /** Roles for a class that no roster has brought yet: run it again after the import. */
  readonly waiting: readonly { readonly username: string; readonly groupSourceId: string }[];
}

/**
 * Writes name, schools and accounts in one transaction; again with a changed file, it brings them up to date. Who is not in the file stays as they are,
 * and nobody's password is changed: `passwordOf` is asked for new accounts only.
 */
export async function foundMunicipality(premises: Premises, file: MunicipalityFile, passwordOf: (username: string) => string): Promise<Founded> {
  const { stores, newId, clock } = premises;
  const hashes = new Map<string, string>();
  for (const { username } of file.staff) {
    if ((await stores.staff.account(username)) !== undefined) continue;
    hashes.set(plainUsername(username), await hashPassword(passwordOf(username)));
  }
  return premises.transaction(async () => {
    const before = await stores.municipality.read();
    await stores.municipality.save({ ...before, name: file.name, logo: file.logo ?? before.logo });
    const known = new Map((await stores.people.schools()).map((school) => [school.sourceId, school.id]));
    const schools = new Map(file.schools.map(({ sourceId }) => [sourceId, known.get(sourceId) ?? newId()]));
    for (const school of file.schools) await stores.people.saveSchool({ id: schools.get(school.sourceId) ?? newId(), ...school });
    const groups = new Map((await stores.people.groupsOf([...schools.values()])).map(({ group }) => [`${group.schoolId}|${group.sourceId}`, group.id]));
    const roles = await foundRoles(stores, file.roles ?? [], clock.now());
    const staff = new Map<string, Staff>();
    const waiting: { username: string; groupSourceId: string }[] = [];
    for (const person of file.staff) {
      const assignments = person.assignments.flatMap(({ role, schoolSourceId, groupSourceId, until }): Assignment[] => {
        const last = until === undefined ? {} : { until };
        if (!roles.some(({ key, retired }) => key === role && !retired)) throw new Error(`${person.username} has the role ${role}, which the municipality does not have`);
        const schoolId = schoolSourceId === null ? null : (schools.get(schoolSourceId) ?? null);
        if (schoolId === null && isForEverySchool(role, roles)) return [...schools.values()].map((every) => ({ role, schoolId: every, groupId: null, ...last }));
        if (groupSourceId === null) return [{ role, schoolId, groupId: null, ...last }];
        const groupId = groups.get(`${schoolId}|${groupSourceId}`);
        if (groupId === undefined) waiting.push({ username: person.username, groupSourceId });
        return groupId === undefined ? [] : [{ role, schoolId, groupId, ...last }];
      });
      const account = await stores.staff.account(person.username);
      const saved: Staff = { id: account?.staff.id ?? newId(), username: person.username, name: person.name, active: account?.isOpen ?? true, assignments };
      await stores.staff.save(saved);
      const wish = await stores.mail.wish(saved.id);
      if (person.email !== undefined && wish.address === null) await stores.mail.saveWish(saved.id, { ...wish, address: person.email });
      const hash = hashes.get(plainUsername(person.username));
      if (hash !== undefined) await stores.staff.setPasswordHash(saved.id, hash);
      staff.set(person.username, saved);
    }
    await layOutPacks(stores.authored, file.packs ?? []);
    const row = { at: clock.now(), actorKind: 'system', actorId: 'system', operation: 'foundMunicipality', access: 'write', outcome: 'done', refusal: null } as const;
    await stores.audit.append({ ...row, about: about({ subjectId: file.name.slice(0, 120) }) });
    return { schools, staff, created: [...hashes.keys()], waiting };
  });
}

/** Every role that can be given, with those that the file brings. Throws for one that goes beyond the limits. */
async function foundRoles(stores: Premises['stores'], brought: NonNullable<MunicipalityFile['roles']>, at: string): Promise<readonly MunicipalRole[]> {
  const before = await stores.roles.all();
  for (const one of brought.filter(({ key }) => !before.some((held) => held.key === key))) {
    const role = { ...one, retired: false };
    const problems = checkRole(role, null, before);
    if (problems.length > 0) throw new Error(`${one.key}: ${problems.map(({ message }) => message).join(' ')}`);
    await stores.roles.save(role, 0, { at, by: 'Trapp' });
  }
  return stores.roles.all();
}

function isForEverySchool(role: StaffRole, roles: readonly MunicipalRole[]): boolean {
  const reach = isStandardRole(role) ? null : roles.find(({ key }) => key === role)?.reach;
  return EVERYWHERE.includes(role) || reach === 'whole_school' || reach === 'referred_only';
}
