import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';

const ours = /^\/(api\/)?trapp\//i;

/**
 * Strapi takes some bodies apart before it has looked at them, and answers one that is missing or of another kind as if it had broken itself. Whoever sent it is told
 * that it is theirs to mend. Our own operations look first, and what breaks there is a fault.
 */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    try {
      await next();
    } catch (error) {
      if (ours.test(ctx.path) || !isOfTheWrongKind(error)) throw error;
      strapi.log.warn(`${ctx.method} ${ctx.path}: what was sent is of the wrong kind`);
      throw new errors.ValidationError('Det som ble sendt, mangler noe eller er av feil slag. / What was sent lacks something, or is of the wrong kind.');
    }
  };

/** What is thrown at a value that cannot be taken apart or counted, and what schemas throw that Strapi does not pass on as a refusal. */
const thrownAtInput = ['TypeError', 'RangeError', 'ValidationError', 'ZodError'];

function isOfTheWrongKind(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  // PostgreSQL's class 22 is a value that it cannot read.
  return thrownAtInput.includes(String(name)) || (typeof code === 'string' && /^22\w{3}$/.test(code));
}
