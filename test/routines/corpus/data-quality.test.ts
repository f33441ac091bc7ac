import { describeRule, rulesFor } from '../../../plugins/trapp/core/rules/index';
import { isAsked } from '../../../plugins/trapp/core/calendar/index';
import { calendar } from './calendar';
import { away, illness, inARow, late, missed } from './made-up';
import { preset } from './presets';
import { absence, MONTH, rolling, rule, YEAR } from './rules';
import { bothWays, verdictOf } from './verdicts';


bothWays([
  {
    title: 'B62: where nobody says what is documented, a rule that asks cannot be judged, and one that does not still can',
    rule: preset('bergen-udokumentert'),
    fires: { 'three that are said to be undocumented': { absences: away(inARow('2026-11-09', 3)) } },
    silent: { 'two, and one documented': { absences: [...away(inARow('2026-11-09', 2)), ...away(['2026-11-17'], illness)] } },
    unknown: { 'one that is not said': { absences: [...away(inARow('2026-11-09', 2)), ...away(['2026-11-17'], { documented: null })] } },
  },
  {
    title: 'B63: more about the absence than documented or not: the school’s own codes',
    rule: preset('bergen-egne-koder'),
    fires: { 'one of each': { absences: [...away(['2026-09-01'], { sourceCode: 'SYKEHUS' }), ...away(['2026-10-20'], { sourceCode: 'REHAB' })] } },
    silent: { 'another code': { absences: [...away(['2026-09-01'], { sourceCode: 'SYKEHUS' }), ...away(['2026-10-20'], { sourceCode: 'DS' })] } },
  },
  {
    title: 'B64: parts of lessons, in minutes',
    rule: preset('bergen-minutter'),
    fires: { 'twelve times ten minutes': { absences: late(inARow('2026-11-03', 12)) } },
    silent: { 'a hundred and ten': { absences: late(inARow('2026-11-04', 11)) } },
    unknown: { 'one without minutes': { absences: [...late(inARow('2026-11-04', 11)), ...late(['2026-11-03'], { minutes: null })] } },
  },
  {
    title: 'B65: a school that only records whole days',
    rule: preset('bergen-dager-eller-timer'),
    fires: { 'three days, whatever it knows of lessons': { absences: away(inARow('2026-11-09', 3)), recordsLessons: false } },
    silent: { 'two days and seven lessons at a school that records both': { absences: [...away(inARow('2026-11-09', 2)), ...missed(inARow('2026-11-11', 7))] } },
    unknown: { 'two days, and nobody knows about lessons': { absences: away(inARow('2026-11-09', 2)), recordsLessons: false } },
  },
  {
    title: 'S32: whole days from the contact teacher and lessons from the subject teachers are one picture, and no hour counts twice',
    rule: preset('sondre-land-halve-dager'),
    // Grade 8 has six lessons a day.
    fires: { 'two days and two half ones': { absences: [...away(inARow('2026-11-09', 2)), ...missed(['2026-11-11', '2026-11-12'], { lessons: 3 })] } },
    silent: { 'the lessons are of the days that are whole already': { absences: [...away(inARow('2026-11-09', 2)), ...missed(inARow('2026-11-09', 2), { lessons: 3 })] } },
  },
  {
    title: 'B89: absence that is recorded without a cause: where practice differs',
    rule: preset('bergen-uten-arsak'),
    fires: { 'two days without a cause last month': { absences: away(['2026-10-13', '2026-10-30']) } },
    silent: { 'one day': { absences: [...away(['2026-10-13']), ...away(['2026-10-30'], { cause: 'known' })] } },
  },
  {
    title: 'B90: everybody with three days last month is on the leadership’s list, whatever a teacher thinks',
    rule: preset('bergen-ledelsens-liste'),
    fires: { 'also when the teacher has weighed all of it': { absences: away(inARow('2026-10-13', 3)), weighed: inARow('2026-10-13', 3) } },
    silent: { 'two days': { absences: away(inARow('2026-10-13', 2)) } },
  },
]);

