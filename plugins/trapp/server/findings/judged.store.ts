import type { Core } from '@strapi/strapi';
import { sqliteOf, type Transaction } from '../absences/transaction';
import { requiredText } from '../columns';
import { packMemory, unpackMemory, without, type Memory } from './memory';
import { BYTES_OF_RECALL, readPupils, type SchoolPupils, type Whom } from './read-pupils';

/**
 * What each pupil's latest evaluation came to, so that the next one looks only at what is new. A row's number is that of the pupil's own row: the whole city
 * is read in the order it lies in. Numbers are a blob in SQLite, where a column may hold anything, and base64 in PostgreSQL, as marks are.
 */
export const judgedModel = {
  uid: 'trapp::judged',
  singularName: 'trapp_judged_pupil',
  tableName: 'trapp_judged',
  attributes: { id: { type: 'increments' }, memory: requiredText },
} as const;

/** What is to be remembered of a pupil from now on, and what was when the evaluation began. */
export interface Remembered {
  readonly pupilId: string;
  /** Of the pupil's own row. */
  readonly number: number;
  readonly before: Memory;
  readonly memory: Memory;
}

export interface JudgedStore {
  /** The pupils who go to these schools now, school by school. Schools without any are not there. One statement. */
  pupils(schoolIds: readonly string[], whom: Whom): Promise<SchoolPupils[]>;
  /** How many pupils each school has. One statement. */
  counts(): Promise<Map<string, number>>;
  /** Everybody who goes to these schools now. One statement. */
  everybody(schoolIds: readonly string[]): Promise<{ pupilId: string; schoolId: string }[]>;
  /** Replaces what was remembered. Those for whom something else is remembered by now are given back, and theirs is left as it is. */
  remember(memories: readonly Remembered[]): Promise<Remembered[]>;
  /** Until the transaction ends, nobody else stores what the schools' evaluations came to. SQLite lets one write at a time anyway. */
  lock(schoolIds: readonly string[]): Promise<void>;
}

export function createJudgedStore(strapi: Core.Strapi): JudgedStore {
  return {
    pupils: async (schoolIds, whom) => strapi.db.transaction(async ({ trx }) => readPupils(trx, schoolIds, whom)),
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
        const upsert = sqlite.prepare(`insert into trapp_judged (id, memory) values (?, ?) on conflict (id) do update set memory = excluded.memory where memory in (excluded.memory, ?) or length(memory) % ${BYTES_OF_RECALL} <> 0`);
        return memories.filter(({ number, before, memory }) => upsert.run(number, packMemory(memory), packMemory(before)).changes === 0);
      }),
    lock: async (schoolIds) =>
      strapi.db.transaction(async ({ trx }) => {
        if (strapi.db.dialect.client !== 'postgres') return;
        // Always in the same order, so that two batches never wait for each other.
        for (const id of [...schoolIds].sort()) await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`trapp evaluation ${id}`]);
      }),
  };
}

async function rememberInPostgres(trx: Transaction, memories: readonly Remembered[]): Promise<Remembered[]> {
  const text = (memory: Memory) => packMemory(memory).toString('base64');
  const columns = [memories.map(({ number }) => number), memories.map(({ before }) => text(before)), memories.map(({ memory }) => text(memory))];
  const made = 'unnest(?::int[], ?::text[], ?::text[]) as new (id, before, memory)';
  const inserted = `insert into trapp_judged (id, memory) select id, memory from ${made} where before = '' on conflict (id) do nothing returning id`;
  const updated = `update trapp_judged as old set memory = new.memory from ${made} where old.id = new.id and old.memory in (new.before, new.memory) returning old.id`;
  const done = new Set<number>();
  for (const statement of [updated, inserted]) {
    const { rows } = (await trx.raw(statement, columns)) as { rows: { id: number }[] };
    for (const { id } of rows) done.add(id);
  }
  return memories.filter(({ number }) => !done.has(number));
}

/** Forgets what the pupil's latest evaluation made of the rule: it will be judged anew. */
export async function forgetRule(trx: Transaction, pupilId: string, number: number): Promise<void> {
  const ofPupil = () => trx('trapp_judged').whereIn('id', trx('trapp_pupils').select('id').where('ref', pupilId));
  const kept = (await ofPupil().first('memory')) as { memory: Uint8Array | string } | undefined;
  if (kept === undefined) return;
  const isText = typeof kept.memory === 'string';
  const memory = packMemory(without(unpackMemory(isText ? Buffer.from(kept.memory as string, 'base64') : (kept.memory as Uint8Array)), number));
  await ofPupil().update({ memory: isText ? memory.toString('base64') : memory });
}
