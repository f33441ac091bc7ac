import { createContext, useContext } from 'react';
import type { Language } from '../../core/language/index';
import type { PaperKind } from '../../core/papers/index';
import type { DraftProblem } from '../drafts/draft-door';

/** What every field of a paper's editor needs of the whole. */
export interface PaperInHand {
  readonly kind: PaperKind;
  readonly languages: readonly Language[];
  readonly problems: readonly DraftProblem[];
}

const Context = createContext<PaperInHand | null>(null);
export const PaperProvider = Context.Provider;

export function usePaper(): PaperInHand {
  const paper = useContext(Context);
  if (paper === null) throw new Error('This stands in the editor of a paper');
  return paper;
}
