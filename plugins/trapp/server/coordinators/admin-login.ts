import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { z } from 'zod';
import type { Premises } from '../premises';
import { door } from '../row-security/scope';
import { afterCode } from '../session/codes';
import { before, limits } from '../session/limits';
import { fingerprint } from '../session/token';
import { standBefore } from './admin-account.store';

/** What Strapi itself says of a password that is wrong: nothing here says more. */
const WRONG = 'Invalid credentials';
/** Said only to somebody who has shown the right password. */
const messages = {
  needed: 'Kontoen har kode. Skriv passordet, et mellomrom og koden fra telefonen i feltet for passord. / Type the password, a space and the code from your telephone.',
  missing: 'Kontoen mangler kode. Den som drifter Trapp, lager den. / This account needs a code; whoever runs Trapp sets it up.',
} as const;

const asked = z.object({ email: z.string(), password: z.string() });
/** A code as it stands after the password: six digits from the telephone, or one of the spare codes. */
const withCode = /^(.*) (\d{6}|[0-9a-v]{5}-[0-9a-v]{5})$/s;

/** What admin codes are kept by, beside those of the staff. */
export const codesKeyOf = (id: number): string => `admin-${id}`;
export const attemptsKeyOf = (email: string): string => fingerprint(`trapp admin ${email.trim().toLowerCase()}`);

/** The bare password when somebody may go on to Strapi's own login; else what they are told. */
type Knocked = { readonly password: string } | { readonly turnedAway: 'too_many' | 'wrong' | keyof typeof messages };

/**
 * Somebody at the coordinators' door, before Strapi is asked: failures are counted as the staff's are, for the account and for the address, and an account that
 * does not exist is answered like a wrong password, after the same work (sec-12). An account with codes is asked for one.
 */
export async function knockAsAdmin(premises: Premises, given: { readonly email: string; readonly password: string; readonly address: string }): Promise<Knocked> {
  const { stores, clock, transaction, newId } = premises;
  const now = clock.now();
  const account = attemptsKeyOf(given.email);
  const since = before(now, limits.attemptsMs);
  const { failures, found, codes } = await transaction(async () => {
    await stores.sessions.forget({ sessionsBegun: before(now, limits.sessionMs), attemptsMade: since });
    const failures = await stores.sessions.attempt({ id: newId(), account, address: fingerprint(given.address), at: now }, since);
    const found = await stores.adminAccounts.find(given.email);
    return { failures, found, codes: found === undefined ? undefined : await stores.accounts.codesOf(codesKeyOf(found.id)) };
  });
  if (failures.account > limits.failuresOfAccount || failures.address > limits.failuresOfAddress) return { turnedAway: 'too_many' };
  const [, password = given.password, code] = codes === undefined ? [] : (withCode.exec(given.password) ?? []);
  const isRight = await stores.adminAccounts.isPassword(password, found?.passwordHash ?? null);
  if (!isRight || found?.isActive !== true) return { turnedAway: 'wrong' };
  const { adminCodesRequired, sealKey } = stores.accounts.settings();
  if (codes === undefined && adminCodesRequired) return { turnedAway: 'missing' };
  if (codes !== undefined && code === undefined) return { turnedAway: 'needed' };
  return transaction(async (): Promise<Knocked> => {
    if (code !== undefined) {
      // Asked again: the same code may have been used since.
      const current = await stores.accounts.codesOf(codesKeyOf(found.id));
      const used = current === undefined ? undefined : afterCode(current, code, now, sealKey);
      if (used === undefined) return { turnedAway: 'wrong' };
      await stores.accounts.saveCodes(used);
    }
    await stores.sessions.succeeded(account);
    return { password };
  });
}

/** Stands on Strapi's own way in, in place of its limiter: that one counts those who get in too, and forgets at every start. */
const beforeLogin = (premises: () => Premises) => async (ctx: Context, next: Next) => {
  const body: unknown = ctx.request.body;
  const read = asked.safeParse(body);
  // Strapi says what is wrong with the form of it, and knows nobody by it.
  if (!read.success) return next();
  const knocked = await premises().actingAs(door, () => knockAsAdmin(premises(), { ...read.data, address: ctx.ip }));
  if (!('turnedAway' in knocked)) {
    Object.assign(body as object, { password: knocked.password });
    return next();
  }
  const { turnedAway } = knocked;
  if (turnedAway === 'too_many') throw new errors.RateLimitError();
  throw new errors.ApplicationError(turnedAway === 'wrong' ? WRONG : messages[turnedAway]);
};

/** Whoever has been invited chooses a password, and is in. Where everybody is asked for a code, there is none yet. */
const beforeInvited = (premises: () => Premises) => async (_: Context, next: Next) => {
  if (premises().stores.accounts.settings().adminCodesRequired) throw new errors.ForbiddenError(messages.missing);
  return next();
};

/** Before the routes are mounted. */
export function guardAdminLogin(strapi: Core.Strapi, premises: () => Premises): void {
  standBefore(strapi, '/login', beforeLogin(premises));
  standBefore(strapi, '/register', beforeInvited(premises));
}
