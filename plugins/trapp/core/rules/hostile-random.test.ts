import childProcess from 'node:child_process';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import vm from 'node:vm';
import fc from 'fast-check';
import { CANNOT_BE_JUDGED, checkRule, compileGate, evaluateRules, ruleSchema, type Rule } from './index';
import { SCHOOL_YEAR, TODAY, absence, calendar, pupil, rule, when } from './made-up.test-kit';
import { randomRule } from './random.test-kit';
import { MAX_DEPTH } from './rule';

const RULES = 10_000;
const good = rule(when('days', SCHOOL_YEAR, 'greaterThanInclusive', 1));
const verdicts = ['not_fired', 'fired', 'cannot_be_judged'] as const;

/** Code in all the places where somebody's library has run it: each leaves a mark if anything does. */
const code = [
  "$..[?(p=\"globalThis.escaped=true\";a=''[['constructor']][['constructor']](p);a())]",
  "$[?(constructor.constructor('globalThis.escaped=true')())]",
  '${globalThis.escaped=true}',
  '{{constructor.constructor("globalThis.escaped=true")()}}',
  '<script>globalThis.escaped=true</script>',
  '(()=>{globalThis.escaped=true})()',
  "require('child_process').execSync('touch /tmp/escaped')",
  "javascript:globalThis.escaped=true",
  "'; globalThis.escaped=true; //",
  "\u2028globalThis.escaped=true\u2029",
];
const prototypes = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'then', 'toJSON', 'length', 'constructor.prototype'];
const odd = ['', 'NaN', 'Infinity', '-0', '1e999', '9'.repeat(400), '\u0000', '\ud800', '\u202eabc', 'ﷺ', '👩‍👩‍👧‍👦', 'e\u0301', '../../etc/passwd', 'file:///etc/passwd', 'http://127.0.0.1:1/', '(a+)+$', 'a'.repeat(10_000)];
const numbers = [0, -0, 1e308, -1e308, 5e-324, 2 ** 53 + 1, 1.0000000000000002, 2147483648];
const ours = ['all', 'any', 'not', 'fact', 'operator', 'value', 'params', 'path', 'condition', 'priority', 'onSuccess', 'event', 'name', 'measure', 'window', 'filter', 'kind', 'subjects'];

const text = fc.oneof(fc.constantFrom(...code), fc.constantFrom(...prototypes), fc.constantFrom(...odd), fc.string({ unit: 'binary', maxLength: 20 }));
const key = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...ours) }, { weight: 2, arbitrary: fc.constantFrom(...prototypes) }, { weight: 1, arbitrary: text });
/** As text, so that "__proto__" is a key like any other, as it is when it comes in over the network. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(text, fc.constantFrom(...numbers), fc.constantFrom(true, false, null)).map((value) => JSON.stringify(value)),
    fc.array(tie('json'), { maxLength: 4 }).map((values) => `[${values.join()}]`),
    fc.array(fc.tuple(key, tie('json')), { maxLength: 4 }).map((pairs) => `{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join()}}`),
  ),
}));
const leaf = JSON.stringify(good.conditions);
const nested = fc.tuple(fc.constantFrom(['{"not":', '}'], ['{"all":[', ']}'], ['[', ']'], ['{"fact":', '}'], ['{"__proto__":', '}']), fc.constantFrom(9, 10, 11, 50, 500, 1500), fc.constantFrom(leaf, '1', '{}')).map(([[open, close], depth, inner]) => (open as string).repeat(depth) + inner + (close as string).repeat(depth));
const huge = fc.tuple(fc.constantFrom('1', '{}', '[]', 'null', leaf), fc.constantFrom(51, 201, 2000), fc.constantFrom('all', 'any', 'fact', 'subjects')).map(([one, count, name]) => `{"${name}":[${Array(count).fill(one).join()}]}`);
const hostile = fc.oneof({ weight: 30, arbitrary: json }, { weight: 3, arbitrary: nested }, { weight: 1, arbitrary: huge });

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in it that something else can be put. */
function placesIn(value: Json, put: (other: Json) => void = () => undefined): ((other: Json) => void)[] {
  if (typeof value !== 'object' || value === null) return [put];
  const here = Object.keys(value).flatMap((name) => placesIn((value as Record<string, Json>)[name] as Json, (other) => Object.defineProperty(value, name, { value: other, enumerable: true, configurable: true, writable: true })));
  return [put, ...here, (other) => (Array.isArray(value) ? value.push(other) : Object.assign(value, typeof other === 'object' && other !== null && !Array.isArray(other) ? other : { path: other }))];
}

/** A rule of ours with one thing in it that is not. */
const spoilt = fc.tuple(randomRule, hostile, fc.nat()).map(([one, other, at]) => {
  const draft = JSON.parse(JSON.stringify(one)) as { [key: string]: Json };
  const places = placesIn(draft).slice(1);
  places[at % places.length]?.(JSON.parse(other) as Json);
  return JSON.stringify(draft);
});
const strange = hostile.map((conditions) => `${JSON.stringify(good).slice(0, -1)},"conditions":${conditions}}`);
const drafts = fc.oneof({ weight: 3, arbitrary: spoilt }, { weight: 2, arbitrary: strange });

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

test('security sec-8 R24: 10,000 hostile and random rules run no code, change nothing global, touch no file or network, and silence no other rule', async () => {
  const child = pupil([absence('2026-11-20'), absence('2026-11-18', { kind: 'lesson', at: '1', subject: 'Norsk' })], { caseFacts: { grade: 8, open_cases: 0 } });
  // Once before anything is watched: libraries set themselves up the first time.
  await evaluateRules([good], child);
  checkRule({});
  const before = globals();
  const spies = watched();
  const seen = { refused: 0, ...Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) } as Record<string, number>;
  await fc.assert(
    fc.asyncProperty(drafts, async (draft) => {
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
  for (const verdict of verdicts) expect(seen[verdict]).toBeGreaterThan(100);
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
