import type { Day } from '../calendar/index';
import type { Meeting } from './meeting';
import type { MeetingTemplate } from './meeting-template';

interface MeetingStart {
  readonly today: Day;
  readonly leader: string;
  /** Who is expected: pupil, guardians, school. Nobody is present until somebody says so. */
  readonly attendees: readonly { readonly id: string; readonly name: string; readonly role: string }[];
}

/** An empty meeting with the template's agenda, today, and the people who usually take part. */
export function newMeeting(template: MeetingTemplate, { today, leader, attendees }: MeetingStart): Meeting {
  return {
    date: today,
    time: '',
    place: '',
    leader,
    noteTaker: '',
    interpreterLanguage: '',
    interpreterPresent: null,
    attendees: attendees.map((attendee) => ({ ...attendee, present: false })),
    agenda: template.agenda.map(({ key }) => ({ key, responsible: '', notes: '' })),
    childVoice: { heard: '', byWhom: '', what: '', whyNot: '' },
    decisions: [],
    actionItems: [],
    nextMeeting: '',
  };
}
