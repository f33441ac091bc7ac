import { about, type AuditAbout } from '../../core/audit/index';
import type { OperationId } from '../../core/contracts/index';
import type { MeetingTemplate, TeamMeeting } from '../../core/meetings/index';
import { refuse, type Refusal } from '../../core/refusals';
import { findMeetingTemplate, type RoutineVersion } from '../../core/routines/index';
import type { Call } from '../http/handler';
import type { Stores } from '../stores';
import { meetingMessages } from './messages';
import { teamMeetingObject } from './meeting-object';

export interface TeamMeetingAtHand {
  readonly meeting: TeamMeeting;
  readonly version: RoutineVersion;
  readonly template: MeetingTemplate;
  readonly by: { readonly id: string; readonly name: string };
}

type MeetingCall = Pick<Call<OperationId>, 'actor' | 'guard' | 'stores'>;

/** Finds the meeting and asks the guard. `change` also keeps others from changing it, and refuses one that is signed or does not take place. */
export async function teamMeetingAtHand(call: MeetingCall, meetingId: string, purpose: 'read' | 'change'): Promise<TeamMeetingAtHand | Refusal> {
  const { stores, actor } = call;
  const meeting = await (purpose === 'change' ? stores.meetings.claim(meetingId) : stores.meetings.find(meetingId));
  if (!meeting) return refuse('not_found');
  const refused = call.guard(teamMeetingObject(meeting));
  if (refused) return refused;
  if (actor.kind !== 'staff') return refuse('forbidden');
  if (purpose === 'change' && meeting.status !== 'planned') return refuse('already_signed');
  return { meeting, ...(await templateOf(stores, meeting)), by: { id: actor.id, name: actor.name } };
}

/** The template that the meeting was called together by; versions never change. */
export async function templateOf(stores: Stores, meeting: TeamMeeting): Promise<Followed> {
  return (await templatesOf(stores, [meeting]))(meeting);
}

/** Those of many meetings at once. */
export async function templatesOf(stores: Stores, meetings: readonly TeamMeeting[]): Promise<(meeting: TeamMeeting) => Followed> {
  const versionOf = await stores.routines.followedBy(meetings);
  return (meeting) => {
    const version = versionOf(meeting);
    const template = version && findMeetingTemplate(version.document, meeting.template);
    if (!version || !template) throw new Error(`Meeting ${meeting.id} follows a template that is not there`);
    return { version, template };
  };
}

type Followed = Pick<TeamMeetingAtHand, 'version' | 'template'>;

/** The meeting that a case of its school is brought up in, claimed; whoever works in the case need not be asked to it. */
export async function meetingOfCase(stores: Stores, meetingId: string, schoolId: string): Promise<TeamMeeting | Refusal> {
  const meeting = await stores.meetings.claim(meetingId);
  if (!meeting || meeting.schoolId !== schoolId) return refuse('invalid_input', [{ path: 'meetingId', message: meetingMessages.missing }]);
  return meeting.status === 'planned' ? meeting : refuse('already_signed');
}

/** Ids of every pupil of whom the answer tells something, named or not. */
export function aboutMeeting({ id, schoolId }: TeamMeeting, pupilIds: readonly string[] = []): AuditAbout {
  return about({ schoolId, subjectId: id, pupilIds });
}
