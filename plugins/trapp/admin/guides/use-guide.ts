import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { problemsOfGuide, readDraftGuide, type Edited, type Guide } from '../../core/guides/index';
import type { DraftPartInHand } from '../drafts/use-draft-part';
import { anchorOf } from '../parts/anchor';
import { chosenAt, placeOf, WHOLE, type Chosen } from './outline-rows';

/** `isStep`: taken back by itself, as what is added, moved and taken away is; letters are taken back word by word. */
export type Edit = (change: (guide: Guide) => Edited, isStep?: boolean) => Edited | null;

export interface GuideInHand {
  /** Null when what is there is not shaped like a guide. */
  readonly guide: Guide | null;
  /** The guide as it was a moment ago, for what need not follow each letter. */
  readonly settled: Guide | null;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
  /** Changes the guide, and leads on to what the change points at. */
  readonly edit: Edit;
  /** What the last edit had to take away. */
  readonly mended: Edited['mended'];
}

const SETTLED_MS = 250;

/** The guide of a draft part: read once, edited as a whole, with what is chosen in it. */
export function useGuide({ value, change }: Pick<DraftPartInHand, 'value' | 'change'>): GuideInHand {
  const made = useRef<unknown>();
  // What we made ourselves need not be read again with every letter.
  const guide = useMemo(() => (value !== undefined && value === made.current ? (value as unknown as Guide) : readDraftGuide(value)), [value]);
  const latest = useRef(guide);
  latest.current = guide;
  const [chosen, setChosen] = useState<Chosen>(WHOLE);
  const [mended, setMended] = useState<Edited['mended']>([]);
  const isThere = guide !== null;
  useEffect(() => {
    const show = () => {
      const named = window.location.hash.slice(1);
      const problem = latest.current === null || named === '' ? undefined : problemsOfGuide(latest.current).find(({ path }) => anchorOf(path) === named);
      if (problem !== undefined) setChosen(placeOf(problem));
    };
    show();
    window.addEventListener('hashchange', show);
    return () => window.removeEventListener('hashchange', show);
  }, [isThere]);
  const choose = useCallback((next: Chosen) => {
    setChosen(next);
    setMended([]);
  }, []);
  const edit = useCallback<Edit>(
    (how, isStep = false) => {
      if (latest.current === null) return null;
      const edited = how(latest.current);
      if (edited.guide === latest.current) return edited;
      made.current = edited.guide;
      latest.current = edited.guide;
      change(edited.guide as unknown as Record<string, unknown>, isStep);
      const next = chosenAt(edited.guide, edited.chosen);
      if (next !== null) setChosen(next);
      setMended(edited.mended);
      return edited;
    },
    [change],
  );
  return { guide, settled: useSettled(guide), chosen, choose, edit, mended };
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (settled === null) return setSettled(value);
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return settled;
}
