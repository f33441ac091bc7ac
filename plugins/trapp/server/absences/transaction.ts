import type { Core } from '@strapi/strapi';

/** The transaction that a store's work goes on in. */
export type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

export interface SqliteStatement {
  run(...values: readonly unknown[]): { readonly changes: number; readonly lastInsertRowid: number | bigint };
  get(...values: readonly unknown[]): unknown;
  all(...values: readonly unknown[]): unknown[];
  iterate(...values: readonly unknown[]): IterableIterator<unknown>;
  /** Rows as arrays of their columns: half the price of objects. */
  raw(): SqliteStatement;
  pluck(): SqliteStatement;
  columns(): readonly { readonly name: string }[];
}

/** The embedded database itself. A prepared statement in a loop costs a fifth of the same rows through a query builder. */
export interface Sqlite {
  prepare(sql: string): SqliteStatement;
  pragma(text: string): unknown;
}

/** The embedded database as this transaction has it; undefined when the database is PostgreSQL. */
export async function sqliteOf(trx: Transaction): Promise<Sqlite | undefined> {
  const connection: unknown = await trx.client.acquireConnection();
  return isSqlite(connection) ? connection : undefined;
}

function isSqlite(connection: unknown): connection is Sqlite {
  return typeof connection === 'object' && connection !== null && 'prepare' in connection && 'pragma' in connection;
}
