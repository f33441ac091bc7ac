import type { Core } from '@strapi/strapi';
import { absenceKey, absenceSchema, type Absence } from '../../core/absences/index';
import type { Period } from '../../core/calendar/index';

const TABLE = 'trapp_absences';
/** Chosen so that no statement passes 32,766 bound values, SQLite's limit. */
const ROWS_PER_INSERT = 500;
const IDS_PER_QUERY = 500;

/** Absence rows: the one noun that comes in hundreds of thousands, so it is written in bulk and read by its indexes. */
export const absenceModel = {
  uid: 'trapp::absence',
  singularName: 'trapp_absence',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    absenceKey: { type: 'string', column: { unique: true, notNullable: true } },
    pupil: { type: 'string', column: { notNullable: true } },
    school: { type: 'string', column: { notNullable: true } },
    date: { type: 'string', column: { notNullable: true } },
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
  },
  indexes: [
    { name: 'trapp_absences_school_date', columns: ['school', 'date'] },
    { name: 'trapp_absences_pupil_date', columns: ['pupil', 'date'] },
  ],
} as const;

export interface AbsenceStore {
  /** Absences of these pupils by pupil id, oldest first; every id has an entry. */
  ofPupils(pupilIds: readonly string[], period: Period): Promise<Map<string, Absence[]>>;
  /** Absences at the school by pupil id, oldest first; only pupils with absence have an entry. One statement, whatever the size. */
  ofSchool(schoolId: string, period: Period): Promise<Map<string, Absence[]>>;
  /** Adds, or replaces the row that is the same absence. */
  save(absences: readonly Absence[]): Promise<void>;
}

const columns = ['pupil', 'school', 'date', 'kind', 'lessons', 'minutes', 'at', 'subject', 'cause', 'documented', 'reported', 'source_code', 'comment'] as const;
type Row = Record<(typeof columns)[number], unknown>;

export function createAbsenceStore(strapi: Core.Strapi): AbsenceStore {
  return {
    async ofPupils(pupilIds, period) {
      return strapi.db.transaction(async ({ trx }) => {
        const rows: Row[] = [];
        for (let start = 0; start < pupilIds.length; start += IDS_PER_QUERY) {
          const ids = pupilIds.slice(start, start + IDS_PER_QUERY);
          rows.push(...(await trx(TABLE).select(columns).whereIn('pupil', ids).whereBetween('date', [period.from, period.to]).orderBy(['date', 'id'])));
        }
        return byPupil(rows, pupilIds);
      });
    },

    async ofSchool(schoolId, period) {
      return strapi.db.transaction(async ({ trx }) => {
        const rows: Row[] = await trx(TABLE).select(columns).where('school', schoolId).whereBetween('date', [period.from, period.to]).orderBy(['date', 'id']);
        return byPupil(rows, []);
      });
    },

    async save(absences) {
      return strapi.db.transaction(async ({ trx }) => {
        for (let start = 0; start < absences.length; start += ROWS_PER_INSERT) {
          const rows = absences.slice(start, start + ROWS_PER_INSERT).map(toRow);
          // A failing insert puts every value into its message; what is thrown further must not.
          await trx(TABLE).insert(rows).onConflict('absence_key').merge().catch(() => Promise.reject(new Error('Absences could not be written')));
        }
      });
    },
  };
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

function toRow(absence: Absence): Row & { absence_key: string } {
  const { pupilId, schoolId, sourceCode, ...rest } = absence;
  return { absence_key: absenceKey(absence), pupil: pupilId, school: schoolId, source_code: sourceCode, ...rest };
}

function fromRow(row: Row): Absence {
  const { pupil, school, source_code, documented, reported, ...rest } = row;
  return absenceSchema.parse({ ...rest, pupilId: pupil, schoolId: school, sourceCode: source_code, documented: toBoolean(documented), reported: toBoolean(reported) });
}

/** SQLite keeps truth as 0 and 1. */
function toBoolean(value: unknown): unknown {
  return value === null || typeof value === 'boolean' ? value : Boolean(value);
}
