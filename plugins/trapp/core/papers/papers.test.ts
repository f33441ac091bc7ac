import { languages } from '../language/index';
import { addBlock, blockKinds, checkDraftPaper, checkPaper, draftBlocks, fieldsIn, fieldsOf, fillFields, keptFields, paperFields, paperKinds, papersFor, readDraftPaper, shownFields, shownName, type PaperBlock, type PaperKind, type PaperTemplate } from './index';

const text = (nb: string) => ({ nb });
const paper = (kind: PaperKind, ...blocks: PaperBlock[]): PaperTemplate => ({ key: 'prove', kind, title: text('Prøve'), heading: text('Prøve'), blocks, sources: [] });
const says = (kind: PaperKind, nb: string) => checkPaper(paper(kind, { key: 'a', block: 'paragraph', text: text(nb) })).errors.map(({ path, message }) => `${path}: ${message}`);

describe('fields of papers', () => {
  test.each(paperKinds)('B76: fields of %s have names of their own in each language, so that what is typed is one field', (kind) => {
    for (const language of languages) {
      const names = fieldsOf(kind).map((key) => shownName(key, language));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('B76: no two lines of the catalogue have the same name in a language, for what is typed is looked up in all of it', () => {
    for (const language of languages) {
      const names = Object.keys(paperFields).filter((key) => paperFields[key]?.shape === 'value').map((key) => shownName(key, language));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test.each(languages)('B76: a field is shown by its name and kept by its key (%s)', (language) => {
    const kept = 'Hei {pupil}, møtet er {meeting-time} på {meeting-place}. {finnes-ikke} { } {';
    const shown = shownFields(kept, language);
    expect(shown).toContain(`{${shownName('pupil', language)}}`);
    expect(keptFields(shown, language)).toBe(kept);
    expect(shownFields(keptFields(shown, language), language)).toBe(shown);
  });

  test('B76: a field typed in another language, or in capitals, is the same field', () => {
    expect(keptFields('{Pupil} {ELEV} {dato og tid}', 'en')).toBe('{pupil} {pupil} {meeting-time}');
  });

  test('a value is put in once and as it is, whatever is in it', () => {
    expect(fillFields('{pupil}: {school}', (field) => ({ pupil: '{school} $& <b>', school: 'Skolen' })[field], (written) => written)).toBe('{school} $& <b>: Skolen');
    expect(fieldsIn('{a} {b{c}} }')).toEqual(['a', 'c']);
  });
});

describe('checking a paper', () => {
  test.each([
    ['invitation', '{finnes ikke}', /blocks\.0\.text: «\{finnes ikke\}» er ikke et felt som finnes.*\{elev\}.*\{dato og tid\}/],
    ['letter', '{meeting-time}', /«Dato og tid» kan ikke stå i brev/],
    ['plan', '{measures}', /«Tiltakene» er et helt stykke/],
    ['plan', 'En { alene', /krøllparentes står alene/],
    ['information', '{pupil}', /«Elev» kan ikke stå i informasjonsark/],
    ['letter', '{__proto__} {constructor}', /«\{__proto__\}» er ikke et felt/],
  ] as const)('B76: in %s, "%s" is refused in words', (kind, nb, message) => expect(says(kind, nb).join('\n')).toMatch(message));

  test('B76: pieces and facts are of the paper’s own kind, in every language', () => {
    const wrong = paper('letter', { key: 'a', block: 'field', field: 'measures' }, { key: 'a', block: 'facts', fields: ['pupil', 'measures', 'borte'] }, { key: 'b', block: 'note', text: { nb: 'Hei', en: '{nobody}' } });
    expect(checkPaper(wrong).errors.map(({ path }) => path)).toEqual(['blocks.0.field', 'blocks.1.fields.1', 'blocks.1.fields.2', 'blocks.2.text.en', 'blocks']);
  });

  test('a plan without room to sign, and a letter that asks for nothing, are worth a second look', () => {
    expect(checkPaper(paper('plan', { key: 'a', block: 'field', field: 'measures' })).advice.map(({ message }) => message)).toEqual([expect.stringContaining('underskrifter')]);
    expect(checkPaper(paper('letter', { key: 'a', block: 'paragraph', text: text('Hei') })).advice.map(({ message }) => message)).toEqual([expect.stringContaining('minst ett felt')]);
  });
});

describe('writing a paper', () => {
  test.each(blockKinds)('a new %s has a key of its own and can be read at once', (block) => {
    const blocks = addBlock([{ key: 'del-2', block: 'note', text: text('Hei') }], block, 'plan');
    expect(blocks.map(({ key }) => key)).toEqual(['del-2', 'del-3']);
    expect(readDraftPaper({ kind: 'plan', blocks })?.blocks).toHaveLength(2);
  });

  test('what is no part is left out', () => {
    expect(draftBlocks({ blocks: [{ key: 'a' }, null, 7, ['b'], { key: 'c' }] })).toEqual([{ key: 'a' }, { key: 'c' }]);
    expect(draftBlocks({ blocks: 'a' })).toEqual([]);
  });

  test('half-written and hostile drafts are read as far as they can be', () => {
    expect(readDraftPaper({ kind: 'finnes-ikke' })).toBeNull();
    const read = readDraftPaper({ kind: 'letter', title: 7, heading: {}, blocks: [{ block: 'paragraph' }, { block: 'script' }, 'x', { block: 'list', ordered: false, items: [{ nb: 'Hei' }, null] }] });
    expect(read?.blocks.map(({ block }) => block)).toEqual(['list']);
  });

  test('B76: a paper is checked while the rest of the routine is half-done, and unfinished parts are told of by their place', () => {
    const problems = checkDraftPaper({ kind: 'letter', heading: { nb: 'Hei {feil}' }, blocks: [{ block: 'paragraph' }, { key: 'a', block: 'note', text: { nb: '{pupil} {borte}' } }] });
    expect(problems.map(({ path }) => path)).toEqual(['heading', 'blocks.0', 'blocks.1.text']);
    expect(checkDraftPaper({})).toEqual([]);
  });

  test('the paper for one template goes before the one for all', () => {
    const [all, own, other] = [paper('minutes'), { ...paper('minutes'), template: 'a' }, { ...paper('minutes'), template: 'b' }];
    expect(papersFor([all, own, other, paper('plan')], ['minutes'], 'a')).toEqual([own, all]);
  });
});
