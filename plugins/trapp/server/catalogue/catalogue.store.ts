import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { absenceNamesSchema, type AbsenceNames } from '../../core/absences/index';
import { catalogueChange, type CatalogueChange } from '../../core/contracts/index';
import { retentionTimesSchema, type RetentionTimes } from '../../core/retention/index';
import { ref, required, requiredText } from '../columns';
import { rowsOf } from '../statement';
import { createEditions, editionColumn } from './editions.store';

export const catalogueModel = {
  uid: 'trapp::catalogue',
  singularName: 'trapp_catalogue',
  tableName: 'trapp_catalogue',
  attributes: {
    id: { type: 'increments' },
    /** Which page of the catalogue; without a row, nobody has written it. */
    ref,
    content: requiredText,
    edition: editionColumn,
  },
} as const;

export const catalogueChangeModel = {
  uid: 'trapp::catalogue-change',
  singularName: 'trapp_catalogue_change',
  tableName: 'trapp_catalogue_changes',
  attributes: { id: { type: 'increments' }, page: required, edition: editionColumn, change: requiredText },
  // Whoever writes the same edition at the same time is refused by the database, too.
  indexes: [{ name: 'trapp_catalogue_changes_natural', columns: ['page', 'edition'], type: 'unique' }],
} as const;

/** One page of what the municipality says for all its schools. Changes are added and never taken away. */
export interface CataloguePage<Content> {
  read(): Promise<Content>;
  /** With how many times it has been written, and the changes, the newest first. */
  whole(): Promise<{ readonly content: Content; readonly edition: number; readonly changes: CatalogueChange<Content>[] }>;
  /** Answers false when somebody has written the page since `edition`. */
  save(content: Content, edition: number, by: Pick<CatalogueChange<Content>, 'at' | 'by'>): Promise<boolean>;
}

export interface CatalogueStore {
  readonly absenceNames: CataloguePage<AbsenceNames>;
  readonly retention: CataloguePage<RetentionTimes>;
}

const row = z.object({ content: z.string(), edition: z.number() });

export function createCatalogueStore(strapi: Core.Strapi): CatalogueStore {
  return { absenceNames: cataloguePage(strapi, 'absence_names', absenceNamesSchema), retention: cataloguePage(strapi, 'retention', retentionTimesSchema) };
}

function cataloguePage<Content extends object>(strapi: Core.Strapi, page: string, schema: z.ZodType<Content>): CataloguePage<Content> {
  const editions = createEditions(strapi, { table: 'trapp_catalogue', changes: 'trapp_catalogue_changes', of: 'page' });
  const changeSchema = catalogueChange(schema);
  const empty = schema.parse({});
  const held = async () => {
    const [found] = await rowsOf(strapi.db, 'select content, edition from trapp_catalogue where ref = ?', [page]);
    if (found === undefined) return { content: empty, edition: 0 };
    const { content, edition } = row.parse(found);
    return { content: schema.parse(JSON.parse(content)), edition };
  };
  return {
    read: async () => (await held()).content,
    whole: async () => strapi.db.transaction(async () => ({ ...(await held()), changes: (await editions.changes(page)).map((change) => changeSchema.parse(change)) })),
    save: async (given, edition, { at, by }) =>
      strapi.db.transaction(async () => {
        const after = schema.parse(given);
        const before = await held();
        if (before.edition !== edition) return false;
        return editions.write(page, { content: JSON.stringify(after) }, edition, changeSchema.parse({ at, by, before: before.content, after }));
      }),
  };
}
