import type { Mailer } from '../../plugins/trapp/server/mail/mailer';
import { smtpMailer } from '../../plugins/trapp/server/mail/mailer';
import { sendOutbox } from '../../plugins/trapp/server/mail/send-outbox';
import { writeDailyMail } from '../../plugins/trapp/server/mail/write-daily-mail';
import { mailOut } from '../../plugins/trapp/server/jobs/mail-out';
import type { Staff } from '../../plugins/trapp/core/people/index';
import { theApp } from '../kit/app';
import { aCaseDesk, FRIDAY, on, workWholeStep, type CaseDesk } from '../kit/case-desk';
import { aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';
import { catchMail, type SmtpCatcher } from '../kit/smtp-catcher';

const ppt = { key: 'ppt', kind: 'internal' as const, role: 'ppt' as const, title: { nb: 'PP-tjenesten' }, helpsWith: { nb: 'Læring.' }, contactWhen: { nb: 'Tidlig.' }, how: { nb: 'Skjema.' }, legalBasis: [], sources: ['B72'], consentPurpose: null, noConsentBecause: { nb: 'Prøve.' } };
const routine = { ...smallRoutine('daglig-post', []), services: [ppt], reminders: { schoolDaysBefore: 1, toldAboveAfterSchoolDays: 3 } };
let catcher: SmtpCatcher;
let mailer: Mailer;

beforeAll(async () => {
  await publishOnly(routine);
  catcher = await catchMail();
  mailer = smtpMailer({ url: catcher.url, from: 'Trapp <trapp@fjordvik.example>' });
});
beforeEach(async () => {
  setClock(FRIDAY);
  catcher.manner = 'takes';
  catcher.caught.length = 0;
  const { connection } = theApp().db;
  for (const table of ['trapp_outbox', 'trapp_mail_settings', 'trapp_evaluation_claims']) await connection(table).delete();
});
afterAll(async () => {
  await catcher.close();
  resetClock();
  await publishNothing();
});

const wants = (cookie: string, input: object) => ask('put', '/mail-wish', cookie).send({ address: 'larer@fjordvik.example', daily: true, ...input });
const statuses = async (): Promise<string[]> => (await theApp().db.connection('trapp_outbox').orderBy('id')).map(({ status }: { status: string }) => status);
const send = () => sendOutbox(premises(), mailer);
/** A teacher with a new case, whose first tasks are due next school day, and who wants mail. */
async function aTeacher(): Promise<CaseDesk> {
  const desk = await aCaseDesk({ givenName: 'Hemmelig', familyName: 'Navnløs' });
  expect((await wants(desk.cookie, {})).status).toBe(200);
  return desk;
}
/** Puts one mail in the outbox. */
async function aMail(): Promise<void> {
  await aTeacher();
  await writeDailyMail(premises());
  expect(await statuses()).toEqual(['waiting']);
}

describe('pain 17: one mail a day, and only when something waits', () => {
  it('says how many things wait and where to log in, and nothing else', async () => {
    const desk = await aTeacher();
    await writeDailyMail(premises());
    await send();
    expect(catcher.caught.map(({ to }) => to)).toEqual(['larer@fjordvik.example']);
    const [{ text } = { text: '' }] = catcher.caught;
    expect(text).toMatch(/Du har \d+ oppgave(r)? som venter i Trapp/);
    for (const secret of ['Hemmelig', 'Navnløs', desk.school.name, desk.group.name, 'Lærer Prøve', desk.caseId, desk.pupil.id, 'friminutt']) expect(text).not.toContain(secret);
    expect(await statuses()).toEqual(['sent']);
  });

  it('B91: a case that only waits for its owner to choose the way on is one thing, once its time is over', async () => {
    const desk = await aTeacher();
    await workWholeStep(desk);
    await on(desk, '2026-11-27');
    await writeDailyMail(premises());
    expect(await statuses()).toEqual([]);
    await on(desk, '2026-11-30');
    await writeDailyMail(premises());
    await send();
    expect(catcher.caught.map(({ text }) => text)).toEqual([expect.stringContaining('Du har 1 oppgave som venter i Trapp')]);
  });

  it('at most one a day, however often the work is done, and again the next school day', async () => {
    const desk = await aTeacher();
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([writeDailyMail(premises()), writeDailyMail(premises())]);
      await Promise.all([send(), send()]);
    }
    expect(catcher.caught).toHaveLength(1);
    await on(desk, '2026-11-23');
    await writeDailyMail(premises());
    await send();
    expect(catcher.caught).toHaveLength(2);
  });

  it.each([
    ['on a Saturday', '2026-11-21'],
    ['in a holiday', '2027-10-05'],
  ])('none %s', async (_when, day) => {
    const desk = await aTeacher();
    await on(desk, day);
    await writeDailyMail(premises());
    expect(await statuses()).toEqual([]);
  });

  it.each<[string, (desk: CaseDesk) => Promise<unknown>]>([
    ['whoever has switched it off', ({ cookie }) => wants(cookie, { daily: false })],
    ['whoever has no address', ({ cookie }) => wants(cookie, { address: null })],
    ['whoever has left', ({ teacher }) => premises().stores.staff.save({ ...teacher, active: false })],
    ['whoever is away', ({ school, teacher, cookie }) => ask('post', `/staff-absences/${school.id}`, cookie).send({ staffId: teacher.id, from: '2026-11-20', until: null, substituteId: null })],
  ])('none for %s', async (_who, change) => {
    await change(await aTeacher());
    await writeDailyMail(premises());
    expect(await statuses()).toEqual([]);
  });

  it('none when nothing waits, and the substitute is told of what waits for the one who is away', async () => {
    const desk = await aCaseDesk();
    const vikar: Staff = await aStaff([{ role: 'school_nurse', schoolId: desk.school.id, groupId: null }]);
    await wants(await sessionOf(vikar), { address: 'vikar@fjordvik.example' });
    await writeDailyMail(premises());
    expect(await statuses()).toEqual([]);
    const monday = await on(desk, '2026-11-23');
    await ask('post', `/staff-absences/${desk.school.id}`, monday.cookie).send({ staffId: desk.teacher.id, from: '2026-11-23', until: '2026-11-27', substituteId: vikar.id });
    await writeDailyMail(premises());
    await send();
    expect(catcher.caught.map(({ to }) => to)).toEqual(['vikar@fjordvik.example']);
  });

  it('B91: one above the schools is told by mail that a case has been brought up, and no more of it', async () => {
    const desk = await aCaseDesk({ givenName: 'Hemmelig' });
    const above = await aStaff([{ role: 'area_leader', schoolId: desk.school.id, groupId: null }]);
    await wants(await sessionOf(above), { address: 'omrade@fjordvik.example' });
    expect((await ask('post', `/cases/${desk.caseId}/bringing-up`, desk.leaderCookie).send({ why: 'Skyssen står stille.', insight: null })).status).toBe(200);
    await writeDailyMail(premises());
    await send();
    expect(catcher.caught.map(({ to }) => to)).toEqual(['omrade@fjordvik.example']);
    expect(catcher.caught[0]?.text).toMatch(/Du har 1 oppgave som venter i Trapp/);
    for (const secret of ['Hemmelig', desk.school.name, 'Skyssen', desk.caseId.slice(0, 8).toUpperCase()]) expect(catcher.caught[0]?.text).not.toContain(secret);
  });

  it('B91: an area leader of all schools has school when any of them has', async () => {
    const desk = await aCaseDesk();
    await wants(await sessionOf(await aStaff([{ role: 'area_leader', schoolId: null, groupId: null }])), { address: 'alle@fjordvik.example' });
    expect((await ask('post', `/cases/${desk.caseId}/bringing-up`, desk.leaderCookie).send({ why: 'Skyssen står stille.', insight: null })).status).toBe(200);
    await writeDailyMail(premises());
    expect(await statuses()).toEqual(['waiting']);
  });

  it('S54, B72: a service whose own people work here gets mail until it has answered the referral', async () => {
    const desk = await aCaseDesk();
    const adviser = await sessionOf(await aStaff([{ role: 'ppt', schoolId: desk.school.id, groupId: null }]));
    await wants(adviser, { address: 'ppt@fjordvik.example' });
    const inCase = (path: string, input: object) => ask('post', `/cases/${desk.caseId}/${path}`, desk.cookie).send(input);
    const ready = await inCase('referrals', { service: 'ppt', purpose: 'Råd', necessity: 'Nødvendig', anonymous: false, shares: [] });
    const { id } = ready.body.referrals[0];
    expect((await inCase(`referrals/${id}/moves`, { to: 'sent', on: '2026-11-20', note: '' })).status).toBe(200);
    await writeDailyMail(premises());
    await send();
    expect(catcher.caught.map(({ to }) => to)).toEqual(['ppt@fjordvik.example']);
    expect((await ask('post', `/cases/${desk.caseId}/referrals/${id}/answers`, adviser).send({ to: 'accepted', note: '' })).status).toBe(200);
    const monday = await on(desk, '2026-11-23');
    expect(monday.caseId).toBe(desk.caseId);
    await writeDailyMail(premises());
    await send();
    expect(catcher.caught).toHaveLength(1);
  });

  it('an address that is none is refused', async () => {
    const desk = await aCaseDesk();
    expect((await wants(desk.cookie, { address: 'ingen adresse' })).status).toBe(400);
    expect((await ask('get', '/mail-wish', desk.cookie)).body).toEqual({ address: null, daily: true, isSent: false });
  });
});

