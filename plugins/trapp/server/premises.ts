import { randomUUID } from 'node:crypto';
import type { Clock } from './clock';
import type { Judging } from './findings/judging';
import type { Scope } from './row-security/scope';
import type { Stores } from './stores';

/** What every operation stands on, however it is asked for: by HTTP, by a nightly job, by the demo. */
export interface Premises {
  readonly stores: Stores;
  /** Replaceable, so that a test or the demo can say what day it is. */
  clock: Clock;
  /** Everything that the stores write inside `work` is written together, or not at all. */
  readonly transaction: <T>(work: () => Promise<T>) => Promise<T>;
  /** On whose behalf `work` reads and writes. PostgreSQL shows and takes no row beyond that; where nobody is said to act, none about anybody. */
  readonly actingAs: <T>(scope: Scope | (() => Scope), work: () => Promise<T>) => Promise<T>;
  readonly newId: () => string;
  /** Tells whoever runs the installation of a bug: where, and what kind, never with a value that somebody has written. */
  readonly report: (where: string, error: unknown) => void;
  /** Tells whoever runs the installation of something that must be looked at, in a sentence of ours. */
  readonly alarm: (sentence: string) => void;
  /** The file that checks of the audit log write how far it had come into. */
  readonly auditHeads: string;
  /** The thread that the rules are asked in when the system evaluates by itself. */
  judging: Judging;
  /** Told when an operation has changed something and is over; replaced when the system keeps up by itself. */
  onChanged: () => void;
  /** Browsers keep the session cookie to TLS only. */
  readonly secureCookies: boolean;
}

export const newId = (): string => randomUUID();

/**
 * What may be said of an unknown error in a log. Database errors repeat the values that were bound, and schema errors the text that was
 * read: so only the name, a code and the places in our own code are kept.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error) && !(typeof error === 'object' && error !== null && 'stack' in error)) return typeof error;
  const { name, code, stack } = error as { name?: unknown; code?: unknown; stack?: unknown };
  const places = String(stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  return [`${String(name ?? 'Error')}${typeof code === 'string' ? ` ${code}` : ''}`, ...places].join(' | ');
}
