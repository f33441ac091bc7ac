import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../core/language/index';
import { addressOf } from '../api/ask';

export interface Preview {
  /** The drawn paper, as an address of this page's own. */
  readonly address: string | undefined;
  readonly state: 'waiting' | 'drawn' | 'failed';
  /** From the last change until it was drawn. */
  readonly tookMs: number | undefined;
}

/** Letters that come quickly are drawn together. */
const QUIET_MS = 250;

/** The paper as the server draws it, brought up to date a moment after each change. What is under way for an older text is broken off. */
export function usePreview(routineKey: string, paper: object, language: Language): Preview {
  const token = useAuth('trapp', (auth) => auth.token);
  const [preview, setPreview] = useState<Preview>({ address: undefined, state: 'waiting', tookMs: undefined });
  const latest = useRef<string>();
  useEffect(() => {
    const leaving = new AbortController();
    const began = performance.now();
    const draw = async () => {
      const { backendURL = '' } = (window as { strapi?: { backendURL?: string } }).strapi ?? {};
      const headers = { 'Content-Type': 'application/json', ...(token !== null && { Authorization: `Bearer ${token}` }) };
      const response = await fetch(`${backendURL}${addressOf('previewPaper', { routineKey })}`, { method: 'POST', headers, body: JSON.stringify({ paper, language }), signal: leaving.signal });
      if (!response.ok) throw new Error(String(response.status));
      const address = URL.createObjectURL(await response.blob());
      if (latest.current !== undefined) URL.revokeObjectURL(latest.current);
      latest.current = address;
      setPreview({ address, state: 'drawn', tookMs: performance.now() - began });
    };
    setPreview((before) => ({ ...before, state: 'waiting' }));
    const timer = setTimeout(() => void draw().catch(() => leaving.signal.aborted || setPreview((before) => ({ ...before, state: 'failed' }))), QUIET_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [routineKey, paper, language, token]);
  useEffect(
    () => () => {
      if (latest.current !== undefined) URL.revokeObjectURL(latest.current);
    },
    [],
  );
  return preview;
}
