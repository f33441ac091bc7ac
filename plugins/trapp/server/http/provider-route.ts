import type { Context } from 'koa';
import { operations } from '../../core/contracts/index';
import { isRefusal } from '../../core/refusals';
import { writeSession } from './cookie';
import { runOperation } from './run-operation';
import type { Premises } from '../premises';
import { ownPath, sentThere, whoCameBack, type Errand } from '../session/provider';
import { seal, unseal } from '../session/sealed';

const COOKIE = 'trapp_errand';
const USE = 'login errand';
const SECONDS = 600;
const LOGIN_PAGE = '/app/logg-inn';

/** The way to the municipality's own login and back. Browsers follow it; nobody is known before they are back. */
export function providerRoutes(premises: () => Premises) {
  const { method, path } = operations.loginByProvider;
  const route = (at: string, handler: (ctx: Context, premises: Premises) => Promise<void>) => ({ method, path: at, handler: (ctx: Context) => guarded(ctx, premises(), handler), config: { auth: false as const }, info: { pluginName: 'trapp' } });
  return { type: 'content-api', prefix: '/trapp', routes: [route('/session/provider', go), route(path, comeBack)] };
}

/** Whatever goes wrong ends at the login page, which says that it did; the log says where. */
async function guarded(ctx: Context, premises: Premises, handler: (ctx: Context, premises: Premises) => Promise<void>): Promise<void> {
  ctx.set('Cache-Control', 'no-store');
  try {
    await handler(ctx, premises);
  } catch (error) {
    premises.report('loginByProvider', error);
    failed(ctx);
  }
}

async function go(ctx: Context, { stores, secureCookies }: Premises): Promise<void> {
  const { provider, sealKey } = stores.accounts.settings();
  if (provider === null) return failed(ctx);
  const { address, errand } = await sentThere(provider, ownPath(ctx.query['til']));
  ctx.append('Set-Cookie', cookie(seal(JSON.stringify(errand), sealKey, USE), SECONDS, secureCookies));
  ctx.redirect(address);
}

async function comeBack(ctx: Context, premises: Premises): Promise<void> {
  const { provider, sealKey } = premises.stores.accounts.settings();
  const errand = read(ctx.cookies.get(COOKIE), sealKey);
  // Whatever happens now, the errand is over: a link back works once.
  ctx.append('Set-Cookie', cookie('', 0, premises.secureCookies));
  if (provider === null || errand === null) return failed(ctx);
  const known = await whoCameBack(provider, ctx.querystring, errand);
  const answer = await runOperation(premises, 'loginByProvider', { actor: { kind: 'anonymous' }, caller: { address: ctx.ip, sessionToken: null }, params: {}, input: known });
  if (isRefusal(answer) || answer.session === undefined || answer.session === 'ends') return failed(ctx);
  writeSession(ctx, answer.session.begins, premises.secureCookies);
  ctx.redirect(`/app${errand.goTo === '/' ? '' : errand.goTo}`);
}

function failed(ctx: Context): void {
  ctx.redirect(`${LOGIN_PAGE}?feil=innlogging`);
}

function read(value: string | undefined, sealKey: string): Errand | null {
  const text = value === undefined ? undefined : unseal(value, sealKey, USE);
  return text === undefined ? null : (JSON.parse(text) as Errand);
}

/** Lax: it comes along when the provider sends the browser back to us, and with nothing that another site writes. */
const cookie = (value: string, seconds: number, secure: boolean): string =>
  [`${COOKIE}=${value}`, 'Path=/api/trapp/session/provider', 'HttpOnly', 'SameSite=Lax', `Max-Age=${seconds}`, ...(secure ? ['Secure'] : [])].join('; ');
