import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Day } from '../../core/calendar/index';
import { concernSchema, lookAgainOn, type Concern } from '../../core/concerns/index';
import { required, requiredText } from '../columns';
import type { Places } from '../people/visible-pupils';
import { rememberedRows } from '../remembered-rows';

const TABLE = 'trapp_concerns';

export const concernModel = {
  uid: 'trapp::concern',
  singularName: 'trapp_concern',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    ref: { type: 'string', column: { unique: true, notNullable: true } },
    pupil: required,
    school: required,
    status: required,
    /** Empty when nobody raised it. */
    raisedBy: required,
    /** The day that it comes back; null when it does not. */
    lookAgainOn: { type: 'string' },
    /** The whole concern as JSON. */
    state: requiredText,
  },
  indexes: [
    { name: 'trapp_concerns_pupil', columns: ['pupil', 'status'] },
    { name: 'trapp_concerns_raised_by', columns: ['raised_by'] },
    { name: 'trapp_concerns_status', columns: ['status', 'look_again_on'] },
  ],
} as const;

/** Concerns: what people have raised, and how what waited about a pupil was answered. */
export interface ConcernStore {
  /** Those that wait about pupils who go to these schools or classes now: a concern follows its pupil. */
  waitingAt(places: Places, today: Day): Promise<Concern[]>;
  /** Everything about the pupil, oldest first. `claim`: nobody else changes it until the transaction ends. */
  ofPupil(pupilId: string, how?: 'read' | 'claim'): Promise<Concern[]>;
  /** What somebody has raised, newest first. */
  raisedBy(staffId: string): Promise<Concern[]>;
  /** Adds, or writes what it has become. */
  save(concerns: readonly Concern[]): Promise<void>;
}

const MOST_RAISED = 200;
const stateRow = z.object({ state: z.string() });
const toConcern = (row: unknown): Concern => concernSchema.parse(JSON.parse(stateRow.parse(row).state));

/** What waits is read each time that somebody looks at their day. */
const MOST_KEPT = 500;
const WAITING = `where pupil in (select ref from trapp_pupils where (school in ? or "group" in ?) and active = true) and (status = 'waiting' or (status = 'no_action' and look_again_on <= ?)) order by id`;

export function createConcernStore(strapi: Core.Strapi): ConcernStore {
  const waiting = rememberedRows({ select: `select ref, bytes(state) as state from ${TABLE}`, parse: toConcern, mostKept: MOST_KEPT });
  return {
    waitingAt: ({ wholeSchoolIds, groupIds }, today) => waiting(strapi.db, WAITING, [wholeSchoolIds, groupIds, today]),
    ofPupil: async (pupilId, how = 'read') =>
      strapi.db.transaction(async ({ trx }) => {
        const query = trx(TABLE).select('state').where('pupil', pupilId).orderBy('id');
        return ((await (how === 'claim' ? query.forUpdate() : query)) as unknown[]).map(toConcern);
      }),
    raisedBy: async (staffId) =>
      strapi.db.transaction(async ({ trx }) => {
        const rows: unknown[] = await trx(TABLE).select('state').where('raised_by', staffId).orderBy('id', 'desc').limit(MOST_RAISED);
        return rows.map(toConcern);
      }),
    save: async (concerns) =>
      strapi.db.transaction(async ({ trx }) => {
        // The database's own message would repeat what was written about a child.
        const failed = () => Promise.reject(new Error('Concerns could not be written'));
        for (const concern of concerns) await trx(TABLE).insert(toRow(concern)).onConflict('ref').merge(['status', 'look_again_on', 'state']).catch(failed);
      }),
  };
}

function toRow(given: Concern) {
  const { id, pupilId, schoolId, status, raisedBy } = given;
  return { ref: id, pupil: pupilId, school: schoolId, status, raised_by: raisedBy ?? '', look_again_on: status === 'no_action' ? lookAgainOn(given) : null, state: JSON.stringify(concernSchema.parse(given)) };
}
