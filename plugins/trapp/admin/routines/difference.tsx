import { Typography } from '@strapi/design-system';
import { useMemo, type ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { compareRoutines } from '../../core/routines/index';
import { addressOf, useAddress, type Asked } from '../api/ask';
import { useReader } from '../messages/index';
import { Awaited } from './awaited';
import { ChangeList } from './change-list';

/** The draft, where a version's number is asked for. */
export const DRAFT = 'draft';
/** Before the id of a kept draft, where a version's number is asked for. */
export const KEPT = 'kept-';

interface DifferenceProps {
  readonly before: string;
  readonly after: string;
  readonly whenNone: string;
  /** How many parts have changed, and the list of them. */
  readonly children: (count: number, list: ReactNode) => ReactNode;
}

/** What the one version has that the other has not; either may be the draft. */
export function Difference({ before, after, whenNone, children }: DifferenceProps) {
  const { language } = useReader();
  const [old, now] = [useDocument(before), useDocument(after)];
  const changes = useMemo(() => old.answer && now.answer && compareRoutines(old.answer.document, now.answer.document, language), [old.answer, now.answer, language]);
  return (
    <Awaited asked={old}>
      {() => (
        <Awaited asked={now}>
          {() => changes !== undefined && <div aria-live="polite">{changes.length === 0 ? <Typography>{whenNone}</Typography> : children(changes.length, <ChangeList changes={changes} />)}</div>}
        </Awaited>
      )}
    </Awaited>
  );
}

/** A version's document by its number, the draft's, or a kept draft's by its id. */
export function useDocument(which: string): Asked<{ readonly document: Readonly<Record<string, unknown>> }> {
  const { routineKey = '' } = useParams();
  return useAddress(addressOfDocument(routineKey, which));
}

function addressOfDocument(routineKey: string, which: string): string {
  if (which === DRAFT) return addressOf('viewDraft', { routineKey });
  return which.startsWith(KEPT) ? addressOf('viewKeptDraft', { routineKey, keptId: which.slice(KEPT.length) }) : addressOf('viewVersion', { routineKey, number: which });
}
