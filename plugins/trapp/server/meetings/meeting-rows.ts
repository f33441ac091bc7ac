import type { MeetingRow, OperationId } from '../../core/contracts/index';
import type { Invitation, Meeting, MeetingTemplate, TeamMeeting } from '../../core/meetings/index';
import { findMeetingTemplate } from '../../core/routines/index';
import type { Call } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { presentPupil } from '../people/present-pupil';
import { templatesOf } from './team-meeting-at-hand';

type RowCall = Pick<Call<OperationId>, 'stores' | 'may' | 'actor'>;

/** Meetings as lines of a list: those of several cases with the invitation of the one who asks, where there is one, and those about one case that one is asked to. */
interface Listed {
  readonly team: readonly TeamMeeting[];
  readonly invitations: readonly Invitation[];
}

/** As many statements however many the meetings are. A meeting about a case is a line while it has not been signed and its case is open. */
export async function meetingRows(call: RowCall, { team, invitations }: Listed): Promise<MeetingRow[]> {
  const { stores, actor } = call;
  if (team.length === 0 && invitations.length === 0) return [];
  const schools = new Map((await stores.people.schools()).map(({ id, name }) => [id, name]));
  const templateFor = await templatesOf(stores, team);
  const ofMeeting = new Map(invitations.map((invitation) => [invitation.meetingId, invitation]));
  const ofCases = await caseMeetings(call, invitations.filter(({ kind }) => kind === 'case'));
  return [
    ...team.map((meeting): MeetingRow => {
      const { id, date, time, place, status, agenda, cases, schoolId } = meeting;
      const { template } = templateFor(meeting);
      // It says how many cases there are, and of nobody which.
      return { id, kind: 'team', title: template.title, schoolName: schools.get(schoolId) ?? '', date, time, place, pupil: null, cases: cases.length, status, ...asked(ofMeeting.get(id)), points: titles(pointsOf(template, agenda, actor)) };
    }),
    ...[...ofCases].map(([id, { invitation, meeting: { date, time, place, agenda }, template, pupil }]): MeetingRow => {
      const schoolName = schools.get(invitation.schoolId) ?? '';
      return { id, kind: 'case', title: template.title, schoolName, date, time, place, pupil, cases: 1, status: 'planned', ...asked(invitation), points: titles(pointsOf(template, agenda, actor)) };
    }),
  ];
}

/** A meeting about one case as it is prepared there. Whom it is about is told to those who may open the case. */
interface CaseMeeting {
  readonly invitation: Invitation;
  readonly meeting: Meeting;
  readonly template: MeetingTemplate;
  readonly pupil: MeetingRow['pupil'];
}

/** By meeting; one that is signed, or whose case is closed, has no entry. */
export async function caseMeetings({ stores, may }: RowCall, invitations: readonly Invitation[]): Promise<Map<string, CaseMeeting>> {
  const records = new Map((await stores.records.some(invitations.map(({ meetingId }) => meetingId))).map((record) => [record.head.id, record]));
  const cases = new Map((await stores.cases.some([...new Set([...records.values()].map(({ head }) => head.caseId))])).map((current) => [current.id, current]));
  const cards = await stores.people.cards([...cases.values()].map(({ pupilId }) => pupilId));
  const followerOf = (caseId: string, routineVersion: number) => ({ routineKey: cases.get(caseId)?.routineKey ?? '', routineVersion });
  const versionOf = await stores.routines.followedBy([...records.values()].map(({ head }) => followerOf(head.caseId, head.routineVersion)));
  return new Map(
    invitations.flatMap((invitation): [string, CaseMeeting][] => {
      const record = records.get(invitation.meetingId);
      if (record?.head.status !== 'draft' || record.content.kind !== 'meeting') return [];
      const { caseId, routineVersion, template: key } = record.head;
      const current = cases.get(caseId);
      const card = current && cards.get(current.pupilId);
      const version = versionOf(followerOf(caseId, routineVersion));
      const template = version && findMeetingTemplate(version.document, key ?? '');
      if (!current || !card || !template || current.status === 'closed') return [];
      const pupil = may('case.view', caseObject(card.pupil, current)) ? presentPupil(card) : null;
      return [[invitation.meetingId, { invitation, meeting: record.content.meeting, template, pupil }]];
    }),
  );
}

/** The points that the one who asks answers for, by name. */
export function pointsOf(template: MeetingTemplate, agenda: TeamMeeting['agenda'], actor: RowCall['actor']): MeetingTemplate['agenda'] {
  if (actor.kind !== 'staff') return [];
  const mine = new Set(agenda.filter(({ responsible }) => responsible.trim() === actor.name.trim()).map(({ key }) => key));
  return template.agenda.filter(({ key }) => mine.has(key));
}

const titles = (points: MeetingTemplate['agenda']) => points.map(({ title }) => title);

function asked(invitation: Invitation | undefined): Pick<MeetingRow, 'invited' | 'prepared'> {
  if (!invitation?.invited) return { invited: false, prepared: 'no' };
  const { text, shared } = invitation.preparation;
  return { invited: true, prepared: text.trim() === '' ? 'no' : shared ? 'shared' : 'own' };
}
