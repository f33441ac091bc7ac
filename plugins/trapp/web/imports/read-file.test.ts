import { readFile } from './read-file';

describe('a file as base64', () => {
  test.each([0, 1, 2, 3, 0x6000 - 1, 0x6000, 0x6000 + 1, 100_000])('%d bytes come back as they were', async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31) % 256);
    const file = { name: 'fravær.csv', arrayBuffer: () => Promise.resolve(bytes.buffer) } as unknown as File;
    const { name, base64 } = await readFile(file);
    expect(name).toBe('fravær.csv');
    expect(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))).toEqual(bytes);
  });
});
