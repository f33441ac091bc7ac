import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { operations } from '../../plugins/trapp/core/contracts/index';
import { bareUrl, describeOnPostgres, superuserUrl } from '../kit/postgres';
import { startServer, type RunningServer } from '../kit/server';
import { throwAway } from '../kit/throw-away';

jest.setTimeout(900_000);

const root = join(__dirname, '..', '..');
const TODAY = '2026-11-20';
const DATABASE = 'trapp_two_roles';
const PASSWORD = 'Fjordvik-demo-1';

/** One database, owned by one role and run by another: nothing here has a default that says who acts. */
const urlOf = (role: string): string => {
  const url = new URL(bareUrl());
  url.username = role;
  url.pathname = `/${DATABASE}`;
  return url.href;
};
/** Instances of one installation have the same secrets. */
const auditKey = randomBytes(32).toString('base64url');
const appEnvironment = () => ({ DATABASE_URL: urlOf('trapp_app'), DATABASE_SCHEMA: 'public', TRAPP_TODAY: TODAY, TRAPP_AUDIT_KEY: auditKey });

async function bySuperuser<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const url = new URL(superuserUrl());
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const counted = (sql: string): Promise<number> => bySuperuser(DATABASE, async (client) => Number((await client.query(sql)).rows[0]?.n));

interface Ended {
  readonly code: number;
  readonly said: string;
}

