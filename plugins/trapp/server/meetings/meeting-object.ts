import type { AccessObject } from '../../core/access/index';
import type { Invitation, TeamMeeting } from '../../core/meetings/index';

type MeetingObject = Extract<AccessObject, { kind: 'meeting' }>;

/** A meeting that takes several cases, as the guard asks about it. */
export function teamMeetingObject({ schoolId, arrangedBy, participants }: Pick<TeamMeeting, 'schoolId' | 'arrangedBy' | 'participants'>): MeetingObject {
  return { kind: 'meeting', schoolId, arrangedBy, invited: participants.flatMap(({ staffId }) => staffId ?? []) };
}

/** One person's invitation: theirs alone. */
export function invitationObject({ schoolId, staffId, invited }: Invitation): MeetingObject {
  return { kind: 'meeting', schoolId, arrangedBy: null, invited: invited ? [staffId] : [] };
}
