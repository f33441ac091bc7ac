import { schoolCalendarSchema, type SchoolCalendar } from '../../../plugins/trapp/core/calendar/index';

/** The school calendar of the corpus: two years, autumn break in week 41, and lessons by grade. Friday 20 November 2026 is a school day in it. */
export const calendar: SchoolCalendar = schoolCalendarSchema.parse({
  schoolYears: [
    {
      label: '2025/2026', from: '2025-08-18', to: '2026-06-19', secondSemesterFrom: '2026-01-19',
      breaks: [
        { name: 'Høstferie', from: '2025-10-06', to: '2025-10-10' },
        { name: 'Juleferie', from: '2025-12-22', to: '2026-01-02' },
        { name: 'Vinterferie', from: '2026-03-02', to: '2026-03-06' },
        { name: 'Påskeferie', from: '2026-03-30', to: '2026-04-06' },
      ],
    },
    {
      label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18',
      breaks: [
        { name: 'Høstferie', from: '2026-10-05', to: '2026-10-09' },
        { name: 'Planleggingsdag', from: '2026-11-06', to: '2026-11-06' },
        { name: 'Juleferie', from: '2026-12-21', to: '2027-01-01' },
        { name: 'Vinterferie', from: '2027-03-01', to: '2027-03-05' },
        { name: 'Påskeferie', from: '2027-03-22', to: '2027-03-29' },
      ],
    },
  ],
  timetables: [
    { grades: { from: 1, to: 7 }, lessons: [5, 5, 5, 5, 4], minutesPerLesson: 60 },
    { grades: { from: 8, to: 10 }, lessons: [6, 6, 6, 6, 6], minutesPerLesson: 60 },
  ],
});

export const TODAY = '2026-11-20';
