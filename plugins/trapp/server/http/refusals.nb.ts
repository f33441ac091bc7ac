import type { RefusalCode } from '../../core/refusals';

/** What the server says when it refuses: what happened, and what to do now. */
export const refusals = {
  not_logged_in: 'Du er ikke logget inn. Logg inn for å fortsette.',
  login_failed: 'Brukernavnet eller passordet stemmer ikke. Prøv igjen.',
  too_many_attempts: 'Det er prøvd for mange ganger. Vent et kvarter før du prøver igjen.',
  code_needed: 'Skriv koden fra appen din for å logge inn.',
  code_failed: 'Koden stemmer ikke.',
  password_wrong: 'Passordet stemmer ikke.',
  codes_exist: 'Du har allerede satt opp koder. Avslutt dem først hvis du vil sette dem opp på en ny telefon.',
  forbidden: 'Du har ikke tilgang til dette. Spør avdelingsleder eller rektor hvis du trenger det i arbeidet ditt.',
  not_found: 'Vi finner ikke det du leter etter. Det kan være flyttet, eller så har du ikke tilgang.',
  invalid_input: 'Noe må rettes før vi kan gå videre.',
  version_conflict: 'Noen andre har lagret her etter at du åpnet siden. Teksten din er ikke borte. Hent den nyeste utgaven, og legg til det som mangler.',
  already_signed: 'Dette er allerede signert og kan ikke endres.',
  not_ready_to_sign: 'Noe mangler før det kan signeres.',
  case_closed: 'Saken er avsluttet og kan ikke endres.',
  case_exists: 'Eleven har allerede en åpen sak.',
  case_elsewhere: 'Eleven har en åpen sak på skolen hen gikk på før. Be om at saken følger med, så slipper familien å begynne på nytt.',
  offer_gone: 'Spørsmålet er trukket tilbake eller besvart. Last inn siden på nytt.',
  finding_already_assessed: 'Noen andre har allerede vurdert dette funnet. Last inn siden på nytt for å se vurderingen.',
  unknown_step: 'Trinnet finnes ikke i rutinen som saken følger.',
  unknown_outcome: 'Valget finnes ikke på trinnet saken står på. Last inn siden på nytt.',
  unknown_task: 'Oppgaven finnes ikke. Last inn siden på nytt.',
  task_already_done: 'Oppgaven er allerede gjort.',
  gate_closed: 'Noe må være på plass før saken kan gå videre.',
  escalation_answered: 'Forslaget er allerede besvart, eller gjelder ikke lenger. Last inn siden på nytt.',
  unknown_template: 'Skjemaet finnes ikke i rutinen som saken følger.',
  unknown_check: 'Sjekken finnes ikke i rutinen slik den er publisert nå. Gå til Min dag for å se dagens sjekker.',
  check_already_done: 'Sjekken er allerede gjennomført. Last inn siden på nytt for å se hvem som gjorde den.',
  no_routine_published: 'Kommunen har ikke publisert en rutine ennå. Si fra til den som har ansvaret for rutinen i kommunen.',
  routine_not_publishable: 'Rutinen kan ikke publiseres ennå.',
  approval_needed: 'Rutinen skal godkjennes av en person til.',
  import_unreadable: 'Vi klarer ikke å lese filen. Er det riktig fil, lagret som CSV?',
  import_rejected: 'Filen kan ikke brukes slik den er.',
  import_changed_since_preview: 'Noe er endret siden du så gjennom filen. Se gjennom den på nytt før du importerer.',
  import_would_withdraw_much: 'Filen ville trukket tilbake mer enn halvparten av fraværet for dagene den gjelder. Ingenting er lest inn. Se etter at filen er fullstendig.',
  rendering_failed: 'Vi klarte ikke å lage dokumentet. Prøv igjen om litt.',
} satisfies Record<RefusalCode, string>;

/** What it says of a request that it cannot read, and of a fault of its own. */
export const others = {
  tooDeep: 'Det som ble sendt, har for mange lag inni hverandre.',
  unwritable: 'Teksten har et tegn som ikke kan lagres, for eksempel en halv emoji. Ta det bort, og prøv igjen.',
  unfit: 'Det som ble sendt, har en annen form enn det skal ha.',
  ourFault: 'Noe gikk galt hos oss. Prøv igjen om litt.',
};

export type Refusals = typeof refusals;
export type Others = typeof others;
