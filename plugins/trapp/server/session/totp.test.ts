import { addressOf, codeAt, newSecret, stepAt, stepOf } from './totp';

/** The secret of RFC 6238's test vectors, "12345678901234567890", in base 32. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('sec-12: one-time codes', () => {
  it.each([
    [59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130'],
  ])('are those of RFC 6238 at %d seconds', (seconds, code) => {
    expect(codeAt(RFC, stepAt(new Date(seconds * 1000).toISOString()))).toBe(code);
  });

  it('hold half a minute to each side, and no longer', () => {
    const now = '2026-11-20T08:00:10.000Z';
    const here = stepAt(now);
    const heard = [-2, -1, 0, 1, 2].map((aside) => stepOf(RFC, codeAt(RFC, here + aside), now, 0) !== undefined);
    expect(heard).toEqual([false, true, true, true, false]);
  });

  it('are worth nothing a second time, nor is one from before the last', () => {
    const now = '2026-11-20T08:00:10.000Z';
    const here = stepAt(now);
    expect(stepOf(RFC, codeAt(RFC, here), now, here)).toBeUndefined();
    expect(stepOf(RFC, codeAt(RFC, here - 1), now, here)).toBeUndefined();
    expect(stepOf(RFC, codeAt(RFC, here + 1), now, here)).toBe(here + 1);
  });

  it('come from a secret that nobody else has, written so that it can be typed', () => {
    const secrets = Array.from({ length: 50 }, newSecret);
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('are set up from a picture that says whose they are', () => {
    expect(addressOf(RFC, 'kari@skole.no', 'Å kommune')).toBe(`otpauth://totp/%C3%85%20kommune:kari%40skole.no?secret=${RFC}&issuer=%C3%85%20kommune&digits=6&period=30`);
  });
});
