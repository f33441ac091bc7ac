import type { Context, Next } from 'koa';

/** A body that cannot be read is refused in plain words. The reader's own message would carry a piece of the body into answer and log. */
export default () => async (ctx: Context, next: Next) => {
  // Nobody who asks us packs what they send; unpacking it would be work for whoever wants to see us busy.
  if (!['', 'identity'].includes(ctx.get('Content-Encoding').toLowerCase())) return unreadable(ctx, 415);
  try {
    await next();
  } catch (error) {
    if (!isAboutReading(error)) throw error;
    unreadable(ctx, error.status);
  }
};

function unreadable(ctx: Context, status: number): void {
  ctx.status = status;
  ctx.body = { error: { code: 'invalid_input', message: 'Det som ble sendt, kan ikke leses.', problems: [] } };
}

/** What `co-body` and `raw-body` throw: a client's mistake, with the body or its kind attached. */
function isAboutReading(error: unknown): error is { readonly status: number } {
  if (typeof error !== 'object' || error === null || !('status' in error)) return false;
  const { status, type } = error as { status: unknown; type?: unknown };
  const isClients = typeof status === 'number' && status >= 400 && status < 500;
  return isClients && ('body' in error || (typeof type === 'string' && /^(entity|encoding|request|charset|parameters)\./.test(type)));
}
