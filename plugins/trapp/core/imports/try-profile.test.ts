import profiles from '../../packs/import-profiles.json';
import { importProfileSchema } from './profile';
import { tryProfile } from './try-profile';

const profile = importProfileSchema.parse(profiles[0]);
const header = 'Elev-ID;Navn;Dato;Kode;Antall timer;Minutter;Time;Fag;Merknad;Dokumentert;Meldt';
const trial = (...lines: string[]) => tryProfile([header, ...lines].join('\r\n'), profile, '2026-11-20');

test('B62: columns are recognised by their headers, in any case, and what is not used says so', () => {
  const { columns, delimiter } = tryProfile(`\ufeff${header.toUpperCase()}\nE1;X;16.11.2026;DU;;;;;;;`, { ...profile, delimiter: 'auto' }, '2026-11-20');
  expect(delimiter).toBe(';');
  expect(columns.map(({ as }) => as)).toEqual(['pupil', null, 'date', 'code', 'lessons', 'minutes', 'at', 'subject', 'comment', 'documented', 'reported']);
});

test('B62, B64: the first rows are shown as they would be understood, by the reader that imports use', () => {
  const { rows, counts, problems } = trial('E1;Kåre;16.11.2026;DU;;;;;;;', 'E1;Kåre;17.11.2026;tu;1,5;;3;Gym;"Ringte; sen";Nei;J', '', 'E2;Ada;18.11.2026;SA;;;;;;;');
  expect(counts).toEqual({ rows: 3, taken: 2, ignored: 1, rejected: 0 });
  expect(rows).toEqual([
    expect.objectContaining({ row: 2, date: '2026-11-16', kind: 'day', cause: 'unknown', documented: false, sourceCode: 'DU' }),
    expect.objectContaining({ row: 3, kind: 'lesson', lessons: 1.5, subject: 'Gym', comment: 'Ringte; sen', documented: false, reported: true }),
  ]);
  expect(problems).toEqual([]);
});

test('B63: each row that is wrong is told of with its number, column and reason, and codes that nobody knows once each', () => {
  const { problems, counts, unknownCodes } = trial('E1;;32.11.2026;DU;;;;;;;', 'E1;;16.11.2026;QQ;;;;;;;', 'E1;;16.11.2026;qq;;;;;;;', ';;16.11.2026;DU;;;;;;;', 'E1;;16.11.2027;DU;;;;;;;', 'E1;;16.11.2026;DU;;;;;=1+1;;');
  expect(problems.map(({ row, path }) => [row, path])).toEqual([[2, 'Dato'], [3, 'Kode'], [4, 'Kode'], [5, 'Elev-ID'], [6, 'Dato'], [7, 'Merknad']]);
  expect(counts).toEqual({ rows: 6, taken: 1, ignored: 0, rejected: 5 });
  expect(unknownCodes).toEqual(['qq']);
});

test.each([
  ['a file without its columns', 'Navn;Dag\nX;Y', /«Elev-ID» mangler/],
  ['a header alone', header, /ingen rader/],
  ['an open quote', `${header}\n"E1;x`, /anførselstegn/],
  ['a row without end', `${header}\n${'x'.repeat(150_000)}`, /100.000 tegn/],
])('B63: %s is refused in words', (_name, text, message) => {
  expect(tryProfile(text, profile, '2026-11-20').refused.map((one) => one.message).join(' ')).toMatch(message);
});

test('hostile headers and codes are only letters', () => {
  const { columns, unknownCodes } = tryProfile(`${header};__proto__;<b>\nE1;;16.11.2026;__proto__;;;;;;;;x;y`, profile, '2026-11-20');
  expect(columns.slice(-2)).toEqual([{ header: '__proto__', as: null }, { header: '<b>', as: null }]);
  expect(unknownCodes).toEqual(['__proto__']);
});

it('S31: tells a coordinator who reads English what is wrong, in English', () => {
  const wrong = (...lines: string[]) => tryProfile([header, ...lines].join('\r\n'), profile, '2026-11-20', 'en');
  const { problems } = wrong('E1;X;16.11.2026;UKJENT;;;;;;;', 'E1;X;31.12.2026;DU;;;;;;;', ';X;16.11.2026;DU;;;;;;;');
  expect(problems.map(({ message }) => message)).toEqual(['The code “UKJENT” is not in the import profile.', 'The date has not come yet.', 'The field is empty.']);
  expect(wrong().refused.map(({ message }) => message)).toEqual(['The file has headers, but no rows.']);
  expect(tryProfile('a;b\n1;2', profile, '2026-11-20', 'en').refused.map(({ message }) => message)).toEqual(expect.arrayContaining([expect.stringContaining('The file lacks the column'), 'The file has the columns “a”, “b”. Is it the right file and the right import profile?']));
});
