import { request as nodeRequest } from 'node:http';
import fc from 'fast-check';
import { fingerprint, newToken } from '../../plugins/trapp/server/session/token';
import { portOfApp } from '../kit/app';
import { aFileSchool, aSource, awayOn, csv, withProfiles } from '../kit/deliveries';
import { evidence, times } from '../kit/evidence';
import { premises, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const REQUESTS = times(2000, 100);
const SECONDS = 1000;
const token = newToken();
let file: string;
let key: string;

beforeAll(async () => {
  setClock('2026-11-20T05:10:00.000Z');
  await withProfiles();
  await publishOnly(smallRoutine('aaa-prove-fusset-kilde', [daysRule(5)]));
  const { school, pupils } = await aFileSchool();
  ({ key } = await aSource({ schoolIds: [school.id] }));
  await premises().transaction(() => premises().stores.importSources.setToken(key, { hash: fingerprint(token), at: premises().clock.now() }));
  file = csv(awayOn(pupils[0], '2026-11-18'), awayOn(pupils[1], '2026-11-19'));
}, 60 * SECONDS);

afterAll(async () => {
  await publishNothing();
  resetClock();
});

const texts = fc.oneof(fc.constantFrom('', '\u0000', '"', '";"', '\r', ';;;;;;;;;;;;;;;', '=1+1', '__proto__', '30.02.2026', '\u202eabc', 'x'.repeat(20_000)), fc.string({ unit: 'binary', maxLength: 40 }));
/** The file as it is, with so much of it turned into something else; or bytes that are no file. */
const bodies = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ changes: [] }) },
  { weight: 4, arbitrary: fc.record({ changes: fc.array(fc.record({ at: fc.nat(), gone: fc.nat({ max: 12 }), text: texts }), { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  { weight: 1, arbitrary: fc.constantFrom('\ufeff', '\u00ff\u00fe', 'PK\u0003\u0004', '{"a":1}', '--grense\r\n\r\n1\r\n--grense--', '\n'.repeat(5000)).map((text) => Uint8Array.from(Buffer.from(text, 'latin1'))) },
);
type Body = typeof bodies extends fc.Arbitrary<infer T> ? T : never;

function bytesOf(body: Body): Buffer {
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(body.changes.reduce((text, { at, gone, text: more }) => `${text.slice(0, at % (text.length + 1))}${more}${text.slice((at % (text.length + 1)) + gone)}`, file));
}

const anyDelivery = fc.record({
  // `null` is the source's own.
  held: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom('', 'x', '-'.repeat(43), 'x'.repeat(300), '%00') }),
  place: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom('%00', '__proto__', '..%2f..', "'", 'x'.repeat(3000), 'finnes-ikke') }),
  method: fc.constantFrom('POST', 'POST', 'POST', 'POST', 'POST', 'POST', 'GET', 'PUT', 'DELETE', 'HEAD'),
  query: fc.constantFrom('', '', '', '?a[b]=1', '?%00', '?sourceKey=a'),
  headers: fc.constantFrom<Record<string, string>>({}, {}, {}, { 'Content-Type': 'application/json' }, { 'Content-Type': 'multipart/form-data; boundary=grense' }, { 'Content-Type': 'application/x-www-form-urlencoded' }, { 'Content-Encoding': 'gzip' }, { Accept: 'application/x-ndjson' }, { Cookie: 'trapp_session=' }),
  body: bodies,
});
type Delivery = typeof anyDelivery extends fc.Arbitrary<infer T> ? T : never;
const asItIs: Delivery = { held: null, place: null, method: 'POST', query: '', headers: {}, body: { changes: [] } };

/** As it stands. Most of what is drawn shows the source's own token at its own place, so that something comes in. */
function send({ held, place, method, query, headers, body }: Delivery): Promise<{ readonly status: number; readonly text: string }> {
  const bytes = bytesOf(body);
  const hasBody = !['GET', 'HEAD'].includes(method);
  return new Promise((resolve, reject) => {
    const sent = nodeRequest({ port: portOfApp(), method, path: `/api/trapp/imports/deliver/${place ?? key}${query}`, headers: { 'Content-Type': 'text/csv', Authorization: `Bearer ${held ?? token}`, ...(hasBody ? { 'Content-Length': String(bytes.length) } : {}), ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('latin1') }));
    });
    sent.setTimeout(30 * SECONDS, () => sent.destroy(new Error(`No answer to ${method}`)));
    sent.on('error', reject);
    sent.end(hasBody ? bytes : undefined);
  });
}

test(`security sec-5: ${REQUESTS} deliveries of any kind at the import source's door are taken or refused, and none is a fault`, async () => {
  const figures = { deliveries: 0, deliveryFaults: 0, deliveriesTaken: 0 };
  const outcome = await fc.check(
    fc.asyncProperty(anyDelivery, async (delivery) => {
      const { status, text } = await send(delivery);
      figures.deliveries += 1;
      if (status === 200) figures.deliveriesTaken += 1;
      if (status >= 500) figures.deliveryFaults += 1;
      expect({ status, isFault: status >= 500 }).toEqual({ status, isFault: false });
      expect(text).not.toMatch(/knex|sqlite|trapp_[a-z]+\b|node_modules|\bat \w+ \(|server_error/i);
    }),
    { numRuns: REQUESTS, seed: 20261122, examples: [[asItIs]], endOnFailure: false },
  );
  evidence('sec-5', figures);
  expect({ found: outcome.counterexample, why: String(outcome.errorInstance ?? '') }).toEqual({ found: null, why: '' });
  // Deliveries that are all turned away at the door would show nothing.
  expect(figures.deliveriesTaken).toBeGreaterThan(REQUESTS / 50);
}, 20 * 60 * SECONDS);
