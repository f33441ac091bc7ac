import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { meeting, meetingTemplate } from '../documents/papers';
import { starterPapers } from '../../plugins/trapp/core/documents/index';
import { theApp, visitor } from '../kit/app';
import { aCaseDesk, errorOf, FRIDAY, save, startRecord, type CaseDesk } from '../kit/case-desk';
import { coordinatorNamed, coordinatorToken, type Coordinator } from '../kit/coordinators';
import { ask, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

const KEY = 'papir-kommunen';
let kari: Coordinator;
let token = '';
let desk: CaseDesk;

const own = {
  key: 'brev-prove', title: { nb: 'Brev' }, kind: 'letter' as const, heading: { nb: 'Til hjemmet til {pupil}' }, sources: [],
  blocks: [{ key: 'a', block: 'paragraph' as const, text: { nb: 'Ring {owner} på {school}.', en: 'Call {owner} at {school}.' } }, { key: 'b', block: 'field' as const, field: 'legal-references' }],
};

beforeAll(async () => {
  setClock(FRIDAY);
  kari = await coordinatorNamed('Kari', 'Papir');
  token = await coordinatorToken('Ola', 'Papir');
  expect(await kari('post', '/trapp/routines', { key: KEY, title: 'Papirkommunens rutine', from: null })).toMatchObject({ status: 200 });
  const routine = smallRoutine('aaa-papirer', []);
  await publishOnly({ ...routine, papers: [...(routine.papers ?? []), own] });
  desk = await aCaseDesk();
});
afterAll(async () => {
  resetClock();
  await publishNothing();
  await theApp().db.query('plugin::trapp.routine').deleteMany({ where: { key: KEY } });
  await kari('put', '/trapp/appearance', { logo: null, colour: null });
});

const textOf = (pdf: Buffer) => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ');
const bytes = (response: NodeJS.ReadableStream, done: (error: null, body: Buffer) => void) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};
const file = (path: string) => ask('get', path, desk.cookie).buffer(true).parse(bytes as never);
const preview = (paper: object, language = 'nb', shown = token) =>
  visitor().post(`/trapp/routines/${KEY}/paper-preview`).set('Authorization', `Bearer ${shown}`).send({ paper, language }).buffer(true).parse(bytes as never);

describe('papers in a case', () => {
  it('B76: the letter is worded by the routine, in the language asked for, with what the case knows', async () => {
    const view = await ask('get', `/cases/${desk.caseId}`, desk.cookie);
    expect(view.body.papers).toEqual(expect.arrayContaining([{ key: 'brev-prove', title: { nb: 'Brev' }, kind: 'letter' }, expect.objectContaining({ key: 'sjekkliste-tiltak', kind: 'information' })]));
    const letter = await file(`/cases/${desk.caseId}/papers/brev-prove?language=en`);
    expect([letter.status, letter.headers['content-type']]).toEqual([200, 'application/pdf']);
    const text = textOf(letter.body as Buffer);
    expect(text).toContain(`Til hjemmet til ${desk.pupil.givenName} ${desk.pupil.familyName}`);
    expect(text).toMatch(/Call .+ at .+\./);
    expect(text).not.toMatch(/[{}]/);
  });

  it('B107: the checklist is a paper of its own, about nobody', async () => {
    const sheet = textOf((await file(`/cases/${desk.caseId}/papers/sjekkliste-tiltak?language=nb`)).body as Buffer);
    expect(sheet).toContain('Sjekkliste: tiltak som hjelper');
    expect(sheet).not.toContain(desk.pupil.givenName);
  });

  it('B76, S46: an invitation in either tone, and the agenda with who answers for each point', async () => {
    const { record } = await startRecord(desk, { kind: 'meeting', template: meetingTemplate.key });
    expect((await save(desk, record.id, 1, { kind: 'meeting', meeting: { ...meeting, date: '2026-11-27' } })).status).toBe(200);
    const { papers } = (await ask('get', `/records/${record.id}`, desk.cookie)).body as { papers: { key: string }[] };
    expect(papers.map(({ key }) => key)).toEqual(['innkalling-varm', 'innkalling-noytral', 'vanlig-agenda']);
    const [warm, neutral, agenda] = await Promise.all(papers.map(async ({ key }) => textOf((await file(`/records/${record.id}/papers/${key}?language=nb`)).body as Buffer)));
    expect(warm).toContain('Ingen har gjort noe galt');
    expect(neutral).toContain('Skolen inviterer til møte om skoledagene til');
    expect(agenda).toContain('Per Žagar');
    expect(errorOf(await ask('get', `/records/${record.id}/papers/brev-prove?language=nb`, desk.cookie))[1]).toBe('unknown_template');
    expect(errorOf(await ask('get', `/cases/${desk.caseId}/papers/innkalling-varm?language=nb`, desk.cookie))[1]).toBe('unknown_template');
  });
});

