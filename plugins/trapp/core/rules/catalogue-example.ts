import { absenceSchema, type Absence, type AbsenceFact, type AbsenceMeasure } from '../absences/index';
import type { SchoolCalendar } from '../calendar/index';
import { measureCatalogue } from './catalogue';

/** The ground that every worked example of the catalogue stands on: a Friday in autumn, five lessons a day in grade 8. */
export const exampleGround = {
  today: '2026-11-20',
  grade: 8,
  calendar: {
    schoolYears: [
      { label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [{ name: 'Høstferie', from: '2026-09-28', to: '2026-10-02' }] },
    ],
    timetables: [{ grades: { from: 1, to: 10 }, lessons: [5, 5, 5, 5, 5], minutesPerLesson: 60 }],
  } satisfies SchoolCalendar,
} as const;

/** The fact that a measure's worked example measures, with every part written out. */
export function exampleFact(measure: AbsenceMeasure): AbsenceFact {
  const { window, filter } = measureCatalogue[measure].example;
  return { measure, window, filter: { documentation: 'any', message: 'any', exceptCauses: [], subjects: null, ...filter } };
}

/** The made-up absence of a measure's worked example, as an import would have stored it. */
export function exampleAbsences(measure: AbsenceMeasure): Absence[] {
  const plain = { pupilId: 'example', schoolId: 'example', minutes: null, at: null, subject: null, cause: 'unknown', documented: null, reported: null, sourceCode: 'F', comment: null };
  return measureCatalogue[measure].example.rows.map((row) => absenceSchema.parse({ ...plain, lessons: row.kind === 'lesson' ? 1 : 0, ...row }));
}
