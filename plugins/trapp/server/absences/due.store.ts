import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Moment } from '../../core/calendar/index';
import { ref, required } from '../columns';
import { rowsOf, run } from '../statement';
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

/** Something that has made pupils due, many or few of them at once. */
export interface Change {
  readonly ticket: string;
  /** When the first change came to somebody who waits for this one. */
  readonly since: Moment;
}

/** A pupil who waits to be evaluated, as of one change. */
export interface Due extends Change {
  readonly pupilId: string;
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
  /** By what changes anybody waits at these schools. One statement. */
  changesAt(schoolIds: readonly string[]): Promise<Change[]>;
  /** All who waited at these schools by these changes have been evaluated. Whoever has changed since goes on waiting, by another change. One statement. */
  remove(schoolIds: readonly string[], changes: readonly Change[]): Promise<void>;
}

const ON_CONFLICT = 'on conflict (pupil) do update set school = excluded.school, ticket = excluded.ticket';

export function createDueStore(strapi: Core.Strapi): DueStore {
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

    async ofSchool(schoolId) {
      const rows = (await rowsOf(strapi.db, `select pupil, ticket, since from ${TABLE} where school = ? order by since, id`, [schoolId])) as { pupil: string; ticket: string; since: Moment }[];
      return rows.map(({ pupil, ticket, since }) => ({ pupilId: pupil, ticket, since }));
    },

    async changesAt(schoolIds) {
      const rows = (await rowsOf(strapi.db, `select distinct ticket, since from ${TABLE} where school in ?`, [schoolIds])) as { ticket: string; since: Moment }[];
      return rows.map(({ ticket, since }) => ({ ticket, since }));
    },

    async remove(schoolIds, changes) {
      if (changes.length > 0) await run(strapi.db, `delete from ${TABLE} where school in ? and ticket in ?`, [schoolIds, [...new Set(changes.map(({ ticket }) => ticket))]]);
    },
  };
}
