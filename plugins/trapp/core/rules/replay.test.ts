import { absenceMeasures, marksOf, type Absence } from '../absences/index';
import { dayFromNumber, isAsked, schoolDaysIn, type Day, type SchoolCalendar, type Window } from '../calendar/index';
import { compileGate, FIRED, NOT_FIRED } from './gate';
import { absence, calendar, pupil, rolling, rule, SCHOOL_YEAR, when } from './made-up.test-kit';
import { asksAboutCase, NEVER_JUDGED, NOT_ASKED, replayRules, replaySize, SILENT, type ReplayPlace, type ReplayPupil } from './replay';
import { replayPeriods } from './replay-periods';
import type { ConditionGroup, Operator, Rule } from './rule';

const vik: ReplayPlace = { sourceId: 'vik', kind: 'school', dataUntil: '2026-12-18', recordsLessons: true };
const autumn = { from: '2026-08-17', to: '2026-12-18' };

function replayed(absences: readonly Absence[], more: Partial<ReplayPupil> = {}): ReplayPupil {
  return { place: 0, marks: marksOf(absences), grade: 8, isProtected: false, ...more };
}

function replay(rules: readonly Rule[], pupils: readonly ReplayPupil[], { places = [vik], held = calendar, period = autumn }: { places?: ReplayPlace[]; held?: SchoolCalendar; period?: { from: Day; to: Day } } = {}) {
  return replayRules({ rules, calendar: held, period }, places, pupils).map((days) => Array.from(days, (day) => (day < 0 ? day : dayFromNumber(day))));
}

const threeDays = rule(when('days', SCHOOL_YEAR, 'greaterThanInclusive', 3));
const september = ['2026-09-01', '2026-09-09', '2026-09-17'].map((date) => absence(date));

describe('a rule replayed over a past period', () => {
  it('pain 11: says on which day each pupil would have been raised first', () => {
    const later = [...september, absence('2026-10-20')].slice(1);
    expect(replay([threeDays], [replayed(september), replayed(later), replayed(september.slice(1)), replayed([])])).toEqual([['2026-09-17', '2026-10-20', SILENT, SILENT]]);
  });

  it('begins anew with the period: absence before it counts, findings before it are not known', () => {
    expect(replay([threeDays], [replayed(september)], { period: { from: '2026-11-02', to: '2026-11-30' } })).toEqual([['2026-11-02']]);
  });

  it('S22: asks each rule on the days of its own cadence only', () => {
    const monthly = rule(when('days', SCHOOL_YEAR, 'greaterThanInclusive', 3), { cadence: { kind: 'monthly', on: 'last_school_day' } });
    const never = rule(when('days', SCHOOL_YEAR, 'greaterThanInclusive', 3), { cadence: { kind: 'dates', dates: ['05-01'] } });
    expect(replay([monthly, never], [replayed(september)])).toEqual([['2026-09-25'], [NOT_ASKED]]);
  });

  it('judges by the data that each day had, and never clears a pupil by data that is not there (S78)', () => {
    const noData = replay([threeDays], [replayed([])], { places: [{ ...vik, dataUntil: null }] });
    const half = replay([threeDays], [replayed([...september, absence('2026-11-10')])], { places: [{ ...vik, dataUntil: '2026-09-10' }] });
    expect({ noData, half }).toEqual({ noData: [[NEVER_JUDGED]], half: [[SILENT]] });
  });

  it('asks only about pupils that the rule is meant for', () => {
    const upper = rule(when('days', SCHOOL_YEAR, 'greaterThanInclusive', 3), { grades: { from: 8, to: 10 }, protectedPupils: 'leave_out' });
    const pupils = [replayed(september), replayed(september, { grade: 7 }), replayed(september, { isProtected: true }), replayed(september, { place: 1 })];
    const places: ReplayPlace[] = [vik, { ...vik, kind: 'kindergarten' }];
    expect(replay([upper], pupils, { places })).toEqual([['2026-09-17', NOT_ASKED, NOT_ASKED, NOT_ASKED]]);
  });

  it('knows the breaks that one school has for itself', () => {
    const held: SchoolCalendar = { ...calendar, ownBreaks: [{ school: 'nes', name: 'Plandag', from: '2026-09-17', to: '2026-09-17' }] };
    const places: ReplayPlace[] = [vik, { ...vik, sourceId: 'nes' }];
    const pupils = [replayed(september), replayed(september, { place: 1 })];
    expect(replay([threeDays], pupils, { places, held })).toEqual([['2026-09-17', SILENT]]);
    const days = schoolDaysIn(calendar, autumn.from, autumn.to).length;
    expect(replaySize({ calendar: held, period: autumn }, places, pupils)).toBe(days * 2 - 1);
  });

  it('S13: judges each place by its own stricter limits, and those without any by the municipality\'s', () => {
    const two = rule(when('days', SCHOOL_YEAR, 'greaterThanInclusive', 2));
    const places: ReplayPlace[] = [vik, { ...vik, sourceId: 'nes' }, { ...vik, sourceId: 'os' }];
    const pupils = [replayed(september), replayed(september, { place: 1 }), replayed(september, { place: 2 })];
    const own = [two];
    const found = replayRules({ rules: [threeDays], rulesAt: new Map([[1, own], [2, own]]), calendar, period: autumn }, places, pupils);
    expect(found.map((days) => Array.from(days, dayFromNumber))).toEqual([['2026-09-17', '2026-09-09', '2026-09-09']]);
  });

  it('tells how far it has come, and ends at the size that was foretold', () => {
    const done: number[] = [];
    const pupils = [replayed(september), replayed([])];
    replayRules({ rules: [threeDays], calendar, period: autumn }, [vik], pupils, (so) => done.push(so));
    expect(done.at(-1)).toBe(replaySize({ calendar, period: autumn }, [vik], pupils));
    expect([...done].sort((a, b) => a - b)).toEqual(done);
  });

  it('B28: a rule about the case is named, and replayed as if there were none', () => {
    const meetings = rule({ all: [when('days', SCHOOL_YEAR, 'greaterThanInclusive', 3), { fact: 'meetings_held', operator: 'greaterThanInclusive', value: 2 }] });
    const sinceMeeting = rule(when('days', { kind: 'since', event: 'last_meeting', withinSchoolYear: true }, 'greaterThan', 2));
    const byGrade = rule({ all: [when('days', SCHOOL_YEAR, 'greaterThanInclusive', 3), { fact: 'grade', operator: 'lessThan', value: 9 }] });
    const noCase = rule({ all: [when('days', SCHOOL_YEAR, 'greaterThanInclusive', 3), { not: { fact: 'open_cases', operator: 'greaterThan', value: 0 } }] });
    const fewSigns = rule({ all: [when('days', SCHOOL_YEAR, 'greaterThanInclusive', 3), { fact: 'choices_made', params: { guide: 'samtale', field: 'tegn' }, operator: 'lessThan', value: 1 }] });
    expect([meetings, sinceMeeting, byGrade, noCase, fewSigns, threeDays].map(asksAboutCase)).toEqual([true, true, false, true, true, false]);
    expect(replay([meetings, byGrade, noCase, fewSigns], [replayed(september)])).toEqual([[SILENT], ['2026-09-17'], ['2026-09-17'], ['2026-09-17']]);
  });
});

