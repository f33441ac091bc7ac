import { request as nodeRequest } from 'node:http';
import { operations, type OperationId } from '../../plugins/trapp/core/contracts/index';
import type { School, Staff } from '../../plugins/trapp/core/people/index';
import { tables } from '../../plugins/trapp/server/tables';
import { portOfApp, theApp, visitor } from '../kit/app';
import { coordinatorToken } from '../kit/coordinators';
import { evidence } from '../kit/evidence';
import { aGroup, aPupil, aSchool, aStaff, ask, premises, sessionOf } from '../kit/factories';

/** What anybody may be answered without an account, and nothing else. */
const openToAll = [
  /^\w+ \/_health$/,
  /^GET \/$/,
  /^GET \/(app|hjem)(\/:path\*)?$/,
  /^GET \/admin\/(:path\*|init|project-type)$/,
  /^GET \/content-manager\/preview\/script$/,
  // To the municipality's login and back: whoever is nobody is sent to the login page.
  /^GET \/api\/trapp\/session\/(ways|provider|provider\/back)$/,
];

interface Route {
  readonly methods: readonly string[];
  readonly path: string;
}
/** Strapi's routes, and the staff's door, which stands before them. */
const strapisRoutes = () => theApp().server.listRoutes() as unknown as Route[];
const routes = () => [...strapisRoutes(), ...appOperations.map((id) => ({ methods: [operations[id].method], path: `/api/trapp${operations[id].path}` }))];
const verbs = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;
const isVerb = (method: string): method is keyof typeof verbs => method in verbs;

const appOperations = (Object.keys(operations) as OperationId[]).filter((id) => operations[id].door === 'app');
const addressOf = (id: OperationId) => operations[id].path.replace(/:\w+/g, 'finnes-ikke');
const methodOf = (id: OperationId) => verbs[operations[id].method];

/** Columns of text that must be filled in. */
function requiredColumns(table: string): string[] {
  const model = tables.find(({ tableName }) => tableName === table);
  const attributes = Object.entries((model?.attributes ?? {}) as Record<string, { type: string; column?: { notNullable?: boolean } }>);
  return attributes.filter(([, { type, column }]) => column?.notNullable === true && (type === 'string' || type === 'text')).map(([name]) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}
const numbersOf = (table: string): Record<string, boolean> => (['trapp_pupils', 'trapp_staff'].includes(table) ? { active: true } : {});

let school: School;
let leader: Staff;
let cookie = '';
beforeAll(async () => {
  school = await aSchool();
  leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]);
  cookie = await sessionOf(leader);
});

describe('sec-13: what anybody can reach', () => {
  it('no route answers a stranger but those that are meant to', async () => {
    const answered: string[] = [];
    let asked = 0;
    for (const { methods, path } of routes()) {
      for (const method of methods.filter(isVerb)) {
        asked += 1;
        const { status } = await visitor()[verbs[method]](path.replace(/:\w+(\([^)]*\))?[*+?]?/g, 'x').replace(/\(\.\*\)/g, 'x'));
        if (status < 400) answered.push(`${method} ${path}`);
      }
    }
    const beyond = answered.filter((route) => !openToAll.some((open) => open.test(route)));
    evidence('sec-13', { routesAsked: asked, answered: answered.length, answeredBeyondThoseMeantForAll: beyond.length });
    expect(beyond).toEqual([]);
    expect(answered.length).toBeGreaterThan(8);
  });

  it('under /api Strapi has the ways in of systems and of the municipality’s login, and nothing that it made of a content type', () => {
    const api = strapisRoutes().flatMap(({ methods, path }) => (path.startsWith('/api') ? methods.filter(isVerb).map((method) => `${method} ${path}`) : []));
    const ours = (['deliverAbsences', 'loginByProvider'] as const).map((id) => `${operations[id].method} /api/trapp${operations[id].path}`);
    ours.push('GET /api/trapp/session/provider');
    // Strapi's own, which ask for an API token; there is none. Uploads are shut before they are reached.
    const strapisOwn = / \/api\/(upload|content-type-builder|email|i18n)(\/|$)/;
    expect(api.filter((route) => !ours.includes(route) && !strapisOwn.test(route))).toEqual([]);
    expect(ours.filter((route) => !api.includes(route))).toEqual([]);
  });

  it.each(appOperations.filter((id) => !['session.begin', 'local_plan.open'].includes(operations[id].action)))('%s tells a stranger nothing', async (id) => {
    const answer = await ask(methodOf(id), addressOf(id));
    expect({ status: answer.status, code: answer.body.error.code }).toEqual({ status: 401, code: 'not_logged_in' });
  });

  it('the coordinator\'s door is shut to a staff session, and the staff\'s door to a coordinator', async () => {
    expect((await visitor().get('/trapp/routines').set('Cookie', cookie)).status).toBe(401);
  });
});

