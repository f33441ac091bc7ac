import { absenceWord } from '../language/absence-names';
import { worded } from '../language/unit';
import { count } from './count';

const percent = (share: number) => `${Math.round(share * 100)} %`;
const around = (number: number) => String(Math.round(number));

export const nbDataHealth = worded({
  title: 'Er fraværet oppdatert?',
  kicker: (school: string) => `Fraværsdata for ${school}`,
  trail: 'Import',
  link: 'Er fraværet oppdatert?',
  lead: 'Reglene kan bare se det som er ført og hentet inn. Her ser du hvor langt fraværet rekker, og om noe ser ut til å mangle.',
  fine: 'Ingenting ser ut til å mangle.',
  notice: {
    title: (school: string) => `Fraværet for ${school} bør ses på`,
    body: 'Noe mangler kanskje, eller stemmer ikke. Da kan elever som trenger oss, bli oversett.',
    open: 'Se hva det er',
  },
  state: {
    title: 'Hvor ferskt fraværet er',
    until: 'Oppdatert til og med',
    nothing: 'Ingenting er hentet inn ennå',
    behind: (days: number) => (days === 0 ? 'Ingen skoledager etter det' : `${count(days, 'skoledag', 'skoledager')} etter det uten fravær i filen`),
    imported: 'Sist hentet inn',
    importedBy: (when: string, by: string) => `${when} av ${by}`,
    file: 'Fil',
    rows: 'Rader sist',
    rowsOf: (rows: number, rejected: number) => (rejected === 0 ? `${rows}, alle kunne leses` : `${rows}, og ${rejected} av dem kunne ikke brukes`),
    rejected: 'Radene som ikke kunne brukes, ser du når du går gjennom filen på importsiden. Rett dem i skolesystemet, og hent inn filen på nytt.',
    stale: 'Fraværet er for gammelt til at reglene kan si noe sikkert. Hent inn en ny fil.',
  },
  records: {
    title: 'Hva skolen fører',
    lead: 'Sett fra det som er ført de siste ukene. Det skolen ikke fører, kan reglene ikke se.',
    names: { lessons: 'Enkelttimer', late: 'Forsentkomming', leftEarly: 'Gått før tiden', subjects: 'Fag', get documentation() { return `Om fraværet er ${absenceWord('documented')}`; }, messages: 'Om hjemmet har meldt fra' },
    yes: 'Føres',
    no: 'Føres ikke',
  },
  missed: {
    title: 'Filer som ikke kom inn',
    lead: 'Fravær som skulle kommet av seg selv, mangler. Ingenting fra disse filene er lagret.',
    row: (source: string, when: string) => `${source}, ${when}`,
  },
  automatic: { title: 'Filer som kommer av seg selv', in: 'Kom inn', notIn: 'Kom ikke inn' },
  remarks: {
    title: 'Se på dette',
    lead: 'Dette er uvanlig, men trenger ikke være feil. Den som kjenner klassen, vet best.',
    whole: 'hele skolen',
    silent: {
      class: (name: string) => `Ingen fravær i ${name}`,
      school: 'Ingen fravær på hele skolen',
      own: (days: number, expected: number) => `Det er ikke ført ett eneste fravær på ${count(days, 'skoledag', 'skoledager')}. Ut fra de andre ukene er rundt ${around(expected)} vanlig på så mange dager.`,
      fromSchool: (days: number, expected: number) => `Det er ikke ført ett eneste fravær på ${count(days, 'skoledag', 'skoledager')}. Ellers på skolen ville en så stor klasse hatt rundt ${around(expected)}.`,
      doClass: 'Spør kontaktlæreren om fraværet er ført i skolesystemet. Er det ført, kan klassen mangle i filen.',
      doSchool: 'Var det fri, mangler dagene i skoleruta: si fra til den som har ansvaret for den i kommunen. Ellers bør filen hentes ut av skolesystemet på nytt.',
    },
    crowded: {
      class: (name: string) => `Nesten alle i ${name} står som borte`,
      school: 'Store deler av skolen står som borte',
      why: (away: number, pupils: number) => `${away} av ${pupils} elever har fravær hele dagen.`,
      doClass: 'Var klassen på tur eller hadde fri, bør fraværet rettes i skolesystemet, så det ikke teller mot elevene.',
      doSchool: 'Var det en fridag eller planleggingsdag, bør den stå i skoleruta. Ellers bør filen sjekkes.',
    },
    twice: {
      title: 'De samme elevene står flere ganger samme dag',
      why: (days: number, away: number) => `På ${count(days, 'skoledag', 'skoledager')} har opptil ${count(away, 'elev', 'elever')} fravær oppå fravær. Det skjer gjerne når en periode er hentet inn to ganger, med hver sin importprofil.`,
      do: 'Se i listen over tidligere importer om perioden står der to ganger. Hent inn den riktige filen på nytt, og si fra til kommunen om den andre.',
    },
    unknown_cause: {
      title: (name: string) => `${name} har mer fravær uten kjent årsak`,
      why: (share: number, usual: number) => `For elevene i klassen mangler årsaken i snitt på ${percent(share)} av fraværet, mot ${percent(usual)} ellers på skolen.`,
      do: 'Bli enige om hva som skal føres, så reglene ser likt på alle elever.',
    },
    undocumented: {
      title: (name: string) => `${name} har mer ${absenceWord('undocumented')} fravær`,
      why: (share: number, usual: number) => `For elevene i klassen er i snitt ${percent(share)} av fraværet ${absenceWord('undocumented')}, mot ${percent(usual)} ellers på skolen.`,
      do: 'Det kan være slik, eller så føres det på en annen måte her. Ta det opp med kontaktlæreren.',
    },
    few_parts: {
      title: (name: string) => `${name} har lite timefravær og forsentkomming`,
      why: (share: number, usual: number) => `For elevene i klassen er i snitt ${percent(share)} av fraværet deler av en dag, mot ${percent(usual)} ellers på skolen.`,
      do: 'Spør om timer og forsentkomming føres i klassen. Uten det oppdages et mønster senere.',
    },
    doLabel: 'Gjør dette:',
  },
  classes: {
    title: 'Klasse for klasse',
    lead: 'Fravær de ti siste skoledagene det er data for, ved siden av det som er vanlig i klassen. En elev som er borte to dager, teller to.',
    caption: 'Klassenes fravær de ti siste skoledagene',
    name: 'Klasse',
    pupils: 'Elever',
    lately: 'Siste ti dager',
    usually: 'Vanlig på ti dager',
    lastAbsence: 'Sist ført',
    never: 'Ikke i perioden',
    unknown: 'Vet ikke ennå',
    look: 'Se på dette',
    none: 'Ingen klasser å vise ennå',
    noneMore: 'Når elevlisten og fraværet er hentet inn, står klassene her.',
  },
} as const);
