import type { Core } from '@strapi/strapi';
import { frozen } from './frozen';
import { arraysOf, rowsOf, type Value } from './statement';

type Database = Core.Strapi['db'];
type Row = Readonly<Record<string, unknown>>;

/** Reads the things that this end of the statement finds. */
type RememberedRows<T> = (db: Database, rest: string, values: readonly Value[]) => Promise<T[]>;

interface Remembered<T> {
  readonly select: string;
  readonly parse: (row: Row) => T;
  readonly mostKept: number;
  /** For rows with a long text that is never written without something short beside it. */
  readonly apart?: Apart;
}

/**
 * On SQLite alone: no other version of the application writes there, and nothing is written between two statements of a transaction.
 * On PostgreSQL the long text is read and compared as the rest is.
 */
interface Apart {
  /** Reads all but the long text. */
  readonly select: string;
  /** Reads the long text, by what stands in the first column: asked only of rows that do not stand as they did. */
  readonly besides: string;
}

/**
 * Reads things that stand in one row each, all by statements that begin alike; the first column says which row it is. One that stands as it did when it was last
 * read is not parsed again: its columns are compared (of a text that is read apart, what stands beside it), so that nothing here can be older than the database. Nobody may write in what is given. `bytes(column) as column` reads a long text.
 */
export function rememberedRows<T extends object>({ select, parse, mostKept, apart }: Remembered<T>): RememberedRows<T> {
  const kept = new Map<unknown, { readonly row: readonly unknown[]; readonly thing: T }>();
  /** By their ends: putting a long statement together costs more than finding it. */
  const statements = new Map<string, string>();
  const statementWith = (begun: string, rest: string): string => {
    const statement = statements.get(rest) ?? `${begun} ${rest}`;
    statements.set(rest, statement);
    return statement;
  };
  const remembered = (row: readonly unknown[]): T | undefined => {
    const known = kept.get(row[0]);
    return known !== undefined && isSame(known.row, row) ? known.thing : undefined;
  };
  const read = (row: readonly unknown[], columns: readonly string[], more: Row | undefined): T => {
    const thing = frozen(parse({ ...Object.fromEntries(columns.map((column, index) => [column, textOf(row[index])])), ...more }));
    kept.delete(row[0]);
    kept.set(row[0], { row, thing });
    if (kept.size > mostKept) kept.delete(kept.keys().next().value);
    return thing;
  };
  return async (db, rest, values) => {
    const later = db.dialect.client === 'postgres' ? undefined : apart;
    const { columns, rows } = await arraysOf(db, statementWith(later?.select ?? select, rest), values);
    const known = rows.map(remembered);
    if (!known.includes(undefined)) return known as T[];
    const more = new Map<unknown, Row>();
    if (later !== undefined) {
      const unknown = rows.filter((_, at) => known[at] === undefined).map(([which]) => String(which));
      for (const row of (await rowsOf(db, later.besides, [unknown])) as Row[]) more.set(row[columns[0] ?? ''], row);
    }
    return rows.map((row, at) => known[at] ?? read(row, columns, more.get(row[0])));
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  for (let at = 0; at < other.length; at += 1) if (one[at] !== other[at] && !areSameBytes(one[at], other[at])) return false;
  return true;
}

const areSameBytes = (one: unknown, other: unknown): boolean => Buffer.isBuffer(one) && Buffer.isBuffer(other) && one.equals(other);
const textOf = (value: unknown): unknown => (Buffer.isBuffer(value) ? value.toString('utf8') : value);
