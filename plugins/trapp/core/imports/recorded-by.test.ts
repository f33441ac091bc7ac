import { recordedBy } from './recorded-by';
import type { ImportProfile } from './profile';

const days: ImportProfile = {
  key: 'dager',
  title: { nb: 'Bare dager' },
  encoding: 'auto',
  delimiter: 'auto',
  dateFormat: 'YYYY-MM-DD',
  decimalSign: ',',
  columns: { pupil: 'Elev', date: 'Dato', code: 'Kode', lessons: null, minutes: null, at: null, subject: null, comment: null, documented: null, reported: null },
  yes: ['ja'],
  no: ['nei'],
  codes: { F: { kind: 'day', cause: 'unknown', documented: null, reported: null }, N: 'ignore' },
};
const lessons: ImportProfile = {
  ...days,
  key: 'timer',
  columns: { ...days.columns, at: 'Time', subject: 'Fag', reported: 'Meldt' },
  codes: { T: { kind: 'lesson', cause: 'unknown', documented: true, reported: null } },
};

describe('B62, B64, B65: what the absence files can tell of', () => {
  test('whole days alone', () =>
    expect(recordedBy([days])).toEqual({ recordsLessons: false, subjects: false, lessonNumbers: false, minutes: false, documentation: false, messages: false, codes: ['F'] }));
  test('what one of several profiles has is there', () =>
    expect(recordedBy([days, lessons])).toEqual({ recordsLessons: true, subjects: true, lessonNumbers: true, minutes: false, documentation: true, messages: true, codes: ['F', 'T'] }));
  test('without a profile nothing is known', () => expect(recordedBy([])).toEqual({}));
});
