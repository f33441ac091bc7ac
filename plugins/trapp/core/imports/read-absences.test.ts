import { absenceSchema } from '../absences/index';
import { isRefusal } from '../refusals';
import { context, header, profile, pupilOne, readAll, row } from './absence-file.test-kit';
import { createAbsenceReader, type ReadRow } from './read-absences';
import { countRead, newTally, summaryOf } from './tally';

const readOne = (cells: Parameters<typeof row>[0]): ReadRow | undefined => readAll([row(cells)])[0];
function tallyOf(rows: readonly string[][]) {
  const tally = newTally();
  for (const read of readAll(rows)) countRead(tally, read);
  return tally;
}
const summaryOfRows = (rows: readonly string[][]) => summaryOf(tallyOf(rows), { notInFile: 0, read: { encoding: 'utf-8', delimiter: ';', columns: header }, first: [] });

describe('one row', () => {
  it('S31 S28 B62 B63: keeps everything that the school system tells', () => {
    const read = readOne({ Kode: 't', Timer: '1,5', Time: '3', Fag: 'Kroppsøving', Merknad: "O'Brien ringte; +47 00 11 22 33", Dok: 'ja' });
    expect(read).toMatchObject({ row: 2, pupil: pupilOne, date: '2026-11-02', problem: null, remark: null });
    const said = {
      date: '2026-11-02', kind: 'lesson', lessons: 1.5, minutes: null, at: '3', subject: 'Kroppsøving', cause: 'unknown', documented: true, reported: null, sourceCode: 'T',
      comment: "O'Brien ringte; +47 00 11 22 33",
    };
    expect(read?.absence).toEqual({ ...said, row: 2, pupil: pupilOne, slot: 'l@3' });
    expect(absenceSchema.safeParse({ ...said, pupilId: 'p1', schoolId: 's1' }).error).toBeUndefined();
  });

  it.each([
    ['B65: a whole day has no lessons, minutes or subject', { Timer: '6', Minutter: '300', Time: '1', Fag: 'Norsk' }, { kind: 'day', lessons: 0, minutes: null, at: null, subject: null }],
    ['S31: a lesson without a number is one lesson', { Kode: 'T' }, { kind: 'lesson', lessons: 1 }],
    ['B64: minutes of a late arrival', { Kode: 'S', Minutter: '15' }, { kind: 'late', lessons: 0, minutes: 15 }],
    ['B62: an empty cell leaves what the code says', { Kode: 'U' }, { documented: false }],
    ['B62: the column overrides the code', { Kode: 'U', Dok: 'x' }, { documented: true }],
    ['S31: a date with a time of day', { Dato: '02.11.2026 08:15' }, { date: '2026-11-02' }],
    ['S31: a date without leading zeros', { Dato: '2.9.2026' }, { date: '2026-09-02' }],
  ])('%s', (_, cells, expected) => {
    expect(readOne(cells)?.absence).toMatchObject(expected);
  });

  it.each([
    ['unknown pupil', { Elev: '99' }, 'Elev', /«99» finnes ikke/],
    ['no pupil', { Elev: '' }, 'Elev', /tomt/],
    ['unknown code', { Kode: 'Q' }, 'Kode', /«Q» står ikke/],
    ['a code that is a property of objects', { Kode: '__proto__' }, 'Kode', /står ikke/],
    ['unreadable date', { Dato: '2026-11-02' }, 'Dato', /ikke en dato/],
    ['a day that does not exist', { Dato: '31.02.2026' }, 'Dato', /ikke en dato/],
    ['negative lessons', { Kode: 'T', Timer: '-1' }, 'Timer', /antall timer/],
    ['no lessons', { Kode: 'T', Timer: '0' }, 'Timer', /antall timer/],
    ['thirteen lessons', { Kode: 'T', Timer: '13' }, 'Timer', /antall timer/],
    ['the other decimal sign', { Kode: 'T', Timer: '1.5' }, 'Timer', /antall timer/],
    ['words for minutes', { Kode: 'S', Minutter: 'ti' }, 'Minutter', /minutter/],
    ['neither yes nor no', { Dok: 'kanskje' }, 'Dok', /verken ja eller nei/],
    ['NUL in a subject', { Kode: 'T', Fag: 'Nor\u0000sk' }, 'Fag', /styretegn/],
    ['a formula as subject', { Kode: 'T', Fag: '=HYPERLINK("x")' }, 'Fag', /formel/],
    ['a subject that is too long', { Kode: 'T', Fag: 'x'.repeat(81) }, 'Fag', /81 tegn/],
  ])('S31 D5: rejects %s, with row, column and reason', (_, cells, path, message) => {
    const [good, bad] = readAll([row({ Dato: '03.11.2026' }), row(cells)]);
    expect(good?.absence).not.toBeNull();
    expect(bad).toMatchObject({ absence: null, problem: { row: 3, path, message: expect.stringMatching(message) as string } });
  });

  it.each([
    ['a day in the future', '21.11.2026', /fram i tid/],
    ['a day outside the school years', '01.07.2026', /utenfor skoleårene/],
  ])('S31 D7: rejects %s', (_, date, message) => {
    expect(readOne({ Dato: date })).toMatchObject({ absence: null, problem: { row: 2, path: 'Dato', message: expect.stringMatching(message) as string } });
  });

  it('S31 D7: a day without school inside the year is taken, and so is any day when no routine is published', () => {
    expect(readOne({ Dato: '01.11.2026' })?.absence?.date).toBe('2026-11-01');
    expect(readAll([row({ Dato: '01.07.2026' })], profile, { ...context, calendars: [] })[0]?.absence?.date).toBe('2026-07-01');
  });

  it.each([
    ['too long', 'x'.repeat(600), 'x'.repeat(500), /600 tegn/],
    ['a formula', '=cmd|calc', null, /utelatt/],
    ['NUL', 'a\u0000b', null, /utelatt/],
  ])('S31 D6: a comment that is %s never costs the absence its place', (_, comment, stored, message) => {
    const read = readOne({ Merknad: comment });
    expect(read?.absence?.comment).toBe(stored);
    expect(read?.remark).toMatchObject({ row: 2, path: 'Merknad', message: expect.stringMatching(message) as string });
  });

  it('S31: a message never repeats a million characters', () => {
    expect(readOne({ Elev: 'x'.repeat(1_000_000) })?.problem?.message.length).toBeLessThan(200);
  });

  it('P5: a rejected row says whom and which day it tells of, as far as that can be read', () => {
    expect(readOne({ Kode: 'Q' })).toMatchObject({ pupil: pupilOne, date: '2026-11-02' });
    expect(readOne({ Dato: 'i går' })).toMatchObject({ pupil: pupilOne, date: null });
    expect(readOne({ Elev: '99' })).toMatchObject({ pupil: null, date: null });
  });
});

