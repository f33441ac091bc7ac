import { refuse, type Refusal } from '../refusals';
import { words } from './messages.nb';
import type { Encoding } from './profile';

/** Decodes bytes as they come, strictly: undefined when they are not valid in the encoding. */
export interface StrictDecoder {
  decode(bytes: Uint8Array, last: boolean): string | undefined;
}

/** The platform's own ways with letters; core has none. */
export interface Letters {
  decoderFor(encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): StrictDecoder;
  /** Each byte as the letter with its number. */
  latin1(bytes: Uint8Array): string;
  isAscii(bytes: Uint8Array): boolean;
}

/** Turns a file's bytes into text, piece by piece. */
export interface TextReader {
  /** The first piece must be the whole file or at least 64 kB, so that it shows what kind of file it is. */
  read(piece: Uint8Array, last: boolean): string | Refusal;
  /** What the bytes have been read as so far. */
  encoding(): Encoding;
}

/** Bytes 0x80-0x9f of windows-1252; the rest equals their Unicode number. Written out because some platforms' own decoders leave them as control characters. */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const SIGNATURES: readonly (readonly [readonly number[], 'excel' | 'binary'])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'excel'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'excel'],
  [[0x25, 0x50, 0x44, 0x46], 'binary'],
];

const NOTHING = new Uint8Array(0);

/**
 * Reads by the byte order mark, else by the first letter beyond ASCII: UTF-8 when it is one there, windows-1252 when not (S31, D1).
 * Refuses `import_unreadable` for an empty file, a spreadsheet or any other binary file, and for bytes that are not what the profile says or the file began as.
 */
export function createTextReader(wanted: 'auto' | 'utf-8' | 'windows-1252', letters: Letters): TextReader {
  let encoding: Encoding = wanted === 'windows-1252' ? wanted : 'utf-8';
  let decoder: StrictDecoder | undefined;
  let held = NOTHING;
  let isFirst = true;
  const decoderOf = (named: Encoding): StrictDecoder => (named === 'windows-1252' ? windows1252(letters) : letters.decoderFor('utf-8'));

  const undecided = (piece: Uint8Array, last: boolean): string | undefined => {
    const bytes = joined(held, piece);
    held = NOTHING;
    if (letters.isAscii(bytes)) return letters.latin1(bytes);
    const high = bytes.findIndex((byte) => byte >= 0x80);
    const isUtf8 = startsUtf8Letter(bytes, high);
    if (isUtf8 === undefined && !last) {
      held = bytes.slice(high);
      return letters.latin1(bytes.subarray(0, high));
    }
    if (isUtf8 !== true) encoding = 'windows-1252';
    decoder = decoderOf(encoding);
    return decoder.decode(bytes, last);
  };

  return {
    encoding: () => encoding,
    read(piece, last) {
      let bytes = piece;
      if (isFirst) {
        const kind = SIGNATURES.find(([signature]) => startsWith(piece, signature))?.[1];
        if (kind !== undefined) return unreadable(kind === 'excel' ? words.excelFile : words.binaryFile);
        const mark = byteOrderMark(piece);
        if (mark !== undefined) {
          bytes = piece.subarray(mark.length);
          encoding = mark.encoding === 'utf-8' ? 'utf-8' : 'utf-16';
          decoder = letters.decoderFor(mark.encoding);
        } else if (wanted !== 'auto') decoder = decoderOf(encoding);
      }
      const text = decoder === undefined ? undecided(bytes, last) : decoder.decode(bytes, last);
      if (text === undefined) return unreadable(words.wrongEncoding);
      if (isFirst && looksBinary(text)) return unreadable(words.binaryFile);
      if (isFirst && last && text.trim() === '') return unreadable(words.emptyFile);
      isFirst = false;
      return text;
    },
  };
}

function byteOrderMark(bytes: Uint8Array): { encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; length: number } | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', length: 3 };
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', length: 2 };
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** Is there a letter in UTF-8 here? Undefined when the bytes end before it does. */
function startsUtf8Letter(bytes: Uint8Array, at: number): boolean | undefined {
  const first = bytes[at] ?? 0;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0) return false;
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = bytes[next];
    if (byte === undefined) return undefined;
    if ((byte & 0xc0) !== 0x80) return false;
  }
  return true;
}

function joined(held: Uint8Array, piece: Uint8Array): Uint8Array {
  if (held.length === 0) return piece;
  const bytes = new Uint8Array(held.length + piece.length);
  bytes.set(held);
  bytes.set(piece, held.length);
  return bytes;
}

function windows1252({ latin1 }: Letters): StrictDecoder {
  return { decode: (bytes) => latin1(bytes).replace(/[\u0080-\u009f]/g, (letter) => HIGH_1252[letter.charCodeAt(0) - 0x80] ?? letter) };
}

/** More than one control character in fifty is no text that people write; a stray one is left for the row that holds it. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  const strange = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return strange * 50 > sample.length;
}

function unreadable(message: string): Refusal {
  return refuse('import_unreadable', [{ path: 'file', message }]);
}
