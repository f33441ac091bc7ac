import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { momentSchema, type Day, type Moment } from '../../core/calendar/index';
import { sqliteOf } from '../absences/transaction';
import { required } from '../columns';
import { rowsOf, run } from '../statement';
import { evaluationRunModel, evaluationRunSchema, runDetailsSchema, type EvaluationRun } from './evaluation-run';

export { evaluationRunModel };

const RUNS = evaluationRunModel.tableName;
const CLAIMS = 'trapp_evaluation_claims';

/** Who is evaluating what just now, and what has been done: of two instances, one gets the slot. */
export const evaluationClaimModel = {
  uid: 'trapp::evaluation-claim',
  singularName: 'trapp_evaluation_claim',
  tableName: CLAIMS,
  attributes: {
    id: { type: 'increments' },
    /** The piece of work: a school on a night, or a school's pupils who are due. */
    slot: { type: 'string', column: { unique: true, notNullable: true } },
    holder: required,
    /** Until then nobody else takes it over. Whoever is killed loses it when the time is out. */
    until: required,
    /** When it was done; null while it is being worked on. */
    doneAt: { type: 'string' },
  },
  indexes: [{ name: 'trapp_evaluation_claims_until', columns: ['until'] }],
} as const;

/** Work that is held by one instance for a while. */
export interface Claim {
  readonly holder: string;
  readonly slots: readonly string[];
}

/** The journal of evaluations, and who is at work on what. */
export interface EvaluationStore {
  record(runs: readonly EvaluationRun[]): Promise<void>;
  /** The newest runs of the school, newest first. */
  runs(schoolId: string, count: number): Promise<EvaluationRun[]>;
  /** The last day that all the school's pupils were asked about; schools that never were have no entry. One statement. */
  lastWhole(schoolIds: readonly string[]): Promise<Map<string, Day>>;
  /** Of these slots, those that nobody holds and nobody has done: they are the holder's until the moment. */
  claim(holder: string, slots: readonly string[], times: { readonly now: Moment; readonly until: Moment }): Promise<string[]>;
  /** Holds on for longer to what is not done yet and nobody has taken over. */
  extend({ holder, slots }: Claim, until: Moment): Promise<void>;
  /** In the transaction that writes the work's results: false when the time ran out and somebody else has taken over, so that nothing may be written. */
  done({ holder, slots }: Claim, at: Moment): Promise<boolean>;
  /** Gives work back, done or not, so that it can be claimed again. */
  release({ holder, slots }: Claim): Promise<void>;
  /** Forgets work that was finished or left before the moment. */
  forget(before: Moment): Promise<void>;
}

/** Made once: a schema that is made anew for each reading is compiled anew for each. */
const wholeSchema = z.array(z.object({ school: z.string(), day: z.string() }));
const slotsSchema = z.array(z.string());

export function createEvaluationStore(strapi: Core.Strapi): EvaluationStore {
  return {
    record: async (runs) =>
      strapi.db.transaction(async ({ trx }) => {
        if (runs.length === 0) return;
        const rows = runs.map((run) => toRow(evaluationRunSchema.parse(run)));
        const sqlite = await sqliteOf(trx);
        if (sqlite === undefined) return void (await trx(RUNS).insert(rows));
        const columns = Object.keys(rows[0] ?? {});
        const insert = sqlite.prepare(`insert into ${RUNS} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`);
        for (const row of rows) insert.run(...columns.map((column) => row[column]));
      }),
    runs: async (schoolId, count) =>
      strapi.db.transaction(async ({ trx }) => ((await trx(RUNS).where('school', schoolId).orderBy('id', 'desc').limit(count)) as Row[]).map(fromRow)),
    lastWhole: async (schoolIds) => {
      const rows = await rowsOf(strapi.db, `select school, max(whole_on) as day from ${RUNS} where school in ? and whole_on is not null group by school`, [schoolIds]);
      return new Map(wholeSchema.parse(rows).map(({ school, day }) => [school, day]));
    },
    claim: async (holder, slots, { now, until }) =>
      strapi.db.transaction(async ({ trx }) => {
        if (slots.length === 0) return [];
        // Always in the same order, so that two who claim many at once do not wait for each other. Written out: the query builder
        // forgets the condition when SQLite is given several rows.
        const rows = [...slots].sort().map((slot) => [slot, holder, until]);
        const taking = `on conflict (slot) do update set holder = excluded.holder, until = excluded.until where ${CLAIMS}.until <= ? and ${CLAIMS}.done_at is null`;
        await trx.raw(`insert into ${CLAIMS} (slot, holder, until) values ${rows.map(() => '(?, ?, ?)').join(', ')} ${taking}`, [...rows.flat(), now]);
        return slotsSchema.parse(await trx(CLAIMS).whereIn('slot', slots).where({ holder }).whereNull('done_at').orderBy('slot').pluck('slot'));
      }),
    extend: async ({ holder, slots }, until) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx(CLAIMS).whereIn('slot', slots).where({ holder }).whereNull('done_at').update({ until });
      }),
    done: async ({ holder, slots }, at) =>
      (await rowsOf(strapi.db, `update ${CLAIMS} set done_at = ? where slot in ? and holder = ? and done_at is null returning slot`, [at, slots, holder])).length === slots.length,
    release: async ({ holder, slots }) => run(strapi.db, `delete from ${CLAIMS} where slot in ? and holder = ?`, [slots, holder]),
    forget: async (before) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx(CLAIMS).where('until', '<', momentSchema.parse(before)).delete();
      }),
  };
}

type Row = Record<string, unknown>;

function toRow({ id, schoolId, why, startedAt, endedAt, wholeOn, pupils, fired, newFindings, alreadyKnown, cannotBeJudged, ...details }: EvaluationRun): Row {
  return {
    ref: id, school: schoolId, why, started_at: startedAt, ended_at: endedAt, whole_on: wholeOn, pupils, fired, new_findings: newFindings, already_known: alreadyKnown,
    cannot_be_judged: cannotBeJudged, errors: details.errors.length, details: JSON.stringify(details),
  };
}

function fromRow(row: Row): EvaluationRun {
  return evaluationRunSchema.parse({
    id: row['ref'], schoolId: row['school'], why: row['why'] ?? 'asked', startedAt: row['started_at'], endedAt: row['ended_at'], wholeOn: row['whole_on'] ?? null, pupils: row['pupils'],
    fired: row['fired'], newFindings: row['new_findings'], alreadyKnown: row['already_known'], cannotBeJudged: row['cannot_be_judged'],
    ...runDetailsSchema.parse(row['details'] === null ? {} : JSON.parse(z.string().parse(row['details']))),
  });
}
