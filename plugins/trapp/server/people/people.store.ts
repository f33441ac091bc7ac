import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { groupSchema, guardianSchema, pupilSchema, schoolSchema, type Group, type Guardian, type Pupil, type School } from '../../core/people/index';
import { ref, required } from '../columns';

export const schoolModel = {
  uid: 'trapp::school',
  singularName: 'trapp_school',
  tableName: 'trapp_schools',
  attributes: { id: { type: 'increments' }, ref, sourceId: ref, name: required, kind: required },
} as const;

export const groupModel = {
  uid: 'trapp::group',
  singularName: 'trapp_group',
  tableName: 'trapp_groups',
  attributes: { id: { type: 'increments' }, ref, sourceId: required, school: required, name: required, grade: { type: 'integer', column: { notNullable: true } } },
  indexes: [{ name: 'trapp_groups_natural', columns: ['school', 'source_id'], type: 'unique' }],
} as const;

export const pupilModel = {
  uid: 'trapp::pupil',
  singularName: 'trapp_pupil',
  tableName: 'trapp_pupils',
  attributes: {
    id: { type: 'increments' },
    ref,
    sourceId: ref,
    school: required,
    group: required,
    givenName: required,
    familyName: required,
    birthDate: { type: 'string' },
    language: required,
    protection: required,
    /** JSON list of staff refs. */
    namedStaff: { type: 'text', column: { notNullable: true } },
    active: { type: 'boolean', column: { notNullable: true } },
  },
  indexes: [
    { name: 'trapp_pupils_school', columns: ['school', 'active'] },
    { name: 'trapp_pupils_group', columns: ['group', 'active'] },
  ],
} as const;

export const guardianModel = {
  uid: 'trapp::guardian',
  singularName: 'trapp_guardian',
  tableName: 'trapp_guardians',
  attributes: {
    id: { type: 'increments' },
    ref,
    pupil: required,
    name: required,
    phone: { type: 'string' },
    email: { type: 'string' },
    language: required,
    responsibility: required,
    blocked: { type: 'boolean', column: { notNullable: true } },
  },
  indexes: [{ name: 'trapp_guardians_pupil', columns: ['pupil'] }],
} as const;

/** A group with the school it belongs to. */
export interface GroupCard {
  readonly group: Group;
  readonly school: School;
}

/** A pupil with the group and school that name them on every page. */
export interface PupilCard extends GroupCard {
  readonly pupil: Pupil;
}

/** Reading the roster. Each method is one statement, however many rows it gives. */
export interface PeopleStore {
  schools(): Promise<School[]>;
  school(schoolId: string): Promise<School | undefined>;
  groupsOf(schoolIds: readonly string[]): Promise<GroupCard[]>;
  group(groupId: string): Promise<GroupCard | undefined>;
  /** Also a pupil who has left. */
  pupil(pupilId: string): Promise<PupilCard | undefined>;
  /** By pupil id; also pupils who have left; unknown ids have no entry. */
  cards(pupilIds: readonly string[]): Promise<Map<string, PupilCard>>;
  /** The pupils who go there now, by family name. */
  pupilsOfGroup(groupId: string): Promise<PupilCard[]>;
  pupilsOfSchools(schoolIds: readonly string[]): Promise<PupilCard[]>;
  guardians(pupilId: string): Promise<Guardian[]>;
  /** By pupil, each by name. */
  guardiansOf(pupilIds: readonly string[]): Promise<Map<string, Guardian[]>>;
  /** Adds the school, or gives the one with its source id this name and kind. */
  saveSchool(school: School): Promise<void>;
}

const bit = z.union([z.boolean(), z.number()]).transform(Boolean);
const schoolRow = z.object({ s_ref: z.string(), s_source_id: z.string(), s_name: z.string(), s_kind: z.string() });
const groupRow = schoolRow.extend({ g_ref: z.string(), g_source_id: z.string(), g_name: z.string(), g_grade: z.number() });
const pupilRow = groupRow.extend({
  ref: z.string(),
  source_id: z.string(),
  given_name: z.string(),
  family_name: z.string(),
  birth_date: z.string().nullable(),
  language: z.string(),
  protection: z.string(),
  named_staff: z.string(),
  active: bit,
});
const guardianRow = z.object({ ref: z.string(), pupil: z.string(), name: z.string(), phone: z.string().nullable(), email: z.string().nullable(), language: z.string(), responsibility: z.string(), blocked: bit });

const schoolColumns = { s_ref: 's.ref', s_source_id: 's.source_id', s_name: 's.name', s_kind: 's.kind' };
const groupColumns = { ...schoolColumns, g_ref: 'g.ref', g_source_id: 'g.source_id', g_name: 'g.name', g_grade: 'g.grade' };
const pupilColumns = ['p.ref', 'p.source_id', 'p.given_name', 'p.family_name', 'p.birth_date', 'p.language', 'p.protection', 'p.named_staff', 'p.active'];

