import { meanShare } from './month-by-month';
import type { Hideable } from './municipality-overview';
import { cell, shownCells, SMALLEST_SHOWN } from './suppress';

/** One school month by month: each month as "2026-11", and each pupil's share of its days; NaN where it is not known. */
export interface SchoolMonths {
  readonly months: readonly string[];
  readonly shares: readonly (readonly number[])[];
}

export interface HideableMonth {
  readonly month: string;
  readonly share: Hideable;
  /** How many schools' absence is in it. */
  readonly schools: number;
}

interface MonthTally {
  readonly month: string;
  readonly share: number;
  readonly schools: number;
  /** Pupils who have been away in it. */
  readonly behind: ReadonlySet<string>;
  shown: boolean;
}

/**
 * The municipality month by month, for somebody who sees no pupil (B58, B95). A month is hidden where the overview of that month alone would hide it, for the
 * two stand beside each other; and since the months come to the school year, which is shown, those that are hidden are at least two, and five pupils or more
 * stand behind them together. A pupil who is away in both of them is still one.
 */
export function hideSmallMonths(schools: readonly SchoolMonths[]): HideableMonth[] {
  const tallies = [...new Set(schools.flatMap(({ months }) => months))].sort().flatMap((month) => tallyOf(month, schools));
  const hidden = () => tallies.filter(({ shown }) => !shown);
  while (hidden().length > 0 && (hidden().length === 1 || union(hidden()) < SMALLEST_SHOWN)) {
    const shown = tallies.filter((tally) => tally.shown);
    if (shown.length === 0) break;
    const fewest = Math.min(...shown.map(({ behind }) => behind.size));
    for (const tally of shown) if (tally.behind.size === fewest) tally.shown = false;
  }
  return tallies.map(({ month, share, schools: counted, shown }) => ({ month, share: shown ? share : 'hidden', schools: counted }));
}

function tallyOf(month: string, schools: readonly SchoolMonths[]): MonthTally[] {
  const parts = schools.map(({ months, shares }, school) => {
    const at = months.indexOf(month);
    return shares.flatMap((own, pupil) => (Number.isNaN(own[at] ?? Number.NaN) ? [] : [{ id: `${school} ${pupil}`, share: own[at] ?? 0 }]));
  }).filter((known) => known.length > 0);
  const share = meanShare(parts.flat().map((one) => one.share));
  if (share === null) return [];
  const away = parts.map((known) => known.filter((one) => one.share > 0));
  const behind = new Set(away.flat().map(({ id }) => id));
  const [shown = false] = shownCells([cell(behind.size), ...away.map(({ length }) => cell(length))], [{ total: 0, parts: away.map((_, place) => place + 1) }]);
  return [{ month, share, schools: parts.length, behind, shown }];
}

function union(months: readonly MonthTally[]): number {
  return new Set(months.flatMap(({ behind }) => [...behind])).size;
}
