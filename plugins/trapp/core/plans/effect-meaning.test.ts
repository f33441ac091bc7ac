import { effectMeaning } from './effect-meaning';
import type { PresenceEffect } from './plan';

const side = (absentDays: number, schoolDays: number): PresenceEffect['before'] => ({ schoolDays, absentDays, presencePercent: schoolDays === 0 ? null : 100 - (100 * absentDays) / schoolDays, from: '2026-09-01', to: '2026-09-30' });
const meaning = (before: [absent: number, days: number], after: [absent: number, days: number]) => effectMeaning({ before: side(...before), after: side(...after) });

test('S57 pain 21: a few days say nothing, however large the difference', () => {
  expect(meaning([9, 9], [0, 9])).toEqual({ says: 'too_few', points: 100 });
  expect(meaning([10, 10], [0, 10])).toMatchObject({ says: 'higher' });
});

test('S57: a small difference may be chance, a large one rarely is, and worse is said as plainly as better', () => {
  expect(meaning([8, 30], [5, 30])).toEqual({ says: 'may_be_chance', points: expect.closeTo(10) as number });
  expect(meaning([15, 30], [3, 30])).toMatchObject({ says: 'higher' });
  expect(meaning([3, 30], [15, 30])).toMatchObject({ says: 'lower', points: expect.closeTo(-40) as number });
  expect(meaning([4, 20], [4, 20])).toEqual({ says: 'same', points: 0 });
});

test('S57: the limit is that of Fisher’s exact test with two sides', () => {
  // 5 of 10 against 0 of 10 has p = 0.0325; 4 of 10 against 0 of 10 has p = 0.0867 (tables of the test).
  expect(meaning([5, 10], [0, 10]).says).toBe('higher');
  expect(meaning([4, 10], [0, 10]).says).toBe('may_be_chance');
});

test('S57: without presence on both sides nothing is said', () => {
  expect(effectMeaning(null)).toEqual({ says: 'unknown', points: null });
  expect(meaning([0, 0], [2, 20])).toEqual({ says: 'unknown', points: null });
});
