import type { Language } from '../language/index';

/** The words of minutes that take several cases. */
const nb = {
  case: 'Sak {number}',
  caseOfGrade: 'Sak {number}, {grade}. trinn',
  caseByName: 'Sak {number}: {name}',
  noName: 'Denne saken er tatt opp uten navn.',
  cases: 'Sakene',
  nameless: 'Saker uten navn: {nameless-cases}. Det som står om dem, sier ikke hvem de gjelder. Skriv ikke navn på arket.',
  asked: 'Hva møtet ble spurt om',
  decided: 'Hva møtet kom fram til',
  notConcluded: 'Ikke ført inn ennå.',
  agenda: 'Annet vi snakket om',
  from: 'Fra',
  named: 'Saken ble tatt opp med navn.',
  anonymous: 'Saken ble tatt opp uten navn.',
};
export type TeamMinutesWords = typeof nb;

const nn: TeamMinutesWords = {
  case: 'Sak {number}',
  caseOfGrade: 'Sak {number}, {grade}. trinn',
  caseByName: 'Sak {number}: {name}',
  noName: 'Denne saka er teken opp utan namn.',
  cases: 'Sakene',
  nameless: 'Saker utan namn: {nameless-cases}. Det som står om dei, seier ikkje kven dei gjeld. Skriv ikkje namn på arket.',
  asked: 'Kva møtet vart spurt om',
  decided: 'Kva møtet kom fram til',
  notConcluded: 'Ikkje ført inn enno.',
  agenda: 'Anna vi snakka om',
  from: 'Frå',
  named: 'Saka vart teken opp med namn.',
  anonymous: 'Saka vart teken opp utan namn.',
};

const en: TeamMinutesWords = {
  case: 'Case {number}',
  caseOfGrade: 'Case {number}, grade {grade}',
  caseByName: 'Case {number}: {name}',
  noName: 'This case was brought up without a name.',
  cases: 'The cases',
  nameless: 'Cases without a name: {nameless-cases}. What is written of them does not say whom they are about. Do not write names on this paper.',
  asked: 'What the meeting was asked',
  decided: 'What the meeting came to',
  notConcluded: 'Not concluded yet.',
  agenda: 'What else we talked about',
  from: 'From',
  named: 'The case was brought up by name.',
  anonymous: 'The case was brought up without a name.',
};

/** Northern Sámi until somebody who writes it has translated: bokmål, as on the other papers. */
const words: Record<Language, TeamMinutesWords> = { nb, nn, en, se: nb };

export function teamMinutesWords(language: Language): TeamMinutesWords {
  return words[language];
}
