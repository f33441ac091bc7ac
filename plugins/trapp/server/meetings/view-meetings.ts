import { isAskedOf } from '../../core/access/index';
import { about } from '../../core/audit/index';
import type { MeetingRow, MeetingsView } from '../../core/contracts/index';
import type { TeamMeeting } from '../../core/meetings/index';
import type { Call, Handler } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { schoolsOf } from '../people/visible-pupils';
import { arrangesAt, whereToArrange } from './fixed-meetings';
import { teamMeetingObject } from './meeting-object';
import { meetingRows } from './meeting-rows';
import { byDay, comingOf } from './my-meetings';
import { undeliveredIn } from './undelivered';

/** The meetings that one is asked to or arranges, minutes of own cases that have not reached all, and where one may call a meeting together. */
export const viewMeetings: Handler<'viewMeetings'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const { rows, meetings } = await rowsFor(call);
  const undelivered = await ownUndelivered(call);
  const output: MeetingsView = {
    coming: comingOf(rows, call.today),
    earlier: rows.filter((row) => row.kind === 'team' && row.status === 'signed').sort((one, other) => byDay(other, one)),
    undelivered,
    arrange: await arrange(call, meetings),
  };
  const shown = [...rows.flatMap(({ pupil }) => pupil?.id ?? []), ...undelivered.map(({ pupil }) => pupil.id)];
  return { output, about: about({ pupilIds: shown }) };
};

type ViewCall = Call<'viewMeetings'>;

async function rowsFor(call: ViewCall): Promise<{ readonly rows: MeetingRow[]; readonly meetings: readonly TeamMeeting[] }> {
  const { stores, actor, may } = call;
  if (actor.kind !== 'staff') return { rows: [], meetings: [] };
  const invitations = await stores.invitations.ofStaff(actor.id);
  const meetings = await stores.meetings.some(schoolsOf(actor), invitations.map(({ meetingId }) => meetingId));
  const team = meetings.filter((meeting) => meeting.status !== 'cancelled' && may('meeting.attend', teamMeetingObject(meeting)));
  return { rows: await meetingRows(call, { team, invitations: invitations.filter(({ kind, date }) => kind === 'team' || date === '' || date >= call.today) }), meetings };
}

async function ownUndelivered({ stores, actor, may }: ViewCall): Promise<MeetingsView['undelivered']> {
  const cases = (await stores.cases.ofSchools(schoolsOf(actor), 'open')).filter(({ ownerId }) => isAskedOf(actor, ownerId));
  const cards = await stores.people.cards(cases.map(({ pupilId }) => pupilId));
  const seen = cases.filter((current) => {
    const card = cards.get(current.pupilId);
    return card !== undefined && may('case.view', caseObject(card.pupil, current));
  });
  return undeliveredIn(stores, seen, cards);
}

async function arrange(call: ViewCall, meetings: readonly TeamMeeting[]): Promise<MeetingsView['arrange']> {
  const places = arrangesAt(call);
  return places.length === 0 ? [] : whereToArrange(call, await call.stores.people.schoolsIn(places), meetings);
}
