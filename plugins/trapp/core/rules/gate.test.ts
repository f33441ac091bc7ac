import fc from 'fast-check';
import { times } from '../../../../test/kit/evidence';
import { absenceMeasures } from '../absences/index';
import { createJudge, type PupilFacts } from './evaluate';
import { CANNOT_BE_JUDGED, compileGate, FIRED, NOT_FIRED } from './gate';
import { rolling, absence, pupil, rule, when } from './made-up.test-kit';
import { calendars, randomPupil, randomRule, someToday } from './random.test-kit';
import type { ConditionNode, Rule } from './rule';

const RUNS = times(1000, 200);
const RULES = 5;
const PUPILS = 20;
const names = { [NOT_FIRED]: 'not_fired', [FIRED]: 'fired', [CANNOT_BE_JUDGED]: 'cannot_be_judged' } as Record<number, string>;

function measuresOf(node: ConditionNode): string[] {
  if ('fact' in node) return [node.fact === 'absence' ? node.params.measure : node.fact];
  return ('not' in node ? [node.not] : 'all' in node ? node.all : node.any).flatMap(measuresOf);
}

test(`R20-R24: the gate says what the engine says: ${(RUNS * RULES * PUPILS).toLocaleString('en')} random rules about random pupils`, async () => {
  const seen = new Map<string, number>();
  const measures = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(randomRule, { minLength: RULES, maxLength: RULES }), fc.array(randomPupil, { minLength: PUPILS, maxLength: PUPILS }), fc.constantFrom(...calendars), someToday, async (rules, pupils, calendar, today) => {
      const gate = compileGate(rules, calendar, today);
      const judge = createJudge(rules, calendar, today);
      rules.forEach(({ conditions }) => measuresOf(conditions).forEach((measure) => measures.add(measure)));
      for (const one of pupils) {
        const facts: PupilFacts = { ...one, calendar, today };
        const quick = [...gate.judge(facts)].map((verdict) => names[verdict]);
        const judged: string[] = [];
        for (const index of rules.keys()) judged.push((await judge(index, facts)).result);
        expect(quick).toEqual(judged);
        judged.forEach((result) => seen.set(result, (seen.get(result) ?? 0) + 1));
      }
    }),
    { numRuns: RUNS, seed: 20261120 },
  );
  expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBe(RUNS * RULES * PUPILS);
  // Each kind of answer and each measure took its part; else the property would show less than it says.
  expect([...seen.keys()].sort()).toEqual(['cannot_be_judged', 'fired', 'not_fired']);
  expect(Math.min(...seen.values())).toBeGreaterThan(RUNS);
  expect(absenceMeasures.filter((measure) => !measures.has(measure))).toEqual([]);
}, 240_000);

test('R24: a broken rule cannot be judged by the gate either, and silences no other', () => {
  const good = when('days', rolling(4, 'weeks'), 'greaterThanInclusive', 1);
  const broken = { ...rule(good), conditions: { all: [] } } as Rule;
  const facts = pupil([absence('2026-11-20')]);
  expect([...compileGate([rule(good), broken, rule(good)], facts.calendar, facts.today).judge(facts)]).toEqual([FIRED, CANNOT_BE_JUDGED, FIRED]);
});

describe('R30: the signature tells whether there is anything new', () => {
  const rules = [rule(when('days', rolling(2, 'weeks'), 'greaterThanInclusive', 1))];
  const signature = (facts: PupilFacts) => {
    const gate = compileGate(rules, facts.calendar, facts.today);
    gate.judge(facts);
    return gate.signature(0);
  };
  const rows = [absence('2026-11-09'), absence('2026-11-18')];

  test('a window that moves on brings nothing new', () => {
    const later = { today: '2026-11-24', dataUntil: '2026-11-24' };
    expect(signature(pupil(rows, later))).toBe(signature(pupil(rows)));
  });

  test('a row that the rule does not count is nothing new', () => {
    expect(signature(pupil([...rows, absence('2026-11-19', { kind: 'late' })]))).toBe(signature(pupil(rows)));
  });

  test('one more day, or another day, is', () => {
    expect(signature(pupil([...rows, absence('2026-11-19')]))).not.toBe(signature(pupil(rows)));
    expect(signature(pupil([absence('2026-11-10'), absence('2026-11-18')]))).not.toBe(signature(pupil(rows)));
  });
});
