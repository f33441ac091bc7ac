import { refuse, type Refusal } from '../refusals';
import { words } from './messages.nb';
import type { Encoding } from './profile';

/** Decodes strictly: undefined when the bytes are not valid in the encoding. The platform's own decoder; core has none. */
export type StrictDecoder = (bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be') => string | undefined;

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Bytes 0x80-0x9f of windows-1252; the rest equals their Unicode number. Written out because some platforms' own decoders leave them as control characters. */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const SIGNATURES: readonly (readonly [readonly number[], 'excel' | 'binary'])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'excel'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'excel'],
  [[0x25, 0x50, 0x44, 0x46], 'binary'],
];

/**
 * The text of a file: by its byte order mark, else as UTF-8, else as windows-1252 (S31).
 * Refuses `import_unreadable` for an empty file, a spreadsheet or any other binary file, and for bytes that are not what the profile says.
 */
export function decodeFile(bytes: Uint8Array, wanted: 'auto' | 'utf-8' | 'windows-1252', decode: StrictDecoder): Decoded | Refusal {
  if (bytes.length === 0) return unreadable(words.emptyFile);
  for (const [signature, kind] of SIGNATURES) if (startsWith(bytes, signature)) return unreadable(kind === 'excel' ? words.excelFile : words.binaryFile);
  const decoded = decodeText(bytes, wanted, decode);
  if (decoded === undefined) return unreadable(words.wrongEncoding);
  if (looksBinary(decoded.text)) return unreadable(words.binaryFile);
  return decoded.text.trim() === '' ? unreadable(words.emptyFile) : decoded;
}

function decodeText(bytes: Uint8Array, wanted: 'auto' | 'utf-8' | 'windows-1252', decode: StrictDecoder): Decoded | undefined {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined) return named(decode(bytes.subarray(mark.length), mark.encoding), mark.encoding === 'utf-8' ? 'utf-8' : 'utf-16');
  if (wanted === 'windows-1252') return { text: decode1252(bytes), encoding: wanted };
  const utf8 = named(decode(bytes, 'utf-8'), 'utf-8');
  return utf8 ?? (wanted === 'auto' ? { text: decode1252(bytes), encoding: 'windows-1252' } : undefined);
}

function named(text: string | undefined, encoding: Encoding): Decoded | undefined {
  return text === undefined ? undefined : { text, encoding };
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

function decode1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  return pieces.join('').replace(/[\u0080-\u009f]/g, (letter) => HIGH_1252[letter.charCodeAt(0) - 0x80] ?? letter);
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
