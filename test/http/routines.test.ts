import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '../../plugins/trapp/core/routines/index';
import { createCoordinatorStore } from '../../plugins/trapp/server/coordinators/coordinator.store';
import { entryOf, isObject } from '../../plugins/trapp/server/routines/authored';
import { createAuthoredStore } from '../../plugins/trapp/server/routines/authored.store';
import { seedPack } from '../../plugins/trapp/server/routines/seed-pack';
import { theApp, visitor } from '../kit/app';

const KEY = 'provekommunen';
const PASSWORD = 'Provekommunen-1';
const pack = join(__dirname, '..', '..', 'plugins', 'trapp', 'packs', 'sondre-land');

interface Version {
  readonly number: number;
  readonly hash: string;
  readonly publishedBy: string;
  readonly reason: string;
  readonly document?: unknown;
}
interface Answered<T> {
  readonly status: number;
  readonly body: T & { error?: { code: string; problems: { path: string; message: string }[] } };
}

let token = '';
const ask = async <T>(path: string) => (await visitor().get(`/trapp/routines${path}`).set('Authorization', `Bearer ${token}`)) as unknown as Answered<T>;
const publish = async (key: string, reason: string) =>
  (await visitor().post(`/trapp/routines/${key}/versions`).set('Authorization', `Bearer ${token}`).send({ reason })) as unknown as Answered<Version>;

/** The Søndre Land pack under another key, so that what is published here disturbs no other test. */
async function copyRoutine(): Promise<void> {
  const app = theApp();
  const store = createAuthoredStore(app);
  await seedPack(store, pack);
  const row: unknown = await app.db.query('plugin::trapp.routine').findOne({ where: { key: 'sondre-land' }, populate: true });
  if (!isObject(row)) throw new Error('The pack was not seeded');
  const id = (part: unknown): string => (isObject(part) ? String(part.documentId) : '');
  const ids = (part: unknown): string[] => (Array.isArray(part) ? part.map(id) : []);
  await store.create(
    'plugin::trapp.routine',
    { key: KEY, title: 'Prøvekommunens rutine', definition: row.definition },
    {
      calendar: id(row.calendar), staircase: id(row.staircase), rules: ids(row.rules), guides: ids(row.guides),
      planTemplates: ids(row.planTemplates), meetingTemplates: ids(row.meetingTemplates), measures: ids(row.measures),
    },
  );
}

beforeAll(async () => {
  const email = 'koordinator.prove@fjordvik.example';
  await createCoordinatorStore(theApp()).add({ email, firstname: 'Kari', lastname: 'Prøve', password: PASSWORD });
  const login = (await visitor().post('/admin/login').send({ email, password: PASSWORD })) as unknown as { body: { data: { accessToken?: string; token?: string } } };
  token = login.body.data.accessToken ?? login.body.data.token ?? '';
  await copyRoutine();
});

afterAll(async () => {
  await theApp().db.connection('trapp_routine_versions').where('routine', KEY).delete();
  await theApp().db.query('plugin::trapp.routine').delete({ where: { key: KEY } });
});

