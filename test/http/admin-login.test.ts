import { createCoordinatorStore } from '../../plugins/trapp/server/coordinators/coordinator.store';
import type { AdminCodes } from '../../plugins/trapp/server/coordinators/admin-codes';
import type { AccountSettings } from '../../plugins/trapp/server/session/account.store';
import { limits } from '../../plugins/trapp/server/session/limits';
import { codeAt, stepAt } from '../../plugins/trapp/server/session/totp';
import { browser, theApp, visitor } from '../kit/app';
import { premises, resetClock, setClock } from '../kit/factories';

const PASSWORD = 'Prove-passord-1';
const NEXT = 'Et-annet-passord-2';
const NOW = '2026-11-20T08:00:10.000Z';

let made = 0;
async function anAdmin(more: { readonly role?: 'reader' } = {}): Promise<{ readonly id: number; readonly email: string }> {
  made += 1;
  const email = `inngang.${made}@admin-login.example`;
  await createCoordinatorStore(theApp()).add({ email, firstname: 'Kari', lastname: 'Koordinator', password: PASSWORD }, more.role);
  const { id } = (await theApp().db.query('admin::user').findOne({ where: { email } })) as { id: number };
  return { id, email };
}
const login = (email: string, password: string) => visitor().post('/admin/login').send({ email, password });
const later = (ms: number): string => new Date(Date.parse(NOW) + ms).toISOString();
const users = () => theApp().service('admin::user');
const codes = (deed: 'codes' | 'no-codes', email: string) => theApp().plugin('trapp').service('accounts').adminCodes(deed, email) as Promise<AdminCodes>;
const codeNow = ({ secret }: AdminCodes): string => codeAt(secret, stepAt(premises().clock.now()));

async function withSettings(more: Partial<AccountSettings>, work: () => Promise<void>): Promise<void> {
  const kept = theApp().plugin('trapp').config('accounts') as AccountSettings;
  theApp().config.set('plugin::trapp.accounts', { ...kept, ...more });
  try {
    await work();
  } finally {
    theApp().config.set('plugin::trapp.accounts', kept);
  }
}

beforeEach(() => setClock(NOW));
afterAll(resetClock);

describe('sec-12: failures at the coordinators\' door are limited, for the account and for the address', () => {
  it('whoever gets in may do so as often as they like: only failures count', async () => {
    const { email } = await anAdmin();
    for (let time = 0; time < limits.failuresOfAccount + 2; time += 1) expect((await login(email, PASSWORD)).status).toBe(200);
  });

  it('the door shuts after so many failures, whether or not the account exists, in the same words, and opens again after a while', async () => {
    const { email } = await anAdmin();
    const told: unknown[] = [];
    for (const one of [email.toUpperCase(), 'finnes.ikke@admin-login.example']) {
      for (let failure = 0; failure < limits.failuresOfAccount; failure += 1) {
        const { status, body } = await login(one, 'Feil-passord-1');
        told.push({ one: 'wrong', status, body });
      }
      const { status, body } = await login(one, PASSWORD);
      told.push({ one: 'shut', status, body });
    }
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(2);
    expect(told[0]).toMatchObject({ status: 400, body: { error: { message: 'Invalid credentials' } } });
    expect(told.at(-1)).toMatchObject({ one: 'shut', status: 429 });
    setClock(later(limits.attemptsMs + 1000));
    expect((await login(email, PASSWORD)).status).toBe(200);
  });

  it('too many failures from one address shut it for every account', async () => {
    const { email } = await anAdmin();
    const { sessions } = premises().stores;
    const attempt = sessions.attempt;
    Object.assign(sessions, { attempt: async (...given: Parameters<typeof attempt>) => ({ ...(await attempt(...given)), address: limits.failuresOfAddress + 1 }) });
    try {
      expect((await login(email, PASSWORD)).status).toBe(429);
    } finally {
      Object.assign(sessions, { attempt });
    }
  });

  it('one that does not exist, one that is closed and a wrong password get the same answer after the same work', async () => {
    const [open, closed] = [await anAdmin(), await anAdmin()];
    await users().updateById(closed.id, { isActive: false });
    const { adminAccounts } = premises().stores;
    const isPassword = adminAccounts.isPassword;
    const asked: string[] = [];
    Object.assign(adminAccounts, { isPassword: (password: string, hash: string | null) => (asked.push(hash === null ? 'nobody' : 'somebody'), isPassword(password, hash)) });
    try {
      const answers = [await login(open.email, 'Feil-passord-1'), await login('ingen@admin-login.example', 'Feil-passord-1'), await login(closed.email, PASSWORD)];
      expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
      expect(asked).toEqual(['somebody', 'nobody', 'somebody']);
    } finally {
      Object.assign(adminAccounts, { isPassword });
    }
  });

  it.each([{}, { email: 'a@b.no' }, { email: { $ne: null }, password: { $ne: null } }, { email: 'ikke en adresse', password: 'x' }])('%j is refused, and nobody is let in', async (sent) => {
    expect((await visitor().post('/admin/login').send(sent)).status).toBe(400);
  });

  it.each(['/admin/forgot-password', '/admin/reset-password'])('%s is shut: a password that is forgotten is not mailed', async (path) => {
    expect((await visitor().post(path).send({ email: 'a@b.no', resetPasswordToken: 'x', password: NEXT })).status).toBe(404);
  });
});

