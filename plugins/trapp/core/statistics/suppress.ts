/** Fewer children than this are never shown in a figure (B95, sec-17). Nobody at all is fewer, too: that it is nobody is not told either. */
export const SMALLEST_SHOWN = 5;

/** A number in figures that people will see, or could work out from those they see. */
export interface Cell {
  readonly value: number;
  /** Nobody may learn it. */
  readonly isSecret: boolean;
  /** False: it is shown nowhere, and stands here because others could give it away. */
  readonly isPublished: boolean;
}

/** One of the numbers is the sum of others, and everybody knows it. Each names a place in the list of cells. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** A figure as it is shown: secret when it is small, or when all but a few of a group are in it. `of`: how many the group has. */
export function cell(value: number, of = Infinity): Cell {
  return { value, isSecret: value < SMALLEST_SHOWN || of - value < SMALLEST_SHOWN, isPublished: true };
}

/** A figure that is shown nowhere but lies between two that are. That it is nobody is plain from how the figures are made, and no secret. */
export function between(value: number): Cell {
  return { value, isSecret: value > 0 && value < SMALLEST_SHOWN, isPublished: false };
}

/**
 * Which cells may be shown, so that no secret one can be worked out: beside a hidden part another part is hidden, or the total, until those that are
 * hidden in a sum are at least two and together no small number (sec-17: complements closed). The smallest are hidden first, and with them those that
 * are just as small: which of them was hidden would tell something too. Sums may share cells as long as they make no circle.
 */
export function shownCells(cells: readonly Cell[], sums: readonly Sum[]): boolean[] {
  const shown = cells.map(({ isSecret, isPublished }) => isPublished && !isSecret);
  const ofCell: Sum[][] = cells.map(() => []);
  for (const sum of sums) for (const at of [sum.total, ...sum.parts]) ofCell[at]?.push(sum);
  const waiting = new Set(sums);
  for (const sum of waiting) {
    waiting.delete(sum);
    for (let tells = givesAway(sum, cells, shown); tells; tells = givesAway(sum, cells, shown)) {
      const next = nextToHide(sum, cells, shown);
      if (next.length === 0) break;
      for (const at of next) {
        shown[at] = false;
        for (const other of ofCell[at] ?? []) if (other !== sum) waiting.add(other);
      }
    }
  }
  return shown;
}

function givesAway({ total, parts }: Sum, cells: readonly Cell[], shown: readonly boolean[]): boolean {
  const unknown = parts.filter((part) => !shown[part]);
  // A total that is hidden for the sake of others is itself one of few numbers: one hidden part beside it could be told from these.
  if (!shown[total]) return isToBeKept(cells[total]) && (unknown.length === 0 || (unknown.length === 1 && cells[total]?.isSecret === false && isToBeKept(cells[unknown[0] ?? -1])));
  const kept = unknown.filter((part) => isToBeKept(cells[part]));
  if (kept.length === 0) return false;
  if (unknown.length === 1) return true;
  const secret = unknown.filter((part) => cells[part]?.isSecret);
  if (secret.length === 0) return false;
  const together = unknown.reduce((sum, part) => sum + (cells[part]?.value ?? 0), 0);
  // When each of them is known to be small, a sum as great as it can be says what each is.
  const greatest = secret.length === unknown.length ? (SMALLEST_SHOWN - 1) * unknown.length : Infinity;
  return together < SMALLEST_SHOWN || together === greatest;
}

/** What is secret, and what was hidden for its sake. What is shown nowhere anyway may be worked out when it is no secret. */
function isToBeKept(one: Cell | undefined): boolean {
  return one !== undefined && (one.isSecret || one.isPublished);
}

/** The smallest parts that are shown; without any, the total. */
function nextToHide({ total, parts }: Sum, cells: readonly Cell[], shown: readonly boolean[]): number[] {
  const left = parts.filter((part) => shown[part]);
  if (left.length === 0) return shown[total] ? [total] : [];
  const valueOf = (part: number) => cells[part]?.value ?? 0;
  const least = left.reduce((smallest, part) => Math.min(smallest, valueOf(part)), Infinity);
  return left.filter((part) => valueOf(part) === least);
}
