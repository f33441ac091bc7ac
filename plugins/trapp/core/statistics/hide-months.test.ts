import { hideSmallMonths, type SchoolMonths } from './hide-months';

const months = ['2026-08', '2026-09', '2026-10', '2026-11'];
/** A school of fifty; of each month, the pupils who are away a tenth of it, from which on. */
const school = (...away: readonly (readonly [from: number, pupils: number])[]): SchoolMonths => ({
  months: months.slice(0, away.length),
  shares: Array.from({ length: 50 }, (_, pupil) => away.map(([from, pupils]) => (pupil >= from && pupil < from + pupils ? 10 : 0))),
});
const shown = (...schools: readonly SchoolMonths[]) => hideSmallMonths(schools).map(({ share }) => share);

describe('B58 B95: the municipality month by month, for somebody who sees no pupil', () => {
  it('B58: the mean of the pupils’ shares, and how many schools there are in it', () => {
    expect(hideSmallMonths([school([0, 10], [0, 20]), school([0, 10], [0, 30])])).toEqual([{ month: '2026-08', share: 2, schools: 2 }, { month: '2026-09', share: 5, schools: 2 }]);
  });

  it('B95: a month that few have been away in is hidden, and another with it: the school year less the others would tell it', () => {
    expect(shown(school([0, 3], [0, 20], [0, 12], [0, 30]))).toEqual(['hidden', 4, 'hidden', 6]);
  });

  it('B95: the same few in two months are still few, so that a third is hidden with them', () => {
    expect(shown(school([0, 3], [0, 3], [0, 12], [0, 30]))).toEqual(['hidden', 'hidden', 'hidden', 6]);
    expect(shown(school([0, 3], [10, 3], [0, 12], [0, 30]))).toEqual(['hidden', 'hidden', 2.4, 6]);
  });

  it('B95: what the overview of the month alone hides of the municipality is hidden here, too', () => {
    expect(shown(school([0, 2], [0, 20], [0, 25]), school([0, 40], [0, 25], [0, 30]))[0]).not.toBe('hidden');
    expect(shown(school([0, 2], [0, 20], [0, 25]), school([0, 2], [0, 25], [0, 30]))).toEqual(['hidden', 'hidden', 5.5]);
  });

  it('a school whose month is not known is not in it, and a month that nobody knows is none', () => {
    const without: SchoolMonths = { months, shares: Array.from({ length: 50 }, () => [10, Number.NaN, Number.NaN, Number.NaN]) };
    expect(hideSmallMonths([without])).toEqual([{ month: '2026-08', share: 10, schools: 1 }]);
    expect(hideSmallMonths([])).toEqual([]);
  });

  it('B95: of any months, what is hidden is at least two with five pupils behind them, or everything', () => {
    for (const a of [0, 3, 6]) for (const b of [0, 3, 6]) for (const c of [0, 3, 6]) for (const d of [0, 3, 6]) {
      const away = [a, b, c, d];
      const cells = shown(school([0, a], [0, b], [0, c], [0, d]));
      const hidden = away.filter((_, at) => cells[at] === 'hidden');
      if (hidden.length === 0 || hidden.length === away.length) continue;
      expect([hidden.length > 1, Math.max(...hidden) >= 5]).toEqual([true, true]);
    }
  });
});
