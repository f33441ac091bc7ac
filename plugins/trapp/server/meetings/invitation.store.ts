import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Day } from '../../core/calendar/index';
import { invitationSchema, type Invitation } from '../../core/meetings/index';
import { required, requiredText } from '../columns';
import { rowsOf } from '../statement';

const TABLE = 'trapp_invitations';

/** Staff who are asked to meetings, with what they have written beforehand. */
export const invitationModel = {
  uid: 'trapp::invitation',
  singularName: 'trapp_invitation',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    meeting: required,
    staff: required,
    /** The day of the meeting; empty while it has none, null in rows from before it was written beside the state. */
    day: { type: 'string' },
    state: requiredText,
  },
  indexes: [
    { name: 'trapp_invitations_natural', columns: ['meeting', 'staff'], type: 'unique' },
    { name: 'trapp_invitations_staff', columns: ['staff'] },
  ],
} as const;

export interface InvitationStore {
  find(meetingId: string, staffId: string): Promise<Invitation | undefined>;
  ofMeeting(meetingId: string): Promise<Invitation[]>;
  /** Those that stand, newest first; with `from`, only to meetings on that day or later, or without a day. */
  ofStaff(staffId: string, from?: Day): Promise<Invitation[]>;
  save(invitation: Invitation): Promise<void>;
  /** Asks just these to the meeting. Whoever is taken off keeps what they have written. */
  ask(meeting: Pick<Invitation, 'meetingId' | 'kind' | 'schoolId' | 'caseId' | 'date'>, staffIds: readonly string[]): Promise<void>;
}

const MOST = 200;
const OF_STAFF = `select state from ${TABLE} where staff = ? and (day is null or day = '' or day >= ?) order by id desc limit ${MOST}`;
const stateRow = z.object({ state: z.string() });
const toInvitation = (row: unknown): Invitation => invitationSchema.parse(JSON.parse(stateRow.parse(row).state));

export function createInvitationStore(strapi: Core.Strapi): InvitationStore {
  const some = async (where: Record<string, string>) =>
    strapi.db.transaction(async ({ trx }) => ((await trx(TABLE).select('state').where(where).orderBy('id', 'desc').limit(MOST)) as unknown[]).map(toInvitation));
  const save = async (given: Invitation) =>
    strapi.db.transaction(async ({ trx }) => {
      const invitation = invitationSchema.parse(given);
      const row = { meeting: invitation.meetingId, staff: invitation.staffId, day: invitation.date, state: JSON.stringify(invitation) };
      await trx(TABLE).insert(row).onConflict(['meeting', 'staff']).merge(['day', 'state']).catch(() => Promise.reject(new Error('An invitation could not be written')));
    });
  return {
    find: async (meetingId, staffId) => (await some({ meeting: meetingId, staff: staffId }))[0],
    ofMeeting: (meetingId) => some({ meeting: meetingId }),
    ofStaff: async (staffId, from = '') => (await rowsOf(strapi.db, OF_STAFF, [staffId, from])).map(toInvitation).filter(({ invited, date }) => invited && (date === '' || date >= from)),
    save,
    ask: async (meeting, staffIds) => {
      const asked = new Set(staffIds);
      const held = new Map((await some({ meeting: meeting.meetingId })).map((one) => [one.staffId, one]));
      for (const staffId of new Set([...asked, ...held.keys()])) {
        const before = held.get(staffId);
        const after: Invitation = { ...meeting, staffId, invited: asked.has(staffId), preparation: before?.preparation ?? { text: '', shared: false }, savedAt: before?.savedAt ?? null };
        if (JSON.stringify(before) !== JSON.stringify(after)) await save(after);
      }
    },
  };
}
