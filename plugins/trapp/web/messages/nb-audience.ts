import { listed } from '../../core/language/index';
import { worded } from '../language/unit';

/** Whom something that is written in a case is for. */
export const nbAudience = worded({
  label: 'Hvem er dette for?',
  kinds: {
    everyone: 'Alle som ser saken',
    leaders: 'Skolens ledelse og saksansvarlig',
    health: 'Helsesykepleier, PPT og saksansvarlig',
    named: 'Bare noen jeg velger',
  },
  help: {
    everyone: '',
    leaders: 'Andre som ser saken, får vite at noe er skrevet og når, ikke hva.',
    health: 'Av helse er det dem som er med i saken eller har en åpen henvisning i den. Andre får vite at noe er skrevet og når.',
    named: 'Bare ledelsen får vite at noe er skrevet. Andre får ikke vite det.',
  },
  always: 'Du leser alltid det du selv har skrevet.',
  who: 'Hvem',
  nobody: 'Ingen andre ved skolen ser saken.',
  needWho: 'Velg minst én.',
  only: {
    leaders: 'Bare skolens ledelse og saksansvarlig',
    health: 'Bare helsesykepleier, PPT og saksansvarlig',
    named: (names: readonly string[]) => `Bare den som skrev det, og ${listed(names, 'og')}`,
  },
  change: 'Endre hvem som ser dette',
  reason: 'Hvorfor?',
  reasonHelp: 'Grunnen står i sakens forløp, for dem som ser dette.',
  needReason: 'Skriv kort hvorfor.',
  save: 'Lagre hvem som ser det',
  saved: 'Lagret. Nå er det for dem du valgte.',
  /** What is for people who have all left, as has whoever wrote it. */
  unread: {
    lead: 'Ingen leser dette lenger: den som skrev det, og de det er for, ser ikke saken nå. Du bestemmer hvem som skal lese det.',
    open: 'Velg hvem som skal lese det',
    who: 'Hvem skal lese det?',
    me: 'Jeg selv',
    save: 'La dem lese det',
    saved: 'Lagret. Nå er det for dem du valgte.',
    waiting: (school: string) => `På ${school} er noe skrevet i en sak som ingen der leser lenger.`,
    link: 'Velg hvem som skal lese det',
    title: 'Noe er skrevet som ingen her leser lenger',
    workLead: 'Det ble skrevet for noen som er nevnt ved navn, og de ser ikke saken nå. Du bestemmer hvem som skal lese det, inne i saken.',
  },
  withheld: 'Noe er skrevet som ikke er for deg',
  noPaper: 'Det blir ikke papir av dette før det er for alle som ser saken.',
  onTransfer:
    'Noe i saken er ikke for alle. Det som er for ledelsen, følger med til ledelsen og saksansvarlig ved den nye skolen. Det som er for helse, blir for saksansvarlig og for helse som trekkes inn der. Det som er for noen du har valgt, leser ingen ved den nye skolen før rektor der har bestemt hvem som skal lese det. Endre det først, hvis du vil bestemme det selv.',
  together: 'Planen, nye utgaver av den og evalueringene er for de samme.',
} as const);
