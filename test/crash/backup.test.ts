import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { operations } from '../../plugins/trapp/core/contracts/index';
import { plan, planTemplate } from '../documents/papers';
import { asSystem } from '../kit/as-system';
import { evidence, times } from '../kit/evidence';
import { startServer } from '../kit/server';
import { daysRule, smallRoutine } from '../kit/small-routine';
import { throwAway } from '../kit/throw-away';
import { compileLife, hasPostgres, PostgresServer, root } from './databases';
import { Life, type Given } from './kill';
import { openPostgres, openSqlite, progressOf, stateOf, whatIsWrong, type Outside } from './state';
import { piecesOf, ROUTINE, type Work } from './work';

/** Backups that are taken while the work goes on; each is restored, looked into, and worked on to the end. */
const BACKUPS = times(5, 1);
/** Enough for so many backups to be taken in the midst of it. */
const work: Work = { imports: 3, evaluations: 2, nights: 1, rounds: 10 + 15 * BACKUPS };
const MINUTES = 60_000;

const place = throwAway();
const givenFile = join(place.folder, 'given.json');
const start = promisify(execFile);

beforeAll(() => {
  compileLife();
  const routineFile = join(place.folder, 'routine.json');
  writeFileSync(routineFile, JSON.stringify(smallRoutine(ROUTINE, [daysRule(2)])));
  writeFileSync(givenFile, JSON.stringify({ routineFile, template: planTemplate.key, plan: { ...plan, measures: plan.measures.filter(({ from }) => from !== '') } } satisfies Given));
}, 5 * MINUTES);
afterAll(() => {
  Life.end();
  place.remove();
});

/** Where the application lives, where a backup is put back, and how both are told to the commands that the documentation names. */
interface Installation {
  readonly life: Readonly<Record<string, string>>;
  readonly backup: Readonly<Record<string, string>>;
  readonly restore: Readonly<Record<string, string>>;
  readonly open: () => Promise<Outside>;
  readonly remove: () => Promise<void>;
}

