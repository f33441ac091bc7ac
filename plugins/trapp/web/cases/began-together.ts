import type { EffectsView } from '../../core/contracts/index';

type Row = EffectsView['rows'][number];

/** What began on a day with what began together with it: the absence cannot tell them apart, so its figures stand once. */
export interface Began {
  readonly first: Row;
  readonly along: readonly Row[];
}

/** A plan with those of its measures that began the same day, and measures of a plan that began on another day together. The order stays. */
export function beganTogether(rows: readonly Row[]): Began[] {
  return rows.reduce<Began[]>((list, row) => {
    const at = row.kind === 'measure' ? list.findIndex(({ first }) => first.kind !== 'meeting' && first.recordId === row.recordId && first.day === row.day) : -1;
    return at < 0 ? [...list, { first: row, along: [] }] : list.map((one, index) => (index === at ? { ...one, along: [...one.along, row] } : one));
  }, []);
}
