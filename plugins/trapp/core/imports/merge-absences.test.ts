import type { Day } from '../calendar/index';
import { context, oneLessonPerRow, pupilOne, pupilTwo, profile, readAll, row } from './absence-file.test-kit';
import { createAbsenceMerge, type Changes, type StoredAbsence } from './merge-absences';
import type { ImportProfile } from './profile';
import type { AbsenceContext, FileAbsence } from './read-absences';
import { named, together } from './tally';

/** Rows as a database keeps them. */
type Shelf = Map<string, StoredAbsence & { readonly pupilNumber: number; readonly date: Day }>;
const keyOf = ({ pupil, date, slot }: FileAbsence) => `${pupil.number} ${date} ${slot}`;
const storedOf = (id: number, absence: FileAbsence) => ({ ...absence, id, pupilNumber: absence.pupil.number, schoolNumber: absence.pupil.schoolNumber, isWithdrawn: false });

/** Merges a file into the shelf, so many rows at a time, as the server does. */
function merge(rows: readonly string[][], shelf: Shelf, { by = profile, pieces = 1000, against = context }: { by?: ImportProfile; pieces?: number; against?: AbsenceContext } = {}) {
  const merging = createAbsenceMerge(by);
  const byId = (id: number) => [...shelf].find(([, stored]) => stored.id === id)?.[0] ?? '';
  const write = ({ rows: changed, lessons }: Changes) => {
    for (const { id, absence } of changed) shelf.set(byId(id), storedOf(id, absence));
    for (const { id, lessons: now } of lessons) {
      const before = shelf.get(byId(id));
      if (before !== undefined) shelf.set(byId(id), { ...before, lessons: now });
    }
  };
  const put = (absence: FileAbsence) => {
    const stored = shelf.get(keyOf(absence));
    if (stored !== undefined) return stored;
    shelf.set(keyOf(absence), storedOf(shelf.size + 1, absence));
    return shelf.size;
  };
  const read = readAll(rows, by, against);
  for (let start = 0; start < read.length; start += pieces) {
    const settled = merging.settle(read.slice(start, start + pieces));
    write(merging.compare(settled, settled.map(put)));
  }
  write(merging.finish());
  const trace = merging.trace();
  return { tally: together([merging.nobodys, ...[...merging.schools.values()].map(({ tally }) => tally)]), trace, merging };
}

describe('rows of one file that tell of the same time', () => {
  const lesson = row({ Kode: 'T', Fag: 'Norsk' });
  const cases: [string, string[][], ImportProfile, { stored: number; ignored: number; rejected: number }][] = [
    ['O1: the same row again', [row({}), row({})], profile, { stored: 1, ignored: 1, rejected: 0 }],
    ['O2: one row per lesson', [lesson, lesson], oneLessonPerRow, { stored: 1, ignored: 0, rejected: 0 }],
    ['O2: more lessons than a day has', Array.from({ length: 13 }, () => lesson), oneLessonPerRow, { stored: 1, ignored: 0, rejected: 1 }],
    ['O2: not where the file says which lesson it was', [lesson, lesson], profile, { stored: 1, ignored: 1, rejected: 0 }],
    ['O3: another content', [row({ Kode: 'D' }), row({ Kode: 'U' })], profile, { stored: 1, ignored: 0, rejected: 1 }],
    ['O3: two subjects in one lesson', [row({ Kode: 'T', Time: '2', Fag: 'Norsk' }), row({ Kode: 'T', Time: '2', Fag: 'Engelsk' })], profile, { stored: 1, ignored: 0, rejected: 1 }],
    ['R34: a whole day and its parts are stored as the file says', [row({ Kode: 'T', Time: '1' }), row({}), row({ Kode: 'S' }), row({ Kode: 'G' })], profile, { stored: 4, ignored: 0, rejected: 0 }],
    ['R34: a lesson, and being late to it, too', [row({ Kode: 'S', Time: '2' }), row({ Kode: 'T', Time: '2' }), row({ Kode: 'S', Time: '3' })], profile, { stored: 3, ignored: 0, rejected: 0 }],
    ['two pupils and two days are no overlap', [row({}), row({ Elev: '2' }), row({ Dato: '03.11.2026' })], profile, { stored: 3, ignored: 0, rejected: 0 }],
  ];
  describe.each([1000, 1])('%s rows at a time', (pieces) => {
    it.each(cases)('S31 %s', (_, rows, by, expected) => {
      const shelf: Shelf = new Map();
      const { tally } = merge(rows, shelf, { by, pieces });
      expect({ stored: shelf.size, ignored: tally.ignored, rejected: tally.rejected }).toEqual(expected);
      expect([tally.rows, tally.added]).toEqual([rows.length, expected.stored]);
    });

    it('S31 O2: lessons are added together, and the same file again changes nothing', () => {
      const shelf: Shelf = new Map();
      merge([lesson, lesson, lesson], shelf, { by: oneLessonPerRow, pieces });
      expect([...shelf.values()].map(({ lessons }) => lessons)).toEqual([3]);
      expect(merge([lesson, lesson, lesson], shelf, { by: oneLessonPerRow, pieces }).tally).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
      expect(merge([lesson, lesson], shelf, { by: oneLessonPerRow, pieces }).tally).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
      expect([...shelf.values()].map(({ lessons }) => lessons)).toEqual([2]);
    });

    it("S31 O3: the first row counts and is named, under the file's own column", () => {
      const shelf: Shelf = new Map();
      const { tally } = merge([row({ Kode: 'D' }), row({ Kode: 'U' })], shelf, { pieces });
      expect([...shelf.values()].map(({ sourceCode }) => sourceCode)).toEqual(['D']);
      expect(tally.shownRejected).toEqual([{ row: 3, path: 'Dato', message: expect.stringMatching(/rad 2/) as string }]);
    });
  });
});

