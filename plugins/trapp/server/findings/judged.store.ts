import type { Core } from '@strapi/strapi';
import { sqliteOf, type Transaction } from '../absences/transaction';
import { ref, requiredText } from '../columns';

/** What each pupil's latest evaluation came to, so that the next one looks only at what is new. */
export const judgedModel = {
  uid: 'trapp::judged',
  singularName: 'trapp_judged_pupil',
  tableName: 'trapp_judged',
  attributes: { id: { type: 'increments' }, pupil: ref, memory: requiredText },
} as const;

/** A pupil as judging reads it: nothing that names anybody. An array, for there are tens of thousands of them. */
export type PupilRow = readonly [
  pupilId: string,
  schoolId: string,
  grade: number,
  shielded: number | boolean,
  /** Bytes, or base64 of them; null when the pupil has no absence. */
  rows: Uint8Array | string | null,
  texts: string | null,
  memory: string | null,
];

/** What is to be remembered of a pupil from now on, and what was when the evaluation began. */
export interface Remembered {
  readonly pupilId: string;
  readonly before: string;
  readonly memory: string;
}

export interface JudgedStore {
  /** The pupils who go to these schools now, school by school; only these pupils, when they are given. One statement. */
  pupils(schoolIds: readonly string[], pupilIds?: readonly string[]): Promise<PupilRow[]>;
  /** How many pupils each school has. One statement. */
  counts(): Promise<Map<string, number>>;
  /** Everybody who goes to these schools now. One statement. */
  everybody(schoolIds: readonly string[]): Promise<{ pupilId: string; schoolId: string }[]>;
  /** Replaces what was remembered. Ids of pupils for whom something else is remembered by now are given back, and theirs is left as it is. */
  remember(memories: readonly Remembered[]): Promise<string[]>;
  /** Until the transaction ends, nobody else stores what the schools' evaluations came to. SQLite lets one write at a time anyway. */
  lock(schoolIds: readonly string[]): Promise<void>;
}

const COLUMNS = `p.ref, p.school, g.grade, p.protection <> 'none' as shielded, m.rows, m.texts, j.memory`;
const FROM = `from trapp_pupils p join trapp_groups g on g.ref = p."group" left join trapp_absence_marks m on m.pupil = p.ref left join trapp_judged j on j.pupil = p.ref`;

export function createJudgedStore(strapi: Core.Strapi): JudgedStore {
  return {
    pupils: async (schoolIds, pupilIds) => strapi.db.transaction(async ({ trx }) => readPupils(trx, schoolIds, pupilIds)),
    counts: async () =>
      strapi.db.transaction(async ({ trx }) => {
        const rows = (await trx('trapp_pupils').select('school').count({ pupils: 'id' }).where('active', true).groupBy('school')) as { school: string; pupils: number | string }[];
        return new Map(rows.map(({ school, pupils }) => [school, Number(pupils)]));
      }),
    everybody: async (schoolIds) =>
      strapi.db.transaction(async ({ trx }) => {
        const rows = (await trx('trapp_pupils').select('ref', 'school').whereIn('school', schoolIds).where('active', true).orderBy('id')) as { ref: string; school: string }[];
        return rows.map(({ ref: pupilId, school: schoolId }) => ({ pupilId, schoolId }));
      }),
    remember: async (memories) =>
      strapi.db.transaction(async ({ trx }) => {
        if (memories.length === 0) return [];
        const sqlite = await sqliteOf(trx);
        if (sqlite === undefined) return rememberInPostgres(trx, memories);
        const upsert = sqlite.prepare('insert into trapp_judged (pupil, memory) values (?, ?) on conflict (pupil) do update set memory = excluded.memory where memory in (excluded.memory, ?)');
        return memories.filter(({ pupilId, before, memory }) => upsert.run(pupilId, memory, before).changes === 0).map(({ pupilId }) => pupilId);
      }),
    lock: async (schoolIds) =>
      strapi.db.transaction(async ({ trx }) => {
        if (strapi.db.dialect.client !== 'postgres') return;
        // Always in the same order, so that two batches never wait for each other.
        for (const id of [...schoolIds].sort()) await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`trapp evaluation ${id}`]);
      }),
  };
}

async function rememberInPostgres(trx: Transaction, memories: readonly Remembered[]): Promise<string[]> {
  const columns = [memories.map(({ pupilId }) => pupilId), memories.map(({ before }) => before), memories.map(({ memory }) => memory)];
  const made = 'unnest(?::text[], ?::text[], ?::text[]) as new (pupil, before, memory)';
  const inserted = `insert into trapp_judged (pupil, memory) select pupil, memory from ${made} where before = '' on conflict (pupil) do nothing returning pupil`;
  const updated = `update trapp_judged as old set memory = new.memory from ${made} where old.pupil = new.pupil and old.memory in (new.before, new.memory) returning old.pupil`;
  const done = new Set<string>();
  for (const statement of [updated, inserted]) {
    const { rows } = (await trx.raw(statement, columns)) as { rows: { pupil: string }[] };
    for (const { pupil } of rows) done.add(pupil);
  }
  return memories.map(({ pupilId }) => pupilId).filter((id) => !done.has(id));
}

interface Row {
  readonly ref: string;
  readonly school: string;
  readonly grade: number;
  readonly shielded: boolean;
  readonly rows: string | null;
  readonly texts: string | null;
  readonly memory: string | null;
}

async function readPupils(trx: Transaction, schoolIds: readonly string[], pupilIds: readonly string[] | undefined): Promise<PupilRow[]> {
  const sqlite = await sqliteOf(trx);
  if (sqlite === undefined) {
    const only = pupilIds === undefined ? '' : 'and p.ref = any(?)';
    const sql = `select ${COLUMNS} ${FROM} where p.school = any(?) and p.active ${only} order by p.school, p.id`;
    const { rows } = (await trx.raw(sql, pupilIds === undefined ? [schoolIds] : [schoolIds, pupilIds])) as { rows: Row[] };
    return rows.map((row) => [row.ref, row.school, row.grade, row.shielded, row.rows, row.texts, row.memory]);
  }
  const only = pupilIds === undefined ? '' : 'and p.ref in (select value from json_each(?))';
  const select = sqlite.prepare(`select ${COLUMNS} ${FROM} where p.school in (select value from json_each(?)) and p.active ${only} order by p.school, p.id`).raw();
  const values = [JSON.stringify(schoolIds), ...(pupilIds === undefined ? [] : [JSON.stringify(pupilIds)])];
  return select.all(...values) as unknown as PupilRow[];
}
