import type { Readable } from 'node:stream';
import { operations, type OperationId } from '../../plugins/trapp/core/contracts/index';
import { createAuthoredStore } from '../../plugins/trapp/server/routines/authored.store';
import { tables } from '../../plugins/trapp/server/tables';
import { theApp, visitor } from '../kit/app';
import { coordinatorToken } from '../kit/coordinators';
import { evidence, times } from '../kit/evidence';
import { aGroup, aPupil, aSchool, aStaff, ask, sessionOf } from '../kit/factories';

jest.setTimeout(600_000);

/** Somebody whom no one who asks here may see, and a word of the same length that is nobody's. */
const THERE = 'Kanarifuglen';
const NOT_THERE = 'Xqzvwjkybfgh';
const superAdmin = { email: 'oraklet@fjordvik.example', password: 'Provekommunen-1' };

/** The ways to ask about a field that is not shown: each as it is with what is there, and with what is not. */
const ways: readonly ((word: string) => string)[] = [
  (word) => `_q=${word}`,
  (word) => `filters[familyName][$startsWith]=${word}`,
  (word) => `filters[$or][0][family_name][$eq]=${word}&filters[$or][1][name][$contains]=${word}`,
  (word) => `filters[createdBy][password][$startsWith]=${word}`,
  (word) => `filters[createdBy][resetPasswordToken][$eq]=${word}`,
  (word) => `sort=familyName:asc&filters[pupil][familyName][$eq]=${word}`,
  (word) => `fields[0]=familyName&fields[1]=passwordHash&filters[passwordHash][$contains]=${word}`,
  (word) => `populate[createdBy][fields][0]=password&populate[createdBy][filters][lastname]=${word}`,
  (word) => `populate=*&pagination[withCount]=true&filters[guardians][name][$eq]=${word}`,
  (word) => `where[familyName]=${word}&count=true`,
];

let school: { id: string };
let authorization: Record<'super admin' | 'coordinator' | 'API token', string>;
let cookie: string;

beforeAll(async () => {
  const made = await aSchool();
  school = made;
  const group = await aGroup(made, { name: '1A' });
  await aPupil(group, { familyName: THERE }, [{ name: THERE }]);
  // A head teacher of another school.
  const elsewhere = await aSchool();
  cookie = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: elsewhere.id, groupId: null }]));
  const app = theApp();
  const role = (await app.service('admin::role').getSuperAdmin()) as { id: number };
  const admin = (await app.service('admin::user').create({ ...superAdmin, firstname: 'Orakel', lastname: THERE, isActive: true, roles: [role.id] })) as { id: number };
  const token = (await app.service('admin::api-token').create({ name: 'Orakel', type: 'full-access', description: '', lifespan: null })) as { accessKey: string };
  const login = await visitor().post('/admin/login').send(superAdmin);
  authorization = { 'super admin': `Bearer ${login.body.data.token}`, coordinator: `Bearer ${await coordinatorToken('Orakel', 'Felt')}`, 'API token': `Bearer ${token.accessKey}` };
  await createAuthoredStore(app).create('plugin::trapp.measure', { key: 'orakel', title: 'Orakel', definition: {} });
  await app.db.query('plugin::trapp.measure').update({ where: { key: 'orakel' }, data: { createdBy: admin.id } });
});

afterAll(async () => {
  await theApp().db.query('plugin::trapp.measure').delete({ where: { key: 'orakel' } });
  await theApp().db.query('admin::api-token').deleteMany({ where: { name: 'Orakel' } });
  await theApp().db.query('admin::user').deleteMany({ where: { email: superAdmin.email } });
});

/** The answer with nothing in it that has to do with the word itself being sent back, or with the moment. */
async function answered(path: string, headers: Record<string, string>): Promise<string> {
  const { status, text } = await visitor().get(path).set(headers);
  return `${status} ${text.replaceAll(THERE, '').replaceAll(NOT_THERE, '')}`;
}

/** What tells the two apart. */
async function differences(paths: readonly string[], headers: Record<string, string>): Promise<{ asked: number; told: string[] }> {
  const told: string[] = [];
  for (const path of paths) {
    for (const way of ways) {
      const [there, notThere] = [await answered(`${path}?${way(THERE)}`, headers), await answered(`${path}?${way(NOT_THERE)}`, headers)];
      if (there !== notThere || there.startsWith('5')) told.push(`${path}?${way(THERE)}: ${there.slice(0, 200)} | ${notThere.slice(0, 200)}`);
    }
  }
  return { asked: paths.length * ways.length, told };
}

