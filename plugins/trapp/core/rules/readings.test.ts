import fc from 'fast-check';
import { Collections, compileFact, Readings, type AbsenceFact } from '../absences/index';
import { weighedDays } from './evaluate';
import { calendars, randomPupil, randomRule, someToday } from './random.test-kit';
import type { ConditionNode } from './rule';

const RUNS = 150;
const WANTED = [0, 1, 3, 10];

function factsIn(node: ConditionNode): AbsenceFact[] {
  if ('fact' in node) return node.fact === 'absence' ? [node.params] : [];
  return ('not' in node ? [node.not] : 'all' in node ? node.all : node.any).flatMap(factsIn);
}

test('R9, R30: what is read in a row for many pupils is what each fact says on its own', () => {
  let reached = 0;
  fc.assert(
    fc.property(fc.array(randomRule, { minLength: 4, maxLength: 4 }), fc.array(randomPupil, { minLength: 12, maxLength: 12 }), fc.constantFrom(...calendars), someToday, (rules, pupils, calendar, today) => {
      const collections = new Collections(calendar);
      const readings = new Readings(collections);
      const facts = rules.flatMap(({ conditions }) => factsIn(conditions)).map((fact) => ({ alone: compileFact(fact, calendar, today), number: readings.numberOf(compileFact(fact, calendar, today, collections)) }));
      for (const pupil of pupils) {
        const { absence, since } = pupil;
        readings.turnTo(absence, since);
        const left = weighedDays({ key: 'regel', root: null, leavesOutWeighed: true }, { ...pupil, calendar, today });
        for (const { alone, number } of facts) {
          const bounds = WANTED.map((days) => readings.atMost(number, days));
          const { value, missing } = alone.read(absence, since, null);
          expect([readings.value(number), readings.isKnown(number)]).toEqual([value, missing === null]);
          expect([readings.trail(number, null), readings.trail(number, left)]).toEqual([alone.trail(absence, since, null), alone.trail(absence, since, left)]);
          // A bound is certain, weighed days or not; it may stop at one less than was wanted.
          for (const most of bounds.filter(Number.isFinite)) {
            reached += 1;
            for (const days of [null, left]) {
              const read = alone.read(absence, since, days);
              expect(read.missing).toBeNull();
              expect(read.value).toBeLessThanOrEqual(most);
            }
          }
        }
      }
    }),
    { numRuns: RUNS, seed: 20261121 },
  );
  expect(reached).toBeGreaterThan(RUNS);
});
