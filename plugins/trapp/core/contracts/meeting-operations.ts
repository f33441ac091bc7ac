import { z } from 'zod';
import { deliverySchema } from '../cases/index';
import { keySchema, languageSchema } from '../language/index';
import { agendaCaseTextSchema, preparationSchema, teamMeetingFrameSchema } from '../meetings/index';
import { idSchema } from '../people/index';
import { caseMeetingsViewSchema, deliveriesViewSchema, invitationViewSchema, meetingsViewSchema, teamMeetingViewSchema } from './meeting-view';
import { nothing, operation } from './operation';
import { meetingHistorySchema } from './record-history-view';

const schoolParams = z.strictObject({ schoolId: idSchema });
const caseParams = z.strictObject({ caseId: idSchema });
const meetingParams = z.strictObject({ meetingId: idSchema });
const bothParams = z.strictObject({ caseId: idSchema, meetingId: idSchema });
const recordParams = z.strictObject({ recordId: idSchema });
const version = z.number().int().min(1);

/** What can be asked about meetings that take several cases, about preparing for a meeting, and about who gets the minutes. */
export const meetingOperations = {
  /** The meetings that one is asked to or arranges, and minutes that have not reached all. */
  viewMeetings: operation({ method: 'GET', path: '/meetings', door: 'app', params: nothing, input: nothing, output: meetingsViewSchema, action: 'school.oversee', audit: 'read' }),
  arrangeTeamMeeting: operation({
    method: 'POST', path: '/schools/:schoolId/team-meetings', door: 'app', params: schoolParams,
    input: z.strictObject({ routineKey: keySchema, template: keySchema, id: z.string().regex(/^[0-9a-f]{32}$/).optional() }).extend(teamMeetingFrameSchema.pick({ date: true, time: true, place: true }).shape),
    output: z.strictObject({ meetingId: idSchema }), action: 'meeting.arrange', audit: 'write',
  }),
  /** Each case is shown as this reader may see it, and is on record as shown (B48, B49). */
  viewTeamMeeting: operation({ method: 'GET', path: '/team-meetings/:meetingId', door: 'app', params: meetingParams, input: nothing, output: teamMeetingViewSchema, action: 'meeting.attend', audit: 'read' }),
  viewTeamMeetingHistory: operation({ method: 'GET', path: '/team-meetings/:meetingId/history', door: 'app', params: meetingParams, input: nothing, output: meetingHistorySchema, action: 'meeting.attend', audit: 'read' }),
  saveTeamMeeting: operation({ method: 'PUT', path: '/team-meetings/:meetingId', door: 'app', params: meetingParams, input: z.strictObject({ version, frame: teamMeetingFrameSchema }), output: teamMeetingViewSchema, action: 'meeting.arrange', audit: 'write' }),
  signTeamMeeting: operation({ method: 'POST', path: '/team-meetings/:meetingId/signature', door: 'app', params: meetingParams, input: z.strictObject({ version }), output: teamMeetingViewSchema, action: 'meeting.arrange', audit: 'write' }),
  /** Takes place no more; nothing has been decided in it. */
  cancelTeamMeeting: operation({ method: 'POST', path: '/team-meetings/:meetingId/cancellation', door: 'app', params: meetingParams, input: nothing, output: nothing, action: 'meeting.arrange', audit: 'write' }),
  /** The minutes as this reader may see them. Made anew each time, and not kept: what may be said can change. */
  printTeamMinutes: operation({ method: 'GET', path: '/team-meetings/:meetingId/minutes', door: 'app', params: meetingParams, input: z.strictObject({ language: languageSchema }), output: nothing, action: 'meeting.attend', audit: 'read', file: true }),
  downloadTeamAppointment: operation({ method: 'GET', path: '/team-meetings/:meetingId/appointment', door: 'app', params: meetingParams, input: nothing, output: nothing, action: 'meeting.attend', audit: 'read', file: true }),

  viewCaseMeetings: operation({ method: 'GET', path: '/cases/:caseId/meetings', door: 'app', params: caseParams, input: nothing, output: caseMeetingsViewSchema, action: 'case.view', audit: 'read' }),
  /** By whoever works in the case, of a meeting at its school (A31, B49). */
  putOnAgenda: operation({ method: 'POST', path: '/cases/:caseId/team-meetings/:meetingId', door: 'app', params: bothParams, input: agendaCaseTextSchema.pick({ anonymous: true, asked: true }), output: caseMeetingsViewSchema, action: 'case.work', audit: 'write' }),
  writeAgendaCase: operation({ method: 'PUT', path: '/cases/:caseId/team-meetings/:meetingId', door: 'app', params: bothParams, input: z.strictObject({ version, text: agendaCaseTextSchema }), output: z.strictObject({ version }), action: 'case.work', audit: 'write' }),
  /** What was decided becomes part of the case, with tasks. */
  concludeAgendaCase: operation({ method: 'POST', path: '/cases/:caseId/team-meetings/:meetingId/conclusion', door: 'app', params: bothParams, input: z.strictObject({ version }), output: z.strictObject({ version }), action: 'case.work', audit: 'write' }),
  takeOffAgenda: operation({ method: 'POST', path: '/cases/:caseId/team-meetings/:meetingId/off', door: 'app', params: bothParams, input: nothing, output: nothing, action: 'case.work', audit: 'write' }),
  /** This case's part of the minutes, and nothing of the others'. */
  printCaseMinutes: operation({ method: 'GET', path: '/cases/:caseId/team-meetings/:meetingId/minutes', door: 'app', params: bothParams, input: z.strictObject({ language: languageSchema }), output: nothing, action: 'document.view', audit: 'read', file: true }),

  /** A meeting that one is asked to, with one's own preparation; nobody else opens it. */
  viewInvitation: operation({ method: 'GET', path: '/invitations/:meetingId', door: 'app', params: meetingParams, input: nothing, output: invitationViewSchema, action: 'meeting.prepare', audit: 'read' }),
  savePreparation: operation({ method: 'PUT', path: '/invitations/:meetingId', door: 'app', params: meetingParams, input: preparationSchema, output: invitationViewSchema, action: 'meeting.prepare', audit: 'write' }),

  /** Who is entitled to the minutes, and whom they have reached (S76). */
  viewDeliveries: operation({ method: 'GET', path: '/records/:recordId/deliveries', door: 'app', params: recordParams, input: nothing, output: deliveriesViewSchema, action: 'case.view', audit: 'read' }),
  recordDelivery: operation({ method: 'POST', path: '/records/:recordId/deliveries', door: 'app', params: recordParams, input: deliverySchema.omit({ recordId: true, by: true }).partial({ id: true }), output: deliveriesViewSchema, action: 'case.work', audit: 'write' }),
} as const;
