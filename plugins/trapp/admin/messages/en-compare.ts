import type { nbCompare } from './nb-compare';

/** What is read where two versions of a routine are compared, in English. */
export const enCompare: Record<keyof typeof nbCompare, string> = {
  'compare.title': 'What has changed?',
  'compare.lead': 'The difference between two versions, or between a version and the draft, in plain words.',
  'compare.open': 'Compare versions',
  'compare.from': 'From',
  'compare.to': 'To',
  'compare.draft': 'The draft as it is now',
  'compare.nothing': 'The two are alike. Nothing has changed.',
  'compare.count': '{count, plural, one {# part has changed} other {# parts have changed}}',
  'compare.added': 'New',
  'compare.removed': 'Gone',
  'compare.changed': 'Changed',
  'compare.needs.versions': 'There is only the draft so far. When the routine has been published, you can see what has changed since.',
  'publish.changes': 'This has changed since version {number}',
  'publish.changes.none': 'Nothing has changed since version {number}.',
};