describe('checking and publishing a routine', () => {
  it('sec-8: a file that is made to break its reader is refused in words, and nothing is written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trapp-dyp-'));
    const file = join(folder, 'rutine.json');
    const levels = 100_000;
    writeFileSync(file, `{"key":"dyp","title":{"nb":"Dyp"},"calendar":{},"rules":[{"key":"dyp","title":{"nb":"Dyp"},"conditions":${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}}],"staircase":{"key":"dyp","title":{"nb":"Dyp"}},"guides":[],"planTemplates":[],"meetingTemplates":[],"measures":[]}`);
    const store = createAuthoredStore(theApp());
    await expect(seedPack(store, file)).rejects.toThrow(/too many levels inside each other/);
    expect((await store.existing('plugin::trapp.rule', ['dyp'])).size).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('S1: the pack has nothing that stands in the way', async () => {
    const { status, body } = await ask<{ errors: unknown[]; advice: unknown[] }>(`/${KEY}/check`);
    expect([status, body.errors]).toEqual([200, []]);
  });

  it('pain 11: a course that goes otherwise than it is written is told at its place, and nothing is published', async () => {
    const routines = theApp().db.query('plugin::trapp.routine');
    const row: unknown = await routines.findOne({ where: { key: KEY } });
    const definition: unknown = isObject(row) ? row.definition : null;
    if (!isObject(definition)) throw new Error('The routine was not written');
    const course = { key: 'feil', title: { nb: 'Feil' }, start: '2026-10-05', away: 1, moves: [{ kind: 'days', amount: 1 }, { kind: 'expect', closed: true }] };
    await routines.update({ where: { key: KEY }, data: { definition: { ...definition, courses: [course] } } });
    const problem = { path: 'courses.0.moves.1', message: 'Forløpet «Feil», punkt 2: saken skulle være avsluttet, men er åpen.' };
    expect((await ask<{ errors: unknown[] }>(`/${KEY}/check`)).body.errors).toEqual([problem]);
    const { body } = await publish(KEY, 'Med feil');
    expect(body.error).toMatchObject({ code: 'routine_not_publishable', problems: [problem] });
    expect((await ask<{ versions: Version[] }>(`/${KEY}/versions`)).body.versions).toEqual([]);
    await routines.update({ where: { key: KEY }, data: { definition } });
  });

  it('S1: publishing freezes a numbered version with who, why and a hash that anybody can compute', async () => {
    const first = await publish(KEY, 'Første utgave');
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ number: 1, publishedBy: 'Kari Prøve', reason: 'Første utgave' });
    const { body } = await ask<Version>(`/${KEY}/versions/1`);
    expect(createHash('sha256').update(canonicalJson(body.document)).digest('hex')).toBe(first.body.hash);
    expect((await ask<{ routines: { key: string; published: number; changedSince: boolean }[] }>('')).body.routines.find((routine) => routine.key === KEY)).toMatchObject({ published: 1, changedSince: false });
  });

  it('S1: the same content again is a new number with the same hash', async () => {
    const again = await publish(KEY, 'En gang til');
    const { body } = await ask<{ versions: Version[] }>(`/${KEY}/versions`);
    expect(body.versions.map((version) => version.number)).toEqual([2, 1]);
    expect(again.body.hash).toBe(body.versions[1]?.hash);
  });

  it('pain 5: editing the draft changes no published version', async () => {
    const before = await ask<Version>(`/${KEY}/versions/2`);
    await theApp().db.query('plugin::trapp.routine').update({ where: { key: KEY }, data: { title: 'Et annet navn' } });
    expect((await ask<Version>(`/${KEY}/versions/2`)).body).toEqual(before.body);
    expect((await ask<{ routines: { key: string; changedSince: boolean }[] }>('')).body.routines.find((routine) => routine.key === KEY)).toMatchObject({ changedSince: true });
    const third = await publish(KEY, 'Nytt navn');
    expect(third.body.number).toBe(3);
    expect(third.body.hash).not.toBe(before.body.hash);
  });

  it('sec-7: two who publish at once get two numbers', async () => {
    const [one, other] = await Promise.all([publish(KEY, 'Samtidig'), publish(KEY, 'Samtidig')]);
    expect([one.body.number, other.body.number].sort()).toEqual([4, 5]);
  });

  it('S1: a draft that cannot be published is refused with every place, and no version comes of it', async () => {
    const store = createAuthoredStore(theApp());
    const { key, title, definition } = entryOf({ key: 'halvferdig-rutine', title: { nb: 'Halvferdig' } });
    await store.create('plugin::trapp.routine', { key, title, definition });
    const refused = await publish(key, 'Prøver');
    expect([refused.status, refused.body.error?.code]).toEqual([409, 'routine_not_publishable']);
    const paths = refused.body.error?.problems.map((problem) => problem.path) ?? [];
    expect(paths).toEqual(expect.arrayContaining(['calendar', 'staircase', 'owner']));
    const check = await ask<{ errors: { path: string }[] }>(`/${key}/check`);
    expect(check.body.errors.map((problem) => problem.path)).toEqual(paths);
    expect((await ask<{ versions: Version[] }>(`/${key}/versions`)).body.versions).toEqual([]);
    await theApp().db.query('plugin::trapp.routine').delete({ where: { key } });
  });

  it.each([
    ['/finnes-ikke/check', 404],
    [`/${KEY}/versions/99`, 404],
    [`/${KEY}/versions/null`, 400],
    ['/Ugyldig Nøkkel/check', 400],
  ])('S1: GET %s answers %i, never a 500', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it('S1: a reason is asked for', async () => {
    expect((await publish(KEY, '   ')).status).toBe(400);
  });

  it('security: without a coordinator nothing is read or published', async () => {
    expect((await visitor().get('/trapp/routines')).status).toBe(401);
    expect((await visitor().post(`/trapp/routines/${KEY}/versions`).send({ reason: 'x' })).status).toBe(401);
    expect((await visitor().get('/api/trapp/routines')).status).toBe(404);
  });
});
