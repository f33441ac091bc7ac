import type { Sqlite } from './bench-app';

/** What no evaluation writes: the people, the rows of their absence, the rules. The audit log can be taken back by nobody. */
const untouched = ['trapp_absences', 'trapp_schools', 'trapp_groups', 'trapp_pupils', 'trapp_guardians', 'trapp_routine_versions', 'trapp_imports', 'trapp_municipality'];

/** Remembers the tables that an evaluation writes, and how far the absence rows reach, so that every round begins with the same state. */
export interface TableStates {
  /** Puts back what has been added, changed or removed since, and nothing else. Of absence rows, only new ones may have come. */
  readonly restore: () => void;
}

/** Copies the tables as they are now into the database itself. */
export function rememberTables(sqlite: Sqlite): TableStates {
  const names = sqlite.prepare("select name from sqlite_master where type = 'table' and name like 'trapp_%' and name not in (select tbl_name from sqlite_master where type = 'trigger')").all();
  const tables = names.map(({ name }) => String(name)).filter((name) => !untouched.includes(name));
  for (const table of tables) {
    sqlite.exec(`drop table if exists "kept_${table}"; create table "kept_${table}" as select * from "${table}"; create unique index "kept_${table}_id" on "kept_${table}" (id)`);
  }
  const statements = tables.flatMap((table) => {
    const columns = sqlite.prepare(`select name from pragma_table_info('${table}')`).all().map(({ name }) => `"${String(name)}"`);
    const now = columns.map((column) => `now.${column}`).join(', ');
    const kept = columns.map((column) => `kept.${column}`).join(', ');
    return [
      `delete from "${table}" where id in (select now.id from "${table}" now left join "kept_${table}" kept on kept.id = now.id where kept.id is null or (${now}) is not (${kept}))`,
      `insert into "${table}" select kept.* from "kept_${table}" kept left join "${table}" now on now.id = kept.id where now.id is null`,
    ];
  });
  const newest = Number(sqlite.prepare('select max(id) as id from trapp_absences').get()?.['id'] ?? 0);
  statements.push(`delete from trapp_absences where id > ${newest}`);
  const restore = sqlite.transaction(() => statements.forEach((statement) => sqlite.exec(statement)));
  return {
    restore: () => {
      restore();
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}
