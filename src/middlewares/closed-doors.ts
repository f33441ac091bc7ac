import type { Context, Next } from 'koa';

/**
 * Strapi's own ways in that this product never uses: whoever comes first would be super admin, files would lie open, and a forgotten password would be sent by mail
 * that nobody has set up, to a link that asks for no code (`npx strapi admin:reset-user-password` instead).
 * Mail goes by our own outbox, never in words that somebody in the admin makes up; and there is no licence to ask about.
 */
const closed: readonly RegExp[] = [
  /^\/admin\/register-admin\/?$/,
  /^\/admin\/(forgot|reset)-password\/?$/,
  /^\/admin\/transfer(\/|$)/,
  /^\/(api\/)?upload(s)?(\/|$)/,
  /^\/(api\/)?email(\/|$)/,
  /^\/admin\/license-trial-time-left\/?$/,
];

const KB = 1024;
/** An import carries a whole file; nothing else that people send comes near this. */
const importPath = /^\/api\/trapp\/imports\//;
/** A delivered file is counted as it is read. */
const deliveryPath = /^\/api\/trapp\/imports\/deliver\//;
const ordinaryLimit = 1024 * KB;
/** A routine as one file: a large one is over a megabyte. */
const packagePath = /^\/trapp\/routines\/[^/]+\/package(\/|$)/;
const packageLimit = 8 * ordinaryLimit;

export default () => async (ctx: Context, next: Next) => {
  const path = ctx.path.toLowerCase().replace(/\/{2,}/g, '/');
  if (closed.some((door) => door.test(path)) || leadsOut(path)) return ctx['notFound']();
  if (!importPath.test(path) && (ctx.request.length ?? 0) > (packagePath.test(path) ? packageLimit : ordinaryLimit)) return ctx['payloadTooLarge']();
  // A body that does not say how long it is would slip past the limit.
  if (ctx.get('Transfer-Encoding') !== '' && !deliveryPath.test(path)) return ctx['lengthRequired']();
  return next();
};

/** An address that no file or page of ours has: it cannot be read, or tries to leave the folder that files are served from. Strapi would fill the log with it. */
function leadsOut(path: string): boolean {
  try {
    const read = decodeURIComponent(path);
    return read.includes('\u0000') || read.split(/[/\\]/).includes('..');
  } catch {
    return true;
  }
}
