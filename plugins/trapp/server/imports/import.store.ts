import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { daySchema, momentSchema, type Day, type Moment } from '../../core/calendar/index';
import { importSummarySchema, type ImportSummary } from '../../core/imports/index';
import { idSchema } from '../../core/people/index';
import { rowsOf } from '../statement';

const TABLE = 'trapp_imports';

/** Every import that was done: what, by whom, when, and the file's fingerprint. The file itself is not kept. */
export const importModel = {
  uid: 'trapp::import',
  singularName: 'trapp_import',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    ref: { type: 'string', column: { unique: true, notNullable: true } },
    school: { type: 'string', column: { notNullable: true } },
    kind: { type: 'string', column: { notNullable: true } },
    profile: { type: 'string' },
    fileName: { type: 'string', column: { notNullable: true } },
    fileHash: { type: 'string', column: { notNullable: true } },
    at: { type: 'string', column: { notNullable: true } },
    byId: { type: 'string', column: { notNullable: true } },
    byName: { type: 'string', column: { notNullable: true } },
    /** The last day that the file tells of; null for a roster. */
    dataUntil: { type: 'string' },
    /** Can this kind of file tell of single lessons and late arrivals at all (B65)? */
    recordsLessons: { type: 'boolean', column: { notNullable: true } },
    summary: { type: 'text', column: { notNullable: true } },
  },
  /** Each says one thing of a school's data at once, however many nights have brought some. */
  indexes: [
    { name: 'trapp_imports_school_kind', columns: ['school', 'kind', 'at'] },
    { name: 'trapp_imports_until', columns: ['school', 'kind', 'data_until'] },
    { name: 'trapp_imports_lessons', columns: ['school', 'kind', 'records_lessons'] },
  ],
} as const;

export const importEntrySchema = z.strictObject({
  id: idSchema,
  schoolId: idSchema,
  kind: z.enum(['roster', 'absences']),
  profile: z.string().max(60).nullable(),
  fileName: z.string().min(1).max(200),
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  at: momentSchema,
  by: z.strictObject({ id: idSchema, name: z.string() }),
  recordsLessons: z.boolean(),
  summary: importSummarySchema,
});
export type ImportEntry = z.infer<typeof importEntrySchema>;

/** How far a school's absence data reaches, and what it can tell (S78, B65). */
export interface SchoolData {
  readonly dataUntil: Day | null;
  readonly importedAt: Moment | null;
  readonly recordsLessons: boolean;
}

export interface ImportStore {
  record(entry: ImportEntry): Promise<void>;
  latest(schoolId: string, count: number): Promise<{ id: string; kind: 'roster' | 'absences'; fileName: string; at: Moment; by: string; summary: ImportSummary }[]>;
  /** Every id has an entry. One statement. */
  freshness(schoolIds: readonly string[]): Promise<Map<string, SchoolData>>;
  /** Until the transaction ends, nobody else imports for the school. SQLite lets one write at a time anyway. */
  lockSchool(schoolId: string): Promise<void>;
  /** Does the work, and takes back everything it wrote; what the transaction had written before stays. */
  takenBack<T>(work: () => Promise<T>): Promise<T>;
}

const headSchema = z.object({ ref: idSchema, kind: z.enum(['roster', 'absences']), file_name: z.string(), at: momentSchema, by_name: z.string(), summary: z.string() });
const freshnessRowSchema = z.object({ school: z.string(), until: daySchema.nullable(), imported: momentSchema.nullable(), lessons: z.coerce.number() });

const ABSENCES = `from ${TABLE} i where i.school = s.ref and i.kind = 'absences'`;
const FRESHNESS = `select s.ref as school, (select max(i.data_until) ${ABSENCES}) as until, (select max(i.at) ${ABSENCES}) as imported, exists (select 1 ${ABSENCES} and i.records_lessons = true) as lessons
  from trapp_schools s where s.ref in ?`;

export function createImportStore(strapi: Core.Strapi): ImportStore {
  return {
    async record(entry) {
      const { id, schoolId, profile, fileName, fileHash, by, recordsLessons, summary, kind, at } = importEntrySchema.parse(entry);
      return strapi.db.transaction(async ({ trx }) => {
        await trx(TABLE).insert({
          ref: id, school: schoolId, kind, profile, file_name: fileName, file_hash: fileHash, at, by_id: by.id, by_name: by.name,
          data_until: summary.to, records_lessons: recordsLessons, summary: JSON.stringify(summary),
        });
      });
    },

    async latest(schoolId, count) {
      return strapi.db.transaction(async ({ trx }) => {
        const rows: unknown[] = await trx(TABLE).select('ref', 'kind', 'file_name', 'at', 'by_name', 'summary').where('school', schoolId).orderBy([{ column: 'at', order: 'desc' }, { column: 'id', order: 'desc' }]).limit(count);
        return rows.map((row) => {
          const { ref, file_name, by_name, summary, ...rest } = headSchema.parse(row);
          return { id: ref, ...rest, fileName: file_name, by: by_name, summary: importSummarySchema.parse(JSON.parse(summary)) };
        });
      });
    },

    async freshness(schoolIds) {
      const found = new Map<string, SchoolData>(schoolIds.map((id) => [id, { dataUntil: null, importedAt: null, recordsLessons: false }]));
      for (const row of await rowsOf(strapi.db, FRESHNESS, [schoolIds])) {
        const { school, until, imported, lessons } = freshnessRowSchema.parse(row);
        found.set(school, { dataUntil: until, importedAt: imported, recordsLessons: lessons === 1 });
      }
      return found;
    },

    async lockSchool(schoolId) {
      return strapi.db.transaction(async ({ trx }) => {
        if (strapi.db.dialect.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`trapp import ${schoolId}`]);
      });
    },

    async takenBack(work) {
      return strapi.db.transaction(async ({ trx }) => {
        await trx.raw('savepoint trapp_taken_back');
        try {
          return await work();
        } finally {
          await trx.raw('rollback to savepoint trapp_taken_back');
          await trx.raw('release savepoint trapp_taken_back');
        }
      });
    },
  };
}
