import type { SchoolCalendar, Window } from '../calendar/index';
import { absenceSchema, isStale, measureAbsence, presenceBetween, totalsOf, type Absence, type AbsenceFact, type AbsenceFilter, type AbsenceMeasure, type AbsencePicture } from './index';

const calendar: SchoolCalendar = {
  schoolYears: [
    { label: '2025/2026', from: '2025-08-18', to: '2026-06-19', secondSemesterFrom: '2026-01-19', breaks: [] },
    {
      label: '2026/2027',
      from: '2026-08-17',
      to: '2027-06-18',
      secondSemesterFrom: '2027-01-18',
      breaks: [{ name: 'Høstferie', from: '2026-09-28', to: '2026-10-02' }],
    },
  ],
};
/** A Friday. */
const TODAY = '2026-11-20';
const SCHOOL_YEAR: Window = { kind: 'school_year' };
const schoolDays = (amount: number): Window => ({ kind: 'rolling', amount, unit: 'school_days', withinSchoolYear: true });

function absence(date: string, more: Partial<Absence> = {}): Absence {
  const kind = more.kind ?? 'day';
  return absenceSchema.parse({
    pupilId: 'kari',
    schoolId: 'vik',
    date,
    kind,
    lessons: kind === 'lesson' ? 1 : 0,
    minutes: null,
    at: null,
    subject: null,
    cause: 'unknown',
    documented: null,
    reported: null,
    sourceCode: 'F',
    comment: null,
    ...more,
  });
}

function fact(measure: AbsenceMeasure, window: Window = SCHOOL_YEAR, filter: Partial<AbsenceFilter> = {}): AbsenceFact {
  return { measure, window, filter: { documentation: 'any', message: 'any', exceptCauses: [], subjects: null, ...filter } };
}

function measure(absences: Absence[], what: AbsenceFact, more: Partial<AbsencePicture> & { today?: string } = {}) {
  const { today = TODAY, ...picture } = more;
  return measureAbsence(what, { absences, dataUntil: TODAY, recordsLessons: true, ...picture }, calendar, today);
}
const lesson = (date: string, more: Partial<Absence> = {}) => absence(date, { kind: 'lesson', ...more });

describe('what counts', () => {
  test.each<[string, Absence[], AbsenceFact, number]>([
    ['S10 R1: a day is one day, however many rows', [absence('2026-11-02'), absence('2026-11-02', { at: '08:30' })], fact('days'), 1],
    ['R2: a day with both whole day and lessons is a day', [absence('2026-11-02'), lesson('2026-11-02')], fact('days'), 1],
    ['R2: and its lessons are not counted again', [absence('2026-11-02'), lesson('2026-11-02')], fact('lessons'), 0],
    ['B11 A10: lessons are added up', [lesson('2026-11-02', { lessons: 2 }), lesson('2026-11-03')], fact('lessons'), 3],
    ['R2: lessons are never days', [lesson('2026-11-02', { lessons: 6 })], fact('days'), 0],
    ['B4: late arrivals', [absence('2026-11-02', { kind: 'late' }), absence('2026-11-03', { kind: 'late' })], fact('late'), 2],
    ['A9: left early, twice on a day are two times', ['10:00', '12:00'].map((at) => absence('2026-11-02', { kind: 'left_early', at })), fact('left_early'), 2],
    ['R1: a Saturday does not count', [absence('2026-11-07')], fact('days'), 0],
    ['R1: a day in a break does not count', [absence('2026-09-30')], fact('days'), 0],
    ['U1: documented', [absence('2026-11-02', { documented: true }), absence('2026-11-03', { documented: false })], fact('days', SCHOOL_YEAR, { documentation: 'documented' }), 1],
    ['U1: undocumented', [absence('2026-11-02', { documented: true }), absence('2026-11-03', { documented: false })], fact('days', SCHOOL_YEAR, { documentation: 'undocumented' }), 1],
    ['U1: either', [absence('2026-11-02', { documented: true }), absence('2026-11-03', { documented: false })], fact('days'), 2],
    ['B5: unreported', [absence('2026-11-02', { reported: true }), absence('2026-11-03', { reported: false })], fact('days', SCHOOL_YEAR, { message: 'unreported' }), 1],
    ['B8: granted leave excepted', [absence('2026-11-02', { cause: 'leave' }), absence('2026-11-03')], fact('days', SCHOOL_YEAR, { exceptCauses: ['leave'] }), 1],
    ['A11: one subject', [lesson('2026-11-02', { subject: 'Kroppsøving' }), lesson('2026-11-03', { subject: 'Norsk' })], fact('lessons', SCHOOL_YEAR, { subjects: ['Kroppsøving'] }), 1],
    ['R4: the window ends today: a day planned ahead does not count', [absence('2026-11-23', { cause: 'leave' })], fact('days'), 0],
    ['R4: the day before the window does not count', [absence('2026-11-15'), absence('2026-11-13'), absence('2026-11-16')], fact('days', { kind: 'calendar_week' }), 1],
    ['R3: no absence at all is zero, and known', [], fact('days'), 0],
  ])('%s', (_title, absences, what, value) => {
    expect(measure(absences, what)).toMatchObject({ value, missing: null });
  });
});

