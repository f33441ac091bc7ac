import { absenceSchema } from '../absences/index';
import type { SchoolCalendar } from '../calendar/index';
import { isRefusal } from '../refusals';
import { planAbsences } from './plan-absences';
import { importSummarySchema, type ImportProfile } from './profile';
import { readAbsences, type AbsenceReading } from './read-absences';
import type { Table } from './table';

const calendar: SchoolCalendar = {
  schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [] }],
};
const meaning = (kind: 'day' | 'lesson' | 'late' | 'left_early', documented: boolean | null = null) => ({ kind, cause: 'unknown' as const, documented, reported: null });
const profile: ImportProfile = {
  key: 'test', title: { nb: 'Test' }, encoding: 'auto', delimiter: 'auto', dateFormat: 'DD.MM.YYYY', decimalSign: ',',
  columns: { pupil: 'Elev', date: 'Dato', code: 'Kode', lessons: 'Timer', minutes: 'Minutter', at: 'Time', subject: 'Fag', comment: 'Merknad', documented: 'Dok', reported: null },
  yes: ['Ja', 'X'], no: ['Nei'],
  codes: { D: meaning('day', true), U: meaning('day', false), T: meaning('lesson'), S: meaning('late'), G: meaning('left_early'), P: 'ignore' },
};
const header = ['Elev', 'Dato', 'Kode', 'Timer', 'Minutter', 'Time', 'Fag', 'Merknad', 'Dok'];
const context = { schoolId: 's1', pupils: new Map([['1', 'p1'], ['2', 'p2']]), calendars: [calendar], today: '2026-11-20' };

const tableOf = (rows: string[][], top = header): Table => ({ encoding: 'utf-8', delimiter: ';', rows: [top, ...rows] });
function read(rows: string[][], changes: Partial<ImportProfile> = {}): AbsenceReading {
  const reading = readAbsences(tableOf(rows), { ...profile, ...changes }, context);
  if (isRefusal(reading)) throw new Error(JSON.stringify(reading));
  return reading;
}
const row = (cells: Partial<Record<(typeof header)[number], string>>) => header.map((name) => ({ Elev: '1', Dato: '02.11.2026', Kode: 'D', ...cells })[name] ?? '');

describe('readAbsences: one row', () => {
  it('S31 S28 B62 B63: keeps everything that the school system tells', () => {
    const reading = read([row({ Kode: 't', Timer: '1,5', Time: '3', Fag: 'Kroppsøving', Merknad: "O'Brien ringte; +47 00 11 22 33", Dok: 'ja' })]);
    expect(reading.rejected).toEqual([]);
    expect(reading.absences).toEqual([
      {
        pupilId: 'p1', schoolId: 's1', date: '2026-11-02', kind: 'lesson', lessons: 1.5, minutes: null, at: '3', subject: 'Kroppsøving', cause: 'unknown',
        documented: true, reported: null, sourceCode: 'T', comment: "O'Brien ringte; +47 00 11 22 33",
      },
    ]);
    expect(absenceSchema.safeParse(reading.absences[0]).success).toBe(true);
    expect(reading.period).toEqual({ from: '2026-11-02', to: '2026-11-02' });
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
    expect(read([row(cells)]).absences[0]).toMatchObject(expected);
  });

  it.each([
    ['unknown pupil', { Elev: '99' }, 'Elev', /«99» finnes ikke/],
    ['no pupil', { Elev: '' }, 'Elev', /tomt/],
    ['unknown code', { Kode: 'Q' }, 'Kode', /«Q» står ikke/],
    ['a code that is a property of objects', { Kode: '__proto__' }, 'Kode', /står ikke/],
    ['unreadable date', { Dato: '2026-11-02' }, 'Dato', /ikke en dato/],
    ['a day that does not exist', { Dato: '31.02.2026' }, 'Dato', /ikke en dato/],
    ['a day in the future', { Dato: '21.11.2026' }, 'Dato', /fram i tid/],
    ['a day outside the school years', { Dato: '01.07.2026' }, 'Dato', /utenfor skoleårene/],
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
    const reading = read([row({ Dato: '03.11.2026' }), row(cells)]);
    expect(reading.absences).toHaveLength(1);
    expect(reading.rejected).toEqual([{ row: 3, path, message: expect.stringMatching(message) as string }]);
  });

  it.each([
    ['too long', 'x'.repeat(600), 'x'.repeat(500), /600 tegn/],
    ['a formula', '=cmd|calc', null, /utelatt/],
    ['NUL', 'a\u0000b', null, /utelatt/],
  ])('S31 D6: a comment that is %s never costs the absence its place', (_, comment, stored, message) => {
    const reading = read([row({ Merknad: comment })]);
    expect(reading.absences[0]?.comment).toBe(stored);
    expect(reading.remarks[0]).toMatchObject({ row: 2, path: 'Merknad', message: expect.stringMatching(message) as string });
  });

  it('S31: a message never repeats a million characters', () => {
    const reading = read([row({ Elev: 'x'.repeat(1_000_000) })]);
    expect(reading.rejected[0]?.message.length).toBeLessThan(200);
  });

  it('B64: rows with a code to ignore are counted, and tell that there is data for the day', () => {
    const reading = read([row({ Kode: 'P', Dato: '19.11.2026' }), row({})]);
    expect(reading).toMatchObject({ rows: 2, ignored: 1, period: { from: '2026-11-02', to: '2026-11-19' } });
  });

  it('S31 D4: columns that lack are named, with those that were found', () => {
    const result = readAbsences(tableOf([['1', '2']], ['Navn', 'Dato']), profile, context);
    expect(isRefusal(result) && result.refused).toBe('import_rejected');
    expect(isRefusal(result) && result.problems.map((problem) => problem.message).join(' ')).toMatch(/«Elev» mangler.*«Navn», «Dato»/);
  });

  it.each([
    ['a column twice', [...header, 'elev '], [row({})], /to ganger/],
    ['no rows', header, [['', '', '']], /ingen rader/],
  ])('S31 D4: refuses %s', (_, top, rows, message) => {
    const result = readAbsences(tableOf(rows, top), profile, context);
    expect(isRefusal(result) && result.problems[0]?.message).toMatch(message);
  });

  it('S31 D4: headers are found without case or surrounding space', () => {
    const result = readAbsences(tableOf([row({})], header.map((name) => ` ${name.toUpperCase()} `)), profile, context);
    expect(isRefusal(result)).toBe(false);
  });
});

