import type { Context } from 'koa';

/**
 * Does a write come from our own pages? Another site can make a browser send our cookie along, but it can neither set this header
 * without being asked first, nor hide where it comes from.
 */
export function isFromOurselves(ctx: Context): boolean {
  const site = ctx.get('Sec-Fetch-Site');
  if (site === 'cross-site' || site === 'same-site') return false;
  if (ctx.get('X-Trapp') === '1') return true;
  const origin = ctx.get('Origin');
  return origin !== '' && hostOf(origin) === ctx.host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
