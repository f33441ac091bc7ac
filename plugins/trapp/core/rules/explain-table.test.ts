import { choicesAsked, daysOf, evaluateRules, explainAsTable, explainVerdict, periodOf, titlesAsked, titlesIn, type Condition, type ConditionGroup } from './index';
import { SCHOOL_YEAR, absence, pupil, rolling, rule, when } from './made-up.test-kit';

async function judged(conditions: ConditionGroup | Condition, facts: ReturnType<typeof pupil>) {
  const [verdict] = await evaluateRules([rule(conditions)], facts);
  return verdict!;
}

const two = when('days', SCHOOL_YEAR, 'greaterThanInclusive', 2, { exceptCauses: ['leave'] });
const lessons = when('lessons', rolling(2, 'weeks'), 'greaterThanInclusive', 3);
const rows = [absence('2026-11-02'), absence('2026-11-03'), absence('2026-11-04', { cause: 'leave' }), absence('2026-11-07'), absence('2026-11-10', { kind: 'lesson', lessons: 2 })];

describe('pain 9: a verdict as a table', () => {
  test('each condition is a row with its value, limit, period, result and days', async () => {
    const [row] = explainAsTable(await judged(two, pupil(rows)), 'Kari', 'nb');
    expect(row).toEqual({
      condition: 'Kari har minst 2 dager fravær i skoleåret (permisjon teller ikke)',
      under: [],
      value: '2 dager',
      limit: 'minst 2 dager',
      period: '17.08.2026–20.11.2026',
      result: 'true',
      resultInWords: 'stemmer',
      counted: 2,
      leftOut: [
        { reason: 'ikke en skoledag', days: 1 },
        { reason: 'en annen type fravær enn regelen teller', days: 1 },
        { reason: 'årsaken teller ikke i denne regelen', days: 1 },
      ],
      missing: null,
    });
  });

  test('groups inside are told by their leads, in the order of the rule', async () => {
    const verdict = await judged({ all: [two, { any: [lessons, { not: { fact: 'child_heard', operator: 'equal', value: 1 } }] }] }, pupil(rows, { caseFacts: { child_heard: 0 } }));
    expect(explainAsTable(verdict, 'Kari', 'nb').map(({ under, value, limit, resultInWords }) => [under, value, limit, resultInWords])).toEqual([
      [[], '2 dager', 'minst 2 dager', 'stemmer'],
      [['Minst ett av dette må stemme'], '2 timer', 'minst 3 timer', 'stemmer ikke'],
      [['Minst ett av dette må stemme', 'Dette må ikke stemme'], 'nei', 'ja', 'stemmer ikke'],
    ]);
  });

  test('R9: what is not certain is at least so much, and says why', async () => {
    const [row] = explainAsTable(await judged(two, pupil(rows, { today: '2026-12-04', dataUntil: '2026-11-13' })), 'Kari', 'nb');
    expect(row).toMatchObject({ value: 'minst 2 dager', missing: 'Fraværet er ikke oppdatert helt fram til nå.' });
    const [unknown] = explainAsTable(await judged({ fact: 'meetings_held', operator: 'equal', value: 2 }, pupil([])), 'Kari', 'en');
    expect(unknown).toMatchObject({ value: null, result: 'unknown', resultInWords: 'not known', limit: 'exactly 2' });
  });
});

describe('pain 9: a verdict on the absence calendar', () => {
  test('each date is counted once however many conditions saw it, or left out with the reasons', async () => {
    const verdict = await judged({ any: [two, lessons] }, pupil(rows));
    expect(daysOf(verdict, 'nb')).toEqual([
      { date: '2026-11-02', state: 'counted', notes: [] },
      { date: '2026-11-03', state: 'counted', notes: [] },
      { date: '2026-11-04', state: 'left_out', notes: ['årsaken teller ikke i denne regelen'] },
      { date: '2026-11-07', state: 'left_out', notes: ['ikke en skoledag'] },
      { date: '2026-11-10', state: 'counted', notes: ['2 timer'] },
    ]);
    expect(periodOf(verdict)).toEqual({ from: '2026-08-17', to: '2026-11-20' });
  });

  test('B16: days of the period that was compared with are told apart', async () => {
    const verdict = await judged(when('change_days', rolling(5, 'school_days'), 'greaterThanInclusive', 1), pupil([absence('2026-11-11'), absence('2026-11-16')]));
    expect(daysOf(verdict, 'nn').map(({ date, state, notes }) => [date, state, ...notes])).toEqual([
      ['2026-11-11', 'earlier', 'frå tida før'],
      ['2026-11-16', 'counted'],
    ]);
  });

  test('a rule about the case alone has no dates', async () => {
    const verdict = await judged({ fact: 'meetings_held', operator: 'equal', value: 2 }, pupil(rows, { caseFacts: { meetings_held: 2 } }));
    expect([daysOf(verdict, 'nb'), periodOf(verdict)]).toEqual([[], null]);
  });
});

test('B46: choices are told by the words of their questions, where these are sent along', async () => {
  const asked = (field: string): Condition => ({ fact: 'choices_made', params: { guide: 'samtale', field }, operator: 'greaterThanInclusive', value: 2 });
  const verdict = await judged({ all: [two, { any: [asked('tegn'), asked('borte')] }] }, pupil(rows, { choices: new Map([['samtale.tegn', 3]]) }));
  expect(choicesAsked(verdict.trace)).toEqual([{ guide: 'samtale', field: 'tegn' }, { guide: 'samtale', field: 'borte' }]);
  const titles = titlesAsked(verdict.trace, ({ field }) => (field === 'tegn' ? { nb: 'Hva har du sett?' } : undefined));
  expect(titles).toEqual({ 'samtale.tegn': { nb: 'Hva har du sett?' } });
  expect(explainAsTable(verdict, 'Kari', 'nb', { titleOf: titlesIn(titles) })[1]?.condition).toContain('Hva har du sett?');
  expect(JSON.stringify(explainVerdict(verdict, 'Kari', 'nb', { titleOf: titlesIn(titles) }))).toContain('Hva har du sett?');
});
