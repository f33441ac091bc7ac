import { isRefusal } from '../refusals';
import { decideBlock, type BlockAsk } from './index';

const context = { today: '2026-11-20', by: { id: 'rektor', name: 'Rektor Prøve' } };
const block: BlockAsk = { what: 'block', ground: 'restraining_order', text: '', from: '2026-11-02' };
const lift: BlockAsk = { what: 'lift', ground: 'over', text: 'Opphevet av retten.', from: '2026-11-20' };

/** Where it is wrong; null when it is decided. */
function wrongAt(blocked: boolean, ask: BlockAsk): string | null {
  const result = decideBlock({ blocked }, ask, context);
  return isRefusal(result) ? (result.problems[0]?.path ?? '') : null;
}

describe('sec-10: a guardian is blocked, and the block is lifted, by somebody who says why', () => {
  it('is kept as it was said, with who said it and when', () => {
    expect(decideBlock({ blocked: false }, block, context)).toEqual({ ...block, by: context.by, on: '2026-11-20' });
    expect(decideBlock({ blocked: true }, lift, context)).toEqual({ ...lift, by: context.by, on: '2026-11-20' });
  });

  it.each<[string, boolean, BlockAsk, string | null]>([
    ['blocked already', true, block, 'what'],
    ['not blocked', false, lift, 'what'],
    ['from today', false, { ...block, from: '2026-11-20' }, null],
    ['from a day that is not yet', false, { ...block, from: '2026-11-21' }, 'from'],
    ['something else, without words', false, { ...block, ground: 'other' }, 'text'],
    ['something else, in words', false, { ...block, ground: 'other', text: 'Avtale i retten.' }, null],
    ['lifted without words', true, { ...lift, text: '' }, 'text'],
  ])('%s', (_, blocked, ask, path) => expect(wrongAt(blocked, ask)).toBe(path));
});
