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
/** In whichever letters: Strapi reads addresses without minding capitals. */
export const isOfData = (path: string) => /^\/api\//i.test(path);
const isWebPage = (path: string) => ['/app', '/hjem'].some((door) => path === door || path.startsWith(`${door}/`));

/** Every answer under `/api` is data, and nothing else is ever made of it. */
const ofData = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Download-Options': 'noopen',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  // What is about a child is never kept by a browser or a proxy on the way.
  'Cache-Control': 'private, no-store',
};

interface Config {
  /** What tells browsers to come by TLS alone; nothing where there is none. */
  readonly transport?: string;
}

/** Runs outside Strapi's own security middleware, so that the stricter policy is the last word. Answers under `/api` have all their headers from here. */
export default ({ transport }: Config) => {
  const data = { ...ofData, ...(transport === undefined ? {} : { 'Strict-Transport-Security': transport }) };
  return async (ctx: Context, next: Next) => {
    // At once: also an answer that something went wrong has them.
    if (isOfData(ctx.path)) ctx.set(data);
    await next();
    dropEmptyCors(ctx);
    if (!isWebPage(ctx.path)) return;
    ctx.set('Content-Security-Policy', policy(isPreview(ctx.path) ? "'self'" : "'none'"));
    ctx.set('X-Frame-Options', isPreview(ctx.path) ? 'SAMEORIGIN' : 'DENY');
    ctx.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  };
};

/** Strapi answers a caller who is not listed with an empty permission; no permission says the same more plainly. */
function dropEmptyCors(ctx: Context): void {
  const allowed = ctx.response.get('Access-Control-Allow-Origin');
  if (allowed !== '' && allowed !== '*') return;
  ctx.remove('Access-Control-Allow-Origin');
  ctx.remove('Access-Control-Allow-Credentials');
}
