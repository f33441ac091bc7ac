import { enCompare } from './en-compare';
import { enPackages } from './en-packages';
import { enCalendar } from './en-calendar';
import { enProfiles } from './en-profiles';
import { enCatalogue } from './en-catalogue';
import { enRoles } from './en-roles';
import { enPapers } from './en-papers';
import { enPlans } from './en-plans';
import { enGuides } from './en-guides';
import { enForms } from './en-forms';
import { enList } from './en-list';
import { enDrafts } from './en-drafts';
import { enRules } from './en-rules';
import { enReplay } from './en-replay';
import { enRun } from './en-run';
import { enStairs } from './en-stairs';
import type { nbContent, Word } from './nb';
import { overviewEn } from './overview-en';
import { sourcesEn } from './sources-en';

/** What the coordinator reads, in English. */
export const en: Readonly<Record<Word, string>> = {
  name: 'Trapp',
  'routines.title': 'Routines',
  'routines.lead': 'A routine is written as content, checked, and published as a numbered version that cannot be changed.',
  'routines.none': 'No routine has been written yet.',
  'routines.column.title': 'Routine',
  'routines.column.status': 'Status',
  'routines.column.open': 'Open',
  'routines.open': 'Open {title}',

  'noPage.gone': 'There is no such page',
  'noPage.gone.lead': 'The address may be wrong, or what stood here may have been taken away.',
  'noPage.closed': 'There is no such page, or it is not for your role',
  'noPage.closed.lead': 'See whether the address is right. If it is, ask whoever manages the roles of the municipality whether you are to have access.',

  'status.unpublished': 'Not published',
  'status.published': 'Version {number}',
  'status.changed': 'Changed since version {number}',

  'routine.edit': 'The routine’s own particulars',
  'routine.check': 'Check',
  'routine.check.again': 'Check again',
  'routine.check.fine': 'Nothing stands in the way of publishing.',
  'routine.errors': 'To be put right before publishing ({count})',
  'routine.advice': 'Advice ({count})',
  'routine.parts': 'Parts',
  'routine.parts.none': 'None yet',
  'routine.versions': 'Versions',
  'routine.versions.none': 'The routine has not been published yet.',

  'part.calendar': 'School calendar',
  'part.rules': 'Concern rules',
  'part.staircase': 'Staircase',
  'part.guides': 'Conversation guides',
  'part.planTemplates': 'Plan templates',
  'part.meetingTemplates': 'Meeting templates',
  'part.papers': 'Papers and letters',
  'part.measures': 'Measures',

  'place.title': 'Title',
  'place.key': 'Key',
  'place.owner': 'Owner',
  'place.partOf': 'Part of',
  'place.validFrom': 'Valid from',
  'place.languages': 'Languages',
  'place.legalReferences': 'Legal basis',
  'place.consentPurposes': 'Purposes of consent',
  'place.services': 'Services',
  'place.concernReport': 'Report of concern',
  'place.tests': 'Test cases',
  'place.courses': 'Example courses',
  'place.sources': 'Sources',

  publish: 'Publish',
  'publish.title': 'Publish a new version',
  'publish.lead': 'The version is frozen as the routine stands now. New cases follow it; cases under way stay with theirs.',
  'publish.reason': 'Why is it published?',
  'publish.reason.hint': 'Read by those who later compare versions, for example “New deadline for the first conversation”.',
  'publish.cancel': 'Cancel',
  'publish.done': 'Version {number} is published.',

  'version.title': '{title}, version {number}',
  'version.number': 'Version',
  'version.date': 'Published',
  'version.by': 'By',
  'version.reason': 'Reason',
  'version.hash': 'Checksum',
  'version.open': 'Show version {number}',
  'version.lead': 'Published {date} by {by}. {reason}',
  'version.steps': 'Steps',
  'version.tasks': '{count, plural, one {# task} other {# tasks}}',
  'version.questions': '{count, plural, one {# question} other {# questions}}',
  'version.agenda': '{count, plural, one {# point on the agenda} other {# points on the agenda}}',
  'version.schoolYear': '{label}: {from} to {to}',
  'version.law': 'Rests on',
  'version.services': 'Services',
  'version.consents': 'Consents',
  'version.whole': 'The whole document',

  ...overviewEn,

  ...sourcesEn,

  ...enReplay,

  ...enStairs,

  ...enForms,

  ...enRun,

  ...enDrafts,
  ...enRules,
  ...enList,
  ...enGuides,
  ...enCompare,
  ...enPackages,
  ...enPapers,
  ...enPlans,
  ...enProfiles,
  ...enRoles,
  ...enCatalogue,
  ...enCalendar,

  back: 'Back',
  'dialog.close': 'Close the window',
  loading: 'Loading …',
  failed: 'Something went wrong. Try again.',
  again: 'Try again',
};

export const enContent: typeof nbContent = {
  types: {
    Routine: 'Routines', Rule: 'Concern rules', Staircase: 'Staircases', Guide: 'Conversation guides', 'Plan template': 'Plan templates', 'Meeting template': 'Meeting templates', 'Paper template': 'Papers and letters',
    Measure: 'Measures', 'Import profile': 'Import profiles', 'School calendar': 'School calendars',
  },
  labels: { title: 'Title', key: 'Key', definition: 'Definition (JSON)', routines: 'Used in the routines' },
  parts: {
    calendar: en['part.calendar'], rules: en['part.rules'], staircase: en['part.staircase'], guides: en['part.guides'], planTemplates: en['part.planTemplates'],
    meetingTemplates: en['part.meetingTemplates'], papers: en['part.papers'], measures: en['part.measures'],
  },
};
