import type { Core } from '@strapi/strapi';
import { frozen } from './frozen';
import { arraysOf, type Value } from './statement';

type Database = Core.Strapi['db'];

/** Reads the things that this end of the statement finds. */
type RememberedRows<T> = (db: Database, rest: string, values: readonly Value[]) => Promise<T[]>;

/**
 * Reads things that stand in one row each, all by statements that begin alike; the first column says which row it is. One that stands as it did when it was last
 * read is not parsed again: its columns are compared, so that nothing here can be older than the database. Nobody may write in what is given. `bytes(column) as column` reads a long text.
 */
export function rememberedRows<T>(select: string, parse: (row: unknown) => T, mostKept: number): RememberedRows<T> {
  const kept = new Map<unknown, { readonly row: readonly unknown[]; readonly thing: T }>();
  const read = (columns: readonly string[], row: readonly unknown[]): T => {
    const known = kept.get(row[0]);
    if (known !== undefined && isSame(known.row, row)) return known.thing;
    const thing = frozen(parse(Object.fromEntries(columns.map((column, index) => [column, textOf(row[index])]))));
    kept.delete(row[0]);
    kept.set(row[0], { row, thing });
    if (kept.size > mostKept) kept.delete(kept.keys().next().value);
    return thing;
  };
  return async (db, rest, values) => {
    const { columns, rows } = await arraysOf(db, `${select} ${rest}`, values);
    return rows.map((row) => read(columns, row));
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  for (let at = 0; at < other.length; at += 1) if (one[at] !== other[at] && !areSameBytes(one[at], other[at])) return false;
  return true;
}

const areSameBytes = (one: unknown, other: unknown): boolean => Buffer.isBuffer(one) && Buffer.isBuffer(other) && one.equals(other);
const textOf = (value: unknown): unknown => (Buffer.isBuffer(value) ? value.toString('utf8') : value);
