import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Transaction } from '../absences/transaction';
import { isSystem } from './policies';
import { tableRules, type TableRule } from './tables';

type Database = Core.Strapi['db'];

/** What the database is told to keep of the rules in `tables.ts`. Changed rules change the mark, and are laid anew at the next start. */
function statements(): string[] {
  return [...Object.entries(tableRules).flatMap(([table, rule]) => statementsOf(table, rule)), ...auditIsAddedTo];
}

function statementsOf(table: string, rule: TableRule): string[] {
  const keeps = `trapp_keeps_${table}`;
  const gone = [`drop trigger if exists ${keeps} on ${table}`, ...['seen', 'added', 'changed', 'removed'].map((name) => `drop policy if exists trapp_${name} on ${table}`)];
  if (!rule.personal) return [...gone, `alter table ${table} no force row level security`, `alter table ${table} disable row level security`];
  const any = (conditions: readonly string[]) => `(${[isSystem, ...conditions].join(')\n or (')})`;
  const changed = rule.changed?.rows ?? [];
  const [seen, written, added] = [any(rule.seen), any(rule.written), any([...rule.written, ...rule.added])];
  return [
    ...gone,
    `alter table ${table} enable row level security`,
    // The tables' owner is the application itself; without this the owner is let through.
    `alter table ${table} force row level security`,
    `create policy trapp_seen on ${table} for select using (${seen})`,
    `create policy trapp_added on ${table} for insert with check (${added})`,
    `create policy trapp_changed on ${table} for update using (${any([...rule.written, ...changed])}) with check (${any([...rule.written, ...rule.added, ...changed])})`,
    `create policy trapp_removed on ${table} for delete using (${written})`,
    ...(rule.changed === undefined ? [] : changesOnly(table, keeps, rule.changed.columns)),
  ];
}

/** A policy says which rows are changed, and not what in them: all but these columns stay as they are, whoever else than the system writes. */
function changesOnly(table: string, name: string, columns: readonly string[]): string[] {
  const rest = (row: string) => `(to_jsonb(${row}) - array[${columns.map((column) => `'${column}'`).join(', ')}])`;
  return [
    `create or replace function ${name}() returns trigger language plpgsql as $$ begin if ${rest('new')} is distinct from ${rest('old')} then raise exception '${table} is changed in part only'; end if; return new; end $$`,
    `create trigger ${name} before update on ${table} for each row when (coalesce(current_setting('trapp.acts', true), '') <> 'system') execute function ${name}()`,
  ];
}

/** Beside the trigger that the audit log has on both databases: the right to change it is taken from whoever runs the application, too. */
const auditIsAddedTo = ['public', 'current_user'].map((who) => `revoke update, delete, truncate on trapp_audit, trapp_audit_pupils from ${who}`);

const LOCK = 'trapp row security';

/**
 * Lays the rules where they are not laid yet; asked for at each start, when Strapi has made the tables. One instance at a time. A role that does not own
 * the tables lays nothing: then they must be there already.
 */
export async function layRowSecurity(db: Database, appRole: string): Promise<void> {
  if (db.dialect.client !== 'postgres') return;
  await db.transaction(async ({ trx }) => {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [LOCK]);
    const wanted = statements();
    const mark = `row security ${createHash('sha256').update(wanted.join(';')).digest('hex')}`;
    const laid = await isLaid(trx, mark);
    if (!(await isOwner(trx))) {
      if (laid) return;
      throw new Error('The tables lack the row security of this version. Run "npm run database" with the role that owns them; see docs/operations.md.');
    }
    const schema = (await rowOf<{ name: string }>(trx, 'select current_schema() as name'))?.name ?? 'public';
    const lacking = [...(laid ? [] : [...wanted, `comment on table trapp_audit is '${mark}'`]), ...grantsTo(appRole, schema)];
    for (const statement of lacking) await trx.raw(statement.replaceAll('?', '\\?'));
  });
}

/** For an installation where one role owns the tables and another runs the application. */
function grantsTo(role: string, schema: string): string[] {
  if (role === '') return [];
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const name = quoted(role);
  return [
    `grant usage on schema ${quoted(schema)} to ${name}`,
    `grant select, insert, update, delete on all tables in schema ${quoted(schema)} to ${name}`,
    `grant usage, select, update on all sequences in schema ${quoted(schema)} to ${name}`,
    `revoke update, delete, truncate on trapp_audit, trapp_audit_pupils from ${name}`,
  ];
}

async function rowOf<T>(trx: Transaction, sql: string, values: readonly string[] = []): Promise<T | undefined> {
  return ((await trx.raw(sql, [...values])) as { rows: T[] }).rows[0];
}

/** Strapi may have made a table anew without the mark being gone, so each table is asked besides. */
async function isLaid(trx: Transaction, mark: string): Promise<boolean> {
  const marked = await rowOf<{ mark: string | null }>(trx, "select obj_description('trapp_audit'::regclass) as mark");
  const personal = Object.entries(tableRules).flatMap(([table, rule]) => (rule.personal ? [table] : []));
  const shut = await rowOf<{ n: string }>(trx, `select count(*) as n from pg_class where oid in (${personal.map(() => 'to_regclass(?)').join(', ')}) and relrowsecurity and relforcerowsecurity`, personal);
  return marked?.mark === mark && Number(shut?.n) === personal.length;
}

async function isOwner(trx: Transaction): Promise<boolean> {
  return (await rowOf<{ mine: boolean }>(trx, "select pg_has_role(current_user, relowner, 'member') as mine from pg_class where oid = 'trapp_audit'::regclass"))?.mine === true;
}

/**
 * Why the role that the application logs in with must not run it; null when it may. A superuser and a role with BYPASSRLS pass every policy by,
 * so that nothing of this file would hold.
 */
export async function whyRoleIsUnfit(db: Database): Promise<string | null> {
  if (db.dialect.client !== 'postgres') return null;
  return db.transaction(async ({ trx }) => {
    const role = await rowOf<{ name: string; super: boolean; bypass: boolean }>(trx, 'select rolname as name, rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = current_user');
    if (role === undefined || (!role.super && !role.bypass)) return null;
    return `The database role "${role.name}" ${role.super ? 'is a superuser' : 'has BYPASSRLS'}, so the database would not stand behind the access rules. Run the application with a role that has neither; docs/operations.md says how to make one.`;
  });
}