describe('sec-3: nothing tells of what one may not read', () => {
  const uids = tables.map(({ uid }) => uid);
  const names = tables.flatMap(({ singularName, tableName }) => [singularName.replaceAll('_', '-'), tableName.replaceAll('_', '-')]);

  it.each(['super admin', 'coordinator'] as const)('in the content manager, to a %s', async (who) => {
    const paths = uids.flatMap((uid) => [`/content-manager/collection-types/${uid}`, `/content-manager/single-types/${uid}`, `/content-manager/relations/${uid}/pupil`]);
    const { asked, told } = await differences([...paths.filter((_, index) => index % (paths.length / times(paths.length, 6)) < 1), '/content-manager/collection-types/trapp::pupil'], { Authorization: authorization[who] });
    expect(told).toEqual([]);
    evidence('sec-3', { questions: asked, differences: told.length });
  });

  it.each(['super admin', 'coordinator', 'API token'] as const)('and no address of our tables is there to a %s', async (who) => {
    const open: string[] = [];
    for (const uid of uids) {
      for (const path of [`/content-manager/collection-types/${uid}`, `/content-manager/collection-types/${uid}/1`, `/content-manager/relations/${uid}/pupil`, `/content-manager/content-types/${uid}/configuration`]) {
        const { status } = await visitor().get(path).set('Authorization', authorization[who]);
        if (status < 400) open.push(path);
      }
    }
    for (const name of names) {
      for (const path of [`/api/${name}`, `/api/${name}s`, `/api/trapp/${name}`]) {
        const { status } = await visitor().get(path).set('Authorization', authorization[who]);
        if (status < 400) open.push(path);
      }
    }
    expect(open).toEqual([]);
  });

  it('of who wrote a rule, to a coordinator: no field of the account that is not shown', async () => {
    const { told } = await differences(['/content-manager/collection-types/plugin::trapp.measure'], { Authorization: authorization.coordinator });
    // What stands in the list itself may be searched for; an account’s secrets may not.
    expect(told.filter((line) => /password|resetPasswordToken/i.test(line.split(':')[0] ?? ''))).toEqual([]);
    const hashes = ['$2', '$9'].map((start) => `/content-manager/collection-types/plugin::trapp.measure?filters[createdBy][password][$startsWith]=${encodeURIComponent(start)}`);
    const [there, notThere] = await Promise.all(hashes.map((path) => answered(path, { Authorization: authorization.coordinator })));
    expect(there).toBe(notThere);
  });

  it('through our own door, to the head teacher of another school', async () => {
    const reads = (Object.keys(operations) as OperationId[]).filter((id) => operations[id].door === 'app' && operations[id].method === 'GET' && !operations[id].path.includes(':'));
    const { asked, told } = await differences(reads.map((id) => `/api/trapp${operations[id].path}`), { Cookie: cookie });
    expect(told).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(80);
    evidence('sec-3', { questions: asked, differences: told.length });
    const whole = await Promise.all(reads.map(async (id) => (await ask('get', `${operations[id].path}?schoolId=${school.id}`, cookie)).text));
    expect(whole.filter((text) => text.includes(THERE))).toEqual([]);
  });
});

interface Source {
  bootstrap(diagnostics?: object): Promise<void>;
  createEntitiesReadStream(): Readable | Promise<Readable>;
  createLinksReadStream(): Readable | Promise<Readable>;
  /** Without it the application writes no dates any more: the export switches its lifecycles off. */
  close(): Promise<void>;
}

describe('sec-3: what “strapi export” and “strapi transfer” take along', () => {
  it('is content, and nothing about people', async () => {
    const { strapi: local } = require('@strapi/data-transfer') as { strapi: { providers: { createLocalStrapiSourceProvider(options: object): Source } } };
    const source = local.providers.createLocalStrapiSourceProvider({ getStrapi: () => theApp(), autoDestroy: false });
    await source.bootstrap({ report: () => undefined });
    const types = new Set<string>();
    let text = '';
    for (const stream of [await source.createEntitiesReadStream(), await source.createLinksReadStream()]) {
      for await (const item of stream) {
        const { type = '' } = item as { type?: string };
        // Accounts of the admin are left behind by both commands themselves.
        if (type.startsWith('admin::')) continue;
        types.add(type);
        text += JSON.stringify(item);
      }
    }
    await source.close();
    expect(types).toContain('plugin::trapp.measure');
    expect([...types].filter((type) => type.startsWith('trapp::'))).toEqual([]);
    expect(tables.filter(({ tableName }) => text.includes(tableName))).toEqual([]);
    expect(text.includes(THERE)).toBe(false);
  });
});
