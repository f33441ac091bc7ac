import { inUnitWords } from '../../core/language/index';
import { appointmentOf, calendarFile } from '../../core/meetings/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { messages } from '../http/messages';
import { aboutMeeting, teamMeetingAtHand } from './team-meeting-at-hand';

/** The meeting as a file for calendars. It names nobody whom it is about. */
export const downloadTeamAppointment: Handler<'downloadTeamAppointment'> = async (call) => {
  const hand = await teamMeetingAtHand(call, call.params.meetingId, 'read');
  if (isRefusal(hand)) return hand;
  const school = await call.stores.people.school(hand.meeting.schoolId);
  const appointment = appointmentOf(hand.meeting, { uid: hand.meeting.id, at: call.now, title: inUnitWords(messages.appointment, school?.kind ?? 'school', 'nb') });
  if (appointment === null) return refuse('invalid_input', [{ path: 'date', message: messages.appointmentNeedsDay }]);
  return { output: {}, about: aboutMeeting(hand.meeting), file: { name: 'mote.ics', type: 'text/calendar; charset=utf-8', bytes: Buffer.from(calendarFile(appointment)) } };
};
