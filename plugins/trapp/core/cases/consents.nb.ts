import { listed } from '../language/index';

interface Names {
  readonly against: readonly string[];
  readonly given: readonly string[];
  readonly waitingFor: readonly string[];
}
const and = (names: readonly string[]) => listed(names, 'og');

/** What a case says about consent, referrals and reports. A no is told as calmly as a yes. */
export const words = {
  aGuardian: 'en foresatt',
  lacks: {
    given: () => '',
    missing: (purpose: string, { waitingFor }: Names) => `Det trengs samtykke til «${purpose}». Spør ${and(waitingFor)}, og skriv inn svaret.`,
    waiting: (purpose: string, { given, waitingFor }: Names) => `${and(given)} har sagt ja til «${purpose}». Vi venter på svar fra ${and(waitingFor)}.`,
    expired: (purpose: string) => `Samtykket til «${purpose}» gjelder ikke lenger. Spør på nytt, og skriv inn svaret.`,
    refused: (purpose: string, { against }: Names) => `${and(against)} ønsker ikke «${purpose}» nå. Det er helt i orden.`,
    withdrawn: (purpose: string, { against }: Names) => `${and(against)} har trukket samtykket til «${purpose}». Det er helt i orden.`,
    disagree: (purpose: string, { against, given }: Names) =>
      `De har svart ulikt om «${purpose}»: ${and(given)} har sagt ja, ${and(against)} ønsker det ikke nå. Snakk med begge om hva som er viktig for dem. Samarbeidet venter til de er enige.`,
  } satisfies Record<string, (purpose: string, names: Names) => string>,
  /** After a no: how the case goes on all the same. */
  otherWays: (titles: readonly string[]) => ` Oppfølgingen fortsetter. Disse veiene står åpne uten samtykket: ${titles.map((title) => `«${title}»`).join(', ')}.`,

  notForThem: (purpose: string, service: string, names: readonly string[]) => `${and(names)} har sagt ja til «${purpose}», men ikke for ${service}. Spør om det også kan gjelde dem.`,

  renew: (purpose: string, until: string) => `Samtykket til «${purpose}» går ut ${until}. Spør om det skal fornyes.`,
  renewed: 'Et nytt svar er skrevet inn.',
  stopped: (service: string) => `Gi beskjed til ${service} om at samtykket ikke gjelder lenger, og at de ikke skal dele mer`,
  stoppedBecause: 'Samtykket gjelder ikke lenger.',
  notGuardian: 'Denne personen står ikke som foresatt med foreldreansvar. Velg «en annen», og skriv hvem det er.',
  recipientMissing: 'Tjenesten finnes ikke i oversikten.',

  serviceMissing: 'Tjenesten finnes ikke i oversikten som saken følger.',
  purposeMissing: 'Skriv hva tjenesten skal hjelpe med.',
  necessityMissing: 'Skriv hvorfor det er nødvendig å dele opplysninger.',
  notAnonymous: 'Denne tjenesten tar ikke imot drøfting uten navn.',
  anonymousShares: 'I en drøfting uten navn deles bare fraværet og hva som er prøvd.',
  anonymous: 'Saken drøftes uten navn.',
  referralMissing: 'Henvisningen finnes ikke i saken.',
  wrongWay: 'Henvisningen kan ikke gå dit herfra.',
  future: 'Datoen er fram i tid.',
  tooEarly: 'Datoen er før det som skjedde sist med henvisningen.',
  noteMissing: { declined: 'Skriv hvorfor tjenesten ikke kan ta saken.', done: 'Skriv kort hva som kom ut av det.', withdrawn: 'Skriv hvorfor henvisningen trekkes.' },
  remind: (service: string) => `Etterlys svar fra ${service}`,
  answered: 'Svaret er kommet.',
  declinedTask: (service: string) => `${service} kunne ikke ta saken. Finn ut hva dere gjør i stedet`,

  sideNotAsked: 'Guiden har ingen spørsmål til denne siden.',
  sideNotAnswered: 'Skriv inn minst ett svar før denne delen er ferdig.',
  sideByWhom: 'Skriv hvem som svarte.',
  sideQuestion: 'Spørsmålet finnes ikke i guiden.',

  noReport: 'Rutinen sier ikke hvordan en bekymringsmelding sendes. Følg skolens egen framgangsmåte.',
  checkMissing: 'Gå gjennom hvert punkt før du skriver inn meldingen.',
  whyNotTold: 'Skriv hvorfor foresatte ikke er fortalt om meldingen.',
  reportAnswer: (service: string) => `Sjekk at ${service} har gitt tilbakemelding på meldingen`,
};
