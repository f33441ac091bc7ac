import { checkGuide } from './check';
import { checkAnswers } from './check-answers';
import { answerInWords } from './fields/index';
import { answersSchema, guideSchema, type Answer, type Answers, type Guide, type Item } from './guide';
import { visibleLinkIds } from './visibility';

const item = (linkId: string, type: Item['type'], more: Partial<Item> = {}): Item => ({ linkId, type, text: { nb: `Spørsmål ${linkId}` }, ...more });
const guideOf = (items: Item[]): Guide => ({ key: 'samtale', title: { nb: 'Samtale' }, parts: [{ key: 'del', phase: 'questions', respondent: 'pupil', title: { nb: 'Del' }, item: items }], sources: [] });
const guide = guideOf([
  item('timer', 'decimal', { min: 0, max: 24, recommended: true }),
  item('trygg', 'person', { required: true }),
  item('attest', 'attachment', { enableWhen: [{ question: 'timer', operator: '<', answer: 6.5 }, { question: 'trygg', operator: 'exists', answer: true }] }),
  item('underskrift', 'signature'),
]);
const answers: Answers = { timer: 6.25, trygg: { name: 'Sol', role: 'tante' }, attest: 'Erklæring fra fastlegen, i elevmappa' };

test('S66: a number with decimals, a person, a note of a paper and a line to sign on are parts of a sound guide', () => {
  expect(checkGuide(guide)).toEqual({ errors: [], advice: [] });
  expect(guideSchema.safeParse(guide).success).toBe(true);
  expect(answersSchema.safeParse(answers).success).toBe(true);
  expect(checkAnswers(guide, answers)).toEqual([]);
  expect([...visibleLinkIds(guide, answers)]).toEqual(['timer', 'trygg', 'attest', 'underskrift']);
});

test('G8: a person without a name is no answer', () => {
  const nobody: Answers = { ...answers, trygg: { name: ' ', role: 'tante' } };
  expect([...visibleLinkIds(guide, nobody)]).not.toContain('attest');
  expect(checkAnswers(guide, nobody)).toEqual([{ path: 'trygg', message: expect.stringMatching(/Svar på spørsmålet/) }]);
});

test('what is recommended may be left open, and what is required may not', () => {
  expect(checkAnswers(guide, {}).map(({ path }) => path)).toEqual(['trygg']);
});

test.each<[string, Answers, string, RegExp]>([
  ['a text where a number is asked', { ...answers, timer: 'seks' }, 'timer', /Skriv et tall/],
  ['a number above the most', { ...answers, timer: 24.5 }, 'timer', /høyere enn 24/],
  ['a text where a person is asked', { ...answers, trygg: 'Sol' }, 'trygg', /hvem det er/],
  ['an answer to a line to sign on', { ...answers, underskrift: 'Sol' }, 'underskrift', /til informasjon/],
])('S66: %s is told about in plain words', (_title, given, linkId, message) => {
  expect(checkAnswers(guide, given)).toContainEqual({ path: linkId, message: expect.stringMatching(message) });
});

test.each<[string, Answer, 'nb' | 'en', string]>([
  ['timer', 6.25, 'nb', '6,25'],
  ['timer', 6.25, 'en', '6.25'],
  ['trygg', { name: 'Sol', role: 'tante' }, 'nb', 'Sol, tante'],
  ['trygg', { name: 'Sol', role: '' }, 'nb', 'Sol'],
  ['attest', 'I elevmappa', 'nb', 'I elevmappa'],
])('S76: the answer to %s, %j, reads in %s as %j', (linkId, answer, language, words) => {
  const found = guide.parts[0]?.item.find((held) => held.linkId === linkId);
  expect(answerInWords(found as Item, answer, language)).toBe(words);
});

test.each<[string, Item[], RegExp]>([
  ['G2: a line to sign on that must be answered', [item('a', 'signature', { required: true })], /kan derfor ikke være obligatorisk/],
  ['G2: information that should be answered', [item('a', 'display', { recommended: true })], /kan derfor ikke være obligatorisk/],
  ['G2: required and recommended at once', [item('a', 'text', { required: true, recommended: true })], /både obligatorisk og anbefalt/],
  ['G4: decimals upside down', [item('a', 'decimal', { min: 5, max: 1 })], /laveste tallet er høyere/],
  ['G5: a person that is larger than another', [item('a', 'person'), item('b', 'text', { enableWhen: [{ question: 'a', operator: '>', answer: 'k' }] })], /større eller mindre/],
])('%s is an error', (_title, items, message) => {
  expect(checkGuide(guideOf(items)).errors.map((problem) => problem.message)).toContainEqual(expect.stringMatching(message));
});