describe('security facts 3 and 4: people are in no content type', () => {
  it('none of our tables is known to the content API or the content manager', () => {
    const known = [...Object.keys(theApp().contentTypes), ...Object.keys(theApp().components)];
    expect(tables.filter(({ uid }) => known.includes(uid))).toEqual([]);
    expect(tables.map(({ uid }) => uid).filter((uid) => !uid.startsWith('trapp::'))).toEqual([]);
  });

  it('our content types are what coordinators write, and have no attribute about a person', () => {
    const types = Object.entries(theApp().contentTypes).filter(([uid]) => uid.startsWith('plugin::trapp.'));
    expect(types.map(([uid]) => uid.replace('plugin::trapp.', '')).sort()).toEqual(
      ['guide', 'import-profile', 'measure', 'meeting-template', 'paper-template', 'plan-template', 'routine', 'rule', 'school-calendar', 'staircase'],
    );
    const strapisOwn = /^(id|documentId|createdAt|updatedAt|publishedAt|createdBy|updatedBy|locale|localizations)$/;
    for (const [uid, type] of types) {
      const own = Object.entries(type.attributes as Record<string, { type: string }>).filter(([name, attribute]) => !strapisOwn.test(name) && attribute.type !== 'relation');
      expect({ uid, own: own.map(([name]) => name).sort() }).toEqual({ uid, own: ['definition', 'key', 'title'] });
    }
  });

  it('every natural key has a unique index in the database itself', async () => {
    const keys = [['trapp_pupils', 'source_id'], ['trapp_staff', 'username'], ['trapp_sessions', 'token_hash'], ['trapp_findings', 'slot'], ['trapp_findings', 'ref'], ['trapp_schools', 'source_id']];
    for (const [table = '', column = ''] of keys) {
      const value = `dobbel-${table}-${column}`;
      const required = requiredColumns(table);
      const row = (id: string) => Object.fromEntries(required.map((name) => [name, name === column ? value : `${id}-${name}`.slice(0, 200)]));
      const insert = (id: string) => theApp().db.connection(table).insert({ ...row(id), ...numbersOf(table) });
      try {
        await insert('en');
        await expect((async () => insert('to'))()).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) });
      } finally {
        await theApp().db.connection(table).where(column, value).delete();
      }
    }
  });
});

