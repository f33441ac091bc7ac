import { execFileSync } from 'node:child_process';
import { meeting, meetingTemplate } from '../documents/papers';
import { aCaseDesk, begin, errorOf, FRIDAY, inCase, save, startRecord, type CaseDesk } from '../kit/case-desk';
import { ask, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('aaa-innkalling', []));
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const fileOf = ({ cookie }: CaseDesk, recordId: string, path: string) =>
  ask('get', `/records/${recordId}/${path}`, cookie).buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });

it('S46 B23: a meeting that is prepared gives a warm invitation with the agenda, and an appointment that names no child', async () => {
  const desk = await aCaseDesk();
  const { record } = await startRecord(desk, { kind: 'meeting', template: meetingTemplate.key });
  expect((await save(desk, record.id, 1, { kind: 'meeting', meeting: { ...meeting, date: '2026-11-27', time: '14:00-15:00', place: 'Møterom 2' } })).status).toBe(200);

  const letter = await fileOf(desk, record.id, 'papers/innkalling-varm?language=nb');
  expect([letter.status, letter.headers['content-type']]).toEqual([200, 'application/pdf']);
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: letter.body as Buffer, encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const said of ['Innkalling', 'fredag 27. november', 'kl. 14:00-15:00', 'Møterom 2', 'Ingen har gjort noe galt', meetingTemplate.agenda[0]?.title.nb ?? '']) expect(text).toContain(said);
  expect(text).not.toContain('UTKAST');

  const appointment = await fileOf(desk, record.id, 'appointment');
  expect([appointment.status, appointment.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  const file = String(appointment.body);
  expect(file).toContain('DTSTART;TZID=Europe/Oslo:20261127T140000');
  expect(file).not.toContain(desk.pupil.familyName);
});

it('S46: what is no meeting has no invitation, and a meeting without a day no appointment', async () => {
  const desk = await aCaseDesk();
  const talk = await inCase(desk, 'records', begin({ template: 'forste-samtale-elev' }));
  expect(errorOf(await ask('get', `/records/${talk.body.recordId}/papers/innkalling-varm?language=nb`, desk.cookie))[1]).toBe('unknown_template');
  expect(errorOf(await ask('get', `/records/${talk.body.recordId}/appointment`, desk.cookie))).toEqual([400, 'invalid_input']);
});
