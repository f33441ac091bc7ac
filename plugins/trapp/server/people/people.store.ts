import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { asPersons, blockDecisionSchema, groupSchema, guardianSchema, pupilSchema, schoolSchema, type BlockDecision, type Group, type Guardian, type Pupil, type School } from '../../core/people/index';
import { ref, required } from '../columns';
import { widened } from '../row-security/acting';
import { rowsOf, type Value } from '../statement';
import { rememberedRows } from '../remembered-rows';

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
    /** JSON list of how it came to be so; empty where nobody has decided anything. */
    decisions: { type: 'text' },
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

/** A pupil by name, whoever asks; protected ones too. */
export interface NamedPupil {
  readonly id: string;
  readonly groupId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly isProtected: boolean;
  readonly guardians: readonly Guardian[];
}

/** Reading the roster. Each method is one statement, however many rows it gives. */
export interface PeopleStore {
  schools(): Promise<School[]>;
  schoolsIn(schoolIds: readonly string[]): Promise<School[]>;
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
  /** The protected ones among them, also those whom the one who asks may not see: for saying that somebody is lacking, and no more. */
  shieldedOf(schoolIds: readonly string[]): Promise<PupilCard[]>;
  guardians(pupilId: string): Promise<Guardian[]>;
  /** Everybody who goes or has gone to the schools, by name, with those of their guardians who have one of these names: for keeping them out of a paper, and no more. */
  namesAt(schoolIds: readonly string[], guardianNames: readonly string[]): Promise<NamedPupil[]>;
  /** By pupil, each by name. */
  guardiansOf(pupilIds: readonly string[]): Promise<Map<string, Guardian[]>>;
  /** Why the pupil's guardians are blocked, or are so no more, by guardian: for those who decide it, and nobody else. */
  blockDecisions(pupilId: string): Promise<Map<string, BlockDecision[]>>;
  /** Adds the school, or gives the one with its source id this name and kind. */
  saveSchool(school: School): Promise<void>;
}

const bit = z.union([z.boolean(), z.number()]).transform(Boolean);
const { shape: school } = schoolSchema;
const { shape: group } = groupSchema;
const { shape: pupil } = pupilSchema;
const schoolRow = z.object({ s_ref: school.id, s_source_id: school.sourceId, s_name: school.name, s_kind: school.kind });
const groupRow = schoolRow.extend({ g_ref: group.id, g_source_id: group.sourceId, g_name: group.name, g_grade: group.grade });
const pupilRow = groupRow.extend({
  ref: pupil.id,
  source_id: pupil.sourceId,
  given_name: pupil.givenName,
  family_name: pupil.familyName,
  birth_date: pupil.birthDate,
  language: pupil.language,
  protection: pupil.protection,
  named_staff: z.string(),
  active: bit,
});
const { id: guardianId, pupilId: guardianOf, decisions: _, ...guardian } = guardianSchema.shape;
const guardianRow = z.object({ ref: guardianId, pupil: guardianOf, ...guardian, blocked: bit });

const guardianColumns = (of: string): string => Object.keys(guardianRow.shape).map((column) => `${of}${column}`).join(', ');
const namedRow = pupilRow.pick({ ref: true, g_ref: true, given_name: true, family_name: true, protection: true });

/** The column of decisions as it stands in the table. */
export const decisionsIn = z.string().nullable().transform((written) => z.array(blockDecisionSchema).parse(JSON.parse(written ?? '[]')));
const decisionsRow = z.object({ ref: guardianId, decisions: decisionsIn });

const schoolColumns = 's.ref as s_ref, s.source_id as s_source_id, s.name as s_name, s.kind as s_kind';
const groupColumns = `g.ref as g_ref, g.source_id as g_source_id, g.name as g_name, g.grade as g_grade, ${schoolColumns}`;
const pupilColumns = `p.ref, p.source_id, p.given_name, p.family_name, p.birth_date, p.language, p.protection, p.named_staff, p.active, ${groupColumns}`;
const fromGroups = 'from trapp_groups g join trapp_schools s on s.ref = g.school';
const SCHOOLS = `select ${schoolColumns} from trapp_schools s`;
const GROUPS = `select ${groupColumns} ${fromGroups}`;
const PUPILS = `select ${pupilColumns} ${fromGroups} join trapp_pupils p on p."group" = g.ref`;
const GUARDIANS = `select ${guardianColumns('g.')} from trapp_guardians g`;

/** As many as a large school or two have in hand at once. */
const MOST_PUPILS = 2000;
const MOST_GROUPS = 1000;
const schoolsRead = rememberedRows({ select: SCHOOLS, parse: (row): School => schoolIn(schoolRow.parse(row)), mostKept: MOST_GROUPS });
const groupsRead = rememberedRows({ select: GROUPS, parse: (row): GroupCard => groupIn(groupRow.parse(row)), mostKept: MOST_GROUPS });
const pupilsRead = rememberedRows({ select: PUPILS, parse: pupilCardIn, mostKept: MOST_PUPILS });
const guardiansRead = rememberedRows({ select: GUARDIANS, parse: guardianIn, mostKept: MOST_PUPILS });

