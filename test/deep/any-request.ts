import fc from 'fast-check';
import { operations, type OperationId } from '../../plugins/trapp/core/contracts/index';
import { fixedParams, inputs, type Subject } from '../access/requests';

export const knockers = ['stranger', 'head teacher', 'contact teacher', 'coordinator'] as const;
export type Knocker = (typeof knockers)[number];

/** A request as anybody might put it together: an operation's own, with some of it turned into something else. */
export interface AnyRequest {
  readonly who: Knocker;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As it goes over the wire; null for none. */
  readonly body: string | null;
}

/** A way in that Strapi has made. */
interface StrapisDoor {
  readonly method: string;
  readonly path: string;
}

/** Logging out would shut the door behind the one who goes on asking. */
const ids = (Object.keys(operations) as OperationId[]).filter((id) => id !== 'logout' && operations[id].door !== 'source');

const texts = fc.oneof(
  fc.constantFrom('', ' ', '\u0000', '\ud800', '\u202eabc', '__proto__', 'constructor', '$where', "' or 1=1 --", '<script>alert(1)</script>', '=1+1', '../../etc/passwd', '2026-02-30', '9999-99-99', '-0001-01-01', '0', 'NaN', 'Ærø Čárli', 'x'.repeat(20_000)),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const numbers = fc.constantFrom(0, -1, 1.5, 1e21, -1e308, Number.MAX_SAFE_INTEGER, 2 ** 53, 2 ** 31, 5e-324);
const values: fc.Arbitrary<unknown> = fc.oneof(texts, numbers, fc.boolean(), fc.constant(null), fc.constantFrom([], {}, [[]], [null], { $ne: null }), fc.array(texts, { maxLength: 5 }), fc.jsonValue({ maxDepth: 4 }), fc.constant(Array.from({ length: 2000 }, () => 'a')));

/** What is said of one place in a body: something else stands there, nothing does, or there is something more. */
const change = fc.record({ at: fc.nat(), how: fc.constantFrom('other', 'gone', 'more'), value: values, name: texts });
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Every place in a body: what holds it, and by which name. */
function places(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((name) => [[value as Record<string, unknown>, name] as [Record<string, unknown>, string], ...places((value as Record<string, unknown>)[name])]);
}

function changed(body: object, changes: readonly Change[]): object {
  const whole: Record<string, unknown> = { body: structuredClone(body) };
  for (const { at, how, value: given, name } of changes) {
    const value: unknown = structuredClone(given);
    const all = places(whole);
    const [holder, key] = all[at % all.length] ?? [whole, 'body' as const];
    if (how === 'gone') delete holder[key];
    else if (how === 'more' && typeof holder[key] === 'object' && holder[key] !== null) Object.defineProperty(holder[key], name, { value, enumerable: true, configurable: true, writable: true });
    else holder[key] = value;
  }
  const { body: made } = whole;
  return typeof made === 'object' && made !== null ? made : { body: made };
}

/** Without halves of letters, which no address can carry. */
const wellFormed = (text: string): string => Buffer.from(text).toString();
const flat = (body: object): string => new URLSearchParams(Object.entries(body).map(([name, value]) => [wellFormed(name), wellFormed((typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 3000))])).toString();
const rawBodies = fc.constantFrom('', '{', '{"a":', 'null', '[]', '"hei"', '7', '['.repeat(5000), '{"__proto__":{"a":1}}', '{"a":1e999}', '\u0000', '--grense\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--grense--');
const queries = fc.oneof(
  fc.constantFrom('', '', '', 'a[b][c]=1', 'a=1&a=2', '%00=%00', '%', '%ff=1', 'filters[$and][0][name][$contains]=a', 'populate=*', 'sort=passwordHash', 'fields[]=password', '_q=a', '__proto__[a]=1', 'a'.repeat(6000)),
  fc.string({ maxLength: 40 }).map((text) => encodeURIComponent(wellFormed(text))),
);
const headers = fc.constantFrom<Record<string, string>>(
  {}, {}, {}, { 'Content-Type': 'text/plain' }, { 'Content-Type': 'application/x-www-form-urlencoded' }, { 'Content-Type': 'multipart/form-data; boundary=grense' }, { 'Content-Type': 'application/json; charset=utf-7' },
  { 'Content-Encoding': 'gzip' }, { Accept: '\\' }, { 'X-Trapp': '' }, { 'X-HTTP-Method-Override': 'DELETE' }, { Origin: 'https://elsewhere.example' }, { Range: 'bytes=0-1' }, { 'If-None-Match': '*' }, { Cookie: 'trapp_session=' }, { Cookie: 'trapp_session=%00; a' },
  { Authorization: 'Bearer x' }, { 'Accept-Language': 'x'.repeat(3000) }, { 'X-Forwarded-For': "'" },
);
const methods = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD');

/** What Strapi's own bodies are made of. */
const strapisBody = fc.dictionary(fc.constantFrom('email', 'password', 'registrationToken', 'userInfo', 'resetPasswordToken', 'deviceId', 'rememberMe', 'permissions', 'ids', 'name', 'roles', 'firstname', 'data', 'settings', 'key', 'value'), values, { maxKeys: 6 });

/** A request at a door that is Strapi's own. */
function atStrapis(doors: readonly StrapisDoor[]): fc.Arbitrary<AnyRequest> {
  const body = fc.oneof({ arbitrary: strapisBody.map((given) => JSON.stringify(given)), weight: 4 }, { arbitrary: rawBodies, weight: 2 }, { arbitrary: fc.constant(null), weight: 1 });
  const parts = { who: fc.constantFrom(...knockers), door: fc.constantFrom(...doors), otherMethod: fc.option(methods, { freq: 8 }), query: queries, headers, body };
  return fc.record(parts).map(({ who, door: { method, path }, otherMethod, query, headers: said, body: given }) => {
    const by = otherMethod ?? method;
    return { who, method: by, path, query, headers: said, body: ['GET', 'HEAD'].includes(by) ? null : given };
  });
}

/** Any request at all, about these subjects or about something that there is not; one in eight at Strapi's own doors. */
export function anyRequest(subjects: readonly Subject[], doors: readonly StrapisDoor[]): fc.Arbitrary<AnyRequest> {
  return fc.oneof({ arbitrary: atOurs(subjects), weight: 7 }, { arbitrary: atStrapis(doors), weight: 1 });
}

function atOurs(subjects: readonly Subject[]): fc.Arbitrary<AnyRequest> {
  const parts = { who: fc.constantFrom(...knockers), id: fc.constantFrom(...ids), subject: fc.constantFrom(...subjects), changes: fc.array(change, { maxLength: 3 }), otherMethod: fc.option(methods, { freq: 8 }), param: fc.option(texts, { freq: 5 }), raw: fc.option(rawBodies, { freq: 8 }), query: queries, headers };
  return fc.record(parts).map(({ who, id, subject, changes, otherMethod, param, raw, query, headers: said }) => {
    const operation = operations[id];
    const params: Readonly<Record<string, unknown>> = { ...subject, ...fixedParams };
    const path = operation.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(wellFormed((param ?? String(params[name])).slice(0, 3000))));
    const method = otherMethod ?? operation.method;
    const input = changed(inputs[id](subject), changes);
    const hasBody = !['GET', 'HEAD'].includes(method);
    return {
      who, method, path: `${operation.door === 'admin' ? '/trapp' : '/api/trapp'}${path}`, query: hasBody ? query : [flat(input), query].filter(Boolean).join('&').slice(0, 12_000),
      headers: said, body: hasBody ? (raw ?? JSON.stringify(input)) : null,
    };
  });
}
