import { exemptions, type AbsenceFilter } from '../absences/index';
import { placesOfDay } from '../calendar/index';
import type { Text } from '../language/index';
import { from, type Parameter } from './catalogue-parameter';
import { inEveryLanguage } from './messages/index';

const documentation: Readonly<Record<AbsenceFilter['documentation'], Text>> = {
  any: { nb: 'alt fravær', nn: 'alt fråvær', en: 'all absence' },
  documented: { nb: 'bare dokumentert', nn: 'berre dokumentert', en: 'only documented' },
  undocumented: { nb: 'bare udokumentert', nn: 'berre udokumentert', en: 'only undocumented' },
};

const message: Readonly<Record<AbsenceFilter['message'], Text>> = {
  any: { nb: 'med og uten melding', nn: 'med og utan melding', en: 'with and without a message' },
  reported: { nb: 'bare med melding', nn: 'berre med melding', en: 'only with a message' },
  unreported: { nb: 'bare uten melding', nn: 'berre utan melding', en: 'only without a message' },
};

const causes = Object.fromEntries(exemptions.map((cause) => [cause, inEveryLanguage((words) => words.causes({})[cause])]));
const weekdays = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [String(day), inEveryLanguage((words) => words.weekdays[day - 1] ?? '')]));
const places = Object.fromEntries(placesOfDay.map((place) => [place, inEveryLanguage((words) => words.places[place])]));

interface FilterEntry extends Parameter {
  /** Does it only mean something for parts of days: lessons, late, left early? */
  readonly onlyParts: boolean;
}

/** Every part of the filter, once: which absences count (R3, R41, R51). */
export const filterCatalogue: Readonly<Record<keyof AbsenceFilter, FilterEntry>> = {
  documentation: {
    label: { nb: 'Dokumentert', nn: 'Dokumentert', en: 'Documented' },
    help: { nb: 'Slik skolen fører det. Uten opplysning kan regelen ikke vurderes.', nn: 'Slik skulen fører det. Utan opplysning kan regelen ikkje vurderast.', en: 'As the school records it. Where it says nothing, the rule cannot be judged.' },
    takes: { type: 'choice', options: documentation },
    onlyParts: false,
  },
  message: {
    label: { nb: 'Melding hjemmefra', nn: 'Melding heimanfrå', en: 'Message from home' },
    help: { nb: 'Har skolen fått melding om fraværet?', nn: 'Har skulen fått melding om fråværet?', en: 'Has the school had a message about the absence?' },
    takes: { type: 'choice', options: message },
    onlyParts: false,
  },
  exceptCauses: {
    label: { nb: 'Årsaker som ikke teller', nn: 'Årsaker som ikkje tel', en: 'Causes that do not count' },
    help: { nb: 'For eksempel permisjon som skolen har gitt.', nn: 'Til dømes permisjon som skulen har gjeve.', en: 'For example leave that the school has granted.' },
    takes: { type: 'choices', options: causes },
    onlyParts: false,
  },
  subjects: {
    label: { nb: 'Fag og aktiviteter', nn: 'Fag og aktivitetar', en: 'Subjects and activities' },
    help: { nb: 'Slik de står i fraværsfila.', nn: 'Slik dei står i fråværsfila.', en: 'As they are written in the absence file.' },
    takes: { type: 'texts', longest: 80, atMost: 20 },
    onlyParts: true,
  },
  codes: {
    label: { nb: 'Koder', nn: 'Kodar', en: 'Codes' },
    help: { nb: 'Kodene til skolens eget system, slik de står i fraværsfila.', nn: 'Kodane til skulen sitt eige system, slik dei står i fråværsfila.', en: 'The codes of the school’s own system, as they are written in the absence file.' },
    takes: { type: 'texts', longest: 40, atMost: 30 },
    onlyParts: false,
  },
  weekdays: {
    label: { nb: 'Ukedager', nn: 'Vekedagar', en: 'Weekdays' },
    help: { nb: 'Bare fravær på disse dagene teller.', nn: 'Berre fråvær på desse dagane tel.', en: 'Only absence on these days counts.' },
    takes: { type: 'choices', options: weekdays },
    onlyParts: false,
  },
  lessonNumbers: {
    label: { nb: 'Timer på dagen', nn: 'Timar på dagen', en: 'Lessons of the day' },
    help: { nb: '1 er den første timen. Skolen må føre hvilken time det er.', nn: '1 er den første timen. Skulen må føre kva time det er.', en: '1 is the first lesson. The school must record which lesson it is.' },
    takes: { type: 'numbers', least: 1, most: 12, atMost: 12 },
    onlyParts: true,
  },
  minutesOver: {
    label: { nb: 'Lengre enn', nn: 'Lengre enn', en: 'Longer than' },
    help: {
      nb: 'Minutter som hvert fravær må vare mer enn. En enkelttime er så lang som timeplanen sier.',
      nn: 'Minutt som kvart fråvær må vare meir enn. Ein enkelttime er så lang som timeplanen seier.',
      en: 'Minutes that each absence must be longer than. A single lesson is as long as the timetable says.',
    },
    takes: from(1, 300),
    onlyParts: true,
  },
  places: {
    label: { nb: 'Dager ved helg og ferie', nn: 'Dagar ved helg og ferie', en: 'Days at weekends and breaks' },
    help: { nb: 'Bare fravær på slike skoledager teller. Skoleruta sier hvilke det er.', nn: 'Berre fråvær på slike skuledagar tel. Skuleruta seier kva for nokre det er.', en: 'Only absence on such school days counts. The school calendar says which they are.' },
    takes: { type: 'choices', options: places },
    onlyParts: false,
  },
};