describe('patterns', () => {
  const mondays = ['2026-11-02', '2026-11-09', '2026-11-16'].map((date) => absence(date));
  test.each<[string, Absence[], AbsenceFact, number, string | null]>([
    ['B14: percent of the school days', [absence('2026-11-16'), absence('2026-11-17')], fact('percent_days', schoolDays(10)), 20, null],
    ['R11: ten percent is exactly ten', [absence('2026-11-16')], fact('percent_days', schoolDays(10)), 10, null],
    ['R12: a run goes on over a weekend', [absence('2026-11-13'), absence('2026-11-16')], fact('longest_run_days'), 2, null],
    ['R12: and over a break', [absence('2026-09-25'), absence('2026-10-05')], fact('longest_run_days'), 2, null],
    ['R12: a day present ends it', [absence('2026-11-10'), absence('2026-11-12'), absence('2026-11-13')], fact('longest_run_days'), 2, null],
    ['R12: an excepted day ends it', [absence('2026-11-10'), absence('2026-11-11', { cause: 'leave' }), absence('2026-11-12')], fact('longest_run_days', SCHOOL_YEAR, { exceptCauses: ['leave'] }), 1, null],
    ['B9 R13: the run that goes on', [absence('2026-11-10'), absence('2026-11-19'), absence('2026-11-20')], fact('current_run_days'), 2, null],
    ['R13: a run that has ended is not going on', [absence('2026-11-18'), absence('2026-11-19')], fact('current_run_days'), 0, null],
    ['B6 S26: the same weekday', [...mondays, absence('2026-11-10')], fact('same_weekday_days'), 3, '1'],
    ['R14: of two weekdays as often, the first of the week', [absence('2026-11-20'), absence('2026-11-17')], fact('same_weekday_days'), 1, '2'],
    ['A11: the same subject', [lesson('2026-11-02', { subject: 'Norsk' }), lesson('2026-11-03', { subject: 'Mat', lessons: 2 })], fact('same_subject_lessons'), 2, 'Mat'],
    ['B16 U10: more than before', [absence('2026-11-09'), absence('2026-11-18'), absence('2026-11-19')], fact('change_days', schoolDays(5)), 1, null],
    ['U10: less than before', [absence('2026-11-09'), absence('2026-11-10')], fact('change_days', schoolDays(5)), -2, null],
    ['R16: a break in the period before does not make it shorter', [absence('2026-08-24'), absence('2026-08-21')], fact('change_days', schoolDays(30)), -1, null],
  ])('%s', (_title, absences, what, value, about) => {
    expect(measure(absences, what)).toMatchObject({ value, about, missing: null });
  });

  test('R13: a run that goes on is the one that reaches the last day with data', () => {
    const absences = [absence('2026-11-18'), absence('2026-11-19')];
    expect(measure(absences, fact('current_run_days'), { dataUntil: '2026-11-19' }).value).toBe(2);
  });
});

