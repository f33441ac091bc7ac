import fc from 'fast-check';
import { addDays, calendarOfSchool, dayNumber, placesOfDay, sinceEvents, type Day, type SchoolCalendar, type SinceDays, type Window } from '../calendar/index';
import { absenceCauses, absenceMeasures, compileFact, exemptions, markedPicture, measureAbsence, type Absence, type AbsenceFact, type AbsenceFilter, type Measurement } from './index';
import { allDays, weekOf } from './oracle-days.test-kit';
import { Oracle, type Told } from './oracle.test-kit';

const SCHOOL = 'vik';
const subjects = ['Norsk', 'Mat', 'Øving'];
const codes = ['F', 'S', ''];

const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq });
const some = <T>(values: readonly T[], maxLength = values.length): fc.Arbitrary<T[]> => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength });

/** Two or three school years, each with an autumn break, Christmas and odd days off; half-years of any length. */
const breakIn = (from: Day) => fc.tuple(fc.nat(300), fc.constantFrom(0, 0, 0, 1, 2, 4, 9)).map(([start, length]) => ({ name: 'Fri', from: addDays(from, start), to: addDays(from, start + length) }));
const schoolYear = (start: number) =>
  fc.tuple(fc.nat(12), fc.nat(12), fc.nat(60), fc.array(fc.nat(300), { maxLength: 5 }), fc.array(breakIn(`${start}-08-12`), { maxLength: 4 })).map(([late, early, half, single, breaks]) => {
    const from = addDays(`${start}-08-12`, late);
    const days = single.map((day) => ({ name: 'Fri', from: addDays(from, day), to: addDays(from, day) }));
    return {
      label: `${start}/${start + 1}`,
      from,
      to: addDays(`${start + 1}-06-22`, -early),
      secondSemesterFrom: addDays(`${start + 1}-01-04`, half),
      breaks: [{ name: 'Jul', from: `${start}-12-21`, to: `${start + 1}-01-03` }, ...days, ...breaks],
    };
  });
const lessons = fc.array(fc.constantFrom(0, 4, 5, 6, 6, 7), { minLength: 5, maxLength: 5 });
const timetable = fc.record({ grades: fc.constantFrom({ from: 1, to: 10 }, { from: 1, to: 4 }, { from: 8, to: 10 }), lessons, minutesPerLesson: fc.constantFrom(45, 60) });
const calendars: fc.Arbitrary<SchoolCalendar> = fc
  .tuple(schoolYear(2024), schoolYear(2025), maybe(schoolYear(2026)), fc.array(timetable, { maxLength: 2 }), fc.array(fc.tuple(breakIn('2025-08-15'), fc.constantFrom(SCHOOL, 'nes')), { maxLength: 3 }))
  .map(([first, second, third, timetables, own]) => ({
    schoolYears: third ? [first, second, third] : [first, second],
    ...(timetables.length > 0 ? { timetables } : {}),
    ...(own.length > 0 ? { ownBreaks: own.map(([pause, school]) => ({ ...pause, school })) } : {}),
  }));

/** A calendar is worked out once by both, so that many pupils share each of these. */
const someCalendars = fc.sample(calendars, { numRuns: 200, seed: 20261120 });

const stated = fc.constantFrom(true, false, true, false, true, false, null);
const ago = fc.oneof({ weight: 5, arbitrary: fc.nat(30) }, { weight: 3, arbitrary: fc.nat(120) }, { weight: 1, arbitrary: fc.integer({ min: -6, max: 420 }) });
const rowShape = {
  ago,
  cause: fc.constantFrom(...absenceCauses),
  documented: stated,
  reported: stated,
  code: fc.constantFrom(...codes),
  subject: fc.constantFrom(...subjects, ...subjects, null),
  at: fc.constantFrom('1', '2', '3', '5', '6', '06', '08:30', '14', null),
};
interface RowShape {
  readonly ago: number;
  readonly cause: Absence['cause'];
  readonly documented: boolean | null;
  readonly reported: boolean | null;
  readonly code: string;
  readonly subject: string | null;
  readonly at: string | null;
}
/** Whole days come in runs, as illness does; parts of days one by one, some of them on those same dates. */
const wholeDays = fc.record({ ...rowShape, run: fc.constantFrom(1, 1, 1, 1, 2, 3, 5, 12), subject: fc.constantFrom(null, null, 'Norsk') });
const parts = fc.record({ ...rowShape, kind: fc.constantFrom('lesson' as const, 'lesson' as const, 'late' as const, 'left_early' as const), amount: fc.constantFrom(1, 1, 1, 2, 0.5, 3.25), minutes: maybe(fc.integer({ min: 1, max: 90 }), 8) });

