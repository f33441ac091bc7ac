import { useMemo, useRef, useState } from 'react';
import { dayUndone, playMove, runnableRoutine, startRun, usualRunDay, type Away, type Runnable, type RunMove, type RunState } from '../../../core/cases/index';
import { readIn } from '../../../core/language/index';
import { isRefusal, type Refusal } from '../../../core/refusals';
import type { Routine } from '../../../core/routines/index';
import { useReader } from '../../messages/index';

interface Started {
  readonly routine: Routine;
  readonly states: readonly RunState[];
  /** The answers between them, one fewer. */
  readonly played: readonly (readonly RunMove[])[];
  /** The draft that it was begun on. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly refused: Refusal | null;
}

export interface Run {
  readonly runnable: Runnable;
  readonly started: Started | undefined;
  /** Has the draft been changed since? */
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly start: (from: { readonly step: string; readonly away: Away }) => void;
  /** One answer of the coordinator, of one move or several. It is undone as one. */
  readonly play: (...moves: readonly RunMove[]) => void;
  readonly undo: () => void;
  readonly undoDay: () => void;
  readonly stop: () => void;
}

/** A made-up case in the browser, on the draft as it stands. It stays while the staircase is looked at and changed, and is never kept. */
export function useRun(document: Readonly<Record<string, unknown>>): Run {
  const { language } = useReader();
  const runnable = useMemo(() => inLanguage(runnableRoutine(document, language), language), [document, language]);
  const [started, setStarted] = useState<Started>();
  const [waiting, setWaiting] = useState(0);
  const held = useRef<Started>();
  const queue = useRef(Promise.resolve());
  const { routine } = runnable;

  const set = (next: Started | undefined) => {
    held.current = next;
    setStarted(next);
  };
  // One answer after the other, however fast they are given: each goes on from where the last has come.
  const inTurn = (work: () => Promise<void>) => {
    setWaiting((count) => count + 1);
    queue.current = queue.current.then(work).finally(() => setWaiting((count) => count - 1));
  };
  const back = (left: (states: readonly RunState[]) => readonly RunState[]) => inTurn(async () => {
    const now = held.current;
    if (now === undefined) return;
    const states = left(now.states);
    set({ ...now, refused: null, states, played: now.played.slice(0, states.length - 1) });
  });
  return {
    runnable,
    started,
    isChanged: started !== undefined && (started.document['staircase'] !== document['staircase'] || started.document['calendar'] !== document['calendar']),
    isBusy: waiting > 0,
    start: ({ step, away }) =>
      inTurn(async () => {
        if (!routine) return;
        const day = usualRunDay(routine.calendar, new Date().toISOString().slice(0, 10));
        set({ routine, states: [await startRun(routine, { day, step, away })], played: [], document, refused: null });
      }),
    play: (...moves) =>
      inTurn(async () => {
        const now = held.current;
        const last = now?.states.at(-1);
        if (!now || !last) return;
        const result = await playAll(now.routine, last, moves);
        set(isRefusal(result) ? { ...now, refused: result } : { ...now, states: [...now.states, result], played: [...now.played, moves], refused: null });
      }),
    undo: () => back((states) => (states.length > 1 ? states.slice(0, -1) : states)),
    undoDay: () => back(dayUndone),
    stop: () => inTurn(async () => set(undefined)),
  };
}

async function playAll(routine: Routine, from: RunState, moves: readonly RunMove[]): Promise<RunState | Refusal> {
  let state = from;
  for (const move of moves) {
    const next = await playMove(routine, state, move);
    if (isRefusal(next)) return next;
    state = next;
  }
  return state;
}

/** Its titles are taken down as the case goes along, so the routine is read in the coordinator's language from the start. */
function inLanguage(runnable: Runnable, language: 'nb' | 'en'): Runnable {
  return runnable.routine === null ? runnable : { ...runnable, routine: readIn(runnable.routine, language) };
}
