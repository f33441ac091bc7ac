import { fieldChanges } from '../../core/cases/index';
import { teamMeetingFrameSchema, type TeamMeeting } from '../../core/meetings/index';
import { isRefusal, refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { frameWritten } from './field-history';
import { meetingMessages } from './messages';
import { presentTeamMeeting } from './present-team-meeting';
import { teamMeetingAtHand } from './team-meeting-at-hand';

/** When, where, who comes, and what is about no case. The cases on the agenda are written by those who work in them. */
export const saveTeamMeeting: Handler<'saveTeamMeeting'> = async (call) => {
  const { stores, params, input, now } = call;
  const hand = await teamMeetingAtHand(call, params.meetingId, 'change');
  if (isRefusal(hand)) return hand;
  const { meeting } = hand;
  if (meeting.version !== input.version) return refuse('version_conflict', [{ path: 'version', message: meetingMessages.changedSince }]);
  const saved: TeamMeeting = { ...meeting, ...input.frame, version: meeting.version + 1 };
  await stores.meetings.save(saved);
  await stores.fieldChanges.add(frameWritten(meeting), fieldChanges(teamMeetingFrameSchema.strip().parse(meeting), input.frame), { by: hand.by.id, at: now });
  await stores.invitations.ask({ meetingId: saved.id, kind: 'team', schoolId: saved.schoolId, caseId: null, date: saved.date }, saved.participants.flatMap(({ staffId }) => staffId ?? []));
  return presentTeamMeeting(call, { ...hand, meeting: saved });
};
