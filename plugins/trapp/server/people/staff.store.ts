import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isAbove } from '../../core/access/index';
import { staffRoleSchema, staffSchema, type Staff, type StaffRole } from '../../core/people/index';
import { ref, required } from '../columns';
import { toAssignment } from '../roles/role.store';
import { rowsOf } from '../statement';

export const staffModel = {
  uid: 'trapp::staff',
  singularName: 'trapp_staff',
  tableName: 'trapp_staff',
  attributes: {
    id: { type: 'increments' },
    ref,
    /** In small letters, so that "Kari" and "kari" are one account. */
    username: ref,
    name: required,
    active: { type: 'boolean', column: { notNullable: true } },
    passwordHash: { type: 'string' },
  },
} as const;

export const assignmentModel = {
  uid: 'trapp::assignment',
  singularName: 'trapp_assignment',
  tableName: 'trapp_assignments',
  attributes: {
    id: { type: 'increments' },
    staff: required,
    role: required,
    /** Empty when the role is held at no one school, or without a class: a null would make doubles possible. */
    school: required,
    group: required,
  },
  indexes: [
    { name: 'trapp_assignments_natural', columns: ['staff', 'role', 'school', 'group'], type: 'unique' },
    { name: 'trapp_assignments_school', columns: ['school'] },
  ],
} as const;

export interface Account {
  readonly staff: Staff;
  /** null: the account has no password here, and cannot log in with one. */
  readonly passwordHash: string | null;
}

/** The people who work with pupils, and the accounts that they log in with. */
export interface StaffStore {
  staff(staffId: string): Promise<Staff | undefined>;
  /** By id; unknown ids have no entry. Two statements. */
  some(staffIds: readonly string[]): Promise<Map<string, Staff>>;
  account(username: string): Promise<Account | undefined>;
  /** Names by id, also of people who have left. */
  names(staffIds: readonly string[]): Promise<Map<string, string>>;
  /** Those who hold a role at the school now, by name. */
  ofSchool(schoolId: string): Promise<Staff[]>;
  /** Which roles somebody holds now, by school. */
  rolesAt(schoolIds: readonly string[]): Promise<Map<string, Set<StaffRole>>>;
  /** Those above the school: of it, or of all schools. */
  above(schoolId: string): Promise<Staff[]>;
  /** Adds, or replaces name, assignments and whether the account is active. Never touches a password; whoever is given another role, or closed, is logged out (sec-12). */
  save(staff: Staff): Promise<void>;
  /** Whoever is logged in to the account is so no more (sec-12). */
  setPasswordHash(staffId: string, passwordHash: string): Promise<void>;
}

const accountRow = z.object({ ref: z.string(), username: z.string(), name: z.string(), active: z.union([z.boolean(), z.number()]).transform(Boolean), password_hash: z.string().nullable() });
const assignmentRow = z.object({ staff: z.string(), role: z.string(), school: z.string(), group: z.string(), terms: z.string().nullish().transform((terms) => terms ?? null) });

const ACCOUNTS = `select ${Object.keys(accountRow.shape).join(', ')} from trapp_staff`;
const ASSIGNMENTS = 'select a.staff, a.role, a.school, a."group", r.terms from trapp_assignments a left join trapp_roles r on r.ref = a.role where a.staff in ? order by a.id';

const ROLES = 'select distinct a.school, a.role from trapp_assignments a join trapp_staff t on t.ref = a.staff where a.school in ? and t.active = true';
const heldRow = z.object({ school: z.string(), role: staffRoleSchema });

const nameOf = ({ role, school, group }: { readonly role: string; readonly school: string; readonly group: string }): string => `${role} ${school} ${group}`;

/** User names are the same however they are typed. */
export const plainUsername = (username: string): string => username.trim().normalize('NFC').toLowerCase();

export function createStaffStore(strapi: Core.Strapi): StaffStore {
  const accounts = async (where: string, value: string | readonly string[]): Promise<Account[]> => {
    const rows = (await rowsOf(strapi.db, `${ACCOUNTS} where ${where} order by name`, [value])).map((row) => accountRow.parse(row));
    const held = (await rowsOf(strapi.db, ASSIGNMENTS, [rows.map((row) => row.ref)])).map((row) => assignmentRow.parse(row));
    return rows.map((row) => toAccount(row, held.filter((one) => one.staff === row.ref)));
  };

  return {
    staff: async (staffId) => (await accounts('ref = ?', staffId))[0]?.staff,
    some: async (staffIds) => (staffIds.length === 0 ? new Map() : new Map((await accounts('ref in ?', staffIds)).map(({ staff }) => [staff.id, staff]))),
    account: async (username) => (await accounts('username = ?', plainUsername(username)))[0],
    names: async (staffIds) => {
      if (staffIds.length === 0) return new Map();
      const rows = (await rowsOf(strapi.db, 'select ref, name from trapp_staff where ref in ?', [[...new Set(staffIds)]])) as { ref: string; name: string }[];
      return new Map(rows.map((row) => [row.ref, row.name]));
    },
    ofSchool: async (schoolId) => (await accounts('active = true and ref in (select staff from trapp_assignments where school = ?)', schoolId)).map((account) => account.staff),
    above: async (schoolId) => (await accounts("active = true and ref in (select staff from trapp_assignments where school in ('', ?))", schoolId)).map(({ staff }) => staff).filter(({ assignments }) => assignments.some((held) => isAbove(held, schoolId))),
    rolesAt: async (schoolIds) => {
      const roles = new Map(schoolIds.map((id) => [id, new Set<StaffRole>()]));
      for (const row of await rowsOf(strapi.db, ROLES, [schoolIds])) {
        const { school, role } = heldRow.parse(row);
        roles.get(school)?.add(role);
      }
      return roles;
    },
    save: async (given) =>
      strapi.db.transaction(async ({ trx }) => {
        const { id, username, name, active, assignments } = staffSchema.parse(given);
        await trx('trapp_staff').insert({ ref: id, username: plainUsername(username), name, active }).onConflict('ref').merge(['username', 'name', 'active']);
        const held = ((await trx('trapp_assignments').where('staff', id)) as unknown[]).map((row) => nameOf(assignmentRow.parse(row))).sort();
        const holds = assignments.map(({ role, schoolId, groupId }) => nameOf({ role, school: schoolId ?? '', group: groupId ?? '' })).sort();
        // Somebody whose role is another logs in anew: nothing that was open to them stays open on some screen.
        if (held.join() !== holds.join() || !active) await trx('trapp_sessions').where('staff', id).delete();
        await trx('trapp_assignments').where('staff', id).delete();
        if (assignments.length > 0) await trx('trapp_assignments').insert(assignments.map((held) => ({ staff: id, role: held.role, school: held.schoolId ?? '', group: held.groupId ?? '' })));
      }),
    setPasswordHash: async (staffId, passwordHash) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx('trapp_staff').where('ref', staffId).update({ password_hash: passwordHash });
        await trx('trapp_sessions').where('staff', staffId).delete();
      }),
  };
}

function toAccount(row: z.infer<typeof accountRow>, held: readonly z.infer<typeof assignmentRow>[]): Account {
  const assignments = held.map(toAssignment);
  return { staff: staffSchema.parse({ id: row.ref, username: row.username, name: row.name, active: row.active, assignments }), passwordHash: row.password_hash };
}
