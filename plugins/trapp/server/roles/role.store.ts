import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { shippedMunicipalRoles } from '../../core/access/index';
import { abilities, municipalRoleSchema, reachKinds, roleChangeSchema, type Assignment, type MunicipalRole, type RoleChange, type RoleNames, type RoleTerms, type StaffRole } from '../../core/people/index';
import { createEditions, editionColumn } from '../catalogue/editions.store';
import { ref, required, requiredText } from '../columns';
import { rowsOf } from '../statement';

export const roleModel = {
  uid: 'trapp::role',
  singularName: 'trapp_role',
  tableName: 'trapp_roles',
  attributes: {
    id: { type: 'increments' },
    /** The role's key. A standard role has a row when the municipality has said something of it. */
    ref,
    role: requiredText,
    /** How far it reaches and what it may, for whoever asks who somebody is; empty when the role is given up. */
    terms: requiredText,
    edition: editionColumn,
  },
} as const;

export const roleChangeModel = {
  uid: 'trapp::role-change',
  singularName: 'trapp_role_change',
  tableName: 'trapp_role_changes',
  attributes: { id: { type: 'increments' }, role: required, edition: editionColumn, change: requiredText },
  // Whoever writes the same edition at the same time is refused by the database, too.
  indexes: [{ name: 'trapp_role_changes_natural', columns: ['role', 'edition'], type: 'unique' }],
} as const;

export interface StoredRole extends MunicipalRole {
  /** 0 while it is as shipped. */
  readonly edition: number;
}

/** What the roles of the municipality are called and what they may. Changes are added and never taken away. */
export interface RoleStore {
  /** Every role: the standard ones, as shipped where nothing else is said, and then the municipality's own, those given up among them. */
  all(): Promise<StoredRole[]>;
  /** Those that can be given and named. */
  inUse(): Promise<StaffRole[]>;
  /** What the municipality calls its roles, where that is something else than shipped. */
  names(): Promise<RoleNames>;
  /** Answers false when somebody has written the role since `edition`. */
  save(role: MunicipalRole, edition: number, change: Pick<RoleChange, 'at' | 'by'>): Promise<boolean>;
  /** The newest first. */
  changes(): Promise<RoleChange[]>;
}

const row = z.object({ role: z.string(), edition: z.number() });

export function createRoleStore(strapi: Core.Strapi): RoleStore {
  const editions = createEditions(strapi, { table: 'trapp_roles', changes: 'trapp_role_changes', of: 'role' });
  const said = async (): Promise<StoredRole[]> =>
    (await rowsOf(strapi.db, 'select role, edition from trapp_roles order by id', [])).map((found) => {
      const { role, edition } = row.parse(found);
      return { ...municipalRoleSchema.parse(JSON.parse(role)), edition };
    });
  const all = async (): Promise<StoredRole[]> => {
    const roles = await said();
    const standard = shippedMunicipalRoles.map((shipped) => roles.find(({ key }) => key === shipped.key) ?? { ...shipped, edition: 0 });
    return [...standard, ...roles.filter(({ key }) => !shippedMunicipalRoles.some((shipped) => shipped.key === key))];
  };
  return {
    all,
    inUse: async () => (await all()).flatMap(({ key, retired }) => (retired ? [] : [key])),
    names: async () => Object.fromEntries((await said()).map(({ key, name }) => [key, name])),
    save: async (given, edition, { at, by }) =>
      strapi.db.transaction(async () => {
        const role = municipalRoleSchema.parse(given);
        const before = (await all()).find(({ key }) => key === role.key);
        if ((before?.edition ?? 0) !== edition) return false;
        const row = { role: JSON.stringify(role), terms: role.retired ? '' : JSON.stringify({ reach: role.reach, abilities: role.abilities }) };
        return editions.write(role.key, row, edition, roleChangeSchema.parse({ at, by, before: before === undefined ? null : municipalRoleSchema.strip().parse(before), after: role }));
      }),
    changes: async () => (await editions.changes()).map((change) => roleChangeSchema.parse(change)),
  };
}

const lenient = z.object({ reach: z.enum(reachKinds), abilities: z.array(z.string()) });

/** A role that somebody holds, as it is read with what the municipality says of it. What cannot be read gives nothing. */
export function toAssignment({ role, school, group, until_day: until, terms }: { readonly role: string; readonly school: string | null; readonly group: string | null; readonly until_day: string | null; readonly terms: string | null }): Assignment {
  const held = { role: role as StaffRole, schoolId: school || null, groupId: group || null, ...(until !== null && { until }) };
  return terms === null || terms === '' ? held : { ...held, terms: readTerms(terms) };
}

function readTerms(terms: string): RoleTerms {
  const said = lenient.parse(JSON.parse(terms));
  return { reach: said.reach, abilities: abilities.filter((ability) => said.abilities.includes(ability)) };
}
