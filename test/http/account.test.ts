import type { Staff } from '../../plugins/trapp/core/people/index';
import { limits } from '../../plugins/trapp/server/session/limits';
import type { AccountSettings } from '../../plugins/trapp/server/session/account.store';
import { codeAt, stepAt } from '../../plugins/trapp/server/session/totp';
import { theApp } from '../kit/app';
import { evidence, times } from '../kit/evidence';
import { aSchool, aStaff, ask, premises, resetClock, sessionOf, setClock } from '../kit/factories';

const PASSWORD = 'Et ganske langt passord 1';
const NEXT = 'fire blå katter sover';
const NOW = '2026-11-20T08:00:10.000Z';

const cookieOf = (answer: { headers: Record<string, unknown> }): string => (String((answer.headers['set-cookie'] as string[] | undefined)?.[0] ?? '').split(';')[0] ?? '');
const login = (username: string, password: string, code?: string) => ask('post', '/session').send({ username, password, ...(code !== undefined && { code }) });
const later = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString();
const codeNow = (secret: string): string => codeAt(secret, stepAt(premises().clock.now()));
const settings = (): AccountSettings => theApp().plugin('trapp').config('accounts') as AccountSettings;

async function withSettings(more: Partial<AccountSettings>, work: () => Promise<void>): Promise<void> {
  const before = settings();
  theApp().config.set('plugin::trapp.accounts', { ...before, ...more });
  try {
    await work();
  } finally {
    theApp().config.set('plugin::trapp.accounts', before);
  }
}

/** Somebody who has set up codes, with the secret of their app and their spare codes. */
async function withCodes(): Promise<{ staff: Staff; cookie: string; secret: string; spare: string[] }> {
  const staff = await aStaff([], { password: PASSWORD });
  const cookie = await sessionOf(staff);
  const { secret } = (await ask('post', '/account/codes', cookie).send({ password: PASSWORD })).body;
  const { spare } = (await ask('put', '/account/codes', cookie).send({ code: codeNow(secret) })).body;
  return { staff, cookie, secret, spare };
}

beforeEach(() => setClock(NOW));
afterAll(resetClock);

describe('sec-12: a new password', () => {
  it('ends every session of the account, and the one who asked goes on in a new one', async () => {
    const staff = await aStaff([], { password: PASSWORD });
    const [own, other] = [await sessionOf(staff), await sessionOf(staff)];
    const answer = await ask('put', '/account/password', own).send({ password: PASSWORD, newPassword: NEXT });
    expect(answer.status).toBe(200);
    for (const cookie of [own, other]) expect((await ask('get', '/session', cookie)).status).toBe(401);
    expect((await ask('get', '/session', cookieOf(answer))).status).toBe(200);
    expect((await login(staff.username, PASSWORD)).status).toBe(401);
    expect((await login(staff.username, NEXT)).status).toBe(200);
  });

  it('is not taken from a session that somebody has left open, and guessing there is limited as at the door', async () => {
    const staff = await aStaff([], { password: PASSWORD });
    const cookie = await sessionOf(staff);
    for (let guess = 0; guess < limits.failuresOfAccount; guess += 1) {
      expect((await ask('put', '/account/password', cookie).send({ password: `feil ${guess}`, newPassword: NEXT })).body.error.code).toBe('password_wrong');
    }
    expect((await ask('put', '/account/password', cookie).send({ password: PASSWORD, newPassword: NEXT })).status).toBe(429);
    expect((await ask('get', '/session', cookie)).status).toBe(200);
  });

  it.each([['kort', 'tolv tegn'], ['aaaaaaaaaaaaaaaa', 'lett å gjette']])('%s is refused at its field, in words', async (newPassword, words) => {
    const staff = await aStaff([], { password: PASSWORD });
    const { status, body } = await ask('put', '/account/password', await sessionOf(staff)).send({ password: PASSWORD, newPassword });
    expect(status).toBe(400);
    expect(body.error.problems).toEqual([{ path: 'newPassword', message: expect.stringContaining(words) }]);
    expect((await login(staff.username, PASSWORD)).status).toBe(200);
  });
});

