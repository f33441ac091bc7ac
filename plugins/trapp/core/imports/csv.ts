/** Why a file cannot be split into rows, and around which row. */
export interface CsvFault {
  readonly fault: 'row_too_long' | 'quote_open';
  readonly row: number;
}

/** Splits text that comes piece by piece into rows of cells, one at a time: a row that nobody holds on to costs no memory. */
export interface CsvReader {
  /** The next piece of text, once `next` has nothing more to give. `last` ends the file: what is left is the last row. */
  push(piece: string, last: boolean): void;
  /** The next row that is whole; undefined when more text is needed, or when the file has ended. */
  next(): string[] | CsvFault | undefined;
}

export function isCsvFault(row: string[] | CsvFault): row is CsvFault {
  return 'fault' in row;
}

const QUOTE = '"';

/**
 * A reader of comma-separated text (RFC 4180, and what people's systems make of it): a quote means something only where it begins a cell, and a cell
 * whose quote is followed by more text is taken as it stands. Rows end with CR LF, LF or CR, as the first one does. Written out because splitting is a
 * third of what the common parsers cost.
 */
export function createCsvReader(delimiter: string, longestRow: number): CsvReader {
  let text = '';
  let start = 0;
  let isLast = false;
  let newline: '\n' | '\r' | undefined;
  let quote = -1;
  let row = 0;

  const tooLong = (): CsvFault => ({ fault: 'row_too_long', row: row + 1 });
  const needMore = (): CsvFault | undefined => {
    if (text.length - start > longestRow) return tooLong();
    return isLast && start < text.length ? { fault: 'quote_open', row: row + 1 } : undefined;
  };

  return {
    push(piece, last) {
      text = start === text.length ? piece : text.slice(start) + piece;
      start = 0;
      isLast = last;
      newline ??= firstNewline(text, last);
      quote = text.indexOf(QUOTE);
    },

    next() {
      if (start === text.length || newline === undefined) return needMore();
      const found = text.indexOf(newline, start);
      if (found === -1 && !isLast) return needMore();
      const end = found === -1 ? text.length : found;
      if (quote !== -1 && quote < start) quote = text.indexOf(QUOTE, start);
      let cells: string[];
      let next = Math.min(end + 1, text.length);
      if (quote === -1 || quote >= end) cells = text.slice(start, withoutReturn(text, start, end, newline)).split(delimiter);
      else {
        const quoted = readQuoted(text, start, { delimiter, newline, last: isLast });
        if (quoted === undefined) return needMore();
        ({ cells, next } = quoted);
      }
      if (next - start > longestRow) return tooLong();
      row += 1;
      start = next;
      return cells;
    },
  };
}

/** Undefined while the text has not said it yet: a CR may be half of a CR LF. */
function firstNewline(text: string, last: boolean): '\n' | '\r' | undefined {
  const first = text.search(/[\r\n]/);
  if (first === -1) return last ? '\n' : undefined;
  if (text[first] === '\n') return '\n';
  if (first + 1 === text.length) return last ? '\r' : undefined;
  return text[first + 1] === '\n' ? '\n' : '\r';
}

function withoutReturn(text: string, start: number, end: number, newline: string): number {
  return newline === '\n' && end > start && text[end - 1] === '\r' ? end - 1 : end;
}

interface Writing {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  readonly last: boolean;
}

/** A row with quotes in it; undefined while its end has not come. */
function readQuoted(text: string, start: number, { delimiter, newline, last }: Writing): { cells: string[]; next: number } | undefined {
  const cells: string[] = [];
  for (let at = start; ; ) {
    let from = at;
    let before = '';
    if (text[at] === QUOTE) {
      const close = closingQuote(text, at);
      if (close === -1 || (close + 1 === text.length && !last)) return undefined;
      const after = text.slice(close + 1, close + 3);
      const isEnd = after === '' || after.startsWith(delimiter) || after.startsWith(newline) || after === '\r\n';
      const content = text.slice(at + 1, close);
      from = close + 1;
      before = isEnd ? content.replaceAll('""', QUOTE) : text.slice(at, from);
    }
    const ends = nearest(text.indexOf(delimiter, from), text.indexOf(newline, from));
    if (ends === -1 && !last) return undefined;
    const end = ends === -1 ? text.length : ends;
    const isRowEnd = ends === -1 || text[end] === newline;
    cells.push(before + text.slice(from, isRowEnd ? withoutReturn(text, from, end, newline) : end));
    at = Math.min(end + 1, text.length);
    if (isRowEnd) return { cells, next: at };
  }
}

/** Where the quoted cell closes: a quote that is not doubled. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf(QUOTE, open + 1);
  while (at !== -1 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at;
}

function nearest(one: number, other: number): number {
  if (one === -1 || other === -1) return Math.max(one, other);
  return Math.min(one, other);
}
