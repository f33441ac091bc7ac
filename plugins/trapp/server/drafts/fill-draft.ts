import { isListPart, type DraftPart } from '../../core/routines/index';
import { draftEntryOf, isObject, routineParts, type Entry, type RoutinePart } from '../routines/authored';
import { keyOf, stampOf } from './at-hand';
import type { DraftEntry, DraftStore } from './draft.store';
import { freeKeys } from './free-key';

type Document = Readonly<Record<string, unknown>>;

interface Filling {
  readonly drafts: DraftStore;
  readonly routineKey: string;
  readonly routineDocumentId: string;
  /** What the draft is made of now; none of it in a routine that has just begun. */
  readonly held: Readonly<Partial<Record<RoutinePart, readonly DraftEntry[]>>>;
  readonly by: number | null;
}

const CALENDAR = 'Skolerute';

/**
 * Makes the routine's parts what the document says. An entry that is the routine's own is written anew under its key; one that other routines
 * use too is left to them, and this routine gets one of its own. Inside the routine parts keep their keys, so what names them still does.
 */
export async function fillDraft(filling: Filling, document: Document): Promise<void> {
  const { drafts, routineDocumentId, held } = filling;
  const made: Partial<Record<RoutinePart, readonly string[]>> = {};
  const left: [part: RoutinePart, documentId: string][] = [];
  for (const part of Object.keys(routineParts) as RoutinePart[]) {
    const { ids, unused } = await fillPart(filling, part, valuesOf(document, part));
    if (ids.length > 0 || (held[part] ?? []).length > 0) made[part] = ids;
    left.push(...unused.map((documentId) => [part, documentId] as [RoutinePart, string]));
  }
  await drafts.arrange(routineDocumentId, made);
  for (const [part, documentId] of left) await drafts.discard(part, documentId);
}

/** The entries of one part as the document has them, and those of the routine's own that it has no longer. */
async function fillPart({ drafts, routineKey, held, by }: Filling, part: RoutinePart, values: readonly Record<string, unknown>[]): Promise<{ ids: string[]; unused: string[] }> {
  const own = new Map((held[part] ?? []).filter(({ routines }) => routines.length <= 1).map((entry) => [part === 'calendar' ? CALENDAR : keyOf(entry), entry]));
  const fresh: { readonly key: string; readonly value: Record<string, unknown> }[] = [];
  const known: (string | null)[] = [];
  for (const value of values) {
    const key = part === 'calendar' ? CALENDAR : String(value['key']);
    const same = own.get(key);
    known.push(same?.documentId ?? null);
    if (same === undefined) {
      fresh.push({ key, value });
      continue;
    }
    own.delete(key);
    const written: Entry = part === 'calendar' ? { key: same.key, title: same.title, definition: value } : draftEntryOf(key, value, same.key);
    if (stampOf(written) !== stampOf(same)) await drafts.save(part, same.documentId, written, by);
  }
  const keys = await freeKeys(drafts, part, routineKey, fresh.map(({ key }) => (part === 'calendar' ? `skolerute-${routineKey}`.slice(0, 60) : key)));
  const added = await drafts.addAll(part, fresh.map(({ key, value }, index) => entryFor(part, key, value, keys[index] ?? key)), by);
  return { ids: known.map((id) => id ?? added.shift() ?? ''), unused: [...own.values()].map(({ documentId }) => documentId) };
}

function entryFor(part: RoutinePart, key: string, value: Record<string, unknown>, entryKey: string): Entry {
  return part === 'calendar' ? { key: entryKey, title: CALENDAR, definition: value } : draftEntryOf(key, value, entryKey);
}

/** What of the document is the routine's own words and settings, and no part. */
export function ownWords(document: Document): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'schema' && !(name in routineParts)));
}

function valuesOf(document: Document, part: Exclude<DraftPart, 'routine'>): Record<string, unknown>[] {
  const value = document[part];
  return (isListPart(part) && Array.isArray(value) ? (value as unknown[]) : [value]).filter(isObject);
}
