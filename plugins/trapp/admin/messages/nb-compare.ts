/** What is read where two versions of a routine are compared, in bokmål. */
export const nbCompare = {
  'compare.title': 'Hva er endret?',
  'compare.lead': 'Forskjellen mellom to utgaver, eller mellom en utgave og kladden, i vanlige ord.',
  'compare.open': 'Sammenlign utgaver',
  'compare.from': 'Fra',
  'compare.to': 'Til',
  'compare.draft': 'Kladden, slik den står nå',
  'compare.nothing': 'De to er like. Ingenting er endret.',
  'compare.count': '{count, plural, one {# del er endret} other {# deler er endret}}',
  'compare.added': 'Ny',
  'compare.removed': 'Tatt bort',
  'compare.changed': 'Endret',
  'compare.needs.versions': 'Det finnes bare kladden ennå. Når rutinen er publisert, kan du se hva som er endret siden.',
  'publish.changes': 'Dette er endret siden utgave {number}',
  'publish.changes.none': 'Ingenting er endret siden utgave {number}.',
};
