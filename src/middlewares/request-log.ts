import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';

/** One line per request: method, path, status, time. Without the query string, where people type names. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    const begun = process.hrtime.bigint();
    try {
      await next();
    } finally {
      const ms = Number((process.hrtime.bigint() - begun) / 1_000_000n);
      strapi.log.http(`${ctx.method} ${ctx.path} ${ctx.status} ${ms} ms`);
    }
  };
