import type { Core } from '@strapi/strapi';
import { auditRowSchema, type AuditRow } from '../../core/audit/index';
import { POSTGRES_FILL, POSTGRES_NOTES, SQLITE_FILL, SQLITE_NOTES, postgresByPupil, sqliteByPupil } from './by-pupil';
import { linkOf } from './link';
import { required } from '../columns';
import { rowsOf, run } from '../statement';

const TABLE = 'trapp_audit';
const ROWS_PER_CHECK = 1000;

export const auditModel = {
  uid: 'trapp::audit',
  singularName: 'trapp_audit',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    at: required,
    actorKind: required,
    actorId: required,
    operation: required,
    access: required,
    outcome: required,
    refusal: { type: 'string' },
    /** JSON list; a class list names the whole class. */
    pupils: { type: 'text', column: { notNullable: true } },
    caseRef: { type: 'string' },
    school: { type: 'string' },
    subject: { type: 'string' },
    /** Null in nearly all. */
    emergency: { type: 'string' },
    /** Binds the row to all before it. */
    link: required,
  },
  indexes: [
    { name: 'trapp_audit_actor', columns: ['actor_id', 'at'] },
    { name: 'trapp_audit_case', columns: ['case_ref'] },
  ],
} as const;

/** How far the log had come, and what binds the last row to all before it: the whole link, or its first characters as they stand on paper. */
export interface AuditHead {
  readonly rows: number;
  readonly link: string;
}

/** `brokenAt` is the number of the first row that is not as it was written, or is not there any more; null when all are as they were. */
export interface AuditCheck extends AuditHead {
  readonly brokenAt: number | null;
}

/** The audit log: rows are added, never changed. The database itself refuses anything else. */
export interface AuditStore {
  /** One row, or several that follow each other. */
  append(...rows: readonly AuditRow[]): Promise<void>;
  /** The newest rows, newest first. */
  latest(count: number): Promise<AuditRow[]>;
  /** Follows the chain from the first row. With a head that was seen earlier, rows that are gone from the end are found, too. */
  check(seen?: AuditHead): Promise<AuditCheck>;
  /** Shuts the log against change, and has the database note whom each row is about; asked for at each start, does nothing when it is already shut. */
  seal(): Promise<void>;
}

export function createAuditStore(strapi: Core.Strapi): AuditStore {
  let known: readonly string[] | undefined;
  /** The oldest first, where the key has been changed: the last one binds new rows. */
  const keys = () => (known ??= String(strapi.plugin('trapp').config('auditKey') ?? '').split(','));
  const isPostgres = () => strapi.db.dialect.client === 'postgres';
  return {
    async append(...given) {
      const rows = given.map((row) => auditRowSchema.parse(row));
      if (rows.length === 0) return;
      return strapi.db.transaction(async ({ trx }) => {
        // One at a time from here until the transaction ends, or two rows would both follow the same one.
        // Until the row is there, the last one is seen by whoever adds (row-security/tables.ts).
        if (isPostgres()) await trx.raw("select pg_advisory_xact_lock(hashtext(?)), set_config('trapp.auditing', 'yes', true)", [TABLE]);
        const [last] = (await rowsOf(strapi.db, LAST, [])) as { link: string }[];
        let link = last?.link ?? '';
        for (const row of rows) {
          link = linkOf(link, row, keys().at(-1) ?? '');
          await run(strapi.db, ADD, [...toValues(row), link]);
        }
        if (isPostgres()) await trx.raw("select set_config('trapp.auditing', '', true)");
      });
    },

    async latest(count) {
      return strapi.db.transaction(async ({ trx }) => ((await trx(TABLE).orderBy('id', 'desc').limit(count)) as Columns[]).map(fromColumns));
    },

    async check(seen) {
      let previous = '';
      let rows = 0;
      let after = 0;
      // Whoever gets hold of an old key binds nothing with it after the first row of the next one.
      let left = keys();
      for (;;) {
        const from = after;
        const next: Columns[] = await strapi.db.transaction(async ({ trx }) => trx(TABLE).where('id', '>', from).orderBy('id').limit(ROWS_PER_CHECK));
        for (const row of next) {
          rows += 1;
          const [before, link] = [previous, row['link'] ?? ''];
          const bound = left.findIndex((key) => linkIn(before, row, key) === link);
          if (bound === -1 || (rows === seen?.rows && !link.startsWith(seen.link))) return { rows, link: previous, brokenAt: rows };
          left = left.slice(bound);
          previous = link;
          after = Number(row['id']);
        }
        if (next.length < ROWS_PER_CHECK) return { rows, link: previous, brokenAt: rows < (seen?.rows ?? 0) ? rows + 1 : null };
      }
    },

    async seal() {
      return strapi.db.transaction(async ({ trx }) => {
        // Only the tables' owner may; another role that runs the application finds it done.
        const isNoted = (await rowsOf(strapi.db, isPostgres() ? POSTGRES_NOTES : SQLITE_NOTES, [])).length > 0;
        if (isPostgres() && isNoted && (await rowsOf(strapi.db, SEALED, [])).length > 0) return;
        for (const statement of isPostgres() ? postgresSeal : sqliteSeal) await trx.raw(statement);
        if (!isNoted) await trx.raw(isPostgres() ? POSTGRES_FILL : SQLITE_FILL);
      });
    },
  };
}

type Columns = Record<string, string | null>;

const LAST = `select link from ${TABLE} order by id desc limit 1`;
const ADD = `insert into ${TABLE} (at, actor_kind, actor_id, operation, access, outcome, refusal, pupils, case_ref, school, subject, emergency, link) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** In the order of `ADD`. */
function toValues({ at, actorKind, actorId, operation, access, outcome, refusal, about, emergency }: AuditRow): (string | null)[] {
  return [at, actorKind, actorId, operation, access, outcome, refusal, JSON.stringify(about.pupilIds), about.caseId, about.schoolId, about.subjectId, emergency ?? null];
}

/** What binds the row as it stands; null when it cannot even be read. */
function linkIn(previous: string, row: Columns, key: string): string | null {
  try {
    return linkOf(previous, fromColumns(row), key);
  } catch {
    return null;
  }
}

function fromColumns(row: Columns): AuditRow {
  return auditRowSchema.parse({
    at: row['at'], actorKind: row['actor_kind'], actorId: row['actor_id'], operation: row['operation'], access: row['access'], outcome: row['outcome'], refusal: row['refusal'],
    about: { pupilIds: JSON.parse(row['pupils'] ?? '[]'), caseId: row['case_ref'], schoolId: row['school'], subjectId: row['subject'] },
    ...(row['emergency'] ? { emergency: row['emergency'] } : {}),
  });
}

const SEALED = "select 1 from pg_trigger where tgrelid = 'trapp_audit'::regclass and tgname = 'trapp_audit_no_change'";

const sqliteSeal = ['update', 'delete'].map(
  (change) => `create trigger if not exists trapp_audit_no_${change} before ${change} on ${TABLE} begin select raise(abort, 'The audit log is never changed'); end`,
).concat(sqliteByPupil);

const postgresSeal = [
  `create or replace function trapp_audit_refuse() returns trigger language plpgsql as $$ begin raise exception 'The audit log is never changed'; end $$`,
  `drop trigger if exists trapp_audit_no_change on ${TABLE}`,
  `create trigger trapp_audit_no_change before update or delete or truncate on ${TABLE} for each statement execute function trapp_audit_refuse()`,
  ...postgresByPupil,
];
