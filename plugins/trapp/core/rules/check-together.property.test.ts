import fc from 'fast-check';
import { adviseTogether, checkTogether } from './check-together';
import { compare } from './range';
import { operators, type Condition, type ConditionGroup, type ConditionNode } from './rule';
import { SCHOOL_YEAR, when } from './made-up.test-kit';

/** Two facts of whole numbers, with limits so close that conditions meet; and every pair of values that they can have. */
const condition: fc.Arbitrary<Condition> = fc.tuple(fc.constantFrom('days' as const, 'late' as const), fc.constantFrom(...operators), fc.integer({ min: 0, max: 4 })).map(([measure, operator, value]) => when(measure, SCHOOL_YEAR, operator, value));
const values = Array.from({ length: 64 }, (_, index) => ({ days: index % 8, late: Math.floor(index / 8) }));

const { group } = fc.letrec<{ node: ConditionNode; group: ConditionGroup }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, condition, tie('group')),
  group: fc.oneof(
    { depthSize: 'small' },
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
}));

function isTrue(node: ConditionNode, value: (typeof values)[number]): boolean {
  if ('fact' in node) return node.fact === 'absence' && compare(value[node.params.measure as 'days' | 'late'], node.operator, node.value);
  if ('not' in node) return !isTrue(node.not, value);
  return 'all' in node ? node.all.every((child) => isTrue(child, value)) : node.any.some((child) => isTrue(child, value));
}

/** The rule without the condition at the place, which stands in a group of several. */
function without(root: ConditionGroup, path: string): ConditionGroup | null {
  const copy = JSON.parse(JSON.stringify(root)) as ConditionGroup;
  const steps = path.split('.').slice(1);
  const parent = steps.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
  if (!Array.isArray(parent) || parent.length < 2) return null;
  parent.splice(Number(steps.at(-1)), 1);
  return copy;
}

const anyGrade = { from: 0, to: 13 };
const runs = { numRuns: 5000, seed: 20261121 };

let told = 0;
afterAll(() => expect(told).toBeGreaterThan(500));

describe('B13: what the check says of conditions beside each other is certain', () => {
  test('a whole that cannot be so never is, and one that always is always', () => {
    fc.assert(
      fc.property(group, (conditions) => {
        for (const { path, message } of checkTogether(conditions, anyGrade)) {
          if (path !== 'conditions') continue;
          told += 1;
          const outcomes = new Set(values.map((value) => isTrue(conditions, value)));
          expect([...outcomes]).toEqual([message.nb.includes('stemmer alltid')]);
        }
      }),
      runs,
    );
  });

  test('a condition that is said to add nothing can be taken away', () => {
    fc.assert(
      fc.property(group, (conditions) => {
        for (const { path } of adviseTogether(conditions)) {
          const rest = without(conditions, path);
          if (rest) told += 1;
          if (rest) expect(values.filter((value) => isTrue(rest, value) !== isTrue(conditions, value))).toEqual([]);
        }
      }),
      runs,
    );
  });
});
