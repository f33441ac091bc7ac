import { weekdayAndDay } from '../calendar/index';
import { say } from '../language/index';
import type { Meeting, MeetingTemplate } from '../meetings/index';
import { fill, wordsIn } from './messages';
import type { Outline } from './outline';
import { paper, paragraph, section, type PaperHead, type Part } from './paper';

/**
 * The invitation to a meeting (S46, B23, B76): when and where, who is asked, what will be talked about, how the pupil is heard, and whom to
 * call. A letter that asks for help, and frightens nobody.
 */
export function invitationOutline(head: PaperHead, template: MeetingTemplate, meeting: Meeting, contact: string): Outline {
  const { language } = head;
  const words = wordsIn(language);
  const when = [meeting.date === '' ? '' : weekdayAndDay(meeting.date, language), meeting.time.trim() === '' ? '' : fill(words.clock, { time: meeting.time.trim() })].filter(Boolean).join(', ');
  const asked = meeting.attendees.filter(({ name }) => name.trim() !== '').map(({ name, role }) => [name.trim(), role.trim()].filter(Boolean).join(', '));
  return paper(
    head,
    fill(words.invitationTitle, { title: say(template.title, language) }),
    words.invitationIntro,
    [
      [words.dateAndTime, when],
      [words.place, meeting.place],
      [words.leader, meeting.leader],
      [words.interpreter, meeting.interpreterLanguage.trim() === '' ? '' : fill(words.interpreterOrdered, { language: meeting.interpreterLanguage.trim() })],
    ],
    [
      section(2, words.invited, [asked.length === 0 ? null : list(asked)]),
      section(2, words.invitationAgenda, [list(template.agenda.map(({ title }) => say(title, language)))]),
      section(2, words.pupilsWords, [paragraph(words.invitationPupil)]),
      section(2, words.invitationPrepare, [paragraph(words.invitationPrepareText)]),
      { node: 'callout', title: words.invitationCannot, text: contact.trim() === '' ? words.invitationCannotText : fill(words.invitationCall, { name: contact.trim() }) },
    ],
  );
}

function list(items: readonly string[]): Part {
  return { node: 'list', ordered: false, items: [...items] };
}
