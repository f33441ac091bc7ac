import type { Core } from '@strapi/strapi';
import { absenceSchema, slotOf, type Absence } from '../../core/absences/index';
import type { Moment, Period } from '../../core/calendar/index';
import type { FileAbsence, KnownPupil } from '../../core/imports/index';
import type { AbsenceWriter } from './absence-writer';
import { createDueStore } from './due.store';
import { keepMarks } from './keep-marks';
import { createMarksStore } from './marks.store';
import { numberPlainly } from './plain-numbers';
import { postgresWriter } from './postgres-writer';
import { sqliteWriter } from './sqlite-writer';
import { sqliteOf, type Transaction } from './transaction';

const TABLE = 'trapp_absences';
const IDS_PER_QUERY = 500;
const ROWS_PER_PIECE = 1000;
const LONG_AGO: Moment = '1970-01-01T00:00:00.000Z';

/**
 * Absence rows: the one noun that comes in hundreds of thousands, so it is written in bulk and read by its indexes. Pupils and schools stand in it by their
 * rows' numbers: the index that knows each absence again is then a quarter of what our ids would make it, and four in five of an import's seconds go to indexes.
 */
export const absenceModel = {
  uid: 'trapp::absence',
  singularName: 'trapp_absence',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    /** `trapp_pupils.id` and `trapp_schools.id`. */
    pupil: { type: 'integer', column: { notNullable: true } },
    school: { type: 'integer', column: { notNullable: true } },
    date: { type: 'string', column: { notNullable: true } },
    /** What makes the row itself, beside pupil and date. */
    slot: { type: 'string', column: { notNullable: true } },
    kind: { type: 'string', column: { notNullable: true } },
    lessons: { type: 'float', column: { notNullable: true } },
    minutes: { type: 'integer' },
    at: { type: 'string' },
    subject: { type: 'string' },
    cause: { type: 'string', column: { notNullable: true } },
    documented: { type: 'boolean' },
    reported: { type: 'boolean' },
    sourceCode: { type: 'string', column: { notNullable: true } },
    comment: { type: 'text' },
    /** The import whose file no longer had the row. Every read leaves such rows out; a later file that has them brings them back. */
    withdrawn: { type: 'string' },
  },
  indexes: [
    { name: 'trapp_absences_slot', columns: ['pupil', 'date', 'slot'], type: 'unique' },
    { name: 'trapp_absences_school_date', columns: ['school', 'date', 'withdrawn'] },
  ],
} as const;

export interface AbsenceStore {
  /** Absences of these pupils by pupil id, oldest first; every id has an entry. */
  ofPupils(pupilIds: readonly string[], period: Period): Promise<Map<string, Absence[]>>;
  /** Absences at the school by pupil id, oldest first; only pupils with absence have an entry. One statement, whatever the size. */
  ofSchool(schoolId: string, period: Period): Promise<Map<string, Absence[]>>;
  /** Adds, or replaces the row that is the same absence. The pupils' marks follow, and they are due for evaluation since `at`; with the longest waiting, when nobody says. */
  save(absences: readonly Absence[], at?: Moment): Promise<void>;
  /** By the school system's id: every pupil that these schools have or have had. */
  knownPupils(schoolIds: 'all' | readonly string[]): Promise<Map<string, KnownPupil>>;
  /** Makes the table ready for rows by the thousand; asked for at each start, does nothing when it is. */
  prepare(): Promise<void>;
  /** For whoever writes rows in bulk; also answers for marks and due pupils. Only inside a transaction. */
  writer(): Promise<AbsenceWriter>;
}

const columns = ['date', 'kind', 'lessons', 'minutes', 'at', 'subject', 'cause', 'documented', 'reported', 'source_code', 'comment'] as const;
type Row = Record<(typeof columns)[number] | 'pupil' | 'school', unknown>;

