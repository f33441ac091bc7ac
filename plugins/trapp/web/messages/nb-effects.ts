import { worded } from '../language/unit';

/** Presence before and from what has been done in a case. */
export const nbEffects = worded({
  title: 'Har det hjulpet?',
  kicker: (name: string) => `Saken til ${name}`,
  lead: 'Nærværet i like mange skoledager før og etter at noe begynte, uten ferier og fridager. Tallene sier om noe er blitt annerledes, ikke hvorfor. Det vet dere som kjenner barnet.',
  none: 'Ingen plan eller noe møte er signert ennå, så det er ikke noe å sammenligne.',
  kinds: { plan: 'Plan', measure: 'Tiltak', meeting: 'Møte' },
  from: (kind: string, day: string) => `${kind}, fra ${day}`,
  weighed: { good: 'Dere vurderte virkningen som god.', some: 'Dere vurderte at det hadde noe virkning.', none: 'Dere vurderte at det ikke hadde virkning.', worse: 'Dere vurderte at det ble verre.', '': '' },
  along: (number: number) => `Samtidig begynte ${number === 1 ? 'dette tiltaket' : `disse ${number} tiltakene`}. Fraværet kan ikke si hvilket som hjalp:`,
  notYet: 'Det er ikke nok oppdatert fravær til å sammenligne ennå.',
  figures: 'Vis tallene',
  link: 'Se om det har hjulpet',
});
