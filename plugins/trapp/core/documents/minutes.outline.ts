import { dayInWords, weekdayAndDay } from '../calendar/index';
import { fill, say, type Language } from '../language/index';
import type { Meeting, MeetingTemplate } from '../meetings/index';
import type { PaperTemplate } from '../papers/index';
import { meetingFields } from './invitation.outline';
import { wordsIn } from './messages';
import type { Words } from './messages.nb';
import type { Outline } from './outline';
import { note, paragraph, quote, section, type PaperHead, type Part } from './paper';
import { standardPapers } from './standard-papers';
import { templatedPaper, type Filled } from './templated';

/**
 * The minutes as every participant gets them (S76, B23), by the municipality's own paper or else the usual one: who was there, what was talked about
 * and who answers for it, the child's own voice, what was agreed, and who does what by when. Empty parts are left out.
 */
export function minutesOutline(head: PaperHead, template: MeetingTemplate, meeting: Meeting, by: PaperTemplate = standardPapers.minutes): Outline {
  return templatedPaper(head, by, minutesFields(head, template, meeting));
}

/** What minutes can fill in. */
export function minutesFields(head: PaperHead, template: MeetingTemplate, meeting: Meeting): Filled {
  const { language, unit } = head;
  const decisions = meeting.decisions.map((decision) => decision.text.trim()).filter((text) => text !== '');
  const before = meetingFields(head, template, meeting);
  return {
    values: {
      ...before.values,
      'note-taker': meeting.noteTaker,
      interpreter: interpreter(meeting, language),
      'next-meeting': meeting.nextMeeting === '' ? '' : weekdayAndDay(meeting.nextMeeting, language),
    },
    blocks: {
      ...before.blocks,
      attendees: attendeeTable(meeting, language),
      discussed: agenda(template, meeting, language),
      'child-voice': childVoice(meeting, wordsIn(language, unit)),
      decisions: decisions.length === 0 ? null : { node: 'list', ordered: true, items: decisions },
      actions: actionTable(meeting, language),
    },
  };
}

/** Whether the interpreter was there is said either way: the family must be able to hold us to it (F16). */
function interpreter(meeting: Meeting, language: Language): string {
  const needed = meeting.interpreterLanguage.trim();
  if (needed === '') return '';
  const words = wordsIn(language);
  return fill(meeting.interpreterPresent ? words.interpreterPresent : words.interpreterAbsent, { language: needed });
}

function attendeeTable(meeting: Meeting, language: Language): Part {
  const words = wordsIn(language);
  const rows = meeting.attendees
    .filter((attendee) => attendee.name.trim() !== '' || attendee.role.trim() !== '')
    .map((attendee) => [attendee.name.trim(), attendee.role.trim(), { ticked: attendee.present, text: attendee.present ? words.present : words.absent }]);
  if (rows.length === 0) return null;
  return {
    node: 'table',
    columns: [{ title: words.name, width: 2.4 }, { title: words.role, width: 2.4 }, { title: words.attendance, width: 1.4 }],
    rows,
    rowHeads: false,
  };
}

function agenda(template: MeetingTemplate, meeting: Meeting, language: Language): Part[] {
  const words = wordsIn(language);
  return template.agenda.map((item) => {
    const held = meeting.agenda.find((one) => one.key === item.key);
    if (held === undefined || held.notes.trim() === '') return null;
    const responsible = held.responsible.trim();
    return section(3, say(item.title, language), [
      note(responsible === '' ? '' : fill(words.responsible, { name: responsible })),
      paragraph(held.notes),
    ]);
  });
}

/** The child's own voice, or why it is not there yet and what is planned (S64, U15, U16). */
function childVoice({ childVoice: voice }: Meeting, words: Words): Part {
  const to = voice.byWhom.trim() === '' ? '' : fill(words.heardBy, { name: voice.byWhom.trim() });
  switch (voice.heard) {
    case 'in_meeting':
      return quote(voice.what, words.heardInMeeting);
    case 'beforehand':
      return quote(voice.what, [words.heardBeforehand, to].filter(Boolean).join(' '));
    case 'not_heard':
      return paragraph([words.notHeard, voice.whyNot.trim()].filter(Boolean).join(' '));
    case '':
      return null;
  }
}

function actionTable(meeting: Meeting, language: Language): Part {
  const words = wordsIn(language);
  const rows = meeting.actionItems
    .filter((item) => item.what.trim() !== '')
    .map((item) => [item.what.trim(), item.who.trim(), item.due === '' ? '' : dayInWords(item.due, language)]);
  if (rows.length === 0) return null;
  return {
    node: 'table',
    columns: [{ title: words.what, width: 4 }, { title: words.who, width: 2.2 }, { title: words.due, width: 2 }],
    rows,
    rowHeads: false,
  };
}
