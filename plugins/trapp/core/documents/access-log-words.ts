import type { Language } from '../language/index';

const nb = {
  ofPupil: 'Hvem har sett opplysninger om eleven',
  ofCase: 'Hvem har sett saken',
  introduction: 'Her står alle som har åpnet eller skrevet noe om eleven i Trapp i denne perioden, når de gjorde det, og hva de gjorde. Det som står i papirene og samtalene, står ikke her.',
  period: 'Periode',
  made: 'Skrevet ut',
  by: 'Av',
  time: 'Klokken',
  who: 'Hvem',
  what: 'Hva',
  times: '{deed} ({times} ganger)',
  nobody: 'Ingen har åpnet noe i denne perioden.',
  cut: 'Det er mer enn det er plass til. Velg en kortere periode for å se alt.',
  elsewhere: 'Eleven har også vært slått opp ved en annen skole ({times} ganger). Den skolen svarer for det.',
  howToRead: 'Slik leser du dette',
  explained: [
    'Rollene er de som personen har i dag. Den som har sluttet, står uten rolle.',
    'Mye er vanlig arbeid: den som åpner en klasseliste eller dagens oppgaver, ser navnet til alle som står der.',
    '«Prøvde å åpne noe, men fikk ikke» betyr at personen ikke så noe.',
    'Hver natt går Trapp gjennom fraværet av seg selv. Da er det ingen som ser noe, og det står ikke her.',
  ],
};
type Words = typeof nb;

const nn: Words = {
  ofPupil: 'Kven har sett opplysningar om eleven',
  ofCase: 'Kven har sett saka',
  introduction: 'Her står alle som har opna eller skrive noko om eleven i Trapp i denne perioden, når dei gjorde det, og kva dei gjorde. Det som står i papira og samtalane, står ikkje her.',
  period: 'Periode',
  made: 'Skrive ut',
  by: 'Av',
  time: 'Klokka',
  who: 'Kven',
  what: 'Kva',
  times: '{deed} ({times} gonger)',
  nobody: 'Ingen har opna noko i denne perioden.',
  cut: 'Det er meir enn det er plass til. Vel ein kortare periode for å sjå alt.',
  elsewhere: 'Eleven har også vore slått opp ved ein annan skule ({times} gonger). Den skulen svarar for det.',
  howToRead: 'Slik les du dette',
  explained: [
    'Rollene er dei som personen har i dag. Den som har slutta, står utan rolle.',
    'Mykje er vanleg arbeid: den som opnar ei klasseliste eller oppgåvene for dagen, ser namnet til alle som står der.',
    '«Prøvde å opne noko, men fekk ikkje» tyder at personen ikkje såg noko.',
    'Kvar natt går Trapp gjennom fråværet av seg sjølv. Då er det ingen som ser noko, og det står ikkje her.',
  ],
};

const en: Words = {
  ofPupil: 'Who has seen information about the pupil',
  ofCase: 'Who has seen the case',
  introduction: 'Here is everybody who has opened or written something about the pupil in Trapp in this period, when they did it and what they did. What the papers and conversations say is not here.',
  period: 'Period',
  made: 'Printed',
  by: 'By',
  time: 'Time',
  who: 'Who',
  what: 'What',
  times: '{deed} ({times} times)',
  nobody: 'Nobody has opened anything in this period.',
  cut: 'There is more than there is room for. Choose a shorter period to see everything.',
  elsewhere: 'The pupil has also been looked up at another school ({times} times). That school answers for it.',
  howToRead: 'How to read this',
  explained: [
    'The roles are those that the person has today. Somebody who has left has none here.',
    'Much of it is ordinary work: whoever opens a class list or the tasks of the day sees the name of everybody on it.',
    '“Tried to open something, and was not let in” means that the person saw nothing.',
    'Every night Trapp goes through absence by itself. Nobody sees anything then, and it is not here.',
  ],
};

/** Who has seen a pupil, in words for the home. Northern Sámi is said in bokmål (see messages.ts). */
export const accessLogWords: Readonly<Record<Language, Words>> = { nb, nn, en, se: nb };
