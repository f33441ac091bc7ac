import type { Context } from 'koa';
import { operations } from '../../core/contracts/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { Answer, Meanwhile } from '../http/handler';
import { ourFault, presentRefusal, type ProblemBody } from '../http/problem';
import { answerInLines, signalOf, wantsLines } from '../http/progress';
import type { Premises } from '../premises';
import { deliver } from './deliver';
import { bearerOf, knownSource } from './known-source';
import { messages } from './messages';
import { spool, type Spooled } from './spool';
import type { StoredSource } from './source.store';

const MB = 1024 * 1024;

/** The way in for files that systems send by themselves. Strapi knows nobody here; the source's token is asked for before a byte of the file is read. */
export function deliverRoutes(premises: () => Premises) {
  const { method, path } = operations.deliverAbsences;
  return { type: 'content-api', prefix: '/trapp', routes: [{ method, path, handler: (ctx: Context) => serve(ctx, premises()), config: { auth: false as const }, info: { pluginName: 'trapp' } }] };
}

async function serve(ctx: Context, premises: Premises): Promise<void> {
  ctx.set('Cache-Control', 'private, no-store');
  const signal = signalOf(ctx);
  try {
    const source = await knownSource(premises, String((ctx['params'] as { sourceKey?: unknown }).sourceKey ?? ''), bearerOf(ctx));
    if (source === undefined) return turnAway(ctx, presentRefusal(refuse('not_logged_in')), messages.unknownSource);
    const { maxBytes } = premises.stores.importSources.settings();
    if (isForm(ctx)) return turnAway(ctx, { ...presentRefusal(refuse('invalid_input')), status: 415 }, messages.asForm);
    if ((ctx.request.length ?? 0) > maxBytes) return tooBig(ctx, maxBytes);
    const file = await spool(ctx.req, maxBytes, signal);
    if (file === null) return tooBig(ctx, maxBytes);
    await take(ctx, premises, { source, file, signal });
  } catch (error) {
    if (signal.aborted) return;
    premises.report('deliverAbsences', error);
    send(ctx, ourFault());
  }
}

async function take(ctx: Context, premises: Premises, { source, file, signal }: { readonly source: StoredSource; readonly file: Spooled; readonly signal: AbortSignal }): Promise<void> {
  const arrived = { ...file, way: 'http' as const, fileName: `${source.key}.csv` };
  const run = async (progress: Meanwhile['progress']): Promise<Answer<'deliverAbsences'> | Refusal> => {
    try {
      return await deliver(premises, source, arrived, { progress, signal });
    } finally {
      await file.close();
    }
  };
  if (wantsLines(ctx)) return answerInLines(ctx, { signal }, run, (error) => premises.report('deliverAbsences', error));
  const answer = await run(() => undefined);
  send(ctx, isRefusal(answer) ? presentRefusal(answer) : { status: 200, body: answer.output });
}

/** What was sent as a web form has its file wrapped in lines that are no file. `raw-files.ts` keeps the kind for us. */
function isForm(ctx: Context): boolean {
  const { sentAs } = ctx.state as { sentAs?: unknown };
  return typeof sentAs === 'string' && /^multipart\//i.test(sentAs);
}

function tooBig(ctx: Context, maxBytes: number): void {
  turnAway(ctx, { ...presentRefusal(refuse('import_unreadable')), status: 413 }, messages.tooBig(Math.floor(maxBytes / MB)));
}

/** Refuses before the file is read, and hangs up: nobody should go on sending. */
function turnAway(ctx: Context, { status, body }: { readonly status: number; readonly body: ProblemBody }, message: string): void {
  ctx.set('Connection', 'close');
  send(ctx, { status, body: { error: { ...body.error, message } } });
}

function send(ctx: Context, { status, body }: { readonly status: number; readonly body: unknown }): void {
  ctx.status = status;
  ctx.body = body;
}
