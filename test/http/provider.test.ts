import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { freePort, startServer, type RunningServer } from '../kit/server';

/*
 * Logging in by the municipality's own login, over HTTP, against a real OpenID provider: PKCE, state, nonce and the strength that is asked for. Both are processes of
 * their own. The demo's staff are the accounts.
 */
const SECONDS = 1000;
let provider: { readonly process: ChildProcess; readonly issuer: string };
let server: RunningServer;

async function startProvider(back: string): Promise<{ process: ChildProcess; issuer: string }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(__dirname, '../kit/oidc-provider.mjs'), String(port), back], { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('listens') && resolve());
    child.on('exit', (code) => reject(new Error(`The provider ended with ${code}`)));
  });
  return { process: child, issuer: `http://127.0.0.1:${port}` };
}

beforeAll(async () => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  provider = await startProvider(`${url}/api/trapp/session/provider/back`);
  server = await startServer({
    port,
    environment: {
      PUBLIC_URL: url, TRAPP_TODAY: '2026-11-20', TRAPP_OIDC_NAME: 'Feide', TRAPP_OIDC_ISSUER: provider.issuer, TRAPP_OIDC_CLIENT_ID: 'trapp', TRAPP_OIDC_CLIENT_SECRET: 'en-lang-hemmelighet-for-prover',
      TRAPP_OIDC_ACR: 'Level4', LOG_LEVEL: 'error',
    },
  });
}, 200 * SECONDS);
afterAll(async () => {
  provider?.process.kill();
  await server?.stop();
}, 30 * SECONDS);

/** A browser that keeps cookies by host, and goes where it is sent. */
class Browser {
  private readonly jar = new Map<string, Map<string, string>>();
  readonly visited: string[] = [];

  constructor(who: string, acr = 'Level4') {
    this.jar.set(new URL(provider.issuer).host, new Map([['who', encodeURIComponent(who)], ['acr', acr]]));
  }

