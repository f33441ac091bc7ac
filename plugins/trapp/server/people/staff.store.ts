import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isAbove } from '../../core/access/index';
import type { Day } from '../../core/calendar/index';
import { areOver, isHeld, staffRoleSchema, staffSchema, type Assignment, type LimitedRole, type Staff, type StaffRole } from '../../core/people/index';
import { ref, required } from '../columns';
import { toAssignment } from '../roles/role.store';
import { rowsOf, run } from '../statement';

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
    /** The last day; empty until the role is taken back. */
    untilDay: { type: 'string' },
  },
  indexes: [
    { name: 'trapp_assignments_natural', columns: ['staff', 'role', 'school', 'group'], type: 'unique' },
    { name: 'trapp_assignments_school', columns: ['school'] },
  ],
} as const;

export interface Account {
  /** As they stand today: what has come to its end is not among what they hold, and one who held nothing else is not active. */
  readonly staff: Staff;
  /** Nobody has closed the account. */
  readonly isOpen: boolean;
  /** null: the account has no password here, and cannot log in with one. */
  readonly passwordHash: string | null;
}

/**
 * The people who work with pupils, and the accounts that they log in with. What a role's last day has ended is kept, because it tells who had access when;
 * it is nobody's any more, and nothing here answers with it.
 */
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
  /** What is held at the school until a day, of those whose account nobody has closed; also what came to its end since `since`. The soonest first. */
  limitedAt(schoolId: string, since: Day): Promise<{ staffId: string; name: string; held: Assignment }[]>;
  /** Of a role that has a last day already; sessions are asked for the day at each request, so nobody need be logged out. */
  setLastDay(held: Pick<LimitedRole, 'staffId' | 'role' | 'groupId'>, schoolId: string, until: Day): Promise<void>;
  /** Adds, or replaces name, assignments and whether the account is active. Never touches a password; whoever is given another role, or closed, is logged out (sec-12). */
  save(staff: Staff): Promise<void>;
  /** Whoever is logged in to the account is so no more (sec-12). */
  setPasswordHash(staffId: string, passwordHash: string): Promise<void>;
}

const accountRow = z.object({ ref: z.string(), username: z.string(), name: z.string(), active: z.union([z.boolean(), z.number()]).transform(Boolean), password_hash: z.string().nullable() });
const assignmentRow = z.object({ staff: z.string(), role: z.string(), school: z.string(), group: z.string(), until_day: z.string().nullish().transform((day) => day ?? null), terms: z.string().nullish().transform((terms) => terms ?? null) });
const limitedRow = assignmentRow.extend({ name: z.string() });

const ACCOUNTS = `select ${Object.keys(accountRow.shape).join(', ')} from trapp_staff`;
const ASSIGNMENTS = 'select a.staff, a.role, a.school, a."group", a.until_day, r.terms from trapp_assignments a left join trapp_roles r on r.ref = a.role where a.staff in ? order by a.id';

/** Those held on the day; `coalesce` as for whoever is away. */
const HELD = "coalesce(until_day, '9999-12-31') >= ?";
const ROLES = `select distinct a.school, a.role from trapp_assignments a join trapp_staff t on t.ref = a.staff where a.school in ? and ${HELD} and t.active = true`;
const heldRow = z.object({ school: z.string(), role: staffRoleSchema });

const LIMITED = 'select a.staff, t.name, a.role, a.school, a."group", a.until_day, r.terms from trapp_assignments a join trapp_staff t on t.ref = a.staff left join trapp_roles r on r.ref = a.role where a.school = ? and a.until_day >= ? and t.active = true order by a.until_day, t.name, a.id';
const SET_LAST_DAY = 'update trapp_assignments set until_day = ? where staff = ? and role = ? and school = ? and "group" = ? and until_day is not null';

const nameOf = ({ role, school, group }: { readonly role: string; readonly school: string; readonly group: string }): string => `${role} ${school} ${group}`;

/** User names are the same however they are typed. */
export const plainUsername = (username: string): string => username.trim().normalize('NFC').toLowerCase();

