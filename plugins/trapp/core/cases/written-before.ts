import type { Refusal } from '../refusals';
import { wrong } from './command';
import { words } from './messages.nb';

/** An entry as it is sent: the client may have given it an id, so that the same one sent twice is known again. */
export type Sent<T> = T & { readonly id?: string | undefined };

/**
 * Is the entry there already? No events when it is the same, so that a double click or a retry writes nothing twice; a refusal when something
 * else was written under its id, so that no text is lost; null when it is new.
 */
export function writtenBefore<T extends object>(held: readonly (T & { readonly id: string })[], { id, ...sent }: Sent<T>): [] | Refusal | null {
  const before = id === undefined ? undefined : held.find((one) => one.id === id);
  if (before === undefined) return null;
  const kept: Readonly<Record<string, unknown>> = { ...before };
  const isSame = Object.entries(sent).every(([name, value]) => JSON.stringify(kept[name]) === JSON.stringify(value));
  return isSame ? [] : wrong('id', words.sameEntryOther);
}
