/** Follows how much memory the process holds, its threads and what SQLite has taken with it. */
export interface RssWatch {
  /** The most that it has grown since the watch began, in megabytes. */
  readonly stop: () => number;
}

const EVERY_MS = 10;

/** Begins with swept memory, so that what was left from starting up is not counted as room to grow in. */
export function rssWatch(): RssWatch {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const look = () => void (most = Math.max(most, process.memoryUsage.rss()));
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return (most - before) / 2 ** 20;
    },
  };
}
