import { inLanguage, problemsOfGuide, readDraftGuide } from './draft-guide';
import { changeType } from './edit-items';
import type { Guide, Item } from './guide';

const guide: Guide = {
  key: 'samtale', title: { nb: 'Samtale', nn: 'Samtale (nn)' }, sources: [],
  parts: [{
    key: 'del-1', phase: 'questions', respondent: 'pupil', title: { nb: 'Til eleven', nn: 'Til eleven (nn)' },
    item: [{ linkId: 'g', type: 'group', text: { nb: 'Gruppe' }, item: [{ linkId: 'sporsmal-1', type: 'text', text: { nb: '', nn: ' ' } }, { linkId: 'skala', type: 'scale', text: { nb: 'Hvor bra?', nn: 'Kor bra?' }, min: 1, max: 5 }] }],
  }],
};

describe('a draft guide', () => {
  test('is edited as it is, half-done as it may be', () => {
    expect(readDraftGuide(guide)).toBe(guide);
    expect(readDraftGuide({ key: 'ny', title: { nb: '' } })).toEqual({ key: 'ny', title: { nb: '' }, parts: [], sources: [] });
  });

  test.each([[null], ['tekst'], [[]], [{ key: 'x', title: 'x' }], [{ ...guide, parts: {} }], [{ ...guide, parts: [{ ...guide.parts[0], item: [{ linkId: 'a', type: 'video', text: { nb: 'x' } }] }] }]])(
    'that is something else altogether is not shown as a form: %j', (value) => expect(readDraftGuide(value)).toBeNull(),
  );

  test('what lacks is told at its own question, advice apart from errors', () => {
    expect(problemsOfGuide(guide).map(({ at, field, isAdvice }) => ({ ...at, field, isAdvice }))).toEqual([
      { kind: 'item', id: 'sporsmal-1', field: 'text.nb', isAdvice: false },
      { kind: 'item', id: 'skala', field: '', isAdvice: true },
    ]);
    expect(problemsOfGuide({ ...guide, parts: [] }).map(({ at }) => at.kind)).toEqual(['guide']);
  });

  test.each([null, 7, 'password', {}, { fact: 'password' }, { fact: 'absence' }, { fact: 'absence', params: { measure: '__proto__' } }, { fact: 'choices_made', params: {} }])(
    'a question that the system is to fill in with %j is told of, and can be made another', (prefill) => {
      for (const type of ['text', 'integer', 'decimal', 'boolean'] as const) {
        const item = { linkId: 'a', type, text: { nb: 'Tallet' }, prefill } as unknown as Item;
        expect(problemsOfGuide({ ...guide, parts: guide.parts.map((part) => ({ ...part, item: [item] })) }).map(({ at }) => at)).toContainEqual({ kind: 'item', id: 'a' });
        expect(changeType(item, 'date')).not.toHaveProperty('prefill');
        expect(changeType({ ...item, type: 'date' }, 'integer').type).toBe('integer');
      }
    },
  );

  test('reads in one language as its reader gets it, in bokmål where it is not translated', () => {
    const nn = inLanguage(guide, 'nn');
    expect(nn.title).toEqual({ nb: 'Samtale (nn)' });
    expect(nn.parts[0]?.item[0]).toMatchObject({ text: { nb: 'Gruppe' }, item: [{ text: { nb: '' } }, { text: { nb: 'Kor bra?' } }] });
  });
});
