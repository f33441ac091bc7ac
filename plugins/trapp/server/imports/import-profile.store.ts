import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Entry } from '../routines/authored';

const UID = 'plugin::trapp.import-profile';

/** An import profile as the content type keeps it, and who changed it last. */
export interface ProfileEntry extends Entry {
  readonly documentId: string;
  readonly changedAt: string;
  readonly changedBy: string | null;
}

const nameSchema = z.object({ firstname: z.string().nullish(), lastname: z.string().nullish() });
const rowSchema = z
  .object({ documentId: z.string(), key: z.string(), title: z.string(), definition: z.unknown(), updatedAt: z.union([z.string(), z.date()]), updatedBy: nameSchema.nullish() })
  .transform(({ updatedAt, updatedBy, ...entry }): ProfileEntry => ({ ...entry, changedAt: new Date(updatedAt).toISOString(), changedBy: [updatedBy?.firstname, updatedBy?.lastname].filter(Boolean).join(' ') || null }));

export interface ImportProfileStore {
  all(): Promise<ProfileEntry[]>;
  add(entry: Entry, by: number | null): Promise<void>;
  save(documentId: string, entry: Pick<Entry, 'title' | 'definition'>, by: number | null): Promise<void>;
}

export function createImportProfileStore(strapi: Core.Strapi): ImportProfileStore {
  const documents = () => strapi.documents(UID as 'plugin::trapp.routine');
  return {
    async all() {
      const rows: unknown[] = await strapi.db.query(UID).findMany({ select: ['documentId', 'key', 'title', 'definition', 'updatedAt'], populate: { updatedBy: { select: ['firstname', 'lastname'] } }, orderBy: { title: 'asc' } });
      return z.array(rowSchema).parse(rows);
    },
    async add(entry, by) {
      await documents().create({ data: { ...entry, ...(by !== null && { createdBy: by, updatedBy: by }) } as never });
    },
    async save(documentId, { title, definition }, by) {
      await documents().update({ documentId, data: { title, definition, ...(by !== null && { updatedBy: by }) } as never });
    },
  };
}
