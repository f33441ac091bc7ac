import { AsyncLocalStorage } from 'node:async_hooks';
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
  const going = around.getStore()?.going;
  if (!going) return inTransaction(db, () => rowsOf(db, sql, values));
  const { trx, sqlite } = going;
  if (sqlite === undefined) return ((await trx.raw(onPostgres(sql), values as never)) as { rows: unknown[] }).rows;
  return heard(db, trx, sqlite, sql).all(values);
}

/** The same rows, each as an array of its columns. `bytes(column)` is a long text as it is stored: on SQLite, making text of it costs twice as much as reading it. */
export async function arraysOf(db: Database, sql: string, values: readonly Value[]): Promise<Arrays> {
  const going = around.getStore()?.going;
  if (!going) return inTransaction(db, () => arraysOf(db, sql, values));
  const { trx, sqlite } = going;
  if (sqlite !== undefined) return heard(db, trx, sqlite, sql).arrays(values);
  const { fields, rows } = (await trx.raw(onPostgres(sql).replaceAll(LONG, '$1'), values as never)) as { fields: { name: string }[]; rows: object[] };
  return { columns: fields.map(({ name }) => name), rows: rows.map((row) => Object.values(row)) };
}

/** Does what the statement says; for statements that give no rows. */
export async function run(db: Database, sql: string, values: readonly Value[]): Promise<void> {
  const going = around.getStore()?.going;
  if (!going) return inTransaction(db, () => run(db, sql, values));
  const { trx, sqlite } = going;
  if (sqlite === undefined) await trx.raw(onPostgres(sql), values as never);
  else heard(db, trx, sqlite, sql).run(values);
}

interface Underway {
  readonly trx: Transaction;
  readonly sqlite: Sqlite | undefined;
}

/** What goes on around whoever asks; null when it is over. */
const around = new AsyncLocalStorage<{ going: Underway | null }>();

/** Does the work in one transaction: in the one that goes on, or in its own. Statements in it have it at hand, and need not ask Strapi for it. */
export async function inTransaction<T>(db: Database, work: () => Promise<T>): Promise<T> {
  return db.transaction(async ({ trx }) => {
    const here: { going: Underway | null } = { going: { trx, sqlite: await sqliteOf(trx) } };
    try {
      return await around.run(here, work);
    } finally {
      here.going = null;
    }
  });
}

/** Ready to be asked. Whoever listens to the database's queries hears of these as of all others. */
function heard(db: Database, trx: Transaction, sqlite: Sqlite, sql: string): Statement {
  if (db.connection.listenerCount('query') > 0) trx.client.emit('query', { sql });
  const ready = readyOn(sqlite);
  const before = ready.get(sql);
  if (before !== undefined) return before;
  const made = statement(sqlite, sql);
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
const PLACES = /\bin \?|\?/g;
const LONG = /\bbytes\(([\w.]+)\)/g;

const onPostgres = (sql: string): string => sql.replaceAll(LIST, '= any(?)');

const isList = (value: Value | undefined): value is readonly string[] => typeof value === 'object' && value !== null;
const isOne = (value: Value | undefined): value is readonly [string] => isList(value) && value.length === 1;

/** A list of one is written as its one value, which costs SQLite less than reading a list does. */
function onSqlite(sql: string, values: readonly Value[]): string {
  let at = 0;
  return sql.replaceAll(PLACES, (place) => {
    const value = values[at];
    at += 1;
    return place === '?' ? '?' : isOne(value) ? 'in (?)' : 'in (select value from json_each(?))';
  });
}

function bound(values: readonly Value[]): unknown[] {
  return values.map((value) => (isOne(value) ? value[0] : isList(value) ? JSON.stringify(value) : value));
}

/** Prepared in the one way in which it is asked. */
interface Prepared {
  asked?: SqliteStatement;
  inArrays?: { readonly columns: readonly string[]; readonly asked: SqliteStatement };
}

function statement(sqlite: Sqlite, sql: string): Statement {
  const ways = new Map<number, Prepared>();
  /** One way for each choice of lists that are of one. */
  const wayOf = (values: readonly Value[]): Prepared => {
    let which = 0;
    for (const value of values) which = which * 2 + (isOne(value) ? 1 : 0);
    const before = ways.get(which);
    if (before !== undefined) return before;
    const way: Prepared = {};
    ways.set(which, way);
    return way;
  };
  const asked = (values: readonly Value[]) => (wayOf(values).asked ??= sqlite.prepare(onSqlite(sql, values)));
  return {
    run: (values) => void asked(values).run(...bound(values)),
    all: (values) => asked(values).all(...bound(values)),
    arrays: (values) => {
      const { columns, asked: inArrays } = (wayOf(values).inArrays ??= columnsOf(sqlite.prepare(onSqlite(sql, values).replaceAll(LONG, 'cast($1 as blob)'))));
      return { columns, rows: inArrays.all(...bound(values)) as unknown[][] };
    },
  };
}

const columnsOf = (asked: SqliteStatement) => ({ columns: asked.columns().map(({ name }) => name), asked: asked.raw() });
