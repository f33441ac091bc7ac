import {
  addDays,
  addMonths,
  addSchoolDays,
  checkCalendar,
  countSchoolDays,
  daysBetween,
  dueDay,
  isOverdue,
  isPast,
  isoWeek,
  isSchoolDay,
  mondayOf,
  schoolCalendarSchema,
  schoolDaysIn,
  schoolYearOf,
  taskDue,
  weekdayOf,
  windowPeriod,
  windowSchema,
  timeAfterStart,
  type Duration,
  type SchoolCalendar,
  type Window,
} from './index';

/** Autumn break in week 40, Christmas, and one planning day. */
const calendar: SchoolCalendar = schoolCalendarSchema.parse({
  schoolYears: [
    {
      label: '2025/2026',
      from: '2025-08-18',
      to: '2026-06-19',
      secondSemesterFrom: '2026-01-19',
      breaks: [],
    },
    {
      label: '2026/2027',
      from: '2026-08-17',
      to: '2027-06-18',
      secondSemesterFrom: '2027-01-18',
      breaks: [
        { name: 'Høstferie', from: '2026-09-28', to: '2026-10-02' },
        { name: 'Planleggingsdag', from: '2026-10-30', to: '2026-10-30' },
        { name: 'Juleferie', from: '2026-12-22', to: '2027-01-01' },
      ],
    },
  ],
});

describe('days', () => {
  test.each([
    ['2026-11-20', 5],
    ['2026-11-22', 7],
    ['2026-11-23', 1],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['2024-02-29', 4],
  ])('%s is weekday %d, Monday first', (day, weekday) => expect(weekdayOf(day)).toBe(weekday));

  test.each([
    ['2026-01-01', 1],
    ['2026-12-31', 53],
    ['2027-01-01', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2021-01-03', 53],
    ['2023-01-01', 52],
    ['2026-11-20', 47],
  ])('%s is in ISO week %d', (day, week) => expect(isoWeek(day)).toBe(week));

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-20', 3, '2027-02-20'],
    ['2026-01-15', -12, '2025-01-15'],
  ])('%s and %d months is %s', (day, months, there) => expect(addMonths(day, months)).toBe(there));

  test('days are counted across the change to and from summer time', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  });
});

describe('school days', () => {
  test.each([
    ['2026-08-17', true, 'the first day of the school year'],
    ['2026-08-16', false, 'the day before it'],
    ['2026-09-27', false, 'a Sunday'],
    ['2026-09-28', false, 'the first day of a break'],
    ['2026-10-02', false, 'the last day of a break'],
    ['2026-10-05', true, 'the Monday after a break'],
    ['2026-10-30', false, 'a planning day'],
    ['2027-06-18', true, 'the last day of the school year'],
    ['2026-07-01', false, 'a day between two school years'],
    ['2031-01-06', false, 'a day after the calendar ends'],
  ])('%s: %s (%s)', (day, answer) => expect(isSchoolDay(calendar, day)).toBe(answer));

  test('a school year holds both its first and its last day', () => {
    expect(schoolYearOf(calendar, '2026-08-17')?.label).toBe('2026/2027');
    expect(schoolYearOf(calendar, '2026-06-19')?.label).toBe('2025/2026');
    expect(schoolYearOf(calendar, '2026-07-10')).toBeUndefined();
  });

  test('school days between two days leave out weekends and breaks, and include both ends', () => {
    expect(schoolDaysIn(calendar, '2026-09-24', '2026-10-06')).toEqual(['2026-09-24', '2026-09-25', '2026-10-05', '2026-10-06']);
    expect(countSchoolDays(calendar, '2026-09-24', '2026-10-06')).toBe(4);
    expect(countSchoolDays(calendar, '2026-10-06', '2026-09-24')).toBe(0);
    expect(schoolDaysIn(calendar, '2026-10-06', '2026-09-24')).toEqual([]);
  });

  test.each([
    ['2026-11-20', 1, '2026-11-23', 'over a weekend'],
    ['2026-09-25', 3, '2026-10-07', 'over the autumn break'],
    ['2026-11-21', 1, '2026-11-23', 'from a Saturday'],
    ['2026-11-20', 0, '2026-11-20', 'none at all'],
    ['2026-06-19', 1, '2026-08-17', 'over the summer'],
    ['2027-06-18', 2, '2027-06-22', 'past the calendar, Monday to Friday'],
    ['2027-06-17', 2, '2027-06-21', 'half inside and half past the calendar'],
    ['2030-01-04', 1, '2030-01-07', 'wholly past the calendar'],
  ])('%s plus %d school days is %s (%s)', (day, count, there) => expect(addSchoolDays(calendar, day, count)).toBe(there));
});