describe('sec-12: a coordinator\'s session is dead at once', () => {
  /** Logged in with a browser: the token, and whether it and the cookie that renews it are still worth anything. */
  async function loggedIn(email: string) {
    const agent = browser();
    const { body } = await agent.post('/admin/login').send({ email, password: PASSWORD });
    const authorization = `Bearer ${String(body.data.token)}`;
    return {
      agent, authorization,
      alive: async () => [(await visitor().get('/admin/users/me').set('Authorization', authorization)).status, (await visitor().get('/trapp/routines').set('Authorization', authorization)).status, (await agent.post('/admin/access-token')).status],
    };
  }

  it('when they log out', async () => {
    const { email } = await anAdmin();
    const { agent, authorization, alive } = await loggedIn(email);
    expect((await agent.post('/admin/logout').set('Authorization', authorization).send({})).status).toBe(200);
    expect(await alive()).toEqual([401, 401, 401]);
  });

  it('when they change their own password', async () => {
    const { email } = await anAdmin();
    const { authorization, alive } = await loggedIn(email);
    expect((await visitor().put('/admin/users/me').set('Authorization', authorization).send({ currentPassword: PASSWORD, password: NEXT })).status).toBe(200);
    expect(await alive()).toEqual([401, 401, 401]);
    expect((await login(email, PASSWORD)).status).toBe(400);
    expect((await login(email, NEXT)).status).toBe(200);
  });

  describe('when a super admin', () => {
    let authorization = '';
    beforeAll(async () => {
      setClock(NOW);
      const { id } = await theApp().service('admin::role').getSuperAdmin();
      const email = 'super@admin-login.example';
      await users().create({ email, firstname: 'Super', lastname: 'Admin', password: PASSWORD, roles: [id], isActive: true, registrationToken: null });
      authorization = `Bearer ${String((await login(email, PASSWORD)).body.data.token)}`;
    });
    const change = async (id: number, what: object) => expect((await visitor().put(`/admin/users/${id}`).set('Authorization', authorization).send(what)).status).toBe(200);

    it('closes the account, also when it is opened again', async () => {
      const { id, email } = await anAdmin();
      const { alive } = await loggedIn(email);
      await change(id, { isActive: false });
      expect(await alive()).toEqual([401, 401, 401]);
      await change(id, { isActive: true });
      expect(await alive()).toEqual([401, 401, 401]);
    });

    it('gives another password', async () => {
      const { id, email } = await anAdmin();
      const { alive } = await loggedIn(email);
      await change(id, { password: NEXT });
      expect(await alive()).toEqual([401, 401, 401]);
    });

    it('gives another role', async () => {
      const { id, email } = await anAdmin();
      const { alive } = await loggedIn(email);
      const { id: reader } = (await theApp().service('admin::role').findOne({ code: 'trapp-reader' })) as { id: number };
      await change(id, { roles: [reader] });
      expect(await alive()).toEqual([401, 401, 401]);
    });

    it('deletes the account', async () => {
      const { id, email } = await anAdmin();
      const { alive } = await loggedIn(email);
      expect((await visitor().delete(`/admin/users/${id}`).set('Authorization', authorization)).status).toBe(200);
      expect(await alive()).toEqual([401, 401, 401]);
    });

    it('but not when a name is written otherwise', async () => {
      const { id, email } = await anAdmin();
      const { alive } = await loggedIn(email);
      const { id: role } = (await theApp().service('admin::role').findOne({ code: 'trapp-coordinator' })) as { id: number };
      await change(id, { firstname: 'Karianne', roles: [role], isActive: true });
      expect(await alive()).toEqual([200, 200, 200]);
    });
  });
});

