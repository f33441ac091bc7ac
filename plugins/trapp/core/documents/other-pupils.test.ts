import type { Language } from '../language/index';
import { othersNamed, withoutOtherPupils, type OtherPupil, type Outline, type PeopleOnPaper } from './index';

const pupil = (givenName: string, familyName: string, isClassmate = false): OtherPupil => ({ givenName, familyName, isClassmate });
const people: PeopleOnPaper = {
  others: [
    pupil('Anna Sofie', 'Lie Berg'), pupil('Emma', 'Lund', true), pupil('Jonas', 'Ås', true), pupil('Per', 'Dag'), pupil('Stein', 'Vik', true), pupil('Čárli', 'O’Brien'), pupil('May', 'Iversen'), pupil('Kari', 'Hansen'), pupil('Mikkel', 'Moe', true),
    pupil('Anne-Grete', 'Sæther'), pupil('Emil', 'Ek'), pupil('Nora', 'Nes', true),
  ],
  family: ['Nora Berge', 'Ola Berge', 'Ester Lunde'],
  staff: ['Kari Hansen', 'Lars Ask'],
  near: ['Mikkel Holm'],
};
const outlineOf = (text: string, language: Language = 'nb'): Outline => ({
  language, title: 'Tiltaksplan', municipality: 'Fjordvik', school: 'Havn skole', mark: '', confidentiality: '', pageLabel: '', footer: '', nodes: [{ node: 'paragraph', text }],
});
const home = (text: string, { language = 'nb', unit = 'school', left = [] }: { language?: Language; unit?: 'school' | 'kindergarten'; left?: string[] } = {}): string => {
  const [node] = withoutOtherPupils(outlineOf(text, language), people, { unit, left }).nodes;
  return node?.node === 'paragraph' ? node.text : '';
};

describe('security: other pupils are not named in what goes home', () => {
  it.each([
    ['Spiser med Anna Sofie Lie Berg hver dag.', 'Spiser med en annen elev hver dag.'],
    ['Spiser med Anna Lie hver dag.', 'Spiser med en annen elev hver dag.'],
    ['Anna Berg henter ham. Jonas Ås følger.', 'En annen elev henter ham. En annen elev følger.'],
    ['Anna S. Lie Berg og Sofie Lie', 'En annen elev og en annen elev'],
    ['Sitter ved Emma L. i mat.', 'Sitter ved en annen elev i mat.'],
    ['Sitter ved Emma L i mat, og Jonas Å.', 'Sitter ved en annen elev i mat, og en annen elev'],
    ['Jonas Ås’ mor, Emma Lunds far og Emma L.s bror', 'En annen elevs mor, en annen elevs far og en annen elevs bror'],
    ['EMMA LUND og emma lund', 'En annen elev og en annen elev'],
    ['Med Lie Berg, Anna og Lund, Emma.', 'Med en annen elev og en annen elev.'],
    ['Čárli O\'Brien og Čárli O’Briens hund', 'En annen elev og en annen elevs hund'],
    ['Anne Grete Sæther, Anne-Grete Sæther og Anne-Grete S.', 'En annen elev, en annen elev og en annen elev'],
    ['Emma\u00a0Lund\nEmma\nLund', 'En annen elev\nEn annen elev'],
  ])('%s', (written, expected) => expect(home(written)).toBe(expected));

  it.each([
    '30 minutter per dag, hver dag i uken',
    'Nora Berge, Ola Berge og Ester Lunde møter. Kari Hansen og Lars Ask er med. Nora B. sier ja, og Nora snakker selv.',
    'Emma Thompson leser høyt. Emmas-uka. Vi lever livet i stein vik.',
    'Mikkel møter Nora ved porten.',
    'Emils bok. Peräla, Annali, Lundemma Lundx. Jonas-Emil.',
    'Emil tar bussen.',
  ])('leaves: %s', (written) => expect(home(written)).toBe(written));

  it('a first name alone is asked about when it is a classmate’s, and is masked until the maker says that it is somebody else', () => {
    const text = 'Emma hilser. Vi legger stein på stein. Stein er hardt, og Jonas henter Emmas ball.';
    expect(home(text)).toBe('En annen elev hilser. Vi legger stein på stein. En annen elev er hardt, og en annen elev henter en annen elevs ball.');
    expect(home(text, { left: ['Stein'] })).toBe('En annen elev hilser. Vi legger stein på stein. Stein er hardt, og en annen elev henter en annen elevs ball.');
    expect(othersNamed(outlineOf(text), people).map(({ name, sure, passages }) => [name, sure, passages.length])).toEqual([['Emma', false, 2], ['Stein', false, 1], ['Jonas', false, 1]]);
  });

  it('a whole name is masked whatever the maker says, and is told of first, with the words around it', () => {
    const text = 'Emma er med. Han sitter alltid i gruppe sammen med Anna Lie når klassen har matematikk og naturfag på torsdager.';
    expect(home(text, { left: ['Anna Lie', 'Anna', 'Emma'] })).toContain('sammen med en annen elev når');
    expect(othersNamed(outlineOf(text), people)).toEqual([
      { name: 'Anna Lie', sure: true, passages: ['… med. Han sitter alltid i gruppe sammen med Anna Lie når klassen har matematikk og naturfag på …'] },
      { name: 'Emma', sure: false, passages: ['Emma er med. Han sitter alltid i gruppe sammen …'] },
    ]);
  });

  it('in the language of the paper, and of the unit', () => {
    expect(home('Emma Lund’s ball. May I ask? He sits with May I.', { language: 'en' })).toBe('Another pupil’s ball. May I ask? He sits with another pupil');
    expect(home('Leikar med Emma Lund.', { language: 'nn' })).toBe('Leikar med ein annan elev.');
    expect(home('Leker med Emma Lund.', { unit: 'kindergarten' })).toBe('Leker med et annet barn.');
  });

  it('in every kind of node, also in a title', () => {
    const outline: Outline = {
      ...outlineOf(''), title: 'Plan for Emma Lund',
      nodes: [
        { node: 'table', columns: [{ title: 'Navn', width: 1 }], rows: [['Emma Lund'], [{ ticked: true, text: 'Anna Lie' }]], rowHeads: false }, { node: 'list', ordered: false, items: ['Jonas Ås'] },
        { node: 'quote', text: 'Jeg liker Emma Lund', by: 'Anna Lie' }, { node: 'answers', rows: [{ question: 'Hvem?', answer: 'Emma L.' }] }, { node: 'facts', rows: [{ name: 'Går med', value: 'Jonas Å.' }] }, { node: 'callout', title: 'Ring', text: 'Per Dag' },
      ],
    };
    expect(JSON.stringify(withoutOtherPupils(outline, people, { unit: 'school' }))).not.toMatch(/Emma|Anna|Jonas|Lund|Per Dag/);
  });

  it('1,500 pupils and a long paper', () => {
    const many = { ...people, others: Array.from({ length: 1500 }, (_, index) => pupil(`Fornavn${index % 300}`, `Etternavn${index}`, index < 30)) };
    const outline = outlineOf(Array.from({ length: 1200 }, (_, index) => `Ord og Fornavn${index} Etternavn${index}.`).join(' ').slice(0, 19_000));
    expect(JSON.stringify(withoutOtherPupils(outline, many, { unit: 'school' }))).toContain('en annen elev');
  });
});
