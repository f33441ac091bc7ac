import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marksOf } from '../../plugins/trapp/core/absences/index';
import type { Rule } from '../../plugins/trapp/core/rules/index';
import type { Batch } from '../../plugins/trapp/server/findings/batch';
import { createJudging, type JudgingLimits } from '../../plugins/trapp/server/findings/judging';
import { daysRule, smallRoutine } from '../kit/small-routine';

const real = join(__dirname, '../../dist/plugins/trapp/server/findings/judge-worker.js');
const folder = mkdtempSync(join(tmpdir(), 'trapp-judging-'));
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * A thread that does as the real one, but for rules that say so: making them ready, or judging them for a pupil, does something that no rule that the
 * schema lets through can; one that got past it might.
 */
const halting = join(folder, 'halting.js');
writeFileSync(
  halting,
  `const { parentPort } = require('node:worker_threads');
  const busy = (milliseconds) => { for (const until = Date.now() + milliseconds; Date.now() < until;); };
  let times = 0;
  const halts = {
    loop: ['conditions', () => busy(Infinity)], pupil: ['grades', () => { times += 1; if (times > 20) busy(Infinity); }], slow: ['grades', () => { busy(100); }],
    memory: ['conditions', () => { const all = []; for (;;) all.push(new Array(1e6).fill(1)); }], exit: ['conditions', () => process.exit(1)],
  };
  const on = parentPort.on.bind(parentPort);
  parentPort.on = (event, listener) => on(event, (job) => {
    const asked = job.questions ? job.questions.rules.map(({ rule }) => rule) : [];
    for (const rule of [...asked, ...job.batch.routines.flatMap(({ rules }) => rules)]) {
      const [part, get] = halts[rule.title.nb.slice(6)] ?? [];
      if (part) Object.defineProperty(rule, part, { get, enumerable: false });
    }
    listener(job);
  });
  require(${JSON.stringify(real)});`,
);

const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];

function aBatch(rules: readonly Rule[], pupils = 1): Batch {
  const { calendar } = smallRoutine('prove', []);
  const { rows, texts } = marksOf(week.map((date) => ({ date, kind: 'day', cause: 'unknown', documented: null, reported: null, lessons: 0, minutes: null, at: null, subject: null, sourceCode: 'F' })));
  const bytes = Buffer.from(JSON.stringify(texts));
  const heads = Int32Array.from(Array(pupils).fill([0, 8, 0, 0, rows.length, 0, bytes.length, 0, 0, 1]).flat());
  return {
    today: '2026-11-20', heads, rows, texts: bytes, memories: new Int32Array(0), sides: new Map(), routines: [{ key: 'prove', hash: JSON.stringify(rules), rules, calendar }],
    schools: [{ id: 'skole', sourceId: 'S', kind: 'school', dataUntil: '2026-11-20', importedAt: null, recordsLessons: true, lastAskedOn: null }],
  };
}

async function judged(rules: readonly Rule[], limits: Partial<JudgingLimits> = {}, pupils = 1) {
  const judging = createJudging({ worker: halting, memoryMb: 64, ...limits });
  const answer = await judging.judge(aBatch(rules, pupils)).finally(() => judging.stop());
  return { hits: [...new Set(answer.hits.map(({ rule }) => rules[rule]?.key))], errors: answer.tallies[0]?.errors };
}

const good = (key: string) => daysRule(3, { key });
const bad = (how: string) => daysRule(3, { key: 'vond', title: { nb: `halt: ${how}` } });
const withoutTheBadOne = { hits: ['en', 'to'], errors: [{ routine: 'prove', rule: 'vond', problem: 'too_slow' }] };

describe('the thread that judges', () => {
  // No limits but the installation's own: whole batches may take a minute, so what stops these is that no step may take longer than 250 ms for each rule.
  it.each([['loop', 'while it is made ready'], ['pupil', 'for one pupil'], ['memory', 'with all the memory'], ['exit', 'with its end']])('sec-8: a rule that brings it to a halt (%s: %s) is left out and put on record, and the others are judged', async (how) => {
    expect(await judged([good('en'), bad(how), good('to')], {}, 30)).toEqual(withoutTheBadOne);
  });

  it('sec-8: one that no schema lets through is on record as broken', async () => {
    const broken = { ...good('vond'), cadence: { kind: 'weekly', weekday: { toString: null } }, grades: null } as unknown as Rule;
    expect(await judged([good('en'), broken, good('to')])).toEqual({ ...withoutTheBadOne, errors: [{ routine: 'prove', rule: 'vond', problem: 'broken' }] });
  });

  it('sec-8: one that is slow for each pupil is left out when all of them take too long', async () => {
    expect(await judged([good('en'), bad('slow'), good('to')], { deadline: 1_500, ruleDeadline: 1_000 }, 60)).toEqual(withoutTheBadOne);
  });

  it('sec-8: findings that wait for a rule that halts it stand as they are, and the next is answered', async () => {
    const judging = createJudging({ worker: halting });
    const batch = aBatch([good('en')]);
    const [routine] = batch.routines;
    if (!routine) throw new Error('There is no routine');
    const side = { caseFacts: {}, since: {}, choices: new Map(), weighed: new Map() };
    const about = (rule: Rule) => judging.grounds(batch, { rules: [{ key: rule.key, rule, calendar: routine.calendar, on: batch.today }], questions: [{ pupil: 0, rule: 0, side }] });
    expect(await about(bad('loop'))).toEqual([null]);
    expect(await about(good('en'))).toEqual([true]);
    await judging.stop();
  });

  it('is ready again at once, and judges the next batch as if nothing had been', async () => {
    const judging = createJudging({ worker: halting });
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