describe('the header', () => {
  it('S31 D4: columns that lack are named, with those that were found', () => {
    const result = createAbsenceReader(['Navn', 'Dato'], profile, context);
    expect(isRefusal(result) && result.refused).toBe('import_rejected');
    expect(isRefusal(result) && result.problems.map((problem) => problem.message).join(' ')).toMatch(/«Elev» mangler.*«Navn», «Dato»/);
  });

  it('S31 D4: refuses a column that stands twice', () => {
    const result = createAbsenceReader([...header, 'elev '], profile, context);
    expect(isRefusal(result) && result.problems[0]?.message).toMatch(/to ganger/);
  });

  it('S31 D4: headers are found without case or surrounding space', () => {
    expect(isRefusal(createAbsenceReader(header.map((name) => ` ${name.toUpperCase()} `), profile, context))).toBe(false);
  });
});

describe('what is counted', () => {
  it('B64: rows with a code to ignore are counted, and tell that there is data for the day', () => {
    expect(tallyOf([row({ Kode: 'P', Dato: '19.11.2026' }), row({})])).toMatchObject({ rows: 2, ignored: 1, from: '2026-11-02', to: '2026-11-19' });
  });

  it('S78: rejected rows do not say how far the data reaches', () => {
    expect(tallyOf([row({}), row({ Kode: 'Q', Dato: '19.11.2026' })])).toMatchObject({ rows: 2, rejected: 1, from: '2026-11-02', to: '2026-11-02' });
  });

  it('S31: at most 200 problems are shown, rejected rows before remarks, and all are counted', () => {
    const { rejected, problems } = summaryOfRows([row({ Merknad: '=1' }), ...Array.from({ length: 300 }, () => row({ Elev: '99' }))]);
    expect([rejected, problems.length, problems[0]?.row]).toEqual([300, 200, 3]);
    expect(summaryOfRows([row({ Merknad: '=1' }), row({ Elev: '99' })]).problems.map((problem) => problem.row)).toEqual([3, 2]);
  });
});
