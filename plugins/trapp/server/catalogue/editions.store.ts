import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** How many times something has been written; what nobody has written has no row, and is edition 0. */
export const editionColumn = { type: 'integer', column: { notNullable: true } } as const;

/** A table of what is written whole, and the one beside it where the changes are; `of`: the column there that says what was changed. */
interface EditionTables {
  readonly table: string;
  readonly changes: string;
  readonly of: string;
}

/** What the municipality says for all its schools: two who write at once are told, and changes are added and never taken away. */
export interface Editions {
  /** Answers false when somebody has written it since `edition`. */
  write(ref: string, row: Readonly<Record<string, string>>, edition: number, change: object): Promise<boolean>;
  /** The newest first; of one of them, or of all. */
  changes(ref?: string): Promise<unknown[]>;
}

const changeRow = z.object({ change: z.string() });
const CHANGES_SHOWN = 100;

export function createEditions(strapi: Core.Strapi, { table, changes, of }: EditionTables): Editions {
  return {
    write: async (ref, row, edition, change) =>
      strapi.db.transaction(async ({ trx }) => {
        const written = { ...row, edition: edition + 1 };
        const done = edition === 0 ? await trx(table).insert({ ref, ...written }).onConflict('ref').ignore().returning('id') : await trx(table).where({ ref, edition }).update(written).returning('id');
        if (done.length === 0) return false;
        await trx(changes).insert({ [of]: ref, edition: edition + 1, change: JSON.stringify(change) });
        return true;
      }),
    changes: async (ref) =>
      strapi.db.transaction(async ({ trx }) => {
        const rows: unknown[] = await trx(changes).select('change').where(ref === undefined ? {} : { [of]: ref }).orderBy('id', 'desc').limit(CHANGES_SHOWN);
        return rows.map((row) => JSON.parse(changeRow.parse(row).change) as unknown);
      }),
  };
}
