import { added, asKind, at, conditionsIn, countOf, doubled, put, readTree, shifted, unwrapped, wrapped, type DraftNode } from './tree';

const one = { fact: 'grade', operator: 'greaterThan', value: 1 };
const two = { fact: 'open_cases', operator: 'equal', value: 0 };
const three = { fact: 'meetings_held', operator: 'equal', value: 2 };
const root: DraftNode = { all: [one, { any: [two, { not: three }] }] };

describe('conditions as a tree', () => {
  it('S13: a node is found by the path that the check tells', () => {
    expect(at(root, ['all', 1, 'any', 1, 'not'])).toEqual(three);
    expect(at(root, ['all', 7])).toBeUndefined();
    expect(countOf(root)).toBe(3);
    expect(conditionsIn(root)).toEqual([['all', 0], ['all', 1, 'any', 0], ['all', 1, 'any', 1, 'not']]);
  });

  it('S13: nodes are changed, taken out, doubled and moved', () => {
    expect(put(root, ['all', 1, 'any', 1, 'not'], one)).toEqual({ all: [one, { any: [two, { not: one }] }] });
    expect(put(root, ['all', 0], undefined)).toEqual({ all: [{ any: [two, { not: three }] }] });
    expect(put(root, ['all', 1, 'any', 1, 'not'], undefined)).toEqual({ all: [one, { any: [two, { not: { all: [] } }] }] });
    expect(doubled(root, ['all', 1, 'any', 0])).toEqual({ all: [one, { any: [two, two, { not: three }] }] });
    expect(doubled({ not: one }, ['not'])).toEqual({ not: { all: [one, one] } });
    expect(shifted(root, ['all', 0], 1)).toEqual({ all: [{ any: [two, { not: three }] }, one] });
    expect(shifted(root, ['all', 0], -1)).toEqual(root);
    expect(shifted(root, ['all', 1, 'any', 1, 'not'], 1)).toEqual(root);
  });

  it('S13: a group changes its word and keeps its parts', () => {
    expect(asKind({ all: [one, two] }, 'any')).toEqual({ any: [one, two] });
    expect(asKind({ all: [one, two] }, 'not')).toEqual({ not: { all: [one, two] } });
    expect(asKind({ all: [one] }, 'not')).toEqual({ not: one });
    expect(asKind({ not: { all: [one, two] } }, 'any')).toEqual({ any: [one, two] });
    expect(asKind({ not: one }, 'all')).toEqual({ all: [one] });
  });

  it('S13: what is added to not-this stands inside it', () => {
    expect(added({ not: one }, two)).toEqual({ not: { all: [one, two] } });
    expect(added({ not: { any: [one] } }, two)).toEqual({ not: { any: [one, two] } });
    expect(added({ any: [] }, two)).toEqual({ any: [two] });
  });

  it('S13: a node is put in a group of its own, and the group is opened again', () => {
    const inside = wrapped(root, ['all', 0], 'any');
    expect(inside).toEqual({ all: [{ any: [one] }, { any: [two, { not: three }] }] });
    expect(unwrapped(inside, ['all', 0])).toEqual(root);
    expect(unwrapped(root, [])).toEqual(root);
  });

  it.each([[null], ['tekst'], [[]], [{}], [{ all: 'nei' }], [{ all: [null, 7] }], [{ not: [] }]])('S13: %j is read as something to begin from', (written) => {
    expect(() => countOf(readTree(written))).not.toThrow();
  });

  it('security: endless levels are cut off', () => {
    const deep = Array.from({ length: 500 }).reduce<unknown>((inner) => ({ not: inner }), one);
    expect(countOf(readTree(deep))).toBe(0);
  });
});