describe('deadlines', () => {
  test.each<[Duration, string]>([
    [{ amount: 3, unit: 'school_days' }, '2026-10-07'],
    [{ amount: 3, unit: 'calendar_days' }, '2026-10-05'],
    [{ amount: 3, unit: 'weeks' }, '2026-10-16'],
    [{ amount: 1, unit: 'months' }, '2026-10-26'],
  ])('S73, C6: %j from Friday 25 September 2026 is due %s, never on a day off', (duration, due) => {
    expect(dueDay(calendar, '2026-09-25', duration)).toBe(due);
  });

  test.each([
    ['before it has passed', '2026-11-20', '08:10', '2026-11-20'],
    ['on the minute', '2026-11-20', '09:15', '2026-11-20'],
    ['a minute later: over the weekend', '2026-11-20', '09:16', '2026-11-23'],
    ['late on the day before the autumn break', '2026-09-25', '14:00', '2026-10-05'],
    ['on a Saturday', '2026-11-21', '12:00', '2026-11-23'],
  ])('S34: 45 minutes after school starts is due on the first school day whose time has not passed: %s', (_what, today, time, due) => {
    expect(taskDue(calendar, { today, time }, { unit: 'after_school_start', startsAt: '08:30', minutes: 45 })).toEqual({ due, dueAt: '09:15' });
  });

  test('a task that is due within days has the whole day', () => {
    expect(taskDue(calendar, { today: '2026-09-25', time: '14:00' }, { amount: 3, unit: 'weeks' })).toEqual({ due: '2026-10-16' });
  });

  test.each([['08:30', 45, '09:15'], ['08:15', 0, '08:15'], ['09:45', 600, '19:45'], ['15:30', 600, '23:59']])('%s and %d minutes is %s, the same day at the latest', (startsAt, minutes, at) => {
    expect(timeAfterStart({ startsAt, minutes })).toBe(at);
  });

  test.each([
    ['09:15', '2026-11-20', '09:15', false],
    ['09:15', '2026-11-20', '09:16', true],
    ['09:15', '2026-11-19', '23:00', false],
    ['09:15', '2026-11-21', '07:00', true],
    [null, '2026-11-20', '23:59', false],
    [undefined, '2026-11-21', '00:00', true],
  ])('pain 18: due at %s on 20 November, it is %s %s: past is %s', (dueAt, today, time, past) => {
    expect(isPast({ due: '2026-11-20', dueAt }, { today, time })).toBe(past);
  });

  test('a task is overdue the day after its due day, not on it', () => {
    expect(isOverdue('2026-11-20', '2026-11-20')).toBe(false);
    expect(isOverdue('2026-11-20', '2026-11-21')).toBe(true);
  });
});

describe('B13: windows say their length and unit, and end today', () => {
  const rolling = (amount: number, unit: 'school_days' | 'calendar_days' | 'weeks' | 'months', withinSchoolYear = false): Window => ({
    kind: 'rolling',
    amount,
    unit,
    withinSchoolYear,
  });
  test.each<[string, Window, string, string | undefined]>([
    ['calendar week from its Monday', { kind: 'calendar_week' }, '2026-11-20', '2026-11-16'],
    ['calendar month from its first', { kind: 'calendar_month' }, '2026-11-20', '2026-11-01'],
    ['first half-year', { kind: 'semester' }, '2027-01-17', '2026-08-17'],
    ['second half-year from its first day', { kind: 'semester' }, '2027-01-18', '2027-01-18'],
    ['school year', { kind: 'school_year' }, '2027-03-01', '2026-08-17'],
    ['no school year in the summer', { kind: 'school_year' }, '2026-07-10', undefined],
    ['one calendar day is today', rolling(1, 'calendar_days'), '2026-11-20', '2026-11-20'],
    ['four weeks', rolling(4, 'weeks'), '2026-11-20', '2026-10-24'],
    ['three months', rolling(3, 'months'), '2026-11-20', '2026-08-21'],
    ['three months in May', rolling(3, 'months'), '2027-05-31', '2027-03-01'],
    ['five school days', rolling(5, 'school_days'), '2026-11-20', '2026-11-16'],
    ['five school days over a break', rolling(5, 'school_days'), '2026-10-06', '2026-09-23'],
    ['five school days seen from a Sunday', rolling(5, 'school_days'), '2026-11-22', '2026-11-16'],
    ['more school days than the calendar has', rolling(200, 'school_days'), '2025-09-01', '2025-08-18'],
    ['school days before the calendar begins', rolling(5, 'school_days'), '2025-08-01', '2025-08-01'],
    ['stops at the school year when it says so', rolling(13, 'weeks', true), '2026-09-04', '2026-08-17'],
    ['goes into last school year when it does not', rolling(13, 'weeks'), '2026-09-04', '2026-06-06'],
    ['no school year to stay within', rolling(13, 'weeks', true), '2026-07-10', undefined],
  ])('%s', (_title, window, today, from) => {
    expect(windowPeriod(calendar, window, today)).toEqual(from === undefined ? undefined : { from, to: today });
  });

  test.each([
    [rolling(57, 'weeks'), true],
    [rolling(58, 'weeks'), false],
    [rolling(201, 'school_days'), false],
    [rolling(14, 'months'), false],
    [rolling(0, 'weeks'), false],
  ])('%j is a window of at most about a year: %s', (window, sound) => expect(windowSchema.safeParse(window).success).toBe(sound));
});

