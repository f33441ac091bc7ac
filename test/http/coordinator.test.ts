import { createCoordinatorStore } from '../../plugins/trapp/server/coordinators/coordinator.store';
import { AUTHOR_PERMISSION } from '../../plugins/trapp/server/coordinators/permissions';
import { theApp, visitor } from '../kit/app';

const password = 'Prove-passord-1';

/** Logs in to the Strapi admin and gives what the browser would send along. */
async function login(email: string): Promise<string> {
  const answer = await visitor().post('/admin/login').send({ email, password });
  expect(answer.status).toBe(200);
  return `Bearer ${answer.body.data.token}`;
}

describe('a coordinator', () => {
  const email = 'koordinator@test.example';
  let authorization: string;

  beforeAll(async () => {
    await createCoordinatorStore(theApp()).add({ email, firstname: 'Kari', lastname: 'Koordinator', password });
    authorization = await login(email);
  });

  it('may author, and has the permission that the coordinator\'s door asks for', async () => {
    const answer = await visitor().get('/admin/users/me/permissions').set('Authorization', authorization);
    const actions = answer.body.data.map(({ action }: { action: string }) => action);
    expect(actions).toContain(AUTHOR_PERMISSION);
    expect(actions.filter((action: string) => action.startsWith('admin::'))).toEqual([]);
  });

  it.each(['routine', 'rule', 'staircase', 'guide', 'plan-template', 'meeting-template', 'measure', 'import-profile', 'school-calendar'])('sees and edits plugin::trapp.%s', async (type) => {
    const answer = await visitor().get(`/content-manager/collection-types/plugin::trapp.${type}`).set('Authorization', authorization);
    expect(answer.status).toBe(200);
  });

  it('sec-3: finds nothing about people in the content manager', async () => {
    const personal = [...theApp().db.metadata.keys()].filter((uid) => uid.startsWith('trapp::'));
    expect(personal.length).toBeGreaterThan(10);
    for (const uid of personal) {
      const answer = await visitor().get(`/content-manager/collection-types/${uid}`).set('Authorization', authorization);
      expect({ uid, isShut: [403, 404].includes(answer.status) }).toEqual({ uid, isShut: true });
    }
  });

  it.each(['/admin/users', '/admin/api-tokens', '/admin/roles', '/admin/webhooks'])('has no business at %s', async (path) => {
    expect((await visitor().get(path).set('Authorization', authorization)).status).toBe(403);
  });

  it('gets the same role each time the server starts', async () => {
    const store = createCoordinatorStore(theApp());
    expect(await store.ensureRole()).toBe(await store.ensureRole());
    expect(await theApp().db.query('admin::role').count({ where: { code: 'trapp-coordinator' } })).toBe(1);
  });
});