export function createPeopleStore(strapi: Core.Strapi): PeopleStore {
  type Narrow = (query: ReturnType<typeof groups>) => unknown;
  const groups = (trx: Trx) => trx('trapp_groups as g').join('trapp_schools as s', 's.ref', 'g.school');
  const schoolRows = async (narrow: Narrow) =>
    strapi.db.transaction(async ({ trx }) => {
      const query = trx('trapp_schools as s').select(schoolColumns).orderBy('s.name');
      narrow(query);
      return ((await query) as unknown[]).map(toSchool);
    });
  const groupRows = async (narrow: Narrow) =>
    strapi.db.transaction(async ({ trx }) => {
      const query = groups(trx).select(groupColumns).orderBy(['s.name', 'g.grade', 'g.name']);
      narrow(query);
      return ((await query) as unknown[]).map(toGroupCard);
    });
  const pupilRows = async (narrow: Narrow) =>
    strapi.db.transaction(async ({ trx }) => {
      const query = groups(trx).join('trapp_pupils as p', 'p.group', 'g.ref').select(groupColumns).select(pupilColumns).orderBy('p.id');
      narrow(query);
      return ((await query) as unknown[]).map(toPupilCard).sort(byName);
    });

  const guardianRows = async (pupilIds: readonly string[]) =>
    strapi.db.transaction(async ({ trx }) => {
      const rows: unknown[] = await trx('trapp_guardians').select(Object.keys(guardianRow.shape)).whereIn('pupil', pupilIds).orderBy('name');
      return rows.map((row) => {
        const { ref: id, pupil, ...rest } = guardianRow.parse(row);
        return guardianSchema.parse({ id, pupilId: pupil, ...rest });
      });
    });

  return {
    schools: () => schoolRows(() => undefined),
    school: async (schoolId) => (await schoolRows((query) => query.where('s.ref', schoolId)))[0],
    groupsOf: (schoolIds) => groupRows((query) => query.whereIn('g.school', schoolIds)),
    group: async (groupId) => (await groupRows((query) => query.where('g.ref', groupId)))[0],
    pupil: async (pupilId) => (await pupilRows((query) => query.where('p.ref', pupilId)))[0],
    cards: async (pupilIds) => new Map((await pupilRows((query) => query.whereIn('p.ref', [...new Set(pupilIds)]))).map((card) => [card.pupil.id, card])),
    pupilsOfGroup: (groupId) => pupilRows((query) => query.where({ 'p.group': groupId, 'p.active': true })),
    pupilsOfSchools: (schoolIds) => pupilRows((query) => query.whereIn('p.school', schoolIds).where('p.active', true)),
    guardians: (pupilId) => guardianRows([pupilId]),
    guardiansOf: async (pupilIds) => {
      const byPupil = new Map<string, Guardian[]>(pupilIds.map((id) => [id, []]));
      for (const guardian of pupilIds.length === 0 ? [] : await guardianRows(pupilIds)) byPupil.get(guardian.pupilId)?.push(guardian);
      return byPupil;
    },
    saveSchool: async (school) =>
      strapi.db.transaction(async ({ trx }) => {
        const { id, sourceId, name, kind } = schoolSchema.parse(school);
        await trx('trapp_schools').insert({ ref: id, source_id: sourceId, name, kind }).onConflict('source_id').merge(['name', 'kind']);
      }),
  };
}

/** As a Norwegian class list has it, Å and Aa last; the databases each have an order of their own. */
const norwegian = new Intl.Collator('nb');
function byName({ pupil: one }: PupilCard, { pupil: other }: PupilCard): number {
  return norwegian.compare(one.familyName, other.familyName) || norwegian.compare(one.givenName, other.givenName) || (one.id < other.id ? -1 : 1);
}

type Trx = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

function toSchool(row: unknown): School {
  const { s_ref, s_source_id, s_name, s_kind } = schoolRow.parse(row);
  return schoolSchema.parse({ id: s_ref, sourceId: s_source_id, name: s_name, kind: s_kind });
}

function toGroupCard(row: unknown): GroupCard {
  const { s_ref, g_ref, g_source_id, g_name, g_grade } = groupRow.parse(row);
  return { school: toSchool(row), group: groupSchema.parse({ id: g_ref, sourceId: g_source_id, schoolId: s_ref, name: g_name, grade: g_grade }) };
}

function toPupilCard(row: unknown): PupilCard {
  const { s_ref, g_ref, ...found } = pupilRow.parse(row);
  const pupil = pupilSchema.parse({
    id: found.ref,
    sourceId: found.source_id,
    schoolId: s_ref,
    groupId: g_ref,
    givenName: found.given_name,
    familyName: found.family_name,
    birthDate: found.birth_date,
    language: found.language,
    protection: found.protection,
    namedStaff: JSON.parse(found.named_staff),
    active: found.active,
  });
  return { ...toGroupCard(row), pupil };
}
