import type { Context, Next } from 'koa';

const delivery = /^\/api\/trapp\/imports\/deliver\//i;

/**
 * A file that an import source delivers is read by the one who takes it in, a piece at a time. The parser that comes after this goes by the kind of
 * the body, so the kind is put aside: `text/csv` would be gathered in memory, and a file sent as a form read as one.
 */
export default () => async (ctx: Context, next: Next) => {
  if (delivery.test(ctx.path)) {
    ctx.state['sentAs'] = ctx.get('Content-Type');
    delete ctx.req.headers['content-type'];
  }
  return next();
};
