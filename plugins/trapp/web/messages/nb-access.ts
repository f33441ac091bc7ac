import type { Action } from '../../core/access/index';
import type { AccessGround } from '../../core/contracts/index';
import { worded } from '../language/unit';

type By = AccessGround['by'];

/** What the guard lets somebody do, as it stands after "kan du". What is not here follows from something that is. */
const may: Partial<Record<Action, string>> = {
  'pupil.view': 'se eleven og fraværet',
  'finding.view': 'lese hvorfor eleven er meldt om',
  'finding.assess': 'vurdere bekymringer',
  'concern.raise': 'melde en bekymring',
  'check.run': 'gå gjennom sjekklister',
  'case.view': 'lese saken',
  'case.work': 'skrive i saken',
  'case.decide': 'avgjøre i saken',
  'case.answer': 'svare på om du tar over saken',
  'case.receive': 'svare på om skolen tar imot saken',
  'case.oversee': 'se at saken er løftet, og svare skolen',
  'referral.answer': 'lese det som er henvist, og svare på det',
  'document.make': 'lage papirer',
  'access_log.view': 'se hvem som har sett',
  'guardian.block': 'sperre for en foresatt',
  'import.run': 'hente inn fravær og klasselister',
  'evaluation.run': 'be reglene se på fraværet',
  'school.oversee': 'se skolens tall',
  'meeting.arrange': 'kalle inn til skolens møter',
  'shield.name': 'bestemme hvem som får se elever med adressesperre',
};

/** The same of everybody whom a role reaches. */
const mayByRole: Partial<Record<Action, string>> = {
  ...may,
  'pupil.view': 'se elevene og fraværet deres',
  'finding.view': 'lese hvorfor en elev er meldt om',
  'case.view': 'lese sakene',
  'case.work': 'skrive i sakene',
  'case.decide': 'avgjøre i sakene',
  'case.oversee': 'se at skolene har løftet en sak, og svare dem',
  'access_log.view': 'se hvem som har sett en elev',
};

const until = (day: string | null) => (day === null ? '' : ` til og med ${day}`);

export const nbAccess = worded({
  may,
  mayByRole,
  why: {
    title: 'Hvorfor ser jeg dette?',
    therefore: (what: string) => `Derfor kan du ${what}.`,
    nothing: 'Alene åpner det ingenting.',
    and: ' og ',
    more: 'Alt du har tilgang til, står på',
    log: 'Hvem har sett dette?',
    purpose: (text: string) => `Formål: ${text}`,
  },
  role: (name: string, place: string) => `Du er ${name}${place}.`,
  roleOf: (name: string, place: string, who: string, day: string | null) => `Du er vikar for ${who}${until(day)}, som er ${name}${place}.`,
  inClass: (group: string) => ` for ${group}`,
  atSchool: (school: string) => ` ved ${school}`,
  everySchool: ' over alle skolene',
  reasons: {
    owner: 'Du har ansvaret for saken.',
    team: 'Du er med i teamet rundt eleven.',
    offered: 'Du er spurt om å ta over saken.',
    transfer: 'Saken er tilbudt skolen din, fordi eleven har byttet skole.',
    brought_up: 'Skolen har løftet saken til nivået over seg.',
    named: 'Eleven har adressesperre, og du er nevnt ved navn som en av dem som får se.',
  } satisfies Partial<Record<By, string>>,
  substituteReasons: {
    owner: (who: string, day: string | null) => `Du er vikar for ${who}${until(day)}, som har ansvaret for saken.`,
    team: (who: string, day: string | null) => `Du er vikar for ${who}${until(day)}, som er med i teamet rundt eleven.`,
    offered: (who: string, day: string | null) => `Du er vikar for ${who}${until(day)}, som er spurt om å ta over saken.`,
  },
  insight: (day: string | null) => `Skolen har gitt deg innsyn i saken${until(day)}.`,
  referral: (role: string | null, day: string | null) => `Noe fra saken er henvist til ${role ?? 'deg'}${until(day)}.`,
  emergency: (moment: string) => `Du har åpnet saken med nødtilgang. Den lukkes ${moment}.`,
  own: {
    link: 'Min tilgang',
    page: 'Min tilgang',
    lead: 'Her står alt du har tilgang til i Trapp, og hvorfor. Det som ikke står her, er lukket for deg.',
    roles: 'Det rollene dine åpner',
    noRoles: 'Du har ingen rolle ved en skole, og ser derfor ingen elever.',
    shielded: 'Elever med adressesperre ser du bare når du er nevnt ved navn, uansett rolle.',
    cases: 'Saker du har tilgang til ved navn',
    casesLead: 'I tillegg til det rollene dine åpner.',
    noCases: 'Ingen.',
    aCase: 'En sak du ikke kan lese',
    named: 'Elever med adressesperre der du er nevnt',
    noNamed: 'Ingen.',
    wrong: 'Stemmer det ikke? Si fra til rektor eller den som har ansvaret for Trapp i kommunen.',
  },
  head: {
    title: 'Kontroll av loggen',
    lead: 'Skriv ut eller ta vare på denne linjen sammen med tallene: med den kan den som drifter Trapp, vise at ingen har endret eller fjernet noe i loggen over hvem som har sett hva.',
    line: 'Loggens linje',
  },
  log: {
    title: 'Hvem har sett',
    ofPupil: (name: string) => `Hvem har sett: ${name}`,
    ofCase: (name: string) => `Hvem har sett saken: ${name}`,
    leadPupil: 'Alle som har åpnet eller skrevet noe om eleven, dag for dag. At du ser på dette, blir også husket.',
    leadCase: 'Alle som har åpnet eller skrevet noe i saken, dag for dag. At du ser på dette, blir også husket.',
    period: 'Periode og person',
    from: 'Fra og med',
    to: 'Til og med',
    person: 'Person',
    everybody: 'Alle',
    show: 'Vis',
    order: 'Datoen «fra og med» må være før «til og med»',
    missing: 'Velg en dato',
    nobody: 'Ingen har åpnet noe i denne perioden.',
    cut: 'Det er mer enn det er plass til. Velg en kortere periode for å se alt.',
    elsewhere: (times: number) => `Eleven har også vært slått opp ved en annen skole (${times} ganger). Den skolen svarer for det.`,
    times: (deed: string, times: number) => (times === 1 ? deed : `${deed} (${times} ganger)`),
    at: (time: string) => `kl. ${time}`,
    paper: 'Til den som spør om innsyn',
    paperLead: 'Foresatte og eleven kan be om å få vite hvem som har sett opplysninger om eleven. Skriv det ut og gi det til dem. Andre elever står aldri på papiret.',
    print: 'Skriv ut det som vises',
    help: 'Slik leser du dette',
    explained: [
      'Rollene er de som personen har i dag. Den som har sluttet, står uten rolle.',
      'Mye er vanlig arbeid: den som åpner en klasseliste eller dagens oppgaver, ser navnet til alle som står der.',
      '«Prøvde å åpne noe, men fikk ikke» betyr at personen ikke så noe.',
      'Hver natt går Trapp gjennom fraværet av seg selv. Da er det ingen som ser noe, og det står ikke her.',
    ],
  },
} as const);
