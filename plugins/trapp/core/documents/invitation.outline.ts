import { weekdayAndDay } from '../calendar/index';
import { fill, say } from '../language/index';
import type { Meeting, MeetingTemplate } from '../meetings/index';
import type { PaperTemplate } from '../papers/index';
import { wordsIn } from './messages';
import type { Outline } from './outline';
import { paragraph, quote, type PaperHead, type Part } from './paper';
import { standardPapers } from './standard-papers';
import { templatedPaper, type Filled } from './templated';
import { usualFields } from './usual-fields';

/**
 * The invitation to a meeting (S46, B23, B76), by the municipality's own letter or else the usual one: when and where, who is asked, what will be
 * talked about, how the pupil is heard, and whom to call. A letter that asks for help, and frightens nobody.
 */
export function invitationOutline(head: PaperHead, template: MeetingTemplate, meeting: Meeting, by: PaperTemplate = standardPapers.invitation): Outline {
  return templatedPaper(head, by, meetingFields(head, template, meeting));
}

/** What papers made before a meeting can fill in. */
export function meetingFields(head: PaperHead, template: MeetingTemplate, meeting: Meeting): Filled {
  const { language, unit } = head;
  const words = wordsIn(language, unit);
  const when = [meeting.date === '' ? '' : weekdayAndDay(meeting.date, language), meeting.time.trim() === '' ? '' : fill(words.clock, { time: meeting.time.trim() })];
  const asked = meeting.attendees.filter(({ name }) => name.trim() !== '').map(({ name, role }) => [name.trim(), role.trim()].filter(Boolean).join(', '));
  const interpreter = meeting.interpreterLanguage.trim();
  const usual = usualFields(head);
  return {
    values: {
      ...usual.values,
      'meeting-title': say(template.title, language),
      'meeting-time': when.filter(Boolean).join(', '),
      'meeting-place': meeting.place,
      'meeting-leader': meeting.leader,
      interpreter: interpreter === '' ? '' : fill(words.interpreterOrdered, { language: interpreter }),
    },
    blocks: {
      ...usual.blocks,
      introduction: paragraph(say(template.introduction, language)),
      invited: asked.length === 0 ? null : list(asked),
      agenda: list(template.agenda.map(({ title }) => say(title, language))),
      'agenda-responsible': responsibleTable(head, template, meeting),
      wishes: (meeting.wishes ?? []).map(({ from, name, what }) => quote(what, fill(words.wishOf[from], { name: name.trim() }))),
    },
  };
}

/** The points with those who answer for them (B23). */
function responsibleTable({ language }: PaperHead, { agenda }: MeetingTemplate, meeting: Meeting): Part {
  const words = wordsIn(language);
  const rows = agenda.map(({ key, title }) => [say(title, language), meeting.agenda.find((one) => one.key === key)?.responsible.trim() ?? '']);
  return { node: 'table', columns: [{ title: words.agendaPoint, width: 4 }, { title: words.who, width: 2.4 }], rows, rowHeads: false };
}

function list(items: readonly string[]): Part {
  return { node: 'list', ordered: false, items: [...items] };
}