describe('pain 17: a mail is never sent twice', () => {
  it('a server that says later is asked again later, with pauses, and never after the day is over', async () => {
    await aMail();
    catcher.manner = 'later';
    await send();
    await send();
    expect(await statuses()).toEqual(['waiting']);
    setClock('2026-11-20T08:06:00.000Z');
    catcher.manner = 'takes';
    await send();
    expect([catcher.caught.length, await statuses()]).toEqual([1, ['sent']]);
  });

  it('one that says never is not asked again', async () => {
    await aMail();
    catcher.manner = 'never';
    await send();
    setClock('2026-11-20T12:00:00.000Z');
    catcher.manner = 'takes';
    await send();
    expect([catcher.caught.length, await statuses()]).toEqual([0, ['refused']]);
  });

  it('one that falls silent when it has the text may have taken it', async () => {
    await aMail();
    catcher.manner = 'dies';
    await send();
    setClock('2026-11-20T12:00:00.000Z');
    catcher.manner = 'takes';
    await send();
    expect([catcher.caught.length, await statuses()]).toEqual([1, ['uncertain']]);
  });

  it('one that is not there is asked again', async () => {
    await aMail();
    await sendOutbox(premises(), smtpMailer({ url: 'smtp://127.0.0.1:1', from: 'trapp@fjordvik.example' }));
    expect(await statuses()).toEqual(['waiting']);
  });

  it('whoever is killed between sending and marking leaves it claimed, and nobody sends it again', async () => {
    await aMail();
    const killed: Mailer = {
      send: async (mail) => {
        await mailer.send(mail);
        throw new Error('killed');
      },
    };
    await expect(sendOutbox(premises(), killed)).rejects.toThrow('killed');
    await send();
    setClock('2026-11-20T09:00:00.000Z');
    await send();
    expect([catcher.caught.length, await statuses()]).toEqual([1, ['uncertain']]);
  });

  it('whoever is killed while writing has written nothing, and another takes over', async () => {
    await aTeacher();
    const { stores } = premises();
    await stores.evaluations.claim('killed', ['mail|2026-11-20'], { now: FRIDAY, until: '2026-11-20T08:30:00.000Z' });
    await writeDailyMail(premises());
    expect(await statuses()).toEqual([]);
    setClock('2026-11-20T08:31:00.000Z');
    await writeDailyMail(premises());
    expect(await statuses()).toEqual(['waiting']);
  });

  it('yesterday’s mail is not sent today', async () => {
    await aMail();
    setClock('2026-11-23T08:00:00.000Z');
    await send();
    expect([catcher.caught.length, await statuses()]).toEqual([0, ['expired']]);
  });

  it('nothing happens where no way out is set, nor before seven; else the day’s mail goes out', async () => {
    const desk = await aTeacher();
    await mailOut(premises())();
    expect(await statuses()).toEqual([]);
    theApp().config.set('plugin::trapp.mail', { url: catcher.url, from: 'trapp@fjordvik.example', address: 'https://trapp.fjordvik.example/app' });
    try {
      setClock('2026-11-20T05:30:00.000Z');
      await mailOut(premises())();
      expect(await statuses()).toEqual([]);
      await on(desk, '2026-11-20');
      await mailOut(premises())();
      expect(catcher.caught[0]?.text).toContain('https://trapp.fjordvik.example/app');
    } finally {
      theApp().config.set('plugin::trapp.mail', { url: '', from: '', address: '' });
    }
  });
});