describe('a paper while it is written', () => {
  it.each(starterPapers.map((paper) => [paper.key, paper] as const))('B76: %s is drawn with somebody made up, from a routine that is hardly begun', async (_key, paper) => {
    const drawn = await preview(paper, 'en');
    expect([drawn.status, drawn.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(textOf(drawn.body as Buffer).length).toBeGreaterThan(100);
  });

  it('B76: what is half-written or hostile is drawn as far as it can be, and nobody without the right sees anything', async () => {
    const hostile = { kind: 'letter', heading: { nb: '<script>{pupil}' }, blocks: [{ block: 'paragraph', text: { nb: `${'x'.repeat(3000)} {constructor}` } }, { block: 'finnes-ikke' }, 7] };
    const drawn = await preview(hostile);
    if (drawn.status !== 200) throw new Error(String(drawn.body));
    const text = textOf(drawn.body as Buffer);
    expect(text).toContain('<script>Kim Eksempel');
    expect(text).toContain('{constructor}');
    expect((await preview({ blocks: [] })).status).toBe(400);
    expect((await preview(own, 'nb', 'feil')).status).toBe(401);
    expect((await visitor().post(`/api/trapp/routines/${KEY}/paper-preview`).send({ paper: own, language: 'nb' })).status).toBe(405);
  });

  it('S13: a paper is a part of the draft like others, and a wrong field is told with its place', async () => {
    const wrong = { ...own, blocks: [{ key: 'a', block: 'paragraph', text: { nb: 'Hei {ukjent felt}' } }] };
    expect(await kari('post', `/trapp/routines/${KEY}/draft/papers`, { key: own.key, value: wrong })).toMatchObject({ status: 200 });
    const view = await kari<{ document: { papers: object[] } }>('get', `/trapp/routines/${KEY}/draft`);
    expect(view.body.document.papers).toEqual([expect.objectContaining({ key: 'brev-prove', kind: 'letter' })]);
  });
});

describe('how the municipality looks', () => {
  const logo = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  it('B76: logo and colour are set by a coordinator, and stand on the papers from then on', async () => {
    expect(await kari('put', '/trapp/appearance', { logo, colour: '#7a1f1f' })).toMatchObject({ status: 200, body: { logo, colour: '#7a1f1f' } });
    expect(await kari('get', '/trapp/appearance')).toMatchObject({ status: 200, body: { logo, colour: '#7a1f1f' } });
    const drawn = (await preview(own)).body as Buffer;
    const path = join(mkdtempSync(join(tmpdir(), 'trapp-look-')), 'brev.pdf');
    writeFileSync(path, drawn);
    const plain = execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { encoding: 'latin1' });
    rmSync(dirname(path), { recursive: true });
    expect(plain).toMatch(/0\.47\d* 0\.12\d* 0\.12\d*/);
    expect(plain).toContain('/Subtype /Image');
  });
  it.each([[{ logo: 'data:image/svg+xml;base64,AAAA', colour: null }, 'logo', /PNG/], [{ logo: null, colour: '#ffee88' }, 'colour', /for lys/], [{ logo: null, colour: 'red' }, 'colour', /seks tegn/]])('B76: %p is refused in words', async (look, path, message) => {
    expect(await kari('put', '/trapp/appearance', look)).toMatchObject({ status: 400, body: { error: { problems: [expect.objectContaining({ path, message: expect.stringMatching(message) })] } } });
  });
});