test('B13: two months and three are two rules, and each says its own', async () => {
  const [two, three] = [rule(absence('days', rolling(2, 'months'), '>=', 10)), rule(absence('days', rolling(3, 'months'), '>=', 10))];
  const course = { absences: away(inARow('2026-09-07', 10)) };
  expect([(await verdictOf(two, course)).result, (await verdictOf(three, course)).result]).toEqual(['not_fired', 'fired']);
  expect(describeRule(two, 'nb')).toMatch(/2 måneder|to måneder|2 månedene|to månedene/);
  expect(describeRule(three, 'nb')).toMatch(/3 måneder|tre måneder|3 månedene|tre månedene/);
});

test('S13: the same absence is another thing in another municipality', async () => {
  const course = { absences: away(inARow('2026-11-09', 7)) };
  const as = rule(absence('days', rolling(4, 'weeks'), '>=', 7));
  const sondreLand = rule(absence('days', YEAR, '>=', 8));
  expect([(await verdictOf(as, course)).result, (await verdictOf(sondreLand, course)).result]).toEqual(['fired', 'not_fired']);
});

test('A1, A6: each kind of school is asked its own rules', () => {
  const condition = absence('days', MONTH, '>=', 3);
  const rules = [rule(condition, { key: 'skole' }), rule(condition, { key: 'barnehage', appliesTo: 'kindergarten' }), rule(condition, { key: 'begge', appliesTo: 'both' }), rule(condition, { key: 'av', enabled: false })];
  expect(rulesFor(rules, 'school').map(({ key }) => key)).toEqual(['skole', 'begge']);
  expect(rulesFor(rules, 'kindergarten').map(({ key }) => key)).toEqual(['barnehage', 'begge']);
});

describe('when a rule is asked', () => {
  const weekly = { kind: 'weekly', weekday: 5 } as const;
  const monthly = { kind: 'monthly', on: 'first_school_day' } as const;
  const lastOfMonth = { kind: 'monthly', on: 'last_school_day' } as const;
  const semester = { kind: 'semester' } as const;
  const dates = { kind: 'dates', dates: ['10-15', '12-01', '05-01'] } as const;

  test.each([
    ['S34: a daily rule, every day', { kind: 'daily' } as const, '2026-11-18', true],
    ['S22, S37, B17: a weekly rule, on its weekday', weekly, '2026-11-20', true],
    ['S22, S37, B17: a weekly rule, not on another', weekly, '2026-11-19', false],
    ['S22: a Friday without school is made up for on Monday', weekly, '2026-11-09', true],
    ['S40, B18: a monthly rule, on the first school day', monthly, '2026-11-02', true],
    ['S40: not on the second', monthly, '2026-11-03', false],
    ['S41: on the last school day of the month', lastOfMonth, '2026-10-30', true],
    ['S41: not the day before', lastOfMonth, '2026-10-29', false],
    ['S42: on the last school day of the half-year', semester, '2027-01-15', true],
    ['S42: and of the school year', semester, '2027-06-18', true],
    ['S42: not in between', semester, '2027-01-14', false],
    ['S22: a checkpoint on its date', { ...dates, dates: [...dates.dates] }, '2026-10-15', true],
    ['S22: a checkpoint on a day off is made on the next school day', { ...dates, dates: [...dates.dates] }, '2027-05-03', true],
  ])('%s', (_title, cadence, day, expected) => {
    expect(isAsked(cadence, calendar, day, day)).toBe(expected);
  });

  test('S22: a check that was missed is made as soon as the rules are asked again', () => {
    expect(isAsked(weekly, calendar, '2026-11-18', '2026-11-12')).toBe(true);
    expect(isAsked(weekly, calendar, '2026-11-18', '2026-11-13')).toBe(false);
  });
});
