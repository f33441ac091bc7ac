import type { Context, Next } from 'koa';

/** The staff and home pages load nothing but their own files: no inline script, no frame, no other host. `around` is who may show them in a frame. */
const policy = (around: "'none'" | "'self'") => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  `frame-ancestors ${around}`,
].join('; ');

/** A form that is being built is shown in a frame beside where it is built. It fetches and saves nothing, so there is nothing to be tricked into. */
const isPreview = (path: string) => path.startsWith('/app/forhandsvisning/');
const isWebPage = (path: string) => ['/app', '/hjem'].some((door) => path === door || path.startsWith(`${door}/`));

/** Runs outside Strapi's own security middleware, so that the stricter policy is the last word. */
export default () => async (ctx: Context, next: Next) => {
  await next();
  dropEmptyCors(ctx);
  if (isWebPage(ctx.path)) {
    ctx.set('Content-Security-Policy', policy(isPreview(ctx.path) ? "'self'" : "'none'"));
    ctx.set('X-Frame-Options', isPreview(ctx.path) ? 'SAMEORIGIN' : 'DENY');
    ctx.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  } else if (ctx.path.startsWith('/api/')) {
    ctx.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    // What is about a child is never kept by a browser or a proxy on the way.
    if (!ctx.response.get('Cache-Control')) ctx.set('Cache-Control', 'private, no-store');
  }
};

/** Strapi answers a caller who is not listed with an empty permission; no permission says the same more plainly. */
function dropEmptyCors(ctx: Context): void {
  const allowed = ctx.response.get('Access-Control-Allow-Origin');
  if (allowed !== '' && allowed !== '*') return;
  ctx.remove('Access-Control-Allow-Origin');
  ctx.remove('Access-Control-Allow-Credentials');
}