describe('sec-5: whatever is sent, the answer is a refusal and not a fault', () => {
  const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  const bodies: [string, string][] = [
    ['no JSON', '{"a":'],
    ['a text', '"hei"'],
    ['null', 'null'],
    ['a list', '[1,2,3]'],
    ['a number', '7'],
    ['an object that poses as a text', '{"username":{"length":{"toString":1}},"password":"x"}'],
    ['NUL and control characters', JSON.stringify({ username: '\u0000\u0001', password: '\u0000' })],
    ['a prototype', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}'],
    ['thousands of levels', deep(5000)],
    ['levels inside an object', `{"file":${deep(200)}}`],
    ['a number that is none', '{"version":1e999}'],
    ['lone surrogates', '{"username":"\\ud800","password":"x"}'],
    ['a very long text', JSON.stringify({ username: 'x'.repeat(500_000), password: 'y' })],
    ['SQL', JSON.stringify({ username: "' or 1=1; drop table trapp_staff; --", password: "' or '1'='1" })],
    ['operators', JSON.stringify({ username: { $ne: null }, password: { $ne: null } })],
  ];
  const writes = appOperations.filter((id) => operations[id].method !== 'GET' && id !== 'logout');

  it.each(bodies)('%s', async (_title, body) => {
    for (const id of writes) {
      const { status, text } = await ask(methodOf(id), addressOf(id), cookie).set('Content-Type', 'application/json').send(body);
      expect({ id, isRefused: status >= 400 && status < 500 }).toEqual({ id, isRefused: true });
      expect(text).not.toMatch(/knex|sqlite|trapp_|zod|stack|node_modules/i);
    }
  });

  it('a body of forty levels is read, and one of forty-one is turned away for that', async () => {
    const token = await coordinatorToken('Dyp', 'Dypesen');
    // The body is the first level, and what stands under "package" may be anything.
    const brought = (levels: number) =>
      visitor().post('/trapp/routines/dyp/package/preview').set({ Authorization: `Bearer ${token}`, 'X-Trapp': '1', 'Content-Type': 'application/json' }).send(`{"package":${deep(levels - 1)},"language":"nb"}`);
    const tooDeep = { code: 'invalid_input', problems: [{ path: '', message: 'Det som ble sendt, har for mange lag inni hverandre.' }] };
    const [read, refused] = [await brought(40), await brought(41)];
    expect([read.status, refused.status]).toEqual([400, 400]);
    expect(refused.body.error).toMatchObject(tooDeep);
    expect(read.body.error.problems).not.toEqual(tooDeep.problems);
    expect(JSON.stringify(read.body)).toMatch(/pakke/);
    const fromStaff = await ask('post', '/session').set('Content-Type', 'application/json').send(`{"username":${deep(40)},"password":"x"}`);
    expect(fromStaff.body.error).toMatchObject(tooDeep);
  });

  it.each(['?a[b][c][d]=1', '?a=1&a=2', '?%00=%00', '?status=new&status=all', '?status[]=new', '?filters[name][$contains]=a', '?populate=*', '?schoolId[$ne]=1'])('the query %s', async (query) => {
    for (const id of appOperations.filter((one) => operations[one].method === 'GET')) {
      const { status } = await ask('get', `${addressOf(id)}${query}`, cookie);
      expect({ id, status: status >= 400 && status < 500 ? 'refused' : status }).toEqual({ id, status: 'refused' });
    }
  });

  it.each(['%00', '..%2f..%2fetc%2fpasswd', "'%20or%201=1", '%ff', '%F0%9F%92%A9', '$where', '[object%20Object]'])('the id %s', async (id) => {
    for (const path of [`/pupils/${id}`, `/groups/${id}`, `/findings/${id}`]) {
      const { status } = await ask('get', path, cookie);
      expect({ path, isRefused: status >= 400 && status < 500 }).toEqual({ path, isRefused: true });
    }
  });

  it('a query that tries to reach the prototype is not heard', async () => {
    expect((await ask('get', '/session?__proto__[isAdmin]=1', cookie)).status).toBe(200);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });

  it('ids and names of any length', async () => {
    expect((await ask('get', `/pupils/${'a'.repeat(5000)}`, cookie)).status).toBe(400);
    expect((await ask('get', `/session?${'a'.repeat(8000)}=1`, cookie)).status).toBe(400);
  });

  it('sec-14: a body that cannot be read comes back neither in the answer nor in the log', async () => {
    const logged: unknown[] = [];
    const { error, warn } = theApp().log;
    Object.assign(theApp().log, { error: (line: unknown) => logged.push(line), warn: (line: unknown) => logged.push(line) });
    try {
      const answer = await ask('post', '/session').set('Content-Type', 'application/json').send('{"password": Kanarifugl}');
      expect(answer.body.error.code).toBe('invalid_input');
      expect(answer.text + String(logged)).not.toContain('Kanari');
      expect(logged).toEqual([]);
    } finally {
      Object.assign(theApp().log, { error, warn });
    }
  });

  it('more than a megabyte, or a body that does not say how long it is', async () => {
    expect((await ask('post', '/session').send({ username: 'a', password: 'x'.repeat(1_200_000) })).status).toBe(413);
    expect(await sendChunked('/api/trapp/session')).toBe(411);
  });

  it.each(['TRACE', 'PATCH', 'PROPFIND'])('the method %s', async (method) => {
    expect(await sendRaw(method, '/api/trapp/session')).toBeGreaterThanOrEqual(400);
  });
});

