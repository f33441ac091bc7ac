import type { Case } from '../../core/cases/index';
import type { MeetingRow, MyDay, OperationId } from '../../core/contracts/index';
import type { Day } from '../../core/calendar/index';
import type { Call } from '../http/handler';
import type { PupilCard } from '../people/people.store';
import { teamMeetingObject } from './meeting-object';
import { meetingRows } from './meeting-rows';
import { undeliveredIn } from './undelivered';

/** The others are one step away, among all meetings. */
const MOST_MEETINGS = 3;

/** What waits of meetings: the next that this person is asked to, and minutes of their own cases that somebody has not got. As many statements however many these are. */
export async function myMeetings(call: Pick<Call<OperationId>, 'stores' | 'actor' | 'today' | 'may'>, own: readonly Case[], cards: ReadonlyMap<string, PupilCard>): Promise<MyDay['meetings']> {
  const { stores, actor, today, may } = call;
  const undelivered = await undeliveredIn(stores, own, cards);
  if (actor.kind !== 'staff') return { coming: [], undelivered };
  const invitations = await stores.invitations.ofStaff(actor.id, today);
  const ofTeams = invitations.flatMap(({ kind, meetingId }) => (kind === 'team' ? [meetingId] : []));
  const team = (await stores.meetings.some([], ofTeams)).filter((meeting) => meeting.status !== 'cancelled' && may('meeting.attend', teamMeetingObject(meeting)));
  const rows = await meetingRows(call, { team, invitations });
  return { coming: comingOf(rows, today).filter(({ invited }) => invited).slice(0, MOST_MEETINGS), undelivered };
}

/** Those that have not been held, the next first and those without a day last. Minutes of a meeting of several cases are waited for after its day, too. */
export function comingOf(rows: readonly MeetingRow[], today: Day): MeetingRow[] {
  return rows.filter(({ status, kind, date }) => status === 'planned' && (kind === 'team' || date === '' || date >= today)).sort(byDay);
}

export function byDay(one: MeetingRow, other: MeetingRow): number {
  return (one.date || '9').localeCompare(other.date || '9') || one.time.localeCompare(other.time);
}
