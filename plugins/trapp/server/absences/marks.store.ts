import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Marks } from '../../core/absences/index';
import { requiredText } from '../columns';
import { sqliteOf, type Sqlite, type SqliteStatement } from './transaction';

/**
 * Each pupil's absence as the rules read it, beside the rows that it is made from. A row's number is that of the pupil's own row (`trapp_pupils.id`): the
 * whole city is read in the order it lies in. Strapi's tables know no binary columns: the numbers are a blob in SQLite, where a column may hold anything, and
 * base64 in PostgreSQL.
 */
export const marksModel = {
  uid: 'trapp::absence-marks',
  singularName: 'trapp_absence_marks_of_pupil',
  tableName: 'trapp_absence_marks',
  attributes: {
    id: { type: 'increments' },
    rows: requiredText,
    /** JSON; the subjects, codes and times that the rows number. */
    texts: requiredText,
  },
} as const;

export interface PupilMarks {
  readonly pupilId: string;
  readonly marks: Marks;
}

export interface MarksStore {
  /** The marks of these pupils; every id has an entry, without rows where nothing is stored. One statement, and no row of absence is read. */
  ofPupils(pupilIds: readonly string[]): Promise<Map<string, Marks>>;
  /** Replaces what is stored. Only whoever changes absence rows may call it, in the same transaction. */
  save(pupils: readonly PupilMarks[]): Promise<void>;
}

const rowSchema = z.object({ pupil: z.string(), rows: z.string(), texts: z.string() });

/** Kept ready: putting it together costs more than answering it for one pupil. */
const selectOn = new WeakMap<Sqlite, SqliteStatement>();

export function createMarksStore(strapi: Core.Strapi): MarksStore {
  return {
    async ofPupils(pupilIds) {
      const found = new Map<string, Marks>(pupilIds.map((id) => [id, noMarks]));
      await strapi.db.transaction(async ({ trx }) => {
        const sqlite = await sqliteOf(trx);
        if (sqlite === undefined) {
          const { rows } = (await trx.raw('select p.ref as pupil, m.rows, m.texts from trapp_absence_marks m join trapp_pupils p on p.id = m.id where p.ref = any(?)', [pupilIds])) as { rows: unknown[] };
          for (const row of rows) {
            const { pupil, rows: numbers, texts } = rowSchema.parse(row);
            found.set(pupil, { rows: numbersIn(Buffer.from(numbers, 'base64')), texts: textsIn(texts) });
          }
          return;
        }
        const select = selectOn.get(sqlite) ?? sqlite.prepare('select p.ref, m.rows, m.texts from trapp_pupils p join trapp_absence_marks m on m.id = p.id where p.ref in (select value from json_each(?))').raw();
        selectOn.set(sqlite, select);
        // What we have written ourselves in the same transaction as its source; a schema for each pupil would cost more than the reading.
        for (const [pupil, numbers, texts] of select.all(JSON.stringify(pupilIds)) as [string, Uint8Array, string][]) {
          found.set(pupil, { rows: numbersIn(numbers), texts: textsIn(texts) });
        }
      });
      return found;
    },

    async save(pupils) {
      if (pupils.length === 0) return;
      await strapi.db.transaction(async ({ trx }) => {
        const sqlite = await sqliteOf(trx);
        if (sqlite === undefined) {
          const columns = [pupils.map(({ pupilId }) => pupilId), pupils.map(({ marks }) => bytesOf(marks).toString('base64')), pupils.map(({ marks }) => JSON.stringify(marks.texts))];
          const source = 'select p.id, new.rows, new.texts from unnest(?::text[], ?::text[], ?::text[]) as new (pupil, rows, texts) join trapp_pupils p on p.ref = new.pupil';
          await trx.raw(`insert into trapp_absence_marks (id, rows, texts) ${source} on conflict (id) do update set rows = excluded.rows, texts = excluded.texts`, columns);
          return;
        }
        const upsert = sqlite.prepare('insert into trapp_absence_marks (id, rows, texts) select id, ?, ? from trapp_pupils where ref = ? on conflict (id) do update set rows = excluded.rows, texts = excluded.texts');
        for (const { pupilId, marks } of pupils) upsert.run(bytesOf(marks), JSON.stringify(marks.texts), pupilId);
      });
    },
  };
}

const noMarks: Marks = { rows: new Int32Array(0), texts: [] };

function bytesOf({ rows }: Marks): Buffer {
  return Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength);
}

/** The bytes where they lie, unless they lie across the borders of numbers. */
function numbersIn(bytes: Uint8Array): Int32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % Int32Array.BYTES_PER_ELEMENT === 0 ? bytes : new Uint8Array(bytes);
  return new Int32Array(buffer, byteOffset, length / Int32Array.BYTES_PER_ELEMENT);
}

function textsIn(json: string): string[] {
  return json === '[]' ? [] : (JSON.parse(json) as string[]);
}
