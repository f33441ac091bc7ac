import { letters } from './letters';

const TEXT = 'Ærø; Čárli; Nguyễn; 😀€';

/** Decodes two pieces; undefined when either is not valid. */
function inTwo(encoding: 'utf-8' | 'utf-16le', bytes: Uint8Array, cut: number): string | undefined {
  const decoder = letters.decoderFor(encoding);
  const first = decoder.decode(bytes.subarray(0, cut), false);
  const rest = first === undefined ? undefined : decoder.decode(bytes.subarray(cut), true);
  return rest === undefined ? undefined : first + rest;
}

describe('letters', () => {
  it.each([['utf-8', Buffer.from(TEXT, 'utf8')], ['utf-16le', Buffer.from(TEXT, 'utf16le')]] as const)('S31 D1: %s is read alike wherever it is cut, inside a letter too', (encoding, bytes) => {
    for (let cut = 0; cut <= bytes.length; cut += 1) expect(inTwo(encoding, bytes, cut)).toBe(TEXT);
  });

  it.each([
    ['a letter that is cut off at the end', [0x41, 0xc3]],
    ['the middle of a letter', [0x41, 0xa5, 0x42]],
    ['a letter written too long', [0xc0, 0xaf]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
    ['four bytes of nothing', [0xff, 0xff, 0xff, 0xff]],
  ])('S31 D1: %s is no UTF-8, wherever it is cut', (_, bytes) => {
    for (let cut = 0; cut <= bytes.length; cut += 1) expect(inTwo('utf-8', Uint8Array.from(bytes), cut)).toBeUndefined();
  });

  it('S31: reads only the part of the memory that it is given', () => {
    const part = new Uint8Array(Buffer.from('xxKårexx', 'latin1')).subarray(2, 6);
    expect([letters.latin1(part), letters.isAscii(part), letters.isAscii(part.subarray(2))]).toEqual(['Kåre', false, true]);
  });
});
