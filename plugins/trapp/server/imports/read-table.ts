import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Table } from '../../core/imports/index';
import { isRefusal, type Refusal } from '../../core/refusals';
import { readRows, type Reading } from './read-rows';

export interface SentFile {
  readonly table: Table;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: string;
}

/** A sent file as rows of cells, all of them at once: for rosters, which are small. Refuses `import_unreadable` in words for whatever is no CSV text. */
export async function readTable(base64: string, reading: Reading): Promise<SentFile | Refusal> {
  const file = readRows([Buffer.from(base64, 'base64')], reading);
  const rows: (readonly string[])[] = [];
  for await (const piece of file.pieces) {
    if (isRefusal(piece)) return piece;
    for (let row = piece.next(); row !== undefined; row = piece.next()) {
      if (isRefusal(row)) return row;
      rows.push(row);
    }
    await othersTurn();
  }
  const { encoding, delimiter, hash } = file.told();
  return { table: { encoding, delimiter, rows }, hash: hash() };
}
