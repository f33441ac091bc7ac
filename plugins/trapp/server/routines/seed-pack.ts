import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isTooDeep } from '../../core/routines/index';
import { entryOf, routineParts, type AuthoredUid, type Entry, type RoutinePart } from './authored';
import type { AuthoredStore } from './authored.store';

const partSchema = z.looseObject({ key: z.string().min(1), title: z.looseObject({ nb: z.string().min(1).max(255) }) });

/** What is asked of a pack before it is taken apart; whether it is a good routine, publishing says. */
const packSchema = partSchema.extend({
  calendar: z.looseObject({}),
  rules: z.array(partSchema),
  staircase: partSchema,
  guides: z.array(partSchema),
  planTemplates: z.array(partSchema),
  meetingTemplates: z.array(partSchema),
  papers: z.array(partSchema).default([]),
  measures: z.array(partSchema),
});

/** A pack's file for each part of a routine. */
const partFiles: Readonly<Record<RoutinePart, string>> = {
  calendar: 'calendar.json',
  rules: 'rules.json',
  staircase: 'staircase.json',
  guides: 'guides.json',
  planTemplates: 'plan-templates.json',
  meetingTemplates: 'meeting-templates.json',
  papers: 'papers.json',
  measures: 'measures.json',
};

/** What seeding did: the routine's key, and the keys of entries that were there already and were left as they are. */
export interface Seeded {
  readonly routineKey: string;
  readonly kept: readonly string[];
}

/** The folder that packs lie in, beside the compiled server. */
export const packsFolder = join(__dirname, '..', '..', 'packs');

/** The routines that a municipality may begin from, by the names of their folders. */
export function packNames(): string[] {
  return readdirSync(packsFolder).filter((name) => existsSync(join(packsFolder, name, 'routine.json'))).sort();
}

/** One of those routines as a whole document. */
export function readPackNamed(name: string): Record<string, unknown> {
  return readPack(join(packsFolder, name));
}

/** Rules of the field, each with where it comes from, for a rule to begin from. */
export function readRuleCorpus(): { from: string; rule: Record<string, unknown> }[] {
  return z.array(z.strictObject({ from: z.string(), rule: partSchema })).parse(readJson(join(packsFolder, 'rule-corpus.json')));
}

/** Lays packs ready as drafts that nobody works by until they are published, with the import profiles. Throws when there is no such pack. */
export async function layOutPacks(store: AuthoredStore, names: readonly string[]): Promise<void> {
  for (const name of names) await seedPack(store, join(packsFolder, name));
  if (names.length > 0) await seedImportProfiles(store, join(packsFolder, 'import-profiles.json'));
}

/**
 * Writes a routine into the content types: what has no entry with its key yet. What a municipality has written is never overwritten.
 * `path` is a pack's folder, or one JSON file that holds the whole document. Throws when it cannot be read: what is shipped is ours to keep whole.
 */
export async function seedPack(store: AuthoredStore, path: string): Promise<Seeded> {
  const document = packSchema.parse(path.endsWith('.json') ? readJson(path) : readPack(path));
  const { calendar, rules, staircase, guides, planTemplates, meetingTemplates, papers, measures, ...routine } = document;
  const kept: string[] = [];
  const parts: Partial<Record<RoutinePart, string | readonly string[]>> = {
    calendar: (await seedEntries(store, routineParts.calendar, [calendarEntry(routine.key, calendar)], kept))[0] ?? '',
    staircase: (await seedEntries(store, routineParts.staircase, [entryOf(staircase)], kept))[0] ?? '',
  };
  for (const [part, entries] of Object.entries({ rules, guides, planTemplates, meetingTemplates, papers, measures })) {
    const name = part as Exclude<RoutinePart, 'calendar' | 'staircase'>;
    parts[name] = await seedEntries(store, routineParts[name], entries.map(entryOf), kept);
  }
  const entry = entryOf(routine);
  if ((await store.existing('plugin::trapp.routine', [entry.key])).has(entry.key)) kept.push(entry.key);
  else await store.create('plugin::trapp.routine', entry, parts);
  return { routineKey: entry.key, kept };
}

function readPack(folder: string): Record<string, unknown> {
  // A pack may be without papers of its own.
  const there = Object.entries(partFiles).filter(([part, file]) => part !== 'papers' || existsSync(join(folder, file)));
  const parts = there.map(([part, file]) => [part, readJson(join(folder, file))] as const);
  return { ...(readJson(join(folder, 'routine.json')) as object), ...Object.fromEntries(parts) };
}

/** Writes the import profiles of a file, one or a list of them, that are not there yet. */
export async function seedImportProfiles(store: AuthoredStore, file: string): Promise<void> {
  await seedEntries(store, 'plugin::trapp.import-profile', z.array(partSchema).parse([readJson(file)].flat()).map(entryOf), []);
}

/** Document ids in the order of the entries. */
async function seedEntries(store: AuthoredStore, uid: AuthoredUid, entries: readonly Entry[], kept: string[]): Promise<string[]> {
  const known = await store.existing(uid, entries.map((entry) => entry.key));
  kept.push(...entries.flatMap(({ key }) => (known.has(key) ? [key] : [])));
  const fresh = entries.filter(({ key }) => !known.has(key));
  const made = await store.createAll(uid, fresh);
  fresh.forEach(({ key }, index) => known.set(key, made[index] ?? ''));
  return entries.map(({ key }) => known.get(key) ?? '');
}

/** A calendar is only its school years in the document; as an entry it needs a name to be picked by. */
function calendarEntry(routineKey: string, definition: Record<string, unknown>): Entry {
  return { key: `skolerute-${routineKey}`.slice(0, 60), title: 'Skolerute', definition };
}

function readJson(path: string): unknown {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  // What reads and writes it further on does so level by level inside each other, and would break.
  if (isTooDeep(content)) throw new Error(`${path} has too many levels inside each other to be a routine`);
  return content;
}
