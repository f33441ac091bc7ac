import { isRefusal, type Refusal } from '../refusals';
import { createTextReader, type Letters } from './decode';
import type { Encoding } from './profile';
import { detectDelimiter, withoutSepLine } from './table';

/** The platform's own decoders, which the server has faster ones for. */
const letters: Letters = {
  isAscii: (bytes) => bytes.every((byte) => byte < 0x80),
  latin1: (bytes) => Buffer.from(bytes).toString('latin1'),
  decoderFor: (encoding) => {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return {
      decode: (bytes, last) => {
        try {
          return decoder.decode(bytes, { stream: !last });
        } catch {
          return undefined;
        }
      },
    };
  },
};
const bytesOf = (...parts: (string | number[])[]) => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'utf8')] : part)));

type Wanted = Parameters<typeof createTextReader>[0];
/** Reads pieces one after the other, the last one as the last. */
function readPieces(pieces: readonly Uint8Array[], wanted: Wanted = 'auto'): { text: string; encoding: Encoding } | Refusal {
  const reader = createTextReader(wanted, letters);
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    const read = reader.read(piece, index === pieces.length - 1);
    if (isRefusal(read)) return read;
    text += read;
  }
  return { text, encoding: reader.encoding() };
}
const textOf = (bytes: Uint8Array, wanted: Wanted = 'auto') => readPieces([bytes], wanted);

describe('createTextReader', () => {
  it.each([
    ['UTF-8', bytesOf('Ærø;Čárli;Nguyễn'), 'Ærø;Čárli;Nguyễn', 'utf-8'],
    ['UTF-8 with a byte order mark', bytesOf([0xef, 0xbb, 0xbf], 'Ærø'), 'Ærø', 'utf-8'],
    ['windows-1252', Uint8Array.from([0xc6, 0x72, 0xf8, 0x20, 0x80, 0x92, 0x96]), 'Ærø €’–', 'windows-1252'],
    ['UTF-16 little end first', bytesOf([0xff, 0xfe], [...Buffer.from('Ærø', 'utf16le')]), 'Ærø', 'utf-16'],
    ['UTF-16 big end first', Uint8Array.from([0xfe, 0xff, 0x00, 0xc6, 0x00, 0x72]), 'Ær', 'utf-16'],
  ])('S31 D1: reads %s', (_, bytes, text, encoding) => {
    expect(textOf(bytes)).toEqual({ text, encoding });
  });

  it('S31 D1: a long windows-1252 file keeps every letter', () => {
    const bytes = new Uint8Array(50_000).fill(0xe5);
    expect(textOf(bytes)).toEqual({ text: 'å'.repeat(50_000), encoding: 'windows-1252' });
  });

  it.each([
    ['an empty file', new Uint8Array(0), /tom/],
    ['a file of spaces', bytesOf(' \r\n\t\n'), /tom/],
    ['a byte order mark alone', bytesOf([0xef, 0xbb, 0xbf]), /tom/],
    ['an Excel file', bytesOf([0x50, 0x4b, 0x03, 0x04], 'xl/workbook.xml'), /Excel/],
    ['an old Excel file', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /Excel/],
    ['a PDF', bytesOf('%PDF-1.7 text'), /ikke en tekstfil/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]), /ikke en tekstfil/],
    ['nothing but zeros', new Uint8Array(4000), /ikke en tekstfil/],
    ['half a UTF-16 letter', Uint8Array.from([0xff, 0xfe, 0x41]), /tegnsett/],
  ])('S31 D2: refuses %s in plain words', (_, bytes, message) => {
    const result = textOf(bytes);
    expect(isRefusal(result) && result.refused).toBe('import_unreadable');
    expect(isRefusal(result) && result.problems[0]?.message).toMatch(message);
  });

  it('S31 D1: bytes that are not what the profile says are refused, never guessed', () => {
    expect(isRefusal(textOf(Uint8Array.from([0x41, 0xe6, 0x42]), 'utf-8'))).toBe(true);
  });

  it('S31 D1: a file that begins as UTF-8 and goes on as something else is refused, never guessed', () => {
    const result = textOf(bytesOf('Ærø;', [0xe6, 0x42]));
    expect(isRefusal(result) && result.problems[0]?.message).toMatch(/Tegnene/);
  });

  it.each([
    ['UTF-8', Buffer.from('Ærø;Čárli;Nguyễn 😀'), 'utf-8'],
    ['windows-1252', Uint8Array.from([0xc6, 0x72, 0xf8, 0x20, 0x80, 0x92]), 'windows-1252'],
    ['UTF-16', bytesOf([0xff, 0xfe], [...Buffer.from('Ærø 😀', 'utf16le')]), 'utf-16'],
  ])('S31 D1: %s is read alike wherever it is cut', (_, bytes, encoding) => {
    // The first piece shows what kind of file it is.
    const whole = textOf(bytes);
    expect(whole).toMatchObject({ encoding });
    for (let cut = 3; cut < bytes.length; cut += 1) expect(readPieces([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(whole);
  });

  it('S31 D1: letters beyond ASCII may come late in the file', () => {
    const ascii = bytesOf('Elev;Dato\n'.repeat(7_000));
    expect(readPieces([ascii, bytesOf('Ærø')])).toMatchObject({ encoding: 'utf-8', text: expect.stringMatching(/Ærø$/) as string });
    expect(readPieces([ascii, Uint8Array.from([0xc6, 0x72, 0xf8])])).toMatchObject({ encoding: 'windows-1252', text: expect.stringMatching(/Ærø$/) as string });
  });
});

describe('detectDelimiter', () => {
  it.each([
    ['semicolon', 'Elev;Dato;"Kode";Timer\n1;2026-09-01;F;2,5', ';'],
    ['comma', 'Elev,Dato,Kode,Timer', ','],
    ['tab', 'Elev\tDato\tKode', '\t'],
    ['bar', 'Elev|Dato|Kode', '|'],
    ['the one that finds our columns, though another occurs more', 'Elev;Dato;Kode, a, b, c, d, e', ';'],
    ['many of the other in the rows', 'Elev;Dato;Kode\na,b,c,d,e,f;x;y', ';'],
  ])('S31 D3: %s', (_, text, delimiter) => {
    expect(detectDelimiter(text, ['elev', 'dato', 'kode', 'timer'])).toBe(delimiter);
  });

  it("S31 D3: Excel's own note is no row", () => {
    expect(withoutSepLine('sep=;\r\nElev;Dato')).toEqual({ text: 'Elev;Dato', delimiter: ';' });
    expect(withoutSepLine('Elev;Dato')).toEqual({ text: 'Elev;Dato', delimiter: undefined });
  });
});
