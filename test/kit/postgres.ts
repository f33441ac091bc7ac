import { Client } from 'pg';
import { theApp } from './app';

const given = process.env['TRAPP_TEST_DATABASE_URL'];

/** `describe`, on PostgreSQL; else the same, skipped by name: `npm run test:postgres` runs them. */
export const describeOnPostgres: typeof describe.skip = given ? describe : describe.skip;
/** The other way round, for what only the embedded database has. */
export const describeOnSqlite: typeof describe.skip = given ? describe.skip : describe;

/** The throw-away database as the application itself logs in to it, with nothing said about who acts. */
export function bareUrl(): string {
  if (!given) throw new Error('This test needs PostgreSQL: run it with "npm run test:postgres".');
  return given;
}

/** The same database, as the one who owns the whole server. */
export function superuserUrl(): string {
  const url = new URL(bareUrl());
  url.username = 'postgres';
  return url.href;
}

/** Asks the database past the application, in the schema of this run. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set search_path to "${theApp().db.getSchemaName() ?? 'public'}"`);
    return await work(client);
  } finally {
    await client.end();
  }
}
