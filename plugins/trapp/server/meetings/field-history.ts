import type { AgendaCase, TeamMeeting } from '../../core/meetings/index';
import { isRefusal } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { hiding } from './present-team-meeting';
import { spokenOf } from './spoken-of';
import { aboutMeeting, teamMeetingAtHand } from './team-meeting-at-hand';

/** Under which name the changes of what is about no case are kept. */
export function frameWritten({ id }: Pick<TeamMeeting, 'id'>): string {
  return id;
}

/** And those of one case's part. */
export function caseWritten({ id }: Pick<TeamMeeting, 'id'>, { caseId }: Pick<AgendaCase, 'caseId'>): string {
  return `${id} ${caseId}`;
}

/** Who wrote which field of the meeting, and of the cases that the reader may open; what the others' parts said is not told (B81, B83, B49). */
export const viewTeamMeetingHistory: Handler<'viewTeamMeetingHistory'> = async (call) => {
  const { stores, params } = call;
  const hand = await teamMeetingAtHand(call, params.meetingId, 'read');
  if (isRefusal(hand)) return hand;
  const { meeting } = hand;
  const spoken = await spokenOf(call, meeting);
  const plain = hiding(spoken);
  const own = spoken.filter((one) => one.own);
  const frame = (await stores.fieldChanges.ofRecord(frameWritten(meeting))).map((change) => ({ ...change, before: plain(change.before), after: plain(change.after), number: null }));
  const parts = [];
  for (const { item } of own) parts.push(...(await stores.fieldChanges.ofRecord(caseWritten(meeting, item))).map((change) => ({ ...change, number: item.number })));
  const changes = [...frame, ...parts].sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  const names = await stores.staff.names([...new Set(changes.map(({ by }) => by))]);
  return { output: { changes: changes.map(({ by, ...change }) => ({ ...change, byName: names.get(by) ?? '' })) }, about: aboutMeeting(meeting, own.map(({ card }) => card.pupil.id)) };
};
