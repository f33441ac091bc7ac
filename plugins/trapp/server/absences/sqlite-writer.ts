import type { AbsenceCause, AbsenceKind, MarkedAbsence } from '../../core/absences/index';
import type { Day } from '../../core/calendar/index';
import type { FileAbsence, StoredAbsence } from '../../core/imports/index';
import { stated, type AbsenceWriter } from './absence-writer';
import type { Sqlite } from './transaction';

const said = 'school, lessons, minutes, at, subject, cause, documented, reported, source_code, comment';

/** Values of `said`. SQLite has no truth of its own. */
function saidBy({ pupil, lessons, minutes, at, subject, cause, documented, reported, sourceCode, comment }: FileAbsence): unknown[] {
  return [pupil.schoolNumber, lessons, minutes, at, subject, cause, bit(documented), bit(reported), sourceCode, comment];
}

const bit = (value: boolean | null): number | null => (value === null ? null : value ? 1 : 0);

type StoredRow = [number, number, number, number | null, string | null, string | null, AbsenceCause, unknown, unknown, string, string | null, string | null];
type MarkedRow = [Day, AbsenceKind, AbsenceCause, unknown, unknown, number, number | null, string | null, string | null, string];

/** SQLite's own 2 MB are for telephones: the indexes of a city's absence would be read anew for each row. It stays with the connection. */
const PAGE_CACHE = 'cache_size = -32768';

/** Prepared statements in loops; what comes back was written here, so it is taken as it is. A row that is new costs one statement, one that is known two. */
export function sqliteWriter(sqlite: Sqlite): AbsenceWriter {
  sqlite.pragma(PAGE_CACHE);
  const insert = sqlite.prepare(`insert into trapp_absences (pupil, date, slot, kind, ${said}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (pupil, date, slot) do nothing`);
  const find = sqlite.prepare(`select id, ${said}, withdrawn from trapp_absences where pupil = ? and date = ? and slot = ?`).raw();
  const change = sqlite.prepare(
    'update trapp_absences set school = ?, lessons = ?, minutes = ?, at = ?, subject = ?, cause = ?, documented = ?, reported = ?, source_code = ?, comment = ?, withdrawn = null where id = ?',
  );
  const changeLessons = sqlite.prepare('update trapp_absences set lessons = ? where id = ?');
  const count = sqlite.prepare('select count(*) from trapp_absences where school = ? and date between ? and ? and withdrawn is null').pluck();
  const standing = sqlite.prepare('select id, pupil, date from trapp_absences where school = ? and date between ? and ? and withdrawn is null order by id').raw();
  const withdraw = sqlite.prepare('update trapp_absences set withdrawn = ? where id = ?');
  const marked = sqlite
    .prepare('select date, kind, cause, documented, reported, lessons, minutes, at, subject, source_code from trapp_absences where pupil = ? and withdrawn is null order by date, slot')
    .raw();

  const put = (row: FileAbsence): StoredAbsence | number => {
    // Named one by one: gathering them first would cost a tenth of the writing.
    const { changes, lastInsertRowid } = insert.run(
      row.pupil.number, row.date, row.slot, row.kind, row.pupil.schoolNumber, row.lessons, row.minutes, row.at, row.subject, row.cause, bit(row.documented), bit(row.reported),
      row.sourceCode, row.comment,
    );
    if (changes === 1) return Number(lastInsertRowid);
    const [id, schoolNumber, lessons, minutes, at, subject, cause, documented, reported, sourceCode, comment, withdrawn] = find.get(row.pupil.number, row.date, row.slot) as StoredRow;
    return new KnownRow(id, schoolNumber, lessons, minutes, at, subject, cause, stated(documented), stated(reported), sourceCode, comment, withdrawn !== null);
  };

  return {
    // So few that they are forgotten at once: V8 takes what lives through its cleanings for what lives long, and lets it lie.
    rowsAtOnce: 250,
    put: async (rows) => rows.map(put),
    async change(rows) {
      for (const { id, absence } of rows) change.run(...saidBy(absence), id);
    },
    async changeLessons(rows) {
      for (const { id, lessons } of rows) changeLessons.run(lessons, id);
    },
    count: async (schools, { from, to }) => new Map(schools.map((school) => [school, count.get(school, from, to) as number])),
    standing: async (school, { from, to }) => (standing.all(school, from, to) as [number, number, Day][]).map(([id, pupilNumber, date]) => ({ id, pupilNumber, date })),
    async withdraw(ids, importRef) {
      for (const id of ids) withdraw.run(importRef, id);
    },
    async marked(pupils, give) {
      for (const pupil of pupils) {
        const rows = marked.all(pupil) as MarkedRow[];
        if (rows.length > 0) give(pupil, rows.map(toMarked));
      }
    },
  };
}

/** A row that is there already. By a constructor, as `ToldAbsence` is: written out where they are made, a million of them lay as 200 MB. */
class KnownRow implements StoredAbsence {
  constructor(
    readonly id: number,
    readonly schoolNumber: number,
    readonly lessons: number,
    readonly minutes: number | null,
    readonly at: string | null,
    readonly subject: string | null,
    readonly cause: AbsenceCause,
    readonly documented: boolean | null,
    readonly reported: boolean | null,
    readonly sourceCode: string,
    readonly comment: string | null,
    readonly isWithdrawn: boolean,
  ) {}
}

function toMarked([date, kind, cause, documented, reported, lessons, minutes, at, subject, sourceCode]: MarkedRow): MarkedAbsence {
  return { date, kind, cause, documented: stated(documented), reported: stated(reported), lessons, minutes, at, subject, sourceCode };
}
