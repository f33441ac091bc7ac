import { listed } from '../../language/index';

/** What the check of a rule says to the one who writes it: what is wrong, and what to do. */
export const nb = {
  noConditions: 'Regelen har ingen betingelser. Legg til minst én.',
  emptyGroup: 'Gruppen er tom, og en tom gruppe slår ut for alle elever. Legg til en betingelse, eller ta bort gruppen.',
  unreadable: 'Dette kan ikke leses som en regel.',
  notACondition: 'Her må det stå en betingelse eller en gruppe.',
  oneKindOfGroup: 'En gruppe er enten «alle», «minst én» eller «ikke», og har ikke noe annet i seg.',
  unknownFact: (fact: string) => `Trapp kjenner ikke opplysningen «${fact}». Velg en fra lista.`,
  tooMany: (most: number) => `Regelen har mer enn ${most} betingelser. Del den i flere.`,

  always: (clause: string) => `«${clause}» stemmer alltid. Endre grensen, eller ta bort betingelsen.`,
  never: (clause: string) => `«${clause}» kan aldri stemme. Endre grensen, eller ta bort betingelsen.`,
  contradiction: (a: string, b: string) => `«${a}» og «${b}» kan ikke stemme samtidig. Endre en av grensene, eller bruk «minst én».`,
  impossibleHere: (inner: string, outer: string) => `«${inner}» kan aldri stemme her, for «${outer}» må også stemme. Endre en av grensene, eller ta bort den ene.`,
  nothingLeft: (clauses: readonly string[]) => `${listed(clauses.map((clause) => `«${clause}»`), 'og')} kan ikke stemme samtidig. Ta bort en av dem.`,
  alwaysOne: (a: string, b: string) => `Én av «${a}» og «${b}» stemmer alltid. Endre en av grensene, eller bruk «alle».`,
  not: (clause: string) => `det er ikke slik at ${clause}`,
  otherGrades: (clause: string) => `«${clause}» kan aldri stemme, for regelen gjelder andre trinn. Endre trinnene som regelen gjelder, eller ta bort betingelsen.`,
  gradesBackwards: 'Det første trinnet er høyere enn det siste. Bytt om på dem.',
  noSuchGrades: {
    school: 'Regelen gjelder skoler, men ingen av skoletrinnene. Velg trinn fra 1 til 13.',
    kindergarten: 'Regelen gjelder barnehager, men bare skoletrinn. Ta bort trinnene, eller la regelen gjelde skoler.',
    both: 'Regelen gjelder ingen trinn. Velg trinn fra 0 til 13.',
  },
  saysNothingNew: (title: string, other: string) => `«${title}» har de samme betingelsene som «${other}», og sier ikke noe nytt. Ta bort den ene, eller endre betingelsene.`,
  onlyBeside: (title: string, other: string) => `«${title}» slår bare ut når «${other}» også gjør det, for samme person og uten mer alvor. Trengs begge? Gjør den ene mer alvorlig, eller gi den til en annen.`,
  noSuchDate: (date: string) => `${date} finnes ikke i kalenderen. Velg en annen dato.`,
  neverAsked: (date: string) => `Det er ikke skole ${date} eller de nærmeste dagene etter, så da blir regelen aldri vurdert. Velg en dato i skoleåret.`,
  firesWithoutAbsence: 'Regelen slår ut for en elev helt uten fravær. Legg til en betingelse om hvor mye fravær som skal til.',
  daysHaveNoSubject: 'Hele fraværsdager har ikke fag. Ta bort faget, eller tell enkelttimer.',
  daysHaveNoLesson: 'Hele fraværsdager hører ikke til én time på dagen. Ta bort timene, eller tell enkelttimer.',
  daysHaveNoMinutes: 'Hele fraværsdager har ikke minutter. Ta bort minuttene, eller tell deler av dager.',
  shareOfEverything: 'Andelen er alltid hundre prosent når alt fravær teller. Velg hva slags fravær det er en andel av.',
  nothingCounts: 'Alle årsaker er unntatt, så ikke noe fravær teller. La minst én årsak telle.',
  nothingBefore: 'Skoleåret har ingen periode før seg å sammenligne med. Velg et kortere vindu.',

  notInFiles: (clause: string, what: string) => `«${clause}» kan ikke vurderes, for ${what}. Spør om noe annet, eller legg det til i importprofilen.`,
  lacks: {
    parts: 'fraværsfila har bare hele dager',
    subjects: 'fraværsfila sier ikke hvilket fag timen er i',
    lessonNumbers: 'fraværsfila sier ikke hvilken time på dagen det er',
    minutes: 'fraværsfila sier ikke hvor lenge det varte',
    documentation: 'fraværsfila sier ikke om fraværet er dokumentert',
    messages: 'fraværsfila sier ikke om skolen har fått melding',
  },
  unknownCodes: (codes: readonly string[]) => `${codes.length === 1 ? 'Koden' : 'Kodene'} ${listed(codes.map((code) => `«${code}»`), 'og')} står ikke i noen importprofil. Se etter om ${codes.length === 1 ? 'den' : 'de'} er skrevet slik skolen skriver ${codes.length === 1 ? 'den' : 'dem'}.`,
  noTimetable: (clause: string) => `«${clause}» kan ikke vurderes, for skoleruta har ingen timeplan. Skriv timeplanen i skoleruta, eller spør om noe annet.`,
  noTimetableFor: (clause: string, grades: readonly number[], needed: boolean) =>
    `Skoleruta har ingen timeplan for ${listed(grades.map((grade) => `${grade}.`), 'og')} trinn. Der kan «${clause}» ${needed ? 'bare vurderes delvis' : 'bare regnes ut i skoledager'}.`,
  noGuide: (guide: string) => `Samtaleguiden «${guide}» finnes ikke i rutinen. Velg en som finnes.`,
  noField: (guide: string, field: string) => `Samtaleguiden «${guide}» har ikke spørsmålet «${field}». Velg et spørsmål som finnes.`,
  noChoices: (guide: string, field: string) => `Spørsmålet «${field}» i «${guide}» har ikke svar å krysse av. Velg et spørsmål med avkryssing.`,
  tooFewChoices: (field: string, most: number) => `Så mange kryss kan det ikke bli: «${field}» har plass til ${most}. Endre grensen.`,

  saysNothingMore: (clause: string, stronger: string) => `«${clause}» sier ikke noe mer når «${stronger}» også må stemme. Ta den gjerne bort.`,
  isNeverNeeded: (clause: string, wider: string) => `«${clause}» har ikke noe å si, for «${wider}» er nok alene. Ta den gjerne bort.`,
  firesWithoutCase: 'Regelen slår ut for alle elever som ikke har en sak, også uten fravær. Legg til en betingelse om fravær.',
  illnessTwice: 'Når sykdom ikke teller, trenger du ikke ta med dokumentert sykdom.',
  startOutside: 'Vinduet når sjelden tilbake til skolestart. Velg skoleåret.',
  windowJustBegun: {
    calendar_week: 'Regelen vurderes tidlig i uka og ser bare på denne uka. Velg «forrige uke», eller vurder den senere i uka.',
    calendar_month: 'Regelen vurderes den første skoledagen i måneden og ser bare på denne måneden. Velg «forrige måned».',
  },
  movedIntoNextWeek: (weekday: string) =>
    `Er det ikke skole en ${weekday}, vurderes regelen neste skoledag. Er det mandagen etter, ser den bare på mandagen. Velg heller «de siste 5 skoledagene», eller «forrige uke» med vurdering på mandag.`,
  weekdays: { wednesday: 'onsdag', thursday: 'torsdag', friday: 'fredag' },
  sameTwice: (clause: string) => `«${clause}» står to ganger.`,
  exactShare: 'En andel blir sjelden akkurat et bestemt tall. Bruk «minst» eller «høyst».',
  blank: 'Skriv noe her.',
  disabled: 'Regelen er slått av og vurderes ikke.',
  noSources: 'Skriv hvor regelen kommer fra, så de som følger den vet hvorfor.',
  untranslated: (language: string) => `Teksten mangler på ${language}.`,
  languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', se: 'nordsamisk' },
};

export type CheckWords = typeof nb;
