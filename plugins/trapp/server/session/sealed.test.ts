import { seal, unseal } from './sealed';

describe('sec-12: what is sealed', () => {
  const sealed = seal('hemmelig', 'nøkkel', 'koder');

  it('is read by the one who has the secret, and is another each time', () => {
    expect(unseal(sealed, 'nøkkel', 'koder')).toBe('hemmelig');
    expect(seal('hemmelig', 'nøkkel', 'koder')).not.toBe(sealed);
    expect(sealed).not.toContain('hemmelig');
  });

  it.each([
    ['another secret', sealed, 'annen', 'koder'],
    ['another use', sealed, 'nøkkel', 'innlogging'],
    ['a letter changed', sealed.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A')), 'nøkkel', 'koder'],
    ['nothing', '', 'nøkkel', 'koder'],
    ['something else', 'ikke forseglet', 'nøkkel', 'koder'],
  ])('is nothing with %s', (_title, given, secret, use) => {
    expect(unseal(given, secret, use)).toBeUndefined();
  });
});
