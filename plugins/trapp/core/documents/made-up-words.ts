import type { Language } from '../language/index';

type Pair = readonly [string, string];

const nb = {
  pupil: 'Kim Eksempel', guardian: 'Robin Eksempel', adult: 'Sam Lærer', leader: 'Toni Leder', school: 'Eksempel skole', group: '7A', place: 'Møterom 1', interpreterLanguage: 'Nordsamisk',
  goal: 'Kim er på skolen hver dag og har noen å være sammen med i friminuttene.',
  subGoals: ['Er med i de to første timene tre dager i uka.', 'Spiser lunsj sammen med to fra klassen.'],
  measures: [['Sam møter Kim ved inngangen klokka 08.20.', 'Sam Lærer'], ['Telefonen ligger i stua om natta.', 'Hjemmet'], ['Kim sender en tommel opp eller ned før klokka åtte.', 'Kim']] as readonly Pair[],
  phaseOut: 'fra uke to møtes de i gangen.', lessons: 'Norsk og matte', weekNote: 'Sam ringer torsdag.',
  badDay: 'Da prøver vi på nytt klokka 10. Ingen spør hvorfor.', whyRevised: 'Morgenene er blitt lettere, så vi går et steg videre.', planB: 'Sam kommer hjem en morgen og følger Kim til skolen.', contactHow: 'Melding hver dag, telefon på torsdager.',
  childVoice: 'Det hjelper når noen jeg kjenner, venter på meg.',
  attendees: [['Kim Eksempel', 'Elev'], ['Robin Eksempel', 'Foresatt'], ['Toni Leder', 'Avdelingsleder'], ['Sam Lærer', 'Kontaktlærer']] as readonly Pair[],
  notes: ['Vi hilste på hverandre og ble enige om å bruke en time.', 'Det er lettest å komme når noen møter Kim ved døra.', 'Vi gikk gjennom planen sammen.'],
  decisions: ['Vi følger planen fra mandag.', 'Klassen får beskjed når Kim har sagt ja.'], actions: [['Gi faglærerne beskjed om planen', 'Sam'], ['Bestille tolk til neste møte', 'Toni']] as readonly Pair[],
  nurse: ['Jo Eksempel', 'Helsesykepleier'] as Pair,
  namelessAsked: 'Hvordan kommer vi i gang når eleven ikke vil snakke med oss ennå?', namelessDecided: 'Helsesykepleieren tilbyr en prat. Vi ser på det igjen neste gang.', namelessAction: 'Ringe hjem og spørre hva som passer', teamNotes: ['Alt som sies her, er under taushetsplikt.', 'Fraværet er lavere på alle trinn enn i fjor.'],
  planBNotNeeded: 'Vi trengte den ikke.', guardiansView: 'Morgenene er roligere nå.', summary: 'Kim er mer på skolen enn før. Vi fortsetter i tre uker til.',
  service: 'PP-tjenesten', purpose: 'Råd om hvordan Kim kan få lese og skrive uten å bli sliten.', necessity: 'Vi har prøvd det vi kan selv, og trenger noen som kjenner lesevansker.', ground: 'Robin Eksempel har samtykket.',
  concern: 'Kim har vært mye borte siden høstferien.', absence: '14 dager og 6 enkelttimer siden skolestart.',
};
type MadeUp = typeof nb;

