import { required } from '../columns';

/** Which rows of the audit log are about which pupil, for whoever asks who has seen one. The database itself writes it with each row of the log, so that nothing can be in the one and not in the other. */
export const AUDIT_PUPILS = 'trapp_audit_pupils';

export const auditPupilModel = {
  uid: 'trapp::audit-pupil',
  singularName: 'trapp_audit_pupil',
  tableName: AUDIT_PUPILS,
  attributes: {
    id: { type: 'increments' },
    pupil: required,
    /** The row's number in the log. */
    entry: { type: 'integer', column: { notNullable: true } },
  },
  indexes: [{ name: 'trapp_audit_pupils_pupil', columns: ['pupil', 'entry'] }],
} as const;

/** Only what people have done: the system's own work every night is about every pupil there is. */
const PEOPLE = "actor_kind = 'staff'";

/** Shuts the table as the log itself is shut, and has the database write it from now on. */
export const sqliteByPupil = [
  ...['update', 'delete'].map((change) => `create trigger if not exists ${AUDIT_PUPILS}_no_${change} before ${change} on ${AUDIT_PUPILS} begin select raise(abort, 'The audit log is never changed'); end`),
  `create trigger if not exists trapp_audit_by_pupil after insert on trapp_audit when new.${PEOPLE} begin insert into ${AUDIT_PUPILS} (pupil, entry) select value, new.id from json_each(new.pupils); end`,
];

export const postgresByPupil = [
  `create or replace function trapp_audit_note_pupils() returns trigger language plpgsql as $$ begin
     insert into ${AUDIT_PUPILS} (pupil, entry) select value, new.id from jsonb_array_elements_text(new.pupils::jsonb); return null; end $$`,
  `drop trigger if exists trapp_audit_by_pupil on trapp_audit`,
  `create trigger trapp_audit_by_pupil after insert on trapp_audit for each row when (new.${PEOPLE}) execute function trapp_audit_note_pupils()`,
  `drop trigger if exists ${AUDIT_PUPILS}_no_change on ${AUDIT_PUPILS}`,
  `create trigger ${AUDIT_PUPILS}_no_change before update or delete or truncate on ${AUDIT_PUPILS} for each statement execute function trapp_audit_refuse()`,
];

/** Is there a trigger that writes it? */
export const SQLITE_NOTES = "select 1 from sqlite_master where type = 'trigger' and name = 'trapp_audit_by_pupil'";
export const POSTGRES_NOTES = "select 1 from pg_trigger where tgrelid = 'trapp_audit'::regclass and tgname = 'trapp_audit_by_pupil'";

/** For the rows of an earlier version, which nobody noted. */
export const SQLITE_FILL = `insert into ${AUDIT_PUPILS} (pupil, entry) select noted.value, a.id from trapp_audit a, json_each(a.pupils) noted where a.${PEOPLE}`;
export const POSTGRES_FILL = `insert into ${AUDIT_PUPILS} (pupil, entry) select noted.value, a.id from trapp_audit a, jsonb_array_elements_text(a.pupils::jsonb) noted where a.${PEOPLE}`;
