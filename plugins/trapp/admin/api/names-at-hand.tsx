import { createContext, useContext, type ReactNode } from 'react';
import type { AbsenceNames } from '../../core/absences/index';
import { useAsked } from './ask';

const Names = createContext<AbsenceNames>({});

/** What the municipality calls kinds of absence, for every page that tells what a rule says. Whoever may not read it sees what they are called everywhere. */
export function NamesAtHand({ children }: { readonly children: ReactNode }) {
  const { answer } = useAsked('viewAbsenceNames');
  return <Names.Provider value={answer?.content ?? {}}>{children}</Names.Provider>;
}

export function useAbsenceNames(): AbsenceNames {
  return useContext(Names);
}
