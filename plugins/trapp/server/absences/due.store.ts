import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Moment } from '../../core/calendar/index';
import { ref, required } from '../columns';
import { rowsOf } from '../statement';
import { sqliteOf } from './transaction';

const TABLE = 'trapp_evaluations_due';

/** Pupils whom the rules have to be asked about anew, because something that they read has changed. */
export const dueModel = {
  uid: 'trapp::evaluation-due',
  singularName: 'trapp_evaluation_due',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    pupil: ref,
    school: required,
    /** When the first change came that nobody has judged yet. */
    since: required,
    /** New with every change, so that what changed during an evaluation is still due after it. */
    ticket: required,
  },
  indexes: [{ name: 'trapp_evaluations_due_school', columns: ['school'] }],
} as const;

/** A pupil who waits to be evaluated, as of one change. */
export interface Due {
  readonly pupilId: string;
  readonly ticket: string;
  readonly since: Moment;
}

export interface DueStore {
  /** In the transaction of the change itself, so that no change is ever without its evaluation. */
  add(pupils: readonly { readonly pupilId: string; readonly schoolId: string }[], at: Moment): Promise<void>;
  /** Ids of the schools where somebody waits. One statement. */
  schools(): Promise<string[]>;
  /** How many wait at each school where somebody does. One statement. */
  counts(): Promise<Map<string, number>>;
  /** Who waits at the school, longest first. One statement. */
  ofSchool(schoolId: string): Promise<Due[]>;
  /** The same for several schools. One statement. */
  ofSchools(schoolIds: readonly string[]): Promise<Due[]>;
  /** These have been evaluated as they were when `ofSchool` told of them. Whoever has changed since goes on waiting. */
  remove(evaluated: readonly Pick<Due, 'pupilId' | 'ticket'>[]): Promise<void>;
}

const ON_CONFLICT = 'on conflict (pupil) do update set school = excluded.school, ticket = excluded.ticket';

export function createDueStore(strapi: Core.Strapi): DueStore {
  const ofSchools = async (schoolIds: readonly string[]) => {
    const rows = (await rowsOf(strapi.db, `select pupil, ticket, since from ${TABLE} where school in ? order by since, id`, [schoolIds])) as { pupil: string; ticket: string; since: Moment }[];
    return rows.map(({ pupil, ticket, since }): Due => ({ pupilId: pupil, ticket, since }));
  };

  return {
    async add(pupils, at) {
      if (pupils.length === 0) return;
      const ticket = randomUUID();
      await strapi.db.transaction(async ({ trx }) => {
        const sqlite = await sqliteOf(trx);
        if (sqlite === undefined) {
          const who = [pupils.map(({ pupilId }) => pupilId), pupils.map(({ schoolId }) => schoolId)];
          await trx.raw(`insert into ${TABLE} (pupil, school, since, ticket) select pupil, school, ?, ? from unnest(?::text[], ?::text[]) as new (pupil, school) ${ON_CONFLICT}`, [at, ticket, ...who]);
          return;
        }
        const upsert = sqlite.prepare(`insert into ${TABLE} (pupil, school, since, ticket) values (?, ?, ?, ?) ${ON_CONFLICT}`);
        for (const { pupilId, schoolId } of pupils) upsert.run(pupilId, schoolId, at, ticket);
      });
    },

    async schools() {
      return strapi.db.transaction(async ({ trx }) => z.array(z.string()).parse(await trx(TABLE).distinct('school').orderBy('school').pluck('school')));
    },

    async counts() {
      return strapi.db.transaction(async ({ trx }) => {
        const rows = (await trx(TABLE).select('school').count({ pupils: 'id' }).groupBy('school').orderBy('school')) as { school: string; pupils: number | string }[];
        return new Map(rows.map(({ school, pupils }) => [school, Number(pupils)]));
      });
    },

    ofSchool: (schoolId) => ofSchools([schoolId]),
    ofSchools,

    async remove(evaluated) {
      await strapi.db.transaction(async ({ trx }) => {
        const sqlite = await sqliteOf(trx);
        if (sqlite === undefined) {
          const columns = [evaluated.map(({ pupilId }) => pupilId), evaluated.map(({ ticket }) => ticket)];
          await trx.raw(`delete from ${TABLE} as due using unnest(?::text[], ?::text[]) as done (pupil, ticket) where due.pupil = done.pupil and due.ticket = done.ticket`, columns);
          return;
        }
        const remove = sqlite.prepare(`delete from ${TABLE} where pupil = ? and ticket = ?`);
        for (const { pupilId, ticket } of evaluated) remove.run(pupilId, ticket);
      });
    },
  };
}