describe('the periods that are offered', () => {
  const years: SchoolCalendar = {
    schoolYears: [
      { label: '2025/2026', from: '2025-08-18', to: '2026-06-19', secondSemesterFrom: '2026-01-19', breaks: [] },
      { label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [] },
    ],
  };
  it.each([
    ['2026-11-20', ['so_far 2026-08-17 2026-11-19', 'school_year 2025-08-18 2026-06-19', 'spring 2026-01-19 2026-06-19', 'autumn 2025-08-18 2026-01-18']],
    ['2027-03-01', ['so_far 2026-08-17 2027-02-28', 'autumn 2026-08-17 2027-01-17', 'school_year 2025-08-18 2026-06-19', 'spring 2026-01-19 2026-06-19', 'autumn 2025-08-18 2026-01-18']],
    ['2026-07-01', ['school_year 2025-08-18 2026-06-19', 'spring 2026-01-19 2026-06-19', 'autumn 2025-08-18 2026-01-18']],
    ['2025-08-01', []],
  ])('on %s', (today, expected) => {
    expect(replayPeriods(years, today).map(({ kind, from, to }) => `${kind} ${from} ${to}`)).toEqual(expected);
  });
});

describe('days that are passed by', () => {
  /** Asks every rule on every day, as slow as it is plain. */
  function plainly(one: Rule, absences: readonly Absence[], dataUntil: Day): number | string {
    let before: Day | null = null;
    let known: number | string = NOT_ASKED;
    for (const today of schoolDaysIn(calendar, autumn.from, autumn.to)) {
      if (isAsked(one.cadence, calendar, today, before)) {
        const [judged] = compileGate([one], calendar, today).judge(pupil(absences, { today, dataUntil: dataUntil < today ? dataUntil : today, caseFacts: { grade: 8 } }));
        if (known === NOT_ASKED) known = NEVER_JUDGED;
        if (judged === FIRED) return today;
        if (judged === NOT_FIRED) known = SILENT;
      }
      before = today;
    }
    return known;
  }

  const windows: Window[] = [
    SCHOOL_YEAR, rolling(10, 'school_days'), rolling(21, 'calendar_days'), rolling(3, 'weeks'), rolling(2, 'months'), { kind: 'calendar_week' }, { kind: 'calendar_month' }, { kind: 'calendar_quarter' },
    { kind: 'semester' }, { kind: 'last_month' }, { kind: 'last_week' }, { kind: 'school_weeks', amount: 4, schoolDaysAtLeast: 3, withinSchoolYear: true },
  ];
  const operators: Operator[] = ['greaterThanInclusive', 'greaterThan', 'lessThan', 'equal'];

  it.each(absenceMeasures)('%s comes out as if every day had been asked', (measure) => {
    let seed = absenceMeasures.indexOf(measure) + 7;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const days = schoolDaysIn(calendar, autumn.from, autumn.to);
    const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
    for (let round = 0; round < 12; round += 1) {
      const condition = () => when(measure, windows[round % windows.length] as Window, random(4) === 0 ? pick(operators) : 'greaterThanInclusive', 1 + random(measure.includes('percent') ? 40 : 5), random(3) === 0 ? { documentation: 'undocumented' } : {});
      const conditions: ConditionGroup = random(3) === 0 ? { any: [condition(), { not: condition() }] } : { all: [condition()] };
      const one = rule(conditions, random(5) === 0 ? { cadence: { kind: 'weekly', weekday: 1 } } : {});
      const absences = Array.from({ length: random(24) }, (_, at) => absence(pick(days), { kind: pick(['day', 'day', 'lesson', 'late', 'left_early'] as const), at: String(at), subject: pick(['Norsk', 'Matte']), documented: pick([true, false, null]), minutes: 20 }));
      const dataUntil = pick(['2026-12-18', '2026-12-18', '2026-10-15']);
      expect({ one, was: replay([one], [replayed(absences)], { places: [{ ...vik, dataUntil }] })[0]?.[0] }).toEqual({ one, was: plainly(one, absences, dataUntil) });
    }
  });
});
