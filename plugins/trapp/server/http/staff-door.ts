import type { Context, Next } from 'koa';
import type { Premises } from '../premises';
import { addressesOf } from './addresses';
import { operationsAt, serve } from './routes';

const PREFIX = '/api/trapp';

/**
 * The staff's operations, exactly as the contracts say, as one middleware before Strapi's router and its own ways in. Strapi knows nobody here:
 * our own session is asked in `serve`, always first. What is no operation goes on to Strapi.
 */
export function staffDoor(premises: () => Premises) {
  const addressed = addressesOf(operationsAt('app'));
  return async (ctx: Context, next: Next): Promise<void> => {
    const asked = ctx.path.startsWith(`${PREFIX}/`) ? addressed(ctx.method === 'HEAD' ? 'GET' : ctx.method, ctx.path.slice(PREFIX.length)) : undefined;
    if (asked === undefined) return next();
    await serve(ctx, asked, premises());
  };
}