const filters: fc.Arbitrary<AbsenceFilter> = fc
  .record({
    documentation: fc.constantFrom('any' as const, 'any' as const, 'any' as const, 'documented' as const, 'undocumented' as const),
    message: fc.constantFrom('any' as const, 'any' as const, 'any' as const, 'reported' as const, 'unreported' as const),
    exceptCauses: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some(exemptions, 3) }),
    subjects: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some(subjects) }),
    codes: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some(['F', 'S']) }),
    weekdays: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some([1, 2, 3, 4, 5]) }),
    lessonNumbers: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some([1, 2, 3, 5, 6, 7]) }),
    minutesOver: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(10, 30, 44, 45, 60) }),
    places: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some(placesOfDay) }),
  })
  .map((filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as AbsenceFilter);

const withinSchoolYear = fc.boolean();
const fixed = ['calendar_week', 'calendar_month', 'calendar_quarter', 'semester', 'school_year', 'last_week', 'last_month', 'last_quarter', 'last_semester'] as const;
const windows: fc.Arbitrary<Window> = fc.oneof(
  ...(['school_days', 'calendar_days', 'weeks', 'months'] as const).map((unit) =>
    fc.record({ kind: fc.constant('rolling' as const), amount: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: { school_days: 200, calendar_days: 400, weeks: 57, months: 13 }[unit] })), unit: fc.constant(unit), withinSchoolYear }),
  ),
  fc.record({ kind: fc.constant('school_weeks' as const), amount: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 57 })), schoolDaysAtLeast: fc.integer({ min: 1, max: 5 }), withinSchoolYear }),
  ...fixed.map((kind) => fc.constant({ kind })),
  ...[1, 2].map(() => fc.record({ kind: fc.constant('since' as const), event: fc.constantFrom(...sinceEvents), withinSchoolYear })),
);
const facts: fc.Arbitrary<AbsenceFact> = fc.record({ measure: fc.constantFrom(...absenceMeasures), window: windows, filter: filters });

const cases = fc.record({
  calendar: fc.constantFrom(...someCalendars),
  today: fc.oneof({ weight: 6, arbitrary: fc.nat(310).map((day) => addDays('2025-08-12', day)) }, { weight: 1, arbitrary: fc.nat(1050).map((day) => addDays('2024-08-01', day)) }),
  behind: fc.oneof({ weight: 10, arbitrary: fc.constantFrom(0, 0, 0, 1, 2, 3, -2) }, { weight: 4, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(200) }, { weight: 1, arbitrary: fc.constant(null) }),
  recordsLessons: fc.constantFrom(true, true, true, true, false),
  grade: fc.constantFrom(null, 0, 3, 3, 9, 9),
  since: fc.dictionary(fc.constantFrom(...sinceEvents), fc.integer({ min: -5, max: 300 })),
  whole: fc.array(wholeDays, { maxLength: 9 }),
  parts: fc.array(parts, { maxLength: 9 }),
  weighed: fc.oneof({ weight: 6, arbitrary: fc.constant<number[]>([]) }, { weight: 1, arbitrary: fc.array(fc.nat(60), { maxLength: 20 }) }),
  facts: fc.array(facts, { minLength: 3, maxLength: 3 }),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function absencesOf({ whole, parts: rest, today }: Case): Absence[] {
  const row = ({ ago: days, code, cause, documented, reported, subject, at }: RowShape) => ({
    pupilId: 'kari',
    schoolId: SCHOOL,
    date: addDays(today, -days),
    cause,
    documented,
    reported,
    subject,
    at,
    sourceCode: code,
    comment: null,
  });
  return [
    ...whole.flatMap(({ run, ...shape }) => Array.from({ length: run }, (_, day) => ({ ...row({ ...shape, ago: shape.ago - day }), kind: 'day' as const, lessons: 0, minutes: null }))),
    ...rest.map(({ kind, amount, minutes, ...shape }) => ({ ...row(shape), kind, lessons: kind === 'lesson' ? amount : 0, minutes: kind === 'lesson' ? null : minutes })),
  ];
}

/** What both must say alike. Shares may differ in their last decimal, and of several things that are missing either may be told. */
function inBrief({ value, missing, period, about, basis, days }: Measurement, truth: Told) {
  const among = missing !== null && truth.missing.includes(missing) ? truth.missing : missing === null ? [] : [missing];
  const counted = days.filter(({ leftOut }) => leftOut === null).map(({ date }) => date);
  return { value: rounded(value), missing: among, period, about, basis, counted: value === null ? [] : counted };
}
const truly = ({ value, missing, period, about, basis, counted }: Told) => ({ value: rounded(value), missing, period, about, basis, counted: value === null ? [] : counted });
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e9) / 1e9);

