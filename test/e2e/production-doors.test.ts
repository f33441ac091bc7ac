import { evidence } from '../kit/evidence';
import { startServer, type RunningServer } from '../kit/server';

jest.setTimeout(240_000);

const LISTED = 'https://timeplan.kommune.example';
const paths = ['/app', '/hjem/brev/1', '/admin/init', '/api/trapp/session', '/api/nothing', '/nothing', '/'];

/** In production, behind TLS, with one other site listed: as a municipality runs it. */
describe('sec-13: in production, at an address with https', () => {
  let server: RunningServer;
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') => fetch(`${server.url}${path}`, { method, headers, redirect: 'manual' });

  beforeAll(async () => {
    server = await startServer({ demo: false, environment: { PUBLIC_URL: 'https://trapp.kommune.example', BEHIND_PROXY: 'true', CORS_ORIGINS: LISTED } });
  });
  afterAll(async () => {
    await server?.stop();
  });

  it.each(paths)('%s tells the browser to come by TLS only, to guess no type, to tell nobody where it has been and to stand in no other site', async (path) => {
    const { headers } = await ask(path, { 'X-Forwarded-Proto': 'https' });
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-frame-options')).toMatch(/^(SAMEORIGIN|DENY)$/);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src '(none|self)'/);
    expect(policy).toMatch(/frame-ancestors '(none|self)'/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    if (!path.startsWith('/admin')) expect(path.startsWith('/a') || path.startsWith('/h') ? policy : '').not.toContain('unsafe');
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
    evidence('sec-13', { answersWhoseHeadersWereReadInProduction: 1 });
  });

  it('what is about people is kept by nobody on the way', async () => {
    expect((await ask('/api/trapp/session')).headers.get('cache-control')).toBe('private, no-store');
  });

  it('a page of the listed site may call with cookies, and may ask first', async () => {
    const { headers } = await ask('/api/trapp/session', { Origin: LISTED });
    expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual([LISTED, 'true']);
    const asked = await ask('/api/trapp/session', { Origin: LISTED, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'x-trapp' }, 'OPTIONS');
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, LISTED]);
  });

  it.each(['https://elsewhere.example', 'null', `${LISTED}.elsewhere.example`, 'https://kommune.example', LISTED.replace('https', 'http'), `${LISTED}:8443`, LISTED.toUpperCase()])('%s is not let in, nor when it asks first', async (origin) => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await ask('/api/trapp/session', { Origin: origin, ...(method === 'OPTIONS' && { 'Access-Control-Request-Method': 'POST' }) }, method);
      expect([method, headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual([method, null, null]);
    }
  });
});
