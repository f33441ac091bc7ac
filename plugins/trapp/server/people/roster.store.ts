import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { RosterPlan, StoredRoster } from '../../core/imports/index';
import { asPersons, blockDecisionSchema, groupSchema, guardianSchema, pupilSchema, schoolSchema, type BlockDecision, type Group, type Guardian, type Pupil, type School } from '../../core/people/index';
import { widened } from '../row-security/acting';
import { decisionsIn } from './people.store';

const ROWS_PER_INSERT = 500;
const IDS_PER_QUERY = 500;

/** Writing the roster, and reading it as an import needs it: by the school system's own ids, those who have left included. */
export interface RosterStore {
  school(schoolId: string): Promise<School | undefined>;
  /** Our ids by the school system's, of every pupil the school has or has had. */
  pupilIdsBySource(schoolId: string): Promise<Map<string, string>>;
  /** The school's groups, pupils and guardians, and any pupil elsewhere with one of these source ids, or whom one that nobody knows may have been. */
  stored(school: School, sourceIds: readonly string[], told: readonly { readonly sourceId: string; readonly birthDate: string | null }[]): Promise<StoredRoster>;
  save(plan: Pick<RosterPlan, 'groups' | 'pupils' | 'guardians'>): Promise<void>;
  saveSchools(schools: readonly School[]): Promise<void>;
  /** Who may see the protected pupil from now on. */
  nameStaff(pupilId: string, staffIds: readonly string[]): Promise<void>;
  /** Blocks a guardian, or lifts the block, as the last of the decisions says. False, and nothing written, when it is so already. */
  block(guardianId: string, decisions: readonly BlockDecision[]): Promise<boolean>;
}

const bit = z.union([z.boolean(), z.number()]).transform(Boolean);
const schoolRow = z
  .object({ ref: z.string(), source_id: z.string(), name: z.string(), kind: z.string() })
  .transform(({ ref, source_id, ...rest }) => schoolSchema.parse({ id: ref, sourceId: source_id, ...rest }));
const groupRow = z
  .object({ ref: z.string(), source_id: z.string(), school: z.string(), name: z.string(), grade: z.number() })
  .transform(({ ref, source_id, school, ...rest }) => groupSchema.parse({ id: ref, sourceId: source_id, schoolId: school, ...rest }));
const pupilRow = z
  .object({
    ref: z.string(), source_id: z.string(), school: z.string(), group: z.string(), given_name: z.string(), family_name: z.string(),
    birth_date: z.string().nullable(), language: z.string(), protection: z.string(), named_staff: z.string(), active: bit,
  })
  .transform((row) =>
    pupilSchema.parse({
      id: row.ref, sourceId: row.source_id, schoolId: row.school, groupId: row.group, givenName: row.given_name, familyName: row.family_name,
      birthDate: row.birth_date, language: row.language, protection: row.protection, namedStaff: JSON.parse(row.named_staff), active: row.active,
    }),
  );
const guardianRow = z
  .object({ ref: z.string(), pupil: z.string(), name: z.string(), phone: z.string().nullable(), email: z.string().nullable(), language: z.string(), responsibility: z.string(), blocked: bit, decisions: decisionsIn })
  .transform(({ ref, pupil, ...rest }) => guardianSchema.parse({ id: ref, pupilId: pupil, ...rest }));

