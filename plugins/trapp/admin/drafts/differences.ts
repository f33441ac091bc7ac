import type { PartValue } from '../../core/routines/index';

export interface Difference {
  readonly path: string;
  /** Undefined where there is nothing. */
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
}

const MOST = 30;
const LONGEST = 160;

/** The places where two texts of a part differ, down to single words and numbers. */
export function differences(mine: PartValue, theirs: PartValue): Difference[] {
  const [one, other] = [leavesOf(mine), leavesOf(theirs)];
  const paths = [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
  return paths.slice(0, MOST).map((path) => ({ path, mine: one.get(path), theirs: other.get(path) }));
}

function leavesOf(value: unknown, path = '', leaves = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) leavesOf(inner, path === '' ? name : `${path}.${name}`, leaves);
  } else if (value !== undefined && value !== null) {
    const text = String(value);
    leaves.set(path, text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
  }
  return leaves;
}
