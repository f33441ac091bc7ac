import fc from 'fast-check';
import { SCHOOL_YEAR, rule, when } from './made-up.test-kit';
import { randomRule } from './random.test-kit';

export const good = rule(when('days', SCHOOL_YEAR, 'greaterThanInclusive', 1));

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
/** Rules as JSON: strange all through, or one of ours with one thing in it that is not. */
export const hostileRules = fc.oneof({ weight: 3, arbitrary: spoilt }, { weight: 2, arbitrary: strange });
