import { randomUUID } from 'node:crypto';
import { request as nodeRequest } from 'node:http';
import { join } from 'node:path';
import type { School } from '../../plugins/trapp/core/people/index';
import { createAuthoredStore } from '../../plugins/trapp/server/routines/authored.store';
import { seedImportProfiles } from '../../plugins/trapp/server/routines/seed-pack';
import { portOfApp, theApp, visitor } from '../kit/app';
import { aGroup, aPupil, aSchool, aStaff, premises, publishNothing, sessionOf } from '../kit/factories';

const packs = join(__dirname, '..', '..', 'plugins', 'trapp', 'packs');
const LINES = 'application/x-ndjson';
const PREVIEW = '/api/trapp/imports/absences/preview';

let school: School;
let cookie = '';
let pupil = '';

beforeAll(async () => {
  await seedImportProfiles(createAuthoredStore(theApp()), join(packs, 'import-profiles.json'));
  await publishNothing();
  school = await aSchool();
  cookie = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]));
  pupil = `P-${randomUUID()}`;
  await aPupil(await aGroup(school), { sourceId: pupil });
});

const fileOf = (text: string) => ({ name: 'fravær.csv', base64: Buffer.from(text).toString('base64') });
const input = (text: string) => ({ schoolId: school.id, profile: 'bare-hele-dager', file: fileOf(text) });
const whole = () => `Elevnummer,Dato,Årsak\n${pupil},2026-01-12,Syk\n`;

interface Line {
  readonly progress?: { readonly done: number; readonly of: number | null };
  readonly output?: { readonly fingerprint: string; readonly summary: { readonly added: number } };
  readonly refused?: { readonly code: string; readonly problems: readonly unknown[] };
}
const linesOf = (text: string) => text.trim().split('\n').map((line) => JSON.parse(line) as Line);
const asText = (response: NodeJS.ReadableStream, done: (error: Error | null, text: string) => void) => {
  let text = '';
  response.on('data', (chunk: Buffer) => (text += chunk.toString()));
  response.on('end', () => done(null, text));
};
const askInLines = async (body: object) => {
  const answer = await visitor().post(PREVIEW).set('Cookie', cookie).set('X-Trapp', '1').set('Accept', LINES).buffer(true).parse(asText as never).send(body);
  return { status: answer.status, type: answer.type, lines: linesOf(answer.body as string) };
};

describe('work that tells how far it has come', () => {
  it('S31: ends with the same answer as without the lines', async () => {
    const plain = await visitor().post(PREVIEW).set('Cookie', cookie).set('X-Trapp', '1').send(input(whole()));
    const told = await askInLines(input(whole()));
    expect([told.status, told.type, plain.status]).toEqual([200, LINES, 200]);
    expect(told.lines.at(-1)?.output).toEqual(plain.body);
    expect(told.lines.slice(0, -1).every((line) => line.progress !== undefined)).toBe(true);
  });

  it('S31: ends with the refusal, in the same words', async () => {
    const plain = await visitor().post(PREVIEW).set('Cookie', cookie).set('X-Trapp', '1').send(input('Navn\nAda\n'));
    const { lines } = await askInLines(input('Navn\nAda\n'));
    expect([plain.status, lines.at(-1)?.refused?.code]).toEqual([422, 'import_rejected']);
    expect(lines.at(-1)?.refused).toEqual((plain.body as { error: unknown }).error);
  });

  it('sec-13: a stranger gets no lines at all', async () => {
    expect((await visitor().post(PREVIEW).set('X-Trapp', '1').set('Accept', LINES).send(input(whole()))).status).toBe(401);
  });

  it('S31 sec-4: whoever leaves while the work goes on leaves nothing behind, and nobody has to wait for it', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `${pupil},2026-01-${String(1 + (index % 28)).padStart(2, '0')},${index < 28 ? 'Syk' : 'Lege'}`);
    const file = input(`Elevnummer,Dato,Årsak\n${rows.join('\n')}\n`);
    const stored = async () => ({
      absences: await premises().stores.absences.ofSchool(school.id, { from: '2026-01-01', to: '2026-12-31' }),
      imports: await premises().stores.imports.latest(school.id, 10),
      due: await premises().stores.due.ofSchool(school.id),
    });
    const before = await stored();
    const seen = (await askInLines(file)).lines.at(-1)?.output;
    expect(seen?.summary.added).toBe(28);
    const told = await leaveAfterTheFirstLine('/api/trapp/imports/absences', { ...file, fingerprint: seen?.fingerprint });
    expect(told.progress?.done).toBeGreaterThan(0);
    // One connection: this is answered once the work has stopped.
    expect(await stored()).toEqual(before);
    expect((await askInLines(input(whole()))).lines.at(-1)?.output?.summary.added).toBe(1);
  });
});

/** Asks over a real connection, and closes it when the first line has come. */
function leaveAfterTheFirstLine(path: string, body: object): Promise<Line> {
  return new Promise<Line>((resolve, reject) => {
    const headers = { Cookie: cookie, 'X-Trapp': '1', Accept: LINES, 'Content-Type': 'application/json' };
    const request = nodeRequest({ port: portOfApp(), path, method: 'POST', headers }, (response) => {
      response.once('data', (chunk: Buffer) => {
        resolve(JSON.parse(chunk.toString().split('\n')[0] ?? '') as Line);
        request.destroy();
      });
    });
    request.on('error', reject);
    request.end(JSON.stringify(body));
  });
}