describe('B13: every day looked at is told, counted or left out and why', () => {
  test('left-out reasons', () => {
    const absences = [
      absence('2026-11-02', { documented: false }),
      absence('2026-11-03', { documented: true }),
      absence('2026-11-04', { cause: 'leave', documented: false }),
      absence('2026-11-05', { documented: null }),
      absence('2026-11-07', { documented: false }),
      lesson('2026-11-09', { documented: false }),
    ];
    const { days } = measure(absences, fact('days', SCHOOL_YEAR, { documentation: 'undocumented', exceptCauses: ['leave'] }));
    expect(days).toEqual([
      { date: '2026-11-02', counted: 1, leftOut: null },
      { date: '2026-11-03', counted: 0, leftOut: 'documentation' },
      { date: '2026-11-04', counted: 0, leftOut: 'cause_excepted' },
      { date: '2026-11-05', counted: 0, leftOut: 'not_stated' },
      { date: '2026-11-07', counted: 0, leftOut: 'no_school_day' },
      { date: '2026-11-09', counted: 0, leftOut: 'other_kind' },
    ]);
  });

  test.each<[string, Absence[], AbsenceFact, [string, number, string | null][]]>([
    ['message', [absence('2026-11-02', { reported: true })], fact('days', SCHOOL_YEAR, { message: 'unreported' }), [['2026-11-02', 0, 'message']]],
    ['other subject', [lesson('2026-11-02', { subject: 'Norsk' })], fact('lessons', SCHOOL_YEAR, { subjects: ['Mat'] }), [['2026-11-02', 0, 'other_subject']]],
    ['outside the run', [absence('2026-11-02'), absence('2026-11-19'), absence('2026-11-20')], fact('longest_run_days'), [['2026-11-02', 0, 'outside_run'], ['2026-11-19', 1, null], ['2026-11-20', 1, null]]],
    ['another weekday', [absence('2026-11-02'), absence('2026-11-09'), absence('2026-11-10')], fact('same_weekday_days'), [['2026-11-02', 1, null], ['2026-11-09', 1, null], ['2026-11-10', 0, 'other_weekday']]],
    ['another subject than the one', [lesson('2026-11-02', { subject: 'Mat', lessons: 2 }), lesson('2026-11-03', { subject: 'Norsk' })], fact('same_subject_lessons'), [['2026-11-02', 2, null], ['2026-11-03', 0, 'other_subject']]],
    ['the period before counts against', [absence('2026-11-10'), absence('2026-11-17')], fact('change_days', schoolDays(5)), [['2026-11-10', -1, null], ['2026-11-17', 1, null]]],
    ['R10: of several rows, the nearest to counting gives the reason', [absence('2026-11-02', { cause: 'leave', documented: false }), absence('2026-11-02', { documented: true })], fact('days', SCHOOL_YEAR, { documentation: 'undocumented', exceptCauses: ['leave'] }), [['2026-11-02', 0, 'documentation']]],
  ])('%s', (_title, absences, what, notes) => {
    expect(measure(absences, what).days.map(({ date, counted, leftOut }) => [date, counted, leftOut])).toEqual(notes);
  });
});

