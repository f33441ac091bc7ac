import type { Core } from '@strapi/strapi';
import { sqliteOf, type Sqlite, type SqliteStatement, type Transaction } from './absences/transaction';

type Database = Core.Strapi['db'];
/** What stands for a `?`. */
export type Value = string | number | null | readonly string[];

interface Statement {
  readonly run: (values: readonly Value[]) => void;
  readonly all: (values: readonly Value[]) => unknown[];
  readonly arrays: (values: readonly Value[]) => Arrays;
}

/** Rows as arrays of their columns: for many of them, half the price of objects. */
interface Arrays {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

const preparedOn = new WeakMap<Sqlite, Map<string, Statement>>();

/**
 * Rows by a statement that is written once and kept ready, in the transaction that goes on: for what each request asks, where putting a statement together
 * costs more than answering it. `?` stands for a value; after `in`, for a list of texts.
 */
export async function rowsOf(db: Database, sql: string, values: readonly Value[]): Promise<unknown[]> {
  if (!db.inTransaction()) return db.transaction(() => rowsOf(db, sql, values));
  const { trx, sqlite } = await underway(db);
  if (sqlite === undefined) return ((await trx.raw(onPostgres(sql), values as never)) as { rows: unknown[] }).rows;
  return heard(db, trx, sqlite, sql).all(values);
}

/** The same rows, each as an array of its columns. `bytes(column)` is a long text as it is stored: on SQLite, making text of it costs twice as much as reading it. */
export async function arraysOf(db: Database, sql: string, values: readonly Value[]): Promise<Arrays> {
  if (!db.inTransaction()) return db.transaction(() => arraysOf(db, sql, values));
  const { trx, sqlite } = await underway(db);
  if (sqlite !== undefined) return heard(db, trx, sqlite, sql).arrays(values);
  const { fields, rows } = (await trx.raw(onPostgres(sql).replaceAll(LONG, '$1'), values as never)) as { fields: { name: string }[]; rows: object[] };
  return { columns: fields.map(({ name }) => name), rows: rows.map((row) => Object.values(row)) };
}

/** Does what the statement says; for statements that give no rows. */
export async function run(db: Database, sql: string, values: readonly Value[]): Promise<void> {
  if (!db.inTransaction()) return db.transaction(() => run(db, sql, values));
  const { trx, sqlite } = await underway(db);
  if (sqlite === undefined) await trx.raw(onPostgres(sql), values as never);
  else heard(db, trx, sqlite, sql).run(values);
}

interface Underway {
  readonly trx: Transaction;
  readonly sqlite: Sqlite | undefined;
}

const known = new WeakMap<Transaction, Underway>();

async function underway(db: Database): Promise<Underway> {
  const trx = (await db.transaction()).get();
  const before = known.get(trx);
  if (before !== undefined) return before;
  const found = { trx, sqlite: await sqliteOf(trx) };
  known.set(trx, found);
  return found;
}

/** Ready to be asked. Whoever listens to the database's queries hears of these as of all others. */
function heard(db: Database, trx: Transaction, sqlite: Sqlite, sql: string): Statement {
  if (db.connection.listenerCount('query') > 0) trx.client.emit('query', { sql });
  const ready = readyOn(sqlite);
  const before = ready.get(sql);
  if (before !== undefined) return before;
  const made = statement(sqlite, onSqlite(sql));
  ready.set(sql, made);
  return made;
}

function readyOn(sqlite: Sqlite): Map<string, Statement> {
  const before = preparedOn.get(sqlite);
  if (before !== undefined) return before;
  const none = new Map<string, Statement>();
  preparedOn.set(sqlite, none);
  return none;
}

const LIST = /\bin \?/g;
const LONG = /\bbytes\(([\w.]+)\)/g;

const onPostgres = (sql: string): string => sql.replaceAll(LIST, '= any(?)');
const onSqlite = (sql: string): string => sql.replaceAll(LIST, 'in (select value from json_each(?))');

const columnsOf = (asked: SqliteStatement) => ({ columns: asked.columns().map(({ name }) => name), asked: asked.raw() });

/** Prepared in the one way in which it is asked. */
function statement(sqlite: Sqlite, sql: string): Statement {
  let prepared: SqliteStatement | undefined;
  let inArrays: { readonly columns: readonly string[]; readonly asked: SqliteStatement } | undefined;
  const bound = (values: readonly Value[]) => values.map((value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value));
  return {
    run: (values) => void (prepared ??= sqlite.prepare(sql)).run(...bound(values)),
    all: (values) => (prepared ??= sqlite.prepare(sql)).all(...bound(values)),
    arrays: (values) => {
      inArrays ??= columnsOf(sqlite.prepare(sql.replaceAll(LONG, 'cast($1 as blob)')));
      return { columns: inArrays.columns, rows: inArrays.asked.all(...bound(values)) as unknown[][] };
    },
  };
}