export function createAbsenceStore(strapi: Core.Strapi): AbsenceStore {
  const marks = createMarksStore(strapi);
  const due = createDueStore(strapi);
  const rowsIn = (trx: Transaction, period: Period) =>
    trx(`${TABLE} as a`)
      .join('trapp_pupils as p', 'p.id', 'a.pupil')
      .join('trapp_schools as s', 's.id', 'a.school')
      .select({ pupil: 'p.ref', school: 's.ref' }, ...columns.map((column) => `a.${column}`))
      .whereNull('a.withdrawn')
      .whereBetween('a.date', [period.from, period.to])
      .orderBy(['a.date', 'a.id']);
  const writerIn = async (trx: Transaction): Promise<AbsenceWriter> => {
    const sqlite = await sqliteOf(trx);
    return sqlite === undefined ? postgresWriter(trx) : sqliteWriter(sqlite);
  };

  return {
    async ofPupils(pupilIds, period) {
      return strapi.db.transaction(async ({ trx }) => {
        const rows: Row[] = [];
        for (let start = 0; start < pupilIds.length; start += IDS_PER_QUERY) rows.push(...((await rowsIn(trx, period).whereIn('p.ref', pupilIds.slice(start, start + IDS_PER_QUERY))) as Row[]));
        return byPupil(rows, pupilIds);
      });
    },

    async ofSchool(schoolId, period) {
      return strapi.db.transaction(async ({ trx }) => byPupil((await rowsIn(trx, period).where('s.ref', schoolId)) as Row[], []));
    },

    async save(absences, at = LONG_AGO) {
      return strapi.db.transaction(async ({ trx }) => {
        const writer = await writerIn(trx);
        const pupils = await pupilsIn(trx, [...new Set(absences.map(({ pupilId }) => pupilId))]);
        const schools = await schoolNumbers(trx);
        const given = absences.map((absence): FileAbsence => {
          const { pupilId, schoolId, ...rest } = absenceSchema.parse(absence);
          const [number, schoolNumber] = [pupils.get(pupilId), schools.get(schoolId)];
          if (number === undefined || schoolNumber === undefined) throw new Error('Absence of a pupil or at a school that is not there');
          return { ...rest, row: 0, slot: slotOf(rest), pupil: { id: pupilId, number, schoolId, schoolNumber, isActive: true } };
        });
        // Of one absence told twice the last holds.
        const rows = [...new Map(given.map((row) => [`${row.pupil.number} ${row.date} ${row.slot}`, row])).values()];
        for (let start = 0; start < rows.length; start += ROWS_PER_PIECE) {
          const piece = rows.slice(start, start + ROWS_PER_PIECE);
          const there = await writer.put(piece);
          await writer.change(piece.flatMap((absence, index) => replaced(absence, there[index])));
        }
        const touched = new Map(rows.map(({ pupil }) => [pupil.number, pupil]));
        await keepMarks(writer, marks, async () => undefined).finish(touched);
        await due.add([...touched.values()].map(({ id, schoolId }) => ({ pupilId: id, schoolId })), at);
      });
    },

    async knownPupils(schoolIds) {
      return strapi.db.transaction(async ({ trx }) => {
        const all = trx('trapp_pupils as p').join('trapp_schools as s', 's.ref', 'p.school').select({ source: 'p.source_id', id: 'p.ref', number: 'p.id', schoolId: 's.ref', schoolNumber: 's.id', isActive: 'p.active' });
        const rows = (await (schoolIds === 'all' ? all : all.whereIn('s.ref', [...schoolIds]))) as (KnownPupil & { readonly source: string })[];
        // One text for each school, not one for each pupil.
        const schools = new Map(rows.map(({ schoolNumber, schoolId }) => [schoolNumber, schoolId]));
        return new Map(rows.map(({ source, id, number, schoolId, schoolNumber, isActive }) => [source, { id, number, schoolId: schools.get(schoolNumber) ?? schoolId, schoolNumber, isActive: Boolean(isActive) }]));
      });
    },

    async prepare() {
      await strapi.db.transaction(async ({ trx }) => {
        const sqlite = await sqliteOf(trx);
        if (sqlite !== undefined) numberPlainly(sqlite, TABLE);
      });
    },

    writer: async () => strapi.db.transaction(async ({ trx }) => writerIn(trx)),
  };
}

function replaced(absence: FileAbsence, there: Awaited<ReturnType<AbsenceWriter['put']>>[number] | undefined) {
  return typeof there === 'object' ? [{ id: there.id, absence }] : [];
}

async function pupilsIn(trx: Transaction, ids: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    const rows = (await trx('trapp_pupils').select('ref', 'id').whereIn('ref', ids.slice(start, start + IDS_PER_QUERY))) as { ref: string; id: number }[];
    for (const { ref, id } of rows) found.set(ref, id);
  }
  return found;
}

async function schoolNumbers(trx: Transaction): Promise<Map<string, number>> {
  const rows = (await trx('trapp_schools').select('ref', 'id')) as { ref: string; id: number }[];
  return new Map(rows.map(({ ref, id }) => [ref, id]));
}

function byPupil(rows: readonly Row[], pupilIds: readonly string[]): Map<string, Absence[]> {
  const found = new Map<string, Absence[]>(pupilIds.map((id) => [id, []]));
  for (const row of rows) {
    const absence = fromRow(row);
    const list = found.get(absence.pupilId);
    if (list === undefined) found.set(absence.pupilId, [absence]);
    else list.push(absence);
  }
  return found;
}

function fromRow(row: Row): Absence {
  const { pupil, school, source_code, documented, reported, ...rest } = row;
  return absenceSchema.parse({ ...rest, pupilId: pupil, schoolId: school, sourceCode: source_code, documented: toBoolean(documented), reported: toBoolean(reported) });
}

/** SQLite keeps truth as 0 and 1. */
function toBoolean(value: unknown): unknown {
  return value === null || typeof value === 'boolean' ? value : Boolean(value);
}
