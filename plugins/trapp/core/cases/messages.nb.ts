import type { OwnWords } from '../absences/index';

/** What a case says when something cannot be done, and the few words of its own that it writes down. */
export const words = {
  // Gates: what lacks before the outcome may be chosen.
  tasksLeft: (titles: readonly string[]) => `Disse oppgavene må gjøres først: ${titles.map((title) => `«${title}»`).join(', ')}.`,
  childNotHeard: 'Snakk med barnet, og skriv hva barnet sier. Går det ikke nå, skriv hvorfor og hva dere har planlagt.',
  notSigned: {
    conversation: 'Hold samtalen etter guiden, og signer den.',
    plan: 'Lag planen, og signer den.',
    meeting: 'Hold møtet, og signer referatet.',
    evaluation: 'Evaluer planen, og signer evalueringen.',
  },
  noPaper: {
    conversation: 'Lag papiret av samtalen når den er signert.',
    plan: 'Lag planen som PDF når den er signert, så den kan sendes hjem.',
    meeting: 'Lag referatet som PDF når det er signert, så det kan sendes ut.',
    evaluation: 'Lag evalueringen som PDF når den er signert.',
  },
  meetingsLeft: (least: number, held: number) => `Det må holdes minst ${least} møter på dette trinnet. ${held === 0 ? 'Ingen er holdt' : `${held} er holdt`} så langt.`,
  ticksLeft: (guide: string, least: number, ticked: number) => `Minst ${least} punkter i «${guide}» må være krysset av i et signert skjema. Nå er det ${ticked}.`,

  // Commands.
  future: 'Datoen er fram i tid.',
  taskNeedsRecord: 'Denne oppgaven blir ferdig når det som hører til er skrevet og signert.',
  contactNeedsNote: 'Loggfør kontakten med hjemmet, så blir oppgaven ferdig av seg selv. Fikk dere ikke kontakt, skriv kort hva som er gjort.',
  taskBegun: 'Oppgaven er allerede begynt på. Fortsett der du eller en kollega slapp.',
  otherKind: 'Oppgaven ber om noe annet enn dette. Åpne den fra oppgavelisten i saken.',
  templateMissing: 'Guiden eller malen finnes ikke i rutinen som saken følger.',
  planNotSigned: 'Planen er ikke signert i denne saken. Velg en signert plan.',
  nothingToEvaluate: 'Det er ingen signert plan å evaluere ennå.',
  planGone: 'Planen som evalueres finnes ikke i denne saken.',
  otherContent: 'Innholdet passer ikke til det som ble begynt på.',
  purposeMissing: 'Rutinen har ikke dette formålet for samtykke.',
  untilBeforeGiven: 'Samtykket slutter før det er gitt. Rett en av datoene.',
  givenByMissing: 'Skriv hvem som har svart.',
  heardByWhom: 'Skriv hvem som snakket med barnet.',
  whyNotHeard: 'Skriv hvorfor barnet ikke er hørt, og hva dere har planlagt.',
  sameOwner: 'Denne personen er allerede saksansvarlig.',
  notOwner: 'Velg en som arbeider ved skolen.',
  reasonMissing: 'Skriv kort hvorfor.',
  movedSince: 'Saken er flyttet siden du åpnet siden. Se hvor den står nå, og velg på nytt.',
  limitedTask: 'Oppgave fra noe som ikke er skrevet for alle',
  noTrustedAdult: 'Rutinen åpner ikke for at en annen voksen har ansvaret her.',
  adultMissing: 'Skriv hvem det er.',
  adultWhyMissing: 'Skriv kort hvorfor nettopp denne voksne.',
  sameEntryOther: 'Dette er allerede lagret, med et annet innhold. Last inn siden på nytt før du skriver mer.',
  handoverNoteMissing: 'Skriv kort det den neste må vite.',
  ownerCanAnswer: 'Saksansvarlig er på plass. Spør om den du har valgt vil ta over, eller ta over saken selv.',
  sameSchool: 'Eleven går på denne skolen fra før.',
  pupilNotThere: 'Eleven er ikke ført opp på den skolen.',
  legalBasisMissing: 'Skriv hva overføringen bygger på: samtykke eller lov.',
  disagreementNeedsNote: 'Skriv kort hva de ønsker annerledes.',
  nobodyAbove: 'Kommunen har ikke lagt inn noen over rektor ennå. Ta kontakt direkte.',
  isUp: 'Saken er allerede løftet, og venter på svar.',
  notAbove: 'Velg en som har ansvar over skolen.',
  insightPurpose: 'Skriv hva innsynet skal brukes til.',
  insightUntil: 'Velg en dag fra i dag og inntil tre måneder fram.',
  answerMissing: 'Skriv hva du svarer skolen.',
  isOpen: 'Saken er åpen.',
  wentInto: (day: string) => `Tatt inn i elevens andre sak, opprettet ${day}.`,
  isInAnother: 'Saken er tatt inn i en annen sak. Åpne den i stedet.',
  cannotBecomeOne: 'Bare to saker om samme elev og rutine kan bli til én.',
  stepMissing: 'Velg et trinn i trappa.',
  precautions: 'Skriv hva som var avtalt før hjemmebesøket: at en foresatt er hjemme, og at ingen er alene med eleven.',
  noSituation: 'Situasjonen finnes ikke på trinnet som saken står på. Last inn siden på nytt.',
  full: 'Saken har ikke plass til mer av dette.',

  // Written down in the case.
  aPupil: 'eleven',
  heardInMeeting: 'I møtet',
  heardBeforehand: 'Før møtet',
  heardInConversation: (title: string) => `Samtale: ${title}`,
  heardAboutPlan: 'Da planen ble laget',
  heardAboutEvaluation: 'Da planen ble evaluert',

  // Filled in by the system when a form is opened.
  noData: 'Skolen har ikke lest inn fravær for dette skoleåret ennå.',
  extent: (from: string, until: string) => `Fra ${from} til ${until}:`,
  noAbsence: 'ingen registrert fravær.',
  parts: (parts: readonly string[], percent: string | null) => `${listed(parts)}.${percent === null ? '' : ` Hele dager er ${percent} % av skoledagene.`}`,
  undocumented: (days: string, own: OwnWords) => `${days} av dagene er ${own.undocumented ?? 'udokumentert'}.`,
  amounts: {
    days: (count: string, isOne: boolean, own: OwnWords) => (own.day === undefined ? `${count} ${isOne ? 'hel dag' : 'hele dager'}` : `${count} ${isOne ? 'dag' : 'dager'} ${own.day}`),
    lessons: (count: string, isOne: boolean, own: OwnWords) => (own.lesson === undefined ? `${count} ${isOne ? 'enkelttime' : 'enkelttimer'}` : `${count} ${isOne ? 'time' : 'timer'} ${own.lesson}`),
    late: (count: string, isOne: boolean, own: OwnWords) => (own.late === undefined ? `${count} ${isOne ? 'forsentkomming' : 'forsentkomminger'}` : `${own.late} ${count} ${isOne ? 'gang' : 'ganger'}`),
    leftEarly: (count: string, isOne: boolean, own: OwnWords) => (own.left_early === undefined ? `${count} ${isOne ? 'gang' : 'ganger'} gått før tiden` : `${own.left_early} ${count} ${isOne ? 'gang' : 'ganger'}`),
  },
  weekday: (count: string, name: string, all: string) => `${count} av ${all} fraværsdager er en ${name}.`,
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag'],
  subject: (count: string, name: string) => `${count} av enkelttimene er i ${name}.`,
  run: (days: string) => `Lengste sammenhengende fravær er ${days} skoledager.`,
  workedOut: (day: string, until: string | null) => `Regnet ut ${day}${until === null ? '' : `, med fravær til og med ${until}`}.`,
  noPattern: 'Fraværet viser ikke noe tydelig mønster i tallene.',
};

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`;
}
