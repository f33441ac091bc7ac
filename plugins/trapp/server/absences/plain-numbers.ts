import type { Sqlite } from './transaction';

/**
 * Makes the table give numbers as SQLite itself does: the next after the largest. Strapi declares its tables with a counter that never gives a number twice;
 * SQLite looks for it among those of all tables, one after the other, which is a quarter of what adding a row costs. Nobody remembers an absence's number, so
 * none needs it. Rows that are there keep theirs.
 */
export function numberPlainly(sqlite: Sqlite, table: string): void {
  const declared = sqlite.prepare("select sql from sqlite_master where type = 'table' and name = ?").pluck().get(table) as string;
  const plain = declared.replace(/ autoincrement\b/i, '');
  if (plain === declared) return;
  const indexes = sqlite.prepare("select sql from sqlite_master where type = 'index' and tbl_name = ? and sql is not null").pluck().all(table) as string[];
  const next = `${table}_next`;
  for (const statement of [plain.replace(table, next), `insert into ${next} select * from ${table}`, `drop table ${table}`, `alter table ${next} rename to ${table}`, ...indexes]) sqlite.prepare(statement).run();
}
