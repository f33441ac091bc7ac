import fc from 'fast-check';
import { checkAnswers } from './check-answers';
import { answerInWords } from './fields/index';
import type { Answer, Answers, Guide, Item } from './guide';
import { visibleAnswers, visibleLinkIds } from './visibility';

const item = (linkId: string, type: Item['type'], more: Partial<Item> = {}): Item => ({ linkId, type, text: { nb: `Spørsmål ${linkId}` }, ...more });
const options = [
  { value: 'ja', text: { nb: 'Ja, ofte', en: 'Yes, often' } },
  { value: 'nei', text: { nb: 'Nei' } },
];
const guide: Guide = {
  key: 'samtale',
  title: { nb: 'Samtale' },
  parts: [
    {
      key: 'elev',
      phase: 'questions',
      respondent: 'pupil',
      title: { nb: 'Til eleven' },
      item: [
        item('trives', 'choice', { answerOption: options, required: true }),
        item('vondt', 'group', {
          enableWhen: [{ question: 'trives', operator: '=', answer: 'nei' }],
          item: [item('hva', 'text', { required: true, maxLength: 20 }), item('skala', 'scale', { min: 1, max: 5, required: true, maxText: { nb: 'Alltid' } })],
        }),
        item('hjelp', 'multi_choice', { answerOption: options, enableWhen: [{ question: 'hva', operator: 'exists', answer: true }] }),
        item('dato', 'date', { enableWhen: [{ question: 'hjelp', operator: '=', answer: 'ja' }] }),
        item('sovn', 'factor', { enableWhen: [{ question: 'dato', operator: '>=', answer: '2026-08-01' }] }),
        item('antall', 'integer', { min: 0, max: 10 }),
        item('enig', 'boolean'),
      ],
    },
  ],
  sources: [],
};
const unhappy: Answers = { trives: 'nei', hva: 'Matte', skala: 2, hjelp: ['ja'], dato: '2026-09-01', sovn: { weight: 'risk', note: 'Sover lite' } };

test('G7, G8: each shown answer may show the next', () => {
  expect([...visibleLinkIds(guide, unhappy)]).toEqual(['trives', 'vondt', 'hva', 'skala', 'hjelp', 'dato', 'sovn', 'antall', 'enig']);
  expect(visibleAnswers(guide, unhappy)).toEqual(unhappy);
});

test('G7, G8: hiding the group hides its questions and all that hangs on their answers', () => {
  const happy = { ...unhappy, trives: 'ja' };
  expect([...visibleLinkIds(guide, happy)]).toEqual(['trives', 'antall', 'enig']);
  expect(visibleAnswers(guide, happy)).toEqual({ trives: 'ja' });
});

test('G9: a hidden answer asks for nothing at signing, and comes back when it is shown again', () => {
  const happy: Answers = { ...unhappy, trives: 'ja', skala: 99 };
  expect(checkAnswers(guide, happy)).toEqual([]);
  expect(visibleAnswers(guide, { ...happy, trives: 'nei' })).toMatchObject({ hva: 'Matte', skala: 99 });
});

test.each<[string, Answers, string, RegExp]>([
  ['a required question without an answer', {}, 'trives', /^«Spørsmål trives»: Svar på spørsmålet/],
  ['a required question inside a shown group', { ...unhappy, hva: '  ' }, 'hva', /Svar på spørsmålet/],
  ['an option that is not offered', { trives: 'kanskje' }, 'trives', /ett av svarene/],
  ['an option given twice', { ...unhappy, hjelp: ['ja', 'ja'] }, 'hjelp', /bare én gang/],
  ['a text that is too long', { ...unhappy, hva: 'x'.repeat(21) }, 'hva', /plass til 20 tegn/],
  ['a number off the scale', { ...unhappy, skala: 6 }, 'skala', /fra 1 til 5/],
  ['half a number', { trives: 'ja', antall: 1.5 }, 'antall', /helt tall/],
  ['a number below the least', { trives: 'ja', antall: -1 }, 'antall', /lavere enn 0/],
  ['a day that does not exist', { ...unhappy, dato: '2026-02-30' }, 'dato', /dato som finnes/],
  ['a text where yes or no is asked', { trives: 'ja', enig: 'ja' }, 'enig', /ja eller nei/],
  ['a text where a factor is weighed', { ...unhappy, sovn: 'dårlig' }, 'sovn', /beskytter, er en risiko/],
  ['an answer to a group', { ...unhappy, vondt: 'ja' }, 'vondt', /til informasjon/],
  ['G10: an answer to a question that does not exist', { trives: 'ja', borte: 'noe' }, 'borte', /hører ikke til noe spørsmål.*tatt vare på/],
])('S66: %s is told about in plain words', (_title, answers, linkId, message) => {
  expect(checkAnswers(guide, answers)).toEqual([{ path: linkId, message: expect.stringMatching(message) }]);
});

test('G9: what is printed and counted is the visible answers', () => {
  expect(visibleAnswers(guide, { ...unhappy, trives: 'ja' })).toEqual({ trives: 'ja' });
});

test.each<[string, Answer, 'nb' | 'nn' | 'en' | 'se', string]>([
  ['trives', 'ja', 'en', 'Yes, often'],
  ['trives', 'nei', 'en', 'Nei'],
  ['trives', 'finnes-ikke', 'nb', 'finnes-ikke'],
  ['hjelp', ['ja', 'nei'], 'nb', 'Ja, ofte, Nei'],
  ['skala', 4, 'nb', '4 (5 = Alltid)'],
  ['dato', '2026-09-01', 'nb', '01.09.2026'],
  ['dato', 'i morgen', 'nb', 'i morgen'],
  ['sovn', { weight: 'protective', note: '' }, 'nn', 'Vernar'],
  ['sovn', { weight: 'not_relevant', note: ' Nei ' }, 'en', 'Not relevant: Nei'],
  ['enig', false, 'se', 'Ii'],
  ['antall', 0, 'nb', '0'],
  ['hva', '   ', 'nb', ''],
  ['hva', null, 'nb', ''],
])('S76: the answer to %s, %j, reads in %s as %j', (linkId, answer, language, words) => {
  const found = guide.parts[0]?.item.flatMap((held) => [held, ...(held.item ?? [])]).find((held) => held.linkId === linkId);
  expect(answerInWords(found as Item, answer, language)).toBe(words);
});

const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }), fc.constantFrom<Answer[]>('ja', 'nei', ['ja'], '2026-09-01'));
const anyAnswers = fc.dictionary(fc.constantFrom('trives', 'vondt', 'hva', 'skala', 'hjelp', 'dato', 'sovn', 'antall', 'enig', 'borte', 'constructor'), anyAnswer);

test('pain 7: whatever is answered, leaving the hidden answers out changes nothing that is shown', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const kept = visibleAnswers(guide, answers);
      expect(visibleLinkIds(guide, kept)).toEqual(visibleLinkIds(guide, answers));
      expect(visibleAnswers(guide, kept)).toEqual(kept);
    }),
  );
});

test('pain 7: whatever is answered, it can be read in words', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      for (const held of guide.parts[0]?.item ?? []) expect(typeof answerInWords(held, answers[held.linkId], 'nb')).toBe('string');
    }),
  );
});
