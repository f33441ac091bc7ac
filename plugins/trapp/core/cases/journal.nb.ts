import { dayInWords, type Day, type Due } from '../calendar/index';
import type { Audience } from '../people/index';
import type { Delivery } from './discussions';
import type { ReferralStatus } from './referrals';
import type { RecordKind } from './record';

const inWords = (day: Day): string => dayInWords(day, 'nb');

/** What has happened in a case, in words for its time line. */
export const words = {
  opened: 'Saken ble opprettet',
  cameTo: (step: string) => `Saken kom til trinnet «${step}»`,
  wentOn: (outcome: string, step: string) => `${outcome}. Videre til «${step}»`,
  otherWay: (step: string) => `Annen vei enn rutinen: til «${step}»`,
  otherWayToEnd: 'Annen vei enn rutinen: saken avsluttes',
  overridden: (lacked: string) => `Manglet da: ${lacked}`,
  closed: (outcome: string) => (outcome === '' ? 'Saken ble avsluttet' : `${outcome}. Saken ble avsluttet`),
  reopened: (step: string) => `Saken ble åpnet igjen på «${step}»`,
  agreement: {
    agrees: (name: string) => `${name} er enig i planen`,
    partly: (name: string) => `${name} er delvis enig i planen`,
    disagrees: (name: string) => `${name} er ikke enig i planen`,
  },
  agreed: 'Avtalt i møtet',
  due: ({ due, dueAt }: Due) => `frist ${inWords(due)}${typeof dueAt === 'string' ? ` kl. ${dueAt.replace(':', '.')}` : ''}`,
  added: (count: number): string => (count === 1 ? 'Ny oppgave for saksansvarlig' : 'Nye oppgaver for saksansvarlig'),
  done: (task: string) => `Gjort: ${task}`,
  signed: { conversation: 'Samtale er signert', plan: 'Plan er signert', meeting: 'Referat er signert', evaluation: 'Evaluering er signert' } satisfies Record<RecordKind, string>,
  paper: (title: string) => `Papir laget av ${title}`,
  contact: {
    with: { pupil: 'eleven', guardian: 'foresatte', service: 'en tjeneste', other: 'andre' },
    how: { phone: 'på telefon', meeting: 'i samtale', message: 'med melding', home_visit: 'på hjemmebesøk', other: '' },
    reached: (who: string, how: string) => `Kontakt med ${who} ${how}`.trim(),
    missed: (who: string, how: string) => `Prøvde å nå ${who} ${how}`.trim(),
  },
  /** Who is inside, where it is not everybody with the case. */
  audience: {
    everyone: () => 'Nå for alle som ser saken',
    leaders: () => 'Bare skolens ledelse og saksansvarlig',
    health: () => 'Bare helsesykepleier, PPT og saksansvarlig',
    named: (names: string) => `Bare den som skrev det, og ${names}`,
  } satisfies Record<Audience['kind'], (names: string) => string>,
  withheld: 'Noe er skrevet ned',
  and: 'og',
  child: {
    heard: (by: string) => `Barnet er hørt av ${by}`,
    notHeard: 'Barnet er ikke hørt ennå',
    confidential: 'Hva barnet sa, er ikke skrevet ned.',
  },
  consent: {
    given: (by: string, what: string) => `${by} samtykker: ${what}`,
    refused: (by: string, what: string) => `${by} samtykker ikke: ${what}`,
    withdrawn: (by: string, what: string) => `${by} trakk samtykket: ${what}`,
    until: (day: Day) => `Gjelder til ${inWords(day)}.`,
  },
  owner: {
    changed: (name: string) => `${name} ble saksansvarlig`,
    offered: (name: string) => `${name} er spurt om å ta over saken`,
    accepted: (name: string) => `${name} tok over som saksansvarlig`,
    declined: 'Takket nei til å ta over',
    withdrawn: 'Spørsmålet om å ta over ble trukket',
  },
  transfer: {
    requested: (school: string) => `${school} ba om at saken følger eleven`,
    offered: (school: string) => `Saken er tilbudt ${school}`,
    accepted: (school: string, owner: string) => `${school} tok imot saken. ${owner} er saksansvarlig`,
    declined: 'Skolen tok ikke imot saken',
    withdrawn: 'Overføringen ble trukket',
    basis: (basis: string) => `Bygger på: ${basis}`,
  },
  findingJoined: 'Et nytt funn i fraværet hører til saken',
  situation: (title: string) => `Situasjonen: ${title}`,
  concernJoined: 'En bekymring ble del av saken',
  escalation: {
    raised: (title: string) => `Rutinen foreslår: ${title}`,
    followed: (title: string) => `Fulgte forslaget: ${title}`,
    declined: (title: string) => `Fulgte ikke forslaget: ${title}`,
    passed: (title: string) => `Gjelder ikke lenger: ${title}`,
  },
  broughtUp: 'Saken ble løftet til nivået over skolen',
  broughtUpWithInsight: (name: string) => `Saken ble løftet til nivået over skolen. ${name} fikk innsyn`,
  answeredAbove: 'Svar fra nivået over skolen',
  takenIn: (school: string, day: Day) => `Saken som ${school || 'en annen skole'} hadde fra ${inWords(day)}, ble del av denne`,
  wentInto: 'Saken ble tatt inn i en annen sak, som går videre',
  teamLeft: (names: readonly string[]) => `${names.filter((name) => name !== '').join(', ') || 'En medhjelper'} er ferdig i saken og har ikke lenger innsyn`,
  responsible: (name: string) => `${name} har ansvaret, fordi barnet er trygt på denne voksne`,
  version: {
    moved: (from: number, to: number) => `Saken gikk over fra utgave ${from} til utgave ${to} av rutinen`,
    declined: (version: number) => `Saken ble på sin utgave da utgave ${version} kom`,
  },
  referral: {
    prepared: (service: string) => `Henvisning til ${service} er forberedt`,
    moved: {
      prepared: 'er forberedt',
      sent: 'er sendt',
      received: 'er mottatt',
      accepted: 'er tatt imot',
      declined: 'er avslått',
      started: 'har begynt',
      done: 'er ferdig',
      withdrawn: 'er trukket',
    } satisfies Record<ReferralStatus, string>,
    to: (service: string, how: string) => `Henvisningen til ${service} ${how}`,
    purpose: (purpose: string) => `Formål: ${purpose}`,
  },
  grant: {
    given: (to: string) => `${to} fikk innsyn`,
    ended: (to: string) => `Innsynet til ${to} er avsluttet`,
  },
  discussed: (meeting: string, named: boolean) => `Drøftet i møtet «${meeting}»${named ? '' : ', uten navn'}`,
  askedOf: (asked: string) => `Spørsmålet var: ${asked}`,
  delivered: {
    paper: (name: string, what: string) => `${name} fikk ${what} på papir`,
    post: (name: string, what: string) => `${what} er sendt i posten til ${name}`,
    digital: (name: string, what: string) => `${what} er sendt digitalt til ${name}`,
    read_aloud: (name: string, what: string) => `${what} er lest opp for ${name}`,
    not_delivered: (name: string, what: string) => `${what} er ikke levert til ${name}`,
  } satisfies Record<Delivery['how'], (name: string, what: string) => string>,
  sideFinished: {
    pupil: (name: string) => `Elevens del av kartleggingen er ferdig, svart av ${name}`,
    guardian: (name: string) => `De foresattes del av kartleggingen er ferdig, svart av ${name}`,
    school: (name: string) => `Skolens del av kartleggingen er ferdig, svart av ${name}`,
  },
  reported: (service: string) => `Bekymringsmelding til ${service}`,
};

export type JournalWords = typeof words;
