import type { Case } from '../../core/cases/index';
import type { MeetingRow, MyDay, OperationId } from '../../core/contracts/index';
import type { Day } from '../../core/calendar/index';
import type { TeamMeeting } from '../../core/meetings/index';
import type { School } from '../../core/people/index';
import type { Call } from '../http/handler';
import type { PupilCard } from '../people/people.store';
import { arrangesAt, whereToArrange } from './fixed-meetings';
import { teamMeetingObject } from './meeting-object';
import { meetingRows } from './meeting-rows';
import { undeliveredIn } from './undelivered';

/** The others are one step away, among all meetings. */
const MOST_MEETINGS = 3;

/** What waits of meetings: the next that this person is asked to, and minutes of their own cases that somebody has not got. As many statements however many these are. */
export async function myMeetings(call: Pick<Call<OperationId>, 'stores' | 'actor' | 'today' | 'may'>, { cases, cards, schools }: Read): Promise<MyDay['meetings']> {
  const { stores, actor, today, may } = call;
  const undelivered = await undeliveredIn(stores, cases, cards);
  if (actor.kind !== 'staff') return { coming: [], undelivered, notCalled: [] };
  const invitations = await stores.invitations.ofStaff(actor.id, today);
  const ofTeams = invitations.flatMap(({ kind, meetingId }) => (kind === 'team' ? [meetingId] : []));
  const places = schools.filter(({ id }) => arrangesAt(call).includes(id));
  const meetings = await stores.meetings.some(places.map(({ id }) => id), ofTeams);
  const team = meetings.filter((meeting) => ofTeams.includes(meeting.id)).filter((meeting) => meeting.status !== 'cancelled' && may('meeting.attend', teamMeetingObject(meeting)));
  const rows = await meetingRows(call, { team, invitations });
  return { coming: comingOf(rows, today).filter(({ invited }) => invited).slice(0, MOST_MEETINGS), undelivered, notCalled: await notCalled(call, places, meetings) };
}

/** What the page has been read from. */
interface Read {
  /** The cases that this person owns. */
  readonly cases: readonly Case[];
  readonly cards: ReadonlyMap<string, PupilCard>;
  readonly schools: readonly School[];
}

async function notCalled(call: Pick<Call<OperationId>, 'stores' | 'actor' | 'today' | 'may'>, places: readonly School[], meetings: readonly TeamMeeting[]): Promise<MyDay['meetings']['notCalled']> {
  if (places.length === 0) return [];
  return (await whereToArrange(call, places, meetings)).flatMap(({ schoolName, templates }) => templates.flatMap(({ title, fixed }) => (fixed?.late && fixed.next !== null ? [{ schoolName, title, since: fixed.next }] : [])));
}

/** Those that have not been held, the next first and those without a day last. Minutes of a meeting of several cases are waited for after its day, too. */
export function comingOf(rows: readonly MeetingRow[], today: Day): MeetingRow[] {
  return rows.filter(({ status, kind, date }) => status === 'planned' && (kind === 'team' || date === '' || date >= today)).sort(byDay);
}

export function byDay(one: MeetingRow, other: MeetingRow): number {
  return (one.date || '9').localeCompare(other.date || '9') || one.time.localeCompare(other.time);
}
