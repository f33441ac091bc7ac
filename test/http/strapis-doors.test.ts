import { request as nodeRequest } from 'node:http';
import { createCoordinatorStore } from '../../plugins/trapp/server/coordinators/coordinator.store';
import { portOfApp, theApp, visitor } from '../kit/app';
import { coordinatorToken } from '../kit/coordinators';
import { strapisDoors } from '../kit/strapis-doors';

const PASSWORD = 'Provekommunen-1';

/** As it stands: whoever sends no body sends none. */
function send(method: string, path: string, token: string, body: string | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const kind = body === null ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) };
    const sent = nodeRequest({ port: portOfApp(), method, path, headers: { ...kind, ...(token !== '' && { Authorization: `Bearer ${token}` }) } }, (answer) => {
      answer.on('end', () => resolve(answer.statusCode ?? 0)).resume();
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

async function superAdminToken(): Promise<string> {
  const email = 'over.alt@strapis-doors.example';
  await createCoordinatorStore(theApp()).add({ email, firstname: 'Over', lastname: 'Alt', password: PASSWORD });
  const [role, user] = (await Promise.all([theApp().db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } }), theApp().db.query('admin::user').findOne({ where: { email } })])) as { id: number }[];
  await theApp().service('admin::user').updateById(user?.id, { roles: [role?.id] });
  return (await visitor().post('/admin/login').send({ email, password: PASSWORD })).body.data.token as string;
}

/** What Strapi's own bodies hold: each of them once as something else. */
const names = ['email', 'password', 'currentPassword', 'registrationToken', 'userInfo', 'resetPasswordToken', 'rememberMe', 'deviceId', 'ids', 'name', 'permissions', 'roles', 'key', 'value', 'components', 'contentType', 'settings', 'layouts', 'metadatas', 'url', 'events', 'type', 'code', 'documentIds', 'data'];
const ofAnotherKind = ['null', '7', '{}', '[{}]', '["\\u0000"]'].map((value) => `{${names.map((name) => `"${name}":${value}`).join(',')}}`);
const isBeforeLogin = (path: string): boolean => /^\/admin\/(login|register|access-token|(forgot|reset)-password|init|project-type)/.test(path);
const bodies = [null, 'null', '[]', '{}', ...ofAnotherKind];

/** A stranger gets as far as the login and no further; the super admin and the coordinator stand before the same code. */
function bodiesFor(name: string, method: string, path: string): readonly (string | null)[] {
  if (method === 'GET') return name === 'coordinator' ? [null] : [];
  if (name === 'nobody' && !isBeforeLogin(path)) return [];
  return name === 'super admin' ? [null, '{}', ...ofAnotherKind.slice(1, 2)] : bodies;
}

test('sec-5, sec-13: no door of Strapi that stands open breaks on a body that is missing, null or of another kind', async () => {
  const who = { nobody: '', coordinator: await coordinatorToken('Dør', 'Vokter'), 'super admin': await superAdminToken() };
  const doors = strapisDoors();
  const broken: string[] = [];
  let asked = 0;
  for (const { method, path } of doors) {
    for (const [name, token] of Object.entries(who)) {
      for (const body of bodiesFor(name, method, path)) {
        asked += 1;
        const status = await send(method, path, token, body);
        if (status >= 500) broken.push(`${name}: ${method} ${path} ${String(body).slice(0, 20)}: ${status}`);
      }
    }
  }
  expect(broken).toEqual([]);
  expect(doors.length).toBeGreaterThan(80);
  expect(asked).toBeGreaterThan(500);
}, 300_000);

test.each([
  ['POST', '/admin/register', null], ['POST', '/admin/register', '{}'], ['POST', '/admin/register', '{"registrationToken":7,"userInfo":[]}'], ['POST', '/admin/login', null], ['POST', '/admin/login', '{"email":{},"password":null}'],
  ['POST', '/admin/access-token', null], ['POST', '/admin/permissions/check', '{}'], ['POST', '/admin/reset-password', null], ['POST', '/admin/forgot-password', 'null'], ['POST', '/admin/register-admin', null], ['GET', '/admin/license-trial-time-left', null], ['POST', '/email', '{"to":"a@b.no","subject":"a","text":"b"}'],
])('sec-5: %s %s with %s is turned away', async (method, path, body) => {
  const status = await send(method, path, '', body);
  expect([400, 401, 404]).toContain(status);
});
