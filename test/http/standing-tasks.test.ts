import type { MyDay } from '../../plugins/trapp/core/contracts/index';
import { aCaseDesk, FRIDAY, on } from '../kit/case-desk';
import { aStaff, ask, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

const routine = { ...smallRoutine('purring', []), reminders: { schoolDaysBefore: 1, toldAboveAfterSchoolDays: 3 } };
beforeAll(() => publishOnly(routine));
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const standing = async (cookie: string) => ((await ask('get', '/my-day', cookie)).body as MyDay).waiting.standing;
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
