import { theApp, visitor } from '../kit/app';
import { describeOnSqlite } from '../kit/postgres';

describe('the front doors', () => {
  it('house: the plugin\'s server part is loaded, which Strapi would skip in silence', () => {
    expect(theApp().plugin('trapp')).toBeDefined();
    expect(typeof theApp().plugin('trapp').service('firstRun').run).toBe('function');
  });

  it.each(['/app', '/app/min-dag', '/hjem/brev/1'])('%s answers with the page, which the browser asks for anew each time', async (path) => {
    const answer = await visitor().get(path);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<div id="root">');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('/ leads to the staff pages', async () => {
    const answer = await visitor().get('/');
    expect(answer.headers['location']).toBe('/app');
  });

  it.each(['/nothing', '/app/nothing.js', '/api/nothing', '/api/trapp/nothing'])('%s is not there', async (path) => {
    expect((await visitor().get(path)).status).toBe(404);
  });

  it.each(['/app', '/admin/init', '/api/nothing'])('sec-13: %s tells nothing of what runs here', async (path) => {
    const { headers } = await visitor().get(path);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('sec-13: the staff pages may run our own scripts only', async () => {
    const policy = (await visitor().get('/app')).headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('sec-13: only the form that is being built may stand in a frame, and only on our own pages', async () => {
    const { headers } = await visitor().get('/app/forhandsvisning/samtaleguide');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    const staff = (await visitor().get('/app/saker')).headers;
    expect(staff['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(staff['x-frame-options']).toBe('DENY');
  });

  it.each(['/app', '/hjem/brev/1'])('sec-13: no page at %s may use camera, microphone or place', async (path) => {
    expect((await visitor().get(path)).headers['permissions-policy']).toBe('camera=(), geolocation=(), microphone=()');
  });

  it('sec-13: the admin pages load from no other host', async () => {
    expect((await visitor().post('/admin/login')).headers['content-security-policy']).not.toContain('https:');
  });

  it('sec-13: a page elsewhere may not call us with cookies', async () => {
    const { headers } = await visitor().get('/api/nothing').set('Origin', 'https://elsewhere.example');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });
});

describe('doors that Strapi leaves open are shut', () => {
  it.each([
    ['post', '/admin/register-admin'],
    ['post', '/admin//register-admin'],
    ['post', '/ADMIN/Register-Admin/'],
    ['get', '/uploads/anything.pdf'],
    ['post', '/api/upload'],
    ['get', '/api/upload/files'],
    ['post', '/upload'],
    ['get', '/admin/transfer/runner/connect'],
  ] as const)('sec-13: %s %s is not there', async (method, path) => {
    const answer = await visitor()[method](path).send(method === 'post' ? { email: 'a@b.no', password: 'Aa1aaaaa', firstname: 'A' } : undefined);
    expect(answer.status).toBe(404);
  });

  it('sec-13: no API token is there on a fresh start', async () => {
    expect(await theApp().db.query('admin::api-token').count()).toBe(0);
  });

  it('sec-13: nothing is told to those who make Strapi, and none of their offers is shown', () => {
    const { config } = theApp();
    expect(config.get('uuid')).toBe(false);
    expect([config.get('admin.flags.nps'), config.get('admin.flags.promoteEE'), config.get('admin.notifications.releases'), config.get('admin.ai.enabled')]).toEqual([false, false, false, false]);
    expect(config.get('server.transfer.remote.enabled')).toBe(false);
  });

  it('sec-13: a body beyond a megabyte is turned away, unless it carries an import', async () => {
    const tooMuch = { text: 'x'.repeat(1_100_000) };
    expect((await visitor().post('/api/trapp/session').send(tooMuch)).status).toBe(413);
    expect((await visitor().post('/api/trapp/imports/roster/preview').send(tooMuch)).status).not.toBe(413);
  });
});

describeOnSqlite('the embedded database', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['secure_delete', 1],
    ['busy_timeout', 5000],
  ])('sec-4: pragma %s is %s', async (pragma, value) => {
    const rows = await theApp().db.connection.raw(`pragma ${pragma}`);
    expect(Object.values(rows[0])[0]).toBe(value);
  });
});
