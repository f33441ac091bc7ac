import { worded } from '../language/unit';

/** Figures of an area's schools, for whoever is above them. */
export const nbArea = worded({
  title: 'Skolene i tall',
  link: 'Skolene i tall',
  trail: 'Løftet fra skolene',
  lead: 'Skolene du har ansvar for, ved siden av hverandre og samlet. Ingen elever og ingen saker.',
  hidden: 'Tall under fem vises ikke. Noen større tall vises heller ikke, der de ville gjort det mulig å regne seg fram til et lite tall.',
  schools: 'Skole for skole',
  school: 'Skole',
  whole: 'Alle skolene',
  counted: (counted: number, all: number) => `Fraværet fra ${counted} av ${all} skoler er med i «alle skolene».`,
  monthsLead: 'Andel av skoledagene i hver måned som elevene var borte hele dagen, for skolene samlet.',
  schoolsIn: 'Skoler som er med',
  emergencies: 'Saker åpnet i en nødsituasjon',
  emergenciesLead: 'Skoleåret så langt: hver gang noen har åpnet en sak de ellers ikke ser, etter skole og etter måned. De du skal gå gjennom, står på forsiden din.',
  emergenciesFew: 'Det er ingen, eller så få at tallene ikke vises.',
  emergencyOf: 'Skole eller måned',
  times: 'Ganger',
  notLookedAt: 'Av dem ikke gått gjennom ennå',
  until: (day: string, isOut: boolean) => (isOut ? `Oppdatert til ${day}, ikke med i fraværstallene` : `Oppdatert til ${day}`),
  noData: 'Ingen fraværsdata ennå',
  empty: 'Ingen skoler å vise',
  emptyMore: 'Kommunen sier hvilke skoler du er over. Spør den som gir tilganger.',
} as const);
