import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { DraftPart } from '../../core/routines/index';
import { useReader } from '../messages/index';
import { draftDoorIn } from './draft-door';
import { PartSession, type PartSnapshot } from './part-session';

export type { DraftProblem } from './draft-door';
export type { PartSnapshot } from './part-session';

/** One part of a draft, and everything that can be done to it. */
export type DraftPartInHand = PartSnapshot & Pick<PartSession, 'load' | 'change' | 'undo' | 'redo' | 'flush' | 'takeTheirs' | 'keepMine'> & { readonly routineKey: string };

/** Parts that are being written, or were left before they had been saved. */
const sessions = new Map<string, PartSession>();

/**
 * A part of a routine's draft to write in: `value` (undefined until it has come), `change(next)`, undo and redo, what the check says of it
 * (`problems`, with paths from the part's own beginning), and the whole draft (`document`) for what the part refers to. It saves itself.
 */
export function useDraftPart(routineKey: string, part: DraftPart, key: string): DraftPartInHand {
  const { language } = useReader();
  const id = `${routineKey}/${part}/${key}`;
  const session = useMemo(() => sessions.get(id) ?? new PartSession({ routineKey, part, key }, draftDoorIn(language)), [id, routineKey, part, key, language]);
  const subscribe = useCallback(
    (listener: () => void) => {
      sessions.set(id, session);
      const unsubscribe = session.subscribe(listener);
      return () => {
        unsubscribe();
        void session.flush().finally(() => {
          if (!session.isWatched && session.isClean && sessions.get(id) === session) sessions.delete(id);
        });
      };
    },
    [id, session],
  );
  const snapshot = useSyncExternalStore(subscribe, session.look);

  useEffect(() => {
    if (session.look().state === 'loading') void session.load();
    const stay = (event: BeforeUnloadEvent) => {
      if (session.isClean) return;
      void session.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [session]);

  const { load, change, undo, redo, flush, takeTheirs, keepMine } = session;
  return { ...snapshot, load, change, undo, redo, flush, takeTheirs, keepMine, routineKey };
}
