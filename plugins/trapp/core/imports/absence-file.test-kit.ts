import type { SchoolCalendar } from '../calendar/index';
import { isRefusal } from '../refusals';
import type { ImportProfile } from './profile';
import { createAbsenceReader, type AbsenceContext, type KnownPupil, type ReadRow } from './read-absences';

/** A small school's absence file, for the tests of how files are read and merged. */
const calendar: SchoolCalendar = {
  schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [] }],
};
const meaning = (kind: 'day' | 'lesson' | 'late' | 'left_early', documented: boolean | null = null) => ({ kind, cause: 'unknown' as const, documented, reported: null });

export const profile: ImportProfile = {
  key: 'test', title: { nb: 'Test' }, encoding: 'auto', delimiter: 'auto', dateFormat: 'DD.MM.YYYY', decimalSign: ',',
  columns: { pupil: 'Elev', date: 'Dato', code: 'Kode', lessons: 'Timer', minutes: 'Minutter', at: 'Time', subject: 'Fag', comment: 'Merknad', documented: 'Dok', reported: null },
  yes: ['Ja', 'X'], no: ['Nei'],
  codes: { D: meaning('day', true), U: meaning('day', false), T: meaning('lesson'), S: meaning('late'), G: meaning('left_early'), P: 'ignore' },
};
/** A file that has one row for each lesson missed, and does not say which. */
export const oneLessonPerRow: ImportProfile = { ...profile, columns: { ...profile.columns, at: null, lessons: null } };

export const header = ['Elev', 'Dato', 'Kode', 'Timer', 'Minutter', 'Time', 'Fag', 'Merknad', 'Dok'];
export const row = (cells: Partial<Record<string, string>>): string[] => header.map((name) => ({ Elev: '1', Dato: '02.11.2026', Kode: 'D', ...cells })[name] ?? '');

export const pupilOne: KnownPupil = { id: 'p1', number: 1, schoolId: 's1', schoolNumber: 10, isActive: true };
export const pupilTwo: KnownPupil = { id: 'p2', number: 2, schoolId: 's1', schoolNumber: 10, isActive: true };
export const context: AbsenceContext = { pupils: new Map([['1', pupilOne], ['2', pupilTwo]]), calendars: [calendar], today: '2026-11-20' };

/** What is made of each row, numbered as in a spreadsheet. */
export function readAll(rows: readonly string[][], by: ImportProfile = profile, against: AbsenceContext = context): ReadRow[] {
  const reader = createAbsenceReader(header, by, against);
  if (isRefusal(reader)) throw new Error(JSON.stringify(reader));
  return rows.map((cells, index) => reader.read(cells, index + 2));
}