describe('sec-12: codes at the coordinators\' door', () => {
  it('are asked for after the right password only, taken once, and with the password in one field', async () => {
    const { email } = await anAdmin();
    const given = await codes('codes', email);
    expect((await login(email, 'Feil-passord-1')).body.error.message).toBe('Invalid credentials');
    const without = await login(email, PASSWORD);
    expect([without.status, without.body.error.message]).toEqual([400, expect.stringContaining('koden fra telefonen')]);
    const typed = `${PASSWORD} ${codeNow(given)}`;
    expect((await login(email, `${PASSWORD} 000000`)).status).toBe(400);
    expect((await login(email, `Feil-passord-1 ${codeNow(given)}`)).body.error.message).toBe('Invalid credentials');
    const answers = await Promise.all([login(email, typed), login(email, typed)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect((await login(email, typed)).status).toBe(400);
    const [spare = ''] = given.spare;
    expect((await login(email, `${PASSWORD} ${spare}`)).status).toBe(200);
    expect((await login(email, `${PASSWORD} ${spare}`)).status).toBe(400);
  });

  it('are guessed at as seldom as passwords', async () => {
    const { email } = await anAdmin();
    const given = await codes('codes', email);
    for (let guess = 0; guess < limits.failuresOfAccount; guess += 1) await login(email, `${PASSWORD} 00000${guess}`);
    expect((await login(email, `${PASSWORD} ${codeNow(given)}`)).status).toBe(429);
  });

  it('given or taken away, whoever was logged in is so no more; what is kept is sealed', async () => {
    const { id, email } = await anAdmin();
    const token = async (password: string) => String((await login(email, password)).body.data.token);
    const isIn = async (one: string) => (await visitor().get('/admin/users/me').set('Authorization', `Bearer ${one}`)).status === 200;
    const first = await token(PASSWORD);
    const given = await codes('codes', email);
    expect(await isIn(first)).toBe(false);
    const kept = await premises().actingAs({ acts: 'system' }, () => premises().transaction(() => premises().stores.accounts.codesOf(`admin-${id}`)));
    expect(JSON.stringify(kept)).not.toContain(given.secret);
    const second = await token(`${PASSWORD} ${codeNow(given)}`);
    expect(await isIn(second)).toBe(true);
    await codes('no-codes', email);
    expect(await isIn(second)).toBe(false);
    expect(await isIn(await token(PASSWORD))).toBe(true);
  });

  it('where everybody must have them, nobody gets in without, nor by an invitation', async () => {
    const { email } = await anAdmin();
    const invited = await users().create({ email: 'invitert@admin-login.example', firstname: 'I', lastname: 'N', roles: [(await theApp().service('admin::role').findOne({ code: 'trapp-reader' })).id], isActive: false });
    const accept = () => visitor().post('/admin/register').send({ registrationToken: invited.registrationToken, userInfo: { firstname: 'I', lastname: 'N', password: NEXT } });
    await withSettings({ adminCodesRequired: true }, async () => {
      const { status, body } = await login(email, PASSWORD);
      expect([status, body.error.message]).toEqual([400, expect.stringContaining('mangler kode')]);
      expect((await accept()).status).toBe(403);
      const given = await codes('codes', email);
      expect((await login(email, `${PASSWORD} ${codeNow(given)}`)).status).toBe(200);
    });
    expect((await accept()).status).toBe(200);
  });

  it('a password that ends as a code does is whole where there are no codes', async () => {
    const { id, email } = await anAdmin();
    await users().updateById(id, { password: 'Passord-med 123456' });
    expect((await login(email, 'Passord-med 123456')).status).toBe(200);
  });

  it('nobody is given codes who is not there', async () => {
    await expect(codes('codes', 'ingen@admin-login.example')).rejects.toThrow('Nobody in the admin');
  });
});
