import type { Context } from 'koa';
import { limits } from '../session/limits';

const NAME = 'trapp_session';

/** The session token that the browser sent along, or null. */
export function readSession(ctx: Context): string | null {
  const token = ctx.cookies.get(NAME);
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null;
}

/** No script can read it, no other site can send it with a write, and it is sent to our own addresses only. */
export function writeSession(ctx: Context, token: string | null, secure: boolean): void {
  const parts = [
    `${NAME}=${token ?? ''}`,
    'Path=/api/trapp',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${token === null ? 0 : limits.sessionMs / 1000}`,
    ...(secure ? ['Secure'] : []),
  ];
  // Koa would not set a secure cookie behind a proxy that it has not been told to trust; whether to is ours to say.
  ctx.append('Set-Cookie', parts.join('; '));
}
