import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { absenceNamesSchema, type AbsenceNames } from '../../core/absences/index';
import { catalogueChange, type CatalogueChange } from '../../core/contracts/index';
import { retentionTimesSchema, type RetentionTimes } from '../../core/retention/index';
import { ref, required, requiredText } from '../columns';
import { rowsOf } from '../statement';

export const catalogueModel = {
  uid: 'trapp::catalogue',
  singularName: 'trapp_catalogue',
  tableName: 'trapp_catalogue',
  attributes: {
    id: { type: 'increments' },
    /** Which page of the catalogue; without a row, nobody has written it. */
    ref,
    content: requiredText,
    /** How many times it has been written: two who write at once are told. */
    edition: { type: 'integer', column: { notNullable: true } },
  },
} as const;

export const catalogueChangeModel = {
  uid: 'trapp::catalogue-change',
  singularName: 'trapp_catalogue_change',
  tableName: 'trapp_catalogue_changes',
  attributes: { id: { type: 'increments' }, page: required, edition: { type: 'integer', column: { notNullable: true } }, change: requiredText },
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
const CHANGES_SHOWN = 100;

export function createCatalogueStore(strapi: Core.Strapi): CatalogueStore {
  return { absenceNames: cataloguePage(strapi, 'absence_names', absenceNamesSchema), retention: cataloguePage(strapi, 'retention', retentionTimesSchema) };
}

function cataloguePage<Content extends object>(strapi: Core.Strapi, page: string, schema: z.ZodType<Content>): CataloguePage<Content> {
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
    whole: async () =>
      strapi.db.transaction(async ({ trx }) => {
        const rows = (await trx('trapp_catalogue_changes').select('change').where({ page }).orderBy('id', 'desc').limit(CHANGES_SHOWN)) as { change: string }[];
        return { ...(await held()), changes: rows.map(({ change }) => changeSchema.parse(JSON.parse(change))) };
      }),
    save: async (given, edition, { at, by }) =>
      strapi.db.transaction(async ({ trx }) => {
        const after = schema.parse(given);
        const before = await held();
        if (before.edition !== edition) return false;
        const written = { content: JSON.stringify(after), edition: edition + 1 };
        const done = edition === 0 ? await trx('trapp_catalogue').insert({ ref: page, ...written }).onConflict('ref').ignore().returning('id') : await trx('trapp_catalogue').where({ ref: page, edition }).update(written).returning('id');
        if (done.length === 0) return false;
        await trx('trapp_catalogue_changes').insert({ page, edition: edition + 1, change: JSON.stringify(changeSchema.parse({ at, by, before: before.content, after })) });
        return true;
      }),
  };
}
