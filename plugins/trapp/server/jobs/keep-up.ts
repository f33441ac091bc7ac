import type { Premises } from '../premises';
import { system } from '../row-security/scope';
import { evaluateDue } from './evaluate-due';
import { evaluateEveryNight, isNightWorkDue } from './evaluate-every-night';
import { judgeEveryNight } from './judge-escalations';

/** The night's work at half past five, and at any time what a crash has left. */
export const EVERY_FEW_MINUTES = '*/5 * * * *';

/** A little after whatever was changed last, so that many changes at once are one piece of work. */
const PAUSE_MS = 1_000;

/** What the system does by itself when nobody asks. */
export interface KeepingUp {
  /** Something has been changed: whoever is due is evaluated in a moment. */
  wake(): void;
  /** Whoever is due, and what is left of the night's work. Never twice at the same time in one process. */
  catchUp(): Promise<void>;
}

export function keepUp(premises: Premises, pauseMs = PAUSE_MS): KeepingUp {
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  async function oneAtATime(work: () => Promise<void>): Promise<void> {
    while (running !== null) await running;
    running = work()
      .catch((error: unknown) => premises.report('keepUp', error))
      .finally(() => (running = null));
    await running;
  }

  return {
    wake() {
      if (timer !== null) return;
      timer = setTimeout(() => {
        timer = null;
        void oneAtATime(() => premises.actingAs(system, () => evaluateDue(premises)));
      }, pauseMs);
      timer.unref();
    },
    catchUp: () =>
      oneAtATime(async () => {
        await evaluateDue(premises);
        if (!isNightWorkDue(premises)) return;
        await evaluateEveryNight(premises);
        await judgeEveryNight(premises);
      }),
  };
}
