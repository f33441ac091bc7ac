import { schoolDaysIn, type Day, type SchoolCalendar } from '../calendar/index';
import { inspectedPeriod, inspectSchool, type ClassDay, type DataRemark, type InspectedSchool, type PupilHabit } from './data-health';

const calendar: SchoolCalendar = {
  schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-04', breaks: [{ name: 'Høstferie', from: '2026-10-05', to: '2026-10-09' }] }],
};
const UNTIL = '2026-11-20';
const period = inspectedPeriod(calendar, UNTIL) ?? { from: UNTIL, to: UNTIL };
const schoolDays = schoolDaysIn(calendar, period.from, period.to);
const last = (count: number) => schoolDays.slice(-count);

/** A class of this many pupils, of whom so many are away every day but the silent ones. */
interface Told {
  readonly pupils: number;
  readonly away: number;
  readonly silent?: readonly Day[];
}

const dayOf = (groupId: string, date: Day, pupils: number, more: Partial<ClassDay> = {}): ClassDay => ({ groupId, date, pupils, away: pupils, twiceAway: 0, awayAndPart: 0, rows: pupils, ...more });
const habit = (groupId: string, more: Partial<PupilHabit> = {}): PupilHabit => ({
  groupId, rows: 10, lessons: 3, late: 1, leftEarly: 0, withSubject: 3, unknownCause: 2, saysDocumented: 10, undocumented: 3, saysReported: 0, ...more,
});

function school(classes: Record<string, Told>, more: Partial<InspectedSchool> = {}): InspectedSchool {
  const groups = Object.entries(classes).map(([groupId, { pupils }]) => ({ groupId, pupils }));
  const days = Object.entries(classes).flatMap(([groupId, { away, silent = [] }]) => (away === 0 ? [] : schoolDays.filter((day) => !silent.includes(day)).map((day) => dayOf(groupId, day, away))));
  return { groups, days, habits: [], period, fileDay: null, calendar, ...more };
}

const ordinary: Told = { pupils: 25, away: 2 };
const remarksOf = (inspected: InspectedSchool) => inspectSchool(inspected).remarks;
const brief = ({ kind, groupId, from, to }: DataRemark) => [kind, groupId, from, to];

describe('silence', () => {
  it.each<[string, Record<string, Told>, (string | null)[]]>([
    ['S78: an ordinary class that is silent for a week is a gap', { '8A': { ...ordinary, silent: last(5) }, '8B': ordinary }, ['8A']],
    ['S78: four days of silence are no gap', { '8A': { ...ordinary, silent: last(4) }, '8B': ordinary }, []],
    ['S78: a week spread over many days is no gap', { '8A': { ...ordinary, silent: schoolDays.filter((_, index) => index % 3 === 0) }, '8B': ordinary }, []],
    ['S78: a tiny class is healthy for a week without anybody wondering', { '8A': { pupils: 5, away: 2, silent: last(5) }, '8B': ordinary }, []],
    ['S78: nor is it wondered at however long it lasts', { '8A': { pupils: 5, away: 0 }, '8B': ordinary }, []],
    ['S78: a class that is seldom away may well be silent for a week', { '8A': { pupils: 12, away: 1, silent: last(5) }, '8B': ordinary }, []],
    ['B89: a class that records nothing at all is measured by the school', { '8A': { pupils: 25, away: 0 }, '8B': ordinary, '8C': { pupils: 25, away: 4 } }, ['8A']],
    ['S78: a school without a single absence has nothing to be measured by', { '8A': { pupils: 25, away: 0 } }, []],
    ['S78: a silent school is said once, not once for each class', { '8A': { ...ordinary, silent: last(5) }, '8B': { ...ordinary, silent: last(5) } }, [null]],
    ['S78: before the first file there is no gap', { '8A': { ...ordinary, silent: schoolDays.slice(0, 20) }, '8B': { ...ordinary, silent: schoolDays.slice(0, 20) } }, []],
    ['S78: a gap in the autumn is still one in November', { '8A': { ...ordinary, silent: schoolDays.slice(10, 17) }, '8B': ordinary }, ['8A']],
  ])('%s', (_, classes, silent) => {
    expect(remarksOf(school(classes)).map(({ kind, groupId }) => [kind, groupId])).toEqual(silent.map((groupId) => ['silent', groupId]));
  });

  it('S78: tells how long, what would be usual, and from what that is known', () => {
    const [own] = remarksOf(school({ '8A': { ...ordinary, silent: last(6) }, '8B': ordinary }));
    expect(own).toEqual({ kind: 'silent', groupId: '8A', from: last(6)[0], to: UNTIL, schoolDays: 6, expected: 12, usualFrom: 'own' });
    const [never] = remarksOf(school({ '8A': { pupils: 25, away: 0 }, '8B': { pupils: 25, away: 4 } }));
    expect(never).toMatchObject({ schoolDays: schoolDays.length, expected: 2 * schoolDays.length, usualFrom: 'school' });
  });

  it('S78: the autumn break interrupts no week: the days before and after it are five in a row', () => {
    const around = ['2026-10-01', '2026-10-02', '2026-10-12', '2026-10-13', '2026-10-14'];
    expect(remarksOf(school({ '8A': { ...ordinary, silent: around }, '8B': ordinary })).map(brief)).toEqual([['silent', '8A', '2026-10-01', '2026-10-14']]);
  });

  it('S78: a file that came a week later and told of nothing since is a silent school', () => {
    const classes = { '8A': ordinary, '8B': ordinary };
    expect(remarksOf(school(classes, { fileDay: '2026-11-27' })).map(brief)).toEqual([['silent', null, '2026-11-23', '2026-11-27']]);
    expect(remarksOf(school(classes, { fileDay: '2026-11-26' }))).toEqual([]);
  });
});

