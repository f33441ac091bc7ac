import type { Day } from '../calendar/index';
import type { StaffRole } from '../people/index';
import type { Meeting } from './meeting';
import type { MeetingTemplate } from './meeting-template';

interface MeetingStart {
  readonly today: Day;
  readonly leader: string;
  /** Who is expected: pupil, guardians, school. Nobody is present until somebody says so. */
  readonly attendees: readonly { readonly id: string; readonly name: string; readonly role: string; readonly staffId?: string }[];
  /** Who holds the role that a point is the responsibility of (B23); empty when nobody is known to. */
  readonly responsible?: (role: StaffRole) => string;
}

/** An empty meeting with the template's agenda, today, and the people who usually take part. */
export function newMeeting(template: MeetingTemplate, { today, leader, attendees, responsible = () => '' }: MeetingStart): Meeting {
  return {
    date: today,
    time: '',
    place: '',
    leader,
    noteTaker: '',
    interpreterLanguage: '',
    interpreterPresent: null,
    attendees: attendees.map((attendee) => ({ ...attendee, present: false })),
    agenda: agendaOf(template, responsible),
    childVoice: { heard: '', byWhom: '', what: '', whyNot: '' },
    decisions: [],
    actionItems: [],
    nextMeeting: '',
  };
}

/** The template's points, each with the one who answers for it (B23). */
export function agendaOf({ agenda }: MeetingTemplate, responsible: (role: StaffRole) => string): Meeting['agenda'] {
  return agenda.map(({ key, responsible: role }) => ({ key, responsible: responsible(role).slice(0, 160), notes: '' }));
}
