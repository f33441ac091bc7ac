import type { MyDay } from '../../plugins/trapp/core/contracts/index';
import { theApp } from '../kit/app';
import { aCaseDesk, aPlace, FRIDAY, on, type Place } from '../kit/case-desk';
import { aStaff, ask, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

const routine = { ...smallRoutine('purring', []), concerns: { assessedBy: 'contact_teacher' as const, assessWithinSchoolDays: 2 }, reminders: { schoolDaysBefore: 1, toldAboveAfterSchoolDays: 3 } };
beforeAll(() => publishOnly(routine));
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const standing = async (cookie: string) => ((await ask('get', '/my-day', cookie)).body as MyDay).waiting.standing;
const concerns = async (cookie: string) => ((await ask('get', '/my-day', cookie)).body as MyDay);
const told = async (cookie: string) => (await concerns(cookie)).concerns.map(({ pupil, toldInsteadOf }) => [pupil.id, toldInsteadOf]);
const tasks = async (cookie: string) => (await ask('get', '/my-day', cookie)).body.tasks as { title: string; due: string; soon: boolean; overdue: boolean }[];

describe('pain 17: nobody has to wonder what has stood too long', () => {
  it('a task is brought up before its deadline, when the routine says so', async () => {
    const desk = await aCaseDesk();
    const due = (await tasks(desk.cookie)).map((task) => [task.due, task.soon, task.overdue]);
    expect(due.every(([day, soon]) => soon === ((day as string) <= '2026-11-23'))).toBe(true);
    expect(due.some(([, soon]) => soon)).toBe(true);
    const later = await on(desk, '2026-12-01');
    expect((await tasks(later.cookie)).every(({ soon, overdue }) => overdue && !soon)).toBe(true);
  });

  it('after the routine’s number of school days the role above sees it, and nobody else', async () => {
    const desk = await aCaseDesk();
    const head = await aStaff([{ role: 'department_head', schoolId: desk.school.id, groupId: null }]);
    const dues = (await tasks(desk.cookie)).map(({ due }) => due).sort();
    expect(dues[0]).toBe('2026-11-23');
    const thursday = await on(desk, '2026-11-26');
    const told = await standing(await sessionOf(head));
    expect(told.map(({ caseId, due, overdue }) => [caseId, due, overdue])).toEqual(dues.filter((due) => due === '2026-11-23').map((due) => [desk.caseId, due, true]));
    expect([await standing(thursday.leaderCookie), await standing(thursday.cookie)]).toEqual([[], []]);
    await on(desk, '2026-11-25');
    expect(await standing(await sessionOf(head))).toEqual([]);
  });

  it('where there is no department head, the head teacher is told', async () => {
    const desk = await aCaseDesk();
    const late = await on(desk, '2026-11-26');
    expect((await standing(late.leaderCookie)).length).toBeGreaterThan(0);
  });
});

describe('pain 17, B91, U2: no concern waits unseen because one person has not assessed it', () => {
  const raiseFor = async ({ pupil, cookie }: Place) => ask('post', `/pupils/${pupil.id}/concerns`, cookie).send({ source: 'home', text: 'Vil ikke stå opp om morgenen.', since: null });

  it('after the routine’s number of school days the role above has it too, and may answer it', async () => {
    const place = await aPlace();
    const head = await aStaff([{ role: 'department_head', schoolId: place.school.id, groupId: null }]);
    const { body: receipt } = await raiseFor(place);
    expect(receipt).toMatchObject({ assessedBy: 'contact_teacher', assessBy: '2026-11-24' });
    await on(place, '2026-11-26');
    expect(await told(await sessionOf(head))).toEqual([]);

    const friday = await on(place, '2026-11-27');
    const asHead = await sessionOf(head);
    expect(await told(asHead)).toEqual([[place.pupil.id, 'contact_teacher']]);
    // The daily mail counts by this.
    expect((await concerns(asHead)).concernsInAll).toBe(1);
    expect(await told(friday.cookie)).toEqual([[place.pupil.id, null]]);
    expect(await told(friday.leaderCookie)).toEqual([]);
    const answer = { kind: 'no_action', reason: 'Familien har fått hjelp, og det går bedre.', lookAgainOn: null };
    expect((await ask('post', `/pupils/${place.pupil.id}/concern/assessment`, asHead).send({ findingIds: [], concernIds: [receipt.id], answer })).status).toBe(200);
    expect([await told(asHead), await told(friday.cookie)]).toEqual([[], []]);
  });

  it('one that comes back on the day it was promised is told in the same way', async () => {
    const place = await aPlace();
    const { body: receipt } = await raiseFor(place);
    const answer = { kind: 'no_action', reason: 'Vi ser det an.', lookAgainOn: '2026-11-30' };
    expect((await ask('post', `/pupils/${place.pupil.id}/concern/assessment`, place.cookie).send({ findingIds: [], concernIds: [receipt.id], answer })).status).toBe(200);
    expect(await told((await on(place, '2026-12-02')).leaderCookie)).toEqual([]);
    expect(await told((await on(place, '2026-12-03')).leaderCookie)).toEqual([[place.pupil.id, 'contact_teacher']]);
  });

  it('B104: at once, where nobody at the school has the role that is to assess it; where a team has it, the team', async () => {
    await publishOnly({ ...routine, concerns: { assessedBy: 'presence_team' as const, assessWithinSchoolDays: 2 } });
    const place = await aPlace();
    await raiseFor(place);
    expect(await told(place.leaderCookie)).toEqual([[place.pupil.id, 'presence_team']]);
    const team = await aStaff([{ role: 'presence_team', schoolId: place.school.id, groupId: null }]);
    expect([await told(place.leaderCookie), await told(await sessionOf(team))]).toEqual([[], [[place.pupil.id, null]]]);
    await publishOnly(routine);
  });

  it('sec-10: a protected pupil’s is told to none but those who are named', async () => {
    const place = await aPlace({ protection: 'confidential', namedStaff: [] });
    await theApp().db.connection('trapp_pupils').where('ref', place.pupil.id).update({ named_staff: JSON.stringify([place.teacher.id]) });
    expect((await raiseFor(place)).status).toBe(200);
    const late = await on(place, '2026-12-10');
    expect([await told(late.leaderCookie), await told(late.cookie)]).toEqual([[], [[place.pupil.id, null]]]);
  });
});
