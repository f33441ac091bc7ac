import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Order, Told } from './rules-city';

/** A city in a process of its own, which does one thing at a time and tells how long it took. */
export interface CityProcess {
  readonly ask: (order: Order) => Promise<Told>;
}

/** Begins the process; it ends by the order `close`. With `profile`, it leaves CPU profiles of our own nights in that folder. */
export function cityProcess(profile: string | null): CityProcess {
  // Sweeping up between the ways would else throw away the code of what runs seldom, and ours would be compiled anew in every round.
  const child = fork(join(__dirname, 'rules-city.js'), [], { execArgv: ['--expose-gc', '--no-flush-bytecode', '--max-old-space-size=6144'], serialization: 'advanced', env: profile === null ? process.env : { ...process.env, BENCH_PROFILE: profile } });
  return {
    ask: (order) =>
      new Promise<Told>((resolve, reject) => {
        const ended = (code: number | null, signal: string | null) => reject(new Error(`The city's process ended with ${code ?? signal}`));
        child.once('exit', ended);
        child.once('message', (answer: { readonly told: Told } | { readonly failed: string }) => {
          child.removeListener('exit', ended);
          if ('told' in answer) resolve(answer.told);
          else reject(new Error(answer.failed));
        });
        child.send(order);
      }),
  };
}