describe('beside what is stored', () => {
  const file = [row({}), row({ Dato: '03.11.2026', Kode: 'T', Time: '2' }), row({ Elev: '99' })];

  it('S31 P1: the same file again adds and changes nothing', () => {
    const shelf: Shelf = new Map();
    expect(merge(file, shelf).tally).toMatchObject({ rows: 3, added: 2, changed: 0, unchanged: 0, rejected: 1, from: '2026-11-02', to: '2026-11-03' });
    const { tally, merging } = merge(file, shelf);
    expect(tally).toMatchObject({ added: 0, changed: 0, unchanged: 2, rejected: 1 });
    expect(merging.changed.size).toBe(0);
  });

  it('S31 P1 P2: a corrected row is a change, and its pupil has changed; a row that is gone stays', () => {
    const shelf: Shelf = new Map();
    merge(file, shelf);
    const { tally, merging } = merge([row({ Kode: 'U' })], shelf);
    expect(tally).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect([...merging.changed.values()]).toEqual([pupilOne]);
    expect([...shelf.values()].map(({ sourceCode, documented }) => [sourceCode, documented])).toEqual([['U', false], ['T', null]]);
  });

  it('S31 P1: in a lesson that is named, another subject is a correction of the same absence', () => {
    const shelf: Shelf = new Map();
    merge([row({ Kode: 'T', Time: '2', Fag: 'Norsk' })], shelf);
    expect(merge([row({ Kode: 'T', Time: '2', Fag: 'Engelsk' })], shelf).tally).toMatchObject({ added: 0, changed: 1 });
  });

  it('S31 P1: what a pupil missed at an earlier school is known, and comes along', () => {
    const shelf: Shelf = new Map();
    merge(file, shelf, { against: { ...context, pupils: new Map([['1', { ...pupilOne, schoolId: 's0', schoolNumber: 9 }]]) } });
    expect(merge([row({})], shelf).tally).toMatchObject({ added: 0, changed: 1 });
    expect([...shelf.values()].map(({ schoolNumber }) => schoolNumber)).toEqual([10, 9]);
  });

  it('S31 P4: a withdrawn row that a file has again is restored, not added', () => {
    const shelf: Shelf = new Map();
    merge(file, shelf);
    for (const [key, stored] of shelf) shelf.set(key, { ...stored, isWithdrawn: true });
    const { tally, merging } = merge(file, shelf);
    expect([tally.added, tally.restored, tally.unchanged, named(tally)]).toEqual([0, 2, 0, 2]);
    expect([...merging.changed.keys()]).toEqual([1]);
    expect([...shelf.values()].some(({ isWithdrawn }) => isWithdrawn)).toBe(false);
  });

  it('S31 P5: a rejected row tells of its pupil and day, and where the day cannot be read, of all the pupil\'s days', () => {
    const shelf: Shelf = new Map();
    merge([row({}), row({ Elev: '2' }), row({ Elev: '2', Dato: '03.11.2026' }), row({ Dato: '03.11.2026' })], shelf);
    const told = ({ merging }: ReturnType<typeof merge>) => [...shelf.values()].filter((stored) => merging.tellsOf(stored)).map(({ pupilNumber, date }) => [pupilNumber, date]);
    expect(told(merge([row({ Kode: 'Q' }), row({ Elev: '2', Dato: 'i går' }), row({ Elev: '99' })], shelf, { by: { ...profile, complete: true } }))).toEqual([[1, '2026-11-02'], [pupilTwo.number, '2026-11-02'], [2, '2026-11-03']]);
  });

  it('S31 P3: the same file beside the same rows leaves the same trace, and another beside others', () => {
    const before: Shelf = new Map();
    const first = merge(file, before).trace;
    expect(merge(file, new Map()).trace).toBe(first);
    expect(merge(file, before).trace).not.toBe(first);
  });
});
