import type { Language } from '../language/index';

/** The words of minutes that take several cases. */
const nb = {
  title: 'Referat: {title}',
  case: 'Sak {number}',
  caseOfGrade: 'Sak {number}, {grade}. trinn',
  caseByName: 'Sak {number}: {name}',
  noName: 'Denne saken er tatt opp uten navn.',
  nameless: 'Saker uten navn er skrevet slik at de ikke sier hvem det gjelder. Skriv ikke navn på arket.',
  asked: 'Hva møtet ble spurt om',
  decided: 'Hva møtet kom fram til',
  notConcluded: 'Ikke ført inn ennå.',
  actions: 'Hvem gjør hva, og innen når',
  agenda: 'Annet vi snakket om',
  from: 'Fra',
  discussedIn: 'Møte',
  named: 'Saken ble tatt opp med navn.',
  anonymous: 'Saken ble tatt opp uten navn.',
  present: 'Til stede',
};
export type TeamMinutesWords = typeof nb;

const nn: TeamMinutesWords = {
  title: 'Referat: {title}',
  case: 'Sak {number}',
  caseOfGrade: 'Sak {number}, {grade}. trinn',
  caseByName: 'Sak {number}: {name}',
  noName: 'Denne saka er teken opp utan namn.',
  nameless: 'Saker utan namn er skrivne slik at dei ikkje seier kven det gjeld. Skriv ikkje namn på arket.',
  asked: 'Kva møtet vart spurt om',
  decided: 'Kva møtet kom fram til',
  notConcluded: 'Ikkje ført inn enno.',
  actions: 'Kven gjer kva, og innan når',
  agenda: 'Anna vi snakka om',
  from: 'Frå',
  discussedIn: 'Møte',
  named: 'Saka vart teken opp med namn.',
  anonymous: 'Saka vart teken opp utan namn.',
  present: 'Til stades',
};

const en: TeamMinutesWords = {
  title: 'Minutes: {title}',
  case: 'Case {number}',
  caseOfGrade: 'Case {number}, grade {grade}',
  caseByName: 'Case {number}: {name}',
  noName: 'This case was brought up without a name.',
  nameless: 'Cases without a name are written so that they do not say whom they are about. Do not write names on this paper.',
  asked: 'What the meeting was asked',
  decided: 'What the meeting came to',
  notConcluded: 'Not concluded yet.',
  actions: 'Who does what, by when',
  agenda: 'What else we talked about',
  from: 'From',
  discussedIn: 'Meeting',
  named: 'The case was brought up by name.',
  anonymous: 'The case was brought up without a name.',
  present: 'Present',
};

/** Northern Sámi until somebody who writes it has translated: bokmål, as on the other papers. */
const words: Record<Language, TeamMinutesWords> = { nb, nn, en, se: nb };

export function teamMinutesWords(language: Language): TeamMinutesWords {
  return words[language];
}
