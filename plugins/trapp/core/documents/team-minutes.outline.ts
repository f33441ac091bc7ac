import { dayInWords, weekdayAndDay } from '../calendar/index';
import type { Discussion } from '../cases/index';
import { say, type Language, type Text } from '../language/index';
import type { ActionItem, MeetingTemplate, TeamMeetingFrame } from '../meetings/index';
import { fieldName } from '../papers/index';
import { fill, wordsIn } from './messages';
import type { Outline } from './outline';
import { note, paper, paragraph, section, type PaperHead, type Part } from './paper';
import { teamMinutesWords } from './team-minutes-words';

/** A case as the reader of the paper may see it. */
export interface MinutedCase {
  readonly number: number;
  readonly grade: number | null;
  readonly pupil: { readonly name: string; readonly groupName: string } | null;
  readonly asked: string;
  readonly decided: string;
  readonly actionItems: readonly ActionItem[];
}

interface TeamMinutes {
  readonly frame: TeamMeetingFrame;
  readonly services: ReadonlyMap<string, Text>;
  readonly cases: readonly MinutedCase[];
}

/** Minutes of a meeting that takes several cases (S63, B48, B49): who was there, and each case by name only where this reader may know it. */
export function teamMinutesOutline(head: PaperHead, template: MeetingTemplate, { frame, services, cases }: TeamMinutes): Outline {
  const { language } = head;
  const words = teamMinutesWords(language);
  const shared = wordsIn(language);
  const when = [frame.date === '' ? '' : weekdayAndDay(frame.date, language), frame.time.trim() === '' ? '' : fill(shared.clock, { time: frame.time.trim() })];
  const isNameless = cases.some(({ pupil }) => pupil === null);
  return paper(
    head,
    fill(words.title, { title: say(template.title, language) }),
    say(template.introduction, language),
    [[fieldName('meeting-time', language), when.filter(Boolean).join(', ')], [fieldName('meeting-place', language), frame.place], [shared.leader, frame.leader], [fieldName('note-taker', language), frame.noteTaker]],
    [
      section(2, shared.attendees, [participants(frame, services, language)]),
      ...cases.map((one) => minutedCase(one, language)),
      section(2, words.agenda, template.agenda.map((point) => {
        const held = frame.agenda.find(({ key }) => key === point.key);
        if (held === undefined || held.notes.trim() === '') return null;
        const responsible = held.responsible.trim();
        return section(3, say(point.title, language), [note(responsible === '' ? '' : fill(shared.responsible, { name: responsible })), paragraph(held.notes)]);
      })),
      isNameless ? note(words.nameless) : null,
    ],
  );
}

/** One case's own part of such minutes: nothing of the others' (B48). */
export function caseDiscussionOutline(head: PaperHead, { meeting, date, named, asked, decided, present, actions }: Discussion): Outline {
  const { language } = head;
  const words = teamMinutesWords(language);
  return paper(
    head,
    fill(words.title, { title: meeting }),
    named ? words.named : words.anonymous,
    [[fieldName('meeting-time', language), weekdayAndDay(date, language)]],
    [
      section(2, words.present, [present.length === 0 ? null : { node: 'list', ordered: false, items: [...present] }]),
      section(2, words.asked, [paragraph(asked)]),
      section(2, words.decided, [paragraph(decided)]),
      section(2, words.actions, [actionTable(actions, language)]),
    ],
  );
}

function minutedCase({ number, grade, pupil, asked, decided, actionItems }: MinutedCase, language: Language): Part {
  const words = teamMinutesWords(language);
  const title = pupil === null ? (grade === null ? fill(words.case, { number }) : fill(words.caseOfGrade, { number, grade })) : fill(words.caseByName, { number, name: `${pupil.name}, ${pupil.groupName}` });
  return section(2, title, [
    pupil === null ? note(words.noName) : null,
    section(3, words.asked, [paragraph(asked)]),
    section(3, words.decided, [decided.trim() === '' ? note(words.notConcluded) : paragraph(decided)]),
    section(3, words.actions, [actionTable(actionItems, language)]),
  ]);
}

/** Without names at what is to be done, there is no column for them. */
function actionTable(actions: readonly Pick<ActionItem, 'what' | 'who' | 'due'>[], language: Language): Part {
  const shared = wordsIn(language);
  const withNames = actions.some(({ who }) => who.trim() !== '');
  const rows = actions.filter(({ what }) => what.trim() !== '').map(({ what, who, due }) => [what.trim(), ...(withNames ? [who.trim()] : []), due === '' ? '' : dayInWords(due, language)]);
  if (rows.length === 0) return null;
  return { node: 'table', columns: [{ title: shared.what, width: 4 }, ...(withNames ? [{ title: shared.who, width: 2.2 }] : []), { title: shared.due, width: 2 }], rows, rowHeads: false };
}

function participants({ participants: all }: TeamMeetingFrame, services: ReadonlyMap<string, Text>, language: Language): Part {
  const words = teamMinutesWords(language);
  const shared = wordsIn(language);
  const rows = all
    .filter(({ name, role }) => name.trim() !== '' || role.trim() !== '')
    .map(({ name, role, service, presence }) => {
      const from = service === null ? undefined : services.get(service);
      return [name.trim(), role.trim(), from ? say(from, language) : '', { ticked: presence === 'present', text: presence === 'present' ? shared.present : presence === 'absent' ? shared.absent : '' }];
    });
  if (rows.length === 0) return null;
  return { node: 'table', columns: [{ title: shared.name, width: 2.4 }, { title: shared.role, width: 1.8 }, { title: words.from, width: 2.2 }, { title: shared.attendance, width: 1.5 }], rows, rowHeads: false };
}
