import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

export type Row = Readonly<Record<string, unknown>>;

/** Asks a database, past the application. */
export type Ask = (sql: string) => Promise<readonly Row[]>;

/** What stands in a database, as far as it takes to see that a copy is whole. */
export interface Standing {
  readonly tables: Readonly<Record<string, number>>;
  /** Papers: how many, how many that are not what their own hash says, and one hash of them all. */
  readonly papers: { readonly count: number; readonly damaged: number; readonly hash: string };
  /** How far the audit log has come. */
  readonly audit: { readonly rows: number; readonly link: string };
  /** What the database itself forbids: its triggers, and on PostgreSQL its row policies and the tables that nobody passes them by in. */
  readonly guards: Readonly<Record<string, number>>;
}

const PAPERS_AT_ONCE = 20;

export const onSqlite = {
  tables: "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
  guards: { triggers: "select count(*) as n from sqlite_master where type = 'trigger'" },
} as const;

const ours = "relnamespace in (select oid from pg_namespace where nspname not like 'pg_%' and nspname <> 'information_schema')";
export const onPostgres = {
  tables: `select quote_ident(nspname) || '.' || quote_ident(relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where relkind = 'r' and ${ours} order by 1`,
  guards: {
    triggers: 'select count(*) as n from pg_trigger where not tgisinternal',
    policies: 'select count(*) as n from pg_policies',
    forced: `select count(*) as n from pg_class where relrowsecurity and relforcerowsecurity and ${ours}`,
  },
} as const;

/** Reads it all; `ask` answers from one moment, or nobody else is there. */
export async function standingOf(ask: Ask, { tables, guards }: { readonly tables: string; readonly guards: Readonly<Record<string, string>> }): Promise<Standing> {
  const counted = async (sql: string) => Number((await ask(sql))[0]?.['n']);
  const rows: Record<string, number> = {};
  for (const { name } of await ask(tables)) rows[String(name)] = await counted(`select count(*) as n from ${String(name)}`);
  const held: Record<string, number> = {};
  for (const [name, sql] of Object.entries(guards)) held[name] = await counted(sql);
  const [last] = await ask('select link from trapp_audit order by id desc limit 1');
  return { tables: rows, papers: await papersIn(ask), audit: { rows: await counted('select count(*) as n from trapp_audit'), link: String(last?.['link'] ?? '') }, guards: held };
}

async function papersIn(ask: Ask): Promise<Standing['papers']> {
  const all = createHash('sha256');
  let [count, damaged, after] = [0, 0, 0];
  for (;;) {
    const papers = await ask(`select id, ref, hash, content from trapp_documents where id > ${after} order by id limit ${PAPERS_AT_ONCE}`);
    for (const { id, ref, hash, content } of papers) {
      const found = createHash('sha256').update(Buffer.from(String(content), 'base64')).digest('hex');
      if (found !== hash) damaged += 1;
      all.update(`${String(ref)} ${found}\n`);
      count += 1;
      after = Number(id);
    }
    if (papers.length < PAPERS_AT_ONCE) return { count, damaged, hash: all.digest('hex') };
  }
}

/** What is not as it was, in a sentence each. */
export function differences(before: Standing, after: Standing): string[] {
  const tables = [...new Set([...Object.keys(before.tables), ...Object.keys(after.tables)])].filter((name) => before.tables[name] !== after.tables[name]);
  return [
    ...tables.map((name) => `${name} has ${after.tables[name] ?? 'no'} rows, and had ${before.tables[name] ?? 'none'}`),
    ...(isDeepStrictEqual(before.papers, after.papers) ? [] : ['the papers are not the same']),
    ...(isDeepStrictEqual(before.audit, after.audit) ? [] : ['the audit log ends somewhere else']),
    ...(isDeepStrictEqual(before.guards, after.guards) ? [] : ['the database forbids something else than before']),
  ];
}
