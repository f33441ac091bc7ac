import { createHash } from 'node:crypto';
import { createCsvReader, createTextReader, detectDelimiter, importWords, isCsvFault, withoutSepLine, type CsvReader, type Encoding } from '../../core/imports/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { letters } from './letters';

/** No row that a school system writes comes near this; an open quote or an attack does. */
const LONGEST_ROW = 100_000;
const PIECE = 65_536;

/** How the file is to be read: by an import profile, or `auto` for what is found out. */
export interface Reading {
  readonly encoding: 'auto' | 'utf-8' | 'windows-1252';
  readonly delimiter: 'auto' | ',' | ';' | '\t' | '|';
  /** The headers by which the delimiter is recognised. */
  readonly columns: readonly string[];
}

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A file being read, 64 kB at a time. */
export interface FileRows {
  /** Reads on; gives the rows that are then whole, the header first, one at a time. A refusal, `import_unreadable` in words, ends it. */
  readonly pieces: AsyncGenerator<{ readonly next: () => readonly string[] | Refusal | undefined; readonly bytes: number } | Refusal>;
  /** What it has been read as. `hash` is the SHA-256 of the bytes, lower-case hex, once they have all been read. */
  readonly told: () => { readonly encoding: Encoding; readonly delimiter: string; readonly bytes: number; readonly hash: () => string };
}

export function readRows(chunks: Chunks, reading: Reading): FileRows {
  const hash = createHash('sha256');
  const text = createTextReader(reading.encoding, letters);
  let delimiter = '';
  let bytes = 0;

  async function* pieces(): FileRows['pieces'] {
    let csv: CsvReader | undefined;
    for await (const { piece, last } of inPieces(chunks)) {
      hash.update(piece);
      bytes += piece.length;
      const read = text.read(piece, last);
      if (isRefusal(read)) return yield read;
      let more = read;
      if (csv === undefined) {
        const noted = withoutSepLine(read);
        more = noted.text;
        delimiter = reading.delimiter === 'auto' ? (noted.delimiter ?? detectDelimiter(more, reading.columns)) : reading.delimiter;
        csv = createCsvReader(delimiter, LONGEST_ROW);
      }
      csv.push(more, last);
      yield { next: rowsOf(csv), bytes };
    }
  }

  return { pieces: pieces(), told: () => ({ encoding: text.encoding(), delimiter, bytes, hash: () => hash.digest('hex') }) };
}

function rowsOf(csv: CsvReader): () => readonly string[] | Refusal | undefined {
  return () => {
    const row = csv.next();
    if (row === undefined || !isCsvFault(row)) return row;
    const message = row.fault === 'row_too_long' ? importWords.cellTooLong(row.row, LONGEST_ROW) : importWords.quoteOpen(row.row);
    return refuse('import_unreadable', [{ path: 'file', message }]);
  };
}

/** The same bytes in pieces of one size, however they come: so the same file is always read alike, and its beginning shows what it is. */
async function* inPieces(chunks: Chunks): AsyncGenerator<{ piece: Uint8Array; last: boolean }> {
  let held: Uint8Array = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length > PIECE) {
      yield { piece: held.subarray(0, PIECE), last: false };
      held = held.subarray(PIECE);
    }
  }
  yield { piece: held, last: true };
}
