import { between, cell, shownCells, SMALLEST_SHOWN, type Cell, type Sum } from './suppress';

const oneSum = (count: number): Sum[] => [{ total: 0, parts: Array.from({ length: count }, (_, index) => index + 1) }];
const withTotal = (parts: readonly number[]): Cell[] => [cell(parts.reduce((sum, part) => sum + part, 0)), ...parts.map((part) => cell(part))];
const shownIn = (parts: readonly number[]) => withTotal(parts).map(({ value }, index) => (shownCells(withTotal(parts), oneSum(parts.length))[index] ? value : null));

/** Every list of so many numbers from 0 up to `below`. */
function* lists(count: number, below: number): Generator<number[]> {
  if (count === 0) yield [];
  else for (const rest of lists(count - 1, below)) for (let value = 0; value < below; value += 1) yield [...rest, value];
}

describe('sec-17: small figures', () => {
  it.each([
    [[20, 30, 40], [90, 20, 30, 40]],
    [[3, 20, 30], [53, null, null, 30]],
    [[1, 2, 30, 40], [73, null, null, null, 40]],
    [[1, 4, 30], [35, null, null, 30]],
    [[0, 0, 0], [null, null, null, null]],
    [[1, 2, 3], [6, null, null, null]],
    [[12], [12, 12]],
    [[0, 12], [12, null, null]],
  ])('B95: of %j this is shown: %j', (parts, expected) => {
    expect(shownIn(parts)).toEqual(expected);
  });

  it('sec-17: a figure that holds all but a few of a group is as telling as a small one', () => {
    expect(cell(48, 50).isSecret).toBe(true);
    expect(cell(50, 50).isSecret).toBe(true);
    expect(cell(45, 50).isSecret).toBe(false);
  });

  it.each([[2, 40], [3, 26], [4, 16]])('sec-17: %i cells and their total: whoever knows how figures are hidden still cannot tell a hidden one', (count, below) => {
    const behind = new Map<string, number[][]>();
    for (const parts of lists(count, below)) {
      const told = JSON.stringify(shownIn(parts));
      behind.set(told, [...(behind.get(told) ?? []), parts]);
    }
    // Near the edge of what is tried, some of the tables that look alike have not been made.
    const whole = [...behind].filter(([told]) => (JSON.parse(told)[0] ?? 0) <= below - 1);
    expect(whole.length).toBeGreaterThan(5);
    for (const [told, tables] of whole) {
      (JSON.parse(told) as (number | null)[]).slice(1).forEach((value, at) => {
        if (value === null) expect({ told, at, different: new Set(tables.map((parts) => parts[at])).size > 1 }).toEqual({ told, at, different: true });
        else expect(value).toBeGreaterThanOrEqual(SMALLEST_SHOWN);
      });
    }
  });

  it('sec-17: sums that share cells give nothing away together', () => {
    let seed = 11;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let round = 0; round < 400; round += 1) {
      // One total by month and by school, what a change added to it, and what lies between it and a greater total.
      const raised = random(16);
      const [months, schools] = [split(raised, 3, random), split(raised, 3, random)];
      const more = random(raised + 1);
      const rest = random(8);
      const cells = [cell(raised), ...months.map((value) => cell(value)), ...schools.map((value) => cell(value)), cell(more), between(raised - more), cell(raised + rest), between(rest)];
      const sums: Sum[] = [{ total: 0, parts: [1, 2, 3] }, { total: 0, parts: [4, 5, 6] }, { total: 0, parts: [7, 8] }, { total: 9, parts: [0, 10] }];
      const shown = shownCells(cells, sums);
      expect({ cells, small: cells.some((one, at) => shown[at] && one.value < SMALLEST_SHOWN) }).toEqual({ cells, small: false });
      cells.forEach((one, at) => {
        if (one.isSecret || (one.isPublished && !shown[at])) expect({ cells, shown, at, values: possible(at, cells, sums, shown) > 1 }).toEqual({ cells, shown, at, values: true });
      });
    }
  });
});

function split(total: number, count: number, random: (below: number) => number): number[] {
  const parts = Array.from({ length: count }, () => 0);
  for (let one = 0; one < total; one += 1) {
    const at = random(count);
    parts[at] = (parts[at] ?? 0) + 1;
  }
  return parts;
}

/** How many values from 0 to 24 the cell may have for somebody who knows the sums and what is shown. */
function possible(at: number, cells: readonly Cell[], sums: readonly Sum[], shown: readonly boolean[]): number {
  const values = cells.map(({ value }, index) => (shown[index] ? value : undefined));
  const free = cells.map((_, index) => index).filter((index) => !shown[index] && index !== at);
  const totalsFirst = free.sort((one, other) => Number(sums.some(({ total }) => total === other)) - Number(sums.some(({ total }) => total === one)));
  return everyValue.filter((value) => {
    values[at] = value;
    return canBeFilled(values, totalsFirst, sums);
  }).length;
}

const everyValue = Array.from({ length: 25 }, (_, value) => value);

/** Is there a way to give the cells in `free` values so that every sum comes out right? */
function canBeFilled(values: (number | undefined)[], free: readonly number[], sums: readonly Sum[]): boolean {
  const comesOut = ({ total, parts }: Sum) => {
    const known = parts.reduce((sum, part) => sum + (values[part] ?? 0), 0);
    const whole = values[total];
    return whole === undefined || (parts.some((part) => values[part] === undefined) ? known <= whole : known === whole);
  };
  if (!sums.every(comesOut)) return false;
  const [place, ...rest] = free;
  if (place === undefined) return true;
  const found = everyValue.some((value) => {
    values[place] = value;
    return canBeFilled(values, rest, sums);
  });
  values[place] = undefined;
  return found;
}
