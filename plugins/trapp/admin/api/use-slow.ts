import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf, SentInputOf } from '../../core/contracts/index';
import type { Problem } from '../../core/refusals';
import { useReader } from '../messages/index';
import { addressOf, askedIn, type AdminOperation, type Failure, type Params } from './ask';

/** How slow work is getting on: not begun, under way, done, refused, or left by the one who asked. */
export type Slow<T> =
  | { readonly at: 'rest' }
  | { readonly at: 'work'; readonly done: number; readonly of: number | null }
  | { readonly at: 'done'; readonly answer: T }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'cancelled' };

type Line<T> = { readonly progress: { readonly done: number; readonly of: number | null } } | { readonly output: T } | { readonly refused: Refused };
interface Refused {
  readonly message?: string;
  readonly problems?: readonly Problem[];
}

const failureOf = (told: Refused | undefined): Failure =>
  told?.problems !== undefined && told.problems.length > 0 ? { problems: told.problems } : { problems: told?.message === undefined ? [] : [{ path: '', message: told.message }] };

interface SlowWork<Id extends AdminOperation> {
  readonly state: Slow<OutputOf<Id>>;
  readonly start: (input: SentInputOf<Id>) => void;
  readonly cancel: () => void;
}

/** Asks for work that tells how far it has come. It stops when it is cancelled, and when the page is left. */
export function useSlow<Id extends AdminOperation>(id: Id, params: Params): SlowWork<Id> {
  const token = useAuth('trapp', (auth) => auth.token);
  const { language } = useReader();
  const [state, setState] = useState<Slow<OutputOf<Id>>>({ at: 'rest' });
  const leaving = useRef<AbortController>();
  useEffect(() => () => leaving.current?.abort(), []);
  const address = addressOf(id, params);

  const start = useCallback(
    (input: SentInputOf<Id>) => {
      leaving.current?.abort();
      const own = new AbortController();
      leaving.current = own;
      const tell = (next: Slow<OutputOf<Id>>) => own.signal.aborted || setState(next);
      tell({ at: 'work', done: 0, of: null });
      work<OutputOf<Id>>(address, { token, language, input }, own.signal, tell).catch(() => tell({ at: 'failed', failure: { problems: [] } }));
    },
    [address, token, language],
  );
  const cancel = useCallback(() => {
    leaving.current?.abort();
    setState({ at: 'cancelled' });
  }, []);
  return { state, start, cancel };
}

/** The admin's own client waits for whole answers, so this one reads lines by itself. */
async function work<T>(address: string, { token, language, input }: { readonly token: string | null; readonly language: 'nb' | 'en'; readonly input: unknown }, signal: AbortSignal, tell: (next: Slow<T>) => void): Promise<void> {
  const { backendURL = '' } = (window as { strapi?: { backendURL?: string } }).strapi ?? {};
  const headers = { Accept: 'application/x-ndjson, application/json', 'Content-Type': 'application/json', ...askedIn(language), ...(token !== null && { Authorization: `Bearer ${token}` }) };
  const response = await fetch(`${backendURL}${address}`, { method: 'POST', headers, body: JSON.stringify(input), signal });
  if (!response.ok || response.body === null) {
    const body = (await response.json().catch(() => undefined)) as { error?: Refused } | undefined;
    return tell({ at: 'failed', failure: failureOf(body?.error) });
  }
  let last: Slow<T> = { at: 'failed', failure: { problems: [] } };
  for await (const line of linesOf<T>(response.body)) {
    if ('progress' in line) tell({ at: 'work', ...line.progress });
    else last = 'output' in line ? { at: 'done', answer: line.output } : { at: 'failed', failure: failureOf(line.refused) };
  }
  tell(last);
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
  if (text.trim() !== '') yield JSON.parse(text) as Line<T>;
}
