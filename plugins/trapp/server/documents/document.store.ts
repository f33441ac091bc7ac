import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { documentHeadSchema, type DocumentHead } from '../../core/documents/index';
import type { Language } from '../../core/language/index';
import { required } from '../columns';
import { rowsOf } from '../statement';

const TABLE = 'trapp_documents';
const count = { type: 'integer', column: { notNullable: true } } as const;

/** Papers as they were made. Rows are added and never changed: what a family holds in its hands can be found again. */
export const documentModel = {
  uid: 'trapp::document',
  singularName: 'trapp_document',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    ref: { type: 'string', column: { unique: true, notNullable: true } },
    case: required,
    record: required,
    recordVersion: count,
    kind: required,
    language: required,
    title: { type: 'text', column: { notNullable: true } },
    revision: count,
    routineKey: required,
    routineVersion: count,
    /** SHA-256, lower-case hex. */
    hash: required,
    size: count,
    pages: count,
    madeAt: required,
    madeBy: required,
    /** Empty on papers from before this was kept: they are taken to tell. */
    tellsWhere: { type: 'boolean' },
    /** As of the record that it was made of; kept beside it by `writeReaders`. */
    readers: { type: 'json' },
    /** The file as base64: Strapi's tables know no binary columns, and would rebuild one of a kind they do not know at each start. */
    content: { type: 'text', column: { notNullable: true } },
  },
  indexes: [
    { name: 'trapp_documents_revision', columns: ['record', 'language', 'revision'], type: 'unique' },
    { name: 'trapp_documents_case', columns: ['case'] },
  ],
} as const;

export interface DocumentStore {
  /** Newest first. One statement; the files themselves stay where they are. */
  ofCase(caseId: string): Promise<DocumentHead[]>;
  /** Newest first. One statement. */
  ofRecord(recordId: string): Promise<DocumentHead[]>;
  find(documentId: string): Promise<DocumentHead | undefined>;
  bytes(documentId: string): Promise<Buffer | undefined>;
  /** Which edition the next paper of the record in that language will be. */
  nextRevision(recordId: string, language: Language): Promise<number>;
  /** Until the transaction ends, nobody else adds a paper of the record. SQLite lets one write at a time anyway. */
  lock(recordId: string): Promise<void>;
  add(head: DocumentHead, bytes: Uint8Array): Promise<void>;
}

const columns = [
  'ref', 'case', 'record', 'record_version', 'kind', 'language', 'title', 'revision', 'routine_key', 'routine_version', 'hash', 'size', 'pages', 'made_at', 'made_by', 'tells_where',
] as const;

const rowSchema = z.record(z.string(), z.unknown()).transform(
  (row): DocumentHead =>
    documentHeadSchema.parse({
      id: row.ref,
      caseId: row.case,
      recordId: row.record,
      recordVersion: row.record_version,
      kind: row.kind,
      language: row.language,
      title: row.title,
      revision: row.revision,
      routineKey: row.routine_key,
      routineVersion: row.routine_version,
      sha256: row.hash,
      bytes: row.size,
      pages: row.pages,
      madeAt: row.made_at,
      madeBy: row.made_by,
      tellsWhere: row.tells_where === null || Boolean(row.tells_where),
    }),
);

const HEADS = `select ${columns.map((column) => `"${column}"`).join(', ')} from ${TABLE}`;

export function createDocumentStore(strapi: Core.Strapi): DocumentStore {
  async function heads(where: string, id: string): Promise<DocumentHead[]> {
    return (await rowsOf(strapi.db, `${HEADS} where ${where} = ? order by made_at desc, id desc`, [id])).map((row) => rowSchema.parse(row));
  }

  return {
    ofCase: (caseId) => heads('"case"', caseId),
    ofRecord: (recordId) => heads('record', recordId),
    find: async (documentId) => (await heads('ref', documentId))[0],

    async bytes(documentId) {
      return strapi.db.transaction(async ({ trx }) => {
        const row: unknown = await trx(TABLE).first('content').where('ref', documentId);
        return row === undefined ? undefined : Buffer.from(z.object({ content: z.string() }).parse(row).content, 'base64');
      });
    },

    async nextRevision(recordId, language) {
      return strapi.db.transaction(async ({ trx }) => {
        const row: unknown = await trx(TABLE).max({ latest: 'revision' }).where({ record: recordId, language }).first();
        return (z.object({ latest: z.coerce.number().int().nullable() }).parse(row).latest ?? 0) + 1;
      });
    },

    async lock(recordId) {
      return strapi.db.transaction(async ({ trx }) => {
        if (strapi.db.dialect.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`trapp document ${recordId}`]);
      });
    },

    async add(head, bytes) {
      const { id, caseId, recordId, recordVersion, routineKey, routineVersion, bytes: size, sha256: hash, madeAt, madeBy, tellsWhere, ...rest } = documentHeadSchema.parse(head);
      return strapi.db.transaction(async ({ trx }) => {
        await trx(TABLE).insert({
          ...rest, ref: id, case: caseId, record: recordId, record_version: recordVersion, routine_key: routineKey, routine_version: routineVersion, size, hash,
          made_at: madeAt, made_by: madeBy, tells_where: tellsWhere, content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
        });
      });
    },
  };
}
