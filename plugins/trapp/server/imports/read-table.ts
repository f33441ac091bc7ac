import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { decodeFile, detectDelimiter, importWords, withoutSepLine, type StrictDecoder, type Table } from '../../core/imports/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';

/** No row that a school system writes comes near this; an open quote or an attack does. */
const MAX_RECORD = 100_000;
const PIECE = 262_144;

/** How the file is to be read: by an import profile, or `auto` for what is found out. */
export interface Reading {
  readonly encoding: 'auto' | 'utf-8' | 'windows-1252';
  readonly delimiter: 'auto' | ',' | ';' | '\t' | '|';
  /** The headers by which the delimiter is recognised. */
  readonly columns: readonly string[];
}

export interface SentFile {
  readonly table: Table;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: string;
}

/** A sent file as rows of cells. Refuses `import_unreadable` in words for whatever is no CSV text. */
export async function readTable(base64: string, reading: Reading): Promise<SentFile | Refusal> {
  const bytes = Buffer.from(base64, 'base64');
  const decoded = decodeFile(bytes, reading.encoding, decodeStrictly);
  if (isRefusal(decoded)) return decoded;
  const { text, delimiter: noted } = withoutSepLine(decoded.text);
  const delimiter = reading.delimiter === 'auto' ? (noted ?? detectDelimiter(text, reading.columns)) : reading.delimiter;
  const rows = await parseRows(text, delimiter);
  if (isRefusal(rows)) return rows;
  return { table: { encoding: decoded.encoding, delimiter, rows }, hash: createHash('sha256').update(bytes).digest('hex') };
}

const decodeStrictly: StrictDecoder = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

async function parseRows(text: string, delimiter: string): Promise<string[][] | Refusal> {
  const parser = Readable.from(piecesOf(text)).pipe(parse({ delimiter, relax_column_count: true, relax_quotes: true, max_record_size: MAX_RECORD }));
  const rows: string[][] = [];
  try {
    for await (const row of parser) rows.push(row as string[]);
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    const message = error.code === 'CSV_MAX_RECORD_SIZE' ? importWords.cellTooLong(line, MAX_RECORD) : importWords.quoteOpen(line);
    return refuse('import_unreadable', [{ path: 'file', message }]);
  }
}

/** A large file is read a piece at a time, and everybody else gets their turn between. */
async function* piecesOf(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += PIECE) {
    yield text.slice(start, start + PIECE);
    await othersTurn();
  }
}
