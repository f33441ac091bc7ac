import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { teamMeetingSchema, type TeamMeeting } from '../../core/meetings/index';
import { ref, required, requiredText } from '../columns';
import { rowsOf } from '../statement';

const TABLE = 'trapp_team_meetings';

/** Meetings of schools that take several cases. What is said of the cases stands in the state, and in each case once it is concluded. */
export const teamMeetingModel = {
  uid: 'trapp::team-meeting',
  singularName: 'trapp_team_meeting',
  tableName: TABLE,
  attributes: { id: { type: 'increments' }, ref, school: required, date: required, status: required, state: requiredText },
  indexes: [{ name: 'trapp_team_meetings_school', columns: ['school', 'date'] }],
} as const;

export interface TeamMeetingStore {
  find(meetingId: string): Promise<TeamMeeting | undefined>;
  /** For somebody who will change it: nobody else can until the transaction ends. Whoever also changes a case claims that first. */
  claim(meetingId: string): Promise<TeamMeeting | undefined>;
  /** Of these schools, or with one of these ids; the latest first, those without a day on top. */
  some(schoolIds: readonly string[], meetingIds: readonly string[]): Promise<TeamMeeting[]>;
  save(meeting: TeamMeeting): Promise<void>;
}

const stateRow = z.object({ state: z.string() });
const toMeeting = (row: unknown): TeamMeeting => teamMeetingSchema.parse(JSON.parse(stateRow.parse(row).state));
/** How many one page goes back. */
const MOST = 200;
const SOME = `select state from ${TABLE} where school in ? or ref in ? order by date desc, id desc limit ${MOST}`;
const NO_DAY = '9999-12-31';

export function createTeamMeetingStore(strapi: Core.Strapi): TeamMeetingStore {
  const one = async (meetingId: string, forChange: boolean) =>
    strapi.db.transaction(async ({ trx }) => {
      const query = trx(TABLE).first('state').where('ref', meetingId);
      const row: unknown = await (forChange ? query.forUpdate() : query);
      return row === undefined ? undefined : toMeeting(row);
    });
  return {
    find: (meetingId) => one(meetingId, false),
    claim: (meetingId) => one(meetingId, true),
    some: async (schoolIds, meetingIds) => (schoolIds.length + meetingIds.length === 0 ? [] : (await rowsOf(strapi.db, SOME, [schoolIds, meetingIds])).map(toMeeting)),
    save: async (given) =>
      strapi.db.transaction(async ({ trx }) => {
        const meeting = teamMeetingSchema.parse(given);
        const row = { ref: meeting.id, school: meeting.schoolId, date: meeting.date || NO_DAY, status: meeting.status, state: JSON.stringify(meeting) };
        // The database's own message would repeat what was written about a child.
        await trx(TABLE).insert(row).onConflict('ref').merge(['date', 'status', 'state']).catch(() => Promise.reject(new Error('A meeting could not be written')));
      }),
  };
}