describe('sec-12: codes from an app', () => {
  it('are asked for once they are set up, and only after the right password', async () => {
    const { staff, secret } = await withCodes();
    setClock(later(60));
    expect((await login(staff.username, 'feil')).body.error.code).toBe('login_failed');
    expect((await login(staff.username, 'feil', codeNow(secret))).body.error.code).toBe('login_failed');
    expect((await login(staff.username, PASSWORD)).body.error.code).toBe('code_needed');
    expect((await login(staff.username, PASSWORD, '000000')).body.error.code).toBe('code_failed');
    expect((await login(staff.username, PASSWORD, codeNow(secret))).status).toBe(200);
  });

  it('let nobody in a second time, also not two at once', async () => {
    const { staff, secret } = await withCodes();
    setClock(later(60));
    const code = codeNow(secret);
    const answers = await Promise.all([login(staff.username, PASSWORD, code), login(staff.username, PASSWORD, code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await login(staff.username, PASSWORD, code)).body.error.code).toBe('code_failed');
  });

  it('may be replaced by a spare one, once', async () => {
    const { staff, spare, cookie } = await withCodes();
    expect(spare).toHaveLength(10);
    expect((await login(staff.username, PASSWORD, ` ${(spare[3] ?? '').toUpperCase().replace('-', ' ')} `)).status).toBe(200);
    expect((await login(staff.username, PASSWORD, spare[3])).body.error.code).toBe('code_failed');
    expect((await ask('get', '/account', cookie)).body).toMatchObject({ hasPassword: true, codes: { spareLeft: 9 }, codesRequired: false });
  });

  it('are guessed no more often than passwords', async () => {
    const { staff } = await withCodes();
    for (let guess = 0; guess < limits.failuresOfAccount; guess += 1) expect((await login(staff.username, PASSWORD, '123456')).status).toBe(401);
    expect((await login(staff.username, PASSWORD, '123456')).status).toBe(429);
  });

  it('are worth nothing until the app has shown that it knows the secret; then everybody else who is logged in is so no more', async () => {
    const staff = await aStaff([], { password: PASSWORD });
    const [cookie, other] = [await sessionOf(staff), await sessionOf(staff)];
    expect((await ask('post', '/account/codes', cookie).send({ password: 'feil' })).body.error.code).toBe('password_wrong');
    const { secret, address } = (await ask('post', '/account/codes', cookie).send({ password: PASSWORD })).body;
    expect(address).toContain(`secret=${secret}`);
    expect((await login(staff.username, PASSWORD)).status).toBe(200);
    expect((await ask('put', '/account/codes', cookie).send({ code: '000000' })).body.error.code).toBe('code_failed');
    expect((await ask('put', '/account/codes', cookie).send({ code: codeNow(secret) })).status).toBe(200);
    expect((await ask('get', '/session', other)).status).toBe(401);
    expect((await ask('post', '/account/codes', cookie).send({ password: PASSWORD })).body.error.code).toBe('codes_exist');
  });

  it('are ended with the password, and not asked for any more', async () => {
    const { staff, cookie } = await withCodes();
    expect((await ask('post', '/account/codes/end', cookie).send({ password: 'feil' })).status).toBe(403);
    expect((await ask('post', '/account/codes/end', cookie).send({ password: PASSWORD })).status).toBe(200);
    expect((await login(staff.username, PASSWORD)).status).toBe(200);
  });

  it('stand in the database so that nobody who reads it can make one', async () => {
    const { staff, secret, spare } = await withCodes();
    const row = JSON.stringify(await theApp().db.connection('trapp_login_codes').where('staff', staff.id).first());
    expect([secret, ...spare].filter((one) => row.includes(one))).toEqual([]);
  });
});

describe('sec-12: where codes are required', () => {
  it('nothing but one\'s own account is open before they are set up, also in sessions from before', async () => {
    const school = await aSchool();
    const head = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }], { password: PASSWORD });
    const before = await sessionOf(head);
    await withSettings({ codesRequired: true }, async () => {
      const begun = await login(head.username, PASSWORD);
      expect(begun.body).toMatchObject({ mustAddCodes: true });
      for (const cookie of [before, cookieOf(begun)]) {
        for (const path of ['/my-day', '/groups', '/cases', '/findings', `/school-work/${school.id}`, '/own-absences', '/mail-wish']) {
          const { status } = await ask('get', path, cookie);
          expect({ path, isShut: status === 403 || status === 404 }).toEqual({ path, isShut: true });
        }
        expect((await ask('get', '/session', cookie)).body).toMatchObject({ mustAddCodes: true });
      }
      const cookie = cookieOf(begun);
      const { secret } = (await ask('post', '/account/codes', cookie).send({ password: PASSWORD })).body;
      expect((await ask('put', '/account/codes', cookie).send({ code: codeNow(secret) })).status).toBe(200);
      expect((await ask('get', '/my-day', cookie)).status).toBe(200);
      expect((await ask('get', '/session', cookie)).body).toMatchObject({ mustAddCodes: false });
      // Whoever takes them away again is back where they were.
      expect((await ask('post', '/account/codes/end', cookie).send({ password: PASSWORD })).status).toBe(200);
      expect((await ask('get', '/my-day', cookie)).status).toBe(403);
    });
  });
});

