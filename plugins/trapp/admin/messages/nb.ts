import { nbCompare } from './nb-compare';
import { nbPackages } from './nb-packages';
import { nbCalendar } from './nb-calendar';
import { nbProfiles } from './nb-profiles';
import { nbCatalogue } from './nb-catalogue';
import { nbRoles } from './nb-roles';
import { nbPapers } from './nb-papers';
import { nbPlans } from './nb-plans';
import { nbGuides } from './nb-guides';
import { nbForms } from './nb-forms';
import { nbList } from './nb-list';
import { nbDrafts } from './nb-drafts';
import { nbRules } from './nb-rules';
import { nbReplay } from './nb-replay';
import { nbRun } from './nb-run';
import { nbStairs } from './nb-stairs';
import { overviewNb } from './overview-nb';

import { sourcesNb } from './sources-nb';

/** What the coordinator reads, in bokmål. Keys are the same in every language. */
export const nb = {
  name: 'Trapp',
  'routines.title': 'Rutiner',
  'routines.lead': 'En rutine skrives som innhold, kontrolleres, og publiseres som en nummerert utgave som ikke kan endres.',
  'routines.none': 'Det er ikke skrevet noen rutine ennå.',
  'routines.column.title': 'Rutine',
  'routines.column.status': 'Status',
  'routines.column.open': 'Åpne',
  'routines.open': 'Åpne {title}',

  'noPage.gone': 'Siden finnes ikke',
  'noPage.gone.lead': 'Adressen kan være feil, eller det som sto her, kan være tatt bort.',
  'noPage.closed': 'Siden finnes ikke, eller er ikke for rollen din',
  'noPage.closed.lead': 'Se om adressen er riktig. Er den det, kan du spørre den som styrer rollene i kommunen, om du skal ha tilgang.',

  'status.unpublished': 'Ikke publisert',
  'status.published': 'Utgave {number}',
  'status.changed': 'Endret siden utgave {number}',

  'routine.edit': 'Rutinens egne opplysninger',
  'routine.check': 'Kontroll',
  'routine.check.again': 'Kontroller på nytt',
  'routine.check.fine': 'Ingenting står i veien for å publisere.',
  'routine.errors': 'Må rettes før publisering ({count})',
  'routine.advice': 'Råd ({count})',
  'routine.parts': 'Deler',
  'routine.parts.none': 'Ingen ennå',
  'routine.versions': 'Utgaver',
  'routine.versions.none': 'Rutinen er ikke publisert ennå.',

  'part.calendar': 'Skolerute',
  'part.rules': 'Bekymringsregler',
  'part.staircase': 'Trapp',
  'part.guides': 'Samtaleguider',
  'part.planTemplates': 'Planmaler',
  'part.meetingTemplates': 'Møtemaler',
  'part.papers': 'Papirer og brev',
  'part.measures': 'Tiltak',

  'place.title': 'Tittel',
  'place.key': 'Nøkkel',
  'place.owner': 'Eier',
  'place.partOf': 'Del av',
  'place.validFrom': 'Gjelder fra',
  'place.languages': 'Språk',
  'place.legalReferences': 'Lovgrunnlag',
  'place.consentPurposes': 'Formål for samtykke',
  'place.services': 'Tjenester',
  'place.concernReport': 'Bekymringsmelding',
  'place.tests': 'Prøvetilfeller',
  'place.courses': 'Prøveforløp',
  'place.sources': 'Kilder',

  publish: 'Publiser',
  'publish.title': 'Publiser en ny utgave',
  'publish.lead': 'Utgaven fryses slik rutinen står nå. Nye saker følger den; saker som er i gang, blir stående på sin utgave.',
  'publish.reason': 'Hvorfor publiseres den?',
  'publish.reason.hint': 'Leses av dem som senere sammenligner utgaver, for eksempel «Ny frist for første samtale».',
  'publish.cancel': 'Avbryt',
  'publish.done': 'Utgave {number} er publisert.',

  'version.title': '{title}, utgave {number}',
  'version.number': 'Utgave',
  'version.date': 'Publisert',
  'version.by': 'Av',
  'version.reason': 'Grunn',
  'version.hash': 'Kontrollsum',
  'version.open': 'Vis utgave {number}',
  'version.lead': 'Publisert {date} av {by}. {reason}',
  'version.steps': 'Trinn',
  'version.tasks': '{count, plural, one {# oppgave} other {# oppgaver}}',
  'version.questions': '{count, plural, one {# spørsmål} other {# spørsmål}}',
  'version.agenda': '{count, plural, one {# sak på agendaen} other {# saker på agendaen}}',
  'version.schoolYear': '{label}: {from} til {to}',
  'version.law': 'Bygger på',
  'version.services': 'Tjenester',
  'version.consents': 'Samtykker',
  'version.whole': 'Hele dokumentet',

  ...overviewNb,

  ...sourcesNb,

  ...nbReplay,

  ...nbStairs,

  ...nbForms,

  ...nbRun,

  ...nbDrafts,
  ...nbRules,
  ...nbList,
  ...nbGuides,
  ...nbCompare,
  ...nbPackages,
  ...nbPapers,
  ...nbPlans,
  ...nbProfiles,
  ...nbRoles,
  ...nbCatalogue,
  ...nbCalendar,

  back: 'Tilbake',
  'dialog.close': 'Lukk vinduet',
  loading: 'Henter …',
  failed: 'Noe gikk galt. Prøv igjen.',
  again: 'Prøv igjen',
};

