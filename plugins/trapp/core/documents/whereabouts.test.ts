import type { Outline } from './outline';
import { withoutWhereabouts, type Whereabouts } from './whereabouts';

const hidden: Whereabouts = {
  unit: 'school', schools: ['Nes skole', 'Nes'], groups: ['8A', '8'], family: ['Kari Nes', 'Per Hansen'],
  staff: [{ name: 'Per Hansen', role: { nb: 'Rektor' } }, { name: 'Eva Lærer', role: { nb: 'Kontaktlærer' } }, { name: 'Anne Å. (PPT)', role: { nb: 'PPT' } }],
};
const of = (nodes: Outline['nodes']): Outline => ({ language: 'nb', title: 'Brev', municipality: 'Fjordvik', school: 'Nes skole', mark: '', confidentiality: '', pageLabel: '', footer: '', nodes });
const said = (text: string, more: Partial<Whereabouts> = {}) => withoutWhereabouts(of([{ node: 'paragraph', text }]), { ...hidden, ...more }).nodes[0];

describe('sec-10: a paper that does not say where the pupil is', () => {
  it.each([
    ['Eva Lærer ringer. Eva lærers vikar går i 8A.', 'Kontaktlærer ringer. Kontaktlærers vikar går i klassen.'],
    ['Ring Eva Lærer på NES SKOLE', 'Ring kontaktlærer på skolen'],
    ['Spør Anne Å. (PPT)!', 'Spør PPT!'],
    ['Kari Nes og Per Hansen er hjemme', 'Kari Nes og Per Hansen er hjemme'],
    ['Opplæringslova § 8A, klokka 8, den 8. mars', 'Opplæringslova § 8A, klokka 8, den 8. mars'],
    ['Neset og 18A', 'Neset og 18A'],
  ])('%s', (text, without) => expect(said(text)).toEqual({ node: 'paragraph', text: without }));

  it('leaves out lines that say nothing else, also a class that is a bare number', () => {
    const facts = (...rows: [string, string][]) => ({ node: 'facts' as const, rows: rows.map(([name, value]) => ({ name, value })) });
    expect(withoutWhereabouts(of([facts(['Elev', 'Kari Nes, 8'], ['Skole', 'Nes skole'], ['Skrevet av', 'Eva Lærer']), facts(['Klasse', '8A'], ['Kontaktlærer', 'Eva Lærer'])]), hidden)).toMatchObject({
      school: '', municipality: 'Fjordvik', nodes: [facts(['Elev', 'Kari Nes'], ['Skrevet av', 'Kontaktlærer'])],
    });
  });

  it('speaks of a kindergarten as one', () => expect(said('På Nes skole, i 8A', { unit: 'kindergarten' })).toEqual({ node: 'paragraph', text: 'På barnehagen, i avdelingen' }));
});
