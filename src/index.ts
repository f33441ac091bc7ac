import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

type Middleware = (ctx: Context, next: Next) => Promise<void>;
type MakesMiddleware = (config: unknown, tools: { readonly strapi: Core.Strapi }) => Middleware;

/** The application shell: everything about school absence is in the plugin. */
export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.get('middlewares').extend('strapi::body', readingBodies);
  },

  /** Runs when the admin's own roles and tokens exist, which is after every plugin's bootstrap. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await strapi.plugin('trapp').service('firstRun').run();
  },
};

/** Strapi's reader of bodies checks its own settings anew on each request. Most requests have no body, and are not held up by it. */
function readingBodies(make: MakesMiddleware): MakesMiddleware {
  return (config, tools) => {
    const read = make(config, tools);
    return async (ctx, next) => (['GET', 'HEAD'].includes(ctx.method) ? next() : read(ctx, next));
  };
}
