import { schoolDaysIn } from '../calendar/index';
import type { Absence } from '../absences/index';
import { evaluateRules, rulesFor, type Condition, type ConditionGroup } from './index';
import { SCHOOL_YEAR, absence, calendar, pupil, rolling, rule, when } from './made-up.test-kit';

/** The last `count` school days up to `to`, as whole days away. */
function away(count: number, to = '2026-11-20', more: Partial<Absence> = {}): Absence[] {
  return schoolDaysIn(calendar, '2026-08-17', to).slice(-count).map((date) => absence(date, more));
}

async function judge(conditions: ConditionGroup | Condition, facts = pupil([])) {
  const [verdict] = await evaluateRules([rule(conditions)], facts);
  return verdict?.result;
}

describe('the rules of the corpus fire at their limit and not just before it', () => {
  const GE = 'greaterThanInclusive';
  const MONTH = { kind: 'calendar_month' } as const;
  const lessons = (count: number, more: Partial<Absence> = {}) => away(count, '2026-11-20', { kind: 'lesson', lessons: 1, ...more });
  const mondays = (count: number) => ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'].slice(-count).map((date) => absence(date));
  test.each<[string, ConditionGroup | Condition, Absence[], Absence[]]>([
    ['S39: eight days in the school year', when('days', SCHOOL_YEAR, GE, 8), away(8), away(7)],
    ['B1: three days in a calendar month', when('days', MONTH, GE, 3), away(3), [...away(2), absence('2026-10-30')]],
    ['B2: ten days in three months', when('days', rolling(3, 'months'), GE, 10), away(10), [...away(9), absence('2026-08-20')]],
    ['B8: more than ten days in three months, granted leave not counted', when('days', rolling(3, 'months'), 'greaterThan', 10, { exceptCauses: ['leave'] }), away(11), [...away(10), ...away(2, '2026-10-30', { cause: 'leave' })]],
    ['A8: seven days in four weeks', when('days', rolling(4, 'weeks'), GE, 7), away(7), [...away(6), absence('2026-10-23')]],
    ['A9: left during the day twice in four weeks', when('left_early', rolling(4, 'weeks'), GE, 2), away(2, '2026-11-20', { kind: 'left_early' }), away(1, '2026-11-20', { kind: 'left_early' })],
    ['A10: two lessons in four weeks', when('lessons', rolling(4, 'weeks'), GE, 2), lessons(2), lessons(1)],
    ['A11: twice away from physical education', when('lessons', rolling(4, 'weeks'), GE, 2, { subjects: ['Kroppsøving'] }), lessons(2, { subject: 'Kroppsøving' }), [...lessons(1, { subject: 'Kroppsøving' }), ...lessons(1, { subject: 'Norsk', at: '3' })]],
    ['A11 S26: three lessons in one subject, whichever', when('same_subject_lessons', rolling(8, 'weeks'), GE, 3), lessons(3, { subject: 'Norsk' }), [...lessons(2, { subject: 'Norsk' }), ...lessons(1, { subject: 'Mat', at: '3' })]],
    ['B4: three late arrivals in a month', when('late', MONTH, GE, 3), away(3, '2026-11-20', { kind: 'late' }), away(2, '2026-11-20', { kind: 'late' })],
    ['B5 S35: one day without a message from home', when('days', rolling(5, 'school_days'), GE, 1, { message: 'unreported' }), away(1, '2026-11-20', { reported: false }), away(3, '2026-11-20', { reported: true })],
    ['S36: one undocumented day', when('days', rolling(5, 'school_days'), GE, 1, { documentation: 'undocumented' }), away(1, '2026-11-20', { documented: false }), away(3, '2026-11-20', { documented: true })],
    ['U1: documented days alone', when('days', SCHOOL_YEAR, GE, 2, { documentation: 'documented' }), away(2, '2026-11-20', { documented: true }), [...away(1, '2026-11-20', { documented: true }), absence('2026-11-02', { documented: false })]],
    ['B6: four days on the same weekday in ten weeks', when('same_weekday_days', rolling(10, 'weeks'), GE, 4), mondays(4), [...mondays(3), absence('2026-11-17')]],
    ['B9: away for ten school days and still away', when('current_run_days', SCHOOL_YEAR, GE, 10), away(10), [...away(9), absence('2026-11-06')]],
    ['S12: short absence that comes back', { all: [when('days', rolling(6, 'weeks'), GE, 3), when('longest_run_days', rolling(6, 'weeks'), 'lessThanInclusive', 1)] }, ['2026-11-03', '2026-11-11', '2026-11-18'].map((date) => absence(date)), away(3)],
    ['B14: a quarter of two weeks', when('percent_days', rolling(10, 'school_days'), GE, 25), away(3), away(2)],
    ['B14: a tenth of the last twenty school days', when('percent_days', rolling(20, 'school_days'), GE, 10), away(2), away(1)],
    ['B15: ten days in fifteen weeks', when('days', rolling(15, 'weeks'), GE, 10), away(10), away(9)],
    ['B16 U10: three days more than in the twenty school days before', when('change_days', rolling(20, 'school_days'), GE, 3), [...away(4), absence('2026-10-05')], [...away(4), absence('2026-10-05'), absence('2026-10-06')]],
  ])('%s', async (_title, conditions, fires, silent) => {
    expect(await judge(conditions, pupil(fires))).toBe('fired');
    expect(await judge(conditions, pupil(silent))).toBe('not_fired');
  });

  test('B28: two meetings held and presence not increased', async () => {
    const conditions: ConditionGroup = { all: [{ fact: 'meetings_held', operator: GE, value: 2 }, { fact: 'presence_change', operator: 'lessThanInclusive', value: 0 }] };
    expect(await judge(conditions, pupil([], { caseFacts: { meetings_held: 2, presence_change: 0 } }))).toBe('fired');
    expect(await judge(conditions, pupil([], { caseFacts: { meetings_held: 2, presence_change: 2.5 } }))).toBe('not_fired');
    expect(await judge(conditions, pupil([], { caseFacts: { meetings_held: 1, presence_change: 0 } }))).toBe('not_fired');
    expect(await judge(conditions, pupil([], { caseFacts: { meetings_held: 2 } }))).toBe('cannot_be_judged');
  });

  test('S41: absence that no case follows up yet', async () => {
    const conditions: ConditionGroup = { all: [when('days', MONTH, GE, 3), { fact: 'open_cases', operator: 'equal', value: 0 }] };
    expect(await judge(conditions, pupil(away(3), { caseFacts: { open_cases: 0 } }))).toBe('fired');
    expect(await judge(conditions, pupil(away(3), { caseFacts: { open_cases: 1 } }))).toBe('not_fired');
  });

  test('A8: a rule may look at a grade', async () => {
    const conditions: ConditionGroup = { all: [when('days', MONTH, GE, 3), { not: { fact: 'grade', operator: 'lessThan', value: 8 } }] };
    expect(await judge(conditions, pupil(away(3), { caseFacts: { grade: 8 } }))).toBe('fired');
    expect(await judge(conditions, pupil(away(3), { caseFacts: { grade: 7 } }))).toBe('not_fired');
  });
});