export type Word = keyof typeof nb;

const labels = {
  title: 'Tittel',
  key: 'Nøkkel',
  definition: 'Definisjon (JSON)',
  routines: 'Brukes i rutinene',
};

/** The content manager's own words for our content types. */
export const nbContent = {
  types: {
    Routine: 'Rutiner', Rule: 'Bekymringsregler', Staircase: 'Trapper', Guide: 'Samtaleguider', 'Plan template': 'Planmaler', 'Meeting template': 'Møtemaler', 'Paper template': 'Papirer og brev',
    Measure: 'Tiltak', 'Import profile': 'Importprofiler', 'School calendar': 'Skoleruter',
  },
  labels,
  parts: { calendar: nb['part.calendar'], rules: nb['part.rules'], staircase: nb['part.staircase'], guides: nb['part.guides'], planTemplates: nb['part.planTemplates'], meetingTemplates: nb['part.meetingTemplates'], papers: nb['part.papers'], measures: nb['part.measures'] },
};

/** Strapi's own Norwegian lacks most words; these are the ones that stand around our content. */
export const strapiWords: Readonly<Record<string, string>> = {
  'global.back': 'Tilbake',
  'global.cancel': 'Avbryt',
  'global.save': 'Lagre',
  'global.search': 'Søk',
  'global.home': 'Hjem',
  'global.settings': 'Innstillinger',
  'global.profile.settings': 'Min profil',
  'global.content-manager': 'Innhold',
  'global.plugins.content-manager': 'Innhold',
  'Content Manager': 'Innhold',
  'app.components.LeftMenu.logout': 'Logg ut',
  'content-manager.header.name': 'Innhold',
  'content-manager.containers.Home.pluginHeaderTitle': 'Innhold',
  'content-manager.components.LeftMenu.collection-types': 'Det dere skriver',
  'content-manager.components.LeftMenu.single-types': 'Enkeltsider',
  'content-manager.HeaderLayout.button.label-add-entry': 'Skriv ny',
  'content-manager.pages.ListView.header-subtitle': '{number, plural, =0 {Ingen} one {# funnet} other {# funnet}}',
  'content-manager.containers.edit.panels.default.title': 'Lagring',
  'content-manager.relation.add': 'Velg eller skriv en ny',
  'content-manager.success.record.save': 'Lagret',
  'content-manager.containers.list.items': '{number} stk.',
  'content-manager.form.Input.hint.character.unit': '{maxValue, plural, one { tegn} other { tegn}}',
  'content-manager.form.Input.hint.text': '{min, select, undefined {} other {minst {min}}}{divider}{max, select, undefined {} other {høyst {max}}}{unit}{br}{description}',
};
