import { caseMinutesOutline, paperToMake, teamMinutesOutline, type PaperHead } from '../../core/documents/index';
import { say, type Language } from '../../core/language/index';
import { fullName, type School } from '../../core/people/index';
import { isRefusal, refuse } from '../../core/refusals';
import { aboutCase, caseAtHand, type CaseAtHand } from '../cases/case-at-hand';
import { dayInNorway } from '../clock';
import { printing } from '../documents/printing';
import type { Stores } from '../stores';
import { frameOf, hiding, shownCase } from './present-team-meeting';
import { spokenOf } from './spoken-of';
import { aboutMeeting, teamMeetingAtHand, templateOf, type TeamMeetingAtHand } from './team-meeting-at-hand';

interface Printed extends TeamMeetingAtHand {
  readonly pupilIds: readonly string[];
}

/** The whole minutes by the routine's own paper, each case as this reader may see it (B49, B76). */
export const printTeamMinutes = printing<'printTeamMinutes', Printed>({
  fileName: 'referat.pdf',
  find: async (call) => {
    const hand = await teamMeetingAtHand(call, call.params.meetingId, 'read');
    return isRefusal(hand) ? hand : { ...hand, pupilIds: (await spokenOf(call, hand.meeting)).map(({ card }) => card.pupil.id) };
  },
  outline: async (call, { meeting, template, version }) => {
    const { stores, today, input: { language } } = call;
    const spoken = await spokenOf(call, meeting);
    const school = await stores.people.school(meeting.schoolId);
    const head = await headOf(stores, language, { school, writtenBy: meeting.signedBy ?? meeting.arrangedBy, signedOn: meeting.signedAt === null ? null : dayInNorway(meeting.signedAt), madeOn: today });
    const minutes = { frame: frameOf(meeting, hiding(spoken)), cases: spoken.map(shownCase) };
    return teamMinutesOutline({ ...head, routine: { ...version.document, version: version.number } }, template, minutes, paperToMake(version.document, 'team_minutes', meeting.template));
  },
  // Of several pupils, and never a protected one by name.
  whose: () => null,
  about: ({ meeting, pupilIds }) => aboutMeeting(meeting, pupilIds),
});

/** This case's part of the minutes by the paper of the case's own version: nothing of the others', for those who may open the case. */
export const printCaseMinutes = printing<'printCaseMinutes', CaseAtHand>({
  fileName: 'referat.pdf',
  find: (call) => caseAtHand(call, call.params.caseId, 'read'),
  outline: async ({ stores, today, params, input: { language } }, { current, card, version }) => {
    const discussion = current.discussions.find(({ meetingId }) => meetingId === params.meetingId);
    const event = discussion && (await stores.cases.events(current.id)).find(({ event: one }) => one.type === 'case.discussed' && one.discussion.id === discussion.id);
    if (!discussion || !event) return refuse('invalid_input', [{ path: 'meetingId', message: 'Saken er ikke ført inn fra dette møtet.' }]);
    const meeting = await stores.meetings.find(params.meetingId);
    const title = meeting ? say((await templateOf(stores, meeting)).template.title, language) : discussion.meeting;
    const head = await headOf(stores, language, { school: card.school, writtenBy: event.event.by, signedOn: event.event.on, madeOn: today });
    const owner = (await stores.staff.names([current.ownerId])).get(current.ownerId) ?? '';
    const whose = { pupil: fullName(card.pupil), group: card.group.name, owner };
    return caseMinutesOutline({ ...head, ...whose, routine: { ...version.document, version: version.number } }, { ...discussion, meeting: title }, paperToMake(version.document, 'case_minutes', meeting?.template ?? null));
  },
  whose: (hand) => hand,
  goesHome: true,
  about: ({ current }) => aboutCase(current),
});

async function headOf(stores: Stores, language: Language, { school, writtenBy, signedOn, madeOn }: { readonly school: School | undefined; readonly writtenBy: string; readonly signedOn: string | null; readonly madeOn: string }): Promise<Omit<PaperHead, 'routine'>> {
  const { name } = await stores.municipality.read();
  return { language, municipality: name, school: school?.name ?? '', ...(school && { unit: school.kind }), group: '', pupil: '', writtenBy: (await stores.staff.names([writtenBy])).get(writtenBy) ?? '', signedOn, revision: 1, madeOn };
}
