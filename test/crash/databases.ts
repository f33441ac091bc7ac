import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { asSystem } from '../kit/as-system';
import { throwAway, type ThrowAway } from '../kit/throw-away';
import { openPostgres, openSqlite, type Outside } from './state';

/** Somewhere that the application lives, dies and lives again. */
export interface Home {
  readonly environment: Readonly<Record<string, string>>;
  readonly open: () => Promise<Outside>;
  readonly remove: () => Promise<void>;
}

export const root = join(__dirname, '..', '..');

/** Compiles the server and the life that is to be killed. */
export function compileLife(): void {
  const program = `import { compileServer, serverSources } from './src/commands/compile.mjs'; await compileServer([...serverSources, 'test/crash']);`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

export function sqliteHome(): Promise<Home> {
  const place = throwAway();
  return Promise.resolve({ environment: place.environment, open: () => Promise.resolve(openSqlite(join(place.folder, 'trapp.db'))), remove: () => Promise.resolve(place.remove()) });
}

/** Is there a PostgreSQL that can be thrown away: one that is given, or its programs? */
export function hasPostgres(): boolean {
  const packaged = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`) : [];
  const folders = [process.env['POSTGRES_BIN'], ...packaged, '/usr/local/bin', '/usr/bin', '/opt/homebrew/bin'];
  return Boolean(process.env['TRAPP_TEST_DATABASE_URL']) || folders.some((folder) => folder && existsSync(join(folder, 'initdb')));
}

/** A PostgreSQL for the length of the tests. */
export class PostgresServer {
  private homes = 0;

  private constructor(
    private readonly url: string,
    private readonly server: ChildProcess | null,
  ) {}

  static async start(): Promise<PostgresServer> {
    const given = process.env['TRAPP_TEST_DATABASE_URL'];
    if (given) return new PostgresServer(asSystem(given), null);
    const stay = `console.log(process.env.TRAPP_TEST_DATABASE_URL); process.stdin.resume(); process.stdin.on('end', () => process.exit(0));`;
    const server = spawn(process.execPath, [join(root, 'src/commands/postgres.mjs'), process.execPath, '-e', stay], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    const url = await new Promise<string>((resolve, reject) => {
      createInterface({ input: server.stdout }).on('line', (line) => line.startsWith('postgres://') && resolve(line));
      server.on('exit', (code) => reject(new Error(`PostgreSQL did not start: ${code}`)));
    });
    return new PostgresServer(asSystem(url), server);
  }

  /** How this role reaches this database of the server, with nothing said about who acts. */
  urlOf(role: string, database: string): string {
    const url = new URL(this.url);
    Object.assign(url, { username: role, pathname: `/${database}`, search: '' });
    return url.href;
  }

  /** A schema of its own. */
  async home(): Promise<Home> {
    const place: ThrowAway = throwAway();
    mkdirSync(place.folder, { recursive: true });
    this.homes += 1;
    const schema = `crash_${process.pid}_${this.homes}`;
    await this.run(`create schema ${schema}`);
    return {
      environment: { ...place.environment, DATABASE_URL: this.url, DATABASE_SCHEMA: schema, PGAPPNAME: schema },
      open: async () => {
        await this.untilAlone(schema);
        return openPostgres(this.url, schema);
      },
      remove: async () => {
        await this.run(`drop schema ${schema} cascade`);
        place.remove();
      },
    };
  }

  /** Until the server has seen that whoever was killed is gone, and has taken back what it was doing. */
  private async untilAlone(name: string): Promise<void> {
    for (;;) {
      const [row] = await this.run(`select count(*) as others from pg_stat_activity where application_name = '${name}' and state <> 'idle'`);
      if (Number(row?.['others']) === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private async run(sql: string): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: this.url });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows as Record<string, unknown>[];
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (server === null) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.stdin?.end();
    await gone;
  }
}
