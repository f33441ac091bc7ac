import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LocalPlanDraftView } from '../../core/contracts/index';
import type { LocalPlanContent } from '../../core/local-plans/index';
import { ApiProblem, keyOf } from '../api/index';
import { call } from '../api/call';

const PAUSE_MS = 1200;

export type PlanSaving = { readonly kind: 'idle' | 'saving' | 'unsaved' } | { readonly kind: 'failed'; readonly problem: ApiProblem };

/** Saves what is written a moment after it is, one save at a time; whoever leaves with something unsaved is asked. When somebody else has saved meanwhile, it is told and nothing is overwritten. */
export function usePlanSave(view: LocalPlanDraftView, read: () => LocalPlanContent) {
  const client = useQueryClient();
  const params = { schoolId: view.schoolId, routineKey: view.routineKey };
  const [state, setState] = useState<PlanSaving>({ kind: 'idle' });
  const edition = useRef(view.edition);
  const stored = useRef(JSON.stringify(read()));
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<number>>(Promise.resolve(view.edition));
  const reader = useRef(read);
  reader.current = read;
  if (view.edition > edition.current) edition.current = view.edition;

  const saveOnce = async (): Promise<number> => {
    const content = reader.current();
    const written = JSON.stringify(content);
    if (written === stored.current) return edition.current;
    setState({ kind: 'saving' });
    try {
      const saved = await call('saveLocalPlan', { params, input: { edition: edition.current, content } });
      edition.current = saved.edition;
      stored.current = written;
      client.setQueryData(keyOf('viewLocalPlanDraft', { params }), saved);
      setState({ kind: 'idle' });
      return saved.edition;
    } catch (error) {
      if (error instanceof ApiProblem) setState({ kind: 'failed', problem: error });
      throw error;
    }
  };

  /** Saves at once, and answers with the edition that is then kept. */
  const flush = useCallback((): Promise<number> => {
    window.clearTimeout(timer.current);
    running.current = running.current.catch(() => 0).then(saveOnce);
    return running.current;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- reads everything through refs
  }, []);

  const touch = useCallback(() => {
    setState((before) => (before.kind === 'failed' ? before : { kind: 'unsaved' }));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush().catch(() => undefined), PAUSE_MS);
  }, [flush]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (JSON.stringify(reader.current()) !== stored.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      void flush().catch(() => undefined);
    };
  }, [flush]);

  return { state, touch, flush };
}
