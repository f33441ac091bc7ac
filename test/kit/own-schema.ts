import { Client } from 'pg';

/** What an application is told to live in a schema of its own, that may be thrown away. */
export interface OwnSchema {
  readonly environment: Readonly<Record<'DATABASE_URL' | 'DATABASE_SCHEMA', string>>;
  readonly remove: () => Promise<void>;
}

let made = 0;

/** A new schema where `TRAPP_TEST_DATABASE_URL` names a PostgreSQL (src/commands/postgres.mjs); null where it does not, and tests run on SQLite. */
export async function ownSchema(): Promise<OwnSchema | null> {
  const url = process.env['TRAPP_TEST_DATABASE_URL'];
  if (!url) return null;
  const schema = `test_${process.pid}_${Date.now()}_${(made += 1)}`;
  const say = async (sql: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await say(`create schema ${schema}`);
  return { environment: { DATABASE_URL: url, DATABASE_SCHEMA: schema }, remove: () => say(`drop schema ${schema} cascade`) };
}
