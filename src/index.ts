import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { isOfData } from './middlewares/web-headers';

type Middleware = (ctx: Context, next: Next) => Promise<void>;
type MakesMiddleware = (config: unknown, tools: { readonly strapi: Core.Strapi }) => Middleware;

/** The application shell: everything about school absence is in the plugin. */
export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const middlewares = strapi.get('middlewares');
    middlewares.extend('strapi::body', where(({ method }) => !['GET', 'HEAD'].includes(method)));
    middlewares.extend('strapi::security', where(({ path }) => !isOfData(path)));
  },

  /** Runs when the admin's own roles and tokens exist, which is after every plugin's bootstrap. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await strapi.plugin('trapp').service('firstRun').run();
  },
};

/** Strapi's readers of bodies and its headers set themselves up anew on each request. Those that have no use for them are not held up. */
function where(isUsed: (ctx: Context) => boolean): (make: MakesMiddleware) => MakesMiddleware {
  return (make) => (config, tools) => {
    const made = make(config, tools);
    return async (ctx, next) => (isUsed(ctx) ? made(ctx, next) : next());
  };
}
