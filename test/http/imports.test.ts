import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { isSchoolDay, schoolYearOf, addDays, type Day } from '../../plugins/trapp/core/calendar/index';
import type { ImportSummary } from '../../plugins/trapp/core/imports/index';
import { systemClock } from '../../plugins/trapp/server/clock';
import { createImportStore } from '../../plugins/trapp/server/imports/import.store';
import { createRosterStore } from '../../plugins/trapp/server/people/roster.store';
import { createStaffStore } from '../../plugins/trapp/server/people/staff.store';
import { createAuthoredStore } from '../../plugins/trapp/server/routines/authored.store';
import { createRoutineStore } from '../../plugins/trapp/server/routines/routine.store';
import { seedImportProfiles, seedPack } from '../../plugins/trapp/server/routines/seed-pack';
import { createSessionStore } from '../../plugins/trapp/server/session/session.store';
import { fingerprint as tokenHash, newToken } from '../../plugins/trapp/server/session/token';
import { routineSchema } from '../../plugins/trapp/core/routines/index';
import { theApp, visitor } from '../kit/app';
import { evidence } from '../kit/evidence';

const packs = join(__dirname, '..', '..', 'plugins', 'trapp', 'packs');
const today = systemClock.today();
const PROFILE = 'ist-dager-og-timer';
const HEADER = 'Elev-ID;Dato;Kode;Antall timer;Minutter;Time;Fag;Merknad;Dokumentert;Meldt';

interface Place {
  readonly schoolId: string;
  readonly source: string;
  readonly cookie: string;
}
let place: Place;
let days: Day[];

/** A school of its own for each test, with a head teacher who is logged in. */
async function openSchool(): Promise<Place> {
  const app = theApp();
  const id = randomUUID();
  const schoolId = `school-${id}`;
  const source = `S-${id.slice(0, 8)}`;
  await createRosterStore(app).saveSchools([{ id: schoolId, sourceId: source, name: 'Prøveskolen', kind: 'school' }]);
  const staffId = `staff-${id}`;
  await createStaffStore(app, () => '2026-11-20').save({ id: staffId, username: `rektor-${id}`, name: 'Rektor Prøve', active: true, assignments: [{ role: 'head_teacher', schoolId, groupId: null }] });
  const token = newToken();
  await createSessionStore(app).begin(tokenHash(token), staffId, new Date().toISOString());
  return { schoolId, source, cookie: `trapp_session=${token}` };
}

const bytesOf = (text: string | Buffer) => Buffer.from(text as string).toString('base64');

async function post(path: string, input: object, at: Place = place) {
  return visitor().post(`/api/trapp/imports/${path}`).set('Cookie', at.cookie).set('X-Trapp', '1').send(input);
}

interface Answered {
  readonly status: number;
  readonly body: { summary: ImportSummary; fingerprint: string; error?: { code: string; problems: { path: string; message: string }[] } };
}
const absenceInput = (file: string | Buffer, profile = PROFILE) => ({ schoolId: place.schoolId, profile, file: { name: 'fravær.csv', base64: bytesOf(file) } });
const preview = async (file: string | Buffer, profile = PROFILE) => (await post('absences/preview', absenceInput(file, profile))) as Answered;
const bring = async (file: string | Buffer, fingerprint: string) => (await post('absences', { ...absenceInput(file), fingerprint })) as Answered;
async function previewAndBring(file: string | Buffer): Promise<Answered> {
  const seen = await preview(file);
  return seen.status === 200 ? bring(file, seen.body.fingerprint) : seen;
}

const rosterOf = (...pupils: [string, string][]) =>
  ['schoolSourcedId,classSourcedId,classTitle,grade,pupilSourcedId,givenName,familyName,protection,guardian1Name,guardian1Responsibility']
    .concat(pupils.map(([id, name]) => `${place.source},8A,8A,8,${place.source}-${id},${name},Prøve,none,Forelder ${id},yes`))
    .join('\r\n');
const rosterInput = (file: string) => ({ schoolId: place.schoolId, file: { name: 'elever.csv', base64: bytesOf(file) } });
async function bringRoster(file: string): Promise<Answered> {
  const seen = (await post('roster/preview', rosterInput(file))) as Answered;
  return seen.status === 200 ? ((await post('roster', { ...rosterInput(file), fingerprint: seen.body.fingerprint })) as Answered) : seen;
}

