/** A prepared statement of better-sqlite3, as far as it is used here. */
export interface Statement {
  run(...values: readonly unknown[]): { readonly changes: number };
  all(...values: readonly unknown[]): Record<string, unknown>[];
  get(...values: readonly unknown[]): Record<string, unknown> | undefined;
  iterate(...values: readonly unknown[]): IterableIterator<Record<string, unknown>>;
  raw(): { iterate(...values: readonly unknown[]): IterableIterator<unknown[]>; all(...values: readonly unknown[]): unknown[][] };
}

/** better-sqlite3 itself, for what is measured beside our own work. */
export interface Sqlite {
  prepare(sql: string): Statement;
  exec(sql: string): void;
  pragma(text: string): unknown;
  transaction<T>(work: () => T): () => T;
  close(): void;
}

/** SQLite alone. This file loads nothing else, so that what is measured beside us carries nothing of ours. */
export function openSqlite(file: string): Sqlite {
  const Database = require('better-sqlite3') as new (file: string) => Sqlite;
  return new Database(file);
}
