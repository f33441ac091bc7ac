import { createContext, useContext } from 'react';
import type { Language } from '../../core/language/index';
import type { DraftProblem } from '../drafts/use-draft-part';
import type { Choice } from '../parts/pick';

/** What every field of a part's form needs of the whole. */
export interface FormInHand {
  readonly document: Readonly<Record<string, unknown>>;
  readonly languages: readonly Language[];
  readonly problems: readonly DraftProblem[];
  readonly references: (place: readonly string[]) => readonly Choice[] | undefined;
}

const Context = createContext<FormInHand | null>(null);
export const FormProvider = Context.Provider;

export function useForm(): FormInHand {
  const form = useContext(Context);
  if (form === null) throw new Error('This stands in a form');
  return form;
}
