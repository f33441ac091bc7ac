/** Follows how much memory the process holds, its threads and what SQLite has taken with it. */
export interface MemoryWatch {
  /**
   * The most that it has grown since the watch began, in megabytes: of the process's resident memory, or of what JavaScript holds where that is more. An application
   * that has just started has room left from starting, and could grow into it unseen.
   */
  readonly stop: () => number;
}

const EVERY_MS = 20;

/** Begins with swept memory. What has been let go and not yet swept counts as held. */
export function memoryWatch(): MemoryWatch {
  globalThis.gc?.();
  const before = held();
  let most = 0;
  const look = () => {
    const now = held();
    most = Math.max(most, now.resident - before.resident, now.ofScript - before.ofScript);
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return most / 2 ** 20;
    },
  };
}

function held(): { resident: number; ofScript: number } {
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, ofScript: heapUsed + external };
}
