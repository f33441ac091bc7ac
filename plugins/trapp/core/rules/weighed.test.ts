import { evaluateRules, hasSomethingNew, type Condition, type ConditionGroup, type Verdict } from './index';
import { SCHOOL_YEAR, absence, pupil, rolling, rule, when } from './made-up.test-kit';

async function verdict(conditions: ConditionGroup | Condition, facts: ReturnType<typeof pupil>): Promise<Verdict> {
  const [one] = await evaluateRules([rule(conditions)], facts);
  return one!;
}

const two = when('days', SCHOOL_YEAR, 'greaterThanInclusive', 2);
const days = (...dates: string[]) => pupil(dates.map((date) => absence(date)));
const lessons = (...rows: [string, number][]) => pupil(rows.map(([date, count]) => absence(date, { kind: 'lesson', lessons: count })));
const fewLessons = when('lessons', SCHOOL_YEAR, 'greaterThanInclusive', 2);

describe('S11: absence that a decision has weighed is not raised again by the same rule until there is more', () => {
  test.each<[string, ConditionGroup | Condition, ReturnType<typeof pupil>[], ReturnType<typeof pupil>, boolean]>([
    ['nothing weighed yet', two, [], days('2026-11-02', '2026-11-03'), true],
    ['R30: the same days', two, [days('2026-11-02', '2026-11-03')], days('2026-11-02', '2026-11-03'), false],
    ['R30: one day more', two, [days('2026-11-02', '2026-11-03')], days('2026-11-02', '2026-11-03', '2026-11-04'), true],
    ['R31: a day fewer after a correction', two, [days('2026-11-02', '2026-11-03', '2026-11-04')], days('2026-11-02', '2026-11-03'), false],
    ['R31: weighed in two rounds', two, [days('2026-11-02', '2026-11-03'), days('2026-11-03', '2026-11-04')], days('2026-11-02', '2026-11-04'), false],
    ['R31: a window that has moved on over weighed days', when('days', rolling(5, 'school_days'), 'greaterThanInclusive', 1), [days('2026-11-17', '2026-11-18')], pupil([absence('2026-11-18')], { today: '2026-11-23', dataUntil: '2026-11-23' }), false],
    ['R30: as many days, but others', two, [days('2026-11-02', '2026-11-03')], days('2026-11-03', '2026-11-10'), true],
    ['R30: more lessons on a day that was counted', fewLessons, [lessons(['2026-11-02', 2])], lessons(['2026-11-02', 3]), true],
    ['R30: the same lessons', fewLessons, [lessons(['2026-11-02', 2])], lessons(['2026-11-02', 2]), false],
    ['R30: only what makes the rule fire is news', { any: [two, fewLessons] }, [days('2026-11-02', '2026-11-03')], pupil([absence('2026-11-02'), absence('2026-11-03'), absence('2026-11-05', { kind: 'lesson' })]), false],
    ['R32: one more meeting', { fact: 'meetings_held', operator: 'greaterThanInclusive', value: 2 }, [pupil([], { caseFacts: { meetings_held: 2 } })], pupil([], { caseFacts: { meetings_held: 3 } }), true],
    ['R32: the same meetings', { fact: 'meetings_held', operator: 'greaterThanInclusive', value: 2 }, [pupil([], { caseFacts: { meetings_held: 2 } })], pupil([], { caseFacts: { meetings_held: 2 } }), false],
    ['R32: days that pass', { fact: 'days_on_step', operator: 'greaterThanInclusive', value: 20 }, [pupil([], { caseFacts: { days_on_step: 20 } })], pupil([], { caseFacts: { days_on_step: 21 } }), false],
  ])('%s', async (_title, conditions, weighed, now, news) => {
    const earlier = await Promise.all(weighed.map((facts) => verdict(conditions, facts)));
    expect(hasSomethingNew(await verdict(conditions, now), earlier)).toBe(news);
  });

  test('what another rule has weighed does not count', async () => {
    const earlier = { ...(await verdict(two, days('2026-11-02', '2026-11-03'))), rule: 'another' };
    expect(hasSomethingNew(await verdict(two, days('2026-11-02', '2026-11-03')), [earlier])).toBe(true);
  });
});
