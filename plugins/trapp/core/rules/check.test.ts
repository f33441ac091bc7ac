import { checkRule, type Condition, type ConditionGroup, type ConditionNode } from './index';
import { SCHOOL_YEAR, rolling, rule, when } from './made-up.test-kit';

const GE = 'greaterThanInclusive';
const LE = 'lessThanInclusive';
const eight = when('days', SCHOOL_YEAR, GE, 8);
const errorsOf = (conditions: unknown) => checkRule({ ...rule(eight), conditions }).errors;

describe('security fact 2: a rule is checked before it meets a pupil', () => {
  test('a sound rule has no errors and no advice', () => expect(checkRule(rule(eight))).toEqual({ errors: [], advice: [] }));

  const nested = (depth: number): ConditionNode => (depth === 0 ? eight : { all: [nested(depth - 1)] });
  test.each<[string, unknown, string]>([
    ['no conditions', undefined, 'conditions'],
    ['no group', eight, 'conditions'],
    ['an empty group', { all: [] }, 'conditions'],
    ['an empty group inside', { all: [eight, { any: [] }] }, 'conditions.all.1'],
    ['two kinds of group at once', { all: [eight], any: [eight] }, 'conditions'],
    ['a name that is no group', { xor: [eight] }, 'conditions'],
    ['a text', { all: ['x'] }, 'conditions.all.0'],
    ['an unknown fact', { all: [{ fact: 'mood', operator: 'equal', value: 1 }] }, 'conditions.all.0.fact'],
    ['an unknown operator', { all: [{ ...eight, operator: 'in' }] }, 'conditions.all.0.operator'],
    ['a limit that is a text', { all: [{ ...eight, value: '8' }] }, 'conditions.all.0.value'],
    ['a window without length', { all: [when('days', { kind: 'rolling' } as never, GE, 8)] }, 'conditions.all.0.params.window.amount'],
    ['a window of two years', { all: [when('days', rolling(24, 'months'), GE, 8)] }, 'conditions.all.0.params.window.amount'],
    ['groups too deep', { all: [nested(10)] }, `conditions${'.all.0'.repeat(10)}`],
    ['201 conditions', { all: Array.from({ length: 5 }, () => ({ any: Array.from({ length: 41 }, () => eight) })) }, 'conditions'],
  ])('%s', (_title, conditions, path) => expect(errorsOf(conditions)[0]?.path).toBe(path));

  test('ten levels are allowed', () => expect(errorsOf(nested(9))).toEqual([]));

  test.each([null, undefined, 3, 'rule', [], {}])('%j is a draft with errors, not a crash', (draft) => {
    expect(checkRule(draft).errors.length).toBeGreaterThan(0);
  });

  test('every error of a half-done draft has its place', () => {
    const { errors } = checkRule({ ...rule(eight), title: {}, severity: 'high', conditions: { all: [{ ...eight, value: null }] } });
    expect(errors).toEqual([
      { path: 'title.nb', message: 'Dette mangler.' },
      { path: 'severity', message: 'Velg en av disse: notice, concern.' },
      { path: 'conditions.all.0.value', message: 'Dette må være et tall.' },
    ]);
  });
});

