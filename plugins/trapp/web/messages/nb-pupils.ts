import { absenceTitle, absenceWord, absenceWordOr } from '../language/absence-names';
import { worded } from '../language/unit';
import { count } from './count';

/** Figures of a half-year, as they are written. */
interface HalfYearWords {
  readonly days: string;
  readonly undocumentedDays: string;
  readonly lessons: string;
  readonly late: number;
  readonly leftEarly: number;
}

export const nbPupils = worded({
  title: 'Elev',
  kicker: (group: string, school: string) => `${group}, ${school}`,
  raise: 'Meld bekymring',
  openCase: 'Gå til saken',
  totals: {
    title: 'Fravær hittil i skoleåret',
    halfYear: (number: number) => `${number}. halvår`,
    inHalfYear: ({ days, undocumentedDays, lessons, late, leftEarly }: HalfYearWords) => `${days} hele dager, av dem ${undocumentedDays} ${absenceWord('undocumented')}. ${lessons} timer${absenceWordOr('lesson', '') && ` ${absenceWord('lesson')}`}, ${absenceWordOr('late', 'for sent')} ${count(late, 'gang', 'ganger')}, ${absenceWordOr('left_early', 'gått før')} ${count(leftEarly, 'gang', 'ganger')}.`,
    get days() { return absenceTitle('day', 'hele dager'); },
    get undocumented() { return `Av dem ${absenceWord('undocumented')}`; },
    get lessons() { return absenceTitle('lesson'); },
    get late() { return absenceTitle('late'); },
    get leftEarly() { return absenceTitle('left_early'); },
    percent: 'Andel av skoledagene',
    percentOf: (percent: string) => `${percent} %`,
    noPercent: 'Ikke beregnet',
  },
  calendar: {
    title: 'Fraværskalender',
    show: 'Vis fraværet som',
    asCalendar: 'Kalender',
    asTable: 'Liste',
    dayOff: 'Fri',
    notYet: 'Ikke registrert ennå',
  },
  table: {
    caption: 'Alt fravær som er registrert, det nyeste først',
    day: 'Dag',
    what: 'Fravær',
    cause: 'Årsak',
    get documented() { return absenceTitle('documented'); },
    reported: 'Meldt fra',
    comment: 'Fag og merknad',
    empty: 'Ikke noe fravær er registrert dette skoleåret',
  },
  findings: {
    title: 'Funn',
    empty: 'Ingen funn om denne eleven',
    emptyMore: 'Kommunens regler har ikke lagt merke til noe i fraværet.',
  },
  cases: {
    title: 'Saker',
    empty: 'Ingen saker',
    emptyMore: 'Er du bekymret for noe tallene ikke viser, kan du melde det.',
  },
  home: {
    title: 'Elev og foresatte',
    born: 'Født',
    phone: 'Telefon',
    email: 'E-post',
    language: 'Språk',
    noGuardians: 'Det er ikke registrert foresatte.',
    responsibility: { yes: 'Har foreldreansvar', no: 'Har ikke foreldreansvar', unknown: 'Foreldreansvar er ikke avklart' },
    blocked: 'Skal ikke kontaktes',
    languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', se: 'nordsamisk' },
  },
  days: (number: number) => count(number, 'dag', 'dager'),
} as const);
