import { z } from 'zod';
import { momentSchema } from '../calendar/index';
import { PASSWORD_MAX } from '../people/index';
import { nothing, operation } from './operation';
import { meSchema } from './views';

const passwordSchema = z.string().min(1).max(PASSWORD_MAX);
/** Six digits from the app, or a spare code; blanks between are how people read them. */
const codeSchema = z.string().trim().min(1).max(40);

/** How one may log in here: with a password of our own, with the municipality's own login, or both. */
export const loginWaysSchema = z.strictObject({ password: z.boolean(), provider: z.strictObject({ name: z.string() }).nullable() });
export type LoginWays = z.infer<typeof loginWaysSchema>;

/** One's own account: what it is protected by. */
export const accountViewSchema = z.strictObject({
  /** False for somebody who logs in by the municipality's login only. */
  hasPassword: z.boolean(),
  codes: z.strictObject({ since: momentSchema, spareLeft: z.number().int() }).nullable(),
  /** Codes are asked of everybody who logs in with a password. */
  codesRequired: z.boolean(),
});
export type AccountView = z.infer<typeof accountViewSchema>;

/** Begun, and worth nothing until a first code has shown that the app knows the secret. */
export const codesBegunSchema = z.strictObject({ secret: z.string(), address: z.string() });
/** Shown once, and kept by us as nothing but hashes. */
export const spareCodesSchema = z.strictObject({ spare: z.array(z.string()) });

/** Accounts of our own: logging in, one's password, and codes as the second thing that is asked for (sec-12). */
export const accountOperations = {
  viewLoginWays: operation({ method: 'GET', path: '/session/ways', door: 'app', params: nothing, input: nothing, output: loginWaysSchema, action: 'session.begin', audit: 'read' }),
  login: operation({
    method: 'POST', path: '/session', door: 'app', params: nothing, input: z.strictObject({ username: z.string().trim().min(1).max(120), password: passwordSchema, code: codeSchema.optional() }), output: meSchema, action: 'session.begin', audit: 'write',
  }),
  /** What the municipality's own login says of somebody who comes back from it; the server alone can ask this, after having checked it (server/session/provider.ts). */
  loginByProvider: operation({
    method: 'GET', path: '/session/provider/back', door: 'provider', params: nothing, input: z.strictObject({ username: z.string().min(1).max(120), acr: z.string().max(200).nullable() }), output: meSchema, action: 'session.begin', audit: 'write',
  }),
  logout: operation({ method: 'DELETE', path: '/session', door: 'app', params: nothing, input: nothing, output: nothing, action: 'account.own', audit: 'write' }),
  viewMe: operation({ method: 'GET', path: '/session', door: 'app', params: nothing, input: nothing, output: meSchema, action: 'account.own', audit: 'read' }),
  viewAccount: operation({ method: 'GET', path: '/account', door: 'app', params: nothing, input: nothing, output: accountViewSchema, action: 'account.own', audit: 'read' }),
  /** Everybody else who is logged in to the account is so no more. */
  changePassword: operation({ method: 'PUT', path: '/account/password', door: 'app', params: nothing, input: z.strictObject({ password: passwordSchema, newPassword: passwordSchema }), output: nothing, action: 'account.own', audit: 'write' }),
  beginCodes: operation({ method: 'POST', path: '/account/codes', door: 'app', params: nothing, input: z.strictObject({ password: passwordSchema }), output: codesBegunSchema, action: 'account.own', audit: 'write' }),
  confirmCodes: operation({ method: 'PUT', path: '/account/codes', door: 'app', params: nothing, input: z.strictObject({ code: codeSchema }), output: spareCodesSchema, action: 'account.own', audit: 'write' }),
  endCodes: operation({ method: 'POST', path: '/account/codes/end', door: 'app', params: nothing, input: z.strictObject({ password: passwordSchema }), output: nothing, action: 'account.own', audit: 'write' }),
};
