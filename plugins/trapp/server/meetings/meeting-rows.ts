import type { MeetingRow, OperationId } from '../../core/contracts/index';
import type { Invitation, MeetingTemplate, TeamMeeting } from '../../core/meetings/index';
import { findMeetingTemplate } from '../../core/routines/index';
import type { Call } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { presentPupil } from '../people/present-pupil';
import { templateOf } from './team-meeting-at-hand';

type RowCall = Pick<Call<OperationId>, 'stores' | 'may' | 'actor'>;
type Names = ReadonlyMap<string, string>;

/** A meeting of several cases as a line. It says how many cases there are, and of nobody which. */
export async function teamMeetingRow({ stores, actor }: RowCall, meeting: TeamMeeting, schools: Names, invitation: Invitation | undefined): Promise<MeetingRow> {
  const { template } = await templateOf(stores, meeting);
  const { date, time, place, status, agenda } = meeting;
  return {
    id: meeting.id, kind: 'team', title: template.title, schoolName: schools.get(meeting.schoolId) ?? '', date, time, place, pupil: null, cases: meeting.cases.length, status, ...asked(invitation),
    points: pointsOf(template, agenda, actor).map(({ title }) => title),
  };
}

/** A meeting about one case, while it has not been signed. Whom it is about is told to those who may open the case. */
export async function caseMeetingRow(call: RowCall, invitation: Invitation, schools: Names): Promise<MeetingRow | null> {
  const found = await meetingRecord(call, invitation);
  if (found === null) return null;
  const { meeting, template, pupil } = found;
  return {
    id: invitation.meetingId, kind: 'case', title: template.title, schoolName: schools.get(invitation.schoolId) ?? '', date: meeting.date, time: meeting.time, place: meeting.place, pupil, cases: 1, status: 'planned', ...asked(invitation),
    points: pointsOf(template, meeting.agenda, call.actor).map(({ title }) => title),
  };
}

/** The meeting as it is prepared in its case, and the pupil where the reader may know. */
export async function meetingRecord({ stores, may }: RowCall, { meetingId }: Invitation) {
  const record = await stores.records.find(meetingId);
  if (!record || record.head.status !== 'draft' || record.content.kind !== 'meeting') return null;
  const current = await stores.cases.find(record.head.caseId);
  const card = current && (await stores.people.pupil(current.pupilId));
  const version = current && (await stores.routines.version(current.routineKey, record.head.routineVersion));
  const template = version && findMeetingTemplate(version.document, record.head.template ?? '');
  if (!card || !template || current.status === 'closed') return null;
  return { meeting: record.content.meeting, template, pupil: may('case.view', caseObject(card.pupil, current)) ? presentPupil(card) : null };
}

/** The points that the one who asks answers for, by name. */
export function pointsOf(template: MeetingTemplate, agenda: TeamMeeting['agenda'], actor: RowCall['actor']): MeetingTemplate['agenda'] {
  if (actor.kind !== 'staff') return [];
  const mine = new Set(agenda.filter(({ responsible }) => responsible.trim() === actor.name.trim()).map(({ key }) => key));
  return template.agenda.filter(({ key }) => mine.has(key));
}

function asked(invitation: Invitation | undefined): Pick<MeetingRow, 'invited' | 'prepared'> {
  if (!invitation?.invited) return { invited: false, prepared: 'no' };
  const { text, shared } = invitation.preparation;
  return { invited: true, prepared: text.trim() === '' ? 'no' : shared ? 'shared' : 'own' };
}
