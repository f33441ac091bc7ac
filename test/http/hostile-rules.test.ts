import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { absenceMeasures, marksOf } from '../../plugins/trapp/core/absences/index';
import { hostileRules } from '../../plugins/trapp/core/rules/hostile.test-kit';
import { ruleSchema, type Rule } from '../../plugins/trapp/core/rules/index';
import { randomRule } from '../../plugins/trapp/core/rules/random.test-kit';
import type { Batch, Judged } from '../../plugins/trapp/server/findings/batch';
import { createJudging } from '../../plugins/trapp/server/findings/judging';
import { evidence, times } from '../kit/evidence';
import { daysRule, smallRoutine } from '../kit/small-routine';

const RULES = times(10_000, 2_500);
/** So many bad rules share a routine with a good one, beside being judged alone. */
const TOGETHER = 100;
const worker = join(__dirname, '../../dist/plugins/trapp/server/findings/judge-worker.js');
const good = daysRule(3, { key: 'god' });
const { calendar } = smallRoutine('prove', []);
const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const { rows, texts } = marksOf(week.map((date) => ({ date, kind: 'day', cause: 'unknown', documented: null, reported: null, lessons: 0, minutes: null, at: null, subject: null, sourceCode: 'F' })));
const bytes = Buffer.from(JSON.stringify(texts));
const judging = createJudging({ worker });
afterAll(() => judging.stop());

/** One pupil with a week of absence, and rules that no check has seen. */
function aBatch(rules: readonly Rule[], hash: string): Batch {
  return {
    today: '2026-11-20', heads: Int32Array.of(0, 8, 0, 0, rows.length, 0, bytes.length, 0, 0, 1), rows, texts: bytes, memories: new Int32Array(0), sides: new Map(), routines: [{ key: 'prove', hash, rules, calendar }],
    schools: [{ id: 'skole', sourceId: 'S', kind: 'school', dataUntil: '2026-11-20', importedAt: null, recordsLessons: true, lastAskedOn: null }],
  };
}

/** As much as one rule may ask for. */
function largest(): Rule {
  const ask = (at: number) => ({
    fact: 'absence', operator: 'greaterThan', value: at,
    params: {
      measure: absenceMeasures[at % absenceMeasures.length], window: { kind: 'school_weeks', amount: 57 - (at % 50), schoolDaysAtLeast: 1, withinSchoolYear: false },
      filter: { documentation: 'any', message: 'any', exceptCauses: [], subjects: null, codes: Array.from({ length: 30 }, (_, code) => `${code}-${at}`), weekdays: [1, 2, 3, 4, 5] },
    },
  });
  const groups = Array.from({ length: 10 }, (_, group) => ({ any: Array.from({ length: 20 }, (__, at) => ask(group * 20 + at)) }));
  return ruleSchema.parse({ ...good, key: 'storst', conditions: { all: groups } });
}

const isStopped = ({ tallies }: Judged) => tallies[0]?.errors.some(({ problem }) => problem === 'too_slow') === true;

test(`security sec-8: ${RULES.toLocaleString('en')} hostile and random rules in the thread that judges: each is done, or stopped at 250 ms and put on record, and silences no other`, async () => {
  const random = fc.oneof({ weight: 3, arbitrary: hostileRules }, { weight: 1, arbitrary: randomRule.map((rule) => JSON.stringify(rule)) });
  const drafts = fc.sample(random, { numRuns: RULES, seed: 20261121 }).map((draft, at) => ({ ...(JSON.parse(draft) as Rule), key: `vond-${at}`, enabled: true, appliesTo: 'school' as const }));

  // The thread starts with the first.
  await judging.judge(aBatch([good], 'god'));
  drafts[RULES - 1] = { ...largest(), appliesTo: 'school' };
  const took: number[] = [];
  let stopped = 0;
  let fired = 0;
  let broken = 0;
  for (const [at, rule] of drafts.entries()) {
    const begun = performance.now();
    const judged = await judging.judge(aBatch([rule], `alene-${at}`));
    took.push(performance.now() - begun);
    if (isStopped(judged)) stopped += 1;
    else if (judged.hits.length > 0) fired += 1;
    else if (judged.tallies[0]?.errors.some(({ problem }) => problem === 'broken')) broken += 1;
    else if (judged.tallies[0]?.pupils !== 1) throw new Error(`Rule ${at} was neither done nor stopped`);
  }
  for (let at = 0; at < RULES; at += TOGETHER) {
    const rules = [...drafts.slice(at, at + TOGETHER / 2), good, ...drafts.slice(at + TOGETHER / 2, at + TOGETHER)];
    const judged = await judging.judge(aBatch(rules, `sammen-${at}`));
    expect(judged.hits.map(({ rule }) => rules[rule]?.key)).toContain('god');
  }
  took.sort((a, b) => a - b);
  const part = (share: number) => `${took[Math.min(RULES - 1, Math.floor(share * RULES))]?.toFixed(1)} ms`;
  process.stdout.write(`hostile rules: ${RULES - stopped} done (${fired} fired, ${broken} broken), ${stopped} stopped; half within ${part(0.5)}, 99 % within ${part(0.99)}, the longest ${part(1)} there and back\n`);
  evidence('sec-8', { rules: RULES, stopped, longestMs: Math.round(took.at(-1) ?? 0) });
  expect(fired).toBeGreaterThan(RULES / 100);
}, 300_000);
