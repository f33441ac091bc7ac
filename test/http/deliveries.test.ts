import { schoolDaysIn } from '../../plugins/trapp/core/calendar/index';
import { createCoordinatorStore } from '../../plugins/trapp/server/coordinators/coordinator.store';
import type { ImportSourcesView } from '../../plugins/trapp/core/contracts/index';
import type { ImportSource } from '../../plugins/trapp/core/imports/index';
import { theApp, visitor } from '../kit/app';
import { aCompleteProfile, aFileSchool, aSource, awayOn, csv, PROFILE, setDeliveries, storedRows, withProfiles, type FileSchool } from '../kit/deliveries';
import { aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const DAY = '2026-11-19';
let place: FileSchool;
let source: ImportSource;
let token: string;
let authorization: string;

const admin = (method: 'get' | 'post' | 'put' | 'delete', path: string) => visitor()[method](`/trapp/import-sources${path}`).set('Authorization', authorization);
const newTokenOf = async ({ key }: ImportSource): Promise<string> => (await admin('post', `/${key}/token`).send({})).body.token;

const send = (body: string | Buffer, { key = source.key, held = token as string | null, type = 'text/csv' }: { key?: string; held?: string | null; type?: string } = {}) => {
  const request = visitor().post(`/api/trapp/imports/deliver/${key}`).set('Content-Type', type);
  return (held === null ? request : request.set('Authorization', `Bearer ${held}`)).send(body);
};
const file = () => csv(awayOn(place.pupils[0], DAY), awayOn(place.pupils[1], DAY));

beforeAll(async () => {
  setClock('2026-11-20T05:10:00.000Z');
  await withProfiles();
  await publishOnly(smallRoutine('aaa-prove-levering', [daysRule(5)]));
  const email = 'levering@test.example';
  const password = 'Prove-passord-1';
  await createCoordinatorStore(theApp()).add({ email, firstname: 'Kari', lastname: 'Koordinator', password });
  authorization = `Bearer ${(await visitor().post('/admin/login').send({ email, password })).body.data.token}`;
});
afterAll(async () => {
  await publishNothing();
  resetClock();
});
beforeEach(async () => {
  place = await aFileSchool();
  source = await aSource({ schoolIds: [place.school.id] });
  token = await newTokenOf(source);
});

describe('a file that comes by itself', () => {
  it('S31: comes in, tells what became of it, and the school sees who brought it', async () => {
    const { status, body } = await send(file());
    expect([status, body.summary.added, body.summary.rejected]).toEqual([200, 2, 0]);
    expect(await storedRows(place)).toBe(2);
    const cookie = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: place.school.id, groupId: null }]));
    const { body: listed } = await ask('get', `/imports?schoolId=${place.school.id}`, cookie);
    expect(listed.imports.map(({ by, fileName }: { by: string; fileName: string }) => [by, fileName])).toEqual([[source.title, `${source.key}.csv`]]);
    const [row] = await premises().stores.audit.latest(1);
    expect(row).toMatchObject({ operation: 'listImports' });
    const rows = await premises().stores.audit.latest(2);
    expect(rows[1]).toMatchObject({ actorKind: 'source', actorId: source.key, operation: 'deliverAbsences', outcome: 'done' });
  });

  it('sec-7: the same file twice counts once', async () => {
    await send(file());
    const { status, body } = await send(file());
    expect([status, body.summary.added, body.summary.unchanged, await storedRows(place)]).toEqual([200, 0, 2, 2]);
  });

  it('S31: rows that cannot be used are told by number, the others come in', async () => {
    const { status, body } = await send(csv(awayOn(place.pupils[0], DAY), awayOn(place.pupils[1], '2030-01-01')));
    expect([status, body.summary.added, body.summary.rejected]).toEqual([200, 1, 1]);
    expect(body.summary.problems.map(({ row }: { row: number }) => row)).toEqual([3]);
  });

  it('S31: tells how far it has come, line by line, when asked to', async () => {
    const answer = await send(file()).set('Accept', 'application/x-ndjson').buffer(true).parse((response, done) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => done(null, text));
    });
    const lines = String(answer.body).trim().split('\n').map((line) => JSON.parse(line) as { output?: { summary: { added: number } } });
    expect(lines.at(-1)?.output?.summary.added).toBe(2);
  });

  it('S31: one file for all schools comes in at each of them, and each sees its own', async () => {
    const other = await aFileSchool();
    source = await aSource({ schoolIds: 'all' });
    token = await newTokenOf(source);
    const { status, body } = await send(csv(awayOn(place.pupils[0], DAY), awayOn(other.pupils[0], DAY), awayOn(other.pupils[1], '2026-11-18')));
    expect([status, body.summary.added, await storedRows(place), await storedRows(other)]).toEqual([200, 3, 1, 2]);
    const data = await premises().stores.imports.freshness([place.school.id, other.school.id]);
    expect([place, other].map(({ school }) => data.get(school.id)?.dataUntil)).toEqual([DAY, DAY]);
  });

  it('sec-7: ten of the same at the same time count once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(file())));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect([answers.reduce((sum, { body }) => sum + body.summary.added, 0), await storedRows(place)]).toEqual([2, 2]);
  });

  it('security: brings nothing for a school that is not its own', async () => {
    const other = await aFileSchool();
    const { body } = await send(csv(awayOn(other.pupils[0], DAY), awayOn(place.pupils[0], DAY)));
    expect([body.summary.added, body.summary.rejected]).toEqual([1, 1]);
    expect([await storedRows(place), await storedRows(other)]).toEqual([1, 0]);
  });
});

