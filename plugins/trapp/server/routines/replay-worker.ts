import { parentPort } from 'node:worker_threads';
import { runReplay, type ReplayFound, type ReplayJob } from './replay-job';

/** What the thread says: how far it has come, and last what it found. A failure names its kind only: messages may repeat what is known of a pupil. */
export type ReplayMessage = { readonly done: number; readonly of: number } | { readonly found: ReplayFound } | { readonly failed: string };

const port = parentPort;
const say = (message: ReplayMessage) => port?.postMessage(message);

port?.once('message', (job: ReplayJob) => {
  try {
    say({ found: runReplay(job, (done, of) => say({ done, of })) });
  } catch (error) {
    say({ failed: error instanceof Error ? error.name : typeof error });
  }
});