describe('a calendar that cannot be right', () => {
  const year = calendar.schoolYears[1]!;
  test.each<[string, SchoolCalendar, string[]]>([
    ['a sound one', calendar, []],
    ['years that overlap', { schoolYears: [year, { ...year, label: '2027/2028' }] }, ['schoolYears.1']],
    ['a year that ends first', { schoolYears: [{ ...year, to: year.from }] }, ['schoolYears.0.to']],
    ['a year of two years', { schoolYears: [{ ...year, to: '2028-06-18' }] }, ['schoolYears.0.to']],
    ['a half-year outside', { schoolYears: [{ ...year, secondSemesterFrom: '2027-08-01' }] }, ['schoolYears.0.secondSemesterFrom']],
    ['a break turned round', { schoolYears: [{ ...year, breaks: [{ name: 'Ferie', from: '2026-10-02', to: '2026-09-28' }] }] }, ['schoolYears.0.breaks.0']],
    ['a break in another year', { schoolYears: [{ ...year, breaks: [{ name: 'Ferie', from: '2025-10-02', to: '2025-10-03' }] }] }, ['schoolYears.0.breaks.0']],
    ['a label of three years', { schoolYears: [{ ...year, label: '2026/2028' }] }, ['schoolYears.0.label']],
    ['no school days at all', { schoolYears: [{ ...year, breaks: [{ name: 'Stengt', from: year.from, to: year.to }] }] }, ['schoolYears.0']],
  ])('%s', (_title, wrong, paths) => expect(checkCalendar(wrong).map((problem) => problem.path)).toEqual(paths));

  const timetable = (from: number, to: number, lessons = [5, 5, 5, 5, 4]) => ({ grades: { from, to }, lessons, minutesPerLesson: 45 });
  const own = (from: string, to: string) => ({ ...calendar, ownBreaks: [{ name: 'Planleggingsdag', school: 'S1', from, to }] });
  test.each<[string, SchoolCalendar, string[]]>([
    ['timetables side by side', { ...calendar, timetables: [timetable(1, 4), timetable(5, 7, [0, 0, 6, 0, 0]), timetable(8, 8)] }, []],
    ['two timetables for a grade', { ...calendar, timetables: [timetable(1, 4), timetable(4, 7)] }, ['timetables.1.grades: Timeplanene for 1.–4. trinn og 4.–7. trinn gjelder noen av de samme trinnene. La hvert trinn ha én timeplan.']],
    ['grades backwards', { ...calendar, timetables: [timetable(1, 4), timetable(7, 3)] }, ['timetables.1.grades: Timeplanen for 7.–3. trinn går baklengs. Skriv det laveste trinnet først.']],
    ['a timetable of no lessons', { ...calendar, timetables: [timetable(8, 8, [0, 0, 0, 0, 0])] }, ['timetables.0.lessons: Timeplanen for 8. trinn har ingen timer. Skriv hvor mange timer det er hver dag, eller ta den bort.']],
    ['a school’s own day', own('2026-11-13', '2026-11-13'), []],
    ['a school’s own break turned round', own('2026-11-13', '2026-11-12'), ['ownBreaks.0: Planleggingsdag for skolen S1 slutter før den begynner.']],
    ['a school’s own break in the summer', own('2026-07-01', '2026-07-03'), ['ownBreaks.0: Planleggingsdag for skolen S1 ligger utenfor alle skoleårene.']],
    ['a school’s own break over the first day', own('2026-08-10', '2026-08-18'), []],
  ])('B65: timetables and the schools’ own breaks: %s', (_title, one, problems) => {
    expect(checkCalendar(one).map(({ path, message }) => `${path}: ${message}`)).toEqual(problems);
  });
});
