import fc from 'fast-check';
import { evaluateRules, replayVerdict, verdictSchema, type ConditionGroup, type Trace } from './index';
import { SCHOOL_YEAR, absence, pupil, rule, when } from './made-up.test-kit';
import { calendars, randomPupil, randomRule, someToday } from './random.test-kit';

/** The trace as it lies in the database, with the results that it came to taken out of it. */
function stored(trace: Trace): Trace {
  const parsed = verdictSchema.parse(JSON.parse(JSON.stringify({ rule: 'regel', result: 'fired', trace }))).trace;
  const forget = (node: Trace): Trace => ({ ...node, result: 'unknown', ...('children' in node ? { children: node.children.map(forget) } : {}) }) as Trace;
  return forget(parsed);
}

describe('B13: the same trace reproduces the verdict', () => {
  test('for 600 random rules and pupils', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomRule, { minLength: 1, maxLength: 3 }), randomPupil, fc.constantFrom(...calendars), someToday, async (rules, one, calendar, today) => {
        for (const { result, trace } of await evaluateRules(rules, { ...one, calendar, today })) expect(replayVerdict(stored(trace))).toBe(result);
      }),
      { numRuns: 600, seed: 20261121 },
    );
  });

  const eight = when('days', SCHOOL_YEAR, 'greaterThanInclusive', 2);
  const two = [absence('2026-11-02'), absence('2026-11-03')];
  test.each<[string, ConditionGroup, ReturnType<typeof pupil>, string]>([
    ['a concern', { all: [eight] }, pupil(two), 'fired'],
    ['no concern', { all: [eight] }, pupil([]), 'not_fired'],
    ['old data that show a concern', { all: [eight] }, pupil(two, { today: '2026-12-04', dataUntil: '2026-11-13' }), 'fired'],
    ['old data that clear nobody', { all: [eight] }, pupil([], { today: '2026-12-04', dataUntil: '2026-11-13' }), 'cannot_be_judged'],
    ['a part that is not known and decides nothing', { any: [eight, { fact: 'meetings_held', operator: 'equal', value: 2 }] }, pupil(two), 'fired'],
  ])('%s', async (_title, conditions, facts, result) => {
    const [verdict] = await evaluateRules([rule(conditions)], facts);
    expect(verdict?.result).toBe(result);
    expect(verdict && replayVerdict(stored(verdict.trace))).toBe(result);
  });

  test('an explanation from before shares said what they were reckoned from is still read', async () => {
    const [verdict] = await evaluateRules([rule(eight)], pupil(two));
    const older = JSON.parse(JSON.stringify(verdict), (key, value: unknown) => (key === 'basis' ? undefined : value)) as unknown;
    expect(verdictSchema.parse(older)).toEqual(verdict);
  });

  test('R24: a rule that was broken in itself stays one that nobody can judge', () => {
    expect(replayVerdict({ kind: 'group', group: 'all', result: 'unknown', children: [] })).toBe('cannot_be_judged');
  });
});
