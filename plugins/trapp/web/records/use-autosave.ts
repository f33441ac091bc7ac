import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordContent, RecordView } from '../../core/contracts/index';
import { ApiProblem, call } from '../api/index';
import { mergeContent, type Clash, type Json } from './merge';

/** How it stands with what is on the screen. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'waiting'; readonly problem: ApiProblem }
  | { readonly kind: 'merged'; readonly clashes: readonly Clash[] };

const PAUSE_MS = 900;
const RETRY_MS = 5_000;

interface Autosave {
  readonly state: SaveState;
  /** Something was written: save it after a short pause. */
  readonly touch: () => void;
  /** Saves at once and answers with the version on the server; throws the problem when that fails. */
  readonly flush: () => Promise<number>;
  readonly understood: () => void;
}

/**
 * Saves a draft a moment after each change, one save at a time. When the network or the session is gone it tries again; when somebody
 * else saved in between, the two texts are brought together and what could not be is handed back. Nothing typed is ever thrown away.
 */
export function useAutosave(view: RecordView, read: () => RecordContent, write: (content: RecordContent) => void): Autosave {
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const version = useRef(view.record.version);
  const stored = useRef<RecordContent>(view.content);
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<number> | null>(null);
  const handlers = useRef({ read, write });
  // The form goes on changing its own rows in place: what is compared and sent is as it was at that moment.
  handlers.current = { read: () => structuredClone(read()), write };
  const params = { recordId: view.record.id };

  const saveOnce = async (): Promise<number> => {
    const content = handlers.current.read();
    if (JSON.stringify(content) === JSON.stringify(stored.current)) return version.current;
    setState({ kind: 'saving' });
    try {
      const saved = await call('saveRecord', { params, input: { version: version.current, content } });
      version.current = saved.version;
      stored.current = content;
      setState({ kind: 'saved', at: saved.savedAt });
      return saved.version;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.code === 'version_conflict') return bringTogether();
      setState({ kind: 'waiting', problem: error });
      throw error;
    }
  };

  const bringTogether = async (): Promise<number> => {
    const newest = await call('viewRecord', { params });
    const { merged, clashes } = mergeContent(stored.current as Json, handlers.current.read() as Json, newest.content as Json);
    version.current = newest.record.version;
    stored.current = newest.content;
    handlers.current.write(merged as RecordContent);
    const saved = await saveOnce();
    setState({ kind: 'merged', clashes });
    return saved;
  };

  const flush = useCallback(async (): Promise<number> => {
    window.clearTimeout(timer.current);
    if (running.current) await running.current.catch(() => undefined);
    running.current = saveOnce();
    try {
      return await running.current;
    } finally {
      running.current = null;
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- reads everything through refs
  }, []);

  const touch = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(function attempt() {
      void flush().catch((error: unknown) => {
        const passing = error instanceof ApiProblem && (error.code === 'offline' || error.code === 'server_error' || error.code === 'not_logged_in');
        if (passing) timer.current = window.setTimeout(attempt, RETRY_MS);
      });
    }, PAUSE_MS);
  }, [flush]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (JSON.stringify(handlers.current.read()) !== JSON.stringify(stored.current)) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      void flush().catch(() => undefined);
    };
  }, [flush]);

  return { state, touch, flush, understood: () => setState({ kind: 'idle' }) };
}
