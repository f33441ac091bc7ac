import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Moment } from '../../core/calendar/index';
import { recordContentSchema, recordHeadSchema, type RecordContent, type RecordHead, type RecordKind } from '../../core/cases/index';
import { required } from '../columns';
import { widened } from '../row-security/acting';
import { rowsOf } from '../statement';
import { rememberedRows } from '../remembered-rows';

const TABLE = 'trapp_records';

export const recordModel = {
  uid: 'trapp::record',
  singularName: 'trapp_record',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    ref: { type: 'string', column: { unique: true, notNullable: true } },
    caseRef: required,
    kind: required,
    template: { type: 'string' },
    routineVersion: { type: 'integer', column: { notNullable: true } },
    version: { type: 'integer', column: { notNullable: true } },
    status: required,
    step: required,
    startedBy: required,
    startedAt: required,
    savedBy: required,
    savedAt: required,
    signedBy: { type: 'string' },
    signedAt: { type: 'string' },
    revises: { type: 'string' },
    /** Keys that open it (core/access/audience.ts), for the database; nothing where it is for everybody with the case. */
    readers: { type: 'json' },
    content: { type: 'text', column: { notNullable: true } },
  },
  indexes: [{ name: 'trapp_records_case', columns: ['case_ref', 'status'] }],
} as const;

export interface StoredRecord {
  readonly head: RecordHead;
  readonly content: RecordContent;
}

interface Save {
  readonly recordId: string;
  /** The version that the writer began from; the record gets the next one. */
  readonly version: number;
  readonly by: string;
  readonly at: Moment;
}

/** What is written in cases. A save or a signature that names another version than the stored one changes nothing. */
export interface RecordStore {
  find(recordId: string): Promise<StoredRecord | undefined>;
  /** Is there a record with this id, whoever may see it? */
  isTaken(recordId: string): Promise<boolean>;
  /** Unknown ids give nothing. One statement. */
  some(recordIds: readonly string[]): Promise<StoredRecord[]>;
  /** Oldest first. */
  ofCase(caseId: string): Promise<StoredRecord[]>;
  /** What there is, without what is written in it; oldest first. */
  heads(caseId: string): Promise<RecordHead[]>;
  drafts(caseIds: readonly string[]): Promise<RecordHead[]>;
  /** What has been signed of these kinds in these cases, oldest first. One statement. */
  signed(caseIds: readonly string[], kinds: readonly RecordKind[]): Promise<StoredRecord[]>;
  /** The same, whoever it is for: what rules and escalations look at. No word of it is shown. */
  weighed(caseIds: readonly string[], kinds: readonly RecordKind[]): Promise<StoredRecord[]>;
  /** `readers`: as `readersIn` says. */
  add(record: StoredRecord, readers: string | null): Promise<void>;
  /** False when somebody else has saved or signed since. */
  save(save: Save, content: RecordContent): Promise<boolean>;
  sign(save: Save): Promise<boolean>;
}

const headColumns = ['ref', 'case_ref', 'kind', 'template', 'routine_version', 'version', 'status', 'step', 'started_by', 'started_at', 'saved_by', 'saved_at', 'signed_by', 'signed_at', 'revises'];
const HEADS = `select ${headColumns.join(', ')} from ${TABLE}`;
const WHOLE = `select ${headColumns.join(', ')}, bytes(content) as content from ${TABLE}`;
type Row = Record<string, unknown>;
/** Minutes and plans that pages look into each time they are opened. */
const MOST_KEPT = 500;
const MOST_HEADS = 2000;

export function createRecordStore(strapi: Core.Strapi): RecordStore {
  const whole = rememberedRows({ select: WHOLE, parse: toRecord, mostKept: MOST_KEPT });
  const withoutContent = rememberedRows({ select: HEADS, parse: toHead, mostKept: MOST_HEADS });
  const change = async ({ recordId, version, by, at }: Save, more: Row) =>
    strapi.db.transaction(async ({ trx }) => {
      const changed = await trx(TABLE)
        .where({ ref: recordId, version, status: 'draft' })
        .update({ version: version + 1, saved_by: by, saved_at: at, ...more })
        // The database's own message would repeat what was written about a child.
        .catch(() => Promise.reject(new Error('A record could not be saved')));
      return changed === 1;
    });

  const signed: RecordStore['signed'] = async (caseIds, kinds) =>
    caseIds.length === 0 ? [] : whole(strapi.db, "where case_ref in ? and status = 'signed' and kind in ? order by signed_at, id", [caseIds, kinds]);

  return {
    find: async (recordId) => (await whole(strapi.db, 'where ref = ?', [recordId]))[0],
    isTaken: (recordId) => widened(strapi.db, 'a record is begun once under its id, also where the other one is of a case that is not theirs', async () => (await rowsOf(strapi.db, `select 1 from ${TABLE} where ref = ?`, [recordId])).length > 0),
    some: async (recordIds) => (recordIds.length === 0 ? [] : whole(strapi.db, 'where ref in ?', [recordIds])),
    ofCase: (caseId) => whole(strapi.db, 'where case_ref = ? order by id', [caseId]),
    heads: (caseId) => withoutContent(strapi.db, 'where case_ref = ? order by id', [caseId]),
    drafts: async (caseIds) => (caseIds.length === 0 ? [] : withoutContent(strapi.db, "where case_ref in ? and status = 'draft' order by saved_at desc", [caseIds])),
    signed,
    weighed: (caseIds, kinds) => widened(strapi.db, 'rules and escalations weigh also what is for fewer than those who ask; no word of it is shown', () => signed(caseIds, kinds)),
    add: async ({ head, content }, readers) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx(TABLE).insert({ ...toRow(head, content), readers }).catch(() => Promise.reject(new Error('A record could not be written')));
      }),
    save: (save, content) => change(save, { content: JSON.stringify(recordContentSchema.parse(content)) }),
    sign: (save) => change(save, { status: 'signed', signed_by: save.by, signed_at: save.at }),
  };
}

function toHead(row: Row): RecordHead {
  return recordHeadSchema.parse({
    id: row['ref'], caseId: row['case_ref'], kind: row['kind'], template: row['template'], routineVersion: row['routine_version'], version: row['version'], status: row['status'], step: row['step'],
    startedBy: row['started_by'], startedAt: row['started_at'], savedBy: row['saved_by'], savedAt: row['saved_at'], signedBy: row['signed_by'], signedAt: row['signed_at'],
    revises: row['revises'],
  });
}

function toRecord(row: Row): StoredRecord {
  return { head: toHead(row), content: contentIn(text.parse(row['content'])) };
}

const text = z.string();
function contentIn(stored: string): RecordContent {
  return recordContentSchema.parse(JSON.parse(stored));
}

function toRow(given: RecordHead, content: RecordContent): Row {
  const head = recordHeadSchema.parse(given);
  return {
    ref: head.id, case_ref: head.caseId, kind: head.kind, template: head.template, routine_version: head.routineVersion, version: head.version, status: head.status, step: head.step, started_by: head.startedBy,
    started_at: head.startedAt, saved_by: head.savedBy, saved_at: head.savedAt, signed_by: head.signedBy, signed_at: head.signedAt, revises: head.revises,
    content: JSON.stringify(recordContentSchema.parse(content)),
  };
}
