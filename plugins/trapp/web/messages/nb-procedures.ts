import { worded } from '../language/unit';
import { count } from './count';

export const nbProcedures = worded({
  day: (day: number, days: number) => `Dag ${day} av ${days}`,
  due: (day: string) => `Tiltakene bør være gjennomført innen ${day}.`,
  over: 'Fristen har gått ut',
  situation: 'Hva er situasjonen?',
  lead: 'Velg det dere vet nå. Tiltakene for situasjonen blir oppgaver i saken. Viser det seg å være noe annet, velger dere på nytt.',
  measures: (number: number) => count(number, 'tiltak', 'tiltak'),
  why: 'Hva vet dere, og fra hvem?',
  whyHelp: 'Skriv kort, og skill mellom det dere vet og det dere tror.',
  missing: { situation: 'Velg hva situasjonen er', why: 'Skriv hva dere vet' },
  choose: 'Lagre situasjonen',
  change: 'Velg en annen situasjon',
  chosen: (name: string, day: string) => `Valgt av ${name}, ${day}`,
  saved: 'Situasjonen er lagret, og tiltakene står blant oppgavene.',
  homeVisit: {
    legend: 'Før hjemmebesøket',
    help: 'Et hjemmebesøk skal være trygt for eleven, familien og den som kommer. Kryss av for det som var på plass.',
    agreed: 'Besøket var avtalt på forhånd',
    guardianHome: 'En foresatt var hjemme',
    guardianHomeHelp: 'En foresatt må være hjemme under hele besøket.',
    neverAlone: 'Ingen var alene med eleven',
    neverAloneHelp: 'Gå gjerne to sammen. Det anbefales ikke at en lærer er alene hjemme med eleven.',
    seenTo: (what: readonly string[]) => `Før besøket: ${what.join(', ')}.`,
    none: 'Ikke noe var avtalt før besøket.',
    isVisit: 'Tiltaket er et hjemmebesøk',
    inPlan: 'Hjemmebesøk: avtalt på forhånd, en foresatt er hjemme, og ingen er alene med eleven.',
    ahead: {
      legend: 'Før hjemmebesøket',
      help: 'Et hjemmebesøk skal være trygt for eleven, familien og den som kommer. Kryss av når dere er enige om det.',
      agreed: 'Besøket er avtalt på forhånd',
      guardianHome: 'En foresatt er hjemme',
      neverAlone: 'Ingen er alene med eleven',
    },
    short: { agreedBeforehand: 'avtalt på forhånd', guardianHome: 'en foresatt hjemme', neverAlone: 'ingen alene med eleven' },
  },
} as const);
