import type { nbPackages } from './nb-packages';

/** What is read where routines are shared as files, in English. */
export const enPackages: Record<keyof typeof nbPackages, string> = {
  'package.export': 'Download package',
  'package.export.failed': 'The package cannot be made. Does the check tell of something to put right first?',
  'package.import': 'Take in from a file',
  'package.title': 'Take in a routine from a package',
  'package.lead': 'A package is a routine as a file, shared by another municipality or downloaded here. The library has the routines that come with the product: take it all, or only some rules, forms or measures. You see what it will change, and choose what you want. Nothing is published, and nothing is deleted.',
  'package.file': 'Package (JSON file)',
  'package.library': 'Or something from the library',
  'package.library.none': 'Choose …',
  'package.into': 'Take into',
  'package.into.new': 'A new routine: “{key}”',
  'package.unreadable': 'The file cannot be read as JSON. Choose a file that was downloaded with “Download package”.',
  'package.about': '“{title}” from {madeBy}, {madeOn}. Licence: {licence}.',
  'package.choose': 'What do you want?',
  'package.all': 'Choose all that is new or changed',
  'package.none': 'Choose nothing',
  'package.same': '{count, plural, one {# part is the same already} other {# parts are the same already}}',
  'package.kept': 'You have this already, and it stays',
  'package.take': '{count, plural, =0 {Take in} one {Take in # part} other {Take in # parts}}',
  'package.take.missing': 'Choose at least one part.',
  'package.done': 'Taken in. Check the routine before it is published.',
};
