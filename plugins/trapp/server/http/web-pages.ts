import { createReadStream, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Context, Next } from 'koa';

/**
 * `/app` and `/hjem` are one page each whose script reads the address: every address without a file ending answers with that page.
 * Files with an ending fall through to Strapi's static files. The front door leads to the staff pages.
 */
export function webPages(publicDir: string) {
  const page = join(publicDir, 'app', 'index.html');
  const handler = (ctx: Context, next: Next) => {
    if (extname(ctx.path) !== '') return next();
    if (!existsSync(page)) return next();
    ctx.type = 'html';
    // The page names its scripts by hash, so it must be asked for anew; the scripts themselves may be kept.
    ctx.set('Cache-Control', 'no-cache');
    ctx.body = createReadStream(page);
    return undefined;
  };
  const open = { auth: false as const };
  return [
    { method: 'GET' as const, path: '/', handler: (ctx: Context) => ctx.redirect('/app'), config: open },
    ...['/app', '/app/:path*', '/hjem', '/hjem/:path*'].map((path) => ({ method: 'GET' as const, path, handler, config: open })),
  ];
}
