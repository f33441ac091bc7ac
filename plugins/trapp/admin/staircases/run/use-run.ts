import { useMemo, useState } from 'react';
import { dayUndone, playMove, runnableRoutine, startRun, usualRunDay, type Away, type Runnable, type RunMove, type RunState } from '../../../core/cases/index';
import { isRefusal, type Problem } from '../../../core/refusals';
import type { Routine } from '../../../core/routines/index';

interface Started {
  readonly routine: Routine;
  readonly states: readonly RunState[];
  /** The draft that it was begun on. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly refused: readonly Problem[];
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
  const runnable = useMemo(() => runnableRoutine(document), [document]);
  const [started, setStarted] = useState<Started>();
  const [isBusy, setBusy] = useState(false);
  const { routine } = runnable;

  const start: Run['start'] = async ({ step, away }) => {
    if (!routine) return;
    setBusy(true);
    const state = await startRun(routine, { day: usualRunDay(routine.calendar, new Date().toISOString().slice(0, 10)), step, away });
    setStarted({ routine, states: [state], document, refused: [] });
    setBusy(false);
  };
  const play: Run['play'] = async (...moves) => {
    const last = started?.states.at(-1);
    if (!started || !last) return;
    setBusy(true);
    const result = await playAll(started.routine, last, moves);
    setStarted('refused' in result ? { ...started, refused: result.refused } : { ...started, states: [...started.states, result.state], refused: [] });
    setBusy(false);
  };
  return {
    runnable,
    started,
    isChanged: started !== undefined && (started.document['staircase'] !== document['staircase'] || started.document['calendar'] !== document['calendar']),
    isBusy,
    start,
    play,
    undo: () => setStarted((now) => now && { ...now, refused: [], states: now.states.length > 1 ? now.states.slice(0, -1) : now.states }),
    undoDay: () => setStarted((now) => now && { ...now, refused: [], states: dayUndone(now.states) }),
    stop: () => setStarted(undefined),
  };
}

async function playAll(routine: Routine, from: RunState, moves: readonly RunMove[]): Promise<{ readonly state: RunState } | { readonly refused: readonly Problem[] }> {
  let state = from;
  for (const move of moves) {
    const next = await playMove(routine, state, move);
    if (isRefusal(next)) return { refused: next.problems.length > 0 ? next.problems : [{ path: '', message: next.refused }] };
    state = next;
  }
  return { state };
}
