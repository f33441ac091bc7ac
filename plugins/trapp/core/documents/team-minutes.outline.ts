import { dayInWords, weekdayAndDay } from '../calendar/index';
import type { Discussion } from '../cases/index';
import { fill, listed, say, type Language } from '../language/index';
import type { ActionItem, MeetingTemplate, TeamMeetingFrame } from '../meetings/index';
import type { PaperTemplate } from '../papers/index';
import { wordsIn } from './messages';
import type { Outline } from './outline';
import { note, paragraph, section, type PaperHead, type Part } from './paper';
import { standardPapers } from './standard-papers';
import { teamMinutesWords } from './team-minutes-words';
import { templatedPaper, type Filled } from './templated';
import { usualFields } from './usual-fields';

/** A case as the reader of the paper may see it. */
export interface MinutedCase {
  readonly number: number;
  readonly grade: number | null;
  readonly pupil: { readonly name: string; readonly groupName: string } | null;
  readonly asked: string;
  readonly decided: string;
  readonly actionItems: readonly ActionItem[];
}

export interface TeamMinutes {
  readonly frame: TeamMeetingFrame;
  readonly cases: readonly MinutedCase[];
}

/**
 * Minutes of a meeting that takes several cases (S63, B48, B49), by the municipality's own paper or else the usual one: who was there, and each case
 * by name only where this reader may know it.
 */
export function teamMinutesOutline(head: PaperHead, template: MeetingTemplate, minutes: TeamMinutes, by: PaperTemplate = standardPapers.team_minutes): Outline {
  return templatedPaper(head, by, teamMinutesFields(head, template, minutes));
}

/** What minutes of several cases can fill in. Nothing of one pupil stands in a line of its own: whoever words the paper cannot bring a name in. */
export function teamMinutesFields(head: PaperHead, template: MeetingTemplate, { frame, cases }: TeamMinutes): Filled {
  const { language } = head;
  const when = [frame.date === '' ? '' : weekdayAndDay(frame.date, language), frame.time.trim() === '' ? '' : fill(wordsIn(language).clock, { time: frame.time.trim() })];
  const usual = usualFields({ ...head, pupil: '', group: '', owner: '' });
  const nameless = cases.flatMap(({ number, pupil }) => (pupil === null ? [String(number)] : []));
  return {
    values: {
      ...usual.values,
      'meeting-title': say(template.title, language),
      'meeting-time': when.filter(Boolean).join(', '),
      'meeting-place': frame.place,
      'meeting-leader': frame.leader,
      'note-taker': frame.noteTaker,
      'nameless-cases': listed(nameless, language === 'en' ? 'and' : 'og'),
    },
    blocks: {
      ...usual.blocks,
      introduction: paragraph(say(template.introduction, language)),
      attendees: participants(head, frame),
      cases: cases.map((one) => minutedCase(one, language)),
      discussed: agenda(template, frame, language),
    },
  };
}

/** One case's own part of such minutes: nothing of the others' (B48). By the municipality's own paper or else the usual one. */
export function caseMinutesOutline(head: PaperHead, discussion: Discussion, by: PaperTemplate = standardPapers.case_minutes): Outline {
  return templatedPaper(head, by, caseMinutesFields(head, discussion));
}

/** What the paper of one case's part can fill in. */
export function caseMinutesFields(head: PaperHead, { meeting, date, named, asked, decided, present, actions }: Discussion): Filled {
  const { language } = head;
  const words = teamMinutesWords(language);
  const usual = usualFields(head);
  return {
    values: { ...usual.values, 'meeting-title': meeting, 'meeting-time': weekdayAndDay(date, language) },
    blocks: {
      ...usual.blocks,
      'by-name': paragraph(named ? words.named : words.anonymous),
      attendees: present.length === 0 ? null : { node: 'list', ordered: false, items: [...present] },
      asked: paragraph(asked),
      decided: paragraph(decided),
      actions: actionTable(actions, language),
    },
  };
}

function minutedCase({ number, grade, pupil, asked, decided, actionItems }: MinutedCase, language: Language): Part {
  const words = teamMinutesWords(language);
  const title = pupil === null ? (grade === null ? fill(words.case, { number }) : fill(words.caseOfGrade, { number, grade })) : fill(words.caseByName, { number, name: `${pupil.name}, ${pupil.groupName}` });
  return section(3, title, [
    pupil === null ? note(words.noName) : null,
    { node: 'answers', rows: [{ question: words.asked, answer: asked.trim() }, { question: words.decided, answer: decided.trim() || words.notConcluded }].filter(({ answer }) => answer !== '') },
    actionTable(actionItems, language),
  ]);
}

/** Points about no case, those that something was written of. */
function agenda(template: MeetingTemplate, frame: TeamMeetingFrame, language: Language): Part[] {
  return template.agenda.map((point) => {
    const held = frame.agenda.find(({ key }) => key === point.key);
    if (held === undefined || held.notes.trim() === '') return null;
    const responsible = held.responsible.trim();
    return section(3, say(point.title, language), [note(responsible === '' ? '' : fill(wordsIn(language).responsible, { name: responsible })), paragraph(held.notes)]);
  });
}

/** Without names at what is to be done, there is no column for them. */
function actionTable(actions: readonly Pick<ActionItem, 'what' | 'who' | 'due'>[], language: Language): Part {
  const shared = wordsIn(language);
  const withNames = actions.some(({ who }) => who.trim() !== '');
  const rows = actions.filter(({ what }) => what.trim() !== '').map(({ what, who, due }) => [what.trim(), ...(withNames ? [who.trim()] : []), due === '' ? '' : dayInWords(due, language)]);
  if (rows.length === 0) return null;
  return { node: 'table', columns: [{ title: shared.what, width: 4 }, ...(withNames ? [{ title: shared.who, width: 2.2 }] : []), { title: shared.due, width: 2 }], rows, rowHeads: false };
}

function participants({ language, routine: { services = [] } }: PaperHead, { participants: all }: TeamMeetingFrame): Part {
  const words = teamMinutesWords(language);
  const shared = wordsIn(language);
  const rows = all
    .filter(({ name, role }) => name.trim() !== '' || role.trim() !== '')
    .map(({ name, role, service, presence }) => {
      const from = services.find(({ key }) => key === service);
      return [name.trim(), role.trim(), from ? say(from.title, language) : '', { ticked: presence === 'present', text: presence === 'present' ? shared.present : presence === 'absent' ? shared.absent : '' }];
    });
  if (rows.length === 0) return null;
  return { node: 'table', columns: [{ title: shared.name, width: 2.4 }, { title: shared.role, width: 1.8 }, { title: words.from, width: 2.2 }, { title: shared.attendance, width: 1.5 }], rows, rowHeads: false };
}
