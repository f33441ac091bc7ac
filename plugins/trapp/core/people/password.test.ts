import { passwordFault } from './password';

const kari = { username: 'kari.nordmann@skole.no', name: 'Kari Nordmann' };

describe('sec-12: a password that somebody chooses', () => {
  it.each(['Sommeren 1987 var våt', 'fire blå katter', 'Provekommunen-1x', 'kari liker ikke regnvær'])('%s will do', (password) => {
    expect(passwordFault(password, kari)).toBeNull();
  });

  it.each([
    ['Kort-1', 'too_short'], ['elleve tegn', 'too_short'], ['aaaaaaaaaaaaaaa', 'too_simple'], ['abcabcabcabc', 'too_simple'], ['abcdefghijklmn', 'too_simple'], ['123456789012', 'too_simple'],
    ['KariNordmann1', 'own_name'], ['kari.nordmann@skole.no', 'own_name'],
  ] as const)('%s will not: %s', (password, fault) => {
    expect(passwordFault(password, kari)).toBe(fault);
  });
});