describe('a file that lacks much of what is recorded', () => {
  const days = schoolDaysIn(smallRoutine('x', []).calendar, '2026-09-01', '2026-10-30');
  const whole = () => csv(...days.flatMap((day) => place.pupils.map((pupil) => awayOn(pupil, day))));
  /** The first and the last day, and nothing between: cut off, or read from a school that was closed. */
  const cut = () => csv(...[days[0], days.at(-1)].map((day) => awayOn(place.pupils[0], day ?? '')));

  it('S31: is stopped, and nothing is withdrawn; a coordinator who has looked lets one file through, and only one', async () => {
    source = await aSource({ schoolIds: [place.school.id], profile: await aCompleteProfile() });
    token = await newTokenOf(source);
    expect((await send(whole())).body.summary.added).toBe(2 * days.length);
    const stopped = await send(cut());
    expect([stopped.status, stopped.body.error?.code, await storedRows(place)]).toEqual([409, 'import_would_withdraw_much', 2 * days.length]);
    const { body } = (await admin('get', '')) as { body: ImportSourcesView };
    expect(body.sources.find(({ key }) => key === source.key)?.deliveries[0]).toMatchObject({ outcome: 'refused', refusal: 'import_would_withdraw_much' });

    expect((await admin('post', `/${source.key}/withdrawals`).send({})).body.withdrawalsUntil).toBe('2026-11-23T05:10:00.000Z');
    const through = await send(cut());
    expect([through.status, through.body.summary.withdrawn, await storedRows(place)]).toEqual([200, 2 * days.length - 2, 2]);
    await send(whole());
    expect((await send(cut())).body.error?.code).toBe('import_would_withdraw_much');
  });

  it('S31: the permission runs out by itself', async () => {
    source = await aSource({ schoolIds: [place.school.id], profile: await aCompleteProfile() });
    token = await newTokenOf(source);
    await send(whole());
    await admin('post', `/${source.key}/withdrawals`).send({});
    setClock('2026-11-24T05:10:00.000Z');
    expect((await send(cut())).status).toBe(409);
    setClock('2026-11-20T05:10:00.000Z');
  });
});

describe('sec-11: the token', () => {
  it('is kept as a hash only, and shown once', async () => {
    const rows = JSON.stringify(await theApp().db.connection('trapp_import_sources'));
    expect(rows).not.toContain(token);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect((await admin('get', '')).text).not.toContain(token);
  });

  it('unknown source, no token, a wrong one, another\'s, one that was renewed or revoked, and a source switched off: all the same', async () => {
    const other = await aSource();
    const others = await newTokenOf(other);
    const answers = [await send(file(), { key: 'finnes-ikke' }), await send(file(), { held: null }), await send(file(), { held: 'feil' }), await send(file(), { held: others }), await send(file(), { held: 'x'.repeat(5000) })];
    const renewed = await newTokenOf(source);
    answers.push(await send(file()));
    expect((await send(file(), { held: renewed })).status).toBe(200);
    await admin('put', `/${source.key}`).send({ title: source.title, profile: PROFILE, schoolIds: source.schoolIds, enabled: false });
    answers.push(await send(file(), { held: renewed }));
    await admin('put', `/${source.key}`).send({ title: source.title, profile: PROFILE, schoolIds: source.schoolIds, enabled: true });
    await admin('delete', `/${source.key}/token`);
    answers.push(await send(file(), { held: renewed }));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('opens no other door, and no other key opens this one', async () => {
    expect((await visitor().get('/api/trapp/my-day').set('Authorization', `Bearer ${token}`)).status).toBe(401);
    const head = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: place.school.id, groupId: null }]));
    expect((await ask('post', `/imports/deliver/${source.key}`, head).set('Content-Type', 'text/csv').send(file())).status).toBe(401);
    expect((await send(file(), { held: authorization.slice('Bearer '.length) })).status).toBe(401);
  });
});

