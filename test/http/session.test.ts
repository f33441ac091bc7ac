import crypto, { randomUUID } from 'node:crypto';
import { request as nodeRequest } from 'node:http';
import type { School, Staff } from '../../plugins/trapp/core/people/index';
import { limits } from '../../plugins/trapp/server/session/limits';
import { fingerprint } from '../../plugins/trapp/server/session/token';
import { portOfApp, theApp, visitor } from '../kit/app';
import { evidence, times } from '../kit/evidence';
import { aGroup, aSchool, aStaff, ask, premises, resetClock, sessionOf, setClock } from '../kit/factories';

const PASSWORD = 'Et ganske langt passord 1';
let school: School;
let teacher: Staff;

beforeAll(async () => {
  school = await aSchool();
  const group = await aGroup(school, { name: '7B', grade: 7 });
  teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }], { name: 'Åse Čohkka', password: PASSWORD });
});
afterEach(resetClock);

const login = (username: string, password: string) => ask('post', '/session').send({ username, password });
const cookieOf = (answer: { headers: Record<string, unknown> }): string => String((answer.headers['set-cookie'] as string[] | undefined)?.[0] ?? '');
const sentBack = (cookie: string): string => cookie.split(';')[0] ?? '';
/** Tries to log in from another machine than the other tests: each address of the loopback network is one. */
function loginFrom(address: string, username: string, password: string): Promise<{ readonly status: number; readonly code: string | undefined }> {
  const body = JSON.stringify({ username, password });
  return new Promise((resolve, reject) => {
    const sent = nodeRequest({ host: '127.0.0.1', port: portOfApp(), localAddress: address, method: 'POST', path: '/api/trapp/session', headers: { 'X-Trapp': '1', 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const { error } = JSON.parse(Buffer.concat(parts).toString()) as { error?: { code: string } };
        resolve({ status: answer.statusCode ?? 0, code: error?.code });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
const later = (ms: number): string => new Date(Date.now() + ms).toISOString();

describe('logging in', () => {
  it('answers who one is, with roles in words and the day of the server', async () => {
    const answer = await login(teacher.username, PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      id: teacher.id, name: 'Åse Čohkka', mayImport: false, today: premises().clock.today(),
      assignments: [{ role: 'contact_teacher', schoolName: school.name, groupName: '7B' }],
    });
    expect(JSON.stringify(answer.body)).not.toContain('scrypt');
  });

  it('sec-12: the cookie is out of reach for scripts and other sites, and names nothing', async () => {
    const cookie = cookieOf(await login(teacher.username, PASSWORD));
    expect(cookie).toMatch(/^trapp_session=[\w-]{43}; Path=\/api\/trapp; HttpOnly; SameSite=Lax; Max-Age=43200$/);
  });

  it('sec-12: over TLS the cookie is kept to TLS', async () => {
    Object.assign(premises(), { secureCookies: true });
    try {
      expect(cookieOf(await login(teacher.username, PASSWORD))).toMatch(/; Secure$/);
    } finally {
      Object.assign(premises(), { secureCookies: false });
    }
  });

  it('sec-12: the token itself is not in the database', async () => {
    const token = sentBack(cookieOf(await login(teacher.username, PASSWORD))).replace('trapp_session=', '');
    expect(await premises().stores.sessions.find(token, '2026-11-20', premises().clock.now())).toBeUndefined();
  });

  it('takes the user name however it is typed', async () => {
    expect((await login(`  ${teacher.username.toUpperCase()} `, PASSWORD)).status).toBe(200);
  });

  it('sec-12: a wrong password and an account that does not exist get the same answer', async () => {
    const wrong = await login(teacher.username, 'feil');
    const unknown = await login(`finnes.ikke.${randomUUID()}`, 'feil');
    expect(wrong.status).toBe(401);
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
    expect(cookieOf(wrong)).toBe('');
    await login(teacher.username, PASSWORD);
  });

  it('sec-12: whoever is not let in has cost the same work: one password compared, at the same price', async () => {
    const known = await aStaff([], { password: PASSWORD });
    const [closed, without] = [await aStaff([], { active: false, password: PASSWORD }), await aStaff([])];
    const unknown = `finnes.ikke.${randomUUID()}`;
    const compared = jest.spyOn(crypto, 'scrypt');
    const tried = async (username: string) => {
      compared.mockClear();
      const { status, body } = await login(username, 'feil');
      return { status, body: body as object, work: compared.mock.calls.map(([, , bytes, cost]) => ({ bytes, cost })) };
    };
    try {
      const wrong = await tried(known.username);
      expect(wrong).toMatchObject({ status: 401, work: [{ bytes: 32, cost: { N: 32_768, r: 8, p: 1 } }] });
      for (const username of [closed.username, without.username, unknown]) expect(await tried(username)).toEqual(wrong);
      const shut: unknown[] = [];
      for (const username of [known.username, closed.username, without.username, unknown]) {
        for (let failure = 1; failure < limits.failuresOfAccount; failure += 1) await premises().stores.sessions.attempt({ id: randomUUID(), account: fingerprint(username), address: fingerprint(randomUUID()), at: premises().clock.now() }, later(-limits.attemptsMs));
        shut.push(await tried(username));
      }
      expect(shut[0]).toMatchObject({ status: 429, work: [] });
      expect(shut).toEqual(shut.map(() => shut[0]));
    } finally {
      compared.mockRestore();
    }
  }, 60_000);

  it('an account without a password, or closed, cannot log in', async () => {
    const without = await aStaff([]);
    const closed = await aStaff([], { active: false, password: PASSWORD });
    for (const { username } of [without, closed]) expect((await login(username, PASSWORD)).body.error.code).toBe('login_failed');
  });

  it.each([
    [{}, ['username', 'password']],
    [{ username: 'a', password: 7 }, ['password']],
    [{ username: 'a', password: 'b', isAdmin: true }, ['']],
    [{ username: { $gt: '' }, password: 'b' }, ['username']],
    [[], ['']],
  ])('%j is refused in plain Norwegian', async (input, paths) => {
    const answer = await ask('post', '/session').send(input as object);
    expect(answer.status).toBe(400);
    expect(answer.body.error.problems.map(({ path }: { path: string }) => path)).toEqual(paths);
    expect(JSON.stringify(answer.body)).not.toMatch(/expected|received|invalid input|unrecognized/i);
  });
});

describe('sec-12: failures are limited, for the account and not for the school', () => {
  it('the door shuts after so many failures, whether or not the account exists, and opens again after a while', async () => {
    const known = await aStaff([], { password: PASSWORD });
    const unknown = `finnes.ikke.${randomUUID()}`;
    for (const username of [known.username, unknown]) {
      for (let failure = 0; failure < limits.failuresOfAccount; failure += 1) expect((await login(username, 'feil')).status).toBe(401);
      expect((await login(username, PASSWORD)).status).toBe(429);
    }
    setClock(later(limits.attemptsMs + 1000));
    expect((await login(known.username, PASSWORD)).status).toBe(200);
  });

  it('guesses sent all at once do not slip past', async () => {
    const { username } = await aStaff([], { password: PASSWORD });
    const answers = await Promise.all(Array.from({ length: limits.failuresOfAccount + 5 }, () => login(username, 'feil')));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('an address from which ever new accounts are tried is shut to everybody there, for a while, and no other address is', async () => {
    const { username } = await aStaff([], { password: PASSWORD });
    const [guesser, other] = ['127.0.4.1', '127.0.4.2'];
    const guess = () => loginFrom(guesser, `finnes.ikke.${randomUUID()}`, 'feil');
    const AT_ONCE = 10;
    const guessed = async () => expect((await Promise.all(Array.from({ length: AT_ONCE }, guess))).filter(({ code }) => code !== 'login_failed')).toEqual([]);
    await guessed();
    // Each guess is the dear work of a password: but for a deep run, most are written down as they would have been.
    const [address] = (await theApp().db.connection('trapp_login_attempts').orderBy('id', 'desc').limit(1).pluck('address')) as string[];
    const written = limits.failuresOfAddress - times(limits.failuresOfAddress, 2 * AT_ONCE);
    for (let made = 0; made < written; made += 1) await premises().stores.sessions.attempt({ id: randomUUID(), account: fingerprint(randomUUID()), address: address ?? '', at: premises().clock.now() }, later(-limits.attemptsMs));
    for (let made = AT_ONCE + written; made < limits.failuresOfAddress; made += AT_ONCE) await guessed();
    expect(await loginFrom(guesser, username, PASSWORD)).toEqual({ status: 429, code: 'too_many_attempts' });
    expect(await guess()).toEqual({ status: 429, code: 'too_many_attempts' });
    expect(await loginFrom(other, username, PASSWORD)).toEqual({ status: 200, code: undefined });
    setClock(later(limits.attemptsMs + 1000));
    expect(await loginFrom(guesser, username, PASSWORD)).toEqual({ status: 200, code: undefined });
  }, 120_000);

  it('attempts made all at once are each counted, for the account and for the address', async () => {
    const AT_ONCE = 24;
    const address = fingerprint(randomUUID());
    const since = later(-limits.attemptsMs);
    const attempt = (account: string) => premises().transaction(() => premises().stores.sessions.attempt({ id: randomUUID(), account, address, at: premises().clock.now() }, since));
    const one = fingerprint(randomUUID());
    const counted = await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => attempt(at % 2 === 0 ? one : fingerprint(randomUUID()))));
    const inOrder = (numbers: number[]) => numbers.sort((a, b) => a - b);
    expect(inOrder(counted.map(({ address: of }) => of))).toEqual(Array.from({ length: AT_ONCE }, (_, at) => at + 1));
    expect(inOrder(counted.filter((_, at) => at % 2 === 0).map(({ account }) => account))).toEqual(Array.from({ length: AT_ONCE / 2 }, (_, at) => at + 1));
  });

  it('those who get in count for nothing: a staff room behind one address', async () => {
    const staff = await Promise.all(Array.from({ length: 20 }, () => aStaff([], { password: PASSWORD })));
    const answers = await Promise.all(staff.map(({ username }) => login(username, PASSWORD)));
    expect(answers.map(({ status }) => status)).toEqual(staff.map(() => 200));
  });
});

describe('sec-12: a session is dead at once', () => {
  it('when logged out, and the browser is told to forget it', async () => {
    const cookie = await sessionOf(teacher);
    expect((await ask('get', '/session', cookie)).status).toBe(200);
    expect(cookieOf(await ask('delete', '/session', cookie))).toContain('Max-Age=0');
    expect((await ask('get', '/session', cookie)).body.error.code).toBe('not_logged_in');
  });

  it('whatever ends it: not one request more is answered', async () => {
    const accounts = theApp().plugin('trapp').service('accounts') as { change(deed: string, username: string, newPassword: () => string): Promise<unknown>; role(deed: string, given: object): Promise<void> };
    const ends: Readonly<Record<string, (cookie: string, staff: Staff) => PromiseLike<unknown>>> = {
      'logging out': (cookie) => ask('delete', '/session', cookie),
      'the account closed': (_cookie, staff) => accounts.change('close', staff.username, () => ''),
      'a password given by somebody else': (_cookie, staff) => accounts.change('reset', staff.username, () => 'Et annet langt passord 2'),
      'a new password of one’s own': async (cookie) => expect((await ask('put', '/account/password', cookie).send({ password: PASSWORD, newPassword: 'Et annet langt passord 2' })).status).toBe(200),
      'a role more': (_cookie, staff) => accounts.role('give', { username: staff.username, role: 'school_nurse', school: school.sourceId }),
      'a role less': (_cookie, staff) => accounts.role('take', { username: staff.username, role: 'presence_team', school: school.sourceId }),
    };
    const REQUESTS = 10;
    const figures = { sessionsEnded: 0, askedAfterwards: 0, answeredAfterwards: 0, untilRefusedMs: 0 };
    for (const [title, end] of Object.entries(ends)) {
      const staff = await aStaff([{ role: 'presence_team', schoolId: school.id, groupId: null }], { password: PASSWORD });
      const cookie = await sessionOf(staff);
      expect({ title, before: (await ask('get', '/session', cookie)).status }).toEqual({ title, before: 200 });
      await end(cookie, staff);
      const ended = performance.now();
      const answers = [await ask('get', '/session', cookie)];
      figures.untilRefusedMs = Math.max(figures.untilRefusedMs, Math.ceil(performance.now() - ended));
      answers.push(...(await Promise.all(Array.from({ length: REQUESTS - 1 }, () => ask('get', '/session', cookie)))));
      figures.sessionsEnded += 1;
      figures.askedAfterwards += answers.length;
      figures.answeredAfterwards += answers.filter(({ status }) => status !== 401).length;
      expect({ title, answered: answers.filter(({ status }) => status !== 401).length }).toEqual({ title, answered: 0 });
    }
    evidence('sec-12', figures);
  });

  it('when the account is closed', async () => {
    const staff = await aStaff([]);
    const cookie = await sessionOf(staff);
    await premises().stores.staff.save({ ...staff, active: false });
    expect((await ask('get', '/session', cookie)).status).toBe(401);
  });

  it('when the password is changed: every session of the person', async () => {
    const staff = await aStaff([]);
    const cookies = [await sessionOf(staff), await sessionOf(staff)];
    await premises().stores.staff.setPasswordHash(staff.id, 'scrypt$16$8$1$AAAA$AAAA');
    for (const cookie of cookies) expect((await ask('get', '/session', cookie)).status).toBe(401);
  });

  it('when nobody has used it for an hour, and after twelve hours whatever happens', async () => {
    const cookie = await sessionOf(teacher);
    const start = Date.now();
    for (let elapsed = 0; elapsed < limits.sessionMs - limits.idleMs; elapsed += limits.idleMs - 60_000) {
      setClock(new Date(start + elapsed).toISOString());
      expect((await ask('get', '/session', cookie)).status).toBe(200);
    }
    setClock(new Date(start + limits.sessionMs + 1000).toISOString());
    expect((await ask('get', '/session', cookie)).status).toBe(401);
    resetClock();
    const idle = await sessionOf(teacher);
    setClock(later(limits.idleMs + 1000));
    expect((await ask('get', '/session', idle)).status).toBe(401);
  });

  it.each(['', 'x', 'trapp_session=', `trapp_session=${'A'.repeat(43)}`, 'trapp_session=../../etc', `trapp_session=${'%00'.repeat(20)}`])('an invented one (%s) is nobody', async (cookie) => {
    expect((await ask('get', '/session').set('Cookie', cookie)).status).toBe(401);
  });
});

describe('a write comes from our own pages, or not at all', () => {
  it.each([
    ['no sign of where it comes from', {}, 403],
    ['another site', { Origin: 'https://elsewhere.example' }, 403],
    ['another site that sends our header', { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site', 'X-Trapp': '1' }, 403],
    ['a malformed origin', { Origin: 'null' }, 403],
    ['our own page', { 'X-Trapp': '1' }, 200],
  ])('%s', async (_title, headers, status) => {
    const cookie = await sessionOf(teacher);
    const answer = await visitor().delete('/api/trapp/session').set('Cookie', cookie).set(headers);
    expect(answer.status).toBe(status);
  });
});
