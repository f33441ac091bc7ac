import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Meanwhile } from '../http/handler';
import type { ReplayFound, ReplayJob } from './replay-job';
import type { ReplayMessage } from './replay-worker';

export interface ReplayingLimits {
  readonly worker: string;
  /** Milliseconds that one replay may take, counted from when its turn comes. */
  readonly deadline: number;
  readonly memoryMb: number;
}

export interface Replaying {
  /** One replay at a time, in the order they were asked for. Rejects with the signal's reason when the one who asked has left, and throws when it fails. */
  run(job: ReplayJob, meanwhile: Meanwhile): Promise<ReplayFound>;
}

const usual: ReplayingLimits = { worker: join(__dirname, 'replay-worker.js'), deadline: 15 * 60_000, memoryMb: 1024 };

/** The thread did not answer in time, ended, or said that it failed. */
class Halted extends Error {
  override readonly name = 'ReplayHalted';
}

/** Replays in a thread of its own, a new one for each, so that nobody at work waits for it and leaving it ends it at once. */
export function createReplaying(limits: Partial<ReplayingLimits> = {}): Replaying {
  const { worker: file, deadline, memoryMb } = { ...usual, ...limits };
  let last: Promise<unknown> = Promise.resolve();

  function replay(job: ReplayJob, { progress, signal }: Meanwhile): Promise<ReplayFound> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      // It gets no environment: there are secrets in it, and nothing that replaying needs.
      const worker = new Worker(file, { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        worker.removeAllListeners();
        void worker.terminate();
        finish();
      };
      const fail = (reason: unknown) => settle(() => reject(reason));
      const onAbort = () => fail(signal.reason);
      const timer = setTimeout(() => fail(new Halted('the deadline passed')), deadline);
      signal.addEventListener('abort', onAbort);
      worker.on('error', (error) => fail(new Halted('code' in error ? String(error.code) : error.name)));
      worker.on('exit', () => fail(new Halted('the thread stopped')));
      worker.on('message', (message: ReplayMessage) => {
        if ('found' in message) settle(() => resolve(message.found));
        else if ('failed' in message) fail(new Halted(message.failed));
        else progress(message.done, message.of);
      });
      worker.postMessage(job);
    });
  }

  return {
    run(job, meanwhile) {
      const turn = last.then(() => replay(job, meanwhile));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** The installation's one queue of replays. */
export const replaying = createReplaying();