  async get(address: string): Promise<{ readonly response: Response; readonly url: URL }> {
    const url = new URL(address);
    const jar = this.jar.get(url.host) ?? new Map<string, string>();
    this.jar.set(url.host, jar);
    this.visited.push(address);
    const response = await fetch(url, { redirect: 'manual', headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /max-age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return { response, url };
  }

  /** Until it stands somewhere; gives where. */
  async follow(address: string, stopBefore: (url: string) => boolean = () => false): Promise<string> {
    let next = address;
    for (let hop = 0; hop < 12; hop += 1) {
      if (stopBefore(next)) return next;
      const { response, url } = await this.get(next);
      const location = response.headers.get('location');
      if (location === null || response.status < 300 || response.status > 399) return next;
      next = new URL(location, url).href;
    }
    throw new Error(`It never ends: ${this.visited.join(' -> ')}`);
  }

  cookie(name: string): string | undefined {
    return this.jar.get(new URL(server.url).host)?.get(name);
  }
  forget(name: string): void {
    this.jar.get(new URL(server.url).host)?.delete(name);
  }
  put(name: string, value: string): void {
    this.jar.get(new URL(server.url).host)?.set(name, value);
  }

  async me(): Promise<{ status: number; username: string | undefined }> {
    const { response } = await this.get(`${server.url}/api/trapp/session`);
    return { status: response.status, username: ((await response.json()) as { username?: string }).username };
  }
}

const start = (goTo = '/saker') => `${server.url}/api/trapp/session/provider?til=${encodeURIComponent(goTo)}`;
const isBack = (url: string) => url.includes('/session/provider/back');
const turnedAway = () => `${server.url}/app/logg-inn?feil=innlogging`;

describe('sec-12: the municipality\'s own login', () => {
  test('is offered by its name', async () => {
    expect(await (await fetch(`${server.url}/api/trapp/session/ways`)).json()).toEqual({ password: true, provider: { name: 'Feide' } });
  });

  test('lets somebody in who has an account here, and takes them to where they were on the way to', async () => {
    const browser = new Browser('larer.tindelia.8a');
    expect(await browser.follow(start('/saker?status=open'))).toBe(`${server.url}/app/saker?status=open`);
    expect(await browser.me()).toEqual({ status: 200, username: 'larer.tindelia.8a' });
    const asked = new URL(browser.visited.find((address) => address.includes('/auth?')) ?? '');
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({ code_challenge_method: 'S256', acr_values: 'Level4', response_type: 'code', scope: 'openid profile', client_id: 'trapp' });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.searchParams.get(name)?.length).toBeGreaterThan(20);
    // What was kept on the way is gone again.
    expect(browser.cookie('trapp_errand')).toBeUndefined();
  });

  test.each([
    ['somebody who has no account here', 'finnes.ikke', 'Level4'],
    ['a login that was weaker than is asked for', 'rektor', 'Level3'],
    ['a login that does not say how strong it was', 'rektor', ''],
  ])('turns away %s, with the same words', async (_title, who, acr) => {
    const browser = new Browser(who, acr);
    expect(await browser.follow(start())).toBe(turnedAway());
    expect(browser.cookie('trapp_session')).toBeUndefined();
  });

  test('a link back works in the browser that began, and once', async () => {
    const browser = new Browser('rektor');
    const back = await browser.follow(start(), isBack);
    const other = new Browser('rektor');
    expect(await other.follow(back)).toBe(turnedAway());
    expect(await browser.follow(back)).toBe(`${server.url}/app/saker`);
    browser.forget('trapp_session');
    expect(await browser.follow(back)).toBe(turnedAway());
  });

  test.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['another code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43))],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://elsewhere.example')],
    ['no code', (url: URL) => url.searchParams.delete('code')],
    ['an error', (url: URL) => url.searchParams.set('error', 'access_denied')],
  ])('comes back with %s, and is nobody', async (_title, change) => {
    const browser = new Browser('rektor');
    const back = new URL(await browser.follow(start(), isBack));
    change(back);
    expect(await browser.follow(back.href)).toBe(turnedAway());
    expect(browser.cookie('trapp_session')).toBeUndefined();
  });

  test.each([
    ['whose token was made for another nonce', 'nonce'],
    ['whose code was asked for with another PKCE challenge', 'code_challenge'],
  ])('comes back from a login %s, and is nobody', async (_title, changed) => {
    const browser = new Browser('rektor');
    const there = new URL(await browser.follow(start(), (url) => url.includes('/auth?')));
    expect(there.searchParams.get(changed)).not.toBeNull();
    there.searchParams.set(changed, 'x'.repeat(43));
    const back = await browser.follow(there.href, isBack);
    // The provider has seen nothing wrong: it is only here that it shows.
    expect(new URL(back).searchParams.get('code')).not.toBeNull();
    expect(await browser.follow(back)).toBe(turnedAway());
    expect(browser.cookie('trapp_session')).toBeUndefined();
  });

  test('what the browser carries cannot be made up: a link that somebody else began is worth nothing', async () => {
    const attacker = new Browser('larer.tindelia.8a');
    const back = await attacker.follow(start(), isBack);
    const victim = new Browser('rektor');
    await victim.follow(start(), isBack);
    expect(await victim.follow(back)).toBe(turnedAway());
    victim.put('trapp_errand', Buffer.from(JSON.stringify({ state: 'a', nonce: 'b', verifier: 'c', goTo: '/' })).toString('base64url'));
    expect(await victim.follow(back)).toBe(turnedAway());
    expect(victim.cookie('trapp_session')).toBeUndefined();
  });

  test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', '/ok\r\nSet-Cookie: a=b'])('nobody is led on to %s', async (goTo) => {
    const browser = new Browser('rektor');
    expect(await browser.follow(start(goTo))).toBe(`${server.url}/app`);
  });

  test('sec-14: nothing of a code or a token is in the log', async () => {
    const browser = new Browser('rektor');
    const back = new URL(await browser.follow(start(), isBack));
    back.searchParams.set('state', 'hemmeligtilstand');
    await browser.follow(back.href);
    expect(server.output()).not.toContain(back.searchParams.get('code'));
    expect(server.output()).not.toContain('hemmeligtilstand');
  });
});
