import fc from 'fast-check';
import { createJudge, evaluateRules, keepVerdict, noAnswers, readKept, verdictSchema, type PupilFacts } from './index';
import { absence, pupil, rule, SCHOOL_YEAR, when } from './made-up.test-kit';
import { calendars, randomPupil, randomRule, someToday } from './random.test-kit';

const facts = fc.tuple(fc.array(randomRule, { minLength: 3, maxLength: 3 }), fc.array(randomPupil, { minLength: 3, maxLength: 3 }), fc.constantFrom(...calendars), someToday);

test('R10: a verdict that is kept is read as it was, whatever it says of its days', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async ([rules, pupils, calendar, today]) => {
      for (const one of pupils) {
        for (const verdict of await evaluateRules(rules, { ...one, calendar, today })) expect(verdictSchema.parse(readKept(keepVerdict(verdict)))).toEqual(verdict);
      }
    }),
    { numRuns: 200, seed: 20261121 },
  );
});

test('what was kept with its days written out is read as it stands', async () => {
  const [verdict] = await evaluateRules([rule(when('days', SCHOOL_YEAR, 'greaterThanInclusive', 1))], pupil([absence('2026-11-19'), absence('2026-11-20')]));
  expect(readKept(JSON.stringify({ verdict, routineKey: 'bergen' }))).toEqual({ verdict, routineKey: 'bergen' });
});

test('answers that are kept are those that the engine would give once more', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async ([rules, pupils, calendar, today]) => {
      const [judge, answers] = [createJudge(rules, calendar, today), noAnswers()];
      for (const one of [...pupils, ...pupils]) {
        const asked: PupilFacts = { ...one, calendar, today };
        for (const index of rules.keys()) expect(await judge(index, asked, answers)).toEqual(await judge(index, asked));
      }
    }),
    { numRuns: 200, seed: 20261121 },
  );
});