const norwegian = (day: Day) => day.split('-').reverse().join('.');
const line = (pupil: string, day: Day, rest = 'DS;;;;;;;') => `${place.source}-${pupil};${norwegian(day)};${rest}`;
const csv = (...lines: string[]) => [HEADER, ...lines].join('\r\n');
/** The school's rows, those that were withdrawn included; they know it by its number. */
const rowsOfSchool = () => {
  const { connection } = theApp().db;
  return connection('trapp_absences').whereIn('school', connection('trapp_schools').select('id').where('ref', place.schoolId));
};
const storedRows = async () => Number(((await rowsOfSchool().count({ n: '*' })) as { n: number }[])[0]?.n);
const messages = (answer: Answered) => (answer.body.error?.problems ?? answer.body.summary.problems).map((problem) => problem.message).join(' ');

beforeAll(async () => {
  const app = theApp();
  const authored = createAuthoredStore(app);
  await seedPack(authored, join(packs, 'sondre-land'));
  await seedImportProfiles(authored, join(packs, 'import-profiles.json'));
  const routines = createRoutineStore(app, () => '2026-11-20');
  if ((await routines.current('sondre-land')) === undefined) {
    const document = routineSchema.parse(await authored.draft('sondre-land'));
    await routines.append({ routineKey: 'sondre-land', number: 1, publishedAt: new Date().toISOString(), publishedBy: 'Prøve', reason: 'Prøve', hash: createHash('sha256').update(JSON.stringify(document)).digest('hex'), document });
  }
  const { calendar } = (await routines.current('sondre-land'))?.document ?? { calendar: { schoolYears: [] } };
  days = Array.from({ length: 200 }, (_, back) => addDays(today, -back)).filter((day) => isSchoolDay(calendar, day) && schoolYearOf(calendar, day) !== undefined);
});

beforeEach(async () => {
  place = await openSchool();
});

describe('roster import', () => {
  it('S31: comes in once, and the same file again is nothing new', async () => {
    const file = rosterOf(['1', 'Ærø'], ['2', 'Čárli'], ['3', "O'Brien"], ['4', 'Nguyễn']);
    const first = await bringRoster(file);
    expect(first.status).toBe(200);
    expect(first.body.summary).toMatchObject({ kind: 'roster', rows: 4, added: 4, changed: 0, rejected: 0 });
    expect((await bringRoster(file)).body.summary).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
    const names: unknown[] = await theApp().db.connection('trapp_pupils').where('school', place.schoolId).orderBy('source_id').pluck('given_name');
    expect(names).toEqual(['Ærø', 'Čárli', "O'Brien", 'Nguyễn']);
  });

  it('S31 P3: a roster that would now do something else than was previewed is refused, and nothing is half-imported', async () => {
    const file = rosterOf(['1', 'Ada'], ['2', 'Bo']);
    const seen = (await post('roster/preview', rosterInput(file))) as Answered;
    await bringRoster(rosterOf(['1', 'Ada'], ['3', 'Cim']));
    const late = (await post('roster', { ...rosterInput(file), fingerprint: seen.body.fingerprint })) as Answered;
    expect([late.status, late.body.error?.code]).toEqual([409, 'import_changed_since_preview']);
    expect(await theApp().db.connection('trapp_pupils').where('source_id', `${place.source}-2`)).toEqual([]);
  });

  it('R4: pupils whom the file does not name are shown as left before they are', async () => {
    await bringRoster(rosterOf(['1', 'Ada'], ['2', 'Bo']));
    const shorter = rosterOf(['1', 'Ada']);
    const seen = (await post('roster/preview', rosterInput(shorter))) as Answered;
    expect(seen.body.summary).toMatchObject({ notInFile: 1, changed: 1 });
    expect((await bringRoster(shorter)).body.summary).toMatchObject({ notInFile: 1 });
    expect((await bringRoster(shorter)).body.summary).toMatchObject({ notInFile: 0, unchanged: 1 });
  });

  it('sec-10: a shield that people have set outlives every later file', async () => {
    const file = rosterOf(['1', 'Ada']);
    await bringRoster(file);
    const app = theApp();
    await app.db.connection('trapp_pupils').where('source_id', `${place.source}-1`).update({ protection: 'strictly_confidential' });
    await app.db.connection('trapp_guardians').where('name', 'Forelder 1').update({ blocked: true });
    expect((await bringRoster(file.replace('Ada', 'Adele'))).status).toBe(200);
    const [pupil] = (await app.db.connection('trapp_pupils').where('source_id', `${place.source}-1`)) as { ref: string; given_name: string; protection: string }[];
    expect(pupil).toMatchObject({ given_name: 'Adele', protection: 'strictly_confidential' });
    const blocks: unknown[] = await app.db.connection('trapp_guardians').where('pupil', pupil?.ref ?? '').pluck('blocked');
    expect(blocks.map(Boolean)).toEqual([true]);
  });
});

