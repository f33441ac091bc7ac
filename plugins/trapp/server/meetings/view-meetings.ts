import { isAskedOf } from '../../core/access/index';
import { about } from '../../core/audit/index';
import type { MeetingRow, MeetingsView } from '../../core/contracts/index';
import { takesSeveral } from '../../core/meetings/index';
import type { Call, Handler } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { schoolsOf } from '../people/visible-pupils';
import { teamMeetingObject } from './meeting-object';
import { meetingRows } from './meeting-rows';
import { byDay, comingOf } from './my-meetings';
import { undeliveredIn } from './undelivered';

/** The meetings that one is asked to or arranges, minutes of own cases that have not reached all, and where one may call a meeting together. */
export const viewMeetings: Handler<'viewMeetings'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const rows = await rowsFor(call);
  const undelivered = await ownUndelivered(call);
  const output: MeetingsView = {
    coming: comingOf(rows, call.today),
    earlier: rows.filter((row) => row.kind === 'team' && row.status === 'signed').sort((one, other) => byDay(other, one)),
    undelivered,
    arrange: await whereToArrange(call),
  };
  const shown = [...rows.flatMap(({ pupil }) => pupil?.id ?? []), ...undelivered.map(({ pupil }) => pupil.id)];
  return { output, about: about({ pupilIds: [...new Set(shown)].slice(0, 2000) }) };
};

type ViewCall = Call<'viewMeetings'>;

async function rowsFor(call: ViewCall): Promise<MeetingRow[]> {
  const { stores, actor, may } = call;
  if (actor.kind !== 'staff') return [];
  const invitations = await stores.invitations.ofStaff(actor.id);
  const meetings = (await stores.meetings.some(schoolsOf(actor), invitations.map(({ meetingId }) => meetingId))).filter((meeting) => meeting.status !== 'cancelled' && may('meeting.attend', teamMeetingObject(meeting)));
  return meetingRows(call, { team: meetings, invitations: invitations.filter(({ kind, date }) => kind === 'team' || date === '' || date >= call.today) });
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

async function whereToArrange({ stores, actor, may }: ViewCall): Promise<MeetingsView['arrange']> {
  const places = schoolsOf(actor).filter((schoolId) => may('meeting.arrange', { kind: 'school', schoolId }));
  if (places.length === 0) return [];
  const templates = (await stores.routines.allCurrent()).flatMap(({ routineKey, document: { meetingTemplates } }) => meetingTemplates.filter(takesSeveral).map(({ key, title }) => ({ routineKey, key, title })));
  if (templates.length === 0) return [];
  return (await stores.people.schools()).filter(({ id }) => places.includes(id)).map(({ id, name }) => ({ schoolId: id, schoolName: name, templates }));
}
