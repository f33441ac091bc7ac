import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf, SentInputOf } from '../../core/contracts/index';
import { refusalCodes } from '../../core/refusals';
import { nbProblems } from '../messages/nb-problems';
import type { AppOperationId } from './addresses';
import { ApiProblem, readProblem } from './problem';

/** How slow work is getting on: not begun, under way, done, refused, or left by the one who asked. */
export type Slow<T> =
  | { readonly at: 'rest' }
  | { readonly at: 'work'; readonly done: number; readonly of: number | null }
  | { readonly at: 'done'; readonly answer: T }
  | { readonly at: 'failed'; readonly problem: ApiProblem }
  | { readonly at: 'cancelled' };

interface SlowWork<Id extends AppOperationId> {
  readonly state: Slow<OutputOf<Id>>;
  readonly start: (input: SentInputOf<Id>) => void;
  readonly cancel: () => void;
}

type Line<T> = { readonly progress: { readonly done: number; readonly of: number | null } } | { readonly output: T } | { readonly refused: unknown };
const known: ReadonlySet<string> = new Set(refusalCodes);

/** Asks for work that tells how far it has come; `address` is its `addressOf`. It stops when it is cancelled, and when the page is left. */
export function useSlow<Id extends AppOperationId>(address: string): SlowWork<Id> {
  const [state, setState] = useState<Slow<OutputOf<Id>>>({ at: 'rest' });
  const leaving = useRef<AbortController>();
  useEffect(() => () => leaving.current?.abort(), []);

  const start = useCallback(
    (input: SentInputOf<Id>) => {
      leaving.current?.abort();
      const own = new AbortController();
      leaving.current = own;
      const tell = (next: Slow<OutputOf<Id>>) => own.signal.aborted || setState(next);
      tell({ at: 'work', done: 0, of: null });
      work<OutputOf<Id>>(address, input, own.signal, (done, of) => tell({ at: 'work', done, of })).then(
        (answer) => tell({ at: 'done', answer }),
        (error: unknown) => tell({ at: 'failed', problem: error instanceof ApiProblem ? error : new ApiProblem('offline', nbProblems.offline) }),
      );
    },
    [address],
  );
  const cancel = useCallback(() => {
    leaving.current?.abort();
    setState({ at: 'cancelled' });
  }, []);
  return { state, start, cancel };
}

async function work<T>(address: string, input: unknown, signal: AbortSignal, progress: (done: number, of: number | null) => void): Promise<T> {
  const headers = { Accept: 'application/x-ndjson, application/json', 'Content-Type': 'application/json', 'X-Trapp': '1' };
  const response = await fetch(address, { method: 'POST', credentials: 'same-origin', headers, body: JSON.stringify(input), signal });
  if (!response.ok || response.body === null) throw readProblem(response.status, await response.json().catch(() => null), known);
  for await (const line of linesOf<T>(response.body)) {
    if ('progress' in line) progress(line.progress.done, line.progress.of);
    else if ('output' in line) return line.output;
    else throw readProblem(500, { error: line.refused }, known);
  }
  throw new ApiProblem('server_error', nbProblems.server_error);
}

async function* linesOf<T>(body: ReadableStream<Uint8Array>): AsyncGenerator<Line<T>> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (text + decoder.decode(piece.value, { stream: true })).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield JSON.parse(line) as Line<T>;
  }
}
