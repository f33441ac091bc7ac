import { cell, shownCells, SMALLEST_SHOWN, type Cell } from './suppress';

/** A running case and the version that it follows. */
export interface RunningCase {
  readonly pupilId: string;
  readonly routineKey: string;
  readonly routineVersion: number;
}

/** A version under which cases may stand. */
export interface VersionName {
  readonly routineKey: string;
  readonly number: number;
}

type Cases = number | 'hidden';

/** How many running cases follow a routine, and each version of it. */
export interface Followers {
  readonly cases: Cases;
  readonly versions: readonly { readonly number: number; readonly cases: Cases }[];
}

/**
 * For somebody who sees no child (decision 011): no number that fewer than five children stand behind, nobody included, and none that gives one away.
 * A routine's versions come to the routine, and the routines to all running cases, which the overview tells. So every routine is closed at once, whichever
 * is asked about.
 */
export function followersOf(asked: string, running: readonly RunningCase[], versions: readonly VersionName[]): Followers {
  const routineKeys = [...new Set([...versions, ...running].map(({ routineKey }) => routineKey))];
  const cells: Cell[] = [casesIn(running), ...routineKeys.map((key) => casesIn(running.filter(({ routineKey }) => routineKey === key)))];
  const sums = [{ total: 0, parts: routineKeys.map((_, at) => 1 + at) }];
  const places = new Map<string, readonly { readonly number: number; readonly at: number }[]>();
  for (const [at, key] of routineKeys.entries()) {
    const numbers = versions.flatMap(({ routineKey, number }) => (routineKey === key ? [number] : []));
    const own = numbers.map((number, place) => ({ number, at: cells.length + place }));
    cells.push(...numbers.map((number) => casesIn(running.filter(({ routineKey, routineVersion }) => routineKey === key && routineVersion === number))));
    sums.push({ total: 1 + at, parts: own.map((one) => one.at) });
    places.set(key, own);
  }
  const shown = shownCells(cells, sums);
  const show = (at: number): Cases => (shown[at] ? (cells[at]?.value ?? 'hidden') : 'hidden');
  // A routine that was never published has no cases to tell of.
  return { cases: routineKeys.includes(asked) ? show(1 + routineKeys.indexOf(asked)) : 'hidden', versions: (places.get(asked) ?? []).map(({ number, at }) => ({ number, cases: show(at) })) };
}

/** A child with a case at two schools is one child. */
function casesIn(running: readonly RunningCase[]): Cell {
  return { ...cell(running.length), isSecret: new Set(running.map(({ pupilId }) => pupilId)).size < SMALLEST_SHOWN };
}
