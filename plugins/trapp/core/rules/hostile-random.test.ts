import childProcess from 'node:child_process';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import vm from 'node:vm';
import fc from 'fast-check';
import { times } from '../../../../test/kit/evidence';
import { CANNOT_BE_JUDGED, checkRule, compileGate, evaluateRules, ruleSchema, type Rule } from './index';
import { good, hostileRules } from './hostile.test-kit';
import { SCHOOL_YEAR, TODAY, absence, calendar, pupil, when } from './made-up.test-kit';
import { MAX_DEPTH } from './rule';

const RULES = times(10_000, 2_500);
const verdicts = ['not_fired', 'fired', 'cannot_be_judged'] as const;

/** What nothing may change: the names and values of everything global. */
function globals(): Map<string, unknown> {
  const all = [Object, Array, Function, String, Number, Boolean, Promise, RegExp, Map, Set, JSON, Math, Reflect, Symbol, Error, Date];
  const owners: [string, object][] = [['globalThis', globalThis], ...all.flatMap((one, index): [string, object][] => [[`${index}`, one], ...('prototype' in one ? [[`${index}.prototype`, one.prototype] as [string, object]] : [])])];
  return new Map(owners.flatMap(([owner, object]) => Reflect.ownKeys(object).map((name): [string, unknown] => [`${owner}.${String(name)}`, Object.getOwnPropertyDescriptor(object, name)?.value])));
}

/** The names that are new, gone or another thing than before. */
function changed(before: Map<string, unknown>, after: Map<string, unknown>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.has(name) !== after.has(name) || !Object.is(before.get(name), after.get(name)));
}

const watched = () => [
  jest.spyOn(vm, 'runInNewContext'), jest.spyOn(vm, 'runInContext'), jest.spyOn(vm, 'runInThisContext'),
  jest.spyOn(childProcess, 'spawn'), jest.spyOn(childProcess, 'exec'), jest.spyOn(childProcess, 'execSync'), jest.spyOn(childProcess, 'fork'),
  jest.spyOn(net, 'connect'), jest.spyOn(net.Socket.prototype, 'connect'), jest.spyOn(http, 'request'), jest.spyOn(https, 'request'), jest.spyOn(dns, 'lookup'), jest.spyOn(globalThis, 'fetch'),
  jest.spyOn(fs, 'openSync'), jest.spyOn(fs, 'open'), jest.spyOn(fs, 'writeFileSync'), jest.spyOn(fs, 'writeFile'), jest.spyOn(fs, 'readFileSync'), jest.spyOn(fs, 'readFile'), jest.spyOn(fs, 'unlink'), jest.spyOn(fs.promises, 'open'), jest.spyOn(fs.promises, 'readFile'), jest.spyOn(fs.promises, 'writeFile'),
];

test(`security sec-8 R24: ${RULES.toLocaleString('en')} hostile and random rules run no code, change nothing global, touch no file or network, and silence no other rule`, async () => {
  const child = pupil([absence('2026-11-20'), absence('2026-11-18', { kind: 'lesson', at: '1', subject: 'Norsk' })], { caseFacts: { grade: 8, open_cases: 0 } });
  // Once before anything is watched: libraries set themselves up the first time.
  await evaluateRules([good], child);
  checkRule({});
  const before = globals();
  const spies = watched();
  const seen = { refused: 0, ...Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) } as Record<string, number>;
  await fc.assert(
    fc.asyncProperty(hostileRules, async (draft) => {
      const bad = JSON.parse(draft) as Rule;
      const { errors } = checkRule(bad);
      const judged = await evaluateRules([good, bad, good], child);
      expect([judged[0]?.result, judged[2]?.result]).toEqual(['fired', 'fired']);
      const gate = [...compileGate([good, bad, good], calendar, TODAY).judge(child)];
      expect(gate.map((verdict) => verdicts[verdict])).toEqual(judged.map(({ result }) => result));
      expect(JSON.stringify(bad)).toBe(JSON.stringify(JSON.parse(draft)));
      // What may be published is what the schema lets through, and nothing else is judged.
      if (errors.length === 0) expect(ruleSchema.safeParse(bad).success).toBe(true);
      seen[judged[1]?.result ?? ''] = (seen[judged[1]?.result ?? ''] ?? 0) + 1;
      if (errors.length > 0) seen.refused = (seen.refused ?? 0) + 1;
    }),
    { numRuns: RULES, seed: 20261120 },
  );
  const touched = spies.filter((spy) => spy.mock.calls.length > 0).map((spy) => spy.getMockName());
  spies.forEach((spy) => spy.mockRestore());
  expect(touched).toEqual([]);
  expect(globalThis).not.toHaveProperty('escaped');
  expect(changed(before, globals())).toEqual([]);
  // The rules were hostile, and some were good enough to be judged all the same: else this would show less than it says.
  expect(seen.refused).toBeGreaterThan(RULES / 2);
  for (const verdict of verdicts) expect(seen[verdict]).toBeGreaterThan(RULES / 100);
}, 180_000);

describe('security sec-8: a rule can only be so large', () => {
  const inside = (levels: number, conditions: unknown) => Array.from({ length: levels }).reduce<unknown>((inner) => ({ not: inner }), conditions);
  const wide = (groups: number, each: number) => ({ all: Array.from({ length: groups }, () => ({ any: Array.from({ length: each }, () => when('days', SCHOOL_YEAR, 'greaterThan', 1)) })) });
  test.each<[string, unknown, boolean]>([
    ['as deep as a rule may be', inside(MAX_DEPTH - 2, good.conditions), true],
    ['one deeper', inside(MAX_DEPTH - 1, good.conditions), false],
    ['200 conditions', wide(10, 20), true],
    ['51 beside each other', wide(1, 51), false],
    ['2,500 conditions', wide(50, 50), false],
    ['half a million things that are no conditions', { all: Array(500_000).fill(1) }, false],
    ['100,000 levels', inside(100_000, good.conditions), false],
  ])('%s', async (_title, conditions, judgeable) => {
    const one = { ...good, conditions } as Rule;
    expect(checkRule(one).errors.length === 0).toBe(judgeable);
    const [verdict] = await evaluateRules([one], pupil([absence('2026-11-20')]));
    expect(verdict?.result !== 'cannot_be_judged').toBe(judgeable);
    expect(compileGate([one], calendar, TODAY).judge(pupil([]))[0] !== CANNOT_BE_JUDGED).toBe(judgeable);
  });
});

describe('security sec-8: the schema itself cannot be made to break', () => {
  test.each<[string, (inner: unknown) => unknown]>([
    ['"not"', (inner) => ({ not: inner })],
    ['"all"', (inner) => ({ all: [inner] })],
    ['"any" beside others', (inner) => ({ any: [good.conditions, inner] })],
    ['a condition that is a group as well', (inner) => ({ fact: 'grade', operator: 'equal', value: 1, not: inner })],
  ])('100,000 levels of %s are refused in words', (_title, wrap) => {
    let conditions: unknown = good.conditions;
    for (let level = 0; level < 100_000; level += 1) conditions = wrap(conditions);
    const read = ruleSchema.safeParse({ ...good, conditions });
    expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['conditions', 'Gruppene ligger mer enn 10 nivåer inne i hverandre. Del regelen i flere.']]);
  });
});
