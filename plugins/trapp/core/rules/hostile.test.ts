import { Engine } from 'json-rules-engine';
import { engineOptions, ownProperty } from './evaluate';
import { CANNOT_BE_JUDGED, FIRED, checkRule, compileGate, evaluateRules, ruleSchema, type Rule } from './index';
import { SCHOOL_YEAR, TODAY, absence, calendar, pupil, rule, when } from './made-up.test-kit';

/** The jsonpath that the engine would use, watched. */
const jsonpath = jest.spyOn(jest.requireActual<{ JSONPath: (options: object) => unknown }>('jsonpath-plus'), 'JSONPath');
afterEach(() => jsonpath.mockClear());

/** The known ways out of jsonpath-plus' sandbox; each would leave a mark if anything ran it. */
const escapes = [
  "$..[?(p=\"globalThis.escaped=true\";a=''[['constructor']][['constructor']](p);a())]",
  "$[?(constructor.constructor('globalThis.escaped=true')())]",
  "$..[?(@.constructor.constructor('globalThis.escaped=true')())]",
  "$[?(this.constructor.constructor('globalThis.escaped=true')())]",
  "$[(globalThis.escaped=true)]",
  "$..[?(({}).toString.constructor('globalThis.escaped=true')())]",
  "$..[?(a=Object.getOwnPropertyDescriptor(''.constructor.prototype,'constructor');globalThis.escaped=true)]",
];
const pollution = ['__proto__', 'constructor', 'constructor.constructor', '__proto__.polluted', 'prototype', 'toString', 'length.constructor'];
const good = when('days', SCHOOL_YEAR, 'greaterThanInclusive', 1);

describe("security fact 1: a rule's path runs no code", () => {
  test('the engine by itself reaches jsonpath, so these tests can fail', async () => {
    const engine = new Engine([{ conditions: { all: [{ fact: 'f', path: '$.a', operator: 'equal', value: 1 }] }, event: { type: 'x' } }]);
    await engine.run({ f: { a: 1 } });
    expect(jsonpath).toHaveBeenCalled();
  });

  test.each([...escapes, ...pollution])('%s gives nothing and runs nothing', async (path) => {
    const engine = new Engine([{ conditions: { all: [{ fact: 'f', path, operator: 'notEqual', value: 'never' }] }, event: { type: 'x' } }], engineOptions);
    const { results } = await engine.run({ f: { a: 1 } });
    expect((results[0]?.conditions as { all: { factResult?: unknown }[] }).all[0]?.factResult).toBeUndefined();
    expect(jsonpath).not.toHaveBeenCalled();
    expect(globalThis).not.toHaveProperty('escaped');
    expect(ownProperty({ a: 1 }, path)).toBeUndefined();
  });

  test('own properties are found, inherited ones are not', () => {
    expect(ownProperty({ a: { b: 3 } }, 'a.b')).toBe(3);
    expect(ownProperty(Object.create({ a: 1 }) as object, 'a')).toBeUndefined();
    expect(ownProperty([1, 2], 'map')).toBeUndefined();
  });

  test.each(escapes)('a condition with the path %s is refused by the schema and by the check', (path) => {
    const draft = { ...rule(good), conditions: { all: [{ ...good, path }] } };
    expect(ruleSchema.safeParse(draft).success).toBe(false);
    expect(checkRule(draft).errors).toEqual([{ path: 'conditions.all.0', message: '«path» er ukjent her. Ta det bort.' }]);
  });
});