describe('impossible days', () => {
  const withDay = (...days: ClassDay[]) => {
    const told = school({ '8A': ordinary, '8B': ordinary, '8C': ordinary });
    return { ...told, days: [...told.days.filter((day) => !days.some(({ groupId, date }) => groupId === day.groupId && date === day.date)), ...days] };
  };

  it.each<[string, ClassDay[], (string | null)[][]]>([
    ['a whole class away is a trip or a mistake', [dayOf('8A', UNTIL, 24)], [['crowded', '8A', UNTIL, UNTIL]]],
    ['half a class with influenza is not', [dayOf('8A', UNTIL, 13)], []],
    ['late arrivals of everybody are not', [dayOf('8A', UNTIL, 25, { away: 3 })], []],
    ['half the school away is said once', [dayOf('8A', UNTIL, 25), dayOf('8B', UNTIL, 20)], [['crowded', null, UNTIL, UNTIL]]],
    ['pupils with two whole days the same day have been read twice', [dayOf('8A', UNTIL, 6, { twiceAway: 5 })], [['twice', null, UNTIL, UNTIL]]],
    ['one such pupil is a slip of the pen', [dayOf('8A', UNTIL, 6, { twiceAway: 1 })], []],
    [
      'days that follow each other are one remark, the weekend between them or not',
      [dayOf('8A', '2026-11-13', 6, { awayAndPart: 6 }), dayOf('8A', '2026-11-16', 6, { awayAndPart: 6 })],
      [['twice', null, '2026-11-13', '2026-11-16']],
    ],
  ])('S78: %s', (_, days, remarks) => {
    expect(remarksOf(withDay(...days)).map(brief)).toEqual(remarks);
  });

  it('B65: a school system that writes both the day and its lessons every day does no wrong', () => {
    const told = school({ '8A': { pupils: 25, away: 6 } });
    expect(remarksOf({ ...told, days: told.days.map((day) => ({ ...day, awayAndPart: 6 })) })).toEqual([]);
  });
});

describe('habits of recording', () => {
  const some = (groupId: string, count: number, more: Partial<PupilHabit> = {}) => Array.from({ length: count }, () => habit(groupId, more));
  const unlike = (...habits: PupilHabit[][]) =>
    remarksOf(school({ '8A': ordinary, '8B': ordinary, '8C': ordinary }, { habits: habits.flat() })).map(({ kind, groupId }) => [kind, groupId]);

  it.each<[string, PupilHabit[][], string[][]]>([
    ['B90: a class with far more of unknown cause', [some('8A', 8, { unknownCause: 8 }), some('8B', 8), some('8C', 8)], [['unknown_cause', '8A']]],
    ['B90: a class with far more undocumented', [some('8A', 8, { undocumented: 9 }), some('8B', 8), some('8C', 8)], [['undocumented', '8A']]],
    ['B89 B65: a class that records whole days only, where others record lessons', [some('8A', 8, { lessons: 0, late: 0 }), some('8B', 8), some('8C', 8)], [['few_parts', '8A']]],
    ['B90: one pupil with a long absence is no habit', [some('8A', 7), [habit('8A', { rows: 60, unknownCause: 60, saysDocumented: 60, undocumented: 60 })], some('8B', 8)], []],
    ['B90: a handful of pupils is too few to tell', [some('8A', 4, { unknownCause: 10 }), some('8B', 8)], []],
    ['B62: rows that do not say whether they are documented are not compared', [some('8A', 8, { saysDocumented: 0, undocumented: 0 }), some('8B', 8)], []],
    ['B90: less unknown than elsewhere is nothing to put right', [some('8A', 8, { unknownCause: 0 }), some('8B', 8, { unknownCause: 6 })], [['unknown_cause', '8B']]],
  ])('%s', (_, habits, remarks) => {
    expect(unlike(...habits)).toEqual(remarks);
  });

  it('B65: tells what the school records, from what is there', () => {
    const { records } = inspectSchool(school({ '8A': ordinary }, { habits: [habit('8A', { leftEarly: 0, saysDocumented: 0 })] }));
    expect(records).toEqual({ lessons: true, late: true, leftEarly: false, subjects: true, documentation: false, messages: false });
  });
});

describe('classes', () => {
  it('S78: tells of the last ten days beside what is usual, and the last absence', () => {
    const { classes } = inspectSchool(school({ '8A': { ...ordinary, silent: last(3) }, '8B': { pupils: 20, away: 0 } }));
    expect(classes).toEqual([
      { groupId: '8A', pupils: 25, lately: 14, usually: 20, lastAbsence: last(4)[0] },
      { groupId: '8B', pupils: 20, lately: 0, usually: 0, lastAbsence: null },
    ]);
  });

  it('S78: in the first weeks of a school year nothing is usual yet, and there is no period without data or school year', () => {
    const early = inspectedPeriod(calendar, '2026-08-28');
    expect(early).toEqual({ from: '2026-08-17', to: '2026-08-28' });
    expect(inspectSchool({ ...school({ '8A': ordinary }), period: early ?? period }).classes[0]?.usually).toBeNull();
    expect([inspectedPeriod(calendar, null), inspectedPeriod(calendar, '2026-07-10')]).toEqual([null, null]);
  });
});
