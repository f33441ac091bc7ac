import { findItem, itemsOf, type Guide, type Item } from '../../core/guides/index';
import { partId, rowsOf, THEMES, WHOLE } from './outline-rows';
import { addBy, copyBy, dropOn, stepBy } from './places';

const item = (linkId: string, type: Item['type'] = 'text', more: Partial<Item> = {}): Item => ({ linkId, type, text: { nb: linkId }, ...more });
const guide: Guide = {
  key: 'samtale', title: { nb: 'Samtale' }, sources: [],
  parts: [
    { key: 'en', phase: 'questions', respondent: 'pupil', title: { nb: 'En' }, item: [item('a'), item('g', 'group', { item: [item('b')] }), item('c')] },
    { key: 'to', phase: 'questions', respondent: 'guardian', title: { nb: 'To' }, item: [item('d')] },
  ],
};
/** "a g(b) c | d". */
const drawn = ({ parts }: Guide): string => parts.map((part) => drawnLevel(part.item)).join(' | ');
const drawnLevel = (items: readonly Item[]): string => items.map(({ linkId, item: inside }) => (inside === undefined ? linkId : `${linkId}(${drawnLevel(inside)})`)).join(' ');

describe('where things are put in the outline', () => {
  test.each([
    [WHOLE, 'a g(b) c | d N'],
    [partId('en'), 'a g(b) c N | d'],
    ['a', 'a N g(b) c | d'],
    ['g', 'a g(b N) c | d'],
    ['b', 'a g(b N) c | d'],
    ['c', 'a g(b) c N | d'],
  ])('something new, when %s is chosen: %s', (chosen, after) => {
    const edited = addBy(guide, chosen, 'scale');
    expect(drawn(edited.guide).replace(edited.chosen ?? '', 'N')).toBe(after);
  });

  test('in a guide without parts, something new gets a part to stand in', () => {
    const { guide: begun } = addBy({ ...guide, parts: [] }, WHOLE, 'text');
    expect(begun.parts).toMatchObject([{ key: 'del-1', item: [{ type: 'text' }] }]);
  });

  test('copies stand by what is chosen, and in a part of their own in a guide without parts', () => {
    expect(copyBy(guide, 'a', [item('x'), item('y')]).guide.parts[0]?.item.map(({ text }) => text.nb)).toEqual(['a', 'x', 'y', 'g', 'c']);
    expect(copyBy({ ...guide, parts: [] }, WHOLE, [item('x')]).guide.parts).toMatchObject([{ key: 'del-1', item: [{ text: { nb: 'x' } }] }]);
  });

  test('where there is no room for more, nothing is put', () => {
    const [first] = guide.parts;
    const full = { ...guide, parts: [{ ...first!, item: Array.from({ length: 100 }, (_, n) => item(`q-${n}`)) }] };
    expect(addBy(full, 'q-3', 'text').guide).toBe(full);
  });

  test.each([
    ['c', 'a', 'before', 'c a g(b) | d'],
    ['a', 'c', 'after', 'g(b) c a | d'],
    ['a', 'g', 'into', 'g(b a) c | d'],
    ['b', 'd', 'after', 'a g() c | d b'],
    ['d', partId('en'), 'into', 'd a g(b) c | '],
    ['g', 'b', 'before', 'a g(b) c | d'],
    [partId('to'), partId('en'), 'before', 'd | a g(b) c'],
    [partId('en'), 'd', 'after', 'd | a g(b) c'],
  ] as const)('%s dropped on %s, %s it: %s', (dragged, onto, where, after) => {
    expect(drawn(dropOn(guide, dragged, onto, where).guide)).toBe(after);
  });

  test.each([
    ['a', 1, 'g(a b) c | d'],
    ['c', 1, 'a g(b) | c d'],
    ['d', -1, 'a g(b) c d | '],
    ['a', -1, 'a g(b) c | d'],
    [partId('en'), 1, 'd | a g(b) c'],
    [partId('en'), -1, 'a g(b) c | d'],
    [THEMES, 1, 'a g(b) c | d'],
  ] as const)('%s one step by %d: %s', (chosen, by, after) => {
    expect(drawn(stepBy(guide, chosen, by).guide)).toBe(after);
  });

  test('pressed long enough, one button brings a question through the whole guide', () => {
    let held = guide;
    for (let times = 0; times < 20; times += 1) held = stepBy(held, 'a', 1).guide;
    expect(itemsOf(held).at(-1)?.linkId).toBe('a');
    for (let times = 0; times < 20; times += 1) held = stepBy(held, 'a', -1).guide;
    expect(drawn(held)).toBe(drawn(guide));
    expect(findItem(held, 'a')?.part.key).toBe('en');
  });

  test('rows that say the same say it in plain values, so that they are not drawn again', () => {
    for (const row of rowsOf(guide, new Set(), 'nb')) for (const value of Object.values(row)) expect(typeof value === 'object' && value !== null).toBe(false);
  });
});
