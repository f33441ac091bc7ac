import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { addressesOf } from './addresses';
import { operationsAt, serve } from './routes';

/**
 * The staff's operations, exactly as the contracts say, as one middleware before Strapi's router and its own ways in. Strapi knows nobody here:
 * our own session is asked in `serve`, always first. What is no operation goes on to Strapi.
 */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const prefix = `${String(strapi.config.get('api.rest.prefix'))}/trapp`;
  const addressed = addressesOf(operationsAt('app'));
  return async (ctx: Context, next: Next): Promise<void> => {
    const asked = ctx.path.startsWith(`${prefix}/`) ? addressed(ctx.method === 'HEAD' ? 'GET' : ctx.method, ctx.path.slice(prefix.length)) : undefined;
    if (asked === undefined) return next();
    await serve(ctx, asked, strapi.plugin('trapp').service('premises'));
  };
};