describe('R25: conditions that say nothing', () => {
  const days = (operator: Condition['operator'], value: number) => when('days', SCHOOL_YEAR, operator, value);
  const week = (value: number) => when('days', { kind: 'calendar_week' }, GE, value);
  const grade = (operator: Condition['operator'], value: number): Condition => ({ fact: 'grade', operator, value });
  test.each<[string, ConditionGroup | Condition, string | null]>([
    ['at least zero days', days(GE, 0), 'stemmer alltid'],
    ['more than minus one', days('greaterThan', -1), 'stemmer alltid'],
    ['fewer than zero', days('lessThan', 0), 'aldri stemme'],
    ['half a day exactly', days('equal', 0.5), 'aldri stemme'],
    ['six days in a calendar week', week(6), 'aldri stemme'],
    ['five days in a calendar week', week(5), null],
    ['more than a hundred per cent', when('percent_days', SCHOOL_YEAR, 'greaterThan', 100), 'aldri stemme'],
    ['a hundred per cent', when('percent_days', SCHOOL_YEAR, GE, 100), null],
    ['eleven days in two weeks', when('days', rolling(2, 'weeks'), GE, 11), 'aldri stemme'],
    ['three Mondays in two weeks', when('same_weekday_days', rolling(2, 'weeks'), GE, 3), 'aldri stemme'],
    ['twenty-one days more in twenty', when('change_days', rolling(20, 'school_days'), GE, 21), 'aldri stemme'],
    ['grade 14', grade('equal', 14), 'aldri stemme'],
    ['any grade', { all: [eight, grade(LE, 13)] }, 'stemmer alltid'],
    ['more than eight and fewer than five', { all: [days('greaterThan', 8), days('lessThan', 5)] }, 'ikke stemme samtidig'],
    ['more than three and fewer than four', { all: [days('greaterThan', 3), days('lessThan', 4)] }, 'ikke stemme samtidig'],
    ['at least three and at most three', { all: [days(GE, 3), days(LE, 3)] }, null],
    ['share between 10 and 10.5', { all: [when('percent_days', SCHOOL_YEAR, 'greaterThan', 10), when('percent_days', SCHOOL_YEAR, 'lessThan', 10.5)] }, null],
    ['two limits over two windows', { all: [days(GE, 8), week(2)] }, null],
    ['at least three or fewer than three', { any: [days(GE, 3), days('lessThan', 3)] }, 'stemmer alltid'],
    ['few days', days(LE, 3), 'helt uten fravær'],
    ['not many days', { not: eight }, 'helt uten fravær'],
    ['few days in grade 8', { all: [days(LE, 3), grade('equal', 8)] }, null],
    ['days in a subject', when('days', SCHOOL_YEAR, GE, 3, { subjects: ['Norsk'] }), 'ikke fag'],
    ['every cause excepted', when('days', SCHOOL_YEAR, GE, 3, { exceptCauses: ['illness', 'health_appointment', 'leave', 'known', 'unknown'] }), 'Alle årsaker er unntatt'],
    ['change over the school year', when('change_days', SCHOOL_YEAR, GE, 3), 'ingen periode før seg'],
  ])('%s', (_title, conditions, message) => {
    const errors = errorsOf('fact' in conditions ? { all: [conditions] } : conditions);
    if (message === null) expect(errors).toEqual([]);
    else expect(errors.map((error) => error.message).join(' ')).toContain(message);
  });
});

describe('advice does not stop anyone', () => {
  test.each<[string, Parameters<typeof rule>, string[]]>([
    ['switched off', [eight, { enabled: false }], ['enabled']],
    ['without a source', [eight, { sources: [] }], ['sources']],
    ['exactly a share', [{ any: [when('percent_days', SCHOOL_YEAR, 'equal', 10)] }], ['conditions.any.0.operator']],
    ['the same twice', [{ any: [eight, eight] }], ['conditions']],
  ])('%s', (_title, [conditions, more], paths) => {
    const { errors, advice } = checkRule(rule(conditions, more));
    expect(errors).toEqual([]);
    expect(advice.map((one) => one.path)).toEqual(paths);
  });

  test('texts that lack a language of the routine', () => {
    const { advice } = checkRule(rule(eight, { title: { nb: 'Åtte dager', nn: 'Åtte dagar' } }), ['nb', 'nn', 'en']);
    expect(advice).toEqual([
      { path: 'title.en', message: 'Teksten mangler på engelsk.' },
      { path: 'explanation.nn', message: 'Teksten mangler på nynorsk.' },
      { path: 'explanation.en', message: 'Teksten mangler på engelsk.' },
    ]);
  });
});
