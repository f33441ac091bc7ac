import fc from 'fast-check';
import type { SchoolCalendar } from '../calendar/index';
import { absenceMeasures, absenceSchema, measureAbsence, type AbsenceFact } from './index';

const calendar: SchoolCalendar = {
  schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [] }],
};
const dates = ['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-26', '2026-10-27', '2026-11-02', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-20'];

const row = fc.record({
  date: fc.constantFrom(...dates),
  kind: fc.constantFrom('day' as const, 'day' as const, 'lesson' as const, 'late' as const),
  subject: fc.constantFrom('Norsk', 'Mat'),
  documented: fc.boolean(),
  /** Has the school stated documentation and subject yet? */
  stated: fc.boolean(),
});

const fact: fc.Arbitrary<AbsenceFact> = fc.record({
  measure: fc.constantFrom(...absenceMeasures),
  window: fc.constantFrom({ kind: 'school_year' as const }, { kind: 'rolling' as const, amount: 30, unit: 'school_days' as const, withinSchoolYear: true }),
  filter: fc.record({
    documentation: fc.constantFrom('any' as const, 'undocumented' as const),
    message: fc.constant('any' as const),
    exceptCauses: fc.constant([]),
    subjects: fc.constantFrom(null, ['Norsk']),
  }),
});

test('R9: what is told as the least is never more than the truth, and what is told as certain is the truth', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fact, fc.constantFrom('2026-10-27', '2026-11-20'), (rows, what, dataUntil) => {
      const absences = (all: boolean) =>
        rows
          .filter(({ date }) => all || date <= dataUntil)
          .map(({ date, kind, subject, documented, stated }) => {
            const known = all || stated;
            const rest = { lessons: kind === 'lesson' ? 1 : 0, minutes: null, at: null, cause: 'unknown', reported: null, sourceCode: '', comment: null };
            return absenceSchema.parse({ pupilId: 'kari', schoolId: 'vik', date, kind, subject: known ? subject : null, documented: known ? documented : null, ...rest });
          });
      const told = measureAbsence(what, { absences: absences(false), dataUntil, recordsLessons: true }, calendar, '2026-11-20');
      const truth = measureAbsence(what, { absences: absences(true), dataUntil: '2026-11-20', recordsLessons: true }, calendar, '2026-11-20');
      seen.add(told.value === null ? 'nothing' : told.missing === null ? 'certain' : 'at least');
      if (told.missing === null) expect(told.value).toBe(truth.value);
      else if (told.value !== null) expect(told.value).toBeLessThanOrEqual(truth.value ?? Infinity);
    }),
    { numRuns: 2000, seed: 20261120 },
  );
  expect([...seen].sort()).toEqual(['at least', 'certain', 'nothing']);
});
