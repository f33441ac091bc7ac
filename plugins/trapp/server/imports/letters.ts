import { isAscii, isUtf8 } from 'node:buffer';
import type { Letters, StrictDecoder } from '../../core/imports/index';

/** Node's own ways with letters: checked and turned to text by the processor's wide registers, which TextDecoder's streams are not. */
export const letters: Letters = {
  isAscii: (bytes) => isAscii(bytes),
  latin1: (bytes) => bufferOf(bytes).toString('latin1'),
  decoderFor: (encoding) => (encoding === 'utf-8' ? utf8() : utf16(encoding)),
};

function utf8(): StrictDecoder {
  let held: Uint8Array = Buffer.alloc(0);
  return {
    decode(piece, last) {
      const bytes = held.length === 0 ? piece : Buffer.concat([held, piece]);
      const end = last ? bytes.length : wholeLetters(bytes);
      const whole = bytes.subarray(0, end);
      if (!isUtf8(whole)) return undefined;
      held = bytes.slice(end);
      return bufferOf(whole).toString('utf8');
    },
  };
}

/** Where the last letter ends that the bytes have all of. */
function wholeLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function utf16(encoding: 'utf-16le' | 'utf-16be'): StrictDecoder {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return {
    decode(bytes, last) {
      try {
        return decoder.decode(bytes, { stream: !last });
      } catch {
        return undefined;
      }
    },
  };
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
