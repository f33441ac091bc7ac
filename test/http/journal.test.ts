import { execFileSync } from 'node:child_process';
import type { JournalView } from '../../plugins/trapp/core/contracts/index';
import { aCaseDesk, auditOf, choose, contact, errorOf, FRIDAY, inCase, on, taskOf, voice, workFirstStep, type CaseDesk } from '../kit/case-desk';
import { aStaff, ask, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';
import { statements } from '../kit/statements';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('aaa-forlop', []));
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

async function journal({ caseId, cookie }: CaseDesk): Promise<JournalView> {
  const answer = await ask('get', `/cases/${caseId}/journal`, cookie);
  expect(answer.status).toBe(200);
  return answer.body;
}

it('B81 S38: somebody new reads the whole course on one time line, in order, with who and why', async () => {
  const desk = await aCaseDesk();
  expect((await inCase(desk, 'contacts', contact({ reached: false, summary: 'Ikke svar.' }))).status).toBe(200);
  await workFirstStep(desk);
  expect((await inCase(desk, 'child-heard', voice({ what: '' }))).status).toBe(200);
  expect((await inCase(desk, 'consents', { purpose: 'samarbeid-kommunale-tjenester', givenBy: 'Mor', answer: 'refused', on: '2026-11-20', until: null, note: '' })).status).toBe(200);
  const later = await on(desk, '2026-11-24');
  expect((await choose(later, 'til-kartlegging', 'Hen er fortsatt mye borte.')).status).toBe(200);

  const { entries, brief, pupil } = await journal(later);
  expect(pupil.id).toBe(desk.pupil.id);
  expect(entries.map(({ title }) => title)).toEqual(expect.arrayContaining(['Saken ble opprettet', 'Prøvde å nå foresatte på telefon', 'Kontakt med foresatte på telefon', 'Samtale er signert', 'Barnet er hørt av Helsesykepleier']));
  expect(entries.at(-1)).toMatchObject({ kind: 'course', on: '2026-11-24', byName: 'Lærer Prøve', text: 'Hen er fortsatt mye borte.' });
  expect(entries.at(-1)?.title).toContain('Videre til');
  expect(entries.find(({ kind }) => kind === 'consent')?.title).toMatch(/^Mor samtykker ikke: /);
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort());
  expect(brief).toMatchObject({ openedOn: '2026-11-20', ownerName: 'Lærer Prøve', concern: 'Har sluttet å være med i friminuttene.', consents: [{ givenBy: 'Mor', answer: 'refused' }] });
  expect(brief.nextTask?.title).toBeTruthy();
});

it('B81 S65 B29: on top stands how consent is now: the latest answer of each, and a yes that has run out says so', async () => {
  const desk = await aCaseDesk();
  const answer = (givenBy: string, given: string, day: string, until: string | null = null) => inCase(desk, 'consents', { purpose: 'samarbeid-kommunale-tjenester', givenBy, answer: given, on: day, until, note: '' });
  for (const said of [await answer('Mor', 'given', '2026-11-18'), await answer('Mor', 'withdrawn', '2026-11-20'), await answer('Far', 'given', '2026-11-20', '2026-11-23')]) expect(said.status).toBe(200);
  const consents = async (when: CaseDesk) => (await journal(when)).brief.consents.map(({ givenBy, answer: is, expired }) => [givenBy, is, expired]);
  expect(await consents(desk)).toEqual([['Mor', 'withdrawn', false], ['Far', 'given', false]]);
  expect(await consents(await on(desk, '2026-11-24'))).toEqual([['Mor', 'withdrawn', false], ['Far', 'given', true]]);
});

it('U15: what a child told in confidence is not on the time line', async () => {
  const desk = await aCaseDesk();
  expect((await inCase(desk, 'child-heard', voice({ what: '' }))).status).toBe(200);
  const entry = (await journal(desk)).entries.find(({ kind }) => kind === 'child');
  expect(entry?.text).toBe('På tomannshånd\nHva barnet sa, er ikke skrevet ned.');
});

it('U15 C10: what a child said in a conversation stands there, and nobody says that it was told in confidence', async () => {
  const desk = await aCaseDesk();
  await workFirstStep(desk);
  const { entries } = await journal(desk);
  const signed = entries.find(({ title }) => title === 'Samtale er signert');
  const entry = entries.find(({ kind }) => kind === 'child');
  expect(entry).toMatchObject({ recordId: signed?.recordId, text: expect.stringMatching(/^Samtale: [^\n]+$/) });
});

it('B81 B82: the whole case is one paper for the archive, with the course and all that is signed', async () => {
  const desk = await aCaseDesk();
  await workFirstStep(desk);
  const answer = await ask('get', `/cases/${desk.caseId}/paper`, desk.cookie).buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: answer.body as Buffer, encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const said of ['Hele saken', 'Slik har saken gått', 'Har sluttet å være med i friminuttene.', 'Samtale er signert', 'Vi snakket om friminuttene.']) expect(text).toContain(said);
  expect((await auditOf(desk.caseId)).filter(({ operation }) => operation === 'printCase')).toHaveLength(1);
});

it('performance: takes as many statements however much has happened', async () => {
  const desk = await aCaseDesk();
  const before = await statements(`/cases/${desk.caseId}/journal`, desk.cookie);
  await workFirstStep(desk);
  for (let call = 0; call < 5; call += 1) expect((await inCase(desk, 'contacts', contact({ reached: false }))).status).toBe(200);
  expect((await taskOf(desk, 'kontakt-med-hjemmet')).doneOn).not.toBeNull();
  expect(await statements(`/cases/${desk.caseId}/journal`, desk.cookie)).toBe(before);
});

it('security: who may not see the case sees nothing of its course', async () => {
  const desk = await aCaseDesk();
  const stranger = await sessionOf(await aStaff([]));
  for (const path of ['journal', 'paper']) expect(errorOf(await ask('get', `/cases/${desk.caseId}/${path}`, stranger))).toEqual([404, 'not_found']);
});