describe('what cannot be measured is never zero', () => {
  const some = [absence('2026-11-02', { documented: false }), lesson('2026-11-03')];
  test.each<[string, AbsenceFact, Partial<AbsencePicture> & { today?: string }, number | null, string]>([
    ['R5: nothing imported', fact('days'), { dataUntil: null }, null, 'no_data'],
    ['R6: no school year for the day', fact('days'), { today: '2026-07-10', dataUntil: '2026-06-19' }, null, 'no_calendar'],
    ['R6: the calendar has ended', fact('days', { kind: 'calendar_month' }), { today: '2031-01-06', dataUntil: '2031-01-06' }, null, 'no_calendar'],
    ['S78 R7: the data does not reach the window', fact('days', { kind: 'calendar_week' }), { dataUntil: '2026-11-13' }, null, 'stale_data'],
    ['S78 R7: old data gives the least there can be', fact('days'), { dataUntil: '2026-11-04' }, 1, 'stale_data'],
    ['S78 R9: but no share', fact('percent_days'), { dataUntil: '2026-11-04' }, null, 'stale_data'],
    ['R8: the school records no lessons', fact('lessons'), { recordsLessons: false }, null, 'not_recorded_by_school'],
    ['R8: nor late arrivals', fact('late'), { recordsLessons: false }, null, 'not_recorded_by_school'],
    ['B62 R8: the school does not say whether a lesson is documented', fact('lessons', SCHOOL_YEAR, { documentation: 'undocumented' }), {}, 0, 'not_recorded_by_school'],
    ['R8: nor which subject', fact('same_subject_lessons'), {}, 0, 'not_recorded_by_school'],
    ['R16: no period before to compare with', fact('change_days'), {}, null, 'no_earlier_period'],
    ['R16: not into last school year', fact('change_days', schoolDays(20)), { today: '2026-09-04' }, null, 'no_earlier_period'],
    ['U10 R58: on a Monday morning the week has nothing to compare with the usual', fact('change_from_usual', { kind: 'calendar_week' }), { today: '2026-11-16', dataUntil: '2026-11-13' }, null, 'no_school_days'],
    ['U10 R58: nor has a week of holidays', fact('change_from_usual', { kind: 'rolling', amount: 7, unit: 'calendar_days', withinSchoolYear: true }), { today: '2026-10-04', dataUntil: '2026-09-25' }, null, 'no_school_days'],
  ])('%s', (_title, what, more, value, missing) => {
    expect(measure(some, what, more)).toMatchObject({ value, missing });
  });

  test('U10 R58: one school day in the window is enough', () => {
    const { value, missing } = measure(some, fact('change_from_usual', { kind: 'calendar_week' }), { today: '2026-11-16', dataUntil: '2026-11-16' });
    expect([value, missing]).toEqual([-100 / 60, null]);
  });

  test.each<[string, AbsenceFact, Partial<AbsencePicture> & { today?: string }, number]>([
    ['R8: a row without documentation does not matter on a day that counts anyway', fact('days', SCHOOL_YEAR, { documentation: 'undocumented' }), {}, 1],
    ['R8: whole days are known where lessons are not recorded', fact('days'), { recordsLessons: false }, 1],
    ['R7: on the first day of a week nothing is expected yet', fact('days', { kind: 'calendar_week' }), { today: '2026-11-16', dataUntil: '2026-11-13' }, 0],
    ['R7: data ten school days old still counts', fact('days'), { dataUntil: '2026-11-05' }, 1],
    ['R6: in the summer a window of weeks has no school days', fact('days', { kind: 'rolling', amount: 2, unit: 'weeks', withinSchoolYear: false }), { today: '2026-07-10', dataUntil: '2026-06-19' }, 0],
  ])('%s', (_title, what, more, value) => {
    const absences = [absence('2026-11-02', { documented: false }), absence('2026-11-02', { at: '10:00' })];
    expect(measure(absences, what, more)).toMatchObject({ value, missing: null });
  });

  test.each([
    ['2026-11-20', false],
    ['2026-11-05', false],
    ['2026-11-04', true],
    [null, true],
  ])('S78: data until %s is too old on 20 November: %s', (dataUntil, stale) => expect(isStale(calendar, dataUntil, TODAY)).toBe(stale));

  test('S78: data from the last day of school is not too old in the summer', () => {
    expect(isStale(calendar, '2026-06-19', '2026-08-17')).toBe(false);
  });
});

describe('totals', () => {
  const absences = [
    absence('2026-05-04'),
    absence('2026-11-02', { documented: false }),
    absence('2026-11-03', { documented: true }),
    absence('2026-11-04'),
    lesson('2026-11-05', { lessons: 2 }),
    absence('2026-11-06', { kind: 'late' }),
    absence('2026-11-09', { kind: 'left_early' }),
    absence('2026-11-21'),
  ];
  const picture: AbsencePicture = { absences, dataUntil: TODAY, recordsLessons: true };

  test('B62: the school year so far, undocumented only where the school says so', () => {
    const totals = totalsOf(picture, calendar, TODAY);
    expect(totals).toMatchObject({ days: 3, lessons: 2, late: 1, leftEarly: 1, undocumentedDays: 1 });
    expect(totals.percentDays).toBeCloseTo((100 * 3) / 65);
  });

  test('in the summer they are those of the year that ended, without a share', () => {
    expect(totalsOf(picture, calendar, '2026-07-10')).toMatchObject({ days: 1, percentDays: null });
    expect(totalsOf({ ...picture, dataUntil: null }, calendar, TODAY).percentDays).toBeNull();
  });

  test('presence in a stretch counts only days with data', () => {
    expect(presenceBetween(picture, calendar, '2026-11-02', '2026-11-13')).toMatchObject({ schoolDays: 10, absentDays: 3, presencePercent: 70 });
    expect(presenceBetween({ ...picture, dataUntil: '2026-11-03' }, calendar, '2026-11-02', '2026-11-13')).toMatchObject({ schoolDays: 2, absentDays: 2, presencePercent: 0 });
    expect(presenceBetween(picture, calendar, '2026-11-21', '2026-11-22')).toMatchObject({ schoolDays: 0, presencePercent: null });
  });
});
