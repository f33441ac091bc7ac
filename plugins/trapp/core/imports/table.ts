import { isRefusal, refuse, type Problem, type Refusal } from '../refusals';
import type { FileWords } from './messages.en';
import { words } from './messages.nb';
import type { Encoding } from './profile';

/** A file as rows of cells, header first. The row number that people see in their spreadsheet is the index + 1. */
export interface Table {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

/** A row that was rejected, or taken with a remark: where, and why in words. */
export interface RowProblem {
  readonly row: number;
  readonly path: string;
  readonly message: string;
}

/** A row of the table by the names of its columns. `cell` is '' where the file has nothing. */
export interface Line<Column extends string> {
  readonly row: number;
  readonly cell: (column: Column) => string;
}

const DELIMITERS = [';', ',', '\t', '|'] as const;
const MAX_COLUMNS = 200;

/** Headers are compared without case, surrounding space and byte order mark. */
function headerKey(header: string): string {
  return header.replace(/^\ufeff/, '').trim().toLocaleLowerCase('nb');
}

/** A first line "sep=;" is Excel's own note about the delimiter, and no row. */
export function withoutSepLine(text: string): { text: string; delimiter: string | undefined } {
  const note = /^sep=(.)\r?\n/i.exec(text);
  return note === null ? { text, delimiter: undefined } : { text: text.slice(note[0].length), delimiter: note[1] };
}

/** The one delimiter that splits the header into most of the columns looked for; several at once would split "2,5". */
export function detectDelimiter(text: string, columns: readonly string[]): string {
  const end = text.search(/[\r\n]/);
  const header = (end === -1 ? text : text.slice(0, end)).slice(0, 20_000);
  const wanted = new Set(columns.map(headerKey));
  const scored = DELIMITERS.map((delimiter) => {
    const cells = header.split(delimiter);
    return { delimiter, found: cells.filter((cell) => wanted.has(headerKey(cell.trim().replace(/^"|"$/g, '')))).length, cells: cells.length };
  });
  return scored.reduce((best, next) => (next.found > best.found || (next.found === best.found && next.cells > best.cells) ? next : best)).delimiter;
}

/**
 * The rows below the header, by column. `columns` maps our names to the file's headers; null = the file does not have it.
 * Refuses `import_rejected` when a column that must be there lacks or stands twice, or when there is no row at all.
 */
export function linesOf<Column extends string>(
  table: Table,
  columns: Readonly<Record<Column, string | null>>,
  optional: readonly Column[] = [],
): Line<Column>[] | Refusal {
  const index = placesIn(table.rows[0] ?? [], columns, optional);
  if (isRefusal(index)) return index;
  const lines = table.rows.flatMap((cells, at) => (at === 0 || isBlank(cells) ? [] : [lineOf(cells, at + 1, index)]));
  return lines.length === 0 ? noRows() : lines;
}

/** A file whose header stands alone. */
export function noRows(): Refusal {
  return refuse('import_rejected', [{ path: 'file', message: words.noRows }]);
}

/** At which place the file has each of our columns. Refuses `import_rejected` when one that must be there lacks or stands twice. */
export function placesIn<Column extends string>(
  header: readonly string[],
  columns: Readonly<Record<Column, string | null>>,
  optional: readonly Column[] = [],
  say: Pick<FileWords, 'tooManyColumns' | 'columnTwice' | 'columnMissing' | 'columnsFound'> = words,
): Map<Column, number> | Refusal {
  if (header.length > MAX_COLUMNS) return refuse('import_rejected', [{ path: 'file', message: say.tooManyColumns(header.length) }]);
  const places = placesOf(header);
  const names = Object.keys(columns) as Column[];
  const index = new Map<Column, number>();
  const problems: Problem[] = [];
  for (const name of names) {
    const wanted = columns[name];
    if (wanted === null) continue;
    const found = places.get(headerKey(wanted)) ?? [];
    if (found.length > 1) problems.push({ path: wanted, message: say.columnTwice(wanted) });
    else if (found[0] !== undefined) index.set(name, found[0]);
    else if (!optional.includes(name)) problems.push({ path: wanted, message: say.columnMissing(wanted) });
  }
  return problems.length === 0 ? index : refuse('import_rejected', [...problems, { path: 'file', message: say.columnsFound(header.map((cell) => cell.trim())) }]);
}

function placesOf(header: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  header.forEach((cell, index) => places.set(headerKey(cell), [...(places.get(headerKey(cell)) ?? []), index]));
  return places;
}

function lineOf<Column extends string>(cells: readonly string[], row: number, index: ReadonlyMap<Column, number>): Line<Column> {
  return {
    row,
    cell: (column) => {
      const at = index.get(column);
      return at === undefined ? '' : (cells[at] ?? '').trim();
    },
  };
}

/** A row of nothing but space: counted when rows are numbered, else left alone. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
