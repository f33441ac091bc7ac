import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { DraftPart } from '../../core/routines/index';
import { routineParts, type Entry, type RoutinePart } from '../routines/authored';
import { createEntries, entriesByKey } from '../routines/entries.store';

const ROUTINE = 'plugin::trapp.routine';
const uidOf = (part: DraftPart) => (part === 'routine' ? ROUTINE : routineParts[part]);

/** An entry of a draft: what it says, who wrote it last, and which routines use it. */
export interface DraftEntry extends Entry {
  readonly documentId: string;
  readonly changedAt: string;
  readonly changedBy: string | null;
  readonly routines: readonly { readonly key: string; readonly title: string }[];
}

export interface Draft {
  readonly routine: DraftEntry;
  readonly parts: Readonly<Record<RoutinePart, readonly DraftEntry[]>>;
}

/** Routines as they are being written, entry by entry. Whose names stand at a change are those of Strapi's own admins. */
export interface DraftStore {
  find(routineKey: string): Promise<Draft | undefined>;
  /** Which of these keys entries have already. */
  taken(part: DraftPart, keys: readonly string[]): Promise<Set<string>>;
  add(part: DraftPart, entry: Entry, by: number | null): Promise<string>;
  /** Several that no routine uses yet, at once. Document ids in their order. */
  addAll(part: RoutinePart, entries: readonly Entry[], by: number | null): Promise<string[]>;
  save(part: DraftPart, documentId: string, entry: Pick<Entry, 'title' | 'definition'>, by: number | null): Promise<void>;
  /** Which entries the routine is made of, in this order, of each part that is named. */
  arrange(routineDocumentId: string, made: Partial<Record<RoutinePart, readonly string[]>>): Promise<void>;
  discard(part: RoutinePart, documentId: string): Promise<void>;
  /** The school calendar that most routines go by; undefined when there is none. */
  usualCalendar(): Promise<string | undefined>;
}

const nameSchema = z.object({ firstname: z.string().nullish(), lastname: z.string().nullish() });
const routineSchema = z.object({ key: z.string(), title: z.string() });
const entrySchema = z
  .object({ documentId: z.string(), key: z.string(), title: z.string(), definition: z.unknown(), updatedAt: z.union([z.string(), z.date()]), updatedBy: nameSchema.nullish(), routines: z.array(routineSchema).default([]) })
  .transform(({ updatedAt, updatedBy, ...entry }) => ({ ...entry, changedAt: new Date(updatedAt).toISOString(), changedBy: [updatedBy?.firstname, updatedBy?.lastname].filter(Boolean).join(' ') || null }));
const entriesSchema = z.union([z.array(entrySchema), z.null().transform(() => []), entrySchema.transform((entry) => [entry])]).default([]);

const select = ['documentId', 'key', 'title', 'definition', 'updatedAt'];
const updatedBy = { select: ['firstname', 'lastname'] };
const partNames = Object.keys(routineParts) as RoutinePart[];

export function createDraftStore(strapi: Core.Strapi): DraftStore {
  const documents = (part: DraftPart) => strapi.documents(uidOf(part) as typeof ROUTINE);
  return {
    async find(routineKey) {
      const parts = Object.fromEntries(partNames.map((name) => [name, { select, populate: { updatedBy, routines: { select: ['key', 'title'] } } }]));
      const row: unknown = await strapi.db.query(ROUTINE).findOne({ where: { key: routineKey }, select, populate: { ...parts, updatedBy } });
      if (row === null) return undefined;
      const held = row as Readonly<Record<string, unknown>>;
      const entries = (name: RoutinePart) => entriesSchema.parse(held[name]);
      return {
        routine: entrySchema.parse(held),
        parts: {
          calendar: entries('calendar'), rules: entries('rules'), staircase: entries('staircase'), guides: entries('guides'),
          planTemplates: entries('planTemplates'), meetingTemplates: entries('meetingTemplates'), papers: entries('papers'), measures: entries('measures'),
        },
      };
    },

    async taken(part, keys) {
      return new Set((await entriesByKey(strapi, uidOf(part), keys)).keys());
    },

    async add(part, entry, by) {
      const { documentId } = await documents(part).create({ data: { ...entry, ...(by !== null && { createdBy: by, updatedBy: by }) } as never });
      return documentId;
    },

    addAll: (part, entries, by) => createEntries(strapi, routineParts[part], entries, by),

    async save(part, documentId, { title, definition }, by) {
      await documents(part).update({ documentId, data: { title, definition, ...(by !== null && { updatedBy: by }) } as never });
    },

    async arrange(routineDocumentId, made) {
      const data = Object.entries(made).map(([part, ids]) => [part, part === 'calendar' || part === 'staircase' ? (ids[0] ?? null) : ids] as const);
      await documents('routine').update({ documentId: routineDocumentId, data: Object.fromEntries(data) as never });
    },

    async discard(part, documentId) {
      await documents(part).delete({ documentId });
    },

    async usualCalendar() {
      const rows: unknown = await strapi.db.query(routineParts.calendar).findMany({ select: ['documentId', 'title'], populate: { routines: { select: ['key'] } }, orderBy: { title: 'asc' } });
      const calendars = z.array(z.object({ documentId: z.string(), routines: z.array(z.unknown()) })).parse(rows);
      return calendars.sort((a, b) => b.routines.length - a.routines.length)[0]?.documentId;
    },
  };
}
