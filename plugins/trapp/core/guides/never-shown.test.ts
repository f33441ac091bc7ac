import { checkGuide } from './check';
import type { EnableWhen, Guide, Item } from './guide';
import { neverShown } from './never-shown';

const item = (linkId: string, type: Item['type'], enableWhen: EnableWhen[] = [], more: Partial<Item> = {}): Item => ({ linkId, type, text: { nb: `Spørsmål ${linkId}` }, ...(enableWhen.length > 0 && { enableWhen }), ...more });
const guide = (...items: Item[]): Guide => ({ key: 'samtale', title: { nb: 'Samtale' }, parts: [{ key: 'del', phase: 'questions', respondent: 'pupil', title: { nb: 'Del' }, item: items }], sources: [] });
const when = (question: string, operator: EnableWhen['operator'], answer: EnableWhen['answer']): EnableWhen => ({ question, operator, answer });
const answerOption = ['ja', 'nei', 'litt'].map((value) => ({ value, text: { nb: value } }));
const yes = item('trives', 'boolean');
const one = item('en', 'choice', [], { answerOption });
const several = item('flere', 'multi_choice', [], { answerOption });
const scale = item('skala', 'scale', [], { min: 1, max: 5 });
const text = (...conditions: EnableWhen[]) => item('x', 'text', conditions);
const any = { enableBehavior: 'any' as const };

test.each<[string, Item[], string[]]>([
  ['yes and no at once', [yes, text(when('trives', '=', true), when('trives', '=', false))], ['x']],
  ['answered, and not answered', [yes, text(when('trives', 'exists', false), when('trives', '=', true))], ['x']],
  ['two choices of one', [one, text(when('en', '=', 'ja'), when('en', '=', 'nei'))], ['x']],
  ['none of the choices there are', [one, text(...['ja', 'nei', 'litt'].map((value) => when('en', '!=', value)))], ['x']],
  ['ticked and not ticked', [several, text(when('flere', '=', 'ja'), when('flere', '!=', 'ja'))], ['x']],
  ['above the end of the scale', [scale, text(when('skala', '>', 5))], ['x']],
  ['above 3 and below 2', [scale, text(when('skala', '>', 3), when('skala', '<', 2))], ['x']],
  ['the whole numbers between 3 and 4', [scale, text(when('skala', '>', 3), when('skala', '<', 4))], ['x']],
  ['after one day and before another that comes first', [item('dag', 'date'), text(when('dag', '>', '2026-10-02'), when('dag', '<', '2026-10-01'))], ['x']],
  ['each way of several shut by the same', [one, scale, item('g', 'group', [when('en', '=', 'ja')], { item: [item('x', 'text', [when('en', '=', 'nei'), when('en', '=', 'litt')], any)] })], ['x']],
  ['a chain: it hangs on what is shown for the other answer', [yes, item('hvorfor', 'text', [when('trives', '=', false)]), text(when('hvorfor', 'exists', true), when('trives', '=', true))], ['x']],
  ['a chain: what it hangs on is never shown', [yes, item('b', 'text', [when('trives', '=', true), when('trives', '=', false)]), text(when('b', 'exists', true))], ['b', 'x']],
  ['a group, told once for all in it', [yes, item('g', 'group', [when('trives', '=', true), when('trives', '=', false)], { item: [item('x', 'text')] })], ['g']],
  ['in a row, for what stands above all rows', [yes, item('venner', 'repeat', [when('trives', '=', true)], { item: [text(when('trives', '=', false))] })], ['x']],
])('G16: %s: nobody can see the question', (_title, items, expected) => {
  expect(neverShown(guide(...items)).map(({ linkId }) => linkId)).toEqual(expected);
  expect(checkGuide(guide(...items)).errors.map(({ path }) => path)).toEqual(expected.map((linkId) => `${linkId}.enableWhen`));
});

test.each<[string, Item[]]>([
  ['one of several is enough', [yes, item('x', 'text', [when('trives', '=', true), when('trives', '=', false)], any)]],
  ['several may be ticked at once', [several, text(when('flere', '=', 'ja'), when('flere', '=', 'nei'))]],
  ['what is hidden is not answered', [yes, item('b', 'text', [when('trives', '=', true)]), text(when('b', 'exists', false), when('trives', '=', false))]],
  ['a number with decimals between 3 and 4', [item('tall', 'decimal'), text(when('tall', '>', 3), when('tall', '<', 4))]],
  ['texts that are not some', [item('navn', 'string'), text(when('navn', '!=', 'a'), when('navn', '!=', 'b'))]],
  ['a chain that can be so', [yes, one, item('b', 'text', [when('trives', '=', true)]), item('c', 'text', [when('b', 'exists', true), when('en', '!=', 'ja')]), text(when('c', 'exists', true), when('en', '=', 'litt'))]],
])('G16: %s: the question can be seen', (_title, items) => {
  expect(neverShown(guide(...items))).toEqual([]);
});

test('G16: of conditions with more ways than can be followed nothing is said, and nobody waits for it', () => {
  const firsts = Array.from({ length: 10 }, (_, index) => item(`a${index}`, 'choice', [], { answerOption }));
  const many = Array.from({ length: 30 }, (_, layer) => item(`b${layer}`, 'text', firsts.map(({ linkId }, index) => when(layer === 0 ? linkId : `b${Math.max(0, layer - 1 - (index % 3))}`, 'exists', true)), any));
  expect(neverShown(guide(...firsts, ...many, item('x', 'text', many.slice(0, 10).map(({ linkId }) => when(linkId, 'exists', true)))))).toEqual([]);
});
