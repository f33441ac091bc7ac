import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Env } from '../src/env';

interface SqliteConnection {
  pragma(text: string): unknown;
  prepare(sql: string): unknown;
}

/** The embedded database by default; PostgreSQL when DATABASE_URL names one. */
export default ({ env }: { env: Env }) => {
  const url = env('DATABASE_URL');
  return url === undefined ? sqlite(resolve(env('DATABASE_FILE', '.data/trapp.db'))) : postgres(url, env);
};

function sqlite(filename: string) {
  mkdirSync(dirname(filename), { recursive: true });
  return {
    connection: {
      client: 'sqlite',
      connection: { filename },
      useNullAsDefault: true,
      pool: {
        afterCreate(connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void) {
          // An acknowledged write survives a power cut, and what is deleted is overwritten. A night's findings fit into the log of
          // 16 MB: copied out of it once, instead of again and again while they are written.
          for (const pragma of ['journal_mode = WAL', 'wal_autocheckpoint = 4096', 'synchronous = FULL', 'busy_timeout = 5000', 'secure_delete = ON']) {
            connection.pragma(pragma);
          }
          keepReady(connection);
          done(null, connection);
        },
      },
    },
  };
}

/** Each transaction begins and ends in the same words, and understanding them anew each time costs as much as a small query. */
function keepReady(connection: SqliteConnection): void {
  const prepare = connection.prepare.bind(connection);
  const ready = new Map(['BEGIN;', 'COMMIT;'].map((sql) => [sql, prepare(sql)]));
  connection.prepare = (sql) => ready.get(sql) ?? prepare(sql);
}

function postgres(connectionString: string, env: Env) {
  return {
    connection: {
      client: 'postgres',
      connection: {
        connectionString,
        ssl: env.bool('DATABASE_SSL', false) && { rejectUnauthorized: env.bool('DATABASE_SSL_VERIFY', true) },
        schema: env('DATABASE_SCHEMA', 'public'),
      },
      pool: { min: 0, max: env.int('DATABASE_POOL_MAX', 10) },
      acquireConnectionTimeout: 60_000,
    },
  };
}