describe('what cannot be judged is a verdict of its own, never "no concern"', () => {
  const eight = when('days', SCHOOL_YEAR, 'greaterThanInclusive', 8);
  const lesson = when('lessons', SCHOOL_YEAR, 'greaterThanInclusive', 1);
  test.each<[string, ConditionGroup | Condition, ReturnType<typeof pupil>, string]>([
    ['R5: nothing imported', eight, pupil([], { dataUntil: null }), 'cannot_be_judged'],
    ['S78 R7: old data and few days', eight, pupil(away(3, '2026-10-23'), { dataUntil: '2026-10-23' }), 'cannot_be_judged'],
    ['R9: old data, but enough days already', eight, pupil(away(8, '2026-10-23'), { dataUntil: '2026-10-23' }), 'fired'],
    ['R9: old data can refute an upper limit', when('days', SCHOOL_YEAR, 'lessThan', 3), pupil(away(8, '2026-10-23'), { dataUntil: '2026-10-23' }), 'not_fired'],
    ['R8: lessons where the school records none', lesson, pupil([], { recordsLessons: false }), 'cannot_be_judged'],
    ['R22: one true settles "any"', { any: [lesson, eight] }, pupil(away(8), { recordsLessons: false }), 'fired'],
    ['R22: one false settles "all"', { all: [lesson, eight] }, pupil(away(7), { recordsLessons: false }), 'not_fired'],
    ['R22: unknown and true is unknown in "all"', { all: [lesson, eight] }, pupil(away(8), { recordsLessons: false }), 'cannot_be_judged'],
    ['R22: unknown and false is unknown in "any"', { any: [lesson, eight] }, pupil(away(7), { recordsLessons: false }), 'cannot_be_judged'],
    ['R22: not unknown is unknown', { all: [eight, { not: lesson }] }, pupil(away(8), { recordsLessons: false }), 'cannot_be_judged'],
    ['B62 R8: documentation that nobody has stated', when('days', SCHOOL_YEAR, 'greaterThanInclusive', 1, { documentation: 'undocumented' }), pupil(away(3)), 'cannot_be_judged'],
  ])('%s', async (_title, conditions, facts, result) => expect(await judge(conditions, facts)).toBe(result));
});

test('the trace holds what was measured, the limit and the days', async () => {
  const [verdict] = await evaluateRules([rule({ any: [when('days', SCHOOL_YEAR, 'greaterThanInclusive', 2), { fact: 'grade', operator: 'equal', value: 8 }] })], pupil([absence('2026-11-19'), absence('2026-11-21'), absence('2026-11-20')]));
  expect(verdict).toMatchObject({
    rule: 'regel',
    result: 'fired',
    trace: {
      group: 'any',
      result: 'true',
      children: [
        { value: 2, limit: 2, result: 'true', missing: null, period: { from: '2026-08-17', to: '2026-11-20' }, days: [{ date: '2026-11-19', counted: 1, leftOut: null }, { date: '2026-11-20', counted: 1, leftOut: null }] },
        { value: null, missing: 'no_data', result: 'unknown' },
      ],
    },
  });
});

test('verdicts come in the order of the rules, and rules of the same key do not mix', async () => {
  const verdicts = await evaluateRules([2, 4, 3].map((limit) => rule(when('days', SCHOOL_YEAR, 'greaterThanInclusive', limit))), pupil(away(3)));
  expect(verdicts.map((verdict) => verdict.result)).toEqual(['fired', 'not_fired', 'fired']);
});

test('rules that are switched off, or for another kind of school, are not judged', () => {
  const eight = when('days', SCHOOL_YEAR, 'greaterThanInclusive', 8);
  const rules = [rule(eight, { key: 'a' }), rule(eight, { key: 'b', enabled: false }), rule(eight, { key: 'c', appliesTo: 'kindergarten' }), rule(eight, { key: 'd', appliesTo: 'both' })];
  expect(rulesFor(rules, 'school').map((one) => one.key)).toEqual(['a', 'd']);
  expect(rulesFor(rules, 'kindergarten').map((one) => one.key)).toEqual(['c', 'd']);
});