function child(args: readonly string[], environment: Record<string, string>): { readonly process: ChildProcess; readonly said: () => string; readonly ended: Promise<Ended> } {
  const place = throwAway();
  const { DATABASE_URL: _, ...inherited } = process.env;
  const process_ = spawn(process.execPath, args, { cwd: root, env: { ...inherited, ENV_PATH: place.environment['ENV_PATH'], NODE_ENV: 'production', CRON: 'false', TRAPP_DEMO: 'false', ...environment }, stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [process_.stdout, process_.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(process_, 'exit').then(([code]) => {
    place.remove();
    return { code: Number(code ?? 1), said };
  });
  return { process: process_, said: () => said, ended };
}

/** A whole instance that waits for a word, does the night's work, and ends. */
const NIGHT = `
const { createStrapi } = require('@strapi/strapi');
const at = (path) => require(process.cwd() + '/dist/plugins/trapp/server/' + path);
(async () => {
  const strapi = await createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist' }).load();
  const premises = strapi.plugin('trapp').service('premises');
  process.stdout.write('@ready');
  await new Promise((go) => process.stdin.once('data', go));
  await premises.actingAs(at('row-security/scope').system, async () => {
    await at('jobs/evaluate-every-night').evaluateEveryNight(premises);
    await at('jobs/judge-escalations').judgeEveryNight(premises);
  });
  await strapi.destroy();
  process.exit(0);
})().catch((error) => { process.stderr.write(String(error && error.stack)); process.exit(1); });
`;

async function readyTo(work: ReturnType<typeof child>): Promise<void> {
  while (!work.said().includes('@ready')) {
    const over = await Promise.race([work.ended, new Promise<null>((resolve) => setTimeout(() => resolve(null), 200))]);
    if (over !== null) throw new Error(`It ended with ${over.code}: ${over.said}`);
  }
}

describeOnPostgres('PostgreSQL with a role that owns and a role that runs', () => {
  let server: RunningServer | undefined;

  beforeAll(async () => {
    await bySuperuser('postgres', async (client) => {
      for (const role of ['trapp_owner', 'trapp_app']) await client.query(`create role ${role} login nosuperuser nobypassrls`);
      await client.query(`create database ${DATABASE} owner trapp_owner`);
    });
  });
  afterAll(async () => {
    await server?.stop();
    await bySuperuser('postgres', async (client) => {
      await client.query(`drop database if exists ${DATABASE} with (force)`);
      for (const role of ['trapp_owner', 'trapp_app']) await client.query(`drop role if exists ${role}`);
    });
  });

  it('sec-2: a role that passes the policies by is turned away in production, in words', async () => {
    const { code, said } = await child(['dist/src/commands/audit.js'], { ...appEnvironment(), DATABASE_URL: urlOf('postgres') }).ended;
    expect(code).not.toBe(0);
    expect(said).toContain('is a superuser, so the database would not stand behind the access rules');
    await bySuperuser('postgres', async (client) => client.query('alter role trapp_owner bypassrls'));
    const bypassing = await child(['dist/src/commands/audit.js'], { ...appEnvironment(), DATABASE_URL: urlOf('trapp_owner') }).ended;
    await bySuperuser('postgres', async (client) => client.query('alter role trapp_owner nobypassrls'));
    expect(bypassing.code).not.toBe(0);
    expect(bypassing.said).toContain('"trapp_owner" has BYPASSRLS');
  });

  it('the owner makes tables, policies and rights by command, and again does nothing', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const { code, said } = await child(['dist/src/commands/database.js'], { DATABASE_OWNER_URL: urlOf('trapp_owner'), DATABASE_APP_ROLE: 'trapp_app', DATABASE_SCHEMA: 'public' }).ended;
      expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('"trapp_app" may run the application') });
    }
  });

  it('the other role runs the application: the whole demo is made by people who see only what is theirs', async () => {
    server = await startServer({ environment: appEnvironment() });
    const login = async (username: string): Promise<string> => {
      const answer = await fetch(`${server?.url}/api/trapp${operations.login.path}`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Trapp': '1' }, body: JSON.stringify({ username, password: PASSWORD }) });
      expect(answer.status).toBe(200);
      return answer.headers.getSetCookie().map((held) => held.split(';')[0]).join('; ');
    };
    const cookie = await login('rektor');
    for (const { path } of [operations.viewMyDay, operations.listCases, operations.listFindings, operations.listGroups]) {
      expect({ path, status: (await fetch(`${server.url}/api/trapp${path}`, { headers: { Cookie: cookie } })).status }).toEqual({ path, status: 200 });
    }
    expect(await counted('select count(*) as n from trapp_cases')).toBeGreaterThan(2);
  });

  it('and can neither change the audit log nor lift the policies', async () => {
    const client = new Client({ connectionString: urlOf('trapp_app') });
    await client.connect();
    try {
      for (const sql of ["update trapp_audit set actor_id = 'x'", 'delete from trapp_audit', 'alter table trapp_pupils disable row level security', 'drop policy trapp_seen on trapp_pupils', 'alter table trapp_audit disable trigger all']) {
        await expect(client.query(sql)).rejects.toThrow(/permission denied|must be owner/);
      }
      expect((await client.query('select count(*) as n from trapp_pupils')).rows).toEqual([{ n: '0' }]);
    } finally {
      await client.end();
    }
  });

  it('sec-7: two instances on one database do the night’s work once', async () => {
    await server?.stop();
    server = undefined;
    const before = await counted("select count(*) as n from trapp_evaluation_runs where why = 'night'");
    const instances = [child(['-e', NIGHT], appEnvironment()), child(['-e', NIGHT], appEnvironment())];
    await Promise.all(instances.map(readyTo));
    for (const { process: one } of instances) one.stdin?.write('go\n');
    for (const { ended } of instances) expect(await ended).toMatchObject({ code: 0 });
    const schools = await counted("select count(distinct school) as n from trapp_pupils where active");
    expect((await counted("select count(*) as n from trapp_evaluation_runs where why = 'night'")) - before).toBe(schools);
    expect(await counted("select count(*) as n from (select 1 from trapp_evaluation_runs where why = 'night' group by school, whole_on having count(*) > 1) as doubled")).toBe(0);
    expect(await counted(`select count(*) as n from trapp_evaluation_claims where slot like 'escalations|${TODAY}|%' and done_at is null`)).toBe(0);
    // What both wrote is one chain.
    expect(await child(['dist/src/commands/audit.js'], appEnvironment()).ended).toMatchObject({ code: 0, said: expect.stringContaining('The audit log is whole') });
  });
});
