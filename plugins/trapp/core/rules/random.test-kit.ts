import fc from 'fast-check';
import { absenceCauses, absenceKinds, absenceMeasures, absenceSchema, exemptions, markedPicture, type Absence, type AbsenceFact } from '../absences/index';
import { addDays, placesOfDay, schoolDaysIn, sinceEvents, type SchoolCalendar, type SinceDays, type Window } from '../calendar/index';
import type { PupilFacts } from './evaluate';
import { caseFacts, operators, ruleSchema, type Condition, type ConditionNode, type Rule } from './rule';

/** Random rules and random pupils for the properties of this room. Small worlds, so that limits, windows and rows meet. */
const TODAY = '2026-11-20';
const FIRST = '2026-05-04';

export const calendars: readonly SchoolCalendar[] = [
  {
    schoolYears: [
      { label: '2025/2026', from: '2025-08-18', to: '2026-06-19', secondSemesterFrom: '2026-01-19', breaks: [] },
      { label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [{ name: 'Høstferie', from: '2026-09-28', to: '2026-10-02' }, { name: 'Plandag', from: '2026-11-12', to: '2026-11-12' }] },
    ],
    timetables: [{ grades: { from: 8, to: 10 }, lessons: [6, 6, 5, 6, 5], minutesPerLesson: 60 }],
  },
  { schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2026-11-02', breaks: [] }] },
];

const bool = fc.constantFrom(true, false, null);
const days = schoolDaysIn(calendars[0] as SchoolCalendar, FIRST, TODAY);
const someDay = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...days.slice(-25)) }, { weight: 3, arbitrary: fc.constantFrom(...days) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 210 }).map((number) => addDays(FIRST, number)) });

const row: fc.Arbitrary<Absence> = fc
  .record({
    date: someDay, kind: fc.constantFrom(...absenceKinds, 'day' as const), cause: fc.constantFrom(...absenceCauses), documented: bool, reported: bool,
    lessons: fc.constantFrom(1, 1, 2, 2.5), minutes: fc.constantFrom(null, 0, 10, 45), at: fc.constantFrom(null, '1', '2', '5', '6', '08:30'),
    subject: fc.constantFrom(null, 'Norsk', 'Kroppsøving', 'Mat'), sourceCode: fc.constantFrom('F', 'U', 'S'),
  })
  .map(({ lessons, minutes, ...one }) => absenceSchema.parse({ pupilId: 'kari', schoolId: 'vik', comment: null, ...one, lessons: one.kind === 'lesson' ? lessons : 0, minutes: one.kind === 'late' || one.kind === 'left_early' ? minutes : null }));

const window: fc.Arbitrary<Window> = fc.oneof(
  fc.record({ kind: fc.constant('rolling' as const), amount: fc.integer({ min: 1, max: 12 }), unit: fc.constantFrom('school_days' as const, 'calendar_days' as const, 'weeks' as const, 'months' as const), withinSchoolYear: fc.boolean() }),
  fc.record({ kind: fc.constant('school_weeks' as const), amount: fc.integer({ min: 1, max: 12 }), schoolDaysAtLeast: fc.integer({ min: 1, max: 5 }), withinSchoolYear: fc.boolean() }),
  fc.constantFrom('calendar_week', 'calendar_month', 'calendar_quarter', 'semester', 'school_year', 'last_week', 'last_month', 'last_quarter', 'last_semester').map((kind) => ({ kind }) as Window),
  fc.record({ kind: fc.constant('since' as const), event: fc.constantFrom(...sinceEvents), withinSchoolYear: fc.boolean() }),
);

const fact: fc.Arbitrary<AbsenceFact> = fc.record({
  measure: fc.constantFrom(...absenceMeasures),
  window,
  filter: fc.record(
    {
      documentation: fc.constantFrom('any' as const, 'any' as const, 'documented' as const, 'undocumented' as const),
      message: fc.constantFrom('any' as const, 'any' as const, 'reported' as const, 'unreported' as const),
      exceptCauses: fc.subarray([...exemptions], { maxLength: 3 }),
      subjects: fc.constantFrom(null, null, ['Norsk'], ['Kroppsøving', 'Mat']),
      codes: fc.constantFrom(['F'], ['U', 'S']),
      weekdays: fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }),
      lessonNumbers: fc.subarray([1, 2, 5, 6], { minLength: 1 }),
      minutesOver: fc.constantFrom(5, 30, 60),
      places: fc.subarray([...placesOfDay], { minLength: 1 }),
    },
    { requiredKeys: ['documentation', 'message', 'exceptCauses', 'subjects'] },
  ),
});

const limit = { operator: fc.constantFrom(...operators), value: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -2, max: 8 }) }, { weight: 1, arbitrary: fc.constantFrom(10, 20, 25, 33.3, 50, 100) }) };
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ fact: fc.constant('absence' as const), params: fact, ...limit }) },
  { weight: 2, arbitrary: fc.record({ fact: fc.constantFrom(...caseFacts), ...limit }) },
  { weight: 1, arbitrary: fc.record({ fact: fc.constant('choices_made' as const), params: fc.constant({ guide: 'samtale', field: 'tegn' }), ...limit }) },
);
const { node } = fc.letrec<{ node: ConditionNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    condition,
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
}));

export const randomRule: fc.Arbitrary<Rule> = fc.tuple(node, fc.constantFrom(undefined, 'not_weighed' as const)).map(([conditions, counting]) =>
  ruleSchema.parse({
    key: 'regel', title: { nb: 'Regel' }, explanation: { nb: 'Hvorfor' }, severity: 'concern', assessedBy: 'contact_teacher', assessWithinSchoolDays: 5, appliesTo: 'school', enabled: true, sources: [],
    conditions: 'fact' in conditions ? { all: [conditions] } : conditions,
    ...(counting && { counting }),
  }),
);

export const randomPupil: fc.Arbitrary<Omit<PupilFacts, 'calendar' | 'today'>> = fc
  .record({
    absences: fc.array(row, { maxLength: 25 }),
    dataUntil: fc.oneof({ weight: 6, arbitrary: fc.constant(TODAY) }, { weight: 3, arbitrary: fc.constantFrom('2026-11-19', '2026-11-09', '2026-10-20', '2026-06-19') }, { weight: 1, arbitrary: fc.constant(null) }),
    recordsLessons: fc.constantFrom(true, true, true, false),
    grade: fc.constantFrom(3, 8, null),
    since: fc.dictionary(fc.constantFrom(...sinceEvents), fc.constantFrom(...days.slice(-40)), { maxKeys: 4 }).map((found) => found as SinceDays),
    caseFacts: fc.dictionary(fc.constantFrom(...caseFacts), fc.oneof(fc.integer({ min: -2, max: 8 }), fc.constant(null)), { maxKeys: 8 }),
    choices: fc.constantFrom(new Map<string, number>(), new Map([['samtale.tegn', 2]])),
    weighed: fc.constantFrom(new Map<string, Set<string>>(), new Map([['regel', new Set(days.slice(-6))]])),
  })
  .map(({ absences, dataUntil, recordsLessons, grade, ...rest }) => ({ absence: markedPicture({ absences, dataUntil, recordsLessons }, grade), ...rest }));

export const someToday = fc.constantFrom(TODAY, '2026-11-16', '2026-11-22', '2026-08-17', '2026-09-30', '2026-07-10', '2027-01-19');
