import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marksOf } from '../../plugins/trapp/core/absences/index';
import type { Rule } from '../../plugins/trapp/core/rules/index';
import { HEAD, type Batch } from '../../plugins/trapp/server/findings/batch';
import { createJudging, type JudgingLimits } from '../../plugins/trapp/server/findings/judging';
import { daysRule, smallRoutine } from '../kit/small-routine';

const real = join(__dirname, '../../dist/plugins/trapp/server/findings/judge-worker.js');
const folder = mkdtempSync(join(tmpdir(), 'trapp-judging-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A thread that does as the real one, but loops for ever over a rule that says so. No rule that the schema lets through can; one that got past it might. */
const halting = join(folder, 'halting.js');
writeFileSync(
  halting,
  `const { parentPort } = require('node:worker_threads');
  const on = parentPort.on.bind(parentPort);
  parentPort.on = (event, listener) => on(event, (job) => {
    const asked = job.batch.routines.flatMap(({ key, rules }) => rules.map((rule) => [key + '|' + rule.key, rule]));
    const bad = asked.filter(([key, rule]) => rule.title.nb.startsWith('halt') && !job.without.has(key))[0];
    if (bad && bad[1].title.nb === 'halt: loop') for (;;);
    if (bad && bad[1].title.nb === 'halt: memory') { const all = []; for (;;) all.push(new Array(1e6).fill(1)); }
    if (bad && bad[1].title.nb === 'halt: exit') process.exit(1);
    listener(job);
  });
  require(${JSON.stringify(real)});`,
);

const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];

function aBatch(rules: readonly Rule[]): Batch {
  const { calendar } = smallRoutine('prove', []);
  const { rows, texts } = marksOf(week.map((date) => ({ date, kind: 'day', cause: 'unknown', documented: null, reported: null, lessons: 0, minutes: null, at: null, subject: null, sourceCode: 'F' })));
  const heads = new Int32Array(HEAD.width);
  heads.set([0, 8, 0, 0, rows.length]);
  return {
    today: '2026-11-20', heads, rows, texts: [JSON.stringify(texts)], memories: [''], pupilIds: ['elev'], sides: new Map(), routines: [{ key: 'prove', hash: JSON.stringify(rules), rules, calendar }],
    schools: [{ id: 'skole', sourceId: 'S', kind: 'school', dataUntil: '2026-11-20', importedAt: null, recordsLessons: true, lastAskedOn: null }],
  };
}

async function judged(rules: readonly Rule[], limits: Partial<JudgingLimits> = {}) {
  const judging = createJudging({ worker: halting, deadline: 3_000, ruleDeadline: 3_000, memoryMb: 64, ...limits });
  const answer = await judging.judge(aBatch(rules)).finally(() => judging.stop());
  return { hits: answer.hits.map(({ rule }) => rules[rule]?.key), errors: answer.tallies[0]?.errors };
}

const good = (key: string) => daysRule(3, { key });
const bad = (how: string) => daysRule(3, { key: 'vond', title: { nb: `halt: ${how}` } });

describe('the thread that judges', () => {
  it.each(['loop', 'memory', 'exit'])('sec-8: a rule that brings it to a halt (%s) is left out and put on record, and the others are judged', async (how) => {
    expect(await judged([good('en'), bad(how), good('to')])).toEqual({ hits: ['en', 'to'], errors: [{ routine: 'prove', rule: 'vond', problem: 'too_slow' }] });
  });

  it('is ready again at once, and judges the next batch as if nothing had been', async () => {
    const judging = createJudging({ worker: halting, deadline: 3_000, ruleDeadline: 2_000 });
    const [, second] = await Promise.all([judging.judge(aBatch([bad('loop')])), judging.judge(aBatch([good('en')]))]);
    expect(second.hits).toHaveLength(1);
    await judging.stop();
  });

  it('gets no environment', async () => {
    const nosy = join(folder, 'nosy.js');
    writeFileSync(nosy, `const { parentPort } = require('node:worker_threads'); parentPort.postMessage({ ready: true }); parentPort.on('message', () => parentPort.postMessage({ failed: String(Object.keys(process.env).length) }));`);
    const judging = createJudging({ worker: nosy, deadline: 1_000, ruleDeadline: 500 });
    await expect(judging.judge(aBatch([]))).rejects.toThrow(/^0$/);
    await judging.stop();
  });
});
