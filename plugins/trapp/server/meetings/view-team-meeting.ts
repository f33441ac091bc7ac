import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { presentTeamMeeting } from './present-team-meeting';
import { teamMeetingAtHand } from './team-meeting-at-hand';

/** A meeting of several cases, each as the one who asks may see it (B48, B49). */
export const viewTeamMeeting: Handler<'viewTeamMeeting'> = async (call) => {
  const hand = await teamMeetingAtHand(call, call.params.meetingId, 'read');
  return isRefusal(hand) ? hand : presentTeamMeeting(call, hand);
};