describe('what an answer carries', () => {
  it.each([['/session', 200], ['/pupils/finnes-ikke', 404], ['/nothing', 404]] as const)('sec-13: %s is kept by nobody and runs nothing', async (path, status) => {
    const { headers, status: answered } = await ask('get', path, cookie);
    expect(answered).toBe(status);
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('sec-13: nor is an answer that something went wrong, which Strapi makes', async () => {
    const { headers, status } = await ask('post', '/session').set('Content-Type', 'application/json').send('{"username"');
    expect(status).toBe(400);
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('a look at the headers alone is answered as the reading is, without a body', async () => {
    const { status, headers, text } = await visitor().head('/api/trapp/session').set('Cookie', cookie);
    expect([status, text ?? '', headers['content-type']]).toEqual([200, '', 'application/json; charset=utf-8']);
    expect((await visitor().head('/api/trapp/session')).status).toBe(401);
  });

  it('sec-13: no other site is let in with cookies', async () => {
    for (const origin of ['https://elsewhere.example', 'null', 'http://localhost.elsewhere.example']) {
      const { headers } = await ask('get', '/session', cookie).set('Origin', origin);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
    }
  });

  it('sec-14: a fault says nothing of what went wrong, neither to the caller nor in the log', async () => {
    const canary = 'Kanarifugl Hemmelig';
    const { stores } = premises();
    const logged: unknown[] = [];
    const log = theApp().log.error;
    Object.assign(theApp().log, { error: (line: unknown) => logged.push(line) });
    const school = stores.people.schools;
    Object.assign(stores.people, { schools: () => Promise.reject(new Error(`insert into trapp_pupils values ('${canary}') failed`)) });
    try {
      const answer = await ask('get', '/session', cookie);
      expect(answer.status).toBe(500);
      expect(answer.body).toEqual({ error: { code: 'server_error', message: expect.any(String), problems: [] } });
      expect(answer.text).not.toContain('Kanarifugl');
      expect(logged).toHaveLength(1);
      expect(JSON.stringify(logged)).not.toContain('Kanarifugl');
    } finally {
      Object.assign(stores.people, { schools: school });
      Object.assign(theApp().log, { error: log });
    }
  });
});

describe('sec-6: everything is on record', () => {
  it('what is read, in the same transaction', async () => {
    await ask('get', '/groups', cookie);
    const [row] = await premises().stores.audit.latest(1);
    expect(row).toMatchObject({ actorKind: 'staff', actorId: leader.id, operation: 'listGroups', access: 'read', outcome: 'done', refusal: null });
  });

  it('what was refused, with what it was about', async () => {
    await ask('get', '/pupils/finnes-ikke', cookie);
    const [row] = await premises().stores.audit.latest(1);
    expect(row).toMatchObject({ actorId: leader.id, operation: 'viewPupil', outcome: 'refused', refusal: 'not_found', about: { subjectId: 'finnes-ikke', pupilIds: ['finnes-ikke'] } });
  });

  it('a login that failed, without what was typed', async () => {
    await ask('post', '/session').send({ username: 'passordetmitt123', password: 'feil' });
    const [row] = await premises().stores.audit.latest(1);
    expect(row).toMatchObject({ actorKind: 'anonymous', actorId: '', operation: 'login', outcome: 'refused', refusal: 'login_failed' });
    expect(JSON.stringify(row)).not.toContain('passordetmitt');
  });

  it('and nobody can change or take away what is written', async () => {
    const table = () => theApp().db.connection('trapp_audit');
    await expect((async () => table().update({ actor_id: 'noen andre' }))()).rejects.toMatchObject({ message: expect.stringMatching(/never changed|permission denied/) });
    await expect((async () => table().delete())()).rejects.toMatchObject({ message: expect.stringMatching(/never changed|permission denied/) });
  });

  it('what was changed past that is found, and where', async () => {
    const { audit } = premises().stores;
    const { connection } = theApp().db;
    const before = await audit.check();
    expect(before).toMatchObject({ rows: expect.any(Number), brokenAt: null });
    expect(before.rows).toBeGreaterThan(50);
    const row = await connection('trapp_audit').orderBy('id').offset(19).first();
    const isPostgres = theApp().db.dialect.client === 'postgres';
    if (isPostgres) await connection.raw('grant update on trapp_audit to current_user');
    await connection.raw(isPostgres ? 'drop trigger trapp_audit_no_change on trapp_audit' : 'drop trigger trapp_audit_no_update');
    try {
      for (const change of [{ actor_id: 'noen andre' }, { pupils: '["en-annen"]' }, { operation: 'noe-annet' }, { at: '2020-01-01T00:00:00.000Z' }]) {
        await connection('trapp_audit').where('id', row.id).update(change);
        expect(await audit.check()).toMatchObject({ rows: 20, brokenAt: 20 });
        await connection('trapp_audit').where('id', row.id).update(row);
      }
    } finally {
      if (isPostgres) await connection.raw('revoke update on trapp_audit from current_user');
      await audit.seal();
    }
    expect((await audit.check()).brokenAt).toBeNull();
    await expect((async () => connection('trapp_audit').where('id', row.id).update({ at: '' }))()).rejects.toMatchObject({ message: expect.stringMatching(/never changed|permission denied/) });
  });

  it('sec-6: many at once make one chain', async () => {
    const { audit } = premises().stores;
    const before = (await audit.check()).rows;
    await Promise.all(Array.from({ length: 100 }, () => ask('get', '/session', cookie)));
    expect(await audit.check()).toMatchObject({ rows: before + 100, brokenAt: null });
  });

  it('a read that cannot be put on record is not answered', async () => {
    const { audit } = premises().stores;
    const append = audit.append;
    Object.assign(audit, { append: () => Promise.reject(new Error('The disk is full')) });
    try {
      expect((await ask('get', '/session', cookie)).status).toBe(500);
    } finally {
      Object.assign(audit, { append });
    }
  });

  it('sec-6: a write that cannot be put on record has not happened', async () => {
    const { audit } = premises().stores;
    const append = audit.append;
    const pupil = await aPupil(await aGroup(school));
    const written = async () => theApp().db.connection('trapp_concerns').where('pupil', pupil.id).pluck('ref');
    const raise = () => ask('post', `/pupils/${pupil.id}/concerns`, cookie).send({ source: 'teacher', text: 'Er stille i timene.', since: null });
    let writtenWhenAsked = 0;
    const failing: typeof append = async () => {
      writtenWhenAsked = await theApp().db.transaction(async ({ trx }) => (await trx('trapp_concerns').where('pupil', pupil.id).pluck('ref')).length);
      throw new Error('The disk is full');
    };
    Object.assign(audit, { append: failing });
    try {
      expect((await raise()).status).toBe(500);
    } finally {
      Object.assign(audit, { append });
    }
    // It was there, inside the transaction, and was taken back with it.
    expect([writtenWhenAsked, (await written()).length]).toEqual([1, 0]);
    expect((await raise()).status).toBe(200);
    expect(await written()).toHaveLength(1);
  });
});

function sendRaw(method: string, path: string, headers: Record<string, string> = {}, body: string[] = []): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = nodeRequest({ port: portOfApp(), method, path, headers: { 'X-Trapp': '1', ...headers } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    for (const part of body) sent.write(part);
    sent.end();
  });
}

const sendChunked = (path: string) => sendRaw('POST', path, { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' }, ['{"username":"a",', '"password":"b"}']);
