import { checkTeamMeeting } from '../../core/meetings/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { meetingMessages } from './messages';
import { presentTeamMeeting } from './present-team-meeting';
import { aboutMeeting, teamMeetingAtHand } from './team-meeting-at-hand';

/** Locks the minutes, when each case has been concluded by somebody who works in it. */
export const signTeamMeeting: Handler<'signTeamMeeting'> = async (call) => {
  const { stores, params, input, today, now } = call;
  const hand = await teamMeetingAtHand(call, params.meetingId, 'change');
  if (isRefusal(hand)) return hand;
  const { meeting, by } = hand;
  if (meeting.version !== input.version) return refuse('version_conflict', [{ path: 'version', message: meetingMessages.changedSince }]);
  const problems = checkTeamMeeting(meeting, meeting.cases, today);
  if (problems.length > 0) return refuse('not_ready_to_sign', problems);
  const signed = { ...meeting, status: 'signed' as const, version: meeting.version + 1, signedBy: by.id, signedAt: now };
  await stores.meetings.save(signed);
  return presentTeamMeeting(call, { ...hand, meeting: signed });
};

/** The meeting does not take place; nothing has been written into any case. */
export const cancelTeamMeeting: Handler<'cancelTeamMeeting'> = async (call) => {
  const { stores, params } = call;
  const hand = await teamMeetingAtHand(call, params.meetingId, 'change');
  if (isRefusal(hand)) return hand;
  const { meeting } = hand;
  if (meeting.cases.some(({ concludedOn }) => concludedOn !== null)) return refuse('invalid_input', [{ path: 'cases', message: meetingMessages.hasConcluded }]);
  await stores.meetings.save({ ...meeting, status: 'cancelled', version: meeting.version + 1 });
  await stores.invitations.ask({ meetingId: meeting.id, kind: 'team', schoolId: meeting.schoolId, caseId: null, date: meeting.date }, []);
  return { output: {}, about: aboutMeeting(meeting) };
};