describe('absence import', () => {
  beforeEach(async () => {
    await bringRoster(rosterOf(['1', 'Ada'], ['2', 'Bo']));
  });

  it('S3 S31 S78: is previewed, imported, counted once, and tells how far the data reaches', async () => {
    const [latest = '', before = ''] = days;
    const file = csv(line('1', latest), line('1', before), line('2', before, 'TU;1,5;;2;Norsk;;Nei;Nei'));
    const seen = await preview(file);
    expect(seen.body.summary).toMatchObject({ rows: 3, added: 3, rejected: 0, from: before, to: latest, read: { encoding: 'utf-8', delimiter: ';' } });
    expect(await storedRows()).toBe(0);
    expect((await bring(file, seen.body.fingerprint)).body.summary).toMatchObject({ added: 3 });
    expect(await storedRows()).toBe(3);
    expect((await previewAndBring(file)).body.summary).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    expect(await storedRows()).toBe(3);
    const freshness = await createImportStore(theApp()).freshness([place.schoolId, 'nowhere']);
    expect(freshness.get(place.schoolId)).toMatchObject({ dataUntil: latest, recordsLessons: true });
    expect(freshness.get('nowhere')).toEqual({ dataUntil: null, importedAt: null, recordsLessons: false });
  });

  it('S31 P1 P2: a corrected row replaces the old one; a row that is gone stays and is counted', async () => {
    const [latest = '', before = ''] = days;
    await previewAndBring(csv(line('1', latest), line('1', before), line('2', latest)));
    const { body } = await previewAndBring(csv(line('1', latest, 'DU;;;;;;;'), line('1', before)));
    expect(body.summary).toMatchObject({ added: 0, changed: 1, unchanged: 1, notInFile: 1 });
    expect(await storedRows()).toBe(3);
  });

  it('S31: windows-1252 is read as it was meant', async () => {
    const file = Buffer.from(csv(line('1', days[0] ?? '', 'TU;1;;2;Kroppsøving – ute;Kåre;;')).replace('–', '\u0096'), 'latin1');
    const { body } = await previewAndBring(file);
    expect(body.summary).toMatchObject({ added: 1, read: { encoding: 'windows-1252' } });
    expect(await rowsOfSchool().pluck('subject')).toEqual(['Kroppsøving – ute']);
  });

  it.each<[string, () => string | Buffer, number, string, RegExp]>([
    ['an empty file', () => '', 422, 'import_unreadable', /tom/],
    ['a binary file', () => Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7, 8, 9, 0]), 422, 'import_unreadable', /ikke en tekstfil/],
    ['an Excel file', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400)]), 422, 'import_unreadable', /Excel/],
    ['wrong columns', () => 'Navn;Dag\r\nAda;i går', 422, 'import_rejected', /«Elev-ID» mangler/],
    ['headers alone', () => HEADER, 422, 'import_rejected', /ingen rader/],
    ['a cell of a million characters', () => csv(line('1', days[0] ?? '', `DS;;;;;${'x'.repeat(1_000_000)};;`)), 422, 'import_unreadable', /tegn/],
    ['an open quote', () => csv(line('1', days[0] ?? '', 'DS;;;;;"aldri lukket;;')), 422, 'import_unreadable', /anførselstegn/],
    ['two columns of one name', () => `${HEADER};Dato\r\n${line('1', days[0] ?? '')};x`, 422, 'import_rejected', /to ganger/],
  ])('S31 D2 D4: %s is refused in plain words', async (_, file, status, code, message) => {
    const answer = await preview(file());
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(messages(answer)).toMatch(message);
    expect((await bring(file(), 'a'.repeat(64))).status).toBe(status);
  });

  it('S31 D5 D7 O1 O3 R34: bad rows are rejected one by one with row, column and reason; good rows come in', async () => {
    const [latest = '', before = ''] = days;
    const file = csv(
      line('1', latest), // 2: good
      line('99', latest), // 3: unknown pupil
      line('1', before, 'XX;;;;;;;'), // 4: unknown code
      `${place.source}-1;i går;DS;;;;;;;`, // 5: unreadable date
      line('1', addDays(today, 1)), // 6: future
      line('1', `${Number(days.at(-1)?.slice(0, 4)) - 3}-07-15`), // 7: outside the school years
      line('2', before, 'TU;99;;2;Norsk;;;'), // 8: impossible number
      line('1', latest), // 9: word for word again
      line('1', latest, 'DU;;;;;;;'), // 10: the same day with another code
      line('1', latest, 'FS;;10;1;;;;'), // 11: good; that the whole day covers it is settled when absence is measured
      line('2', latest, 'TU;1;;2;=HYPERLINK("x");;;'), // 12: formula
    );
    const { status, body } = await previewAndBring(file);
    expect(status).toBe(200);
    expect(body.summary).toMatchObject({ rows: 11, added: 2, ignored: 1, rejected: 8 });
    expect(body.summary.problems.map((problem) => [problem.row, problem.path])).toEqual([
      [3, 'Elev-ID'], [4, 'Kode'], [5, 'Dato'], [6, 'Dato'], [7, 'Dato'], [8, 'Antall timer'], [10, 'Dato'], [12, 'Fag'],
    ]);
    expect(await storedRows()).toBe(2);
  });

  it('sec-7: the same file imported 20 times at once counts once', async () => {
    const file = csv(...days.slice(0, 40).flatMap((day) => [line('1', day), line('2', day)]));
    const { body } = await preview(file);
    const answers = await Promise.all(Array.from({ length: 20 }, () => bring(file, body.fingerprint)));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(answers.reduce((sum, answer) => sum + answer.body.summary.added, 0)).toBe(80);
    expect(await storedRows()).toBe(80);
    evidence('sec-7', { importsOfOneFile: answers.length, rowsDoubled: 0 });
  });

  it('S31 P3: an import that would now do something else than was previewed is refused and writes nothing', async () => {
    const [latest = '', before = ''] = days;
    const file = csv(line('1', latest), line('1', before));
    const { body } = await preview(file);
    await previewAndBring(csv(line('1', latest)));
    const late = await bring(file, body.fingerprint);
    expect([late.status, late.body.error?.code]).toEqual([409, 'import_changed_since_preview']);
    expect(await storedRows()).toBe(1);
  });

  it('S31: the school sees what was imported, when and by whom', async () => {
    await previewAndBring(csv(line('1', days[0] ?? '')));
    const { body } = (await visitor().get('/api/trapp/imports').query({ schoolId: place.schoolId }).set('Cookie', place.cookie)) as unknown as {
      body: { profiles: { key: string }[]; imports: { kind: string; fileName: string; by: string }[] };
    };
    expect(body.profiles.map((profile) => profile.key)).toContain(PROFILE);
    expect(body.imports.map(({ kind, fileName, by }) => [kind, fileName, by])).toEqual([
      ['absences', 'fravær.csv', 'Rektor Prøve'],
      ['roster', 'elever.csv', 'Rektor Prøve'],
    ]);
  });

  it.each(['absences/preview', 'absences'])('security: nobody imports for another school (%s)', async (path) => {
    const other = await openSchool();
    const input = { ...absenceInput(csv(line('1', days[0] ?? ''))), ...(path === 'absences' ? { fingerprint: 'a'.repeat(64) } : {}) };
    expect((await post(path, input, other)).status).toBe(403);
    expect((await visitor().post(`/api/trapp/imports/${path}`).set('X-Trapp', '1').send(input)).status).toBe(401);
    expect(await storedRows()).toBe(0);
  });

  it('S31: an unknown profile is refused in words', async () => {
    const answer = await preview(csv(line('1', days[0] ?? '')), 'finnes-ikke');
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'invalid_input']);
    expect(messages(answer)).toMatch(/Importprofilen/);
  });
});
