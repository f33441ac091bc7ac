import { deeds, type LogDay } from '../audit/index';
import { dayInWords, periodInWords, weekdayAndDay, type Day } from '../calendar/index';
import { fill, say, withCapital, type Language, type Text } from '../language/index';
import { accessLogWords } from './access-log-words';
import { wordsIn } from './messages';
import type { Outline } from './outline';
import { factList, flat, note, paragraph, section, type Part } from './paper';

/** Who has seen a pupil or a case, as it is handed to whoever asks. */
export interface PrintedLog {
  readonly pupil: { readonly name: string };
  readonly from: Day;
  readonly to: Day;
  readonly people: readonly { readonly id: string; readonly name: string; readonly roles: readonly Text[] }[];
  readonly days: readonly LogDay[];
  readonly isCut: boolean;
  readonly elsewhere: number;
}

export interface LogPaper {
  readonly of: 'pupil' | 'case';
  readonly language: Language;
  readonly municipality: string;
  readonly school: string;
  readonly madeOn: Day;
  readonly madeBy: string;
}

/** By day and person, each with their name and role and what they did; no other pupil, and nothing of what was read (GDPR article 15). */
export function accessLogOutline(log: PrintedLog, { of, language, municipality, school, madeOn, madeBy }: LogPaper): Outline {
  const words = wordsIn(language);
  const own = accessLogWords[language];
  const title = of === 'pupil' ? own.ofPupil : own.ofCase;
  const people = new Map(log.people.map((person) => [person.id, person]));
  const who = (staffId: string): string => {
    const person = people.get(staffId);
    return person === undefined ? '' : [person.name, person.roles.map((role) => say(role, language)).join(', ')].filter(Boolean).join('\n');
  };
  const done = ({ deed, times }: LogDay['people'][number]['deeds'][number]): string => (times === 1 ? say(deeds[deed], language) : fill(own.times, { deed: say(deeds[deed], language), times }));
  const day = ({ on, people: thatDay }: LogDay): Part =>
    section(3, withCapital(weekdayAndDay(on, language)), [
      {
        node: 'table',
        columns: [{ title: own.time, width: 1.1 }, { title: own.who, width: 2 }, { title: own.what, width: 4 }],
        rows: thatDay.slice(0, 300).map(({ staffId, from, to, deeds: all }) => [from === to ? from : `${from}–${to}`, who(staffId), all.map((one) => withCapital(done(one))).join('\n')]),
        rowHeads: false,
      },
    ]);
  return {
    language, title, municipality, school,
    mark: '',
    confidentiality: words.confidentiality,
    pageLabel: words.pageLabel,
    footer: [title, dayInWords(madeOn, language)].join(' · '),
    nodes: flat([
      paragraph(own.introduction),
      factList([[words.pupil, log.pupil.name], [words.school, school], [own.period, periodInWords(log.from, log.to, language)], [own.made, dayInWords(madeOn, language)], [own.by, madeBy]]),
      log.isCut ? { node: 'callout', title: own.period, text: own.cut } : null,
      log.days.length === 0 ? paragraph(own.nobody) : log.days.map(day),
      log.elsewhere === 0 ? null : note(fill(own.elsewhere, { times: log.elsewhere })),
      section(2, own.howToRead, [{ node: 'list', ordered: false, items: [...own.explained] }]),
    ]),
  };
}