test('the oracle knows the weeks of the years', () => {
  expect(allDays.find(({ day }) => day === '2026-01-01')).toEqual({ day: '2026-01-01', weekday: 4, month: '2026-01', week: 1 });
  expect(allDays.find(({ day }) => day === '2027-01-03')?.week).toBe(53);
  expect(weekOf('2026-11-22')).toBe('2026-11-16');
});

test('U1 B13 R1-R16 R33-R45 R58-R60: 10,000 random pupils are measured as a slow walk over every date measures them', () => {
  const seen = { measures: new Set<string>(), windows: new Set<string>(), outcomes: new Set<string>() };
  fc.assert(
    fc.property(cases, (one) => {
      const { calendar, today, behind, recordsLessons, grade } = one;
      const since: SinceDays = Object.fromEntries(Object.entries(one.since).map(([event, days]) => [event, addDays(today, -days)]));
      const weighed = new Set(one.weighed.map((days) => addDays(today, -days)));
      const picture = { absences: absencesOf(one), dataUntil: behind === null ? null : addDays(today, -behind), recordsLessons };
      const oracle = new Oracle(calendar, SCHOOL, { ...picture, grade, weighed }, today, since);
      const marked = markedPicture(picture, grade);
      const own = calendarOfSchool(calendar, SCHOOL);
      for (const fact of one.facts) {
        const truth: Told = oracle.tell(fact);
        const measured = measureAbsence(fact, marked, own, today, since, weighed);
        const [told, expected] = [inBrief(measured, truth), truly(truth)];
        if (JSON.stringify(told) !== JSON.stringify(expected)) expect({ fact, ...told }).toEqual({ fact, ...expected });
        if (truth.value !== null) {
          const reasons = oracle.reasons(fact, truth);
          const noted = measured.days.filter(({ date, leftOut }) => leftOut !== 'no_school_day' || date >= (truth.period?.from ?? date)).map(({ date, leftOut }) => [date, leftOut]);
          if (JSON.stringify(noted) !== JSON.stringify([...reasons])) expect({ fact, notes: noted }).toEqual({ fact, notes: [...reasons] });
        }
        const quick = compileFact(fact, own, today).read(marked, since, weighed.size === 0 ? null : new Set([...weighed].map(dayNumber)));
        if (quick.missing !== measured.missing || (measured.value === null ? !Number.isNaN(quick.value) : quick.value !== measured.value)) expect({ fact, ...quick }).toEqual({ fact, value: measured.value, missing: measured.missing });
        seen.measures.add(fact.measure);
        seen.windows.add(fact.window.kind);
        for (const missing of truth.missing.length === 0 ? ['certain'] : truth.missing) seen.outcomes.add(`${missing} ${truth.value === null ? 'nothing' : 'a value'}`);
      }
    }),
    { numRuns: 10_000, seed: 20261120 },
  );
  expect(seen.measures.size).toBe(absenceMeasures.length);
  expect(seen.windows.size).toBe(fixed.length + 3);
  expect([...seen.outcomes].sort()).toEqual([
    'certain a value',
    'no_calendar nothing',
    'no_data nothing',
    'no_earlier_period nothing',
    'no_school_days nothing',
    'no_timetable a value',
    'no_timetable nothing',
    'not_recorded_by_school a value',
    'not_recorded_by_school nothing',
    'stale_data a value',
    'stale_data nothing',
  ]);
});
