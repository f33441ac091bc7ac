import type { Core } from '@strapi/strapi';
import { auditRowSchema, type AuditRow } from '../../core/audit/index';

const TABLE = 'trapp_audit';
const required = { type: 'string', column: { notNullable: true } } as const;

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
  },
  indexes: [
    { name: 'trapp_audit_at', columns: ['at'] },
    { name: 'trapp_audit_actor', columns: ['actor_id', 'at'] },
  ],
} as const;

/** The audit log: rows are added, never changed. The database itself refuses anything else. */
export interface AuditStore {
  append(row: AuditRow): Promise<void>;
  /** The newest rows, newest first. */
  latest(count: number): Promise<AuditRow[]>;
  /** Shuts the table against change; asked for at each start, does nothing when it is already shut. */
  seal(): Promise<void>;
}

export function createAuditStore(strapi: Core.Strapi): AuditStore {
  return {
    async append(given) {
      const { about, actorKind, actorId, ...row } = auditRowSchema.parse(given);
      return strapi.db.transaction(async ({ trx }) => {
        await trx(TABLE).insert({
          ...row, actor_kind: actorKind, actor_id: actorId, pupils: JSON.stringify(about.pupilIds), case_ref: about.caseId, school: about.schoolId, subject: about.subjectId,
        });
      });
    },

    async latest(count) {
      return strapi.db.transaction(async ({ trx }) => {
        const rows: Record<string, string | null>[] = await trx(TABLE).orderBy('id', 'desc').limit(count);
        return rows.map((row) =>
          auditRowSchema.parse({
            at: row['at'], actorKind: row['actor_kind'], actorId: row['actor_id'], operation: row['operation'], access: row['access'], outcome: row['outcome'], refusal: row['refusal'],
            about: { pupilIds: JSON.parse(row['pupils'] ?? '[]'), caseId: row['case_ref'], schoolId: row['school'], subjectId: row['subject'] },
          }),
        );
      });
    },

    async seal() {
      return strapi.db.transaction(async ({ trx }) => {
        for (const statement of strapi.db.dialect.client === 'postgres' ? postgresSeal : sqliteSeal) await trx.raw(statement);
      });
    },
  };
}

const sqliteSeal = ['update', 'delete'].map(
  (change) => `create trigger if not exists trapp_audit_no_${change} before ${change} on ${TABLE} begin select raise(abort, 'The audit log is never changed'); end`,
);

const postgresSeal = [
  `create or replace function trapp_audit_refuse() returns trigger language plpgsql as $$ begin raise exception 'The audit log is never changed'; end $$`,
  `drop trigger if exists trapp_audit_no_change on ${TABLE}`,
  `create trigger trapp_audit_no_change before update or delete or truncate on ${TABLE} for each statement execute function trapp_audit_refuse()`,
];
