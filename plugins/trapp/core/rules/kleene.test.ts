import fc from 'fast-check';
import { absenceMeasures, measureAbsence } from '../absences/index';
import { caseFacts, evaluateRules, operators, type Condition, type ConditionGroup, type ConditionNode, type Operator, type PupilFacts } from './index';
import { SCHOOL_YEAR, absence, calendar, pupil, rolling, rule } from './made-up.test-kit';

const dates = ['2026-10-26', '2026-10-29', '2026-11-02', '2026-11-06', '2026-11-09', '2026-11-16', '2026-11-19', '2026-11-20'];
const operator = fc.constantFrom(...operators);
const limit = fc.integer({ min: -1, max: 6 });

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constant('absence' as const),
    params: fc.record({
      measure: fc.constantFrom(...absenceMeasures),
      window: fc.constantFrom(SCHOOL_YEAR, rolling(10, 'school_days'), rolling(4, 'weeks'), { kind: 'calendar_week' as const }),
      filter: fc.record({
        documentation: fc.constantFrom('any' as const, 'documented' as const, 'undocumented' as const),
        message: fc.constant('any' as const),
        exceptCauses: fc.subarray(['leave' as const]),
        subjects: fc.constant(null),
      }),
    }),
    operator,
    value: limit,
  }),
  fc.record({ fact: fc.constantFrom(...caseFacts), operator, value: limit }),
);

const { group } = fc.letrec<{ node: ConditionNode; group: ConditionGroup }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, condition, tie('group')),
  group: fc.oneof(
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
}));

const facts: fc.Arbitrary<PupilFacts> = fc
  .record({
    rows: fc.array(
      fc.record({
        date: fc.constantFrom(...dates),
        kind: fc.constantFrom('day' as const, 'day' as const, 'lesson' as const, 'late' as const),
        documented: fc.constantFrom(true, false, null),
        cause: fc.constantFrom('illness' as const, 'leave' as const),
      }),
      { maxLength: 10 },
    ),
    dataUntil: fc.constantFrom(null, '2026-10-30', '2026-11-19', '2026-11-20', '2026-11-20'),
    recordsLessons: fc.boolean(),
    grade: fc.constantFrom(null, 0, 3),
    meetings_held: fc.constantFrom(null, 0, 2),
  })
  .map(({ rows, dataUntil, recordsLessons, ...cases }) => pupil(rows.map(({ date, kind, ...more }) => absence(date, { kind, ...more })), { dataUntil, recordsLessons, caseFacts: cases }));

/** The plain way, with no engine: every value that the fact may really have is tried, and only agreement is knowledge. */
function candidates(node: Condition, { absence: picture, caseFacts: cases, today }: PupilFacts): number[] {
  const anything = [-2000, node.value, 2000];
  if (node.fact !== 'absence') {
    const value = node.fact === 'choices_made' ? null : (cases[node.fact] ?? null);
    return value === null ? anything : [value];
  }
  const { value, missing } = measureAbsence(node.params, picture, calendar, today);
  if (value === null) return anything;
  return missing === null ? [value] : [value, value + 0.5, value + 1, Math.max(value, node.value), Math.max(value, node.value + 0.5), value + 2000];
}

const compare: Record<Operator, (value: number, limit: number) => boolean> = {
  greaterThanInclusive: (value, least) => value >= least,
  greaterThan: (value, least) => value > least,
  lessThanInclusive: (value, most) => value <= most,
  lessThan: (value, most) => value < most,
  equal: (value, exactly) => value === exactly,
  notEqual: (value, other) => value !== other,
};

/** The lowest and the highest truth that is possible. */
function bounds(node: ConditionNode, of: PupilFacts): [boolean, boolean] {
  if ('fact' in node) {
    const results = candidates(node, of).map((value) => compare[node.operator](value, node.value));
    return [results.every(Boolean), results.some(Boolean)];
  }
  if ('not' in node) {
    const [low, high] = bounds(node.not, of);
    return [!high, !low];
  }
  const children = ('all' in node ? node.all : node.any).map((child) => bounds(child, of));
  return 'all' in node
    ? [children.every(([low]) => low), children.every(([, high]) => high)]
    : [children.some(([low]) => low), children.some(([, high]) => high)];
}

test('R20-R23: verdicts agree with trying out everything that could be so', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(group, facts, async (conditions, of) => {
      const [low, high] = bounds(conditions, of);
      const [verdict] = await evaluateRules([rule(conditions)], of);
      seen.add(verdict?.result ?? '');
      expect(verdict?.result).toBe(low ? 'fired' : high ? 'cannot_be_judged' : 'not_fired');
    }),
    { numRuns: 3000, seed: 20261120 },
  );
  expect([...seen].sort()).toEqual(['cannot_be_judged', 'fired', 'not_fired']);
});
