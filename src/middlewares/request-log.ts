import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';

/** One line per request: method, path, status, time. Without the query string, where people type names. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    // A line that nobody asked for is put together all the same, before it is thrown away.
    if (!strapi.log.isLevelEnabled('http')) return next();
    const begun = process.hrtime.bigint();
    try {
      await next();
    } finally {
      const ms = Number((process.hrtime.bigint() - begun) / 1_000_000n);
      strapi.log.http(`${ctx.method} ${ctx.path} ${ctx.status} ${ms} ms`);
    }
  };
