import { z } from 'zod';
import { formatDay, formatNumber, listed, problemsOf, say } from './index';

describe('words', () => {
  test('a text that is not translated is given in bokmål', () => {
    expect(say({ nb: 'trinn', en: 'step' }, 'en')).toBe('step');
    expect(say({ nb: 'trinn', en: 'step' }, 'nn')).toBe('trinn');
  });

  test.each([
    [8, 'nb', '8'],
    [12.5, 'nb', '12,5'],
    [12.5, 'en', '12.5'],
    [9.999, 'nb', '9,99'],
    [0.29, 'nn', '0,29'],
    [-2.25, 'nb', '−2,25'],
    [-0.001, 'nb', '0'],
  ] as const)('%d in %s is %s', (value, language, words) => expect(formatNumber(value, language)).toBe(words));

  test('a day and a list are written as people write them', () => {
    expect(formatDay('2026-11-20')).toBe('20.11.2026');
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((parts) => listed(parts, 'og'))).toEqual(['', 'a', 'a og b', 'a, b og c']);
  });
});

describe('what a schema found wrong is told in plain words, with its place', () => {
  const schema = z.strictObject({
    name: z.string().min(1).max(3),
    size: z.number().int().min(0).max(5),
    day: z.iso.date(),
    choice: z.enum(['x', 'y']),
    list: z.array(z.string()).min(1),
    either: z.union([z.strictObject({ a: z.number() }), z.strictObject({ b: z.number(), c: z.number() })]),
  });
  const sound = { name: 'abc', size: 3, day: '2026-11-20', choice: 'x', list: ['a'], either: { a: 1 } };
  test.each<[string, object, string, string]>([
    ['missing', { name: undefined }, 'rule.name', 'Dette mangler.'],
    ['empty', { name: '' }, 'rule.name', 'Skriv noe her.'],
    ['too long', { name: 'abcd' }, 'rule.name', 'Teksten er for lang. Det er plass til 3 tegn.'],
    ['wrong kind', { size: 'a' }, 'rule.size', 'Dette må være et tall.'],
    ['not whole', { size: 1.5 }, 'rule.size', 'Dette må være et helt tall.'],
    ['too large', { size: 6 }, 'rule.size', 'Tallet må være 5 eller mindre.'],
    ['too small', { size: -1 }, 'rule.size', 'Tallet må være 0 eller større.'],
    ['no date', { day: '20.11.2026' }, 'rule.day', 'Dette er ikke en dato.'],
    ['no choice', { choice: 'z' }, 'rule.choice', 'Velg en av disse: x, y.'],
    ['empty list', { list: [] }, 'rule.list', 'Legg til minst én.'],
    ['unknown key', { extra: 1 }, 'rule', '«extra» er ukjent her. Ta det bort.'],
    ['the alternative that came closest', { either: { a: 'a' } }, 'rule.either.a', 'Dette må være et tall.'],
  ])('%s', (_title, wrong, path, message) => {
    const parsed = schema.safeParse({ ...sound, ...wrong });
    expect(parsed.success ? [] : problemsOf(parsed.error, 'rule')).toEqual([{ path, message }]);
  });
});
