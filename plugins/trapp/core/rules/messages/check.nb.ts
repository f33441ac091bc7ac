/** What the check of a rule says to the one who writes it: what is wrong, and what to do. */
export const words = {
  noConditions: 'Regelen har ingen betingelser. Legg til minst én.',
  emptyGroup: 'Gruppen er tom, og en tom gruppe slår ut for alle elever. Legg til en betingelse, eller ta bort gruppen.',
  notACondition: 'Her må det stå en betingelse eller en gruppe.',
  oneKindOfGroup: 'En gruppe er enten «alle», «minst én» eller «ikke», og har ikke noe annet i seg.',
  unknownFact: (fact: string) => `Trapp kjenner ikke opplysningen «${fact}». Velg en fra lista.`,
  tooDeep: (most: number) => `Gruppene ligger mer enn ${most} nivåer inne i hverandre. Del regelen i flere.`,
  tooMany: (most: number) => `Regelen har mer enn ${most} betingelser. Del den i flere.`,

  always: (clause: string) => `«${clause}» stemmer alltid. Endre grensen, eller ta bort betingelsen.`,
  never: (clause: string) => `«${clause}» kan aldri stemme. Endre grensen, eller ta bort betingelsen.`,
  contradiction: (a: string, b: string) => `«${a}» og «${b}» kan ikke stemme samtidig.`,
  alwaysOne: (a: string, b: string) => `Én av «${a}» og «${b}» stemmer alltid.`,
  firesWithoutAbsence: 'Regelen slår ut for en elev helt uten fravær. Legg til en betingelse om hvor mye fravær som skal til.',
  daysHaveNoSubject: 'Hele fraværsdager har ikke fag. Ta bort faget, eller tell enkelttimer.',
  nothingCounts: 'Alle årsaker er unntatt, så ikke noe fravær teller. La minst én årsak telle.',
  nothingBefore: 'Skoleåret har ingen periode før seg å sammenligne med. Velg et kortere vindu.',

  sameTwice: (clause: string) => `«${clause}» står to ganger.`,
  exactShare: 'En andel blir sjelden akkurat et bestemt tall. Bruk «minst» eller «høyst».',
  disabled: 'Regelen er slått av og vurderes ikke.',
  noSources: 'Skriv hvor regelen kommer fra, så de som følger den vet hvorfor.',
  untranslated: (language: string) => `Teksten mangler på ${language}.`,
  languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', se: 'nordsamisk' },
};
