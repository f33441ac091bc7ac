import type { AbsenceCause, AbsenceKind, MarkedAbsence } from '../../core/absences/index';
import type { Day } from '../../core/calendar/index';
import type { FileAbsence, StoredAbsence } from '../../core/imports/index';
import { stated, type AbsenceWriter } from './absence-writer';
import type { Transaction } from './transaction';

const said = ['school', 'lessons', 'minutes', 'at', 'subject', 'cause', 'documented', 'reported', 'source_code', 'comment'] as const;
const saidTypes = ['int', 'float8', 'int', 'text', 'text', 'text', 'bool', 'bool', 'text', 'text'] as const;

/** The columns of `said`, each with all rows' values. */
function saidBy(rows: readonly FileAbsence[]): unknown[][] {
  return [
    rows.map(({ pupil }) => pupil.schoolNumber), rows.map(({ lessons }) => lessons), rows.map(({ minutes }) => minutes), rows.map(({ at }) => at), rows.map(({ subject }) => subject),
    rows.map(({ cause }) => cause), rows.map(({ documented }) => documented), rows.map(({ reported }) => reported), rows.map(({ sourceCode }) => sourceCode), rows.map(({ comment }) => comment),
  ];
}

/** `unnest` of so many columns, as a table with these names. */
const table = (name: string, columns: readonly string[], types: readonly string[]): string => `unnest(${types.map((type) => `?::${type}[]`).join(', ')}) as ${name} (${columns.join(', ')})`;

interface FoundRow {
  readonly place: number | string;
  readonly id: number;
  readonly school: number;
  readonly lessons: number;
  readonly minutes: number | null;
  readonly at: string | null;
  readonly subject: string | null;
  readonly cause: AbsenceCause;
  readonly documented: boolean | null;
  readonly reported: boolean | null;
  readonly source_code: string;
  readonly comment: string | null;
  readonly withdrawn: string | null;
}

/** One statement for each step and piece, however many rows. Known rows are looked up first, so that a file read again uses up no numbers. */
export function postgresWriter(trx: Transaction): AbsenceWriter {
  const ask = async <Row>(sql: string, values: readonly unknown[]): Promise<Row[]> => {
    // A failing statement puts every value into its message; what is thrown further must not.
    const { rows } = (await trx.raw(sql, [...values] as never[]).catch(() => Promise.reject(new Error('Absences could not be written')))) as { rows: Row[] };
    return rows;
  };
  const placed = (rows: readonly FileAbsence[]): unknown[][] => [rows.map((_, place) => place), rows.map(({ pupil }) => pupil.number), rows.map(({ date }) => date), rows.map(({ slot }) => slot)];
  const keys = table('new', ['place', 'pupil', 'date', 'slot'], ['int', 'int', 'text', 'text']);
  const select = `select new.place, a.id, ${said.map((column) => `a.${column}`).join(', ')}, a.withdrawn from ${keys} join trapp_absences a on a.pupil = new.pupil and a.date = new.date and a.slot = new.slot`;
  const inserted = `insert into trapp_absences (pupil, date, slot, kind, ${said.join(', ')}) select * from ${table('new', ['pupil', 'date', 'slot', 'kind', ...said], ['int', 'text', 'text', 'text', ...saidTypes])} returning id, pupil, date, slot`;

  return {
    rowsAtOnce: 1000,
    async put(rows) {
      if (rows.length === 0) return [];
      const there = new Array<StoredAbsence | number>(rows.length).fill(0);
      for (const row of await ask<FoundRow>(select, placed(rows))) there[Number(row.place)] = toStored(row);
      const fresh = rows.flatMap((row, place) => (there[place] === 0 ? [{ row, place }] : []));
      if (fresh.length === 0) return there;
      const added = fresh.map(({ row }) => row);
      const places = new Map(fresh.map(({ row, place }) => [keyOf(row.pupil.number, row.date, row.slot), place]));
      const kinds = added.map(({ kind }) => kind);
      for (const { id, pupil, date, slot } of await ask<{ id: number; pupil: number; date: Day; slot: string }>(inserted, [...placed(added).slice(1), kinds, ...saidBy(added)])) {
        there[places.get(keyOf(pupil, date, slot)) ?? -1] = id;
      }
      return there;
    },
    async change(rows) {
      if (rows.length === 0) return;
      const sets = said.map((column) => `${column} = new.${column}`).join(', ');
      await ask(`update trapp_absences a set ${sets}, withdrawn = null from ${table('new', ['id', ...said], ['int', ...saidTypes])} where a.id = new.id`, [
        rows.map(({ id }) => id),
        ...saidBy(rows.map(({ absence }) => absence)),
      ]);
    },
    async changeLessons(rows) {
      if (rows.length === 0) return;
      await ask(`update trapp_absences a set lessons = new.lessons from ${table('new', ['id', 'lessons'], ['int', 'float8'])} where a.id = new.id`, [rows.map(({ id }) => id), rows.map(({ lessons }) => lessons)]);
    },
    async count(schools, { from, to }) {
      const rows = await ask<{ school: number; n: string }>('select school, count(*) as n from trapp_absences where school = any(?) and date between ? and ? and withdrawn is null group by school', [schools, from, to]);
      return new Map(rows.map(({ school, n }) => [school, Number(n)]));
    },
    async standing(school, { from, to }) {
      const rows = await ask<{ id: number; pupil: number; date: Day }>('select id, pupil, date from trapp_absences where school = ? and date between ? and ? and withdrawn is null order by id', [school, from, to]);
      return rows.map(({ id, pupil, date }) => ({ id, pupilNumber: pupil, date }));
    },
    async withdraw(ids, importRef) {
      await ask('update trapp_absences set withdrawn = ? where id = any(?)', [importRef, ids]);
    },
    async marked(pupils, give) {
      const sql = 'select pupil, date, kind, cause, documented, reported, lessons, minutes, at, subject, source_code from trapp_absences where pupil = any(?) and withdrawn is null order by pupil, date, slot';
      const found = new Map<number, MarkedAbsence[]>();
      for (const { pupil, source_code, ...row } of await ask<MarkedRow>(sql, [pupils])) {
        const list = found.get(pupil) ?? [];
        if (list.push({ ...row, sourceCode: source_code }) === 1) found.set(pupil, list);
      }
      for (const [pupil, rows] of found) give(pupil, rows);
    },
  };
}

interface MarkedRow extends Omit<MarkedAbsence, 'sourceCode'> {
  readonly pupil: number;
  readonly kind: AbsenceKind;
  readonly source_code: string;
}

const keyOf = (pupil: number, date: Day, slot: string): string => `${pupil} ${date} ${slot}`;

function toStored({ id, school, source_code, withdrawn, documented, reported, place: _place, ...rest }: FoundRow): StoredAbsence {
  return { id, schoolNumber: school, sourceCode: source_code, documented: stated(documented), reported: stated(reported), isWithdrawn: withdrawn !== null, ...rest };
}
