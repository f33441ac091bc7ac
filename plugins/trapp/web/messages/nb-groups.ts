import { worded } from '../language/unit';
import { absenceTitle } from '../language/absence-names';
import { count } from './count';

/** For whoever works at both kinds, and so in the words of neither. */
export const nbGroupsOfBoth = {
  title: 'Klasser og avdelinger',
  lead: 'Velg en klasse eller en avdeling for å se fraværet den siste tiden.',
};

export const nbGroups = worded({
  title: 'Klasser',
  oneTitle: 'Klasse',
  lead: 'Velg en klasse for å se fraværet den siste tiden.',
  grade: (grade: number) => (grade === 0 ? 'Barnehage' : `${grade}. trinn`),
  pupils: (number: number) => count(number, 'elev', 'elever'),
  newFindings: (number: number) => `${count(number, 'nytt', 'nye')} funn`,
  openCases: (number: number) => count(number, 'åpen sak', 'åpne saker'),
  empty: 'Ingen klasser å vise',
  emptyMore: 'Klassene kommer fra elevlisten. Spør avdelingsleder hvis du savner en klasse.',
  group: {
    kicker: (grade: string, school: string) => `${grade}, ${school}`,
    pupils: 'Elevene',
    caption: (group: string, days: number) => `Elevene i ${group} med fravær de siste ${count(days, 'skoledagen', 'skoledagene')} og hittil i skoleåret`,
    pupil: 'Elev',
    strip: (days: number) => `Siste ${count(days, 'skoledag', 'skoledager')}`,
    get days() { return absenceTitle('day', 'hele dager'); },
    get undocumented() { return absenceTitle('undocumented'); },
    get lessons() { return absenceTitle('lesson', 'timer'); },
    get late() { return absenceTitle('late', 'for sent'); },
    percent: 'Andel dager',
    follow: 'Oppfølging',
    openCase: 'Åpen sak',
    nothing: 'Ingen',
    empty: 'Ingen elever i klassen',
    emptyMore: 'Elevene kommer fra elevlisten til skolen.',
    sortBy: 'Sorter etter',
    yearSoFar: 'Tallene gjelder hittil i skoleåret.',
    noShare: 'Ikke beregnet',
  },
} as const);
