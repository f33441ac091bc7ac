import { worded } from '../language/unit';
import { count } from './count';

type Kind = 'roster' | 'absences';
type Result = Readonly<Record<'added' | 'changed' | 'withdrawn' | 'restored' | 'rejected', number>>;

export const nbImports = worded({
  title: 'Import',
  lead: 'Hent inn elevlisten og fraværet fra skolesystemet. Du får se hva som vil skje før noe lagres.',
  none: 'Ingen skoler å importere til',
  noneMore: 'Rektor og avdelingsleder kan importere for sin egen skole.',
  kinds: { roster: 'Elevliste', absences: 'Fravær' } satisfies Record<Kind, string>,
  form: {
    title: 'Velg fil',
    school: 'Skole',
    kind: 'Hva er i filen?',
    kindHelp: { roster: 'Elever, klasser og foresatte.', absences: 'Fravær som er registrert i skolesystemet.' } satisfies Record<Kind, string>,
    profile: 'Hvilket skolesystem kommer filen fra?',
    noProfiles: 'Kommunen har ikke laget noen importprofil ennå. Den forteller hvordan fraværsfilen skal leses.',
    file: 'Fil',
    fileHelp: 'En CSV-fil på høyst 20 MB.',
    send: 'Se gjennom filen',
    choose: 'Velg',
    missing: { school: 'Velg skole', kind: 'Velg hva som er i filen', profile: 'Velg hvilket skolesystem filen kommer fra', file: 'Velg en fil', fileTooBig: 'Filen er for stor. Den kan være høyst 20 MB.' },
  },
  underway: {
    previewing: { label: 'Filen ses gjennom', progress: (percent: number) => `Ser gjennom filen … ${percent} %` },
    importing: { label: 'Filen hentes inn', progress: (percent: number) => `Henter inn filen … ${percent} %` },
    cancel: 'Avbryt',
    cancelled: 'Du avbrøt. Ingenting fra filen er lagret.',
  },
  preview: {
    title: 'Se gjennom før du importerer',
    nothingYet: 'Ingenting er lagret ennå.',
    doneTitle: 'Dette ble importert',
    confirm: 'Importer',
    another: 'Velg en annen fil',
    nothingNew: 'Alt i filen er hentet inn fra før. Det er ikke nødvendig å importere den igjen, men det gjør heller ingen skade.',
    counts: {
      rows: 'Rader i filen',
      added: 'Nye',
      changed: 'Endringer',
      unchanged: 'Uendret',
      restored: 'Tilbake igjen',
      withdrawn: 'Trekkes tilbake',
      ignored: 'Hoppet over',
      rejected: 'Kan ikke leses',
    },
    notInFile: {
      roster: (number: number) => `${count(number, 'elev', 'elever')} på skolen står ikke i filen, og blir satt som sluttet. Historikken deres beholdes.`,
      absences: (number: number) => `${count(number, 'registrering', 'registreringer')} fra de samme dagene står ikke i filen. De blir stående urørt.`,
    } satisfies Record<Kind, (number: number) => string>,
    withdrawn: (number: number) =>
      `${count(number, 'registrering', 'registreringer')} fra de samme dagene står ikke lenger i filen, og trekkes tilbake. Funn som bygger på dem, blir merket. Kommer de i en senere fil, er de tilbake.`,
    withdrawsMuch: (number: number) =>
      `Filen mangler mye: ${count(number, 'registrering', 'registreringer')} fra de samme dagene trekkes tilbake hvis du går videre. Se etter at filen er hel, og at den gjelder hele skolen.`,
    days: 'Dager i filen',
    read: 'Slik ble filen lest',
    readAs: (encoding: string, delimiter: string) => `Tegnsett ${encoding}, skilletegn ${delimiter}`,
    columns: 'Kolonner',
    delimiters: { ';': 'semikolon', ',': 'komma', '\t': 'tabulator', '|': 'loddrett strek' } as Record<string, string>,
    rejected: {
      title: (number: number) => `${count(number, 'rad', 'rader')} kan ikke brukes.`,
      nothingLeft: 'Ingen av radene kan brukes, så det er ikke noe å importere. Er det riktig fil, og riktig skolesystem?',
      remarks: 'Noen rader bør du se på.',
      lead: 'De andre radene kan importeres. Rett disse i skolesystemet, og importer filen på nytt.',
      more: (shown: number) => `De første ${shown} vises her.`,
      caption: 'Rader å se på',
      row: 'Rad',
      field: 'Felt',
      why: 'Hvorfor',
    },
  },
  evaluation: {
    title: 'Sjekk mot kommunens regler',
    running: 'Sjekker fraværet mot kommunens regler …',
    summary: (pupils: number) => `${count(pupils, 'elev', 'elever')} er sjekket mot kommunens regler.`,
    newFindings: (number: number) => (number === 0 ? 'Det ble ingen nye funn.' : `Det ble ${count(number, 'nytt', 'nye')} funn å vurdere.`),
    alreadyKnown: (number: number) => `${count(number, 'mønster', 'mønstre')} var kjent fra før, og er ikke tatt opp igjen.`,
    cannotBeJudged: (number: number) => `${count(number, 'sjekk', 'sjekker')} kunne ikke avgjøres, fordi det mangler opplysninger i fraværet.`,
    see: 'Se funnene',
    again: 'Kjør reglene på nytt',
    next: { roster: 'Elevlisten er oppdatert. Nå kan du hente inn fraværet.', importAbsences: 'Hent inn fravær' },
  },
  history: {
    title: 'Tidligere importer',
    empty: 'Ingenting er importert for denne skolen ennå',
    caption: 'Tidligere importer, den nyeste først',
    when: 'Når',
    what: 'Hva',
    file: 'Fil',
    by: 'Av',
    result: 'Resultat',
    resultOf: ({ added, changed, withdrawn, restored, rejected }: Result) =>
      [count(added, 'ny', 'nye'), `${changed} endret`, withdrawn > 0 ? `${withdrawn} trukket tilbake` : '', restored > 0 ? `${restored} tilbake igjen` : '', rejected > 0 ? `${rejected} kunne ikke leses` : ''].filter(Boolean).join(', '),
  },
} as const);
