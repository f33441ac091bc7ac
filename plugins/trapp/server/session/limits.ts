const MINUTE = 60_000;

/** How long a session lives, and how often one may fail to log in. */
export const limits = {
  /** Without a request. School machines are shared. */
  idleMs: 60 * MINUTE,
  /** Whatever happens. */
  sessionMs: 12 * 60 * MINUTE,
  /** Failures are counted over this long, and shut the door for as long. */
  attemptsMs: 15 * MINUTE,
  failuresOfAccount: 10,
  /** A whole school logs in from one address, some of them wrongly, and a hundred at once (sec-12). */
  failuresOfAddress: 150,
  /** A request writes down that the session is alive at most this often. */
  seenEveryMs: MINUTE,
} as const;

/** The moment `ms` before `now`, as ISO. */
export const before = (now: string, ms: number): string => new Date(Date.parse(now) - ms).toISOString();

/** Is it `ms` or more since then? */
export const isLongAgo = (then: string, now: string, ms: number): boolean => Date.parse(now) - Date.parse(then) >= ms;