export function createPeopleStore(strapi: Core.Strapi): PeopleStore {
  type Values = readonly Value[];
  const rows = (sql: string, values: Values) => rowsOf(strapi.db, sql, values);
  const schoolRows = (where: string, values: Values) => schoolsRead(strapi.db, `${where} order by s.name`, values);
  const groupRows = (where: string, values: Values) => groupsRead(strapi.db, `${where} order by s.name, g.grade, g.name`, values);
  const pupilRows = async (where: string, values: Values) => (await pupilsRead(strapi.db, `${where} order by p.id`, values)).sort(byName);
  const guardianRows = async (pupilIds: readonly string[]) => asPersons(await guardiansRead(strapi.db, 'where g.pupil in ? order by g.name', [pupilIds]));

  return {
    schools: () => schoolRows('', []),
    schoolsIn: (schoolIds) => schoolRows('where s.ref in ?', [schoolIds]),
    school: async (schoolId) => (await schoolRows('where s.ref = ?', [schoolId]))[0],
    groupsOf: (schoolIds) => groupRows('where g.school in ?', [schoolIds]),
    group: async (groupId) => (await groupRows('where g.ref = ?', [groupId]))[0],
    pupil: async (pupilId) => (await pupilRows('where p.ref = ?', [pupilId]))[0],
    cards: async (pupilIds) => (pupilIds.length === 0 ? new Map() : new Map((await pupilRows('where p.ref in ?', [[...new Set(pupilIds)]])).map((card) => [card.pupil.id, card]))),
    pupilsOfGroup: (groupId) => pupilRows('where p."group" = ? and p.active = true', [groupId]),
    shieldedOf: (schoolIds) =>
      widened(strapi.db, 'a protected pupil whom nobody may follow up is told of to whoever can name somebody', () => pupilRows("where p.school in ? and p.active = true and p.protection <> 'none'", [schoolIds])),
    // More than are kept, and seldom: read as they stand.
    pupilsOfSchools: async (schoolIds) => (await rows(`${PUPILS} where p.school in ? and p.active = true order by p.id`, [schoolIds])).map(pupilCardIn).sort(byName),
    guardians: (pupilId) => guardianRows([pupilId]),
    guardiansOf: async (pupilIds) => {
      const byPupil = new Map<string, Guardian[]>(pupilIds.map((id) => [id, []]));
      for (const guardian of pupilIds.length === 0 ? [] : await guardianRows(pupilIds)) byPupil.get(guardian.pupilId)?.push(guardian);
      return byPupil;
    },
    namesAt: (schoolIds, guardianNames) =>
      widened(strapi.db, 'names of other pupils are found in a paper before it goes home; none is shown but what the maker has written', async () => {
        const kin = await rows(`${GUARDIANS} join trapp_pupils p on p.ref = g.pupil where p.school in ? and g.name in ?`, [schoolIds, guardianNames]);
        const guardians = new Map<string, Guardian[]>();
        for (const guardian of kin.map(guardianIn)) guardians.set(guardian.pupilId, [...(guardians.get(guardian.pupilId) ?? []), guardian]);
        const named = await rows('select p.ref, p."group" as g_ref, p.given_name, p.family_name, p.protection from trapp_pupils p where p.school in ?', [schoolIds]);
        return named.map((row) => namedRow.parse(row)).map(({ ref: id, g_ref: groupId, given_name: givenName, family_name: familyName, protection }) => ({ id, groupId, givenName, familyName, isProtected: protection !== 'none', guardians: guardians.get(id) ?? [] }));
      }),
    blockDecisions: async (pupilId) => new Map((await rows('select ref, decisions from trapp_guardians where pupil = ?', [pupilId])).map((row) => decisionsRow.parse(row)).map(({ ref, decisions }) => [ref, decisions])),
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

function pupilCardIn(row: unknown): PupilCard {
  const found = pupilRow.parse(row);
  const { ref: id, source_id, given_name, family_name, birth_date, language, protection, named_staff, active } = found;
  const namedStaff = named_staff === '[]' ? [] : pupil.namedStaff.parse(JSON.parse(named_staff));
  const card = groupIn(found);
  return {
    ...card,
    pupil: { id, sourceId: source_id, schoolId: card.school.id, groupId: card.group.id, givenName: given_name, familyName: family_name, birthDate: birth_date, language, protection, namedStaff, active },
  };
}

function guardianIn(row: unknown): Guardian {
  const { ref: id, pupil: pupilId, ...rest } = guardianRow.parse(row);
  return { id, pupilId, ...rest };
}

function schoolIn({ s_ref: id, s_source_id: sourceId, s_name: name, s_kind: kind }: z.infer<typeof schoolRow>): School {
  return { id, sourceId, name, kind };
}

function groupIn(row: z.infer<typeof groupRow>): GroupCard {
  return { school: schoolIn(row), group: { id: row.g_ref, sourceId: row.g_source_id, schoolId: row.s_ref, name: row.g_name, grade: row.g_grade } };
}
