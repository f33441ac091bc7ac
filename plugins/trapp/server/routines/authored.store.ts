import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { importProfileSchema, type ImportProfile } from '../../core/imports/index';
import { documentOf, isObject, partOf, routineParts, type AuthoredUid, type Entry, type RoutinePart } from './authored';
import { createEntries, entriesByKey } from './entries.store';

const entrySchema = z.object({ key: z.string(), title: z.string(), definition: z.unknown() });
const partNames = Object.keys(routineParts) as RoutinePart[];
const entriesSchema = z.union([z.array(entrySchema), entrySchema.transform((entry) => [entry]), z.null().transform(() => [])]).default([]);
const routineEntrySchema = entrySchema.extend({
  calendar: entriesSchema, rules: entriesSchema, staircase: entriesSchema, guides: entriesSchema,
  planTemplates: entriesSchema, meetingTemplates: entriesSchema, papers: entriesSchema, measures: entriesSchema,
});

/** What coordinators write in the content manager. Nothing here is frozen; nobody is followed up by it before it is published. */
export interface AuthoredStore {
  routines(): Promise<{ key: string; title: string }[]>;
  /** The draft as one document, half-done as it may be; undefined when there is no such routine. */
  draft(routineKey: string): Promise<Record<string, unknown> | undefined>;
  /** The import profiles that are whole; a half-done one is nobody's choice yet. */
  importProfiles(): Promise<ImportProfile[]>;
  /** Our entry's document id by key, of those that exist. */
  existing(uid: AuthoredUid, keys: readonly string[]): Promise<Map<string, string>>;
  create(uid: AuthoredUid, entry: Entry, parts?: Partial<Record<RoutinePart, string | readonly string[]>>): Promise<string>;
  /** Several that belong to nothing yet, at once. Document ids in their order. */
  createAll(uid: AuthoredUid, entries: readonly Entry[]): Promise<string[]>;
}

export function createAuthoredStore(strapi: Core.Strapi): AuthoredStore {
  return {
    async routines() {
      const rows: unknown[] = await strapi.db.query('plugin::trapp.routine').findMany({ select: ['key', 'title'], orderBy: { title: 'asc' } });
      return z.array(z.object({ key: z.string(), title: z.string() })).parse(rows);
    },

    async draft(routineKey) {
      const populate = Object.fromEntries(partNames.map((name) => [name, { select: ['key', 'title', 'definition'] }]));
      const row: unknown = await strapi.db.query('plugin::trapp.routine').findOne({ where: { key: routineKey }, populate });
      if (row === null) return undefined;
      const { key, title, definition, ...parts } = routineEntrySchema.parse(row);
      return documentOf({ key, title, definition, parts });
    },

    async importProfiles() {
      const rows: unknown[] = await strapi.db.query('plugin::trapp.import-profile').findMany({ select: ['key', 'title', 'definition'], orderBy: { title: 'asc' } });
      return z.array(entrySchema).parse(rows).flatMap((entry) => importProfileSchema.safeParse(partOf(entry)).data ?? []);
    },

    existing: (uid, keys) => entriesByKey(strapi, uid, keys),

    createAll: (uid, entries) => createEntries(strapi, uid, entries, null),

    async create(uid, entry, parts = {}) {
      const { documentId } = await strapi.documents(uid as 'plugin::trapp.routine').create({ data: { ...entry, ...parts } });
      return documentId;
    },
  };
}

/**
 * A definition that is no JSON object at all is stopped when it is saved, with words; half-done ones are let through.
 * This helps the one who writes. What is published is checked by `checkRoutine`.
 */
export function stopMalformedDefinitions(strapi: Core.Strapi): void {
  const uids: readonly string[] = [...Object.values(routineParts), 'plugin::trapp.routine', 'plugin::trapp.import-profile'];
  strapi.documents.use((context, next) => {
    if (uids.includes(context.uid) && (context.action === 'create' || context.action === 'update')) {
      const data: unknown = context.params.data;
      if (isObject(data) && data.definition !== undefined && data.definition !== null && !isObject(data.definition)) {
        throw new errors.ValidationError('Definisjonen må være et JSON-objekt: { … }. Den kan være halvferdig, men ikke en liste, en tekst eller et tall.');
      }
    }
    return next();
  });
}
