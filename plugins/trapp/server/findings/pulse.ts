/**
 * One number that a thread shares with the one who waits for it: how many steps it has taken, or `AT_REST` between pieces of work. A rule that halts the
 * thread also keeps it from saying so; that the number stands still says it all the same.
 */
export type Pulse = Int32Array;

const AT_REST = -1;

export function newPulse(): Pulse {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(AT_REST);
}

/** A step: one pupil has been judged, or the rules have been made ready for a school. */
export function beat(pulse: Pulse): void {
  Atomics.store(pulse, 0, (Atomics.load(pulse, 0) + 1) & 0x7fffffff);
}

export function rest(pulse: Pulse): void {
  Atomics.store(pulse, 0, AT_REST);
}

/** Looks this many times in the time that a step may take. */
const LOOKS = 10;

/**
 * Calls `stands` when a step has taken longer than so many milliseconds. What is counted is the looks at it: when the whole machine stands still, so does
 * the count. Answers with what ends the watch.
 */
export function watch(pulse: Pulse, milliseconds: number, stands: () => void): () => void {
  let seen = AT_REST;
  let looks = 0;
  const timer = setInterval(() => {
    const step = Atomics.load(pulse, 0);
    looks = step === seen && step !== AT_REST ? looks + 1 : 0;
    seen = step;
    if (looks >= LOOKS) stands();
  }, milliseconds / LOOKS);
  return () => clearInterval(timer);
}
