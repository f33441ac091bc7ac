import type { CaseRow, JournalView, LateRow, MyDay } from '../../plugins/trapp/core/contracts/index';
import type { Routine } from '../../plugins/trapp/core/routines/index';
import { aCaseDesk, aPlace, FRIDAY, on, raise, viewCase, type CaseDesk } from '../kit/case-desk';
import { ask, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

/** The first task of the first step is to be done 45 minutes after school starts. */
function routine(): Routine {
  const small = smallRoutine('etter-skolestart', []);
  const [level, ...levels] = small.staircase.levels;
  const [step, ...steps] = level?.steps ?? [];
  const [task, ...tasks] = step?.tasks ?? [];
  if (!level || !step || !task) throw new Error('The small routine has no task on its first step');
  const early = { ...task, deadline: { unit: 'after_school_start' as const, startsAt: '08:30', minutes: 45 } };
  return { ...small, staircase: { ...small.staircase, levels: [{ ...level, steps: [{ ...step, tasks: [early, ...tasks] }, ...steps] }, ...levels] } };
}
const [early] = routine().staircase.levels[0]?.steps[0]?.tasks ?? [];

beforeAll(() => publishOnly(routine()));
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

async function seen(desk: CaseDesk) {
  const { tasks } = (await ask('get', '/my-day', desk.cookie)).body as MyDay;
  const { cases } = (await ask('get', '/cases', desk.cookie)).body as { cases: CaseRow[] };
  const { brief } = (await ask('get', `/cases/${desk.caseId}/journal`, desk.cookie)).body as JournalView;
  const work = await ask('get', `/school-work/${desk.school.id}`, desk.leaderCookie);
  return {
    myDay: tasks.filter(({ dueAt }) => dueAt !== null).map(({ title, due, dueAt, overdue }) => ({ title, due, dueAt, overdue })),
    first: tasks[0]?.title,
    row: cases.map(({ overdue, nextTask }) => ({ overdue, next: nextTask?.dueAt, late: nextTask?.overdue })),
    journal: [brief.nextTask?.dueAt, brief.nextTask?.overdue],
    late: work.body.late.map(({ what, since, sinceAt, schoolDays }: LateRow) => [what, since, sinceAt, schoolDays]),
    load: work.body.workload.map(({ overdueTasks }: { overdueTasks: number }) => overdueTasks).filter((tasks: number) => tasks > 0),
  };
}

describe('S34: a step’s task is due minutes after school starts', () => {
  const title = early?.title.nb;

  it('is in time until the minute has passed, and overdue everywhere from the next on', async () => {
    const desk = await aCaseDesk();
    const inTime = { title, due: '2026-11-20', dueAt: '09:15', overdue: false };
    expect(await viewCase(desk)).toMatchObject({ time: '09:00', case: { tasks: expect.arrayContaining([expect.objectContaining({ key: early?.key, due: '2026-11-20', dueAt: '09:15' })]) } });
    const before = await seen(desk);
    expect(before).toMatchObject({ myDay: [inTime], first: title, row: [{ overdue: false, late: false }], late: [], load: [] });
    expect(await seen(await on(desk, '2026-11-20T08:15:59.000Z'))).toEqual(before);

    const after = await seen(await on(desk, '2026-11-20T08:16:00.000Z'));
    expect(after).toMatchObject({ myDay: [{ ...inTime, overdue: true }], row: [{ overdue: true, next: '09:15', late: true }], journal: ['09:15', true], late: [[title, '2026-11-20', '09:15', 0]] });
    expect(after.load.length).toBeGreaterThan(0);
  });

  it('asked for when the time has passed, it is for the next school day', async () => {
    setClock('2026-11-20T08:20:00.000Z');
    const place = await aPlace();
    const desk = { ...place, caseId: await raise(place) };
    expect((await seen(desk)).myDay).toEqual([{ title, due: '2026-11-23', dueAt: '09:15', overdue: false }]);
  });
});