describe('sec-12: where there are no passwords of ours', () => {
  it('nobody gets in by one, and the page does not ask for one', async () => {
    const staff = await aStaff([], { password: PASSWORD });
    await withSettings({ passwords: false }, async () => {
      expect((await login(staff.username, PASSWORD)).body.error.code).toBe('login_failed');
      expect((await ask('get', '/session/ways')).body).toEqual({ password: false, provider: null });
    });
    expect((await ask('get', '/session/ways')).body).toEqual({ password: true, provider: null });
  });
});

describe('sec-12: a session is dead when the role is another', () => {
  it('at once, whether something is given or taken away; the same once more changes nothing', async () => {
    const school = await aSchool();
    const staff = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]);
    const first = await sessionOf(staff);
    await premises().stores.staff.save(staff);
    expect((await ask('get', '/session', first)).status).toBe(200);
    await premises().stores.staff.save({ ...staff, assignments: [...staff.assignments, { role: 'presence_team', schoolId: school.id, groupId: null }] });
    expect((await ask('get', '/session', first)).status).toBe(401);
    const second = await sessionOf(staff);
    await premises().stores.staff.save({ ...staff, assignments: [] });
    expect((await ask('get', '/session', second)).status).toBe(401);
  });
});

describe('sec-12: what whoever runs the installation does with an account', () => {
  const change = (deed: string, username: string) => theApp().plugin('trapp').service('accounts').change(deed, username, () => NEXT);

  it('gives a new password and takes codes away, also where the account was locked; the person is logged out everywhere, and it is on record', async () => {
    const { staff, cookie } = await withCodes();
    for (let guess = 0; guess <= limits.failuresOfAccount; guess += 1) await login(staff.username, 'feil');
    expect((await login(staff.username, PASSWORD)).status).toBe(429);
    expect(await change('reset', staff.username.toUpperCase())).toBe(NEXT);
    expect((await ask('get', '/session', cookie)).status).toBe(401);
    expect((await login(staff.username, NEXT)).status).toBe(200);
    expect((await premises().stores.audit.latest(5)).map(({ operation }) => operation)).toContain('account: reset');
  });

  it('closes it and opens it again, and says so when there is none', async () => {
    const staff = await aStaff([], { password: PASSWORD });
    const cookie = await sessionOf(staff);
    expect(await change('close', staff.username)).toBeNull();
    expect((await ask('get', '/session', cookie)).status).toBe(401);
    expect((await login(staff.username, PASSWORD)).body.error.code).toBe('login_failed');
    await change('open', staff.username);
    expect((await login(staff.username, PASSWORD)).status).toBe(200);
    await expect(change('reset', 'finnes.ikke')).rejects.toThrow('There is no account finnes.ikke');
  });
});

const PEOPLE = times(100, 10);

test(`security sec-12: ${PEOPLE} people log in from one address, and none is turned away`, async () => {
  resetClock();
  const staff = await Promise.all(Array.from({ length: PEOPLE }, () => aStaff([], { password: PASSWORD })));
  const begun = performance.now();
  const answers = await Promise.all(staff.map(({ username }) => login(username, PASSWORD)));
  evidence('sec-12', { people: PEOPLE, letIn: answers.filter(({ status }) => status === 200).length, togetherMs: Math.round(performance.now() - begun) });
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
}, 120_000);