async function command(name: 'backup' | 'restore' | 'audit' | 'database', args: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> {
  const { DATABASE_URL, ...inherited } = process.env;
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { stdout } = await start(process.execPath, [join(root, `dist/src/commands/${name}.js`), ...args], { cwd: root, env: { ...inherited, ...set } });
  return stdout;
}

/** A backup that is begun when a piece of the work is under way; the pieces go on for as long as it takes. Answers with its file, and how many pieces there were meanwhile. */
async function backedUp(life: Life, { backup }: Installation, folder: string): Promise<{ readonly file: string; readonly meanwhile: number; readonly before: number }> {
  const before = life.lastDone;
  life.goOn();
  await life.until('begun');
  let isTaken = false;
  const taken = command('backup', [folder], backup).finally(() => (isTaken = true));
  await life.until('done');
  while (!isTaken && life.lastDone + 1 < piecesOf(work)) {
    life.goOn();
    await life.until('done');
  }
  return { file: (await taken).split('\n')[0] ?? '', meanwhile: life.lastDone - before, before };
}

async function toTheEnd(life: Life): Promise<void> {
  while (life.lastDone + 1 < piecesOf(work)) await life.until('done');
  await life.until('finished');
}

/** The audit log is checked with the key of the installation that it was written in. */
const keyed = ({ life }: Installation, settings: Readonly<Record<string, string>>): Record<string, string> => ({ ...settings, TRAPP_AUDIT_KEY: life['TRAPP_AUDIT_KEY'] ?? '' });

async function looked<T>({ open }: Installation, look: (outside: Outside) => Promise<T>): Promise<T> {
  const outside = await open();
  try {
    return await look(outside);
  } finally {
    await outside.close();
  }
}

function drill(title: 'SQLite' | 'PostgreSQL', newInstallation: (what: 'at work' | 'empty') => Promise<Installation>): void {
  test(`security sec-15: ${title}: a backup that is taken while people work can be put back, is whole, and is worked on to the same end`, async () => {
    const source = await newInstallation('at work');
    const life = Life.begin(work, givenFile, source.life, 'wait');
    await life.until('ready');
    for (let first = 0; first < 20; first += 1) {
      life.goOn();
      await life.until('done');
    }
    const taken: Awaited<ReturnType<typeof backedUp>>[] = [];
    for (let number = 0; number < BACKUPS; number += 1) taken.push(await backedUp(life, source, join(place.folder, `${title}-${number}`)));
    while (life.lastDone + 1 < piecesOf(work)) {
      life.goOn();
      await life.until('done');
    }
    await life.until('finished');
    await life.kill();
    const end = await looked(source, stateOf);

    let meanwhile = 0;
    for (const one of taken) {
      const copy = await newInstallation('empty');
      expect(await command('restore', [one.file], keyed(source, copy.restore))).toContain('an audit log of');
      // It holds some whole pieces: all that were acknowledged before it was begun, and none that were begun after.
      const progress = await looked(copy, async (outside) => {
        expect(await whatIsWrong(outside)).toEqual([]);
        return progressOf(outside);
      });
      expect(progress).toBeGreaterThan(one.before);
      expect(progress).toBeLessThanOrEqual(one.before + one.meanwhile + 1);
      const settings = keyed(source, copy.life);
      const again = Life.begin(work, givenFile, settings, 'run');
      expect(await again.until('ready')).toMatchObject({ next: progress, audit: { brokenAt: null } });
      await toTheEnd(again);
      await again.kill();
      expect(await looked(copy, stateOf)).toEqual(end);
      const server = await startServer({ demo: false, environment: settings });
      expect((await fetch(`${server.url}/api/trapp${operations.viewMyDay.path}`)).status).toBe(401);
      await server.stop();
      await copy.remove();
      meanwhile += one.meanwhile;
    }
    await source.remove();
    evidence('sec-15', { backups: BACKUPS, piecesOfWorkMeanwhile: meanwhile, differences: 0, brokenLogs: 0 }, title);
  }, 60 * MINUTES);

  test(`security sec-15: ${title}: a backup is not put over what is there, and one that somebody has changed is refused`, async () => {
    const source = await newInstallation('at work');
    const life = Life.begin(work, givenFile, source.life, 'wait');
    await life.until('ready');
    await life.kill();
    const folder = join(place.folder, `${title}-endret`);
    const file = (await command('backup', [folder], source.backup)).split('\n')[0] ?? '';
    await expect(command('restore', [file], keyed(source, source.restore))).rejects.toThrow(/already|is not empty/);
    const note = `${file}.json`;
    const told = JSON.parse(readFileSync(note, 'utf8')) as { standing: { audit: { rows: number } } };
    writeFileSync(note, JSON.stringify({ ...told, standing: { ...told.standing, audit: { ...told.standing.audit, rows: told.standing.audit.rows + 1 } } }));
    const copy = await newInstallation('empty');
    await expect(command('restore', [file], copy.restore)).rejects.toThrow(/is not what was taken: the audit log ends somewhere else/);
    await copy.remove();
    await source.remove();
  }, 60 * MINUTES);
}

describe('SQLite', () =>
  drill('SQLite', () => {
    const { folder, environment, remove } = throwAway();
    return Promise.resolve({ life: environment, backup: environment, restore: environment, open: () => Promise.resolve(openSqlite(join(folder, 'trapp.db'))), remove: () => Promise.resolve(remove()) });
  }));

(hasPostgres() ? describe : describe.skip)('PostgreSQL', () => {
  let server: PostgresServer;
  let number = 0;
  const bySuperuser = async (sql: string) => {
    const client = new Client({ connectionString: server.urlOf('postgres', 'postgres') });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  beforeAll(async () => {
    server = await PostgresServer.start();
    // As docs/operations.md says.
    for (const role of ['trapp_drill_owner nosuperuser nobypassrls', 'trapp_drill_app nosuperuser nobypassrls', 'trapp_drill_backup bypassrls']) await bySuperuser(`create role ${role.replace(' ', ' login ')}`);
    await bySuperuser('grant pg_read_all_data to trapp_drill_backup');
  }, 2 * MINUTES);
  afterAll(async () => {
    for (const role of ['owner', 'app', 'backup']) await bySuperuser(`drop role if exists trapp_drill_${role}`);
    await server.stop();
  }, MINUTES);

  drill('PostgreSQL', async (what) => {
    const { environment, remove } = throwAway();
    number += 1;
    const database = `trapp_drill_${process.pid}_${number}`;
    await bySuperuser(`create database ${database} owner trapp_drill_owner`);
    const [owner, app, backup] = ['owner', 'app', 'backup'].map((role) => server.urlOf(`trapp_drill_${role}`, database)) as [string, string, string];
    const owning = { ...environment, DATABASE_OWNER_URL: owner, DATABASE_APP_ROLE: 'trapp_drill_app', DATABASE_SCHEMA: 'public' };
    if (what === 'at work') await command('database', [], owning);
    return {
      life: { ...environment, DATABASE_URL: asSystem(app), DATABASE_SCHEMA: 'public' },
      backup: { ...environment, DATABASE_BACKUP_URL: backup },
      restore: owning,
      open: () => openPostgres(asSystem(owner), 'public'),
      remove: async () => {
        await bySuperuser(`drop database ${database} with (force)`);
        remove();
      },
    };
  });
});
