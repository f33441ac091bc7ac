import { createHash } from 'node:crypto';
import type { Actor } from '../../core/access/index';
import { formatDay, refuseTelling, type Language } from '../../core/language/index';
import { refuse, type Refusal } from '../../core/refusals';
import { canonicalJson, type DraftPart } from '../../core/routines/index';
import type { Call } from '../http/handler';
import { partOf } from '../routines/authored';
import type { Draft, DraftEntry } from './draft.store';
import { words } from './words';

type DraftOperation = 'saveDraftPart' | 'addDraftPart' | 'removeDraftPart' | 'moveDraftPart';

/** Changes with every change to what the entry says, whoever made it and wherever. */
export function stampOf({ key, title, definition }: Pick<DraftEntry, 'key' | 'title' | 'definition'>): string {
  return createHash('sha256').update(canonicalJson({ key, title, definition: definition ?? null })).digest('hex').slice(0, 32);
}

/** The key that the routine knows an entry by. */
export function keyOf(entry: DraftEntry): string {
  return String(partOf(entry).key);
}

/** The draft that is to be changed, held so that nobody else changes it meanwhile. Refuses `not_found`. */
export async function draftAtHand(call: Call<DraftOperation>): Promise<Draft | Refusal> {
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  // An entry may be part of several routines, so one who writes holds them all; it takes a moment.
  await call.stores.routines.lock('drafts');
  return (await call.stores.drafts.find(call.params.routineKey)) ?? refuse('not_found');
}

export function entriesOf(draft: Draft, part: DraftPart): readonly DraftEntry[] {
  return part === 'routine' ? [draft.routine] : draft.parts[part];
}

export function entryIn(draft: Draft, part: DraftPart, key: string): DraftEntry | undefined {
  return entriesOf(draft, part).find((entry) => keyOf(entry) === key);
}

/** Refused when it is no longer the text that the writer had before them: who wrote since, and when. */
export function clash(entry: DraftEntry, reader: Language): Refusal {
  const moment = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' }).format(new Date(entry.changedAt));
  return refuseTelling('version_conflict', { path: 'stamp', message: words.savedSince(entry.changedBy ?? words.somebody, formatDay(entry.changedAt.slice(0, 10)), moment) }, reader);
}

/** The number of the admin who asks, as Strapi keeps it beside what it saves. */
export function adminId(actor: Actor): number | null {
  const number = 'id' in actor ? Number(actor.id.replace('admin-', '')) : Number.NaN;
  return Number.isInteger(number) ? number : null;
}
