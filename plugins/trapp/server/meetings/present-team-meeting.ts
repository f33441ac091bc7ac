import type { AgendaCaseView, OperationId, TeamMeetingView } from '../../core/contracts/index';
import { withoutTelling, type TeamMeeting } from '../../core/meetings/index';
import { fullName } from '../../core/people/index';
import type { Call } from '../http/handler';
import { caseObject } from '../people/access-objects';
import { presentPupil } from '../people/present-pupil';
import { teamMeetingObject } from './meeting-object';
import { spokenOf, type SpokenOf } from './spoken-of';
import { aboutMeeting, type TeamMeetingAtHand } from './team-meeting-at-hand';

type PresentCall = Pick<Call<OperationId>, 'stores' | 'today' | 'actor' | 'may'>;

/** The meeting as the one who asks may see it, and the ids of all pupils of whom it tells something. */
export async function presentTeamMeeting(call: PresentCall, { meeting, template, version }: TeamMeetingAtHand): Promise<{ output: TeamMeetingView; about: ReturnType<typeof aboutMeeting> }> {
  const { stores, may, actor } = call;
  const school = await stores.people.school(meeting.schoolId);
  const spoken = await spokenOf(call, meeting);
  const mayArrange = may('meeting.arrange', teamMeetingObject(meeting));
  const candidates = await candidatesOf(call, meeting);
  const invitations = await stores.invitations.ofMeeting(meeting.id);
  const mine = invitations.find(({ staffId, invited }) => invited && actor.kind === 'staff' && staffId === actor.id);
  const shared = invitations.filter(({ staffId, preparation }) => preparation.shared && preparation.text.trim() !== '' && staffId !== mine?.staffId);
  const names = await stores.staff.names([...shared.map(({ staffId }) => staffId), ...(meeting.signedBy === null ? [] : [meeting.signedBy])]);
  const plain = hiding(spoken);
  const output: TeamMeetingView = {
    id: meeting.id,
    school: { id: meeting.schoolId, name: school?.name ?? '' },
    title: template.title,
    template,
    status: meeting.status,
    version: meeting.version,
    frame: frameOf(meeting, plain),
    cases: spoken.map((one) => presentCase(call, one)),
    candidates: candidates.map(({ current, card }) => ({ caseId: current.id, pupil: presentPupil(card) })),
    staff: mayArrange ? await staffOf(call, meeting.schoolId) : [],
    services: (version.document.services ?? []).map(({ key, title }) => ({ key, title })),
    preparation: mine?.preparation ?? null,
    shared: shared.map(({ staffId, preparation }) => ({ name: names.get(staffId) ?? '', text: plain(preparation.text) })),
    signedBy: meeting.signedBy === null ? '' : (names.get(meeting.signedBy) ?? ''),
    signedAt: meeting.signedAt,
    may: { arrange: mayArrange && meeting.status === 'planned' },
  };
  return { output, about: aboutMeeting(meeting, [...spoken, ...candidates].map(({ card }) => card.pupil.id)) };
}

/** Takes out of general text what would tell this reader who a case is about that they may not know. */
export function hiding(spoken: readonly SpokenOf[]): (text: string) => string {
  const hidden = spoken.filter(({ named, own }) => !named && !own);
  return (text) => hidden.reduce((left, { telling }) => withoutTelling(left, telling), text);
}

export function frameOf({ date, time, place, leader, noteTaker, participants, agenda }: TeamMeeting, plain: (text: string) => string): TeamMeetingView['frame'] {
  return { date, time, place, leader, noteTaker, participants, agenda: agenda.map((point) => ({ ...point, notes: plain(point.notes) })) };
}

type Shown = Omit<AgendaCaseView, 'own' | 'lacking'>;

/** What the reader learns of the case in the meeting. Nobody's name stands at what is to be done, where that would lead to the class. */
export function shownCase({ item, card, showing, named, own, grade, telling }: SpokenOf): Shown {
  const plain = (text: string) => (named ? text : withoutTelling(text, telling));
  return {
    number: item.number,
    // That there is a shield at all is told to nobody who does not know whose.
    because: named ? null : showing.named || !own ? 'not_shared' : showing.because,
    grade,
    pupil: named ? { name: fullName(card.pupil), groupName: card.group.name } : null,
    asked: plain(item.asked),
    decided: plain(item.decided),
    actionItems: item.actionItems.map((action) => ({ ...action, what: plain(action.what), who: named ? action.who : '' })),
    concludedOn: item.concludedOn,
  };
}

function presentCase({ may }: PresentCall, spoken: SpokenOf): AgendaCaseView {
  const { item, current, card, showing, own } = spoken;
  const { anonymous, asked, decided, actionItems } = item;
  return {
    ...shownCase(spoken),
    lacking: own && !showing.named ? [...showing.lacking] : [],
    own: own
      ? { caseId: current.id, version: item.version, pupil: presentPupil(card), mayWrite: may('case.work', caseObject(card.pupil, current)), closed: current.status === 'closed', text: { anonymous, asked, decided, actionItems } }
      : null,
  };
}

/** Open cases of the school that the reader works in and that are not on the agenda. A protected pupil's is among them for those who are named only. */
async function candidatesOf({ stores, may }: PresentCall, meeting: TeamMeeting) {
  if (meeting.status !== 'planned') return [];
  const on = new Set(meeting.cases.map(({ caseId }) => caseId));
  const cases = (await stores.cases.ofSchools([meeting.schoolId], 'open')).filter(({ id }) => !on.has(id));
  const cards = await stores.people.cards(cases.map(({ pupilId }) => pupilId));
  return cases.flatMap((current) => {
    const card = cards.get(current.pupilId);
    return card && may('case.work', caseObject(card.pupil, current)) ? [{ current, card }] : [];
  });
}

async function staffOf({ stores }: PresentCall, schoolId: string): Promise<TeamMeetingView['staff']> {
  return (await stores.staff.ofSchool(schoolId)).map(({ id, name, assignments }) => ({ id, name, roles: [...new Set(assignments.filter((held) => held.schoolId === schoolId).map(({ role }) => role))] }));
}