describe('R24: a rule that should never have come this far silences no other', () => {
  const deep = Array.from({ length: 5000 }).reduce<unknown>((inner) => ({ not: inner }), good);
  const hostile: [string, unknown][] = [
    ['an empty "all", which the engine takes as true', { all: [] }],
    ['an empty "any"', { any: [] }],
    ['an empty group inside', { all: [good, { any: [] }] }],
    ['a fact nobody knows', { all: [{ fact: 'unknown', operator: 'equal', value: 1 }] }],
    ['a fact of the prototype', { all: [{ fact: '__proto__', operator: 'equal', value: 1 }] }],
    ['an operator nobody knows', { all: [{ ...good, operator: 'contains' }] }],
    ['an operator of the prototype', { all: [{ ...good, operator: 'constructor' }] }],
    ['an operator with a decorator', { all: [{ ...good, operator: 'not:equal' }] }],
    ['a value that is a fact', { all: [{ ...good, value: { fact: 'grade', path: escapes[0] } }] }],
    ['a value that is no number', { all: [{ ...good, value: Number.NaN }] }],
    ['a reference to another condition', { condition: 'other' }],
    ['no conditions', null],
    ['conditions that are no group', good],
    ['parameters that are nothing', { all: [{ ...good, params: null }] }],
    ['a window that is none', { all: [{ ...good, params: { ...(good as { params: object }).params, window: { kind: 'ever' } } }] }],
    ['groups 5,000 deep', deep],
  ];
  test.each(hostile)('%s', async (_title, conditions) => {
    const bad = { ...rule(good), key: 'bad', conditions } as Rule;
    const verdicts = await evaluateRules([rule(good), bad, rule(good)], pupil([absence('2026-11-20')], { caseFacts: { grade: 8 } }));
    expect(verdicts.map((verdict) => verdict.result)).toEqual(['fired', 'cannot_be_judged', 'fired']);
    expect([...compileGate([rule(good), bad, rule(good)], calendar, TODAY).judge(pupil([absence('2026-11-20')]))]).toEqual([FIRED, CANNOT_BE_JUDGED, FIRED]);
    expect(checkRule(bad).errors).not.toEqual([]);
  });

  test.each<[string, object]>([
    ['a key that has a length that cannot be compared', { key: { length: { toString: 1 } } }],
    ['a fact that cannot be written', { conditions: { all: [{ ...good, fact: { toString: 1 } }] } }],
    ['a fact of 5,000 lists in lists', { conditions: { all: [{ ...good, fact: JSON.parse('['.repeat(5000) + ']'.repeat(5000)) as unknown }] } }],
    ['a filter that has a length and is no list', { conditions: { all: [{ ...good, params: { ...(good as { params: object }).params, filter: { subjects: { length: { valueOf: 1, toString: 1 } } } } }] } }],
  ])('what is made to break the reader is refused as any other mistake: %s', (_title, hostile) => {
    expect(checkRule({ ...rule(good), ...hostile }).errors).not.toEqual([]);
  });

  test('a path that got past the schema is not handed to the engine', async () => {
    const bad = { ...rule(good), conditions: { all: [{ ...good, path: escapes[0] }] } } as unknown as Rule;
    expect((await evaluateRules([bad], pupil([absence('2026-11-20')])))[0]?.result).toBe('cannot_be_judged');
    expect(jsonpath).not.toHaveBeenCalled();
    expect(globalThis).not.toHaveProperty('escaped');
  });

  test('case facts of the prototype are not known', async () => {
    const caseFacts = Object.create({ grade: 8 }) as object;
    const [verdict] = await evaluateRules([rule({ fact: 'grade', operator: 'equal', value: 8 })], pupil([], { caseFacts }));
    expect(verdict?.result).toBe('cannot_be_judged');
  });

  test('400 pupils at once never mix', async () => {
    const results = await Promise.all(Array.from({ length: 400 }, (_, number) => evaluateRules([rule(good), rule({ fact: 'grade', operator: 'equal', value: 8 })], pupil(number % 2 ? [absence('2026-11-20')] : [], { caseFacts: { grade: number % 10 } }))));
    results.forEach((verdicts, number) => {
      expect(verdicts.map((verdict) => verdict.result)).toEqual([number % 2 ? 'fired' : 'not_fired', number % 10 === 8 ? 'fired' : 'not_fired']);
    });
  });
});
