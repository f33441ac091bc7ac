import { isListPart, type DraftPart } from '../../core/routines/index';
import { draftEntryOf, isObject, routineParts, type Entry, type RoutinePart } from '../routines/authored';
import { keyOf, stampOf } from './at-hand';
import type { DraftEntry, DraftStore } from './draft.store';
import { freeKey } from './free-key';

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
export async function fillDraft({ drafts, routineKey, routineDocumentId, held, by }: Filling, document: Document): Promise<void> {
  for (const part of Object.keys(routineParts) as RoutinePart[]) {
    const before = held[part] ?? [];
    const own = new Map(before.filter(({ routines }) => routines.length <= 1).map((entry) => [part === 'calendar' ? CALENDAR : keyOf(entry), entry]));
    const ids: string[] = [];
    for (const value of valuesOf(document, part)) {
      const key = part === 'calendar' ? CALENDAR : String(value['key']);
      const same = own.get(key);
      if (same === undefined) {
        ids.push(await drafts.add(part, await newEntry(drafts, part, routineKey, value), by));
        continue;
      }
      own.delete(key);
      const written: Entry = part === 'calendar' ? { key: same.key, title: same.title, definition: value } : draftEntryOf(key, value, same.key);
      if (stampOf(written) !== stampOf(same)) await drafts.save(part, same.documentId, written, by);
      ids.push(same.documentId);
    }
    if (ids.length > 0 || before.length > 0) await drafts.arrange(routineDocumentId, part, ids);
    for (const { documentId } of own.values()) await drafts.discard(part, documentId);
  }
}

async function newEntry(drafts: DraftStore, part: RoutinePart, routineKey: string, value: Record<string, unknown>): Promise<Entry> {
  if (part === 'calendar') return { key: await freeKey(drafts, part, routineKey, `skolerute-${routineKey}`.slice(0, 60)), title: CALENDAR, definition: value };
  const key = String(value['key']);
  return draftEntryOf(key, value, await freeKey(drafts, part, routineKey, key));
}

/** What of the document is the routine's own words and settings, and no part. */
export function ownWords(document: Document): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'schema' && !(name in routineParts)));
}

function valuesOf(document: Document, part: Exclude<DraftPart, 'routine'>): Record<string, unknown>[] {
  const value = document[part];
  return (isListPart(part) && Array.isArray(value) ? (value as unknown[]) : [value]).filter(isObject);
}