describe('S31: a file that cannot be used', () => {
  it.each<[string, () => string | Buffer, string, number, string]>([
    ['nothing', () => '', 'text/csv', 422, 'import_unreadable'],
    ['an Excel file', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400)]), 'application/octet-stream', 422, 'import_unreadable'],
    ['other columns', () => 'Navn;Dag\r\nAda;i går', 'text/csv', 422, 'import_rejected'],
    ['an open quote', () => csv(`${place.pupils[0].sourceId};19.11.2026;DS;;;;;"aldri lukket;;`), 'text/csv', 422, 'import_unreadable'],
    ['a file inside a form', () => '--x\r\nContent-Disposition: form-data; name="f"\r\n\r\nhei\r\n--x--', 'multipart/form-data; boundary=x', 415, 'invalid_input'],
    ['JSON that is no CSV', () => '{"a":[1,2', 'application/json', 422, 'import_rejected'],
  ])('%s is refused in words', async (_, body, type, status, code) => {
    const answer = await send(body(), { type });
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(answer.body.error.message).toMatch(/[.!?]$/);
    expect(await storedRows(place)).toBe(0);
  });

  it('a file larger than allowed is turned away, whether it says so or not', async () => {
    const putBack = setDeliveries({ importMaxBytes: 2000 });
    try {
      const large = csv(...Array.from({ length: 200 }, () => awayOn(place.pupils[0], DAY)));
      expect((await send(large)).status).toBe(413);
      const silent = visitor().post(`/api/trapp/imports/deliver/${source.key}`).set('Authorization', `Bearer ${token}`).set('Content-Type', 'text/csv').set('Transfer-Encoding', 'chunked');
      silent.write(large);
      expect((await silent).status).toBe(413);
    } finally {
      putBack();
    }
    expect(await storedRows(place)).toBe(0);
  });

  it('is in the journal, and the leader is told that the night\'s file did not come in; the coordinator is told nothing of its rows', async () => {
    await send('Navn;Dag\r\nAda Hemmelig;i går');
    const { body } = (await admin('get', '')) as { body: ImportSourcesView };
    const [delivery] = body.sources.find(({ key }) => key === source.key)?.deliveries ?? [];
    expect(delivery).toMatchObject({ outcome: 'refused', refusal: 'import_rejected', way: 'http', reason: expect.stringMatching(/Filen/) });
    expect(JSON.stringify(body)).not.toContain('Hemmelig');
    const cookie = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: place.school.id, groupId: null }]));
    const before = (await ask('get', `/data-health/${place.school.id}`, cookie)).body.missed;
    expect(before).toMatchObject([{ sourceTitle: source.title, fileName: `${source.key}.csv` }]);
    await send(file());
    expect((await ask('get', `/data-health/${place.school.id}`, cookie)).body.missed).toEqual([]);
  });

  it('S78: a source that has gone quiet is told of after two school days', async () => {
    await send(file());
    const cookie = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: place.school.id, groupId: null }]));
    const missedOn = async (moment: string) => {
      setClock(moment);
      return (await ask('get', `/data-health/${place.school.id}`, await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: place.school.id, groupId: null }])))).body.missed.filter(({ id }: { id: string }) => id === source.key).length;
    };
    expect((await ask('get', `/data-health/${place.school.id}`, cookie)).body.missed).toEqual([]);
    expect([await missedOn('2026-11-24T08:00:00.000Z'), await missedOn('2026-11-25T08:00:00.000Z')]).toEqual([0, 1]);
    setClock('2026-11-20T05:10:00.000Z');
  });
});

describe('a coordinator sets sources up', () => {
  it('S31: adds, changes and sees them; a key is taken once, and what is not there cannot be pointed to', async () => {
    const key = `${source.key}-ny`;
    const made = await admin('post', '').send({ key, title: 'Vigilo', profile: PROFILE, schoolIds: 'all', enabled: true });
    expect(made.body).toMatchObject({ key, tokenMadeAt: null, lastUsedAt: null, deliveries: [] });
    expect((await admin('post', '').send({ key, title: 'Igjen', profile: PROFILE, schoolIds: 'all', enabled: true })).body.error.problems[0].path).toBe('key');
    const wrong = await admin('put', `/${key}`).send({ title: 'Vigilo', profile: 'finnes-ikke', schoolIds: ['finnes-ikke'], enabled: true });
    expect([wrong.status, wrong.body.error.problems.map(({ path }: { path: string }) => path)]).toEqual([400, ['profile', 'schoolIds']]);
    const changed = await admin('put', `/${key}`).send({ title: 'Vigilo, natt', profile: PROFILE, schoolIds: [place.school.id], enabled: false });
    expect(changed.body).toMatchObject({ title: 'Vigilo, natt', schoolIds: [place.school.id], enabled: false });
    expect((await admin('put', '/finnes-ikke').send({ title: 'x', profile: PROFILE, schoolIds: 'all', enabled: true })).status).toBe(404);
  });
});