export function createRosterStore(strapi: Core.Strapi): RosterStore {
  /** Rows whose column holds one of the values, however many these are. */
  async function rowsIn(table: string, column: string, values: readonly string[]): Promise<unknown[]> {
    return strapi.db.transaction(async ({ trx }) => {
      const rows: unknown[] = [];
      for (let start = 0; start < values.length; start += IDS_PER_QUERY) rows.push(...(await trx(table).whereIn(column, values.slice(start, start + IDS_PER_QUERY))));
      return rows;
    });
  }

  /** `kept`: columns that a row that is there keeps, whatever comes. */
  async function upsert(table: string, rows: readonly Record<string, unknown>[], kept: readonly string[] = []): Promise<void> {
    const changed = Object.keys(rows[0] ?? {}).filter((column) => !kept.includes(column));
    await strapi.db.transaction(async ({ trx }) => {
      for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
        // A failing insert puts every value into its message; what is thrown further must not.
        await trx(table).insert(rows.slice(start, start + ROWS_PER_INSERT)).onConflict('ref').merge(changed).catch(() => Promise.reject(new Error(`${table} could not be written`)));
      }
    });
  }

  return {
    school: async (schoolId) => (await rowsIn('trapp_schools', 'ref', [schoolId])).map((row) => schoolRow.parse(row))[0],

    async pupilIdsBySource(schoolId) {
      const rows = await strapi.db.transaction(async ({ trx }) => (await trx('trapp_pupils').select('ref', 'source_id').where('school', schoolId)) as unknown[]);
      return new Map(z.array(z.object({ ref: z.string(), source_id: z.string() })).parse(rows).map((row) => [row.source_id, row.ref]));
    },

    async stored(school, sourceIds, told) {
      const groups = z.array(groupRow).parse(await rowsIn('trapp_groups', 'school', [school.id]));
      const own = z.array(pupilRow).parse(await rowsIn('trapp_pupils', 'school', [school.id]));
      const here = new Set(own.map((pupil) => pupil.sourceId));
      const elsewhere = z.array(pupilRow).parse(await rowsIn('trapp_pupils', 'source_id', sourceIds.filter((id) => !here.has(id))));
      const known = new Set([...own, ...elsewhere].map((pupil) => pupil.sourceId));
      const bornOn = [...new Set(told.flatMap(({ sourceId, birthDate }) => (known.has(sourceId) || birthDate === null ? [] : [birthDate])))];
      const alike = z.array(pupilRow).parse(await rowsIn('trapp_pupils', 'birth_date', bornOn)).filter((pupil) => !known.has(pupil.sourceId));
      const pupils = [...own, ...elsewhere, ...alike];
      const guardians = z.array(guardianRow).parse(await rowsIn('trapp_guardians', 'pupil', pupils.map((pupil) => pupil.id)));
      return { school, groups, pupils, guardians: asPersons(guardians) };
    },

    async save({ groups, pupils, guardians }) {
      await upsert('trapp_groups', groups.map(fromGroup));
      await upsert('trapp_pupils', pupils.map(fromPupil));
      // A block is lifted by the one who decides it and by nothing else: not by a file that was read before it was set.
      await upsert('trapp_guardians', guardians.map(fromGuardian), ['blocked', 'decisions']);
    },

    async nameStaff(pupilId, staffIds) {
      const named = pupilSchema.shape.namedStaff.parse(staffIds);
      await widened(strapi.db, 'whoever names somebody for a protected pupil does not see the pupil', () =>
        strapi.db.transaction(async ({ trx }) => trx('trapp_pupils').where('ref', pupilId).update({ named_staff: JSON.stringify(named) })),
      );
    },

    async block(guardianId, decisions) {
      const blocked = decisions.at(-1)?.what === 'block';
      const written = JSON.stringify(z.array(blockDecisionSchema).parse(decisions));
      const changed: number = await strapi.db.transaction(async ({ trx }) => trx('trapp_guardians').where({ ref: guardianId, blocked: !blocked }).update({ blocked, decisions: written }));
      return changed === 1;
    },

    async saveSchools(schools) {
      await upsert('trapp_schools', schools.map((school) => schoolSchema.parse(school)).map(({ id, sourceId, name, kind }) => ({ ref: id, source_id: sourceId, name, kind })));
    },
  };
}

function fromGroup(group: Group): Record<string, unknown> {
  const { id, sourceId, schoolId, name, grade } = groupSchema.parse(group);
  return { ref: id, source_id: sourceId, school: schoolId, name, grade };
}

function fromPupil(pupil: Pupil): Record<string, unknown> {
  const { id, sourceId, schoolId, groupId, givenName, familyName, birthDate, language, protection, namedStaff, active } = pupilSchema.parse(pupil);
  return {
    ref: id, source_id: sourceId, school: schoolId, group: groupId, given_name: givenName, family_name: familyName, birth_date: birthDate,
    language, protection, named_staff: JSON.stringify(namedStaff), active,
  };
}

function fromGuardian(guardian: Guardian): Record<string, unknown> {
  const { id, pupilId, name, phone, email, language, responsibility, blocked, decisions = [] } = guardianSchema.parse(guardian);
  return { ref: id, pupil: pupilId, name, phone, email, language, responsibility, blocked, decisions: JSON.stringify(decisions) };
}
