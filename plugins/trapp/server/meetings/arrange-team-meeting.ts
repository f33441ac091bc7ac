import { say, withCapital } from '../../core/language/index';
import { agendaOf, responsibleName, takesSeveral, type MeetingTemplate, type Participant, type TeamMeeting } from '../../core/meetings/index';
import { refuse } from '../../core/refusals';
import { findMeetingTemplate, findService } from '../../core/routines/index';
import { roleName, type Staff, type StaffRole } from '../../core/people/index';
import type { Handler } from '../http/handler';
import { meetingMessages } from './messages';
import { aboutMeeting } from './team-meeting-at-hand';

/** Calls a meeting of several cases together by a template of the published routine, with those who are usually asked (S8, S21, B48). */
export const arrangeTeamMeeting: Handler<'arrangeTeamMeeting'> = async (call) => {
  const { stores, params, input, actor, newId, now } = call;
  const refused = call.guard({ kind: 'school', schoolId: params.schoolId });
  if (refused) return refused;
  const school = await stores.people.school(params.schoolId);
  if (!school) return refuse('not_found');
  if (actor.kind !== 'staff') return refuse('forbidden');
  const version = await stores.routines.current(input.routineKey);
  const template = version && findMeetingTemplate(version.document, input.template);
  if (!version || !template || !takesSeveral(template)) return refuse('invalid_input', [{ path: 'template', message: meetingMessages.noTemplate }]);
  // Sent twice, it is arranged once.
  const before = input.id === undefined ? undefined : await stores.meetings.find(input.id);
  if (before) return before.schoolId === school.id ? { output: { meetingId: before.id }, about: aboutMeeting(before) } : refuse('invalid_input', [{ path: 'id', message: meetingMessages.missing }]);
  const staff = await stores.staff.ofSchool(school.id);
  const names = await stores.roles.names();
  const meeting: TeamMeeting = {
    id: input.id ?? newId(), schoolId: school.id, routineKey: version.routineKey, routineVersion: version.number, template: template.key, version: 1, status: 'planned',
    date: input.date, time: input.time, place: input.place, leader: actor.name.slice(0, 160), noteTaker: '',
    participants: usuallyInvited(template, staff, { schoolId: school.id, newId, nameOf: (role) => withCapital(say(roleName(role, names, school.kind), 'nb')), calledOf: (service) => say(findService(version.document, service)?.title ?? { nb: service }, 'nb') }),
    agenda: agendaOf(template, (role) => responsibleName(role, staff, { schoolId: school.id, groupId: null, preferred: actor.id })),
    cases: [], arrangedBy: actor.id, arrangedAt: now, signedBy: null, signedAt: null,
  };
  await stores.meetings.save(meeting);
  await stores.invitations.ask({ meetingId: meeting.id, kind: 'team', schoolId: school.id, caseId: null, date: meeting.date }, meeting.participants.flatMap(({ staffId }) => staffId ?? []));
  return { output: { meetingId: meeting.id }, about: aboutMeeting(meeting) };
};

/** Whoever holds the role at the school; a service that nobody there comes from is on the list by its role alone, for somebody to write the name. */
function usuallyInvited({ invites = [] }: MeetingTemplate, staff: readonly Staff[], { schoolId, newId, nameOf, calledOf }: { readonly schoolId: string; readonly newId: () => string; readonly nameOf: (role: StaffRole) => string; readonly calledOf: (service: string) => string }): Participant[] {
  const seated = new Set<string>();
  return invites.flatMap(({ role, service = null }): Participant[] => {
    const holders = staff.filter(({ id, assignments }) => !seated.has(id) && assignments.some((held) => held.role === role && held.schoolId === schoolId));
    for (const { id } of holders) seated.add(id);
    if (holders.length === 0 && service !== null) return [{ id: newId().slice(0, 40), name: '', role: calledOf(service).slice(0, 120), staffId: null, service, presence: 'invited' }];
    return holders.map(({ id, name }) => ({ id: newId().slice(0, 40), name: name.slice(0, 160), role: role === undefined ? '' : nameOf(role).slice(0, 120), staffId: id, service, presence: 'invited' }));
  }).slice(0, 40);
}
