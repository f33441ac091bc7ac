/** What has been written, step by step, so that it can be taken back and brought again. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** When the present was last written in, in milliseconds. */
  readonly at: number;
}

const LONGEST = 100;
/** What is written without a pause is one step: nobody takes back letter by letter. */
const PAUSE_MS = 700;

export function begun<T>(present: T): History<T> {
  return { past: [], present, future: [], at: Number.NEGATIVE_INFINITY };
}

export function written<T>(history: History<T>, next: T, now: number): History<T> {
  const goesOn = now - history.at < PAUSE_MS && history.future.length === 0 && history.past.length > 0;
  return { past: goesOn ? history.past : [...history.past, history.present].slice(-LONGEST), present: next, future: [], at: now };
}

/** A step of its own, whatever was written a moment ago. */
export function replaced<T>(history: History<T>, next: T): History<T> {
  return { past: [...history.past, history.present].slice(-LONGEST), present: next, future: [], at: Number.NEGATIVE_INFINITY };
}

export function undone<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (history.past.length === 0) return history;
  return { past: history.past.slice(0, -1), present: previous as T, future: [history.present, ...history.future], at: Number.NEGATIVE_INFINITY };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (history.future.length === 0) return history;
  return { past: [...history.past, history.present], present: next as T, future, at: Number.NEGATIVE_INFINITY };
}
