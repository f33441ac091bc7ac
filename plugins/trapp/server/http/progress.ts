import { PassThrough } from 'node:stream';
import type { Context } from 'koa';
import type { OperationId } from '../../core/contracts/index';
import type { Language } from '../../core/language/index';
import { isRefusal, type Refusal } from '../../core/refusals';
import type { Answer, Meanwhile } from './handler';
import { ourFault, presentRefusal } from './problem';

const LINES = 'application/x-ndjson';
/** A person sees no more than about five changes a second. */
const PAUSE_MS = 200;

/** Has the one who asks said that the answer may come as lines of JSON, with the progress before it? */
export function wantsLines(ctx: Context): boolean {
  return (ctx.get('Accept') ?? '').split(',').some((type) => type.split(';')[0]?.trim().toLowerCase() === LINES);
}

/** Aborted when the one who asked goes away before the answer is whole. */
export function signalOf(ctx: Context): AbortSignal {
  const leaving = new AbortController();
  ctx.res.once('close', () => {
    if (!ctx.res.writableFinished) leaving.abort();
  });
  return leaving.signal;
}

/**
 * Answers 200 at once, then a line `{"progress":{"done","of"}}` now and then while the work goes on, and last a line `{"output"}` or `{"refused"}`,
 * with the same content as the ordinary answer's body has. The progress travels with the request because SQLite's one connection is taken meanwhile.
 */
export function answerInLines<Id extends OperationId>(
  ctx: Context,
  { signal, reader = 'nb' }: { readonly signal: AbortSignal; readonly reader?: Language | undefined },
  run: (progress: Meanwhile['progress']) => Promise<Answer<Id> | Refusal>,
  report: (error: unknown) => void,
): void {
  const lines = new PassThrough();
  const say = (line: object): void => {
    if (!signal.aborted) lines.write(`${JSON.stringify(line)}\n`);
  };
  ctx.status = 200;
  ctx.type = LINES;
  // A reverse proxy that gathers the answer would keep the progress to itself.
  ctx.set('X-Accel-Buffering', 'no');
  ctx.body = lines;
  void run(rarely((done, of) => say({ progress: { done, of } })))
    .then((answer) => say(isRefusal(answer) ? { refused: presentRefusal(answer, reader).body.error } : { output: answer.output }))
    .catch((error: unknown) => {
      if (signal.aborted && error === signal.reason) return;
      report(error);
      say({ refused: ourFault(reader).body.error });
    })
    .finally(() => lines.end());
}

function rarely(tell: Meanwhile['progress']): Meanwhile['progress'] {
  let last = -Infinity;
  return (done, of) => {
    const now = performance.now();
    if (now - last < PAUSE_MS) return;
    last = now;
    tell(done, of);
  };
}
