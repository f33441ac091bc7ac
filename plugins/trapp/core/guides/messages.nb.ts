/** As much of a question as a sentence about it has room for. */
export const shortened = (question: string) => (question.length > 90 ? `${question.slice(0, 87)}…` : question);

/** What checking the answers of a guide says to the one who signs: which question it is about, what is wrong, and what to do. */
export const words = {
  about: (question: string, what: string) => `«${shortened(question)}»: ${what}`,
  unanswered: 'Svar på spørsmålet før du signerer.',
  noSuchQuestion: (linkId: string) => `Svaret «${linkId}» hører ikke til noe spørsmål i denne guiden. Svaret er tatt vare på, men må flyttes til et spørsmål som finnes før du kan signere.`,
  takesNoAnswer: 'Dette punktet er til informasjon og kan ikke ha et eget svar.',
  text: 'Svaret skal være tekst.',
  tooLong: (max: number) => `Svaret er for langt. Det er plass til ${max.toLocaleString('nb')} tegn.`,
  yesOrNo: 'Velg ja eller nei.',
  oneOption: 'Velg ett av svarene på listen.',
  someOptions: 'Velg blant svarene på listen, og hvert svar bare én gang.',
  date: 'Skriv en dato som finnes, med dag, måned og år.',
  wholeNumber: 'Skriv et helt tall.',
  number: 'Skriv et tall.',
  person: 'Skriv hvem det er.',
  rows: 'Det er plass til 20. Ta bort noen.',
  atLeast: (min: number) => `Tallet kan ikke være lavere enn ${min}.`,
  atMost: (max: number) => `Tallet kan ikke være høyere enn ${max}.`,
  onScale: (min: number, max: number) => `Velg et tall fra ${min} til ${max}.`,
  factor: 'Velg om dette beskytter, er en risiko eller ikke er aktuelt.',
};
