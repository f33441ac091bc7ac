import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { momentSchema, type Moment } from '../../core/calendar/index';
import type { FieldChange } from '../../core/cases/index';
import { required, requiredText } from '../columns';

const TABLE = 'trapp_field_changes';

export const fieldChangeModel = {
  uid: 'trapp::field-change',
  singularName: 'trapp_field_change',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    record: required,
    path: requiredText,
    /** Who wrote, in which half-hour: what one person writes at one sitting is one change, however often the form saves itself. */
    sitting: required,
    by: required,
    at: required,
    before: requiredText,
    after: requiredText,
  },
  indexes: [{ name: 'trapp_field_changes_natural', columns: ['record', 'path', 'sitting'], type: 'unique' }],
} as const;

export interface WrittenField extends FieldChange {
  readonly by: string;
  readonly at: Moment;
}

/** Who wrote which field of a record, and what stood there before. */
export interface FieldChangeStore {
  /** In the transaction of the save. */
  add(recordId: string, changes: readonly FieldChange[], written: { readonly by: string; readonly at: Moment }): Promise<void>;
  /** The newest first; what was written and taken back at one sitting is left out. */
  ofRecord(recordId: string): Promise<WrittenField[]>;
}

/** A statement has room for so many values. */
const ROWS_AT_ONCE = 400;
/** No form has so many fields; whoever sends more at once is not writing. */
const MOST_CHANGES = 2000;
const SITTING_MS = 30 * 60 * 1000;
const rowSchema = z.object({ path: z.string(), by: z.string(), at: momentSchema, before: z.string(), after: z.string() });

export function createFieldChangeStore(strapi: Core.Strapi): FieldChangeStore {
  return {
    add: async (recordId, changes, { by, at }) => {
      if (changes.length === 0) return;
      const sitting = `${by} ${Math.floor(Date.parse(at) / SITTING_MS)}`;
      const rows = changes.slice(0, MOST_CHANGES).map(({ path, before, after }) => ({ record: recordId, path, sitting, by, at, before, after }));
      await strapi.db.transaction(async ({ trx }) => {
        // The database's own message would repeat what was written about a child.
        for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
          const some = rows.slice(from, from + ROWS_AT_ONCE);
          await trx(TABLE).insert(some).onConflict(['record', 'path', 'sitting']).merge(['after', 'at']).catch(() => Promise.reject(new Error('The changes of a record could not be written')));
        }
      });
    },
    ofRecord: async (recordId) =>
      strapi.db.transaction(async ({ trx }) => {
        const rows: unknown[] = await trx(TABLE).select('path', 'by', 'at', 'before', 'after').where('record', recordId).orderBy([{ column: 'at', order: 'desc' }, { column: 'id', order: 'desc' }]);
        return z.array(rowSchema).parse(rows).filter(({ before, after }) => before !== after);
      }),
  };
}