/** `today`: on which day what somebody holds is asked about. */
export function createStaffStore(strapi: Core.Strapi, today: () => Day): StaffStore {
  const accounts = async (where: string, ...values: readonly (string | readonly string[])[]): Promise<Account[]> => {
    const day = today();
    const rows = (await rowsOf(strapi.db, `${ACCOUNTS} where ${where} order by name`, values)).map((row) => accountRow.parse(row));
    const held = (await rowsOf(strapi.db, ASSIGNMENTS, [rows.map((row) => row.ref)])).map((row) => assignmentRow.parse(row));
    return rows.map((row) => toAccount(row, held.filter((one) => one.staff === row.ref), day));
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
    ofSchool: async (schoolId) => (await accounts(`active = true and ref in (select staff from trapp_assignments where school = ? and ${HELD})`, schoolId, today())).map((account) => account.staff),
    above: async (schoolId) => (await accounts(`active = true and ref in (select staff from trapp_assignments where school in ('', ?) and ${HELD})`, schoolId, today())).map(({ staff }) => staff).filter(({ assignments }) => assignments.some((held) => isAbove(held, schoolId))),
    rolesAt: async (schoolIds) => {
      const roles = new Map(schoolIds.map((id) => [id, new Set<StaffRole>()]));
      for (const row of await rowsOf(strapi.db, ROLES, [schoolIds, today()])) {
        const { school, role } = heldRow.parse(row);
        roles.get(school)?.add(role);
      }
      return roles;
    },
    limitedAt: async (schoolId, since) =>
      (await rowsOf(strapi.db, LIMITED, [schoolId, since])).map((found) => {
        const { staff, name, ...held } = limitedRow.parse(found);
        return { staffId: staff, name, held: toAssignment(held) };
      }),
    setLastDay: ({ staffId, role, groupId }, schoolId, until) => run(strapi.db, SET_LAST_DAY, [until, staffId, role, schoolId, groupId ?? '']),
    save: async (given) =>
      strapi.db.transaction(async ({ trx }) => {
        const { id, username, name, active, assignments } = staffSchema.parse(given);
        await trx('trapp_staff').insert({ ref: id, username: plainUsername(username), name, active }).onConflict('ref').merge(['username', 'name', 'active']);
        const rows = ((await trx('trapp_assignments').where('staff', id)) as unknown[]).map((row) => assignmentRow.parse(row)).filter((row) => isHeld(untilOf(row), today()));
        const held = rows.map(nameOf).sort();
        const holds = assignments.map(({ role, schoolId, groupId }) => nameOf({ role, school: schoolId ?? '', group: groupId ?? '' })).sort();
        // Somebody whose role is another logs in anew: nothing that was open to them stays open on some screen.
        if (held.join() !== holds.join() || !active) await trx('trapp_sessions').where('staff', id).delete();
        for (const { role, school, group } of rows) await trx('trapp_assignments').where({ staff: id, role, school, group }).delete();
        const written = assignments.map((one) => ({ staff: id, role: one.role, school: one.schoolId ?? '', group: one.groupId ?? '', until_day: one.until ?? null }));
        // What had come to its end and is given anew.
        if (written.length > 0) await trx('trapp_assignments').insert(written).onConflict(['staff', 'role', 'school', 'group']).merge(['until_day']);
      }),
    setPasswordHash: async (staffId, passwordHash) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx('trapp_staff').where('ref', staffId).update({ password_hash: passwordHash });
        await trx('trapp_sessions').where('staff', staffId).delete();
      }),
  };
}

const untilOf = ({ until_day }: z.infer<typeof assignmentRow>): { until?: Day } => (until_day === null ? {} : { until: until_day });

function toAccount(row: z.infer<typeof accountRow>, held: readonly z.infer<typeof assignmentRow>[], day: Day): Account {
  const isOver = areOver(held.map(untilOf), day);
  const assignments = held.filter((one) => isHeld(untilOf(one), day)).map(toAssignment);
  return { staff: staffSchema.parse({ id: row.ref, username: row.username, name: row.name, active: row.active && !isOver, assignments }), isOpen: row.active, passwordHash: row.password_hash };
}
