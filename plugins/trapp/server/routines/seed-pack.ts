import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { entryOf, isObject, routineParts, type AuthoredUid, type Entry, type RoutinePart } from './authored';
import type { AuthoredStore } from './authored.store';

const partSchema = z.looseObject({ key: z.string().min(1), title: z.looseObject({ nb: z.string().min(1).max(255) }) });

/** A pack's file for each part of a routine. */
const partFiles: Readonly<Record<Exclude<RoutinePart, 'calendar'>, string>> = {
  rules: 'rules.json',
  staircase: 'staircase.json',
  guides: 'guides.json',
  planTemplates: 'plan-templates.json',
  meetingTemplates: 'meeting-templates.json',
  measures: 'measures.json',
};

/** What seeding did: the routine's key, and the keys of entries that were there already and were left as they are. */
export interface Seeded {
  readonly routineKey: string;
  readonly kept: readonly string[];
}

/** The folder that packs lie in, beside the compiled server. */
export const packsFolder = join(__dirname, '..', '..', 'packs');

/**
 * Writes a pack into the content types: what has no entry with its key yet. What a municipality has written is never overwritten.
 * Throws when a file of the pack cannot be read: a pack that is shipped is ours to keep whole.
 */
export async function seedPack(store: AuthoredStore, folder: string): Promise<Seeded> {
  const routine = partSchema.parse(readJson(join(folder, 'routine.json')));
  const kept: string[] = [];
  const parts: Partial<Record<RoutinePart, string | readonly string[]>> = {
    calendar: (await seedEntries(store, routineParts.calendar, [calendarEntry(routine.key, folder)], kept))[0] ?? '',
  };
  for (const [part, file] of Object.entries(partFiles) as [keyof typeof partFiles, string][]) {
    const content = readJson(join(folder, file));
    const entries = z.array(partSchema).parse(Array.isArray(content) ? content : [content]).map(entryOf);
    const ids = await seedEntries(store, routineParts[part], entries, kept);
    parts[part] = part === 'staircase' ? (ids[0] ?? '') : ids;
  }
  const entry = entryOf(routine);
  if ((await store.existing('plugin::trapp.routine', [entry.key])).has(entry.key)) kept.push(entry.key);
  else await store.create('plugin::trapp.routine', entry, parts);
  return { routineKey: entry.key, kept };
}

/** Writes the import profiles that are not there yet. */
export async function seedImportProfiles(store: AuthoredStore, file: string): Promise<void> {
  await seedEntries(store, 'plugin::trapp.import-profile', z.array(partSchema).parse(readJson(file)).map(entryOf), []);
}

/** Document ids in the order of the entries. */
async function seedEntries(store: AuthoredStore, uid: AuthoredUid, entries: readonly Entry[], kept: string[]): Promise<string[]> {
  const known = await store.existing(uid, entries.map((entry) => entry.key));
  const ids: string[] = [];
  for (const entry of entries) {
    const id = known.get(entry.key);
    if (id !== undefined) kept.push(entry.key);
    ids.push(id ?? (await store.create(uid, entry)));
  }
  return ids;
}

/** A calendar is only its school years in the document; as an entry it needs a name to be picked by. */
function calendarEntry(routineKey: string, folder: string): Entry {
  const definition = readJson(join(folder, 'calendar.json'));
  if (!isObject(definition)) throw new Error(`${folder}/calendar.json is no calendar`);
  return { key: `skolerute-${routineKey}`.slice(0, 60), title: 'Skolerute', definition };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
