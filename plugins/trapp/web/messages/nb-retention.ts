import type { Afterwards, KeptFor, KeptKind } from '../../core/retention/index';
import { worded } from '../language/unit';
import { count } from './count';

export const nbRetention = worded({
  title: 'Hvor lenge vi oppbevarer',
  link: 'Hvor lenge vi oppbevarer',
  trail: 'Import',
  lead: 'Det kommunen har sagt om hvor lenge opplysninger skal oppbevares. Trapp sletter ingenting av seg selv. Den som har ansvaret, avgjør.',
  times: 'Tidene',
  notSaid: 'Kommunen har ikke sagt noe om dette ennå.',
  noneSaid: 'Kommunen har ikke sagt hvor lenge noe skal oppbevares. Spør koordinatoren.',
  kinds: {
    case: 'Saker med alt som er skrevet i dem, fra saken ble lukket',
    assessment: 'Funn og bekymringer som er vurdert uten at det ble sak, fra vurderingen',
    absence: 'Fraværet fra skolesystemet, fra skoleåret var slutt',
    access_log: 'Loggen over hvem som har sett hva, fra det ble skrevet',
  } satisfies Record<KeptKind, string>,
  keep: ({ amount, unit }: KeptFor) => (unit === 'years' ? `${amount} år` : count(amount, 'måned', 'måneder')),
  // How a sentence ends after "when the time is over".
  then: { archive: 'overføres de til arkivet', delete: 'slettes de', decide: 'avgjør den ansvarlige hva som skal skje' } satisfies Record<Afterwards, string>,
  after: (then: string) => `Når tiden er ute, ${then}.`,
  ground: (ground: string) => `Hjemmel: ${ground}`,
  cases: 'Lukkede saker der tiden er ute eller snart er det',
  noCases: 'Ingen lukkede saker du kan se, har tid som er ute eller går ut det neste halve året.',
  closed: (day: string) => `Lukket ${day}`,
  until: (day: string) => `Oppbevares til ${day}`,
  over: (day: string) => `Tiden var ute ${day}`,
  ofCase: {
    title: 'Oppbevaring',
    keeps: (day: string, keep: string) => `Saken oppbevares til ${day}, ${keep} etter at den ble lukket.`,
    over: (day: string) => `Tiden saken skulle oppbevares, var ute ${day}. Ta det opp med den som har ansvaret for arkivet.`,
  },
} as const);