const nn: MadeUp = {
  pupil: 'Kim Eksempel', guardian: 'Robin Eksempel', adult: 'Sam Lærar', leader: 'Toni Leiar', school: 'Eksempel skule', group: '7A', place: 'Møterom 1', interpreterLanguage: 'Nordsamisk',
  goal: 'Kim er på skulen kvar dag og har nokon å vere saman med i friminutta.',
  subGoals: ['Er med i dei to første timane tre dagar i veka.', 'Et lunsj saman med to frå klassen.'],
  measures: [['Sam møter Kim ved inngangen klokka 08.20.', 'Sam Lærar'], ['Telefonen ligg i stova om natta.', 'Heimen'], ['Kim sender ein tommel opp eller ned før klokka åtte.', 'Kim']],
  phaseOut: 'frå veke to møtest dei i gangen.', lessons: 'Norsk og matte', weekNote: 'Sam ringjer torsdag.',
  badDay: 'Då prøver vi på nytt klokka 10. Ingen spør kvifor.', whyRevised: 'Morgonane er blitt lettare, så vi går eit steg vidare.', planB: 'Sam kjem heim ein morgon og følgjer Kim til skulen.', contactHow: 'Melding kvar dag, telefon på torsdagar.',
  childVoice: 'Det hjelper når nokon eg kjenner, ventar på meg.',
  attendees: [['Kim Eksempel', 'Elev'], ['Robin Eksempel', 'Føresett'], ['Toni Leiar', 'Avdelingsleiar'], ['Sam Lærar', 'Kontaktlærar']],
  notes: ['Vi helste på kvarandre og vart samde om å bruke ein time.', 'Det er lettast å kome når nokon møter Kim ved døra.', 'Vi gjekk gjennom planen saman.'],
  decisions: ['Vi følgjer planen frå måndag.', 'Klassen får beskjed når Kim har sagt ja.'], actions: [['Gi faglærarane beskjed om planen', 'Sam'], ['Bestille tolk til neste møte', 'Toni']],
  nurse: ['Jo Eksempel', 'Helsesjukepleiar'],
  namelessAsked: 'Korleis kjem vi i gang når eleven ikkje vil snakke med oss enno?', namelessDecided: 'Helsesjukepleiaren tilbyr ein prat. Vi ser på det igjen neste gong.', namelessAction: 'Ringje heim og spørje kva som passar', teamNotes: ['Alt som blir sagt her, er under teieplikt.', 'Fråværet er lågare på alle trinn enn i fjor.'],
  planBNotNeeded: 'Vi trong han ikkje.', guardiansView: 'Morgonane er rolegare no.', summary: 'Kim er meir på skulen enn før. Vi held fram i tre veker til.',
  service: 'PP-tenesta', purpose: 'Råd om korleis Kim kan få lese og skrive utan å bli sliten.', necessity: 'Vi har prøvd det vi kan sjølve, og treng nokon som kjenner lesevanskar.', ground: 'Robin Eksempel har samtykt.',
  concern: 'Kim har vore mykje borte sidan haustferien.', absence: '14 dagar og 6 enkelttimar sidan skulestart.',
};

const en: MadeUp = {
  pupil: 'Kim Example', guardian: 'Robin Example', adult: 'Sam Teacher', leader: 'Toni Leader', school: 'Example School', group: '7A', place: 'Meeting room 1', interpreterLanguage: 'Northern Sámi',
  goal: 'Kim is at school every day and has somebody to be with in the breaks.',
  subGoals: ['Takes part in the first two lessons three days a week.', 'Has lunch with two from the class.'],
  measures: [['Sam meets Kim at the entrance at 08.20.', 'Sam Teacher'], ['The phone stays in the living room at night.', 'The home'], ['Kim sends a thumb up or down before eight.', 'Kim']],
  phaseOut: 'from week two they meet in the corridor.', lessons: 'Norwegian and maths', weekNote: 'Sam calls on Thursday.',
  badDay: 'Then we try again at 10. Nobody asks why.', whyRevised: 'Mornings have become easier, so we go one step on.', planB: 'Sam comes home one morning and walks Kim to school.', contactHow: 'A message every day, a call on Thursdays.',
  childVoice: 'It helps when somebody I know is waiting for me.',
  attendees: [['Kim Example', 'Pupil'], ['Robin Example', 'Guardian'], ['Toni Leader', 'Head of department'], ['Sam Teacher', 'Class teacher']],
  notes: ['We said hello and agreed to spend an hour.', 'It is easiest to come when somebody meets Kim at the door.', 'We went through the plan together.'],
  decisions: ['We follow the plan from Monday.', 'The class is told when Kim has said yes.'], actions: [['Tell the subject teachers of the plan', 'Sam'], ['Order an interpreter for the next meeting', 'Toni']],
  nurse: ['Jo Example', 'School nurse'],
  namelessAsked: 'How do we begin when the pupil does not want to talk with us yet?', namelessDecided: 'The school nurse offers a talk. We look at it again next time.', namelessAction: 'Call home and ask what suits them', teamNotes: ['Everything said here is confidential.', 'Absence is lower in every grade than last year.'],
  planBNotNeeded: 'We did not need it.', guardiansView: 'The mornings are calmer now.', summary: 'Kim is at school more than before. We go on for three more weeks.',
  service: 'The educational psychology service', purpose: 'Advice on how Kim can read and write without getting tired.', necessity: 'We have tried what we can ourselves, and need somebody who knows reading difficulties.', ground: 'Robin Example has consented.',
  concern: 'Kim has been away a lot since the autumn break.', absence: '14 days and 6 single lessons since school began.',
};

const words: Record<Language, MadeUp> = { nb, nn, en, se: nb };

/** People who are not, and what they have written, in the paper's language. */
export function madeUpWords(language: Language): MadeUp {
  return words[language];
}