describe('readAbsences: rows that tell of the same time', () => {
  const perLesson = { columns: { ...profile.columns, at: null, lessons: null } };
  it.each([
    ['O1: the same row again', [row({}), row({})], {}, { absences: 1, ignored: 1, rejected: 0 }],
    ['O2: one row per lesson', [row({ Kode: 'T', Fag: 'Norsk' }), row({ Kode: 'T', Fag: 'Norsk' })], perLesson, { absences: 1, ignored: 0, rejected: 0 }],
    ['O2: more lessons than a day has', Array.from({ length: 13 }, () => row({ Kode: 'T', Fag: 'Norsk' })), perLesson, { absences: 1, ignored: 0, rejected: 1 }],
    ['O3: another content', [row({ Kode: 'D' }), row({ Kode: 'U' })], {}, { absences: 1, ignored: 0, rejected: 1 }],
    ['O3: two subjects in one lesson', [row({ Kode: 'T', Time: '2', Fag: 'Norsk' }), row({ Kode: 'T', Time: '2', Fag: 'Engelsk' })], {}, { absences: 1, ignored: 0, rejected: 1 }],
    ['O4: a whole day covers its parts, before and after', [row({ Kode: 'T', Time: '1' }), row({}), row({ Kode: 'S' }), row({ Kode: 'G' })], {}, { absences: 1, ignored: 3, rejected: 0 }],
    ['O5: a lesson covers being late to it', [row({ Kode: 'S', Time: '2' }), row({ Kode: 'T', Time: '2' }), row({ Kode: 'S', Time: '3' })], {}, { absences: 2, ignored: 1, rejected: 0 }],
    ['two pupils and two days are no overlap', [row({}), row({ Elev: '2' }), row({ Dato: '03.11.2026' })], {}, { absences: 3, ignored: 0, rejected: 0 }],
  ])('S31 %s', (_, rows, changes, expected) => {
    const reading = read(rows, changes);
    expect({ absences: reading.absences.length, ignored: reading.ignored, rejected: reading.rejected.length }).toEqual(expected);
    expect(reading.rows).toBe(rows.length);
  });

  it('S31 O2: lessons are added together', () => {
    expect(read([row({ Kode: 'T', Fag: 'Norsk' }), row({ Kode: 'T', Fag: 'Norsk' })], perLesson).absences[0]?.lessons).toBe(2);
  });

  it('S31 O3: the first row counts and is named', () => {
    const reading = read([row({ Kode: 'D' }), row({ Kode: 'U' })]);
    expect(reading.absences[0]?.sourceCode).toBe('D');
    expect(reading.rejected[0]?.message).toMatch(/rad 2/);
  });
});

describe('planAbsences', () => {
  const file = [row({}), row({ Dato: '03.11.2026', Kode: 'T', Time: '2' }), row({ Elev: '99' })];
  const plan = (rows: string[][], stored: AbsenceReading['absences']) => planAbsences(read(rows), stored, tableOf(rows), 's1');

  it('S31 P1: the same file again adds and changes nothing', () => {
    const first = plan(file, []);
    expect(first.summary).toMatchObject({ rows: 3, added: 2, changed: 0, unchanged: 0, rejected: 1, from: '2026-11-02', to: '2026-11-03' });
    const again = plan(file, first.added);
    expect(again.summary).toMatchObject({ added: 0, changed: 0, unchanged: 2, rejected: 1, notInFile: 0 });
    expect(importSummarySchema.safeParse(again.summary).error).toBeUndefined();
  });

  it('S31 P1 P2: a corrected row is a change, a row that is gone stays and is counted', () => {
    const stored = plan(file, []).added;
    const next = plan([row({ Kode: 'U' })], stored);
    expect(next.summary).toMatchObject({ added: 0, changed: 1, unchanged: 0, notInFile: 1 });
    expect(next.changed[0]).toMatchObject({ documented: false, sourceCode: 'U' });
  });

  it('S31 P1: what a pupil missed at an earlier school is known, and is not called missing from this file', () => {
    const elsewhere = plan(file, []).added.map((absence) => ({ ...absence, schoolId: 's0' }));
    expect(plan([row({})], elsewhere).summary).toMatchObject({ added: 0, changed: 1, notInFile: 0 });
  });

  it('S31: at most 200 problems are shown, rejected rows before remarks, and all are counted', () => {
    const many = [row({ Merknad: '=1' }), ...Array.from({ length: 300 }, () => row({ Elev: '99' }))];
    const { summary } = plan(many, []);
    expect(summary.rejected).toBe(300);
    expect(summary.problems).toHaveLength(200);
    expect(summary.problems[0]?.row).toBe(3);
  });
});
