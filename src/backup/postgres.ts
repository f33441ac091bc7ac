import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { onPostgres, standingOf, type Row, type Standing } from './standing';

const start = promisify(execFile);

/** The newest PostgreSQL program of that name on this machine. */
function program(name: string): string {
  const packaged = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)).map((version) => `/usr/lib/postgresql/${version}/bin`) : [];
  const folder = [process.env['POSTGRES_BIN'], ...packaged, '/usr/local/bin', '/usr/bin', '/opt/homebrew/bin'].find((held) => held && existsSync(join(held, name)));
  if (folder === undefined) throw new Error(`${name} was not found. Install the programs of PostgreSQL, or name their folder in POSTGRES_BIN.`);
  return join(folder, name);
}

/** The address in the environment and not among the arguments, which everybody on the machine can read. */
function reaching(url: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const ssl = searchParams.get('sslmode') ?? (process.env['DATABASE_SSL'] === 'true' ? 'require' : null);
  return {
    ...process.env, PGHOST: hostname, PGPORT: port || '5432', PGUSER: decodeURIComponent(username), PGPASSWORD: decodeURIComponent(password), PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(ssl !== null && { PGSSLMODE: ssl }),
  };
}

async function run(name: string, args: readonly string[], url: string): Promise<void> {
  await start(program(name), [...args], { env: reaching(url) }).catch((error: { stderr?: unknown }) => {
    throw new Error(`${name} failed: ${String(error.stderr ?? '').trim()}`);
  });
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const ssl = process.env['DATABASE_SSL'] === 'true' && { rejectUnauthorized: process.env['DATABASE_SSL_VERIFY'] !== 'false' };
  // The owner of the tables is held back by the policies, too, unless it says that it is the system.
  const client = new Client({ connectionString: url, options: '-c trapp.acts=system', ...(ssl && { ssl }) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const asking = (client: Client) => async (sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows;

/** Dumps the database as it stands at one moment, and looks at that same moment, while others go on. With a role that the policies hold back it is refused. */
export async function dumpPostgres(url: string, file: string): Promise<Standing> {
  return connected(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const [moment] = (await client.query<{ id: string }>('select pg_export_snapshot() as id')).rows;
    await run('pg_dump', ['--format=custom', '--no-owner', `--snapshot=${moment?.id ?? ''}`, `--file=${file}`], url);
    await chmod(file, 0o600);
    return standingOf(asking(client), onPostgres);
  });
}

/** Fills an empty database from a dump, all of it or nothing: tables, policies, triggers, and what the other roles may. */
export async function fillPostgres(file: string, url: string): Promise<void> {
  const [held] = await connected(url, (client) => asking(client)(`select count(*) as n from (${onPostgres.tables}) as t`));
  if (Number(held?.['n']) > 0) throw new Error('The database that DATABASE_OWNER_URL names is not empty. Make a new one.');
  await run('pg_restore', ['--no-owner', '--single-transaction', '--exit-on-error', `--dbname=${reaching(url)['PGDATABASE'] ?? ''}`, file], url);
}

export async function lookIntoPostgres(url: string): Promise<Standing> {
  return connected(url, (client) => standingOf(asking(client), onPostgres));
}
